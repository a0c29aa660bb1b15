import { groupBy } from '../../group-by.ts';
import { categoryNames, type CountedService } from '../offer.ts';
import { byCode, type Places, type TerritoryCommune } from '../places.ts';
import { createIsAllowed } from './zones.ts';
import { createReach, REACH_KM } from './reach.ts';
import { sixDigits, sum } from '../rounding.ts';
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

/** Services at one point for the same people. */
interface Supply {
  readonly latitude: number;
  readonly longitude: number;
  readonly zone: readonly string[];
  /** Number of services of each group. */
  readonly counts: Int32Array;
}

/**
 * Measures the access to in-person services by an enhanced two-step floating catchment area. Each service is shared among the
 * job seekers within 30 km, the nearer ones first. What a commune has is the sum of its parts, for 100 job seekers. Distances
 * are great circles, no roads. The demand of neighbours counts, so the communes have to reach beyond the territory.
 * @param services services that each count once
 * @see https://drees.solidarites-sante.gouv.fr (accessibilité potentielle localisée, of the same family)
 */
export function measureAccess(services: Iterable<CountedService>, places: Places): AccessFigures {
  const communes = [...places.values()]
    .map(({ commune }) => commune)
    .filter(({ latitude, longitude }) => latitude !== null && longitude !== null);
  const { supplies, placed, unplaced } = gather(services, places);
  const demand = Float64Array.from(communes, ({ demandeurs_emploi: seekers }) => seekers ?? 0);
  const reach = createReach(communes);
  const access = new Float64Array(communes.length * GROUPS.length);
  const plain = new Float64Array(communes.length);
  const nearest = new Float64Array(communes.length * GROUPS.length).fill(Number.POSITIVE_INFINITY);
  const withoutDemand = new Int32Array(GROUPS.length);
  const totals = new Int32Array(GROUPS.length);
  let pairs = 0;
  for (const { latitude, longitude, zone, counts } of supplies) {
    const { count, ranks, squares, weights } = reach(latitude, longitude, createIsAllowed(zone, communes));
    const groups = [...counts.keys()].filter((group) => (counts[group] ?? 0) > 0);
    let weighed = 0;
    let within = 0;
    for (let at = 0; at < count; at += 1) {
      const people = demand[ranks[at] ?? 0] ?? 0;
      weighed += people * (weights[at] ?? 0);
      within += people;
    }
    pairs += count * (counts[ALL] ?? 0);
    for (const group of groups) {
      totals[group] = (totals[group] ?? 0) + (counts[group] ?? 0);
      if (weighed === 0) withoutDemand[group] = (withoutDemand[group] ?? 0) + (counts[group] ?? 0);
    }
    for (let at = 0; at < count; at += 1) {
      const rank = ranks[at] ?? 0;
      const square = squares[at] ?? 0;
      const part = weighed === 0 ? 0 : (100 * (weights[at] ?? 0)) / weighed;
      if (within > 0) plain[rank] = (plain[rank] ?? 0) + (100 * (counts[ALL] ?? 0)) / within;
      for (const group of groups) {
        const cell = rank * GROUPS.length + group;
        access[cell] = (access[cell] ?? 0) + part * (counts[group] ?? 0);
        if (square < (nearest[cell] ?? 0)) nearest[cell] = square;
      }
    }
  }
  const accessOf = (group: number): Float64Array =>
    Float64Array.from(communes, (_, rank) => access[rank * GROUPS.length + group] ?? 0);
  const byGroup = GROUPS.map((_, group) => accessOf(group));
  return {
    rayon_km: REACH_KM,
    communes: communes.length,
    couples_commune_service: pairs,
    services_presentiels_places: placed,
    services_presentiels_sans_place: unplaced,
    conservation: GROUPS.map((name, group) => [
      name,
      totals[group] ?? 0,
      withoutDemand[group] ?? 0,
      sixDigits(sum(byGroup[group]?.map((value, rank) => (value * (demand[rank] ?? 0)) / 100) ?? [])),
    ]),
    conservation_colonnes: ['categorie', 'services', 'sans_demande_accessible', 'somme_demande_x_acces'],
    moyenne_par_departement: Object.fromEntries(
      MEANS.map((name) => [name, meansOf(byGroup[GROUPS.indexOf(name)] ?? new Float64Array(), demand, communes)]),
    ),
    quantiles_demandeurs: Object.fromEntries(
      GROUPS.map((name, group) => [name, quantilesOf(byGroup[group] ?? new Float64Array(), demand)]),
    ),
    quantiles: QUANTILES,
    sans_aucun_acces: GROUPS.map((name, group) => {
      const without = communes.map((_, rank) => rank).filter((rank) => (byGroup[group]?.[rank] ?? 0) === 0);
      return [name, without.length, sum(without.map((rank) => demand[rank] ?? 0))];
    }),
    portee: GROUPS.flatMap((name, group) =>
      DISTANCES_KM.map((km) => {
        const distanceOf = (rank: number): number => Math.sqrt(nearest[rank * GROUPS.length + group] ?? Infinity);
        const inReach = communes.filter((_, rank) => distanceOf(rank) <= km);
        // Nothing beyond the reach is measured, so its own edge has one side only and is not told.
        const edge = km < REACH_KM ? km * EDGE_SHARE : -1;
        const atEdge = communes.filter((_, rank) => Math.abs(distanceOf(rank) - km) <= edge);
        const peopleOf = (list: readonly TerritoryCommune[]): number =>
          sum(list.map(({ population }) => population ?? 0));
        const seekers = sum(inReach.map(({ demandeurs_emploi: people }) => people ?? 0));
        return [name, km, inReach.length, peopleOf(inReach), seekers, peopleOf(atEdge)];
      }),
    ),
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
      lignes: communes
        .map(({ code }, rank): Cell[] => [
          code,
          ...byGroup.map((values) => sixDigits(values[rank] ?? 0)),
          sixDigits(plain[rank] ?? 0),
        ])
        .sort(([a], [b]) => byCode(String(a), String(b))),
    },
  };
}

