import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { ParseArgsConfig } from 'node:util';
import { backupDatabase, type BackupSummary } from '@inclusion-kit/relay';
import { CallError } from './call-error.ts';
import { findDatabase } from './database-url.ts';
import { fr } from './locales/fr.ts';
import { parseCall } from './parse-call.ts';

const options = {
  out: { type: 'string' },
  database: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/**
 * Runs `inclusion-kit backup`: writes what the database keeps to one file.
 * @throws CallError when the options are wrong or the file cannot be written, StartError when the database cannot be read
 */
export async function runBackup(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<0> {
  const { values } = parseCall('backup', args, options, false);
  if (values.help === true) {
    console.log(fr.backupHelp);
    return 0;
  }
  const { out } = values;
  if (out === undefined || out === '') throw new CallError(fr.backup.noOut);
  const url = findDatabase(values.database, environment);
  const summary = out === '-' ? await backupDatabase(url, process.stdout) : await backupToFile(url, out);
  // What was written may be the standard output itself.
  console.error(fr.backup.written(out, summary.rows, summary.date));
  return 0;
}

/** A file is there under its name only once it is whole and on the disk; it is for its owner's eyes. */
async function backupToFile(url: string, path: string): Promise<BackupSummary> {
  if (existsSync(path)) throw new CallError(fr.backup.exists(path));
  const partial = `${path}.${process.pid}.partial`;
  try {
    const file = await open(partial, 'wx', 0o600);
    const summary = await backupDatabase(url, file.createWriteStream({ flush: true }));
    await rename(partial, path);
    return summary;
  } catch (error) {
    await rm(partial, { force: true });
    throw isFileError(error) ? new CallError(fr.backup.cannotWrite(path, error.code ?? '?')) : error;
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
