import type { Span } from '@inclusion-kit/sdk/internal';
import { joinName, toBareWord } from './objection.ts';

/** The signs between two words of a name: a space, a comma, a hyphen, one or two stars of Markdown. */
const LONGEST_GAP = 3;

export function phoneSpans(text: string): Span[] {
  return [...text.matchAll(/(?<!\d)[+(]?\d[\d .\-/()\u00A0\u202F]{6,20}\d(?!\d)/g)].map(({ 0: match, index }) => [
    index,
    index + match.length,
  ]);
}

/** Finds the runs of so many words that stand close together, each with its spelling as a name. */
export function nameSpans(text: string, lengths: readonly number[]): { span: Span; name: string }[] {
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    bare: toBareWord(word),
    start: index,
    end: index + word.length,
  }));
  const found: { span: Span; name: string }[] = [];
  for (const [first, { start }] of words.entries()) {
    for (const length of lengths) {
      const run = words.slice(first, first + length);
      const last = run.at(-1);
      if (run.length < length || last === undefined) continue;
      const isClose = run.every(({ end }, index) => (run[index + 1]?.start ?? end) - end <= LONGEST_GAP);
      if (isClose) found.push({ span: [start, last.end], name: joinName(run.map(({ bare }) => bare)) });
    }
  }
  return found;
}
