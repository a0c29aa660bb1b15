import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { formatAddress } from '../shared/format/place.ts';

/**
 * Returns the address of a page that leads to an offer: OpenStreetMap's directions to its point, or else a search of its
 * address. Returns null when neither is known.
 */
export function toDirections(service: DetailedService): string | null {
  const { latitude, longitude } = service;
  if (latitude !== null && longitude !== null) {
    return `https://www.openstreetmap.org/directions?to=${latitude}%2C${longitude}#map=16/${latitude}/${longitude}`;
  }
  const address = formatAddress(service);
  return address === null ? null : `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
}
