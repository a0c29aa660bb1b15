import { groupBy } from '../../group-by.ts';
import type { ServiceColumns } from '../columns/columns.ts';
import { categoryNames } from '../offer.ts';
import { byCode, type Places } from '../places.ts';
import { REACH_KM } from './reach.ts';
import { shareOut } from './share-out.ts';
import { ranksByCode } from './zones.ts';
import { numbersOf, sixDigits, sum } from '../rounding.ts';
import type { Cell, Table } from '../table.ts';

/** All services, then those of each category. */
const GROUPS: readonly string[] = ['toutes', ...categoryNames];
const ALL = 0;
const DISTANCES_KM = [10, REACH_KM];
/** Within this share of a distance, another formula of distances may change who is in reach. */
const EDGE_SHARE = 0.005;
const QUANTILES = [0.1, 0.25, 0.5, 0.75, 0.9];
const MEANS = ['toutes', 'mobilite', 'numerique'];

/** How far people are from offers, and how many they share them with. */
export interface AccessFigures {
  /** From this distance on, in kilometres, an offer is out of reach. */
  readonly rayon_km: number;
  /** Number of communes with a point. */
  readonly communes: number;
  /** Pairs of a commune and a service within reach of it. */
  readonly couples_commune_service: number;
  /** In-person services with a point. */
  readonly services_presentiels_places: number;
  /** In-person services without a point, left out. */
  readonly services_presentiels_sans_place: number;
  /** For each category: its services, those nobody can reach, and what people have of them together, which is the rest. */
  readonly conservation: readonly (readonly Cell[])[];
  /** Columns of `conservation`. */
  readonly conservation_colonnes: readonly string[];
  /** Access by département, weighted by job seekers. */
  readonly moyenne_par_departement: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  /** The access under which the least served job seekers live. */
  readonly quantiles_demandeurs: Readonly<Record<string, readonly (number | null)[]>>;
  /** The shares of the job seekers that `quantiles_demandeurs` tells. */
  readonly quantiles: readonly number[];
  /** Communes and job seekers without any access. */
  readonly sans_aucun_acces: readonly (readonly Cell[])[];
  /** For each category and distance: communes, people and job seekers with an offer that near. */
  readonly portee: readonly (readonly Cell[])[];
  /** Columns of `portee`. */
  readonly portee_colonnes: readonly string[];
  /** Offers within reach for 100 job seekers, by commune. */
  readonly par_commune: Table;
}

/**
 * Measures the access to in-person services by an enhanced two-step floating catchment area. Each service is shared among the
 * job seekers within 30 km, the nearer ones first. What a commune has is the sum of its parts, for 100 job seekers. Distances
 * are great circles, no roads. The demand of neighbours counts, so the communes have to reach beyond the territory.
 * @param services services, of which those of duplicates count once
 * @see https://drees.solidarites-sante.gouv.fr (accessibilité potentielle localisée, of the same family)
 */
export function measureAccess(services: ServiceColumns, places: Places): AccessFigures {
  const shared = shareOut(services, places, GROUPS.length, (at) => groupsOf(services.categories[at] ?? 0));
  const { communes, demand, access, nearest, plain, totals, withoutDemand } = shared;
  const rowOf = (group: number): Float64Array =>
    access.subarray(group * communes.length, (group + 1) * communes.length);
  const byGroup = GROUPS.map((_, group) => rowOf(group));
  const ranks = ranksByCode(communes);
  // Communes mostly stand in this order in their file, unlike in that of their points: there is little to sort.
  const codes = [...places.keys()].filter((code) => ranks.has(code)).sort(byCode);
  const population = numbersOf(communes, ({ population: people }) => people ?? 0);
  const seekers = sum(demand);
  const departements = [...groupBy(communes.keys(), (rank) => communes[rank]?.departement ?? '')].sort(([a], [b]) =>
    byCode(a, b),
  );
  return {
    rayon_km: REACH_KM,
    communes: communes.length,
    couples_commune_service: shared.pairs,
    services_presentiels_places: shared.placed,
    services_presentiels_sans_place: shared.unplaced,
    conservation: GROUPS.map((name, group) => [
      name,
      totals[group] ?? 0,
      withoutDemand[group] ?? 0,
      sixDigits(totalOf(byGroup[group] ?? none, demand) / 100),
    ]),
    conservation_colonnes: ['categorie', 'services', 'sans_demande_accessible', 'somme_demande_x_acces'],
    moyenne_par_departement: Object.fromEntries(
      MEANS.map((name) => [name, meansOf(byGroup[GROUPS.indexOf(name)] ?? none, demand, departements)]),
    ),
    quantiles_demandeurs: Object.fromEntries(
      GROUPS.map((name, group) => [name, quantilesOf(byGroup[group] ?? none, demand, seekers)]),
    ),
    quantiles: QUANTILES,
    sans_aucun_acces: GROUPS.map((name, group) => {
      const values = byGroup[group] ?? none;
      let count = 0;
      let people = 0;
      for (let rank = 0; rank < values.length; rank += 1) {
        if (values[rank] !== 0) continue;
        count += 1;
        people += demand[rank] ?? 0;
      }
      return [name, count, people];
    }),
    portee: GROUPS.flatMap((name, group) => {
      const squares = nearest.subarray(group * communes.length, (group + 1) * communes.length);
      return DISTANCES_KM.map((km) => [name, km, ...countInReach(squares, km, population, demand)]);
    }),
    portee_colonnes: [
      'categorie',
      'km',
      'communes',
      'population',
      'demandeurs_emploi',
      'population_a_moins_de_0,5_pour_cent_du_seuil',
    ],
    par_commune: {
      colonnes: ['code', ...GROUPS, 'toutes_sans_decroissance'],
      lignes: codes.map((code): Cell[] => {
        const rank = ranks.get(code) ?? 0;
        // As long as it gets from the first: a country has 35,000 of these rows.
        const cells = new Array<Cell>(GROUPS.length + 2);
        cells[0] = code;
        for (let group = 0; group < GROUPS.length; group += 1) {
          cells[group + 1] = sixDigits(access[group * communes.length + rank] ?? 0);
        }
        cells[GROUPS.length + 1] = sixDigits(plain[rank] ?? 0);
        return cells;
      }),
    },
  };
}

