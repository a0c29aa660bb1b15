import { departements, regions } from '@inclusion-kit/sdk/geography';
import type { ParameterVocabulary } from '@inclusion-kit/sdk/internal';
import { referentiels, thematiquesCategories } from '@inclusion-kit/sdk/referentiels';

/** In the order in which the API lists them when it complains: by slug, a longer slug before its own beginning. */
const inApiOrder = <T extends { slug: string }>(places: readonly T[]): T[] =>
  [...places].sort((a, b) => (`${a.slug}~` < `${b.slug}~` ? -1 : 1));

const places = {
  'departements.code': inApiOrder(departements).map(({ code }) => code),
  'departements.slug': inApiOrder(departements).map(({ slug }) => slug),
  'regions.code': inApiOrder(regions).map(({ code }) => code),
  'regions.slug': inApiOrder(regions).map(({ slug }) => slug),
};

/** Lists the values of a vocabulary, those of its categories after them where they are values too. */
export function valuesOf(vocabulary: ParameterVocabulary, withCategories = false): readonly string[] {
  if (vocabulary in places) return places[vocabulary as keyof typeof places];
  const values = referentiels[vocabulary as keyof typeof referentiels].map(({ value }) => value);
  return withCategories ? [...values, ...thematiquesCategories.map(({ value }) => value)] : values;
}
