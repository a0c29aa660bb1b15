import { groupBy } from '../../group-by.ts';
import { freins, type FreinsGroup } from './freins.ts';
import { byCode } from '../places.ts';
import { halfUp, roundTo, sum } from '../rounding.ts';
import { FEWEST_PEOPLE } from '../small-numbers.ts';
import type { Cell, Table } from '../table.ts';

const columns = [
  'id_clpe',
  'type_frein',
  'personnes',
  'services',
  'part_besoin',
  'part_offre',
  'services_attendus',
  'ecart',
  'z',
  'verdict',
  'pour_100_personnes',
  'rapport_au_national',
];

/** The limits that verdicts are given by. */
export const verdictLimits = {
  /** A gap below it, in whole hundredths of the expected offers, is a lack. */
  lacking: -15,
  /** A gap above it, in whole hundredths of the expected offers, is more than expected. */
  overListed: 30,
  /** Fewer offers, both found and expected, are not judged. */
  fewestOffers: 5,
  /** Fewer people are not judged. */
  fewestPeople: FEWEST_PEOPLE,
} as const;

/** The words for a need beside its offer. */
export type Verdict = 'trop_peu' | 'a_renforcer' | 'equilibre' | 'sur_liste';

/**
 * Tells how the offers of one need stand beside those that its share of the people would have.
 * @param people people with this need
 * @param allPeople people counted once for each need they have
 * @param services services that answer it
 * @param allServices services counted once for each need they answer
 * @example judgeBalance(251, 1187, 4, 61) // 'a_renforcer'
 */
export function judgeBalance(people: number, allPeople: number, services: number, allServices: number): Verdict {
  const { lacking, overListed, fewestOffers, fewestPeople } = verdictLimits;
  const expected = allServices * people;
  if (people < fewestPeople || (services < fewestOffers && expected < fewestOffers * allPeople)) return 'trop_peu';
  // As it is written, in whole hundredths: a gap and its verdict agree.
  const told = (halfUp(services * allPeople - expected, expected, 4) ?? 0) * 10_000;
  const gap = halfUp(Math.round(told), 100, 0) ?? 0;
  if (gap < lacking) return 'a_renforcer';
  return gap > overListed ? 'sur_liste' : 'equilibre';
}

/** The balance of the eight freins in each territory, and in all of them together. */
export interface BalanceTable extends Table {
  /** The same rows for all territories together. */
  readonly national: readonly (readonly Cell[])[];
}

/** Compares the offer of each territory with its needs of the latest month. Only territories that `isKnown` names are told. */
export function balanceTable(
  groups: readonly FreinsGroup[],
  counts: ReadonlyMap<string, readonly number[]>,
  isKnown: (clpe: string) => boolean,
): BalanceTable {
  const people = new Map<string, number[]>();
  for (const [clpe, members] of groupBy(groups, ({ id_clpe: id }) => id)) {
    if (!isKnown(clpe)) continue;
    const latest = members.map(({ date_extraction: month }) => month).reduce((a, b) => (a > b ? a : b));
    const current = members.filter(({ date_extraction: month }) => month === latest);
    people.set(
      clpe,
      freins.map(({ colonne }) => sum(current.map(({ personnes }) => personnes[colonne] ?? 0))),
    );
  }
  const none = freins.map(() => 0);
  const servicesOf = (clpe: string): readonly number[] => counts.get(clpe) ?? none;
  const clpes = [...people.keys()].sort(byCode);
  const allPeople = none.map((_, index) => sum(clpes.map((clpe) => people.get(clpe)?.[index] ?? 0)));
  const allServices = none.map((_, index) => sum(clpes.map((clpe) => servicesOf(clpe)[index] ?? 0)));
  return {
    colonnes: columns,
    national: rowsOf('france', allPeople, allServices, null),
    lignes: clpes.flatMap((clpe) =>
      rowsOf(clpe, people.get(clpe) ?? none, servicesOf(clpe), { people: allPeople, services: allServices }),
    ),
  };
}

function rowsOf(
  code: string,
  people: readonly number[],
  services: readonly number[],
  national: { people: readonly number[]; services: readonly number[] } | null,
): Cell[][] {
  const [allPeople, allServices] = [sum(people), sum(services)];
  return freins.map(({ label }, index) => {
    const f = people[index] ?? 0;
    const n = services[index] ?? 0;
    const share = allPeople === 0 ? 0 : f / allPeople;
    const spread = Math.sqrt(allServices * share * (1 - share));
    const isRated = f >= FEWEST_PEOPLE;
    return [
      code,
      label,
      f,
      n,
      halfUp(f, allPeople, 4),
      halfUp(n, allServices, 4),
      halfUp(allServices * f, allPeople, 3) ?? 0,
      halfUp(n * allPeople - allServices * f, allServices * f, 4),
      spread === 0 ? null : roundTo((n - allServices * share) / spread, 3),
      judgeBalance(f, allPeople, n, allServices),
      isRated ? halfUp(100 * n, f, 3) : null,
      national === null || !isRated
        ? null
        : halfUp(n * (national.people[index] ?? 0), f * (national.services[index] ?? 0), 3),
    ];
  });
}
