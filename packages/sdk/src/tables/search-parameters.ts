import type { ReferentielName } from '../referentiels/names.ts';
import { hoursBands } from './hours-bands.ts';

/** The kind of value that a parameter takes. A `bbox` is four numbers, a `code` is a text of one form. */
export type ParameterKind = 'text' | 'code' | 'number' | 'date' | 'flag' | 'value' | 'values' | 'bbox';

/** The reads of offers that take parameters, by their path below `/api/v1/`. */
export type ParameterRoute = 'search/services' | 'services' | 'structures' | 'search';

/**
 * The question that a parameter asks of a list: one page of it, a place, a quality of records, words, an order, no duplicates,
 * more fields of each record, or an account of what is not
 * known yet.
 */
export type ParameterRole = 'page' | 'place' | 'record' | 'words' | 'order' | 'duplicates' | 'fields' | 'unknowns';

/** The lists that known values come from: those of a vocabulary, or the codes and slugs of places. */
export type ParameterVocabulary =
  ReferentielName | 'departements.code' | 'departements.slug' | 'regions.code' | 'regions.slug';

/** The facts about one parameter. */
export interface SearchParameter {
  readonly kind: ParameterKind;
  readonly role: ParameterRole;
  /** The routes of the API that take it. */
  readonly api: readonly ParameterRoute[];
  /** The routes that take it of a relay and of a catalogue, and not of the API. */
  readonly added?: readonly ParameterRoute[];
  /** The list of its values. Others may come, as vocabularies grow. */
  readonly vocabulary?: ParameterVocabulary;
  /** True when the categories of the vocabulary and the needs are values too. Each stands for all its thématiques. */
  readonly categories?: true;
  /** All its values, where there are no others. */
  readonly values?: readonly string[];
  /** The form of a code. */
  readonly form?: RegExp;
  /** Characters of a code, where they are always as many. */
  readonly length?: number;
  /** The form that the API takes for a code, where it takes more. */
  readonly apiForm?: RegExp;
  /** Values that a person may write, to show the form. */
  readonly examples?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly unit?: 'km' | 'degrees';
  /** No fractions. */
  readonly whole?: true;
  /** Numbers beyond the bounds are taken, and find everything or nothing. */
  readonly unchecked?: true;
  /** The value that holds when it is absent. */
  readonly default?: number;
  /** The field of a record that holds the values asked, and the model of this record. */
  readonly field?: readonly ['service' | 'structure', string];
  /** A page may hide it from its readers or fix it. Otherwise readers choose it. */
  readonly filter?: true;
  /** Results are counted for each of its values. */
  readonly facet?: true;
  /** The attribute of `<di-search>` that presets it. */
  readonly attribute?: string;
  /** The form of that attribute, where it is not the form of the parameter. */
  readonly attributeForm?: RegExp;
  /** It is kept in the address of the page, by its own name. */
  readonly address?: true;
}

const lists = ['services', 'structures', 'search'] as const;
const everywhere = ['search/services', ...lists] as const;
const ofServices = ['search/services', 'services', 'search'] as const;
const onTop = ['search/services'] as const;

/** A list of values that a page and its readers choose, and that results are counted for. */
const list = { kind: 'values', role: 'record', filter: true, facet: true, address: true } as const;
const ofApi = { ...list, api: ofServices } as const;
const ofRelay = { ...list, api: [], added: onTop } as const;

/** Names of parameters that questions or counts are about. */
const ofQuestions = { kind: 'values', role: 'unknowns', api: [], added: onTop } as const;

/**
 * The table of search parameters: each one once, for all that asks, checks, answers, describes, draws or keeps it. A parameter
 * with a sentence is one that the API does not have, or not on every route: `ExtraSearchParams` is made of them.
 * @see /api/v1/search/services, /api/v1/services, /api/v1/structures, /api/v1/search (checked 2026-06-30)
 */