function gather(
  services: Iterable<CountedService>,
  places: Places,
): { supplies: Iterable<Supply>; placed: number; unplaced: number } {
  const supplies = new Map<string, Supply>();
  let placed = 0;
  let unplaced = 0;
  for (const service of services) {
    if (!service.isInPerson) continue;
    const commune = places.get(service.commune ?? '')?.commune;
    const isOwn = service.latitude !== null && service.longitude !== null;
    const latitude = isOwn ? service.latitude : (commune?.latitude ?? null);
    const longitude = isOwn ? service.longitude : (commune?.longitude ?? null);
    if (latitude === null || longitude === null) {
      unplaced += 1;
      continue;
    }
    placed += 1;
    const key = `${latitude} ${longitude} ${service.zone.join(' ')}`;
    let supply = supplies.get(key);
    if (supply === undefined) {
      supply = { latitude, longitude, zone: service.zone, counts: new Int32Array(GROUPS.length) };
      supplies.set(key, supply);
    }
    for (const group of [ALL, ...service.categories.map((name) => GROUPS.indexOf(name))]) {
      supply.counts[group] = (supply.counts[group] ?? 0) + 1;
    }
  }
  return { supplies: supplies.values(), placed, unplaced };
}

function meansOf(
  access: Float64Array,
  demand: Float64Array,
  communes: readonly TerritoryCommune[],
): Record<string, number | null> {
  const ranks = groupBy(communes.keys(), (rank) => communes[rank]?.departement ?? '');
  const means = [...ranks]
    .sort(([a], [b]) => byCode(a, b))
    .map(([departement, members]) => {
      const people = sum(members.map((rank) => demand[rank] ?? 0));
      const total = sum(members.map((rank) => (demand[rank] ?? 0) * (access[rank] ?? 0)));
      return [departement, people === 0 ? null : sixDigits(total / people)] as const;
    });
  return Object.fromEntries(means);
}

function quantilesOf(access: Float64Array, demand: Float64Array): (number | null)[] {
  const ranks = [...access.keys()]
    .filter((rank) => (demand[rank] ?? 0) > 0)
    .sort((a, b) => (access[a] ?? 0) - (access[b] ?? 0));
  const total = sum(demand);
  return QUANTILES.map((quantile) => {
    let reached = 0;
    for (const rank of ranks) {
      reached += demand[rank] ?? 0;
      if (reached >= quantile * total) return sixDigits(access[rank] ?? 0);
    }
    return null;
  });
}
