import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { ParseArgsConfig } from 'node:util';
import { eraseAuthors, exportContributions, importContributions, type Erasure } from '@inclusion-kit/relay';
import { CallError } from './call-error.ts';
import { findDatabase } from './database/database-url.ts';
import { isFileError } from './file-error.ts';
import { contributions as texts } from './locales/contributions.ts';
import { parseCall } from './parse-call.ts';
import { writeWhole } from './write-whole.ts';

const options = {
  out: { type: 'string' },
  authors: { type: 'boolean' },
  before: { type: 'string' },
  numero: { type: 'string' },
  courriel: { type: 'string' },
  database: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

type Values = ReturnType<typeof parseCall<typeof options, true>>['values'];

/**
 * Runs `inclusion-kit contributions`: exports them, takes them over, or forgets who sent them. Returns 1 when nobody was found
 * to forget.
 * @throws CallError when the call is wrong, StartError when the file is bad or the database cannot be used
 */
export async function runContributions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<0 | 1> {
  const { values, positionals } = parseCall('contributions', args, options, true);
  if (values.help === true) {
    console.log(texts.help);
    return 0;
  }
  const [action, ...rest] = positionals;
  const url = findDatabase(values.database, environment);
  if (action === 'import') return runImport(rest, url);
  if (rest.length > 0 || (action !== 'export' && action !== 'erase')) throw new CallError(texts.noAction);
  return action === 'export' ? runExport(values, url) : runErase(values, url);
}

async function runExport({ out, authors = false }: Values, url: string): Promise<0> {
  if (out === undefined || out === '') throw new CallError(texts.noOut);
  let count = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const line of exportContributions(url, { authors })) {
      count += 1;
      yield line;
    }
  }
  if (out === '-') await pipeline(Readable.from(lines()), process.stdout, { end: false });
  else await writeWhole(out, (file) => pipeline(Readable.from(lines()), file));
  // The output may be the standard output itself.
  console.error(texts.exported(count, out));
  return 0;
}

async function runImport([path, ...more]: readonly string[], url: string): Promise<0> {
  if (path === undefined || more.length > 0) throw new CallError(texts.oneFile);
  try {
    const { added, known } = await importContributions(readLines(path), url);
    console.log(texts.imported(added, known));
    return 0;
  } catch (error) {
    throw isFileError(error) ? new CallError(texts.cannotRead(path, error.code ?? '?')) : error;
  }
}

/** Opens the file when its first line is asked for: lines read before somebody listens would be lost, and so would an error. */
async function* readLines(path: string): AsyncGenerator<string> {
  const file = path === '-' ? null : await open(path);
  try {
    yield* file === null ? createInterface({ input: process.stdin, crlfDelay: Infinity }) : file.readLines();
  } finally {
    await file?.close();
  }
}

async function runErase(values: Values, url: string): Promise<0 | 1> {
  const erased = await eraseAuthors(url, await toErasure(values));
  console.log(texts.erased(erased));
  return erased === 0 ? 1 : 0;
}

async function toErasure({ before, numero, courriel }: Values): Promise<Erasure> {
  if ([before, numero, courriel].filter((given) => given !== undefined).length !== 1)
    throw new CallError(texts.oneErasure);
  if (numero !== undefined) return { numero };
  if (courriel !== undefined) return { courriel: courriel === '-' ? await text(process.stdin) : courriel };
  const day = before ?? '';
  const date = new Date(`${day}T00:00:00Z`);
  // A day that does not exist, such as 31 February, would pass for another.
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  if (!isDay) throw new CallError(texts.badDate(day));
  return { before: date };
}
