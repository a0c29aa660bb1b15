import { GOOD_SCORE } from '@inclusion-kit/sdk/internal';
import { categorieOf } from '@inclusion-kit/sdk/referentiels';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { freshnessOf, type Band } from '@inclusion-kit/sdk/territory';

/** The numbers of a cell, in their order. All are whole numbers. */
export const MEASURES = [
  'services',
  /** With `date_maj` less than 180, 365 days before the day: the bands of freshness of the other figures. A day to come is in none. */
  'services_maj_6_mois',
  'services_maj_1_an',
  /** The sum of their scores in hundredths, and those that are good. */
  'services_score_centiemes',
  'services_score_08',
  /** Services whose structure has duplicates. */
  'services_doublons',
  /** Structures that stand there. By thématique or type, those with such a service. */
  'structures',
  'structures_maj_6_mois',
  'structures_maj_1_an',
  'structures_doublons',
] as const;

export type Measure = (typeof MEASURES)[number];

/** The dimensions by which figures are told, with the parts of a cell's key in their order. */
export const DIMENSIONS = {
  total: [],
  commune: ['code_insee'],
  source: ['source'],
  type: ['type'],
  categorie: ['categorie'],
  thematique: ['thematique'],
  commune_thematique: ['code_insee', 'thematique'],
  source_thematique: ['source', 'thematique'],
} as const satisfies Record<string, readonly string[]>;

export type Dimension = keyof typeof DIMENSIONS;

export const dimensionNames = Object.keys(DIMENSIONS) as Dimension[];

/** Numbers by key: the parts of the key joined by a tab, an empty part where a record says nothing. */
export type Cells = Map<string, number[]>;

export type Figures = Record<Dimension, Cells>;

export type CountedStructure = Pick<ListedStructure, 'id' | 'source' | 'code_insee' | 'date_maj' | 'doublons'>;
export type CountedService = Pick<
  Service,
  'source' | 'structure_id' | 'code_insee' | 'date_maj' | 'type' | 'thematiques' | 'score_qualite'
>;

const AT = Object.fromEntries(MEASURES.map((measure, index) => [measure, index])) as Record<Measure, number>;

interface Standing {
  isRecent: boolean;
  isOfTheYear: boolean;
  hasDoublons: boolean;
  /** Cells of its services, some of them several times. */
  reached: number[][];
}

/** Structures between two places to pause. */
const SLICE = 100;

/** Counts an offer as of a day, `YYYY-MM-DD`: every structure first, then every service, then `finish` once. */
export function countFigures(day: string) {
  const bandOf = createBandReader(day);
  const figures = Object.fromEntries(dimensionNames.map((name) => [name, new Map<string, number[]>()])) as Figures;
  const standing = new Map<string, Standing>();

  const cell = (dimension: Dimension, key: string): number[] => {
    const cells = figures[dimension];
    let numbers = cells.get(key);
    if (numbers === undefined) cells.set(key, (numbers = MEASURES.map(() => 0)));
    return numbers;
  };
  cell('total', '');

  return {
    structure({ id, source, code_insee, date_maj, doublons }: CountedStructure): void {
      const entry: Standing = {
        ...toAges(bandOf(date_maj)),
        hasDoublons: doublons.length > 0,
        reached: [],
      };
      standing.set(id, entry);
      const own = [cell('total', ''), cell('commune', toPart(code_insee)), cell('source', toPart(source))];
      for (const numbers of own) addStructure(numbers, entry);
    },
    service(record: CountedService): void {
      const commune = toPart(record.code_insee);
      const source = toPart(record.source);
      const thematiques = partsOf(record.thematiques);
      const own = [cell('total', ''), cell('commune', commune), cell('source', source)];
      const throughServices = [
        cell('type', toPart(record.type)),
        ...partsOf(record.thematiques?.map(categorieOf)).map((categorie) => cell('categorie', categorie)),
      ];
      for (const thematique of thematiques) {
        throughServices.push(
          cell('thematique', thematique),
          cell('commune_thematique', `${commune}\t${thematique}`),
          cell('source_thematique', `${source}\t${thematique}`),
        );
      }
      const structure = standing.get(record.structure_id);
      structure?.reached.push(...throughServices);
      const { isRecent, isOfTheYear } = toAges(bandOf(record.date_maj));
      const score = record.score_qualite;
      for (const numbers of [...own, ...throughServices]) {
        add(numbers, AT.services, 1);
        if (isRecent) add(numbers, AT.services_maj_6_mois, 1);
        if (isOfTheYear) add(numbers, AT.services_maj_1_an, 1);
        if (structure?.hasDoublons === true) add(numbers, AT.services_doublons, 1);
        add(numbers, AT.services_score_centiemes, Math.round(score * 100));
        if (score >= GOOD_SCORE) add(numbers, AT.services_score_08, 1);
      }
    },
    /** Adds the structures that cells reach through services. Each `yield` is a place to pause. */
    *finish(): Generator<undefined, Figures> {
      let done = 0;
      for (const structure of standing.values()) {
        for (const numbers of new Set(structure.reached)) addStructure(numbers, structure);
        done += 1;
        if (done % SLICE === 0) yield;
      }
      return figures;
    },
  };
}

/** Creates a reader of the bands of freshness on one day, which reads each date once. */
export function createBandReader(day: string): (date: string) => Band {
  const bands = new Map<string, Band>();
  return (date) => {
    let band = bands.get(date);
    if (band === undefined) bands.set(date, (band = freshnessOf(date.slice(0, 10), day).band));
    return band;
  };
}

const toAges = (band: Band): Pick<Standing, 'isRecent' | 'isOfTheYear'> => ({
  isRecent: band === 'moins_de_6_mois',
  isOfTheYear: band === 'moins_de_6_mois' || band === 'de_6_mois_a_1_an',
});

function addStructure(numbers: number[], { isRecent, isOfTheYear, hasDoublons }: Standing): void {
  add(numbers, AT.structures, 1);
  if (isRecent) add(numbers, AT.structures_maj_6_mois, 1);
  if (isOfTheYear) add(numbers, AT.structures_maj_1_an, 1);
  if (hasDoublons) add(numbers, AT.structures_doublons, 1);
}

function add(numbers: number[], index: number, count: number): void {
  numbers[index] = (numbers[index] ?? 0) + count;
}

/** A part of a key: a tab would end it. */
function toPart(value: string | null | undefined): string {
  return value?.replaceAll('\t', ' ') ?? '';
}

/** Returns the values of a set, each once, or a single empty part when there is none. */
function partsOf(values: readonly string[] | null | undefined): string[] {
  return values === null || values === undefined || values.length === 0 ? [''] : [...new Set(values.map(toPart))];
}
