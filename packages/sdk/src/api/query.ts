import { UsageError } from '../errors.ts';
import { expandThematiques } from '../referentiels/categories.ts';
import type { PageParams, SearchParams, SearchServicesParams, ServicesParams, StructuresParams } from '../source.ts';
import { isContainer, requireInteger } from './request-options.ts';

type Check = (name: string, value: unknown) => void;
type Checks<Params> = Record<keyof Params, Check>;

/** The most items a page may hold. @see /api/v1/services `size` (checked 2026-06-30) */
const MAX_PAGE_SIZE = 10_000;

const pageChecks: Checks<PageParams> = { page: requireIntegerFrom(1), size: requireIntegerFrom(1, MAX_PAGE_SIZE) };
const pointChecks = { lat: requireNumber(-90, 90), lon: requireNumber(-180, 180) };
const filterChecks = {
  sources: requireTexts,
  thematiques: requireTexts,
  types: requireTexts,
  frais: requireTexts,
  publics: requireTexts,
  modes_accueil: requireTexts,
  score_qualite_minimum: requireNumber(0, 1),
};
const territoryChecks = {
  code_region: requireText,
  slug_region: requireText,
  code_departement: requireText,
  slug_departement: requireText,
  code_commune: requireText,
};

const searchServicesChecks: Checks<SearchServicesParams> = {
  code_commune: requireText,
  ...pointChecks,
  ...filterChecks,
  recherche_public: requireText,
  exclure_doublons: requireBoolean,
  ...pageChecks,
};
const servicesChecks: Checks<ServicesParams> = {
  ...filterChecks,
  ...territoryChecks,
  recherche_public: requireText,
  ...pageChecks,
};
const structuresChecks: Checks<StructuresParams> = {
  sources: requireTexts,
  reseaux_porteurs: requireTexts,
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

/** Writes the parameters of a search for services as the API takes them. @throws UsageError */
export const toSearchServicesQuery = (params: SearchServicesParams) => toQuery(params, searchServicesChecks);
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
    for (const item of toItems(name, value as string | number | boolean | string[])) query.append(name, item);
  }
  if (query.has('lat') !== query.has('lon')) {
    throw new UsageError(`${query.has('lat') ? 'lat' : 'lon'} is given alone.`, {
      hint: 'Give both lat and lon, or none.',
    });
  }
  return query;
}

function toItems(name: string, value: string | number | boolean | string[]): string[] {
  if (Array.isArray(value)) return name === 'thematiques' ? expandThematiques(value) : value;
  return [String(value)];
}

function requireText(name: string, value: unknown): void {
  if (typeof value !== 'string') throw new UsageError(`${name} must be a string.`);
}

function requireTexts(name: string, value: unknown): void {
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw new UsageError(`${name} must be an array of strings.`);
  }
}

function requireBoolean(name: string, value: unknown): void {
  if (typeof value !== 'boolean') throw new UsageError(`${name} must be true or false.`);
}

function requireIntegerFrom(min: number, max = Number.MAX_SAFE_INTEGER): Check {
  return (name, value) => requireInteger(name, value, min, max);
}

function requireNumber(min: number, max: number): Check {
  return (name, value) => {
    if (typeof value !== 'number' || !(value >= min && value <= max)) {
      throw new UsageError(`${name} must be a number from ${min} to ${max}.`);
    }
  };
}
