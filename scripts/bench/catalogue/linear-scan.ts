import type { OfferSearchParams } from '@inclusion-kit/sdk';
import type { Commune } from '@inclusion-kit/sdk/geography';
import type { Service } from '@inclusion-kit/sdk/schemas';

/**
 * Searches without any index: judges every record, on a sphere, sorts those kept and returns the first twenty. It counts no
 * facets, so that the limit is as low as it can be.
 */
export function scanServices(services: readonly Service[], commune: Commune, params: OfferSearchParams): Service[] {
  const zones = new Set([commune.code, commune.code_departement, commune.code_epci, '99100', 'france']);
  const found: { service: Service; km: number }[] = [];
  for (const service of services) {
    if (!isAsked(service, params)) continue;
    if (service.zone_eligibilite !== null && !service.zone_eligibilite.some((zone) => zones.has(zone))) continue;
    const km = kilometresBetween(commune, service);
    if (km <= 50 || service.modes_accueil?.includes('a-distance')) found.push({ service, km: Math.round(km) });
  }
  found.sort((a, b) => a.km - b.km || (a.service.id < b.service.id ? -1 : 1));
  return found.slice(0, 20).map(({ service }) => service);
}

function isAsked(service: Service, { thematiques, publics, types, frais, modes_accueil }: OfferSearchParams): boolean {
  return (
    (types === undefined || types.includes(service.type ?? '')) &&
    (frais === undefined || frais.includes(service.frais ?? '')) &&
    (modes_accueil === undefined || (service.modes_accueil?.some((mode) => modes_accueil.includes(mode)) ?? false)) &&
    (publics === undefined || (service.publics?.some((who) => publics.includes(who)) ?? false)) &&
    (thematiques === undefined ||
      (service.thematiques?.some((theme) => thematiques.some((asked) => theme.startsWith(asked))) ?? false))
  );
}

interface Spot {
  latitude: number | null;
  longitude: number | null;
}

function kilometresBetween(a: Spot, b: Spot): number {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return Infinity;
  const radians = Math.PI / 180;
  const half =
    Math.sin(((b.latitude - a.latitude) * radians) / 2) ** 2 +
    Math.cos(a.latitude * radians) *
      Math.cos(b.latitude * radians) *
      Math.sin(((b.longitude - a.longitude) * radians) / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(half));
}
