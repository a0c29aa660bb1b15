import { toSound } from '@inclusion-kit/sdk/internal';
import { toFirstSounds } from '../meanings/whole-phrases.ts';
import type { Group, PartKind, WordParts } from './word-parts.ts';

/** Returns what the phrases of a key are found by: the key without the mark of its language or of a short word. */
export const placeOfKey = (key: string): string => key.replace(/^(?:[a-z]{2}:)?=?/, '');

/** Returns what a word is found by when another is near it, or begins it: its first letter, and the first of its sound. */
export const placesOfWord = (word: string): readonly string[] => [
  ...new Set([word.slice(0, 1), toSound(word).slice(0, 1)]),
];

/** Returns what a phrase is found by when a query is heard as it. */
export const placeOfSound = toFirstSounds;

/** Names the part of a kind at a place among those of a group. */
export const toPartName = (group: Group, kind: PartKind, place: number): string =>
  `${group.replace(',', '-')}-${kind}-${place}`;

/** Names the part of a kind that holds a text. */
export function partNameOf({ bounds }: Pick<WordParts, 'bounds'>, group: Group, kind: PartKind, text: string): string {
  const starts = bounds[group][kind];
  let place = starts.length - 1;
  while (place > 0 && (starts[place] ?? '') > text) place -= 1;
  return toPartName(group, kind, Math.max(0, place));
}
