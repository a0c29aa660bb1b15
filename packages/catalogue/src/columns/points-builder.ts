import type { Points } from './columns.ts';

/** An odd constant of Knuth's multiplicative hashing. */
const MULTIPLIER = 0x9e37_79b1;

/** Gathers the points of records, each once, by ascending latitude. One outside the globe is none. */
export function buildPoints(latitudesOf: Float64Array, longitudesOf: Float64Array): Points {
  const found = gather(latitudesOf, longitudesOf);
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

/** Numbers the distinct points in the order they are met, from 1. A record without a point gets 0. */
function gather(latitudesOf: Float64Array, longitudesOf: Float64Array) {
  const latitudes: number[] = [];
  const longitudes: number[] = [];
  const places = new Uint32Array(latitudesOf.length);
  // A table of numbers: a map keyed by text would cost a text a record.
  const mask = 2 ** Math.ceil(Math.log2(latitudesOf.length * 2 + 2)) - 1;
  const table = new Uint32Array(mask + 1);
  const hash = createHash();
  for (let number = 0; number < places.length; number += 1) {
    // Adding zero makes -0 and 0 one point.
    const latitude = (latitudesOf[number] ?? Number.NaN) + 0;
    const longitude = (longitudesOf[number] ?? Number.NaN) + 0;
    if (!(Math.abs(latitude) <= 90) || !Number.isFinite(longitude)) continue;
    let slot = hash(latitude, longitude) & mask;
    for (;;) {
      const place = table[slot] ?? 0;
      if (place !== 0 && (latitudes[place - 1] !== latitude || longitudes[place - 1] !== longitude)) {
        slot = (slot + 1) & mask;
        continue;
      }
      if (place === 0) {
        latitudes.push(latitude);
        longitudes.push(longitude);
        table[slot] = latitudes.length;
      }
      places[number] = table[slot] ?? 0;
      break;
    }
  }
  return { latitudes, longitudes, places };
}

/** Creates a hash of two numbers, over their bits. */
function createHash(): (a: number, b: number) => number {
  const pair = new Float64Array(2);
  const words = new Uint32Array(pair.buffer);
  const mix = (hash: number, word: number): number => {
    const mixed = Math.imul(hash ^ word, MULTIPLIER);
    return mixed ^ (mixed >>> 15);
  };
  return (a, b) => {
    pair[0] = a;
    pair[1] = b;
    return mix(mix(mix(mix(0, words[0] ?? 0), words[1] ?? 0), words[2] ?? 0), words[3] ?? 0);
  };
}
