import { UsageError } from '../errors.ts';
import { expandThematiques } from '../referentiels/categories.ts';
import type {
  ExtraSearchParams,
  OfferSearchParams,
  PageParams,
  SearchParams,
  ServicesParams,
  StructuresParams,
  Tri,
} from '../source.ts';
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

type Checks<Params> = Record<keyof Params, Check>;

/** The most items a page may hold. @see /api/v1/services `size` (checked 2026-06-30) */
const MAX_PAGE_SIZE = 10_000;

const pageChecks: Checks<PageParams> = { page: requireIntegerFrom(1), size: requireIntegerFrom(1, MAX_PAGE_SIZE) };
const pointChecks = { lat: requireNumber(-90, 90), lon: requireNumber(-180, 180) };
const filterChecks = {
  sources: requireCodes,
  thematiques: requireCodes,
  types: requireCodes,
  frais: requireCodes,
  publics: requireCodes,
  modes_accueil: requireCodes,
  score_qualite_minimum: requireNumber(),
};
const territoryChecks = {
  code_region: requireCode,
  slug_region: requireCode,
  code_departement: requireCode,
  slug_departement: requireCode,
  code_commune: requireCode,
};

/** The orders that a search may be asked in. */
export const tris: readonly Tri[] = ['distance', 'pertinence', 'date'];
const extraChecks: Checks<ExtraSearchParams> = {
  q: requireText,
  rayon_km: requireNumber(1, 100),
  bbox: requireBbox,
  ouvert: requireBoolean,
  maj_depuis: requireDay,
  code_departement: requireForm(/^(?:\d{2,3}|2[AB])$/, 'the code of a département, for instance "59" or "2A"'),
  code_epci: requireForm(/^\d{9}$/, 'the SIREN of an EPCI: nine digits'),
  reseaux_porteurs: requireCodes,
  tri: requireOneOf(tris),
};
const offerSearchChecks: Checks<OfferSearchParams> = {
  code_commune: requireCode,
  ...pointChecks,
  ...filterChecks,
  recherche_public: requireText,
  exclure_doublons: requireBoolean,
  ...extraChecks,
  ...pageChecks,
};
const servicesChecks: Checks<ServicesParams> = {
  ...filterChecks,
  ...territoryChecks,
  recherche_public: requireText,
  ...pageChecks,
};
const structuresChecks: Checks<StructuresParams> = {
  sources: requireCodes,
  reseaux_porteurs: requireCodes,
  ...territoryChecks,
  exclure_doublons: requireBoolean,
  ...pageChecks,
};
const searchChecks: Checks<SearchParams> = {
  q: requireText,
  ...filterChecks,
  ...territoryChecks,
  ...pointChecks,
  distance: requireIntegerFrom(1),
  ...pageChecks,
};

/**
 * Writes the parameters of a search for services as the API and the relay take them. What asks for nothing is left out,
 * as it would be no reason to refuse: no words, `ouvert` false.
 * @throws UsageError
 */
export function toOfferSearchQuery(params: OfferSearchParams): URLSearchParams {
  const query = toQuery(params, offerSearchChecks);
  if (query.get('q')?.trim() === '') query.delete('q');
  if (query.get('ouvert') === 'false') query.delete('ouvert');
  return query;
}

/** The parameters of a search that the API does not have. */
export const extraNames = Object.keys(extraChecks) as readonly (keyof ExtraSearchParams)[];

/** Lists those of them that a query holds. */
export function extraNamesIn(query: URLSearchParams): (keyof ExtraSearchParams)[] {
  return extraNames.filter((name) => query.has(name));
}

/** Writes the parameters of the list of services. @throws UsageError */
export const toServicesQuery = (params: ServicesParams) => toQuery(params, servicesChecks);
/** Writes the parameters of the list of structures. @throws UsageError */
export const toStructuresQuery = (params: StructuresParams) => toQuery(params, structuresChecks);
/** Writes the parameters of the search by words. @throws UsageError */
export const toSearchQuery = (params: SearchParams) => toQuery(params, searchChecks);

/**
 * Writes parameters as the API takes them: repeated keys, categories expanded.
 * @throws UsageError naming the parameter at fault, and why
 */
function toQuery(params: unknown, checks: Readonly<Record<string, Check>>): URLSearchParams {
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
    for (const item of toItems(name, value as Writable)) query.append(name, item);
  }
  if (query.has('lat') !== query.has('lon')) {
    throw new UsageError(`${query.has('lat') ? 'lat' : 'lon'} is given alone.`, {
      hint: 'Give both lat and lon, or none.',
    });
  }
  return query;
}

type Writable = string | number | boolean | string[];

function toItems(name: string, value: Writable): string[] {
  // A rectangle is one value: its numbers, with commas between.
  if (!Array.isArray(value) || name === 'bbox') return [String(value)];
  return name === 'thematiques' ? expandThematiques(value) : value;
}

function requireIntegerFrom(min: number, max = Number.MAX_SAFE_INTEGER): Check {
  return (name, value) => requireInteger(name, value, min, max);
}
