import { UsageError } from '../errors.ts';
import { extraNames, factsOf, namesOn, orders, type ExtraName, type ParameterName } from '../tables/parameter-names.ts';
import type { ParameterRoute, SearchParameter } from '../tables/search-parameters.ts';
import type { OfferSearchParams, SearchParams, ServicesParams, StructuresParams } from '../source.ts';
import {
  requireBbox,
  requireBoolean,
  requireCode,
  requireCodes,
  requireDay,
  requireForm,
  requireNumber,
  requireOneOf,
  requireText,
  type Check,
} from './checks.ts';
import { isContainer, requireInteger } from './request-options.ts';

/** Replaces categories and needs by their thématiques. */
type Expand = (values: readonly string[]) => readonly string[];

type Checks = Readonly<Record<string, Check>>;

/** The orders that a search may be asked in. */
export const tris = orders;

/** How codes are called in a refusal. */
const calledCodes: Partial<Record<ParameterName, string>> = {
  code_departement: 'the code of a département',
  code_epci: 'the SIREN of an EPCI, nine digits',
};

/** Creates the check of a parameter. The forms of codes are the kit's own: the API judges what it takes itself. */
function toCheck(name: ParameterName, facts: SearchParameter, isAdded: boolean): Check {
  const { kind, form, examples = [], values = [], min = -Infinity, max = Infinity } = facts;
  switch (kind) {
    case 'text':
      return requireText;
    case 'code':
      if (!isAdded || form === undefined) return requireCode;
      return requireForm(form, `${calledCodes[name] ?? 'a code'}, for instance ${examples.map(quote).join(' or ')}`);
    case 'number':
      if (facts.whole === true) return requireIntegerFrom(min, Math.min(max, Number.MAX_SAFE_INTEGER));
      return facts.unchecked === true ? requireNumber() : requireNumber(min, max);
    case 'date':
      return requireDay;
    case 'flag':
      return requireBoolean;
    case 'value':
      return requireOneOf(values);
    case 'values':
      return requireCodes;
    case 'bbox':
      return requireBbox;
  }
}

/** Creates the checks of what a route takes. */
function checksOn(route: ParameterRoute): Checks {
  return Object.fromEntries(
    namesOn(route).map((name) => {
      const facts = factsOf(name);
      return [name, toCheck(name, facts, !facts.api.includes(route))];
    }),
  );
}

const offerSearchChecks = /* @__PURE__ */ checksOn('search/services');
const servicesChecks = /* @__PURE__ */ checksOn('services');
const structuresChecks = /* @__PURE__ */ checksOn('structures');
const searchChecks = /* @__PURE__ */ checksOn('search');

/** Letters of words that a server reads. An address that held many more would be refused. */
const MOST_LETTERS = 1000;

/**
 * Writes the parameters of a search for services as the API and the relay take them. An extra parameter without effect (no
 * words, `ouvert` false) is left out, so that a server which does not know it does not refuse the call.
 * @param expand replaces categories and needs, for a server that does not take them. A relay takes them
 * @throws UsageError
 */
export function toOfferSearchQuery(params: OfferSearchParams, expand?: Expand): URLSearchParams {
  const query = toQuery(params, offerSearchChecks, expand);
  for (const name of extraNames) {
    const { kind } = factsOf(name);
    const value = query.get(name)?.trim() ?? '';
    if (kind === 'text' && value.length > MOST_LETTERS) query.set(name, value.slice(0, MOST_LETTERS));
    if ((kind === 'text' && value === '') || (kind === 'flag' && value === 'false')) query.delete(name);
  }
  return query;
}

/** Returns the query of a search of which all results are counted or placed, whatever the page. @throws UsageError */
export function toCountQuery(params: OfferSearchParams, expand?: Expand): URLSearchParams {
  const query = toOfferSearchQuery(params, expand);
  for (const name of ['page', 'size']) query.delete(name);
  return query;
}

/** Lists the parameters that the API does not have and that a query holds. */
export function extraNamesIn(query: URLSearchParams): ExtraName[] {
  return extraNames.filter((name) => query.has(name));
}

/** Writes the parameters of the list of services. @throws UsageError */
export const toServicesQuery = (params: ServicesParams, expand: Expand) => toQuery(params, servicesChecks, expand);
/** Writes the parameters of the list of structures. @throws UsageError */
export const toStructuresQuery = (params: StructuresParams, expand: Expand) =>
  toQuery(params, structuresChecks, expand);
/** Writes the parameters of the search by words. @throws UsageError */
export const toSearchQuery = (params: SearchParams, expand: Expand) => toQuery(params, searchChecks, expand);

/** Writes parameters as the API takes them: repeated keys. @throws UsageError naming the parameter */
function toQuery(params: unknown, checks: Checks, expand: Expand = (values) => values): URLSearchParams {
  if (typeof params !== 'object' || params === null || isContainer(params))
    throw new UsageError('The parameters must be an object.');
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params) as [string, unknown][]) {
    if (value === undefined || value === null) continue;
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (check === undefined) {
      throw new UsageError(`Unknown parameter "${name}": the API would ignore it without a word.`, {
        hint: `The parameters are ${Object.keys(checks).join(', ')}.`,
      });
    }
    check(name, value);
    for (const item of toItems(name, value as Writable, expand)) query.append(name, item);
  }
  if (query.has('lat') !== query.has('lon')) {
    throw new UsageError(`${query.has('lat') ? 'lat' : 'lon'} is given alone.`, {
      hint: 'Give both lat and lon, or none.',
    });
  }
  return query;
}

type Writable = string | number | boolean | string[];

function toItems(name: string, value: Writable, expand: Expand): readonly string[] {
  const { kind, categories } = factsOf(name) ?? {};
  // A rectangle is one value: its numbers, with commas between.
  if (!Array.isArray(value) || kind === 'bbox') return [String(value)];
  return categories === true ? expand(value) : value;
}

function requireIntegerFrom(min: number, max: number): Check {
  return (name, value) => requireInteger(name, value, min, max);
}

function quote(value: string): string {
  return `"${value}"`;
}
