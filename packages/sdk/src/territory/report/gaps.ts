import { groupBy } from '../../group-by.ts';
import type { FreinsGroup } from '../coverage/freins.ts';
import type { DepartementPeople } from '../figures.ts';
import { listPlaces, type Places } from '../places.ts';
import { sum } from '../rounding.ts';

/** Codes and ids that sentences on gaps name. */
const MOST_NAMED = 5;

/** Records with a code of no known commune: how many there are, and the codes that most of them have. */
export interface LostCodes {
  /** How many records there are. */
  readonly fiches: number;
  /** The codes that most of them have. */
  readonly codes: readonly string[];
  /** How many codes they have in all. Absent in figures of an earlier version. */
  readonly differents?: number | undefined;
}

/** The column of the month in the file of freins. */
export const monthColumn = 'mois_statistique';

/** A number of a file that has no sense: a text, less than none, or more than there are people. Or a month that cannot be read. */
export interface RefusedNumber {
  /** Code of the commune or the département, or id of the CLPE. */
  readonly code: string;
  /** The column that it stands in. */
  readonly colonne: string;
  /** The value as the file has it, its first signs where it is long. */
  readonly valeur: string;
}

/** Some of the numbers that are refused, and how many there are, without the months. */
export interface RefusedNumbers {
  /** How many there are. */
  readonly nombre: number;
  /** The first of them. */
  readonly exemples: readonly RefusedNumber[];
}

/** Tells the numbers that are refused from the months that cannot be read. */
export const splitRefused = (
  refused: readonly RefusedNumber[],
): { readonly nombres: RefusedNumber[]; readonly mois: RefusedNumber[] } => ({
  nombres: refused.filter(({ colonne }) => colonne !== monthColumn),
  mois: refused.filter(({ colonne }) => colonne === monthColumn),
});

/** Counts numbers that are refused, and names the first of them. */
export const countRefused = (refused: readonly RefusedNumber[]): RefusedNumbers => ({
  nombre: refused.length,
  exemples: refused.slice(0, MOST_NAMED),
});

/**
 * Names the first of many, and says how many others there are.
 * @param count how many there are, where only some are given
 */
export function nameFirst(
  all: readonly string[],
  sayOthers: (count: number) => string,
  count: number = all.length,
): string[] {
  const named = all.slice(0, MOST_NAMED);
  return count > named.length ? [...named, sayOthers(count - named.length)] : named;
}

/** Counts the codes of records that are of no known commune. */
export function countLostCodes(lost: readonly string[]): LostCodes {
  const byCode = [...groupBy(lost, (code) => code)].sort(([, a], [, b]) => b.length - a.length);
  return { fiches: lost.length, codes: byCode.slice(0, MOST_NAMED).map(([code]) => code), differents: byCode.length };
}

/** Finds the CLPE of the needs that no commune is in: their needs count nowhere. */
export function findLostCommittees(freins: readonly FreinsGroup[], known: ReadonlySet<string | null>): string[] {
  return [...new Set(freins.map(({ id_clpe: clpe }) => clpe))].filter((clpe) => !known.has(clpe));
}

/** The people of départements as files tell them, with the numbers that have no sense. */
interface ToldPeople {
  readonly departements?: readonly DepartementPeople[] | undefined;
  readonly nombresRefuses?: readonly RefusedNumber[] | undefined;
}

/**
 * Leaves out recipients of the RSA that are more than the inhabitants of the known communes of their département, and tells them with
 * the other numbers that have no sense. Where the inhabitants of a commune are not known, nothing is compared.
 */
export function withinInhabitants<Facts extends ToldPeople>(facts: Facts, places: Places): Facts {
  const { departements, nombresRefuses = [] } = facts;
  if (departements === undefined) return facts;
  const members = groupBy(listPlaces(places), ({ codes }) => codes.departement);
  const isTooMany = ({ code, beneficiaires_rsa: count }: DepartementPeople): boolean => {
    const counts = (members.get(code) ?? []).map(({ commune }) => commune.population ?? Number.NaN);
    const inhabitants = sum(counts);
    // No number is more than a sum of what is not known.
    return inhabitants > 0 && (count ?? 0) > inhabitants;
  };
  const refused = departements.filter(isTooMany);
  if (refused.length === 0) return facts;
  const beyond = refused.map(({ code, beneficiaires_rsa: count }) => ({
    ...{ code, colonne: 'beneficiaires_rsa', valeur: String(count) },
  }));
  return {
    ...facts,
    departements: departements.map((one) => (refused.includes(one) ? { ...one, beneficiaires_rsa: null } : one)),
    nombresRefuses: [...nombresRefuses, ...beyond],
  };
}
