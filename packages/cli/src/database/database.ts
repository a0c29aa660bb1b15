import type { ParseArgsConfig } from 'node:util';
import { inspectDatabase, migrateDatabase } from '@inclusion-kit/relay';
import { findDatabase } from './database-url.ts';
import { fr } from '../locales/fr.ts';
import { parseCall } from '../parse-call.ts';

const options = {
  database: { type: 'string' },
  migrate: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/**
 * Runs `inclusion-kit database`: tells the content of the database, the effect of an upgrade and whether it is whole. Changes
 * nothing except with `--migrate`. Returns 1 when it is damaged.
 * @throws CallError when the options are wrong, StartError when the database cannot be used
 */
export async function runDatabase(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<0 | 1> {
  const { values } = parseCall('database', args, options, false);
  if (values.help === true) {
    console.log(fr.databaseHelp);
    return 0;
  }
  const url = findDatabase(values.database, environment);
  if (values.migrate === true) await migrateDatabase(url);
  const report = await inspectDatabase(url);
  console.log(fr.database.report(report));
  if (report.damage.length === 0) return 0;
  console.error(fr.database.damaged(report.damage));
  return 1;
}
