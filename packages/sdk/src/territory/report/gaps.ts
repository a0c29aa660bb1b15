import { groupBy } from '../../group-by.ts';
import type { FreinsGroup } from '../coverage/freins.ts';

/** Codes and ids that sentences on gaps name. */
export const MOST_NAMED = 5;

/** Records with a code of no known commune: how many there are, and the codes that most of them have. */
export interface LostCodes {
  /** How many records there are. */
  readonly fiches: number;
  /** The codes that most of them have. */
  readonly codes: readonly string[];
}

/** Counts the codes of records that are of no known commune. */
export function countLostCodes(lost: readonly string[]): LostCodes {
  const byCode = [...groupBy(lost, (code) => code)].sort(([, a], [, b]) => b.length - a.length);
  return { fiches: lost.length, codes: byCode.slice(0, MOST_NAMED).map(([code]) => code) };
}

/** Finds the CLPE of the needs that no commune is in: their needs count nowhere. */
export function findLostCommittees(freins: readonly FreinsGroup[], known: ReadonlySet<string | null>): string[] {
  return [...new Set(freins.map(({ id_clpe: clpe }) => clpe))].filter((clpe) => !known.has(clpe));
}
