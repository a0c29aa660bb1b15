import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import { isInside, nowhere, type Place } from '../../shared/places/places.ts';
import type { Territory } from '../../shared/places/territory.ts';

/** The services needed to place a point. */
export interface PointContext {
  readonly geography: Geography | null;
  readonly territory: Territory;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Makes a place of an address or a position, with the record of its commune: null when it is out of a territory that people may
 * not leave.
 */
export async function placePoint(
  code_commune: string,
  point: NonNullable<Place['point']>,
  { geography, territory, onFailure }: PointContext,
): Promise<Place | null> {
  let commune: Commune | null = null;
  try {
    commune = (await geography?.commune(code_commune)) ?? null;
  } catch (error) {
    onFailure(error);
  }
  if (territory.fixed && (commune === null || !isInside(territory, commune))) return null;
  return { ...nowhere, code_commune, commune, point };
}
