import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ParseArgsConfig } from 'node:util';
import { restoreDatabase } from '@inclusion-kit/relay';
import { CallError } from '../call-error.ts';
import { findDatabase } from './database-url.ts';
import { fr } from '../locales/fr.ts';
import { parseCall } from '../parse-call.ts';

const options = {
  database: { type: 'string' },
  replace: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/**
 * Runs `inclusion-kit restore`: fills a database from a backup.
 * @throws CallError when the call is wrong, StartError when the backup or the database cannot be used
 */
export async function runRestore(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<0> {
  const { values, positionals } = parseCall('restore', args, options, true);
  if (values.help === true) {
    console.log(fr.restoreHelp);
    return 0;
  }
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new CallError(fr.backup.oneFile);
  const summary = await restoreDatabase(await openBackup(path), findDatabase(values.database, environment), {
    replace: values.replace === true,
  });
  console.log(fr.backup.restored(path, summary.rows, summary.date));
  return 0;
}

async function openBackup(path: string): Promise<AsyncIterable<Buffer>> {
  if (path === '-') return process.stdin;
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) throw new CallError(fr.backup.noFile(path));
  return createReadStream(path);
}
