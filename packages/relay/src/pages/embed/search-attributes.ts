import { elementAttributes } from './search-attributes.generated.ts';

/** The facts about an attribute of `<di-search>` that is no parameter of a search. */
export interface SearchAttribute {
  readonly kind: 'text' | 'number' | 'flag' | 'value' | 'filters';
  /** All its values, the one that holds when it is absent first. */
  readonly values?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** The value that holds when it is absent. */
  readonly default?: string;
}

/** The name of an attribute that is no parameter of a search. */
export type SearchAttributeName = keyof typeof elementAttributes;

/** The numbers that a page for an iframe takes. */
const limits: Partial<Record<SearchAttributeName, Pick<SearchAttribute, 'min' | 'max'>>> = {
  'page-size': { min: 1, max: 100 },
  'heading-level': { min: 1, max: 6 },
};

/** The attributes that a page sets on `<di-search>` besides the parameters of its search, as the element itself tells them. */
export const searchAttributes = Object.fromEntries(
  Object.entries<SearchAttribute>(elementAttributes).map(([name, facts]) => [
    name,
    { ...facts, ...limits[name as SearchAttributeName] },
  ]),
) as Readonly<Record<SearchAttributeName, SearchAttribute>>;

/** The attributes that are of no use in the page for an iframe, or that another page decides. */
export const unframed: readonly SearchAttributeName[] = [
  'map-tiles',
  'map-attribution',
  'map-attribution-href',
  'url-state',
  'url-prefix',
  'offer-link',
  'week-link',
  'selection-storage',
];

/** The languages that the texts of a search are in, the one of a page that names none first. */
export const searchLanguages = ['fr', 'en', 'es', 'ar', 'uk'] as const;
