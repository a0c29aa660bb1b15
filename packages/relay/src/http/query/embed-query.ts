import { attributeNames, factsOf, filterNames, type SearchParameter } from '@inclusion-kit/sdk/internal';
import * as z from 'zod';
import type { EmbedQuery } from '../../pages/embed-page.ts';
import { searchAttributes, searchLanguages, type SearchAttribute } from '../../pages/search-attributes.ts';
import { parseQuery } from './parse-query.ts';
import { code, codes, flag, number, integer, oneOf, someOf, text } from './values.ts';
import { valuesOf } from './vocabularies.ts';

const MAX_TEXT = 200;
/** The form of the values of vocabularies. */
const SLUG = /^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/;
const attributesOf = (facts: SearchParameter): string[] => (facts.attribute === undefined ? [] : [facts.attribute]);
const filterAttributes = filterNames.flatMap((name) => attributesOf(factsOf(name)));

const parameterAttributes = Object.fromEntries(
  attributeNames.map((name) => [factsOf(name).attribute ?? name, toSchema(factsOf(name)).optional()]),
);
const otherAttributes = Object.fromEntries(
  Object.entries<SearchAttribute>(searchAttributes)
    .filter(([, { embed }]) => embed)
    .map(([name, facts]) => [name, toOtherSchema(facts).optional()]),
);

/** The query of the style sheet of the page for an iframe. */
export const embedColoursQuery = z.object({ accent: code(/^[0-9a-fA-F]{6}$/, 6).optional() });

/** The query of the page for an iframe: the attributes of its search, its language, its colour. Lists are repeated parameters. */
export const embedQuery = z.object({
  ...parameterAttributes,
  ...otherAttributes,
  lang: oneOf(searchLanguages).default('fr'),
  ...embedColoursQuery.shape,
});

/** Reads the query of the page for an iframe. @throws ProblemError 422 naming each attribute at fault */
export function parseEmbed(query: URLSearchParams): EmbedQuery {
  const { lang, accent, ...read } = parseQuery(query, embedQuery);
  const attributes = read as Record<string, AttributeValue>;
  return {
    attributes: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, toText(value)])),
    lang,
    accent,
  };
}

/** Creates the schema of a parameter as its attribute presets it. */
function toSchema(facts: SearchParameter): z.ZodType {
  const { kind, vocabulary, categories, values = [], form = /^/, attributeForm = form, length } = facts;
  switch (kind) {
    case 'code':
      return vocabulary === undefined ? code(attributeForm, length) : oneOf(valuesOf(vocabulary));
    case 'date':
      return code(attributeForm);
    case 'number':
      return facts.whole === true ? integer(facts) : number(facts);
    case 'flag':
      return flag();
    case 'value':
      return oneOf(values);
    case 'values':
      return vocabulary === undefined ? codes(SLUG) : someOf(valuesOf(vocabulary, categories));
    default:
      return text(MAX_TEXT);
  }
}

function toOtherSchema({ kind, values = [], min, max }: SearchAttribute): z.ZodType {
  switch (kind) {
    case 'flag':
      return flag();
    case 'number':
      return integer({ min, max });
    case 'value':
      return oneOf(values);
    case 'filters':
      return someOf(filterAttributes);
    case 'text':
      return text(MAX_TEXT);
  }
}

type AttributeValue = string | number | boolean | readonly string[] | undefined;

/** Writes the value of an attribute: one without a value is there, or is not. */
function toText(value: AttributeValue): string | undefined {
  if (value === undefined || value === false) return undefined;
  if (value === true) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}
