import { requireObject } from '../arguments.ts';
import { groupBy } from '../group-by.ts';
import type { RawRecord } from '../prepare/raw-record.ts';
import { REACH_KM } from './access/reach.ts';
import { measureAccess, type AccessFigures } from './access/access.ts';
import { balanceTable, verdictLimits, type BalanceTable } from './coverage/balance.ts';
import { countBySource, ginisOf, hhiOf, lorenzAt, orderServed, plainGini, sharesOf } from './concentration.ts';
import { freins, type FreinsGroup } from './coverage/freins.ts';
import { growthFrom } from './growth/growth.ts';
import { fact, readServices, readStructures, type ServiceColumns } from './columns/columns.ts';
import { countLevels } from './level-figures.ts';
import { rankOfLowest, readOffer } from './offer.ts';
import { firstFrom } from './order.ts';
import { officialTable } from './coverage/official-coverage.ts';
import { countOverCounting, type OverCounting } from './over-counting.ts';
import {
  byCode,
  indexPlaces,
  listPlaces,
  numberTerritories,
  sumByTerritory,
  valuesOf,
  type Level,
  type Places,
  type TerritoryCommune,
} from './places.ts';
import { sum } from './rounding.ts';
import { FEWEST_PEOPLE, hideAmong, isSmall, rateOf } from './small-numbers.ts';
import type { Cell, Table } from './table.ts';

/** The offer of one day, as the API or files tell it. */
export interface DatedOffer {
  /** Day of the offer, `2026-11-16`. */
  readonly day: string;
  /** Structures, as read: alone, or with the place of each in its file. */
  readonly structures: readonly RawRecord[];
  /** Services, as read: alone, or with the place of each in its file. */
  readonly services: readonly RawRecord[];
}

/** The people of a département. */
export interface DepartementPeople {
  /** Its code. */
  readonly code: string;
  /** Its recipients of the RSA, or null. */
  readonly beneficiaires_rsa: number | null;
}

/** The facts that figures of a territory are made from. */
export interface TerritoryFacts {
  /** The offer of today. */
  readonly offer: DatedOffer;
  /** The offer of an earlier day, for the growth. Default: none. */
  readonly before?: DatedOffer | undefined;
  /** The communes that territories are made of, never their municipal arrondissements. */
  readonly communes: Iterable<TerritoryCommune>;
  /** Groups of job seekers with their freins. Default: none, and no coverage is told. */
  readonly freins?: readonly FreinsGroup[] | undefined;
  /** Default: none, and no rate for recipients of the RSA is told. */
  readonly departements?: readonly DepartementPeople[] | undefined;
}

/** The figures of a territory. Each is null where the facts that it needs are not given. */
export interface TerritoryFigures {
  /** Days and thresholds that the figures are made with. */
  readonly meta: Readonly<Record<string, Cell>>;
  /** Counts of all records, located or not. */
  readonly totaux: Readonly<Record<string, number>>;
  /** The offer of each territory, by level. */
  readonly niveaux: Readonly<Record<Level, Table>>;
  /** Offers for 100 recipients of the RSA, by département. */
  readonly beneficiaires_rsa: Table | null;
  /** The official indicator of coverage, as published. */
  readonly officiel: Table | null;
  /** Needs beside offers, without the flaws of the official indicator. */
  readonly equilibre: BalanceTable | null;
  /** Records that stand for a structure that another one stands for. */
  readonly pluri_recense: OverCounting;
  /** How unevenly offers are shared, and how much they depend on few sources. */
  readonly concentration: {
    readonly national: Readonly<Record<string, unknown>>;
    readonly par_departement: readonly (readonly Cell[])[];
    readonly colonnes: readonly string[];
  };
  /** Offers that people can go to. */
  readonly accessibilite: AccessFigures;
  /** Records that came, left and changed between the two days. */
  readonly croissance: Readonly<Record<string, unknown>> | null;
  /** The cells that are hidden of the job seekers of the communes of each EPCI. */
  readonly petits_nombres: readonly Readonly<Record<string, unknown>>[];
}

