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

const [UPDATED, CHANGED, OLDER, SAME] = [0, 1, 2, 3];

/** Creates a reader of what a record became between two days, by its rank among the changes. */
export function createChanges(): (before: RawRecord, after: RawRecord) => number {
  const isSameRecord = createComparison();
  return (before, after) => {
    const [old, current] = [dayOf(before), dayOf(after)];
    if (old !== current) return current > old ? UPDATED : OLDER;
    return isSameRecord(before, after) ? SAME : CHANGED;
  };
}

function dayOf({ date_maj: day }: RawRecord): string {
  return typeof day === 'string' ? day : '';
}

/**
 * Creates a comparison of the fields of two records. The names and values of the first one are laid down beside those of the second:
 * files write theirs in one order, and to ask for a field by its name takes longer than to compare what most fields hold.
 */
function createComparison(): (before: RawRecord, after: RawRecord) => boolean {
  const names: string[] = [];
  const values: unknown[] = [];
  return (before, after) => {
    let count = 0;
    for (const name in before) {
      names[count] = name;
      values[count] = before[name];
      count += 1;
    }
    let at = 0;
    for (const name in after) {
      if (at === count || names[at] !== name) return isSameByName(before, after);
      if (!isSame(name, values[at], after[name])) return false;
      at += 1;
    }
    return at === count || isSameByName(before, after);
  };
}

/** Compares the fields of two records, in whatever order they stand. A field that one does not hold is null in it. */
function isSameByName(before: RawRecord, after: RawRecord): boolean {
  return Object.keys({ ...before, ...after }).every((name) => isSame(name, before[name] ?? null, after[name] ?? null));
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
