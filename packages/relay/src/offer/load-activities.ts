import { readRows } from '@inclusion-kit/dataset';
import { listDataFiles } from '@inclusion-kit/dataset/node';
import { readReferentiel, type ReadReferentiel } from '@inclusion-kit/sdk/activities';
import { StartError } from '@inclusion-kit/sdk/internal';
import { fr } from '../locales/fr.ts';

/**
 * Reads a list of activities of files, CSV, XLSX or JSON, in their order, so that the amendments of a territory come last.
 * @param refuse makes the error for a line that cannot be read.
 * @throws StartError when a file is missing, and the error of `refuse`
 */
export async function readActivityFiles(
  paths: readonly string[],
  refuse: (file: string, line: number, reason: string) => Error,
  setting?: string,
): Promise<ReadReferentiel> {
  const rows: Readonly<Record<string, unknown>>[] = [];
  for (const file of await listDataFiles(paths, setting === undefined ? {} : { setting, isAnyName: true })) {
    for await (const told of readRows(file)) {
      if (told.kind === 'row') rows.push(told.cells);
      else if (told.kind === 'broken' && told.isNote !== true) throw refuse(file.name, told.line, told.reason);
    }
  }
  return readReferentiel(rows);
}

/** Reads the list of activities of the setting `ACTIVITIES`. @throws StartError when it cannot be read, or holds no activity */
export async function loadActivities(paths: readonly string[]): Promise<ReadReferentiel> {
  const refuse = (file: string, _line: number, reason: string | null) =>
    new StartError(fr.start.activitiesUnreadable(file, reason));
  const read = await readActivityFiles(paths, refuse, 'ACTIVITIES');
  if (read.referentiel.activites.length === 0) throw refuse(paths.join(', '), 0, null);
  return read;
}
