import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import { beforePlace } from './before-place.ts';
import { isNamed } from './suggestions.ts';

/** The places that are looked for in a text, at most: each is a request. */
const MOST = 4;
const COMMUNES = 8;
/** A word with a capital, as « Villers-au-Bois », and those that follow it, as in « La Ferté sur Aube ». */
const CAPITAL =
  /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}’'-]+(?:\s+(?:(?:sur|sous|en|de|du|des|la|le|les|lès)\s+)*\p{Lu}[\p{L}’'-]+)*/gu;
const AFTER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${beforePlace})\\s+([\\p{L}’'][\\p{L}’' -]{2,40}?)(?=\\s*(?:[.,;:!?(]|$))`,
  'giu',
);
const CODE = /(?<!\d)\d{5}(?!\d)/g;

/** The place that a sentence names, or why it is not known. */
export interface PlaceInWords {
  /** The one commune that is named. Null where none is, or several. */
  readonly commune: Commune | null;
  /** The communes of the one name that is named, where several of here have it. */
  readonly homonyms: readonly Commune[];
  /** The commune that is named and stands elsewhere, where none of here is. Null for none. */
  readonly elsewhere: Commune | null;
  /** The names that no commune of the geography bears, where none of here is named: a thing, or a town of elsewhere. */
  readonly unknown: readonly string[];
}

/**
 * Finds the commune that a sentence names, as « des cours de français à Aubagne », by its whole name or its postal code.
 * @param isHere tells whether a commune may be taken. Default: each may
 */
export async function findPlaceInWords(
  words: string,
  geography: Geography,
  isHere: (commune: Commune) => boolean = () => true,
): Promise<PlaceInWords> {
  const named = await Promise.all(
    toNames(words).map(async (name) => {
      const found = await geography.communes(name, { limit: COMMUNES });
      const same = found.filter((commune) => isNamed(commune, name) || commune.codes_postaux.includes(name));
      return { name, same, here: same.filter(isHere) };
    }),
  );
  const certain = named.flatMap(({ here }) => (here.length === 1 ? here : []));
  const [only, other] = new Map(certain.map((commune) => [commune.code, commune])).values();
  const commune = only === undefined || other !== undefined ? null : only;
  const homonyms = only === undefined ? (named.find(({ here }) => here.length > 1)?.here ?? []) : [];
  const isAway = only === undefined && homonyms.length === 0;
  return {
    commune,
    homonyms,
    elsewhere: isAway ? (named.flatMap(({ same }) => same)[0] ?? null) : null,
    unknown: isAway ? named.filter(({ same }) => same.length === 0).map(({ name }) => name) : [],
  };
}

/** Lists the parts of a text that may name a commune, the surest first. */
function toNames(words: string): string[] {
  const [start] = /\p{L}[\p{L}’']*/u.exec(words) ?? [''];
  const capital = [...words.matchAll(CAPITAL)].map(([name]) => name);
  const after = [...words.matchAll(AFTER)].map(([, name = '']) => name.trim());
  // A sentence begins with a capital too: its first word is a place where a sign follows it, as in « Aubagne : un bus ».
  const isPlace = (name: string): boolean =>
    name !== start || new RegExp(`^\\s*${name}\\s*(?:[:,–-]|$)`, 'u').test(words);
  return [...new Set([...(words.match(CODE) ?? []), ...after, ...capital.filter(isPlace)])].slice(0, MOST);
}
