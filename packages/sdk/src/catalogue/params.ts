import { UsageError } from '../errors.ts';
import type { SearchServicesParams } from '../source.ts';
import type { Point } from './distance.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './paging.ts';

/** The parameters of a search once checked: every list a set, every absence null, the defaults in. */
export interface CheckedSearch {
  readonly code_commune: string | null;
  /** Replaces the commune's centre; null when not given. */
  readonly point: Point | null;
  readonly thematiques: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly frais: ReadonlySet<string>;
  readonly publics: ReadonlySet<string>;
  readonly modes_accueil: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly score_qualite_minimum: number | null;
  readonly recherche_public: string | null;
  readonly exclure_doublons: boolean;
  readonly page: number;
  readonly size: number;
}

/** Checks the parameters of a search, as the client does. @throws UsageError naming the parameter at fault, and why */
export function checkSearchParams(params: SearchServicesParams): CheckedSearch {
  refuseUnknownNames(params);
  return {
    code_commune: textOf(params, 'code_commune'),
    point: pointOfParams(params),
    thematiques: setOf(params, 'thematiques'),
    types: setOf(params, 'types'),
    frais: setOf(params, 'frais'),
    publics: setOf(params, 'publics'),
    modes_accueil: setOf(params, 'modes_accueil'),
    sources: setOf(params, 'sources'),
    score_qualite_minimum: numberOf(params, 'score_qualite_minimum', 0, 1),
    recherche_public: textOf(params, 'recherche_public'),
    exclure_doublons: flagOf(params, 'exclure_doublons'),
    page: integerOf(params, 'page', Number.MAX_SAFE_INTEGER) ?? 1,
    size: integerOf(params, 'size', MAX_PAGE_SIZE) ?? DEFAULT_PAGE_SIZE,
  };
}

type ParamName = keyof CheckedParams;
type CheckedParams = Required<SearchServicesParams>;

const names: Readonly<Record<ParamName, true>> = {
  code_commune: true,
  lat: true,
  lon: true,
  thematiques: true,
  types: true,
  frais: true,
  publics: true,
  modes_accueil: true,
  sources: true,
  score_qualite_minimum: true,
  recherche_public: true,
  exclure_doublons: true,
  page: true,
  size: true,
};

/** Refuses what no search knows: a misspelt filter would otherwise widen the answer without a word. */
function refuseUnknownNames(params: SearchServicesParams): void {
  for (const [name, value] of Object.entries(params) as [string, unknown][]) {
    if (value === undefined || value === null || Object.hasOwn(names, name)) continue;
    throw new UsageError(`Unknown parameter "${name}".`, {
      hint: `The parameters are ${Object.keys(names).join(', ')}.`,
    });
  }
}

/** Reads a parameter; null counts as absent, because callers without types write it so. */
function valueOf(params: SearchServicesParams, name: ParamName): unknown {
  return params[name] ?? undefined;
}

function pointOfParams(params: SearchServicesParams): Point | null {
  const latitude = numberOf(params, 'lat', -90, 90);
  const longitude = numberOf(params, 'lon', -180, 180);
  if (latitude === null && longitude === null) return null;
  if (latitude === null || longitude === null) {
    throw new UsageError(`${latitude === null ? 'lon' : 'lat'} is given alone.`, {
      hint: 'Give both lat and lon, or none.',
    });
  }
  return { latitude, longitude };
}

function textOf(params: SearchServicesParams, name: ParamName): string | null {
  const value = valueOf(params, name);
  if (value === undefined) return null;
  if (typeof value !== 'string') throw new UsageError(`${name} must be a string.`);
  return value;
}

function flagOf(params: SearchServicesParams, name: ParamName): boolean {
  const value = valueOf(params, name) ?? false;
  if (typeof value !== 'boolean') throw new UsageError(`${name} must be true or false.`);
  return value;
}

function setOf(params: SearchServicesParams, name: ParamName): ReadonlySet<string> {
  const value = valueOf(params, name) ?? [];
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw new UsageError(`${name} must be an array of strings.`);
  }
  return new Set(value);
}

function numberOf(params: SearchServicesParams, name: ParamName, min: number, max: number): number | null {
  const value = valueOf(params, name);
  if (value === undefined) return null;
  if (typeof value !== 'number' || !(value >= min && value <= max)) {
    throw new UsageError(`${name} must be a number from ${min} to ${max}.`);
  }
  return value;
}

function integerOf(params: SearchServicesParams, name: ParamName, max: number): number | null {
  const value = valueOf(params, name);
  if (value === undefined) return null;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > max) {
    throw new UsageError(`${name} must be an integer from 1 to ${max}.`);
  }
  return value;
}
