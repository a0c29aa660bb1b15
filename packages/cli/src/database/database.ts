import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { CallError, createCommand, flag, text } from '../call.ts';
import { findDatabase } from './find-database.ts';
import { fr } from '../locales/fr.ts';
import { writeWhole } from '../write-whole.ts';

/** Runs `inclusion-kit database`, which changes nothing without `--migrate`. Returns 1 when the database is damaged. */
export const runDatabase = createCommand(
  'database',
  () => fr.databaseHelp,
  { options: { database: text, migrate: flag } },
  async ({ database, migrate }, environment) => {
    const { inspectDatabase, migrateDatabase } = await import('@inclusion-kit/relay');
    const url = await findDatabase(database, environment);
    if (migrate === true) await migrateDatabase(url);
    const report = await inspectDatabase(url);
    console.log(fr.database.report(report));
    if (report.damage.length === 0) return 0;
    console.error(fr.database.damaged(report.damage));
    return 1;
  },
);

/** Runs `inclusion-kit backup`: writes what the database keeps to one file. */
export const runBackup = createCommand(
  'backup',
  () => fr.backupHelp,
  { options: { out: text, database: text } },
  async ({ out, database }, environment) => {
    if (out === undefined || out === '') throw new CallError(fr.backup.noOut);
    const { backupDatabase, noteBackup } = await import('@inclusion-kit/relay');
    const url = await findDatabase(database, environment);
    const summary =
      out === '-'
        ? await backupDatabase(url, process.stdout)
        : await writeWhole(out, (file) => backupDatabase(url, file));
    // The output may be the standard output itself.
    console.error(fr.backup.written(out, summary.rows, summary.date));
    // A backup is as good where the database can only be read.
    await noteBackup(url, summary.date).catch(() => console.error(fr.backup.notNoted));
    return 0;
  },
);

/** Runs `inclusion-kit restore`: fills a database from a backup. */
export const runRestore = createCommand(
  'restore',
  () => fr.restoreHelp,
  { options: { database: text, replace: flag }, takesWords: true },
  async ({ database, replace = false }, environment, [path, ...others]) => {
    if (path === undefined || others.length > 0) throw new CallError(fr.backup.oneFile);
    const isFile = path === '-' || (await stat(path).catch(() => null))?.isFile() === true;
    if (!isFile) throw new CallError(fr.backup.noFile(path));
    const input: AsyncIterable<Buffer> = path === '-' ? process.stdin : createReadStream(path);
    const { restoreDatabase } = await import('@inclusion-kit/relay');
    const summary = await restoreDatabase(input, await findDatabase(database, environment), { replace });
    console.log(fr.backup.restored(path, summary.rows, summary.date));
    if (summary.broken.length > 0) console.error(fr.backup.broken(summary.broken));
    return 0;
  },
);