export const searchParameters = {
  page: { kind: 'number', role: 'page', api: everywhere, whole: true, min: 1, default: 1 },
  size: { kind: 'number', role: 'page', api: everywhere, whole: true, min: 1, max: 10_000, default: 5000 },
  code_commune: {
    kind: 'code',
    role: 'place',
    api: everywhere,
    form: /^(?:\d{2}|2[AB])\d{3}$/,
    length: 5,
    apiForm: /^\w{5}$/,
    examples: ['59350', '2A004'],
    attribute: 'code-commune',
    address: true,
  },
  lat: { kind: 'number', role: 'place', api: ['search/services', 'search'], min: -90, max: 90, unit: 'degrees' },
  lon: { kind: 'number', role: 'place', api: ['search/services', 'search'], min: -180, max: 180, unit: 'degrees' },
  sources: { ...list, api: everywhere, field: ['service', 'source'], attribute: 'sources' },
  thematiques: {
    ...ofApi,
    vocabulary: 'thematiques',
    categories: true,
    field: ['service', 'thematiques'],
    attribute: 'thematiques',
  },
  types: { ...ofApi, vocabulary: 'types-services', field: ['service', 'type'], attribute: 'types' },
  frais: { ...ofApi, vocabulary: 'frais', field: ['service', 'frais'], attribute: 'frais' },
  publics: { ...ofApi, vocabulary: 'publics', field: ['service', 'publics'], attribute: 'publics' },
  modes_accueil: {
    ...ofApi,
    vocabulary: 'modes-accueil',
    field: ['service', 'modes_accueil'],
    attribute: 'modes-accueil',
  },
  score_qualite_minimum: {
    kind: 'number',
    role: 'record',
    api: ofServices,
    min: 0,
    max: 1,
    unchecked: true,
    filter: true,
    facet: true,
    attribute: 'score-qualite-minimum',
    address: true,
  },
  recherche_public: { kind: 'text', role: 'record', api: ['search/services', 'services'] },
  exclure_doublons: { kind: 'flag', role: 'duplicates', api: ['search/services', 'structures'] },
  extra: { kind: 'flag', role: 'fields', api: ['services'] },
  code_region: { kind: 'code', role: 'place', api: lists, vocabulary: 'regions.code' },
  slug_region: { kind: 'code', role: 'place', api: lists, vocabulary: 'regions.slug' },
  slug_departement: { kind: 'code', role: 'place', api: lists, vocabulary: 'departements.slug' },
  distance: { kind: 'number', role: 'place', api: ['search'], whole: true, min: 1, unit: 'km', default: 50 },
  /** Words looked for in names, thématiques, publics and descriptions: all of them, a typo forgiven, the last one a prefix. */
  q: { kind: 'text', role: 'words', api: ['search'], added: onTop, filter: true, attribute: 'q', address: true },
  /** Kilometres around the commune or the point, 1–100, or 50 when absent. Does nothing without `code_commune`. */
  rayon_km: {
    kind: 'number',
    role: 'place',
    api: [],
    added: onTop,
    min: 1,
    max: 100,
    unit: 'km',
    default: 50,
    filter: true,
    attribute: 'rayon-km',
    address: true,
  },
  /** Keeps the offers that stand in the rectangle. An offer without a point is out. */
  bbox: { kind: 'bbox', role: 'record', api: [], added: onTop, examples: ['3.0,50.6,3.1,50.7'], address: true },
  /** True keeps what is open now, by its own hours and its own time zone. Unknown hours are out. */
  ouvert: { ...ofRelay, kind: 'flag', attribute: 'ouvert' },
  /** Keeps what was updated on this day or later, `YYYY-MM-DD`. */
  maj_depuis: {
    kind: 'date',
    role: 'record',
    api: [],
    added: onTop,
    filter: true,
    attribute: 'maj-depuis',
    // A page that stays as it is asks for a length of time.
    attributeForm: /^(?:\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|P[1-9]\d{0,3}[YMWD])$/,
    address: true,
  },
  /** INSEE code of a département: what stands there, and what is offered at distance to a zone that covers it. */
  code_departement: {
    kind: 'code',
    role: 'place',
    api: lists,
    added: onTop,
    vocabulary: 'departements.code',
    form: /^(?:\d{2,3}|2[AB])$/,
    examples: ['59', '2A'],
    attribute: 'code-departement',
    address: true,
  },
  /** SIREN of an EPCI: what stands in its communes, and what is offered at distance to a zone that covers it. */
  code_epci: {
    kind: 'code',
    role: 'place',
    api: [],
    added: onTop,
    form: /^\d{9}$/,
    length: 9,
    examples: ['200093201'],
    attribute: 'code-epci',
    address: true,
  },
  /**
   * True keeps what stands in the commune, the EPCI or the département that is asked: nothing around it, and nothing that is offered
   * there at distance from elsewhere. Does nothing without one of them.
   */
  implantees: {
    kind: 'flag',
    role: 'record',
    api: [],
    added: onTop,
    filter: true,
    attribute: 'implantees',
    address: true,
  },
  /** Networks that the service's structure belongs to. */
  reseaux_porteurs: {
    ...ofRelay,
    api: ['structures'],
    vocabulary: 'reseaux-porteurs',
    field: ['structure', 'reseaux_porteurs'],
    attribute: 'reseaux-porteurs',
  },
  /**
   * Names of parameters. A record that does not tell what one of them asks for passes it: an offer whose publics are unknown is
   * kept among those for `jeunes`.
   */
  inconnus: { ...ofQuestions, address: true },
  /** Words that are being typed: facets then tell what they mean, in `propositions`. The search takes no notice of them. */
  saisie: { kind: 'text', role: 'unknowns', api: [], added: onTop },
  /**
   * The language of the reader. The words of `saisie` are read by it where it has them all: `rent` is then no beginning of a French word.
   * Other words are read by all languages, as without it.
   */
  langue: { kind: 'value', role: 'unknowns', api: [], added: onTop, values: ['fr', 'en', 'es', 'ar', 'uk'] },
  /**
   * Names of filters: facets then count for these alone, and else for all. `maj_depuis:2026-01-31` counts what was updated since that
   * day. The search takes no notice of them.
   */
  comptes: ofQuestions,
  /** Subjects of questions that the reader passed over. The search takes no notice of them. */
  passees: ofQuestions,
  /** Who may mobilise the offer: professionals, or the person. */
  mobilisable_par: {
    ...ofRelay,
    vocabulary: 'personnes-mobilisatrices',
    field: ['service', 'mobilisable_par'],
    attribute: 'mobilisable-par',
  },
  /** Hours a week that the offer takes, in bands: `moins_de_3`, `de_3_a_6`, `de_6_a_15`, `15_et_plus`. Unknown hours are out. */
  heures_hebdomadaires: {
    ...ofRelay,
    values: Object.keys(hoursBands),
    field: ['service', 'volume_horaire_hebdomadaire'],
    attribute: 'heures-hebdomadaires',
  },
  /** Order of the results. `pertinence` when `q` is given, else `distance`, when absent. */
  tri: {
    kind: 'value',
    role: 'order',
    api: [],
    added: onTop,
    values: ['distance', 'pertinence', 'date'],
    filter: true,
    attribute: 'tri',
    address: true,
  },
} as const satisfies Readonly<Record<string, SearchParameter>>;
