import { departements, regions } from '@inclusion-kit/sdk/geography';
import type { ParameterVocabulary, SearchParameter } from '@inclusion-kit/sdk/internal';
import { needNames, referentiels, thematiquesCategories } from '@inclusion-kit/sdk/referentiels';
import type * as z from 'zod';
import { bbox, code, day, flag, integer, number, oneOf, someOf, text, texts } from './values.ts';

export function toSchema(facts: Pick<SearchParameter, 'kind'> & Partial<SearchParameter>): z.ZodType {
  const { kind, vocabulary, categories, values = [], form = /^/, apiForm = form, length, examples = [] } = facts;
  const bounds = facts.unchecked === true ? {} : facts;
  switch (kind) {
    case 'text':
      return text();
    case 'code':
      return vocabulary === undefined ? code(apiForm, length) : oneOf(valuesOf(vocabulary));
    case 'number':
      return facts.whole === true ? integer(bounds) : number(bounds);
    case 'date':
      return day();
    case 'flag':
      return flag();
    case 'value':
      return oneOf(values);
    case 'values':
      return vocabulary === undefined && values.length === 0
        ? texts()
        : someOf(vocabulary === undefined ? values : valuesOf(vocabulary, categories));
    case 'bbox':
      return bbox(examples);
  }
}

/** In the order in which the API lists them when it complains: by slug, a longer slug before its own beginning. */
const inApiOrder = <T extends { slug: string }>(places: readonly T[]): T[] =>
  [...places].sort((a, b) => (`${a.slug}~` < `${b.slug}~` ? -1 : 1));

const places = {
  'departements.code': inApiOrder(departements).map(({ code }) => code),
  'departements.slug': inApiOrder(departements).map(({ slug }) => slug),
  'regions.code': inApiOrder(regions).map(({ code }) => code),
  'regions.slug': inApiOrder(regions).map(({ slug }) => slug),
};

/** Lists the values of a vocabulary, its categories and the needs after them where they are values too. */
function valuesOf(vocabulary: ParameterVocabulary, withCategories = false): readonly string[] {
  if (vocabulary in places) return places[vocabulary as keyof typeof places];
  const values = referentiels[vocabulary as keyof typeof referentiels].map(({ value }) => value);
  return withCategories ? [...values, ...thematiquesCategories.map(({ value }) => value), ...needNames] : values;
}
