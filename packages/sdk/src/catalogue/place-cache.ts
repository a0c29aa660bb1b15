import type { Candidates } from './gathering.ts';
import type { CheckedPlace } from './params.ts';

/** The most places remembered, and the most bytes they take together. */
const MAX_PLACES = 512;
const MAX_BYTES = 32 * 2 ** 20;

/** Creates a memory of the last places asked: the one that was asked longest ago leaves first. */
export function createPlaceCache(): (place: CheckedPlace, find: () => Candidates) => Candidates {
  const places = new Map<string, Candidates>();
  let bytes = 0;
  return (place, find) => {
    const key = toKey(place);
    const known = places.get(key);
    if (known !== undefined) {
      places.delete(key);
      places.set(key, known);
      return known;
    }
    const found = find();
    if (bytesOf(found) > MAX_BYTES) return found;
    places.set(key, found);
    bytes += bytesOf(found);
    for (const [oldest, candidates] of places) {
      if (places.size <= MAX_PLACES && bytes <= MAX_BYTES) break;
      places.delete(oldest);
      bytes -= bytesOf(candidates);
    }
    return found;
  };
}

function toKey({ code_commune, point, rayon_km, code_departement, code_epci }: CheckedPlace): string {
  return JSON.stringify([code_commune, point?.latitude, point?.longitude, rayon_km, code_departement, code_epci]);
}

function bytesOf({ numbers, kilometres }: Candidates): number {
  return (numbers?.byteLength ?? 0) + (kilometres?.byteLength ?? 0);
}
