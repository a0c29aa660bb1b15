import { bandNames, freshnessOf, medianOf, type Band } from './freshness.ts';
import { categoryNames, type CountedService, type CountedStructure } from './offer.ts';
import { byCode, levels, type Level, type Place, type Places } from './places.ts';
import { rateOf } from './small-numbers.ts';
import type { Cell, Table } from './table.ts';

const columns = [
  'code',
  'communes',
  'services',
  'services_distincts',
  'structures',
  'structures_distinctes',
  'en_presentiel',
  'a_distance',
  'sans_thematique',
  'hors_referentiel',
  ...categoryNames,
  ...bandNames,
  'age_median_jours',
  'score_080_et_plus',
  'heures_renseignees',
  'population',
  'demandeurs_emploi',
  'pour_1000_habitants',
  'pour_100_demandeurs',
];

const GOOD_SCORE = 0.8;

/** The counts of one territory. */
class Tally {
  communes = 0;
  population = 0;
  jobSeekers = 0;
  services = 0;
  distinct = 0;
  structures = 0;
  keptStructures = 0;
  inPerson = 0;
  remote = 0;
  withoutTheme = 0;
  outsideVocabulary = 0;
  goodScore = 0;
  withHours = 0;
  readonly ages: number[] = [];
  readonly bands = new Map<Band, number>();
  readonly categories = new Map<string, number>();

  addService(service: CountedService, isDistinct: boolean, today: string): void {
    this.services += 1;
    const { age, band } = freshnessOf(service.day, today);
    addTo(this.bands, band);
    if (age !== null) this.ages.push(age);
    if ((service.score ?? 0) >= GOOD_SCORE) this.goodScore += 1;
    if (service.hasHours) this.withHours += 1;
    if (!isDistinct) return;
    this.distinct += 1;
    if (service.isInPerson) this.inPerson += 1;
    if (service.isRemote) this.remote += 1;
    if (service.thematiques.length === 0) this.withoutTheme += 1;
    if (service.isOutsideVocabulary) this.outsideVocabulary += 1;
    for (const category of service.categories) addTo(this.categories, category);
  }

  toRow(code: string): Cell[] {
    return [
      code,
      this.communes,
      this.services,
      this.distinct,
      this.structures,
      this.keptStructures,
      this.inPerson,
      this.remote,
      this.withoutTheme,
      this.outsideVocabulary,
      ...categoryNames.map((name) => this.categories.get(name) ?? 0),
      ...bandNames.map((name) => this.bands.get(name) ?? 0),
      medianOf(this.ages),
      this.goodScore,
      this.withHours,
      this.population,
      this.jobSeekers,
      rateOf(this.distinct, this.population, 1000),
      rateOf(this.distinct, this.jobSeekers, 100),
    ];
  }
}

/** The records to count, and which of them stand for all of a cluster. */
export interface CountedOffer {
  readonly services: readonly CountedService[];
  readonly structures: readonly CountedStructure[];
  readonly isDistinct: (service: CountedService) => boolean;
  readonly isKept: (structure: CountedStructure) => boolean;
}

/**
 * Counts the offer of every territory of every level. A commune without offer and without structure has no row, any other
 * territory has one.
 * @param today `2026-11-16`
 */
export function countLevels(offer: CountedOffer, places: Places, today: string): Record<Level, Table> {
  const tallies = new Map(levels.map((level) => [level, new Map<string, Tally>()]));
  for (const place of places.values()) {
    for (const tally of talliesOf(tallies, place)) {
      tally.communes += 1;
      tally.population += place.commune.population ?? 0;
      tally.jobSeekers += place.commune.demandeurs_emploi ?? 0;
    }
  }
  for (const service of offer.services) {
    const isDistinct = offer.isDistinct(service);
    for (const tally of talliesOf(tallies, places.get(service.commune ?? ''))) {
      tally.addService(service, isDistinct, today);
    }
  }
  for (const structure of offer.structures) {
    const isKept = offer.isKept(structure);
    for (const tally of talliesOf(tallies, places.get(structure.commune ?? ''))) {
      tally.structures += 1;
      if (isKept) tally.keptStructures += 1;
    }
  }
  const tableOf = (level: Level): Table => {
    const told = [...(tallies.get(level) ?? [])].filter(
      ([, tally]) => level !== 'commune' || tally.services + tally.structures > 0,
    );
    const rows = told.sort(([a], [b]) => byCode(a, b)).map(([code, tally]) => tally.toRow(code));
    return { colonnes: columns, lignes: rows };
  };
  return {
    france: tableOf('france'),
    region: tableOf('region'),
    departement: tableOf('departement'),
    clpe: tableOf('clpe'),
    bassin: tableOf('bassin'),
    epci: tableOf('epci'),
    commune: tableOf('commune'),
  };
}

function* talliesOf(tallies: ReadonlyMap<Level, Map<string, Tally>>, place: Place | undefined): Generator<Tally> {
  if (place === undefined) return;
  for (const [level, byTerritory] of tallies) {
    const code = place.codes[level];
    if (code === null) continue;
    let tally = byTerritory.get(code);
    if (tally === undefined) byTerritory.set(code, (tally = new Tally()));
    yield tally;
  }
}

function addTo<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
