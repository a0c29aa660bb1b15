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

/**
 * Finds the one commune that a sentence names, as « des cours de français à Aubagne », by its whole name or its postal code.
 * Returns null where it names none, or several, or one of several of that name.
 */
export async function findPlaceInWords(
  words: string,
  geography: Geography,
  signal?: AbortSignal,
): Promise<Commune | null> {
  const named = await Promise.all(
    toNames(words).map(async (name) => {
      const found = await geography.communes(name, { limit: COMMUNES, ...(signal && { signal }) });
      const same = found.filter((commune) => isNamed(commune, name) || commune.codes_postaux.includes(name));
      return same.length === 1 ? same : [];
    }),
  );
  const [only, other] = new Map(named.flat().map((commune) => [commune.code, commune])).values();
  return only === undefined || other !== undefined ? null : only;
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
