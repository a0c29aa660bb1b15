import { UsageError } from '../errors.ts';
import { expandThematiques } from '../referentiels/categories.ts';
import type { SearchServicesParams } from '../source.ts';
import { requireInteger } from './request-options.ts';

type Name = keyof SearchServicesParams;
type Check = (name: string, value: unknown) => void;

const checks: Record<Name, Check> = {
  code_commune: requireText,
  lat: requireNumber(-90, 90),
  lon: requireNumber(-180, 180),
  thematiques: requireTexts,
  types: requireTexts,
  frais: requireTexts,
  publics: requireTexts,
  modes_accueil: requireTexts,
  sources: requireTexts,
  score_qualite_minimum: requireNumber(0, 1),
  recherche_public: requireText,
  exclure_doublons: requireBoolean,
  page: (name, value) => requireInteger(name, value, 1, Number.MAX_SAFE_INTEGER),
  size: (name, value) => requireInteger(name, value, 1, 10_000),
};

/**
 * Writes the parameters of a search as the API takes them: repeated keys, categories expanded.
 * @throws UsageError naming the parameter at fault, and why
 */
export function toSearchServicesQuery(params: SearchServicesParams): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params) as [string, unknown][]) {
    if (value === undefined || value === null) continue;
    if (!Object.hasOwn(checks, name)) {
      throw new UsageError(`Unknown parameter "${name}": the API would ignore it without a word.`, {
        hint: `The parameters are ${Object.keys(checks).join(', ')}.`,
      });
    }
    checks[name as Name](name, value);
    for (const item of toItems(name as Name, value as string | number | boolean | string[])) query.append(name, item);
  }
  if (query.has('lat') !== query.has('lon')) {
    throw new UsageError(`${query.has('lat') ? 'lat' : 'lon'} is given alone.`, {
      hint: 'Give both lat and lon, or none.',
    });
  }
  return query;
}

function toItems(name: Name, value: string | number | boolean | string[]): string[] {
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

function requireNumber(min: number, max: number): Check {
  return (name, value) => {
    if (typeof value !== 'number' || !(value >= min && value <= max)) {
      throw new UsageError(`${name} must be a number from ${min} to ${max}.`);
    }
  };
}
