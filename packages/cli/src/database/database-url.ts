import { DEFAULT_DATABASE_URL } from '@inclusion-kit/relay';

/** `--database kit.db` and `--database file:kit.db` mean the same. One letter before the colon is a drive. */
export function toDatabaseUrl(value: string): string {
  return /^[a-z]{2,}:/i.test(value) ? value : `file:${value}`;
}

/** The database that a command is about: by its option, else as the relay would find it. */
export function findDatabase(
  option: string | undefined,
  { DATABASE_URL }: Readonly<Record<string, string | undefined>>,
): string {
  if (option !== undefined) return toDatabaseUrl(option);
  return DATABASE_URL === undefined || DATABASE_URL === '' ? DEFAULT_DATABASE_URL : DATABASE_URL;
}
