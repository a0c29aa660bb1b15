import type { ParseArgsConfig } from 'node:util';
import { backupDatabase } from '@inclusion-kit/relay';
import { CallError } from '../call-error.ts';
import { findDatabase } from './database-url.ts';
import { fr } from '../locales/fr.ts';
import { parseCall } from '../parse-call.ts';
import { writeWhole } from '../write-whole.ts';

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
  const summary =
    out === '-'
      ? await backupDatabase(url, process.stdout)
      : await writeWhole(out, (file) => backupDatabase(url, file));
  // The output may be the standard output itself.
  console.error(fr.backup.written(out, summary.rows, summary.date));
  return 0;
}
