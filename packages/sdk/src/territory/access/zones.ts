import type { TerritoryCommune } from '../places.ts';

/** The values that let everybody in France come. */
const EVERYWHERE = new Set(['99100', 'france']);

/** The communes that a zone lets come: those whose mark in `marks`, by rank, is `mark`. Holds until the next zone is asked for. */
export interface Allowed {
  readonly marks: Int32Array;
  readonly mark: number;
  /** The same communes by rank, from the first, where the zone is one code. Null for several codes. */
  readonly ranks: readonly number[] | null;
}

/**
 * Creates the reader of zones over some communes. It tells null when people of all communes may come. A zone asked for again
 * right after itself costs nothing.
 */
export function createZones(communes: readonly TerritoryCommune[]): (zone: readonly string[]) => Allowed | null {
  const members = new Map<string, number[]>();
  const join = (code: string | null, rank: number): void => {
    if (code === null) return;
    const ranks = members.get(code);
    if (ranks === undefined) members.set(code, [rank]);
    else ranks.push(rank);
  };
  for (const [rank, { code, departement, epci }] of communes.entries()) {
    join(code, rank);
    if (departement !== code) join(departement, rank);
    if (epci !== code && epci !== departement) join(epci, rank);
  }
  const marks = new Int32Array(communes.length);
  let last: readonly string[] = [];
  let mark = 0;
  let ranks: readonly number[] | null = null;
  return (zone) => {
    if (isEverywhere(zone)) return null;
    if (mark === 0 || !isSameList(zone, last)) {
      mark += 1;
      last = zone;
      ranks = zone.length === 1 ? (members.get(zone[0] ?? '') ?? NOBODY) : null;
      for (const code of zone) for (const rank of members.get(code) ?? []) marks[rank] = mark;
    }
    return { marks, mark, ranks };
  };
}

const NOBODY: readonly number[] = [];

/** Tells that a zone keeps nobody out. */
export function isEverywhere(zone: readonly string[]): boolean {
  return zone.length === 0 || zone.some((code) => EVERYWHERE.has(code));
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
