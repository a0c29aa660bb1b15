import type { Tri } from '@inclusion-kit/sdk';
import { factsOf, frenchNeedLabels, type FilterName } from '@inclusion-kit/sdk/internal';
import {
  categories,
  createLabels,
  frais,
  isNeed,
  modesAccueil,
  personnesMobilisatrices,
  publics,
  typesServices,
  type FrameworkValue,
} from '@inclusion-kit/sdk/referentiels';
import type { HoursBand } from '@inclusion-kit/sdk/territory';
import { nothing } from 'lit';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { formatDate } from '../../shared/format/date.ts';
import { formatScore } from '../../shared/format/figures.ts';
import { inLanguage, langOf } from '../../shared/format/labels.ts';
import { toAge } from '../../shared/parameters/since.ts';
import type { Language } from '../../shared/texts/language.ts';
import filtersTexts from '../../locales/fr/search/filters.ts';
import { addSearchTexts } from '../../locales/french-search.ts';

addSearchTexts(filtersTexts);

/** The texts and names that values of filters are told with. */
export interface FilterNaming {
  readonly texts: SearchTexts;
  readonly language: Language;
  readonly nameSource: (slug: string) => string;
}

interface FilterWords {
  readonly title: (texts: SearchTexts) => string;
  /** The vocabulary that its values are named by. Those of networks and of thématiques come late. */
  readonly vocabulary?: readonly FrameworkValue[];
  /** Names a value of it, where no vocabulary does. */
  readonly name?: (value: string, naming: FilterNaming) => string | undefined;
}

/** The names of each filter and of its values, in the order of the filters on screen. */
const filterWords: Readonly<Record<FilterName, FilterWords>> = {
  thematiques: {
    title: (texts) => texts['filter.themes'],
    vocabulary: categories,
    name: (value) => (isNeed(value) ? frenchNeedLabels[value] : undefined),
  },
  publics: { title: (texts) => texts['filter.publics'], vocabulary: publics },
  types: { title: (texts) => texts['filter.type'], vocabulary: typesServices },
  frais: { title: (texts) => texts['filter.cost'], vocabulary: frais },
  modes_accueil: { title: (texts) => texts['filter.reception'], vocabulary: modesAccueil },
  mobilisable_par: {
    title: (texts) => texts['filter.mobilised_by'],
    vocabulary: personnesMobilisatrices,
    name: (value, { texts }) => (value === 'usagers' ? texts['by.self'] : undefined),
  },
  heures_hebdomadaires: {
    title: (texts) => texts['filter.hours'],
    name: (value, { texts }) => (isHoursBand(value) ? texts[`filter.hours.${value}`] : undefined),
  },
  ouvert: { title: (texts) => texts['filter.opening'], name: (_, { texts }) => texts['filter.open'] },
  implantees: { title: (texts) => texts['filter.place'], name: (_, { texts }) => texts['filter.here'] },
  maj_depuis: {
    title: (texts) => texts['filter.updated'],
    name: (value, naming) => naming.texts['filter.updated.chip'](sayAge(value, naming)),
  },
  sources: { title: (texts) => texts['filter.sources'], name: (value, { nameSource }) => nameSource(value) },
  reseaux_porteurs: { title: (texts) => texts['filter.networks'] },
  score_qualite_minimum: {
    title: (texts) => texts['filter.quality'],
    name: (value, { texts, language }) => texts['filter.quality.min'](formatScore(Number(value), language)),
  },
  q: { title: (texts) => texts['q.label'], name: (value) => value },
  rayon_km: { title: (texts) => texts['radius.label'], name: (value, { texts }) => texts['radius.km'](Number(value)) },
  tri: {
    title: (texts) => texts['sort.label'],
    name: (value, { texts }) => texts[`sort.${value as Tri}`],
  },
};

/** Every filter, in the order in which they are shown. */
export const shownFilters = Object.keys(filterWords) as readonly FilterName[];

const labels = new Map(shownFilters.map((name) => [name, createLabels(filterWords[name].vocabulary ?? [])] as const));

/** Gives the names of the values of a filter, where they come late: until then a readable form of them stands in. */
export function setLabels(name: FilterName, vocabulary: readonly FrameworkValue[]): void {
  labels.set(name, createLabels(vocabulary));
}

export function titleOfFilter(name: FilterName, texts: SearchTexts): string {
  return filterWords[name].title(texts);
}

/** Lists the values of a filter that its vocabulary knows, or all that it has. */
export function knownValues(name: FilterName): readonly string[] {
  return factsOf(name).values ?? (filterWords[name].vocabulary ?? []).map(({ value }) => value);
}

const isHoursBand = (value: string): value is HoursBand => knownValues('heures_hebdomadaires').includes(value);

/** Names a value of a filter in the language of the page, in French where that has no label for it. */
export function nameFilter({ name, value }: { name: FilterName; value: string }, naming: FilterNaming): string {
  const inFrench = (): string => filterWords[name].name?.(value, naming) ?? labels.get(name)?.(value) ?? value;
  return factsOf(name).kind === 'values' ? inLanguage(inFrench, value, naming.language) : inFrench();
}

/** Says since when: « depuis moins d’un an », « depuis le 25 novembre 2025 ». */
export function sayAge(since: string, { texts, language }: Pick<FilterNaming, 'texts' | 'language'>): string {
  const age = toAge(since);
  return age === null
    ? texts['filter.updated.day'](formatDate(since, language))
    : texts[`filter.updated.${age.unit}`](age.count);
}

/** Returns the `lang` of the name of a value: nothing where it is in the language of the page. */
export function langOfFilter(
  { name, value }: { name: FilterName; value: string },
  language: Language,
): 'fr' | typeof nothing {
  // Values that have their own words on the page are in its language.
  return factsOf(name).kind === 'values' && factsOf(name).values === undefined ? langOf(value, language) : nothing;
}
