import { textsOf, type RawRecord } from '../offer.ts';

/** The changes of a record of both days, in the order of the columns of growth. */
export const changes = ['mises_a_jour', 'modifiees_sans_date', 'reculees', 'inchangees'] as const;

/** Values that are computed from others, or that are no part of the record. */
const NOT_COMPARED = new Set(['score_qualite', 'adresse_certifiee', 'extra', 'doublons', 'date_maj']);
/** Lists without an order, where an empty one says as much as none. */
const SETS = new Set([
  'thematiques',
  'publics',
  'modes_accueil',
  'modes_mobilisation',
  'mobilisable_par',
  'zone_eligibilite',
  'reseaux_porteurs',
]);

const [UPDATED, CHANGED, OLDER] = [0, 1, 2];
/** The rank of no change. */
export const SAME = 3;

/** Tells what a record became between two days, by its rank among the changes. */
export function changeOf(before: RawRecord, after: RawRecord): number {
  const [old, current] = [dayOf(before), dayOf(after)];
  if (old !== current) return current > old ? UPDATED : OLDER;
  return isSameRecord(before, after) ? SAME : CHANGED;
}

function dayOf({ date_maj: day }: RawRecord): string {
  return typeof day === 'string' ? day : '';
}

/** Compares the fields of two records, in whatever order they stand. A field that one does not hold is null in it. */
function isSameRecord(before: RawRecord, after: RawRecord): boolean {
  let count = 0;
  for (const name in before) {
    const current = after[name];
    if (!isSame(name, before[name], current)) return false;
    if (current !== undefined) count += 1;
  }
  // Most records hold the same fields on both days: the others are looked for among what is left.
  for (const name in after) if (after[name] !== undefined) count -= 1;
  return (
    count === 0 || Object.keys(after).every((name) => Object.hasOwn(before, name) || isSame(name, null, after[name]))
  );
}

function isSame(name: string, a: unknown, b: unknown): boolean {
  if (a === b) return true;
  // Most lists are written in one order on both days.
  if (Array.isArray(a) && Array.isArray(b) && isSameList(a, b)) return true;
  if (NOT_COMPARED.has(name)) return true;
  if (typeof a === 'string' && typeof b === 'string') return false;
  return formOf(name, a) === formOf(name, b);
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

function formOf(name: string, value: unknown): string {
  if (SETS.has(name)) return JSON.stringify([...new Set(textsOf(value))].sort());
  return JSON.stringify(value ?? null);
}
