import { foldPlace, withoutSurroundings } from '@inclusion-kit/sdk/internal';
import { lazily } from '../shared/lazily.ts';
import { isSlip } from './meanings/likeness.ts';
import { readTerms } from './meanings/word-keys.ts';
import type { KnownWords } from './word-matches.ts';

/** The places that a query names. */
export interface NamedPlaces {
  /** The terms of their names. */
  readonly terms: ReadonlySet<string>;
  /** The name that the whole query is, as its list writes it. Null where it says more, or names no place. */
  readonly whole: string | null;
  /** Tells that this name is of a town, which many people know. A village may bear the name of a need: « Bus », « Louer ». */
  readonly isOfTown: boolean;
  /** The towns that it names, the whole one too. No village: few people know it, and it may bear the name of anything. */
  readonly towns: readonly string[];
  /** Those of them that are so large that their name is first of all theirs, though it may be a word. */
  readonly cities: readonly string[];
  /** The words of it that are a code of a commune: its postal code, or that of the INSEE. */
  readonly codes: readonly string[];
}

/** A commune has the name of a town from so many inhabitants. */
const LEAST_OF_TOWN = 2000;
/** The name of a town is more than a word of a need from so many: « Paris », « Nice ». */
const LEAST_OF_CITY = 100_000;

/** Of towns whose names begin alike, people say the beginning for one that is so many times larger than any other: « Aix ». */
const LARGER = 4;

/** « Saint-Germain-en-Laye » is of four words, and none in a thousand is of more than six. */
const MOST_WORDS = 6;
/** Shorter names are one slip away from too many words. */
const SHORTEST_NEAR = 6;
/** How a code of a commune is written, folded. */
const CODE = /^(?:\d{5}|2[ab]\d{3})$/;
/** A place is named at the beginning of a query, or soon after. */
const LONGEST = 200;

const nowhere: NamedPlaces = { terms: new Set(), whole: null, isOfTown: false, towns: [], cities: [], codes: [] };

/** Folds the name of a place into its words. */
const toWords = (text: string): string[] =>
  foldPlace(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Finds places by their names. */
export interface PlaceNames {
  /** Finds the places that a query names, accents, case, hyphens and apostrophes forgiven. Of names that are folded alike the first counts. */
  readonly find: (query: string) => NamedPlaces;
  /** Finds the largest town whose whole name a query is but for one slip: « Marseile ». */
  readonly findNear: (query: string) => string | null;
}

/** A place, by its name. */
interface KnownPlace {
  readonly name: string;
  readonly population: number;
  isOfTown: boolean;
  isOfCity: boolean;
}

/** Lets the beginning of the name of a city stand for all of it: « Aix » is Aix-en-Provence, though a village is called so. */
function addBeginnings(known: Map<string, KnownPlace>): void {
  const begun = new Map<string, KnownPlace[]>();
  for (const place of known.values()) {
    if (!place.isOfTown) continue;
    const words = toWords(withoutSurroundings(place.name)).join(' ');
    begun.set(words, [...(begun.get(words) ?? []), place]);
  }
  for (const [words, places] of begun) {
    const [largest, other] = places.sort((a, b) => b.population - a.population);
    if (largest?.isOfCity !== true || (other?.population ?? 0) * LARGER > largest.population) continue;
    if (known.get(words)?.isOfTown !== true) known.set(words, { ...largest, isOfCity: false });
  }
}

/** Creates what finds places by their names. */
export function createPlaceNames(communes: KnownWords['communes'], towns: KnownWords['towns']): PlaceNames {
  const codes = lazily(
    () => new Set(communes().flatMap(({ code, codes_postaux }) => [code.toLowerCase(), ...codes_postaux])),
  );
  const byWords = lazily(() => {
    const known = new Map<string, KnownPlace>();
    const add = (name: string, isOfTown: boolean, population: number): void => {
      const words = toWords(name).join(' ');
      const same = known.get(words);
      const isOfCity = population >= LEAST_OF_CITY;
      if (same !== undefined) {
        same.isOfTown ||= isOfTown;
        same.isOfCity ||= isOfCity;
      } else if (words !== '') known.set(words, { name, population, isOfTown, isOfCity });
    };
    for (const { nom, population } of communes()) add(nom, (population ?? 0) >= LEAST_OF_TOWN, population ?? 0);
    for (const { nom, population } of towns) add(nom, true, population ?? 0);
    addBeginnings(known);
    return known;
  });
  const findNear = (query: string): string | null => {
    if (query.length > LONGEST) return null;
    const typed = toWords(query).join(' ');
    if (typed.length < SHORTEST_NEAR) return null;
    let near: { readonly name: string; readonly population: number } | null = null;
    for (const [words, town] of byWords())
      if (town.isOfTown && town.population > (near?.population ?? -1) && words[0] === typed[0] && isSlip(typed, words))
        near = town;
    return near?.name ?? null;
  };
  const find = (query: string): NamedPlaces => {
    const words = toWords(query.slice(0, LONGEST));
    const known = byWords();
    const terms = new Set<string>();
    const ofTown = new Set<string>();
    const cities = new Set<string>();
    let endOfLast = 0;
    for (let start = 0; start < words.length; start += 1) {
      for (let end = Math.min(start + MOST_WORDS, words.length); end > start; end -= 1) {
        const name = words.slice(start, end).join(' ');
        const place = known.get(name);
        if (place === undefined) continue;
        for (const term of readTerms(name)) terms.add(term);
        // « Marly » is no town of « Le Port-Marly ».
        if (place.isOfTown && start >= endOfLast) ofTown.add(place.name);
        if (place.isOfCity) cities.add(place.name);
        endOfLast = Math.max(endOfLast, end);
        break;
      }
    }
    const whole = query.length > LONGEST ? undefined : known.get(words.join(' '));
    const named = words.filter((word) => CODE.test(word) && codes().has(word));
    if (terms.size + named.length === 0) return nowhere;
    return {
      terms,
      whole: whole?.name ?? null,
      isOfTown: whole?.isOfTown === true,
      towns: [...ofTown],
      cities: [...cities],
      codes: named,
    };
  };
  return { find, findNear };
}
