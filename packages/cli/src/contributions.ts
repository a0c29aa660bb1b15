import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { text as readText } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Erasure } from '@inclusion-kit/relay';
import { CallError, createCommand, flag, isDay, isFileError, text, type ExitCode } from './call.ts';
import { findDatabase } from './database/find-database.ts';
import { contributions as texts } from './locales/contributions.ts';
import { writeWhole } from './write-whole.ts';

/** Runs `inclusion-kit contributions`. Returns 1 when nobody was found to forget. */
export const runContributions = createCommand(
  'contributions',
  () => texts.help,
  {
    options: { out: text, authors: flag, before: text, numero: text, courriel: text, database: text },
    takesWords: true,
  },
  async ({ out, authors = false, database, ...chosen }, environment, [action, ...rest]) => {
    if (action === 'import') return runImport(rest, () => findDatabase(database, environment));
    if (rest.length > 0 || (action !== 'export' && action !== 'erase')) throw new CallError(texts.noAction);
    if (action === 'export') return runExport(() => findDatabase(database, environment), out, authors);
    const erasure = await toErasure(chosen);
    const { eraseAuthors } = await import('@inclusion-kit/relay');
    const erased = await eraseAuthors(await findDatabase(database, environment), erasure);
    console.log(texts.erased(erased));
    return erased === 0 ? 1 : 0;
  },
);

async function runExport(findUrl: () => Promise<string>, out: string | undefined, authors: boolean): Promise<ExitCode> {
  if (out === undefined || out === '') throw new CallError(texts.noOut);
  const { exportContributions } = await import('@inclusion-kit/relay');
  const url = await findUrl();
  let count = 0;
  const broken: string[] = [];
  async function* lines(): AsyncGenerator<string> {
    for await (const line of exportContributions(url, { authors, tellBroken: (id) => void broken.push(id) })) {
      count += 1;
      yield line;
    }
  }
  if (out === '-') await pipeline(Readable.from(lines()), process.stdout, { end: false });
  else await writeWhole(out, (file) => pipeline(Readable.from(lines()), file));
  // The output may be the standard output itself.
  console.error(texts.exported(count, out));
  if (broken.length > 0) console.error(texts.broken(broken));
  return 0;
}

async function runImport([path, ...more]: readonly string[], findUrl: () => Promise<string>): Promise<ExitCode> {
  if (path === undefined || more.length > 0) throw new CallError(texts.oneFile);
  const { importContributions } = await import('@inclusion-kit/relay');
  try {
    const { added, known } = await importContributions(readLines(path), await findUrl());
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

async function toErasure({
  before,
  numero,
  courriel,
}: {
  [name in 'before' | 'numero' | 'courriel']?: string | undefined;
}): Promise<Erasure> {
  if ([before, numero, courriel].filter((given) => given !== undefined).length !== 1)
    throw new CallError(texts.oneErasure);
  if (numero !== undefined) return { numero };
  if (courriel !== undefined) return { courriel: courriel === '-' ? await readText(process.stdin) : courriel };
  if (before === undefined || !isDay(before)) throw new CallError(texts.badDate(before ?? ''));
  return { before: new Date(before) };
}
