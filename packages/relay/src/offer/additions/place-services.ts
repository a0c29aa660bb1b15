import type { RelayGeography } from '../relay-source.ts';
import type { FeedRecord } from './new-records.ts';

interface Point {
  latitude: number;
  longitude: number;
}

/**
 * Gives a point to the services without one. People write an address, which the commons places on the map later, and a
 * search around a commune finds no service in person without a point. It is the point of the structure in the same commune,
 * else that of the commune. A place that cannot be read for now goes to `onFailure`, and its service stays without a point.
 */
export async function placeServices(
  services: readonly FeedRecord[],
  structures: readonly Readonly<Record<string, unknown>>[],
  geography: Pick<RelayGeography, 'commune'>,
  onFailure: (error: unknown) => void,
): Promise<{ services: FeedRecord[]; placed: ReadonlySet<string> }> {
  const byId = new Map(structures.map((structure) => [structure['id'], structure]));
  const placed = new Set<string>();
  const located = await Promise.all(
    services.map(async (service) => {
      if (toPoint(service) !== null) return service;
      const structure = byId.get(service['structure_id']) ?? {};
      const code = service['code_insee'] ?? structure['code_insee'] ?? null;
      const isThere = code === (structure['code_insee'] ?? null);
      const point = (isThere ? toPoint(structure) : null) ?? (await centreOf(code, geography).catch(onFailure)) ?? null;
      if (point === null) return service;
      placed.add(service.id);
      return { ...service, ...point };
    }),
  );
  return { services: located, placed };
}

function toPoint({ latitude, longitude }: Readonly<Record<string, unknown>>): Point | null {
  return typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : null;
}

async function centreOf(code: unknown, geography: Pick<RelayGeography, 'commune'>): Promise<Point | null> {
  const commune = typeof code === 'string' ? await geography.commune(code) : null;
  return commune === null ? null : toPoint({ ...commune });
}
