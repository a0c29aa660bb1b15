import type { TerritoryCommune } from '../places.ts';

/** The communes that a zone lets come. Holds until the next zone is asked for. */
export interface Allowed {
  /** They are listed by rank where the zone is one code. Null for several codes. */
  readonly ranks: readonly number[] | null;
  /** For several codes, they are those whose mark in `marks`, by rank, is `mark`. */
  readonly marks: Int32Array;
  readonly mark: number;
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
  for (let rank = 0; rank < communes.length; rank += 1) {
    const { departement, epci } = communes[rank] ?? NOWHERE;
    join(departement, rank);
    if (epci !== departement) join(epci, rank);
  }
  // Few zones name a commune: none is looked up before one does.
  let rankOf: ReadonlyMap<string, number> | null = null;
  const ranksIn = (code: string): readonly number[] => {
    const wide = members.get(code);
    rankOf ??= ranksByCode(communes);
    const own = rankOf.get(code);
    if (own === undefined) return wide ?? NOBODY;
    if (wide === undefined) return [own];
    return wide.includes(own) ? wide : [...wide, own];
  };
  const marks = new Int32Array(communes.length);
  let last: readonly string[] = [];
  let mark = 0;
  let ranks: readonly number[] | null = null;
  return (zone) => {
    if (isEverywhere(zone)) return null;
    if (mark === 0 || !isSameList(zone, last)) {
      mark += 1;
      last = zone;
      const lists = zone.map(ranksIn);
      ranks = lists.length === 1 ? (lists[0] ?? NOBODY) : null;
      if (ranks === null) for (const list of lists) for (const rank of list) marks[rank] = mark;
    }
    return { marks, mark, ranks };
  };
}

/** The ranks of lists of communes that were asked for before. */
const ranked = new WeakMap<readonly TerritoryCommune[], ReadonlyMap<string, number>>();

/** The ranks of communes by their codes, read once. */
export function ranksByCode(communes: readonly TerritoryCommune[]): ReadonlyMap<string, number> {
  const known = ranked.get(communes);
  if (known !== undefined) return known;
  const ranks = new Map<string, number>();
  for (let rank = 0; rank < communes.length; rank += 1) ranks.set(communes[rank]?.code ?? '', rank);
  ranked.set(communes, ranks);
  return ranks;
}

const NOBODY: readonly number[] = [];
/** The values that let everybody in France come. */
const isOfAll = (code: string): boolean => code === '99100' || code === 'france';
const NOWHERE = { departement: null, epci: null };

/** Tells that a zone keeps nobody out. */
export function isEverywhere(zone: readonly string[]): boolean {
  for (let at = 0; at < zone.length; at += 1) if (isOfAll(zone[at] ?? '')) return true;
  return zone.length === 0;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
