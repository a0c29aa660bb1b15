import type { DatasetIssue } from '../rules/validate-dataset.ts';
import type { Output } from './output.ts';
import type { Counts, RecordModel, StopFacts } from './protocol.ts';

/** Fields that are told to keep records from being ready. */
const MAX_STOPS = 8;

/** Counts the records that the commons takes as they are, and the fields that stop the others. */
export function countReady(
  { structures, services, leftOut }: Output,
  found: readonly Pick<DatasetIssue, 'model' | 'index' | 'field' | 'severity'>[],
): Counts {
  const wrong = { structure: new Map<number, Set<string>>(), service: new Map<number, Set<string>>() };
  for (const { model, index, field, severity } of found) {
    if (severity !== 'error') continue;
    const fields = wrong[model].get(index) ?? new Set();
    // An error of one value of a list is one of the field.
    wrong[model].set(index, fields.add(field.replace(/\.\d+$/, '')));
  }
  const model: RecordModel = services.length > 0 || structures.length === 0 ? 'service' : 'structure';
  const counts = { ready: 0, improvable: 0, refused: 0, undecided: 0 };
  const stops = new Map<string, { model: RecordModel; field: string; count: number }>();
  const stop = (owner: RecordModel, field: string): void => {
    const key = `${owner} ${field}`;
    const known = stops.get(key) ?? { model: owner, field, count: 0 };
    known.count += 1;
    stops.set(key, known);
  };
  const owners = model === 'structure' ? null : new Map(structures.map(({ record }, index) => [record['id'], index]));
  const records = model === 'service' ? services : structures;
  records.forEach(({ isOpen, held, record }, index) => {
    const own = wrong[model].get(index);
    const rank = owners?.get(record['structure_id']) ?? -1;
    const ofOwner = wrong.structure.get(rank);
    const heldOwner = structures[rank]?.held ?? null;
    const isOwnerStopping = ofOwner !== undefined || heldOwner !== null;
    if (own === undefined && held === null && !isOwnerStopping) {
      counts.ready += 1;
      if (isOpen) counts.improvable += 1;
      return;
    }
    const isUndecided = isOpen || (isOwnerStopping && structures[rank]?.isOpen === true);
    counts[isUndecided ? 'undecided' : 'refused'] += 1;
    if (held !== null) stop(model, held);
    if (heldOwner !== null) stop('structure', heldOwner);
    for (const field of own ?? []) stop(model, field);
    for (const field of ofOwner ?? []) stop('structure', field);
  });
  const told: StopFacts[] = [...stops.values()].sort((one, other) => other.count - one.count).slice(0, MAX_STOPS);
  return { model, ...counts, leftOut, stops: told };
}
