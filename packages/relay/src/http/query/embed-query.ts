import { attributeNames, factsOf, filterNames, type SearchParameter } from '@inclusion-kit/sdk/internal';
import type { Context } from 'hono';
import * as z from 'zod';
import type { EmbedQuery } from '../../pages/embed-page.ts';
import { searchAttributes, searchLanguages, type SearchAttribute } from '../../pages/search-attributes.ts';
import { toSchema } from './parameter-schema.ts';
import { parseQuery } from './parse-query.ts';
import { code, codes, integer, oneOf, someOf, text } from './values.ts';

const MAX_TEXT = 200;
/** The form of the values of vocabularies. */
const SLUG = /^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/;
const filterAttributes = filterNames.flatMap((name) => factsOf(name).attribute ?? []);

/** The query of the style sheet of the page for an iframe. */
export const embedColoursQuery = z.object({
  accent: code(/^[0-9a-fA-F]{6}$/, 6).optional(),
  'color-scheme': oneOf(['light', 'dark']).optional(),
});

/** The query of the page for an iframe: the attributes of its search, its language, its colour. Lists are repeated parameters. */
export const embedQuery = z.object({
  ...Object.fromEntries(
    attributeNames.map((name) => [factsOf(name).attribute ?? name, ofParameter(factsOf(name)).optional()]),
  ),
  ...Object.fromEntries(
    Object.entries<SearchAttribute>(searchAttributes)
      .filter(([, { embed }]) => embed)
      .map(([name, facts]) => [name, ofAttribute(facts).optional()]),
  ),
  lang: oneOf(searchLanguages).default('fr'),
  ...embedColoursQuery.shape,
});

/** Reads the query of the page for an iframe. @throws ProblemError 422 naming each attribute at fault */
export function parseEmbed(c: Context): EmbedQuery {
  const { lang, accent, 'color-scheme': scheme, ...read } = parseQuery(c, embedQuery);
  const attributes = read as Record<string, AttributeValue>;
  return {
    attributes: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, toText(value)])),
    lang,
    accent,
    scheme,
  };
}

/** Creates the schema of a parameter as its attribute presets it. */
function ofParameter(facts: SearchParameter): z.ZodType {
  const { unchecked: _, ...checked } = facts;
  const { kind, vocabulary, form = /^/, attributeForm = form } = checked;
  if (kind === 'text' || kind === 'bbox') return text(MAX_TEXT);
  if (kind === 'date') return code(attributeForm);
  if (kind === 'values' && vocabulary === undefined) return codes(SLUG);
  return toSchema({ ...checked, apiForm: attributeForm });
}

function ofAttribute({ kind, values = [], min, max }: SearchAttribute): z.ZodType {
  if (kind === 'filters') return someOf(filterAttributes);
  if (kind === 'number') return integer({ min, max });
  return kind === 'text' ? text(MAX_TEXT) : toSchema({ kind, values });
}

type AttributeValue = string | number | boolean | readonly string[] | undefined;

/** Writes the value of an attribute: one without a value is there, or is not. */
function toText(value: AttributeValue): string | undefined {
  if (value === undefined || value === false) return undefined;
  if (value === true) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}
