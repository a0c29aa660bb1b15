import { readRows } from '@inclusion-kit/dataset';
import { listDataFiles } from '@inclusion-kit/dataset/node';
import { readReferentiel, type ReadReferentiel } from '@inclusion-kit/sdk/activities';
import { CallError } from '../call.ts';
import { activites as texts } from '../locales/week.ts';

/** Reads a list of activities of files, in their order, so that amendments come last. @throws CallError where a file cannot be read */
export async function readActivityRows(paths: readonly string[]): Promise<ReadReferentiel> {
  const rows: Readonly<Record<string, unknown>>[] = [];
  for (const path of paths) {
    for (const file of await listDataFiles([path])) {
      for await (const told of readRows(file)) {
        if (told.kind === 'row') rows.push(told.cells);
        else if (told.kind === 'broken') throw new CallError(texts.cannotRead(file.name, told.line, told.reason));
      }
    }
  }
  return readReferentiel(rows);
}
