import {
  createLabels,
  frais,
  modesAccueil,
  publics,
  typesServices,
  type Labels,
} from '@inclusion-kit/sdk/referentiels';
import type { Language } from '../../shared/texts/language.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import type { ChosenFilter } from './chosen-filters.ts';
import { toAge } from '../../shared/parameters/since.ts';
import { labelOfTheme } from '../../shared/offers/themes.ts';
import { formatDate } from '../../shared/format/date.ts';

/** What the values of filters are named with. */
export interface FilterNaming {
  readonly texts: SearchTexts;
  readonly language: Language;
  readonly nameSource: (slug: string) => string;
}

const labels = {
  publics: createLabels(publics),
  types: createLabels(typesServices),
  frais: createLabels(frais),
  modes_accueil: createLabels(modesAccueil),
} as const;

let labelOfNetwork: Labels = createLabels([]);

/** Gives the names of the networks, which come late: until then a readable form of their values stands in. */
export function setNetworkLabels(known: Labels): void {
  labelOfNetwork = known;
}

/** Names a value of a filter: those of vocabularies in French, the others in the language of the page. */
export function nameFilter({ name, value }: Pick<ChosenFilter, 'name' | 'value'>, naming: FilterNaming): string {
  const { texts, language, nameSource } = naming;
  switch (name) {
    case 'thematiques':
      return labelOfTheme(value);
    case 'publics':
    case 'types':
    case 'frais':
    case 'modes_accueil':
      return labels[name](value);
    case 'reseaux_porteurs':
      return labelOfNetwork(value);
    case 'sources':
      return nameSource(value);
    case 'ouvert':
      return texts['filter.open'];
    case 'maj_depuis':
      return texts['filter.updated.chip'](sayAge(value, naming));
    case 'score_qualite_minimum':
      return texts['filter.quality.min'](Number(value).toLocaleString(language, { maximumFractionDigits: 2 }));
    case 'q':
      return value;
    case 'rayon_km':
      return texts['radius.km'](Number(value));
  }
}

/** Says since when: « depuis moins d’un an », « depuis le 25 novembre 2025 ». */
export function sayAge(since: string, { texts, language }: Pick<FilterNaming, 'texts' | 'language'>): string {
  const age = toAge(since);
  return age === null
    ? texts['filter.updated.day'](formatDate(since, language))
    : texts[`filter.updated.${age.unit}`](age.count);
}

/** Tells whether the name of a value is French whatever the language of the page. */
export function isFrench(name: ChosenFilter['name']): boolean {
  return !['ouvert', 'maj_depuis', 'score_qualite_minimum', 'rayon_km', 'q'].includes(name);
}