const none = new Float64Array();
/** Groups by the bits of categories. */
const lists = new Map<number, readonly number[]>();

/** The groups of categories beside that of all. */
function groupsOf(bits: number): readonly number[] {
  const known = lists.get(bits);
  if (known !== undefined) return known;
  const told = GROUPS.flatMap((_, group) => (group !== ALL && (bits & (1 << (group - 1))) !== 0 ? [group] : []));
  lists.set(bits, told);
  return told;
}

function totalOf(values: Float64Array, weights: Float64Array): number {
  let total = 0;
  for (let at = 0; at < values.length; at += 1) total += (values[at] ?? 0) * (weights[at] ?? 0);
  return total;
}

/** Counts the communes within a distance of an offer, their people and job seekers, and the people at the edge of the distance. */
function countInReach(
  squares: Float64Array,
  km: number,
  population: Float64Array,
  demand: Float64Array,
): readonly number[] {
  // Nothing beyond the reach is measured, so its own edge has one side only and is not told.
  const edge = km < REACH_KM ? km * EDGE_SHARE : -1;
  const farthest = (km + Math.max(0, edge)) ** 2 * (1 + 1e-9);
  let count = 0;
  let people = 0;
  let seekers = 0;
  let atEdge = 0;
  for (let rank = 0; rank < squares.length; rank += 1) {
    const square = squares[rank] ?? 0;
    if (square > farthest) continue;
    const distance = Math.sqrt(square);
    const here = population[rank] ?? 0;
    if (Math.abs(distance - km) <= edge) atEdge += here;
    if (distance > km) continue;
    count += 1;
    people += here;
    seekers += demand[rank] ?? 0;
  }
  return [count, people, seekers, atEdge];
}

/** @param departements the ranks of the communes of each, by its code */
function meansOf(
  access: Float64Array,
  demand: Float64Array,
  departements: readonly (readonly [string, readonly number[]])[],
): Record<string, number | null> {
  const means = departements.map(([departement, members]) => {
    const people = sum(members.map((rank) => demand[rank] ?? 0));
    const total = sum(members.map((rank) => (demand[rank] ?? 0) * (access[rank] ?? 0)));
    return [departement, people === 0 ? null : sixDigits(total / people)] as const;
  });
  return Object.fromEntries(means);
}

/** Parts that values are told apart by, before those of one part are put in order. */
const PARTS = 4096;

/** The access of the least served job seekers at each quantile of them. */
function quantilesOf(access: Float64Array, demand: Float64Array, total: number): (number | null)[] {
  if (total === 0) return QUANTILES.map(() => null);
  // Most values are small: their roots are spread more evenly over the parts. Those of nobody, which are many, have one of their own.
  const scale = (PARTS - 2) / Math.sqrt(most(access) || 1);
  const people = new Float64Array(PARTS);
  const parts = new Uint16Array(access.length);
  for (let rank = 0; rank < access.length; rank += 1) {
    const value = access[rank] ?? 0;
    const part = value === 0 ? 0 : 1 + Math.floor(Math.sqrt(value) * scale);
    parts[rank] = part;
    people[part] = (people[part] ?? 0) + (demand[rank] ?? 0);
  }
  return QUANTILES.map((quantile) => valueAt(quantile * total, { access, demand, parts, people }));
}

/** The access of the last one of so many of the least served job seekers. */
function valueAt(
  count: number,
  {
    access,
    demand,
    parts,
    people,
  }: {
    readonly access: Float64Array;
    readonly demand: Float64Array;
    /** The part of the value of each commune. */
    readonly parts: Uint16Array;
    /** Job seekers of each part. */
    readonly people: Float64Array;
  },
): number | null {
  let part = 0;
  let before = 0;
  for (; part < PARTS - 1 && before + (people[part] ?? 0) < count; part += 1) before += people[part] ?? 0;
  if (part === 0) return 0;
  const inside: number[] = [];
  for (let rank = parts.indexOf(part); rank !== -1; rank = parts.indexOf(part, rank + 1)) {
    if (demand[rank] !== 0) inside.push(rank);
  }
  inside.sort((a, b) => (access[a] ?? 0) - (access[b] ?? 0));
  for (const rank of inside) {
    before += demand[rank] ?? 0;
    if (before >= count) return sixDigits(access[rank] ?? 0);
  }
  return null;
}

function most(values: Float64Array): number {
  let most = 0;
  for (let at = 0; at < values.length; at += 1) most = Math.max(most, values[at] ?? 0);
  return most;
}
