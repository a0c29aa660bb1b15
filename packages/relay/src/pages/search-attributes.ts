/** The facts about an attribute of `<di-search>` that is no parameter of a search. */
export interface SearchAttribute {
  readonly kind: 'text' | 'number' | 'flag' | 'value' | 'filters';
  /** All its values, the one that holds when it is absent first. */
  readonly values?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** The value that holds when it is absent. */
  readonly default?: string;
  /** The page for an iframe takes it. The others are of no use there, or another page decides them. */
  readonly embed?: true;
}

/** The attributes that a page sets on `<di-search>` besides the parameters of its search. The composer offers them all. */
export const searchAttributes = {
  'territory-fixed': { kind: 'flag', embed: true },
  'territory-name': { kind: 'text', embed: true },
  'filters-hidden': { kind: 'filters', embed: true },
  'filters-fixed': { kind: 'filters', embed: true },
  doublons: { kind: 'value', values: ['groupes', 'tous', 'exclus'], embed: true },
  'page-size': { kind: 'number', min: 1, max: 100, default: '20', embed: true },
  view: { kind: 'value', values: ['both', 'list', 'map'], embed: true },
  density: { kind: 'value', values: ['comfortable', 'compact'], embed: true },
  'map-tiles': { kind: 'text' },
  'map-attribution': { kind: 'text' },
  'map-attribution-href': { kind: 'text' },
  'url-state': { kind: 'value', values: ['query', 'hash', 'off'] },
  'url-prefix': { kind: 'text', default: 'di-' },
  'offer-link': { kind: 'text' },
  'heading-level': { kind: 'number', min: 1, max: 6, default: '2', embed: true },
  'no-selection': { kind: 'flag', embed: true },
  'no-languages': { kind: 'flag', embed: true },
  'no-questions': { kind: 'flag', embed: true },
  'selection-storage': { kind: 'value', values: ['session', 'local', 'none'] },
} as const satisfies Readonly<Record<string, SearchAttribute>>;

/** The languages that the texts of a search are in, the one of a page that names none first. */
export const searchLanguages = ['fr', 'en', 'es', 'ar', 'uk'] as const;
