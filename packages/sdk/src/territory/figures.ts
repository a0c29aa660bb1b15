import { groupBy } from '../group-by.ts';
import { measureAccess, type AccessFigures } from './access/access.ts';
import { balanceTable, verdictLimits, type BalanceTable } from './coverage/balance.ts';
import { giniOf, hhiOf, lorenzAt, plainGini, sharesOf, type Share } from './concentration.ts';
import { countByFrein, type FreinsGroup } from './coverage/freins.ts';
import { daysBetween } from './freshness.ts';
import { countGrowth, growthColumns, growthRate, pairVersions, placeVersions } from './growth.ts';
import { clusterStructures, droppedOf } from './kept-structures.ts';
import { countLevels } from './level-figures.ts';
import {
  categoriesOfRecord,
  categoryNames,
  communeOfRecord,
  onceEach,
  placeAndMark,
  readService,
  readStructure,
  type CountedService,
  type RawRecord,
} from './offer.ts';
import { officialTable } from './coverage/official-coverage.ts';
import { countOverCounting, type OverCounting } from './over-counting.ts';
import {
  byCode,
  indexPlaces,
  numberTerritories,
  sumByTerritory,
  type Level,
  type Places,
  type TerritoryCommune,
} from './places.ts';
import { FEWEST_PEOPLE, hideSmallNumbers, rateOf } from './small-numbers.ts';
import type { Cell, Table } from './table.ts';