const LORENZ = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/**
 * Computes all figures of a territory from its records: pure, no clock is read.
 * @throws UsageError when an offer has no day or no lists of records, or when the communes are none
 * @example const { niveaux, equilibre } = territoryFigures({ offer: { day: '2026-11-16', structures, services }, communes });
 */
export function territoryFigures(facts: TerritoryFacts): TerritoryFigures {
  requireObject('The facts', facts);
  const { freins: groups, departements } = facts;
  const offer = readOffer('offer', facts.offer);
  const before = facts.before === undefined ? undefined : readOffer('before', facts.before);
  const places = indexPlaces(facts.communes);
  const structures = readStructures(offer.structures, places);
  const services = readServices(offer.services, structures, offer.day);
  const clpes = new Set<string>(numberTerritories(places, 'clpe').codes);
  const { sets, located, unknown, distinct, counts } = countServices(services, places);
  const totalOf = (bit: number): number => sum(sets.filter((_, facts) => (facts & bit) !== 0));
  return {
    meta: {
      aujourd_hui: offer.day,
      avant: before?.day ?? null,
      seuil_personnes: FEWEST_PEOPLE,
      seuil_offres: verdictLimits.fewestOffers,
      rayon_km: REACH_KM,
    },
    totaux: {
      services: services.length,
      services_distincts: totalOf(fact.isDistinct),
      structures: structures.length,
      structures_distinctes: sum(structures.isKept),
      services_situes: located,
      services_sans_code: services.length - totalOf(fact.hasCode),
      services_code_inconnu: unknown,
      services_en_arrondissement: totalOf(fact.isInArrondissement),
      services_zone_vide: totalOf(fact.hasEmptyZone),
      services_modes_inconnus: services.length - totalOf(fact.hasModes),
      dates_futures: totalOf(fact.isOfFuture),
      orphelins: totalOf(fact.isOrphan),
    },
    niveaux: countLevels({ services, structures }, places),
    beneficiaires_rsa: departements === undefined ? null : recipientsTable(departements, distinct, places),
    officiel: groups === undefined ? null : officialTable(groups, counts),
    equilibre: groups === undefined ? null : balanceTable(groups, counts, (clpe) => clpes.has(clpe)),
    pluri_recense: countOverCounting(structures.clusters, services, places),
    concentration: concentrationOf(services, distinct, places),
    accessibilite: measureAccess(services, places),
    croissance: before === undefined ? null : growthFrom(before, { day: offer.day, services, structures }, places),
    petits_nombres: smallNumbersOf(places),
  };
}

/** Counts services. A function of its own: the engine compiles a loop with all that stands around it. */
function countServices(services: ServiceColumns, places: Places) {
  // Services by the facts that hold of them together: a few dozen sets, each of which is taken apart once.
  const sets = new Int32Array(2 * Math.max(...Object.values(fact)));
  let [located, unknown] = [0, 0];
  // By commune.
  const distinct = new Int32Array(places.size);
  const byFrein = new Int32Array(places.size * freins.length);
  for (let at = 0; at < services.length; at += 1) {
    const facts = services.facts[at] ?? 0;
    const place = services.place[at] ?? -1;
    sets[facts] = (sets[facts] ?? 0) + 1;
    if (place !== -1) located += 1;
    else if ((facts & fact.hasCode) !== 0) unknown += 1;
    if ((facts & fact.isDistinct) === 0) continue;
    if (place !== -1) distinct[place] = (distinct[place] ?? 0) + 1;
    // The indicator looks at the code itself: that of an arrondissement is none of a commune.
    const row = (services.own[at] ?? -1) * freins.length;
    if (row < 0) continue;
    for (let bits = services.freins[at] ?? 0; bits !== 0; bits &= bits - 1) {
      const cell = row + rankOfLowest(bits);
      byFrein[cell] = (byFrein[cell] ?? 0) + 1;
    }
  }
  return { sets, located, unknown, distinct, counts: countByClpe(byFrein, places) };
}

