import { MAX_QUERY_LENGTH, MAX_QUERY_WORDS } from '../query-limits.ts';
import { scanWords } from '../text-index/scan-words.ts';
import { toStem } from '../terms/stem.ts';
import { toTerm } from '../terms/to-term.ts';

/** A word looked for, and how far from it a word of a text may be. */
export interface SoughtWord {
  readonly term: string;
  readonly stem: string;
  /** Words that begin so count too. */
  readonly prefix: boolean;
  /** One typo is forgiven. */
  readonly typo: boolean;
}

/** A run of consecutive words to find, or to find absent. */
export interface SoughtRun {
  readonly words: readonly SoughtWord[];
  /** The run written in one word. */
  readonly joined: SoughtWord;
  readonly negated: boolean;
}

const SHORTEST_PREFIX = 2;
/** Every text is compared on its own, so a typo is forgiven in longer words only: `mère` must not find `père`. */
const SHORTEST_TYPO = 5;

/** Reads a query into alternatives, each a list of runs that must all hold. The last word is a prefix. */
export function parsePublicQuery(query: string): SoughtRun[][] {
  const read = query.slice(0, MAX_QUERY_LENGTH);
  const alternatives: SoughtRun[][] = [[]];
  let left = MAX_QUERY_WORDS;
  for (const { 0: all, 1: minus, 2: quoted, 3: bare = '', index } of read.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/gu)) {
    const negated = minus === '-';
    if (!negated && bare.toLowerCase() === 'or') {
      alternatives.push([]);
      continue;
    }
    const forgiving = !negated && quoted === undefined;
    const terms = toTerms(quoted ?? bare).slice(0, left);
    left -= terms.length;
    const words = terms.map((term) => toSoughtWord(term, forgiving, false));
    const last = terms.at(-1);
    if (last === undefined) continue;
    if (forgiving && index + all.length === read.length) words[words.length - 1] = toSoughtWord(last, true, true);
    alternatives.at(-1)?.push({ words, joined: toSoughtWord(terms.join(''), false, false), negated });
  }
  return alternatives.filter((runs) => runs.length > 0);
}

function toTerms(text: string): string[] {
  const terms: string[] = [];
  scanWords(text, (start, end, whole) => {
    const term = whole ? '' : toTerm(text.slice(start, end), false);
    if (term !== '') terms.push(term);
  });
  return terms;
}

function toSoughtWord(term: string, forgiving: boolean, last: boolean): SoughtWord {
  return {
    term,
    stem: toStem(term),
    prefix: last && term.length >= SHORTEST_PREFIX,
    typo: forgiving && term.length >= SHORTEST_TYPO && !/\d/.test(term),
  };
}
