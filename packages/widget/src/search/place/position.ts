import { isPositionLookup, type CommuneAt, type Geography, type Position } from '@inclusion-kit/sdk/geography';

export type PositionFailure = 'denied' | 'unavailable' | 'abroad';

export type Located =
  { readonly found: CommuneAt; readonly position: Position } | { readonly failure: PositionFailure };

const TIMEOUT_MS = 15_000;
const AGE_MS = 300_000;

/** Asks the browser, hence the person, for the position, and the geography for its commune. @throws the errors of the geography */
export async function locate(geography: Geography): Promise<Located> {
  if (!isPositionLookup(geography)) return { failure: 'unavailable' };
  const asked = await askPosition();
  if ('failure' in asked) return asked;
  const found = await geography.communeAt(asked);
  return found === null ? { failure: 'abroad' } : { found, position: asked };
}

function askPosition(): Promise<Position | { failure: PositionFailure }> {
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        resolve({ latitude: toHundredMetres(coords.latitude), longitude: toHundredMetres(coords.longitude) });
      },
      ({ code, PERMISSION_DENIED }) => {
        resolve({ failure: code === PERMISSION_DENIED ? 'denied' : 'unavailable' });
      },
      { enableHighAccuracy: false, maximumAge: AGE_MS, timeout: TIMEOUT_MS },
    );
  });
}

/** Distances are whole kilometres: nothing finer than about a hundred metres leaves the device. */
function toHundredMetres(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
