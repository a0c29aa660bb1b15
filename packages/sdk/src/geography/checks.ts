// Callers without types may give anything.
import { UsageError } from '../errors.ts';
import { INSEE_COMMUNE } from './forms.ts';
import type { Position } from './geography.ts';

/** Checks what was typed, or a code. @throws UsageError */
export function checkText(name: string, value: unknown): string {
  if (typeof value !== 'string') throw new UsageError(`${name} must be a string.`);
  return value;
}

/** Reads the code of a commune. Returns null when the text is no code, so that no request is needed. @throws UsageError */
export function toCommuneCode(code: unknown): string | null {
  const typed = checkText('code', code).trim().toUpperCase();
  return INSEE_COMMUNE.test(typed) ? typed : null;
}

/** Checks that a point is one. @throws UsageError */
export function checkPosition(position: Position): Position {
  const { latitude, longitude } = Object(position) as Partial<Record<keyof Position, unknown>>;
  return { latitude: requireDegrees('latitude', latitude, 90), longitude: requireDegrees('longitude', longitude, 180) };
}

function requireDegrees(name: string, value: unknown, most: number): number {
  if (typeof value === 'number' && Math.abs(value) <= most) return value;
  throw new UsageError(`${name} must be a number of degrees from -${most} to ${most}.`);
}

/** Enough for the most frequent homonyms: twelve communes are called Sainte-Colombe. */
const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

/** Checks how many places may be returned: communes, where nothing else is said. @throws UsageError */
export function checkLimit(limit: number | null | undefined, { usual = DEFAULT_LIMIT, most = MAX_LIMIT } = {}): number {
  const checked = limit ?? usual;
  if (!Number.isInteger(checked) || checked < 1 || checked > most) {
    throw new UsageError(`limit must be an integer from 1 to ${most}.`);
  }
  return checked;
}
