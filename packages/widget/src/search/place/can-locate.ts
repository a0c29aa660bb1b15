import { isPositionLookup, type Geography } from '@inclusion-kit/sdk/geography';

/** Tells whether « around me » can be offered: the browser gives positions here, and the geography places them. */
export function canLocate(geography: Geography | null): boolean {
  return geography !== null && isPositionLookup(geography) && globalThis.isSecureContext && 'geolocation' in navigator;
}
