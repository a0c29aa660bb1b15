import { type Bbox, UsageError } from '@inclusion-kit/sdk';
import { requireBoolean, requireInteger, requireNumber, toDayNumber } from '@inclusion-kit/sdk/internal';
import type { Point } from '../geography/distance.ts';

/** Parameters whose names are checked and whose values are not. */
export type Params = Readonly<Record<string, unknown>>;

/** Refuses parameters that the call does not know: a misspelt filter would otherwise widen the answer without a word. */
export function refuseUnknownNames(params: Params, names: readonly string[], passedOver: readonly string[]): void {
  const given: unknown = params;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new UsageError('The parameters must be an object.');
  }
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || value === null || names.includes(name) || passedOver.includes(name)) continue;
    throw new UsageError(`Unknown parameter "${name}".`, { hint: `The parameters are ${names.join(', ')}.` });
  }
}

/** Reads a text, or null when absent. Null counts as absent, because callers without types write it so. */
export function readText(params: Params, name: string): string | null {
  const value = params[name] ?? null;
  if (value !== null && typeof value !== 'string') throw new UsageError(`${name} must be a string.`);
  return value;
}

/** Reads the INSEE code of a commune, or null when absent. @see /api/v1/services `code_commune` (checked 2026-06-30) */
export function readCommune(params: Params): string | null {
  const code = readText(params, 'code_commune');
  if (code === null || /^\w{5}$/.test(code)) return code;
  throw new UsageError('code_commune must be an INSEE code: five characters.', {
    hint: 'For instance 59350; a postal code is another thing.',
  });
}

/** Reads a boolean, false when absent. */
export function readFlag(params: Params, name: string): boolean {
  const value = params[name] ?? false;
  requireBoolean(name, value);
  return value === true;
}

/** Reads a list of texts as a set, empty when absent. */
export function readTexts(params: Params, name: string): ReadonlySet<string> {
  const value = params[name] ?? [];
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw new UsageError(`${name} must be an array of strings.`);
  }
  return new Set(value);
}

/** Reads a number, between two bounds when they are given, both included. Null when absent. */
export function readNumber(params: Params, name: string, min = -Infinity, max = Infinity): number | null {
  const value = params[name] ?? null;
  if (value !== null) requireNumber(min, max)(name, value);
  return value as number | null;
}

/** Reads an integer from 1, or null when absent. */
export function readInteger(params: Params, name: string, max = Number.MAX_SAFE_INTEGER): number | null {
  const value = params[name] ?? null;
  if (value !== null) requireInteger(name, value, 1, max);
  return value as number | null;
}

/** Reads `lat` and `lon`, or null when both are absent. */
export function readPoint(params: Params): Point | null {
  const latitude = readNumber(params, 'lat', -90, 90);
  const longitude = readNumber(params, 'lon', -180, 180);
  if (latitude === null && longitude === null) return null;
  if (latitude === null || longitude === null) {
    throw new UsageError(`${latitude === null ? 'lon' : 'lat'} is given alone.`, {
      hint: 'Give both lat and lon, or none.',
    });
  }
  return { latitude, longitude };
}

/** Reads a day of the calendar, or null when absent. */
export function readDay(params: Params, name: string): string | null {
  const value = params[name] ?? null;
  if (value === null) return null;
  if (typeof value !== 'string' || value.length !== 10 || toDayNumber(value) === null) {
    throw new UsageError(`${name} must be a day, YYYY-MM-DD.`);
  }
  return value;
}

/** Reads one of some words, or null when absent. */
export function readWord<T extends string>(params: Params, name: string, words: readonly T[]): T | null {
  const value = params[name] ?? null;
  const word = words.find((known) => known === value);
  if (value !== null && word === undefined) throw new UsageError(`${name} must be one of: ${words.join(', ')}.`);
  return word ?? null;
}

/** Reads a rectangle, or null when absent. */
export function readBbox(params: Params): Bbox | null {
  const value = params['bbox'] ?? null;
  if (value === null) return null;
  const hint = 'Give [minLon, minLat, maxLon, maxLat], for instance [2.9, 50.5, 3.3, 50.8].';
  if (!isBbox(value)) throw new UsageError('bbox must be four numbers of degrees.', { hint });
  const [minLon, minLat, maxLon, maxLat] = value;
  if (minLon < -180 || maxLon > 180 || minLat < -90 || maxLat > 90) {
    throw new UsageError('bbox goes beyond the Earth: longitudes are -180 to 180, latitudes -90 to 90.', { hint });
  }
  if (minLon > maxLon || minLat > maxLat) {
    throw new UsageError('bbox must have its least longitude and latitude first.', { hint });
  }
  return value;
}

function isBbox(value: unknown): value is Bbox {
  return (
    Array.isArray(value) &&
    value.length === 4 &&
    value.every((part) => typeof part === 'number' && Number.isFinite(part))
  );
}
