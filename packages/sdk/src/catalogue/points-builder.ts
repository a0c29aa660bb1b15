import type { Points } from './columns.ts';

interface Located {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** An odd constant of Knuth's multiplicative hashing. */
const MULTIPLIER = 0x9e3779b1;

/**
 * Gathers the points of records, each once and by ascending latitude. A record without both coordinates, or whose latitude
 * is none, has no point.
 */
export function buildPoints(records: readonly Located[]): Points {
  const found = gather(records);
  const byLatitude = Uint32Array.from(found.latitudes.keys()).sort(
    (a, b) => (found.latitudes[a] ?? 0) - (found.latitudes[b] ?? 0),
  );
  const latitudes = new Float64Array(byLatitude.length + 1).fill(Number.NaN);
  const longitudes = new Float64Array(byLatitude.length + 1).fill(Number.NaN);
  const positions = new Uint32Array(byLatitude.length + 1);
  for (const [rank, place] of byLatitude.entries()) {
    latitudes[rank + 1] = found.latitudes[place] ?? Number.NaN;
    longitudes[rank + 1] = found.longitudes[place] ?? Number.NaN;
    positions[place + 1] = rank + 1;
  }
  return { latitudes, longitudes, codes: found.places.map((place) => positions[place] ?? 0) };
}

/** Numbers the distinct points in the order they are met, from 1; a record without a point gets 0. */
function gather(records: readonly Located[]) {
  const latitudes: number[] = [];
  const longitudes: number[] = [];
  const places = new Uint32Array(records.length);
  // A table of numbers: a map keyed by text would cost a text a record.
  const size = 2 ** Math.ceil(Math.log2(records.length * 2 + 2));
  const table = new Uint32Array(size);
  const pair = new Float64Array(2);
  const words = new Uint32Array(pair.buffer);
  for (const [number, { latitude, longitude }] of records.entries()) {
    if (!isLatitude(latitude) || !Number.isFinite(longitude)) continue;
    // Adding zero makes -0 and 0 one point.
    pair[0] = latitude + 0;
    pair[1] = (longitude ?? 0) + 0;
    let slot = words.reduce((hash, word) => Math.imul((hash ^ word) >>> 0, MULTIPLIER) ^ (hash >>> 15), 0) & (size - 1);
    for (;;) {
      const place = table[slot] ?? 0;
      if (place === 0) {
        latitudes.push(pair[0]);
        longitudes.push(pair[1]);
        table[slot] = latitudes.length;
        places[number] = latitudes.length;
        break;
      }
      if (latitudes[place - 1] === pair[0] && longitudes[place - 1] === pair[1]) {
        places[number] = place;
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
  }
  return { latitudes, longitudes, places };
}

function isLatitude(latitude: number | null): latitude is number {
  return typeof latitude === 'number' && Math.abs(latitude) <= 90;
}
