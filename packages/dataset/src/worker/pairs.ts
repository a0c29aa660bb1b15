import { exportedFields } from '@inclusion-kit/sdk/internal';
import type { DuplicatePair } from '../duplicates/find-duplicates.ts';
import type { Decisions } from './decisions.ts';
import { formatLines } from './lines.ts';
import { mergePair, pairKey, type Base } from './output.ts';
import type { PairFacts, RecordModel } from './protocol.ts';
import { toShown } from './value-text.ts';

const UNTOLD = new Set(['id', 'source']);

/** Writes a pair side by side. */
export function toPair(pair: DuplicatePair, base: Base, { verdicts }: Decisions): PairFacts {
  const { model, a, b } = pair;
  const [one, other] = [fieldsOf(base, model, a), fieldsOf(base, model, b)];
  const key = pairKey(pair);
  const recordOf = (id: string) => base.records[model][base.ranks[model].get(id) ?? -1] ?? {};
  const { provenance } = mergePair(recordOf(a), recordOf(b));
  return {
    key,
    model,
    lines: [lineOf(base, model, a), lineOf(base, model, b)],
    fields: exportedFields(model)
      .filter((field) => !UNTOLD.has(field))
      .map((field) => ({ field, a: one.get(field) ?? '', b: other.get(field) ?? '' }))
      .filter((line) => line.a !== '' || line.b !== '')
      .map((line) => ({ ...line, isEqual: line.a === line.b, isTaken: line.a === '' && line.field in provenance })),
    reasons: pair.reasons,
    verdict: verdicts.get(key) ?? null,
  };
}

/** Returns the fields of a record that have a value, as texts. */
export function fieldsOf(base: Base, model: RecordModel, id: string): ReadonlyMap<string, string> {
  const rank = base.ranks[model].get(id);
  const record: Record<string, unknown> = rank === undefined ? {} : (base.records[model][rank] ?? {});
  return new Map(
    exportedFields(model)
      .map((field): [string, string] => [
        field,
        toShown(field === 'structure_id' ? nameOf(base, record[field]) : record[field]),
      ])
      .filter(([, text]) => text !== ''),
  );
}

/** Returns the line of a record as the person sees it, empty when there is none. */
export function lineOf(base: Base, model: RecordModel, id: string): string {
  const row = base.records[model][base.ranks[model].get(id) ?? -1];
  return row === undefined ? '' : formatLines([{ sheet: row._sheet, row: row._row, isItem: row._isItem }]);
}

/** A structure is told by its name. */
function nameOf({ records, ranks }: Base, id: unknown): unknown {
  const rank = typeof id === 'string' ? ranks.structure.get(id) : undefined;
  return rank === undefined ? id : (records.structure[rank]?.['nom'] ?? id);
}
