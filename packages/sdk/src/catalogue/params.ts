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

/** Checks the parameters of a search. @throws UsageError that names the parameter, what it holds and what it may hold */
export function checkSearchParams(params: SearchServicesParams): CheckedSearch {
  return {
    code_commune: textOf(params, 'code_commune'),
    point: pointOfParams(params),
    thematiques: setOf(params, 'thematiques'),
    types: setOf(params, 'types'),
    frais: setOf(params, 'frais'),
    publics: setOf(params, 'publics'),
    modes_accueil: setOf(params, 'modes_accueil'),
    sources: setOf(params, 'sources'),
    score_qualite_minimum: numberOf(params, 'score_qualite_minimum', -Infinity, Infinity),
    recherche_public: textOf(params, 'recherche_public'),
    exclure_doublons: flagOf(params, 'exclure_doublons'),
    page: wholeNumberOf(params, 'page', Number.MAX_SAFE_INTEGER) ?? 1,
    size: wholeNumberOf(params, 'size', MAX_PAGE_SIZE) ?? DEFAULT_PAGE_SIZE,
  };
}

type ParamName = keyof SearchServicesParams;

/** Reads a parameter; null counts as absent, because callers without types write it so. */
function valueOf(params: SearchServicesParams, name: ParamName): unknown {
  return params[name] ?? undefined;
}

function pointOfParams(params: SearchServicesParams): Point | null {
  const latitude = numberOf(params, 'lat', -90, 90);
  const longitude = numberOf(params, 'lon', -180, 180);
  if (latitude === null && longitude === null) return null;
  if (latitude === null || longitude === null) {
    throw new UsageError('The `lat` and `lon` must be simultaneously filled.', {
      hint: 'Give both `lat` and `lon`, or none.',
    });
  }
  return { latitude, longitude };
}

function textOf(params: SearchServicesParams, name: ParamName): string | null {
  const value = valueOf(params, name);
  if (value === undefined) return null;
  if (typeof value !== 'string') throw wrong(name, value, 'a text');
  return value;
}

function flagOf(params: SearchServicesParams, name: ParamName): boolean {
  const value = valueOf(params, name) ?? false;
  if (typeof value !== 'boolean') throw wrong(name, value, 'true or false');
  return value;
}

function setOf(params: SearchServicesParams, name: ParamName): ReadonlySet<string> {
  const value = valueOf(params, name) ?? [];
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw wrong(name, value, 'a list of texts');
  }
  return new Set(value);
}

function numberOf(params: SearchServicesParams, name: ParamName, minimum: number, maximum: number): number | null {
  const value = valueOf(params, name);
  if (value === undefined) return null;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong(name, value, 'a number');
  if (value < minimum || value > maximum) throw wrong(name, value, `a number from ${minimum} to ${maximum}`);
  return value;
}

function wholeNumberOf(params: SearchServicesParams, name: ParamName, maximum: number): number | null {
  const value = numberOf(params, name, -Infinity, Infinity);
  if (value === null) return null;
  if (!Number.isInteger(value) || value < 1 || value > maximum) {
    throw wrong(
      name,
      value,
      maximum === Number.MAX_SAFE_INTEGER ? 'a whole number from 1' : `a whole number from 1 to ${maximum}`,
    );
  }
  return value;
}

function wrong(name: ParamName, value: unknown, wanted: string): UsageError {
  const shown = typeof value === 'number' || typeof value === 'boolean' ? String(value) : `a ${typeof value}`;
  return new UsageError(`\`${name}\` is ${shown}; it must be ${wanted}.`, {
    hint: `Correct \`${name}\` or leave it out.`,
  });
}
