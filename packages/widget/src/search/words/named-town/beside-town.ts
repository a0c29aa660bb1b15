import { foldPlace, stopWords, withoutSurroundings } from '@inclusion-kit/sdk/internal';
import { beforePlace } from '../../../shared/places/before-place.ts';

const before = new Set(beforePlace.split(/[| ]/));

/** Tells whether a word says nothing once the town after it is gone. */
const isSmall = (word: string): boolean => stopWords.has(word.toLowerCase()) || before.has(word.toLowerCase());
/** Reads « St » as Saint. */
const spellOut = (word: string): string => word.replace(/^st(e?)$/, 'saint$1');
const isWord = (part: string): boolean => /[\p{L}\p{N}]/u.test(part);

/** Returns a text without the small words and the signs at its end. */
function withoutSmallEnd(text: string): string {
  const kept = text.replace(/[^\p{L}\p{M}\p{N}]+$/u, '');
  // The last letter of « R.S.A. » is no word.
  const [last] = /[^\s’']*$/u.exec(kept) ?? [''];
  return last !== '' && isSmall(last) ? withoutSmallEnd(kept.slice(0, -last.length)) : kept;
}

/** Returns what a search says beside the town that it names: « permis » of « permis à Guise ». Empty where it says the town alone. */
export function besideTown(q: string, town: string): string {
  // Marks between words are kept, so that the others stand as they were typed.
  const parts = q.split(/([^\p{L}\p{M}\p{N}]+)/u);
  const words = parts.flatMap((part, at) => (isWord(part) ? [{ at, word: spellOut(foldPlace(part)) }] : []));
  const find = (text: string): readonly [start: number | undefined, end: number | undefined] => {
    const name = foldPlace(text).match(/[\p{L}\p{N}]+/gu) ?? [];
    const first = words.findIndex((_, start) => name.every((word, of) => words[start + of]?.word === word));
    return [words[first]?.at, words[first + name.length - 1]?.at];
  };
  const whole = find(town);
  const [start, end] = whole[0] === undefined ? find(withoutSurroundings(town)) : whole;
  // The answer named a town that the words do not say: they are that town but for a slip, « Marseile ».
  if (start === undefined || end === undefined) return '';
  // Small words after the town stay: « sans papiers » is another need than « papiers ».
  const after = parts
    .slice(end + 1)
    .join('')
    .replace(/^[^\p{L}\p{N}]+/u, '');
  return [withoutSmallEnd(parts.slice(0, start).join('')), after.trim()].filter((text) => text !== '').join(' ');
}