/** The services of each CLPE by frein, of those that have any. @param byFrein a row of counts for each commune */
function countByClpe(byFrein: Int32Array, places: Places): ReadonlyMap<string, readonly number[]> {
  const territories = numberTerritories(places, 'clpe');
  const sums = sumByTerritory(territories, byFrein, freins.length);
  const rowOf = (at: number): number[] => [...sums.subarray(at * freins.length, (at + 1) * freins.length)];
  return new Map(
    territories.codes.map((code, at) => [code, rowOf(at)] as const).filter(([, row]) => row.some((count) => count > 0)),
  );
}

function recipientsTable(departements: readonly DepartementPeople[], distinct: Int32Array, places: Places): Table {
  const territories = numberTerritories(places, 'departement');
  const sums = sumByTerritory(territories, distinct);
  const counts = new Map(territories.codes.map((code, at) => [code, sums[at] ?? 0]));
  return {
    colonnes: ['departement', 'services_distincts', 'beneficiaires_rsa', 'pour_100_beneficiaires'],
    lignes: departements.map(({ code, beneficiaires_rsa: people }) => {
      const offers = counts.get(code) ?? 0;
      return [code, offers, people, rateOf(offers, people, 100)];
    }),
  };
}

/** @param byCommune services of each commune, those of duplicates once, by its number */
function concentrationOf(
  services: ServiceColumns,
  byCommune: Int32Array,
  places: Places,
): TerritoryFigures['concentration'] {
  const giniBy = (level: Level, people: Float64Array): number | null => {
    const territories = numberTerritories(places, level);
    const { length } = territories.codes;
    const served = orderServed(sumByTerritory(territories, byCommune), sumByTerritory(territories, people));
    return ginisOf(served, new Int32Array(length), 1)[0] ?? null;
  };
  const population = valuesOf(places, (commune) => commune.population);
  const seekers = valuesOf(places, (commune) => commune.demandeurs_emploi);
  // Once for the country and for all départements.
  const communes = orderServed(byCommune, population);
  const { codes, of } = numberTerritories(places, 'departement');
  const { perStructure, bySource, located } = countBySource(services, of, codes.length);
  const { length: width } = services.sources;
  // Those of structures without a service stand first, and are left out.
  perStructure.sort();
  const named = (counts: Float64Array): Map<string, number> =>
    new Map(services.sources.flatMap((name, at) => (counts[at] === 0 ? [] : [[name, counts[at] ?? 0] as const])));
  const ginis = ginisOf(communes, of, codes.length);
  return {
    national: {
      gini_communes_population: ginisOf(communes, new Int32Array(places.size), 1)[0] ?? null,
      gini_departements_population: giniBy('departement', population),
      gini_clpe_demandeurs: giniBy('clpe', seekers),
      lorenz_communes_population: lorenzAt(communes, LORENZ),
      gini_services_par_structure: plainGini(perStructure.subarray(firstFrom(perStructure, 1, 0, perStructure.length))),
      hhi: hhiOf(named(bySource)),
      sources: sharesOf(named(bySource)),
    },
    par_departement: [...codes.entries()]
      .sort(([, a], [, b]) => byCode(a, b))
      .map(([at, code]) => [code, ginis[at] ?? null, hhiOf(named(located.subarray(at * width, (at + 1) * width)))]),
    colonnes: ['departement', 'gini_communes_population', 'hhi_sources'],
  };
}

function smallNumbersOf(places: Places): Record<string, unknown>[] {
  const epcis = groupBy(listPlaces(places), ({ codes }) => codes.epci);
  return [...epcis]
    .flatMap(([epci, members]) => (epci === null ? [] : [[epci, members] as const]))
    .sort(([a], [b]) => byCode(a, b))
    .flatMap(([epci, members]) => {
      // Most EPCI hide nothing.
      if (!members.some(({ commune }) => isSmall(commune.demandeurs_emploi ?? 0))) return [];
      const cells = members.map(({ commune }) => [commune.code, commune.demandeurs_emploi ?? 0] as const);
      const hidden = hideAmong(cells);
      if (hidden.primaire.length === 0) return [];
      return {
        somme: `epci ${epci}`,
        mesure: 'demandeurs_emploi par commune',
        seuil: FEWEST_PEOPLE,
        cellules: Object.fromEntries(cells),
        total: members.reduce((total, { commune }) => total + (commune.demandeurs_emploi ?? 0), 0),
        ...hidden,
      };
    });
}