/** The offer of one day, as the API or files tell it. */
export interface DatedOffer {
  /** Day of the offer, `2026-11-16`. */
  readonly day: string;
  /** Structures, as read. */
  readonly structures: readonly RawRecord[];
  /** Services, as read. */
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
const ARRONDISSEMENTS_OF = new Set(['75056', '69123', '13055']);

/**
 * Computes all figures of a territory from its records: pure, no clock is read.
 * @example const { niveaux, equilibre } = territoryFigures({ offer: { day: '2026-11-16', structures, services }, communes });
 */
export function territoryFigures(facts: TerritoryFacts): TerritoryFigures {
  const { offer, before, freins, departements } = facts;
  const places = indexPlaces(facts.communes);
  const structures = onceEach(offer.structures.map(readStructure));
  const services = onceEach(offer.services.map(readService));
  const clusters = clusterStructures(structures);
  const dropped = droppedOf(clusters);
  placeAndMark(services, places, dropped);
  const distinct = services.filter(({ isDistinct }) => isDistinct);
  const niveaux = countLevels({ services, structures, isKept: ({ id }) => !dropped.has(id) }, places, offer.day);
  const structureIds = new Set(structures.map(({ id }) => id));
  const clpeOf = [...places.values()].map(({ codes }) => codes.clpe);
  const clpes = new Set(clpeOf);
  // The indicator looks at the code itself: that of an arrondissement is none of a commune.
  const counts = countByFrein(distinct, ({ code, commune, place }) => {
    const at = code === commune ? place : (places.get(code ?? '')?.at ?? -1);
    return at === -1 ? null : (clpeOf[at] ?? null);
  });
  return {
    meta: {
      aujourd_hui: offer.day,
      avant: before?.day ?? null,
      seuil_personnes: FEWEST_PEOPLE,
      seuil_offres: verdictLimits.fewestOffers,
    },
    totaux: {
      services: services.length,
      services_distincts: distinct.length,
      structures: structures.length,
      structures_distinctes: structures.length - dropped.size,
      services_situes: services.filter(({ place }) => place !== -1).length,
      services_sans_code: services.filter(({ code }) => code === null).length,
      services_code_inconnu: services.filter(({ commune, place }) => commune !== null && place === -1).length,
      services_en_arrondissement: services.filter(
        ({ code, commune }) => commune !== null && code !== commune && ARRONDISSEMENTS_OF.has(commune),
      ).length,
      services_zone_vide: services.filter(({ hasEmptyZone }) => hasEmptyZone).length,
      services_modes_inconnus: services.filter(({ hasModes }) => !hasModes).length,
      dates_futures: services.filter(({ day }) => day !== null && day > offer.day).length,
      orphelins: services.filter(({ structureId }) => !structureIds.has(structureId)).length,
    },
    niveaux,
    beneficiaires_rsa: departements === undefined ? null : recipientsTable(departements, distinct, places),
    officiel: freins === undefined ? null : officialTable(freins, counts),
    equilibre: freins === undefined ? null : balanceTable(freins, counts, (clpe) => clpes.has(clpe)),
    pluri_recense: countOverCounting(clusters, services, places),
    concentration: concentrationOf(services, distinct, places),
    accessibilite: measureAccess(distinct, places),
    croissance: before === undefined ? null : growthOf(before, offer, places),
    petits_nombres: smallNumbersOf(places),
  };
}

function recipientsTable(
  departements: readonly DepartementPeople[],
  distinct: readonly CountedService[],
  places: Places,
): Table {
  const byCommune = countByCommune(distinct, places);
  const counts = sumByTerritory(places, 'departement', (_, at) => byCommune[at] ?? 0);
  return {
    colonnes: ['departement', 'services_distincts', 'beneficiaires_rsa', 'pour_100_beneficiaires'],
    lignes: departements.map(({ code, beneficiaires_rsa: people }) => {
      const offers = counts.get(code) ?? 0;
      return [code, offers, people, rateOf(offers, people, 100)];
    }),
  };
}

/** Counts the services of each commune, by its number. */
function countByCommune(services: Iterable<CountedService>, places: Places): Int32Array {
  const counts = new Int32Array(places.size);
  for (const { place } of services) if (place !== -1) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}

function concentrationOf(
  services: readonly CountedService[],
  distinct: readonly CountedService[],
  places: Places,
): TerritoryFigures['concentration'] {
  const byCommune = countByCommune(distinct, places);
  const sharesBy = (level: Level, valueOf: (commune: TerritoryCommune) => number | null): Share[] => {
    const counts = sumByTerritory(places, level, (_, at) => byCommune[at] ?? 0);
    return [...sumByTerritory(places, level, valueOf)].map(([code, people]) => [counts.get(code) ?? 0, people]);
  };
  const population = ({ population: people }: TerritoryCommune): number | null => people;
  const communes = sharesBy('commune', population);
  const perStructure = new Map<string, number>();
  for (const { structureId } of distinct) perStructure.set(structureId, (perStructure.get(structureId) ?? 0) + 1);
  const sources = new Map<string, number>();
  const { codes, of } = numberTerritories(places, 'departement');
  const located = codes.map(() => new Map<string, number>());
  for (const { place, source } of services) {
    sources.set(source, (sources.get(source) ?? 0) + 1);
    const here = located[place === -1 ? -1 : (of[place] ?? -1)];
    here?.set(source, (here.get(source) ?? 0) + 1);
  }
  const departements = groupBy(places.values(), ({ codes }) => codes.departement ?? '');
  return {
    national: {
      gini_communes_population: giniOf(communes),
      gini_departements_population: giniOf(sharesBy('departement', population)),
      gini_clpe_demandeurs: giniOf(sharesBy('clpe', ({ demandeurs_emploi: people }) => people)),
      lorenz_communes_population: lorenzAt(communes, LORENZ),
      gini_services_par_structure: plainGini([...perStructure.values()]),
      hhi: hhiOf(sources),
      sources: sharesOf(sources),
    },
    par_departement: [...departements]
      .sort(([a], [b]) => byCode(a, b))
      .map(([code, members]) => [
        code,
        giniOf(members.map(({ at, commune }) => [byCommune[at] ?? 0, commune.population ?? 0])),
        hhiOf(located[codes.indexOf(code)] ?? new Map()),
      ]),
    colonnes: ['departement', 'gini_communes_population', 'hhi_sources'],
  };
}

function growthOf(before: DatedOffer, after: DatedOffer, places: Places): Record<string, unknown> {
  const days = daysBetween(before.day, after.day);
  const services = pairVersions(before.services, after.services);
  const structures = pairVersions(before.structures, after.structures);
  const placeOf = (record: RawRecord): number => places.get(communeOfRecord(record) ?? '')?.at ?? -1;
  const tablesOf = (versions: typeof services, names: readonly Level[]): Record<string, Cell[][]> => {
    const moves = placeVersions(versions, placeOf);
    return Object.fromEntries(
      names.map((level) => {
        // Of France is what no code places, too.
        const territories = level === 'france' ? null : numberTerritories(places, level);
        return [level, countGrowth(versions, moves, territories, days)];
      }),
    );
  };
  const [old, current] = [before, after].map((offer) => {
    const counts = new Map<string, number>();
    for (const record of offer.services) {
      for (const category of categoriesOfRecord(record)) counts.set(category, (counts.get(category) ?? 0) + 1);
    }
    return counts;
  });
  return {
    du: before.day,
    au: after.day,
    jours: days,
    colonnes: growthColumns,
    services: tablesOf(services, ['france', 'region', 'departement', 'clpe', 'epci']),
    structures: tablesOf(structures, ['france', 'departement']),
    services_par_categorie: categoryNames.map((name) => {
      const [from, to] = [old?.get(name) ?? 0, current?.get(name) ?? 0];
      return [name, from, to, growthRate(from, to)];
    }),
    services_par_categorie_colonnes: ['categorie', 'avant', 'apres', 'taux'],
  };
}

function smallNumbersOf(places: Places): Record<string, unknown>[] {
  const epcis = groupBy(places.values(), ({ codes }) => codes.epci);
  return [...epcis]
    .flatMap(([epci, members]) => (epci === null ? [] : [[epci, members] as const]))
    .sort(([a], [b]) => byCode(a, b))
    .flatMap(([epci, members]) => {
      const cells = Object.fromEntries(
        members.map(({ commune }) => [commune.code, commune.demandeurs_emploi ?? 0] as const),
      );
      const hidden = hideSmallNumbers(cells);
      if (hidden.primaire.length === 0) return [];
      return {
        somme: `epci ${epci}`,
        mesure: 'demandeurs_emploi par commune',
        seuil: FEWEST_PEOPLE,
        cellules: cells,
        total: members.reduce((total, { commune }) => total + (commune.demandeurs_emploi ?? 0), 0),
        ...hidden,
      };
    });
}
