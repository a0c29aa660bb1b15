import { isSameMeaning } from '@inclusion-kit/sdk/contributions';
import { isFigure } from './compare-datasets.ts';
import { textOf, type Fields } from '../duplicates/fields.ts';

/** A record and the name of its source. */
export interface FromSource {
  readonly source: string;
  readonly record: Fields;
}

/** A field that sources tell in different ways. */
export interface ConflictingField {
  /** The name of the field. */
  field: string;
  /** The value that is kept, with its source. */
  kept: { source: string; value: unknown };
  /** The values that are not, with their sources. */
  left: { source: string; value: unknown }[];
}

/** The rules by which one value is chosen among those of several sources. */
export interface MergeRules {
  readonly priorities?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly newest?: boolean | undefined;
}

/** A place is one statement: its fields come from one source. */
const PLACE = ['adresse', 'complement_adresse', 'code_postal', 'code_insee', 'commune', 'latitude', 'longitude'];

/** Fields that name the record, told by its best source. */
const IDENTITY = ['id', 'source', 'structure_id', 'lien_source'];

/** Makes one record of those that several sources tell of one structure or service. */
export function mergeFields(
  told: readonly FromSource[],
  { priorities = {}, newest = false }: MergeRules,
): { record: Fields; source: string; provenance: Record<string, string>; conflicts: ConflictingField[] } {
  const dayOf = ({ record }: FromSource): string => textOf(record['date_maj']);
  const ranked = newest ? [...told].sort((a, b) => (dayOf(b) > dayOf(a) ? 1 : dayOf(b) < dayOf(a) ? -1 : 0)) : told;
  const rankFor = (field: string): readonly FromSource[] => {
    const first = priorities[field];
    if (first === undefined) return ranked;
    const rankOf = ({ source }: FromSource): number => (first.indexOf(source) + first.length + 1) % (first.length + 1);
    return [...ranked].sort((a, b) => rankOf(a) - rankOf(b));
  };
  const placed = rankFor('adresse').find(({ record }) =>
    ['commune', 'code_insee'].some((field) => isTold(record[field])),
  );
  const candidatesFor = (field: string): readonly FromSource[] => {
    if (IDENTITY.includes(field)) return ranked.slice(0, 1);
    if (field === 'date_maj') return [told.reduce((latest, one) => (dayOf(one) > dayOf(latest) ? one : latest))];
    return PLACE.includes(field) && placed !== undefined ? [placed] : rankFor(field);
  };
  const record: Record<string, unknown> = {};
  const provenance: Record<string, string> = {};
  const conflicts: ConflictingField[] = [];
  const [best] = ranked;
  const settle = (field: string): void => {
    const own = best?.record[field];
    // Most fields are told alike by all.
    if (isTold(own) && told.every((one) => one.record[field] === own)) {
      record[field] = own;
      return;
    }
    const kept = candidatesFor(field).find((one) => isTold(one.record[field]));
    record[field] = kept?.record[field] ?? null;
    if (kept === undefined) return;
    const { source } = kept;
    const value = kept.record[field];
    if (kept !== best) provenance[field] = source;
    if (IDENTITY.includes(field) || field === 'date_maj' || isFigure(field)) return;
    const left = told.flatMap((one) => {
      const other = one.record[field];
      return !isTold(other) || isSameMeaning(field, value, other) ? [] : [{ source: one.source, value: other }];
    });
    if (left.length > 0) conflicts.push({ field, kept: { source, value }, left });
  };
  for (const one of ranked) for (const field in one.record) if (!(field in record)) settle(field);
  return { record, source: best?.source ?? '', provenance, conflicts };
}

function isTold(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
