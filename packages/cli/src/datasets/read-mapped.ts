import {
  addNewColumns,
  applyMapping,
  createPlaces,
  mendDataset,
  seenRowOf,
  withoutUnclear,
  type MendedRecord,
  type ReadDataset,
} from '@inclusion-kit/dataset';
import type { LocatedRecord } from '@inclusion-kit/sdk/prepare';
import { CallError } from '../call.ts';
import { fr } from '../locales/fr.ts';
import { mending } from '../locales/mending.ts';
import { validating } from '../locales/validating.ts';
import { loadPlaces } from '../places/load-places.ts';
import { readAll, readMapping } from './mend.ts';
import { openInputs } from './open-inputs.ts';

/**
 * Reads files of free columns by a mapping, with what is sure mended. Each record knows the row and the sheet that a person sees.
 * @throws CallError when the mapping or the source cannot be used
 */
export async function readMapped(
  paths: readonly string[],
  { mapping: path, source, now, communes }: { mapping: string; source: string; now: string; communes: string | null },
): Promise<ReadDataset> {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(source)) throw new CallError(mending.badSource(source));
  const mapping = await readMapping(path);
  const places = communes === null ? createPlaces([]) : await loadPlaces(communes);
  const dataset: ReadDataset = { structures: [], services: [], communes: [], unreadable: [], notes: [] };
  for (const file of paths) {
    const { rows, broken, notes } = await readAll(await openInputs([file]));
    dataset.notes.push(...notes.map((note) => fr.convert.note(note)));
    for (const { reason, line } of broken) dataset.unreadable.push({ reason, count: 1, file, line });
    const added = addNewColumns(mapping, rows).columns.slice(mapping.columns.length);
    dataset.notes.push(...mending.newColumns(added));
    const drafts = applyMapping(rows, mapping, { source, now });
    dataset.notes.push(...drafts.notes.map((note) => mending.note(note)));
    const context = { source, now, departement: null, places, values: mapping.values };
    const mended = withoutUnclear(mendDataset(drafts, context));
    dataset.notes.push(...mending.heldBack(mended.heldBack).map((note) => mending.note(note)));
    const toLocated = ({ _row, _isItem, _sheet, _pointer, ...record }: MendedRecord): LocatedRecord => ({
      record,
      file: _sheet === undefined ? file : validating.sheet(file, _sheet),
      line: seenRowOf({ _row, _isItem }),
    });
    dataset.structures.push(...mended.structures.map(toLocated));
    dataset.services.push(...mended.services.map(toLocated));
  }
  return dataset;
}
