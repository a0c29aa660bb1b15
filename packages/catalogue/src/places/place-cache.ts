import type { Candidates, Gathered } from '../shared/gathering.ts';
import type { CheckedPlace } from '../params/params.ts';

/** Shelves, and the most that one of them holds: 24 MiB together. */
const SHELVES = 4;
const MAX_PLACES = 128;
const MAX_SERVICES = 2 ** 20;
/** Services a shelf of a small catalogue has room for, for each of the catalogue. */
const ROOM = 32;

/** A part of the memory, filled from its beginning and emptied at once. */
interface Shelf {
  readonly numbers: Uint32Array;
  readonly kilometres: Uint16Array;
  readonly keys: string[];
  used: number;
}

/** Creates a memory of the places asked last. Full, it empties the quarter filled longest ago: no memory is taken anew. */
export function createPlaceCache(count: number): (place: CheckedPlace, find: () => Gathered) => Candidates {
  const places = new Map<string, Candidates>();
  const shelves: Shelf[] = [];
  const length = Math.min(count * ROOM, MAX_SERVICES);
  let current = 0;

  function shelfFor(services: number): Shelf {
    const shelf = shelves[current];
    if (shelf === undefined) return addShelf();
    if (shelf.used + services <= length && shelf.keys.length < MAX_PLACES) return shelf;
    current = (current + 1) % SHELVES;
    const next = shelves[current];
    if (next === undefined) return addShelf();
    for (const key of next.keys.splice(0)) places.delete(key);
    next.used = 0;
    return next;
  }

  function addShelf(): Shelf {
    const shelf = { numbers: new Uint32Array(length), kilometres: new Uint16Array(length), keys: [], used: 0 };
    shelves.push(shelf);
    return shelf;
  }

  return (place, find) => {
    const key = toKey(place);
    const known = places.get(key);
    if (known !== undefined) return known;
    const found = find();
    if (found.count > length) return found;
    const shelf = shelfFor(found.count);
    const end = shelf.used + found.count;
    const kept = {
      numbers: shelf.numbers.subarray(shelf.used, end),
      kilometres: shelf.kilometres.subarray(shelf.used, end),
      count: found.count,
    };
    kept.numbers.set(found.numbers);
    kept.kilometres.set(found.kilometres);
    shelf.used = end;
    shelf.keys.push(key);
    places.set(key, kept);
    return kept;
  };
}

function toKey({ code_commune, point, rayon_km, code_departement, code_epci, implantees }: CheckedPlace): string {
  const codes = [code_commune, rayon_km, code_departement, code_epci];
  return JSON.stringify([...codes, point?.latitude, point?.longitude, implantees]);
}
