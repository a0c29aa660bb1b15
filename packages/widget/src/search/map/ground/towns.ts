import { foldText } from '@inclusion-kit/sdk/internal';
import type { LonLat } from '../../../shared/map/mercator.ts';
import { towns } from './towns.generated.ts';

/** A town of the country. Source: communes of geo.api.gouv.fr, Licence Ouverte 2.0. */
export interface Town extends LonLat {
  /** Name, in French. */
  readonly name: string;
  /** To the nearest thousand. */
  readonly inhabitants: number;
}

/** Reads the towns that ship with the map, the largest first. */
export function readTowns(): Town[] {
  return towns.split('\n').map((text) => {
    const [name = '', lat, lon, thousands] = text.split('|');
    return { name, lat: Number(lat) / 1000, lon: Number(lon) / 1000, inhabitants: Number(thousands) * 1000 };
  });
}

let byName: ReadonlyMap<string, Town> | undefined;

/** Finds the town of the country that bears a name, the largest one of several. */
export function findTown(name: string): Town | undefined {
  // The largest is set last, over those of the same name.
  byName ??= new Map(
    readTowns()
      .toReversed()
      .map((town) => [toKey(town.name), town]),
  );
  return byName.get(toKey(name));
}

/** A town is named by the first words, and none in a thousand has a name of more. */
const MOST_READ = 12;
const MOST_WORDS = 6;

/** Words before a thing, and before no town whose name is one word: « un cours » is not in Cours. */
const BEFORE_THING = /^(?:une?|des|l[ae]?|les|[mts](?:on|a|es)|notre|nos|ces?|cette|the|an?|una|los|las|el)$/i;

/** Tells whether a word among others names a town: not that which begins a text, as in « cours de français ». */
const isName = (words: readonly string[], at: number): boolean =>
  words.length === 1 || (at > 0 && !BEFORE_THING.test(words[at - 1] ?? ''));

/** Finds the town that a text names among other words: of two, that of the longest name. */
export function findTownIn(text: string): Town | undefined {
  const words = text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_READ);
  for (let length = Math.min(MOST_WORDS, words.length); length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      if (length === 1 && !isName(words, start)) continue;
      const town = findTown(words.slice(start, start + length).join(' '));
      if (town !== undefined) return town;
    }
  }
  return undefined;
}

/** Folds a name with its signs, « St » read as Saint. */
const toKey = (name: string): string =>
  foldText(name.trim())
    .replace(/[-’' ]+/g, ' ')
    .replace(/\bst(e?)\.? /g, 'saint$1 ');
