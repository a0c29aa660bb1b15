import { departements } from '../geography/departements.ts';
import { regions } from '../geography/regions.ts';
import type { FrameworkValue } from '../referentiels/framework-value.ts';
import { categories } from '../referentiels/values/thematiques-categories.ts';
import { referentiels } from '../referentiels/vocabularies.ts';
import type { ParameterVocabulary } from './search-parameters.ts';

type Values = readonly Pick<FrameworkValue, 'value' | 'label'>[];

const toValues = (places: readonly { slug: string; nom: string }[]): Values =>
  places.map(({ slug, nom }) => ({ value: slug, label: nom }));

/** The values of parameters by their list. The codes of places are not among them: nobody mistypes one into a word. */
export const parameterValues: Partial<Record<ParameterVocabulary, Values>> = {
  ...referentiels,
  thematiques: [...categories, ...referentiels.thematiques],
  'departements.slug': toValues(departements),
  'regions.slug': toValues(regions),
};
