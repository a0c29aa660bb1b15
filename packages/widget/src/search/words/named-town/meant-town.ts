import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import { communesOfCode, foldPlace } from '@inclusion-kit/sdk/internal';
import { keepPostalCode } from '../../../shared/format/place.ts';
import { isInside, nowhere, type Codes, type Place, type Territory } from '../../../shared/places/places.ts';
import { isNamed } from '../../../shared/places/suggestions.ts';
import { besideTown } from './beside-town.ts';

const CODE = /(?<![\p{L}\p{N}])(?:\d{5}|2[ab]\d{3})(?![\p{L}\p{N}])/iu;

/** Returns the postal code, or the code of the INSEE, that words hold. Null where they hold none. */
export const codeIn = (words: string): string | null => CODE.exec(words)?.[0] ?? null;

/** Tells whether a text is the name of a commune, its postal code or its code of the INSEE. */
export const isMeant = (commune: Commune, text: string): boolean =>
  isNamed(commune, text) || commune.code === text.toUpperCase() || commune.codes_postaux.includes(text);

/** Towns that are asked for: those of a name may stand after those whose names it begins. */
const COMMUNES = 8;
/** Towns of one name or code that are proposed: those of the territory, then the largest ones. */
const MOST_TOWNS = 5;
/** A town that is so many times larger than any other one of its name is the one that people mean. */
const FAR_LARGER = 10;

/** Reads the towns that a name or a code means: those of the territory, then the largest ones. */
export async function readTowns(
  geography: Geography,
  town: string,
  territory: Territory,
  signal: AbortSignal,
): Promise<Commune[]> {
  const found = await geography.communes(town, { limit: COMMUNES, signal, first: territory });
  const meant = codeIn(town) === null ? found.filter((commune) => isMeant(commune, town)) : communesOfCode(found, town);
  // « Châlons » is a village, and the city of Châlons-en-Champagne: people say the beginning of its name.
  const most = Math.max(...meant.map(residentsOf));
  const longer = found.filter((commune) => isBegun(commune, town) && residentsOf(commune) > most);
  return [...(meant.length === 0 ? [] : longer), ...meant]
    .filter((commune) => !territory.fixed || isInside(territory, commune))
    .slice(0, MOST_TOWNS);
}

const residentsOf = ({ population }: Commune): number => population ?? 0;
const isBegun = ({ nom }: Commune, town: string): boolean => /^[ -]/.test(cutBefore(foldPlace(nom), foldPlace(town)));
const cutBefore = (text: string, start: string): string => (text.startsWith(start) ? text.slice(start.length) : '');

/** The part of a search that a town and the words beside it are. */
export type InTown = Place & { readonly commune: Commune; readonly q: string };

/** Returns the search of a town for what the words say beside it. */
export const toInTown = (commune: Commune, town: string, words: string): InTown => ({
  ...nowhere,
  code_commune: commune.code,
  commune: keepPostalCode(commune, town),
  q: besideTown(words, town),
});

/** The towns that a search may mean: the one that leaves no doubt is searched in at once, and of several one is chosen first. */
export interface NamedTowns {
  readonly sure: Commune | null;
  readonly several: readonly Commune[];
}

/** Tells which of the towns of a name is meant: the only one, the only one of the territory, or the one that is far larger than the others. */
export function tellTowns(towns: readonly Commune[], territory: Codes): NamedTowns {
  const isBounded = territory.code_departement !== null || territory.code_epci !== null;
  const inside = isBounded ? towns.filter((one) => isInside({ ...territory, name: null, fixed: true }, one)) : towns;
  const [largest, ...others] = inside.toSorted((one, other) => residentsOf(other) - residentsOf(one));
  if (largest === undefined) return { sure: null, several: [] };
  const isSure = others.every((one) => residentsOf(one) * FAR_LARGER <= residentsOf(largest));
  return isSure && (others.length === 0 || largest.population !== null)
    ? { sure: largest, several: [] }
    : { sure: null, several: inside };
}

/**
 * Reads the one town that words are and nothing else, and returns the search there for a text that was written in the place of one. Null
 * where they are no town, or may be several.
 */
export async function toOnlyTown(
  geography: Geography,
  words: string,
  { typed, territory }: { readonly typed: string; readonly territory: Territory },
): Promise<InTown | null> {
  const found = await readTowns(geography, words, territory, AbortSignal.timeout(MOST_MS));
  const [only, other] = found.filter((one) => isMeant(one, words));
  return only === undefined || other !== undefined ? null : toInTown(only, words, `${typed} ${words}`);
}

/** A search waits no longer for the town that its words may be. */
const MOST_MS = 5000;
