import { fileURLToPath } from 'node:url';
import { IN_MEMORY } from './sqlite.ts';

/** Where a database is: a SQLite file, or a PostgreSQL server. */
export type DatabaseTarget = { dialect: 'sqlite'; path: string } | { dialect: 'postgres'; url: string };

/** Reads `file:…` and `postgres://…`, or returns null for any other text. */
export function parseDatabaseUrl(text: string): DatabaseTarget | null {
  if (/^postgres(ql)?:\/\//.test(text)) return isUsable(text) ? { dialect: 'postgres', url: text } : null;
  if (text === `file:${IN_MEMORY}`) return { dialect: 'sqlite', path: IN_MEMORY };
  const path = /^file:(?<path>[^?#]+)$/.exec(text)?.groups?.['path'];
  if (path === undefined || path.endsWith('/')) return null;
  if (!path.startsWith('//')) return { dialect: 'sqlite', path };
  try {
    return { dialect: 'sqlite', path: fileURLToPath(text) };
  } catch {
    return null;
  }
}

/** Reads an address, or the bare path of a SQLite file. One letter before the colon is a drive. Null for another address. */
export function toDatabaseTarget(urlOrPath: string): DatabaseTarget | null {
  return /^[a-z]{2,}:/i.test(urlOrPath) ? parseDatabaseUrl(urlOrPath) : { dialect: 'sqlite', path: urlOrPath };
}

/** Names a database in a sentence or a log: the path of its file, or its server and name, without account or password. */
export function nameDatabase(target: DatabaseTarget): string {
  if (target.dialect === 'sqlite') return target.path;
  const { host, pathname, searchParams } = new URL(target.url);
  return `postgres://${host === '' ? (searchParams.get('host') ?? 'localhost') : host}${pathname}`;
}

/** A database is named: without a name, the server would open one named after the account. */
function isUsable(text: string): boolean {
  return URL.canParse(text) && new URL(text).pathname.length > 1;
}
