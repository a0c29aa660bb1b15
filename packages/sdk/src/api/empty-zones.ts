import { isObject } from '../arguments.ts';

/**
 * Reads an empty zone as null, which means everywhere, in a record just parsed: a service, a result that holds one, or a
 * structure with its services. Some producers write an empty list for a national offer, and a search by zone would lose it.
 * @returns the number of zones that were empty
 */
export function openEmptyZones(value: unknown): number {
  if (!isObject(value)) return 0;
  const { zone_eligibilite: zone, service, services } = value;
  const isEmpty = Array.isArray(zone) && zone.length === 0;
  if (isEmpty) Object.assign(value, { zone_eligibilite: null });
  const within = Array.isArray(services) ? services.reduce<number>((sum, one) => sum + openEmptyZones(one), 0) : 0;
  return Number(isEmpty) + within + openEmptyZones(service);
}
