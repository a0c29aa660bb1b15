import type { RelayGeography } from '../relay-source.ts';
import type { FeedRecord } from './new-records.ts';

/** A point on the map, in degrees. */
export interface Point {
  latitude: number;
  longitude: number;
}

/**
 * Finds a point for a service without one. People write an address, which the commons places on the map later, and a search
 * around a commune finds no service in person without a point. It is the point of the structure in the same commune, else
 * that of the commune. Null when neither is known.
 */
export async function placeOf(
  service: FeedRecord,
  structures: readonly Readonly<Record<string, unknown>>[],
  geography: Pick<RelayGeography, 'commune'>,
): Promise<Point | null> {
  const structure = structures.find(({ id }) => id === service['structure_id']) ?? {};
  const there = structure['code_insee'] ?? null;
  const code = service['code_insee'] ?? there;
  const point = code === there ? toPoint(structure) : null;
  return point ?? (typeof code === 'string' ? toPoint({ ...(await geography.commune(code)) }) : null);
}

/** Reads the point of a record, or returns null when it has none. */
export function toPoint({ latitude, longitude }: Readonly<Record<string, unknown>>): Point | null {
  return typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : null;
}
