import {
  attributeNames,
  factsOf,
  filterNames,
  isSecretName,
  keptNames,
  suggest,
  type SearchParameter,
} from '@inclusion-kit/sdk/internal';
import type { Context } from 'hono';
import * as z from 'zod';
import { pages } from '../../locales/pages.ts';
import type { ValueFacts } from '../../locales/search-parameters.ts';
import type { EmbedQuery } from '../../pages/embed/embed-page.ts';
import {
  searchAttributes,
  searchLanguages,
  unframed,
  type SearchAttribute,
} from '../../pages/embed/search-attributes.ts';
import { MOST_COMPLAINTS, ProblemError, type FieldProblem } from '../../shared/problem.ts';
import { toSchema } from './parameter-schema.ts';
import { readQuery } from './parse-query.ts';
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
      .filter(([name]) => !(unframed as readonly string[]).includes(name))
      .map(([name, facts]) => [name, ofAttribute(facts).optional()]),
  ),
  lang: oneOf(searchLanguages).default('fr'),
  ...embedColoursQuery.shape,
});

const names = Object.keys(embedQuery.shape).map((name) => ({ value: name, label: name }));
/** The facts that say which values an attribute takes. The schema itself knows the values of the others. */
const valueFacts: Readonly<Record<string, ValueFacts>> = {
  ...searchAttributes,
  ...Object.fromEntries(attributeNames.map((name) => [factsOf(name).attribute ?? name, factsOf(name)])),
  accent: { examples: ['7a2048'] },
};

/**
 * Reads the query of the page for an iframe. A name that is nearly the one of an attribute is refused, as it was meant to limit
 * the search, and so is a token, which every visitor would read. Other names come from the site and from those who count its visits.
 * @throws ProblemError 422 that says in French what each attribute at fault takes
 */
export function parseEmbed(c: Context): EmbedQuery {
  const given = readQuery(c, embedQuery);
  const { data, error } = embedQuery.safeParse(given);
  const asked = new Set(new URL(c.req.url).searchParams.keys());
  // The element itself writes the search of a reader beside the attributes, and the page is loaded again with it.
  const written = new Set(keptNames.map((name) => `${searchAttributes['url-prefix'].default ?? ''}${name}`));
  const misspelt = [...asked].flatMap((name) => {
    if (isSecretName(name)) return [{ field: name, code: 'secret', message: pages.embed.secret }];
    const meant = name in given || written.has(name) ? undefined : suggest(name, names);
    return meant === undefined ? [] : [{ field: name, code: 'unknown', message: pages.embed.misspelt(meant) }];
  });
  const errors = [...misspelt, ...(error?.issues ?? []).map((issue) => toFieldProblem(issue, given))];
  if (data === undefined || errors.length > 0) {
    throw new ProblemError({ status: 422, detail: pages.embed.wrongAddress, errors: errors.slice(0, MOST_COMPLAINTS) });
  }
  const { lang, accent, 'color-scheme': scheme, ...read } = data;
  const attributes = read as Record<string, AttributeValue>;
  return {
    attributes: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, toText(value)])),
    lang,
    accent,
    scheme,
  };
}

function toFieldProblem(issue: z.core.$ZodIssue, given: ReturnType<typeof readQuery>): FieldProblem {
  const [field = '', at] = issue.path.map(String);
  const value = given[field]?.at(Number(at ?? -1)) ?? '';
  const values = issue.code === 'invalid_value' ? issue.values.map(String) : undefined;
  const near = suggest(value, values?.map((one) => ({ value: one, label: one })) ?? []);
  const isTooLong = issue.code === 'too_big' && issue.origin === 'string';
  return {
    field,
    code: issue.code,
    message: isTooLong
      ? pages.embed.tooLong(Number(issue.maximum))
      : pages.embed.badValue(value, near, { ...valueFacts[field], ...(values === undefined ? {} : { values }) }),
  };
}

/** Creates the schema of a parameter as its attribute presets it. */
function ofParameter(facts: SearchParameter): z.ZodType {
  const { unchecked: _, ...checked } = facts;
  const { kind, vocabulary, form = /^/, attributeForm = form } = checked;
  if (kind === 'text' || kind === 'bbox') return text(MAX_TEXT);
  if (kind === 'date') return code(attributeForm);
  if (kind === 'values' && vocabulary === undefined && checked.values === undefined) return codes(SLUG);
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
