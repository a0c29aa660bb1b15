import type { FoundService, OfferSearchParams, OfferSource } from '@inclusion-kit/sdk';
import type { LonLat } from '../../../shared/map/mercator.ts';
import type { Place } from './pins.ts';

/** Offers of one address that its card lists. */
export const MOST_LISTED = 20;
/** Half the side of the square that stands for a place, in degrees: about ten metres. */
const AROUND = 1e-4;

/** Returns the square around a place: west, south, east, north. */
export function squareOf({ lon, lat }: LonLat): [number, number, number, number] {
  return [lon - AROUND, lat - AROUND, lon + AROUND, lat + AROUND];
}

/** Reads the offers of a place which alone is known, by the same search, in one request: an opening of each would be counted. */
export async function readOffers(
  source: OfferSource,
  asked: OfferSearchParams,
  { offers: [first, ...others] }: Place,
  signal: AbortSignal,
): Promise<FoundService[]> {
  const params = { ...asked, bbox: squareOf(first), page: 1, size: MOST_LISTED };
  const { items } = await source.searchServices(params, { signal });
  if (others.length > 0 || items.some(({ service }) => service.id === first.id)) return items;
  // A correction moved it, or many others are nearer.
  return [{ service: await source.service(first.id, { signal }), distance: null }];
}
