import { isEverywhere } from '../access/zones.ts';
import type { CountedService } from '../offer.ts';
import type { Places } from '../places.ts';

/** An in-person service where people go. */
export interface Point {
  readonly service: CountedService;
  /** The same for offers to the same people. */
  readonly zoneKey: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Gives each in-person service its own point, else that of its commune. */
export function placeServices(
  services: readonly CountedService[],
  places: Places,
): { points: Point[]; unplaced: number } {
  const points: Point[] = [];
  let unplaced = 0;
  services.forEach((service) => {
    if (!service.isInPerson) return;
    const isOwn = service.latitude !== null && service.longitude !== null;
    const { latitude, longitude } = isOwn ? service : (places.get(service.commune ?? '')?.commune ?? NOWHERE);
    if (latitude === null || longitude === null) unplaced += 1;
    else points.push({ service, zoneKey: keyOf(service.zone), latitude, longitude });
  });
  return { points, unplaced };
}

const NOWHERE = { latitude: null, longitude: null };

function keyOf(zone: readonly string[]): string {
  return isEverywhere(zone) ? '' : zone.length === 1 ? (zone[0] ?? '') : zone.join(' ');
}
