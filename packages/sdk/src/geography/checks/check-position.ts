import { UsageError } from '../../errors.ts';
import type { Position } from '../geography.ts';

/** Checks that a point is one, as callers without types may give anything. @throws UsageError */
export function checkPosition(position: Position): Position {
  const { latitude, longitude } = Object(position) as Partial<Record<keyof Position, unknown>>;
  return { latitude: check('latitude', latitude, 90), longitude: check('longitude', longitude, 180) };
}

function check(name: string, value: unknown, most: number): number {
  if (typeof value === 'number' && Math.abs(value) <= most) return value;
  throw new UsageError(`${name} must be a number of degrees from -${most} to ${most}.`);
}
