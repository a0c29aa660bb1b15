import { foldText, isOneEditApart } from '@inclusion-kit/sdk/internal';

/** Words that tell nothing alone. Elided articles stand alone once the apostrophe is gone. */
const EMPTY = new Set('a au aux chez d dans de des du en est et l la le les ou par pour s sur un une vers'.split(' '));

/** Words that were folded before, empty for one that tells nothing. Texts repeat their words: a look here is ten times quicker. */
const folded = new Map<string, string>();
const MOST_FOLDED = 50_000;

/** Splits a text into folded words, without the empty ones. The dot of an abbreviation (« asso. ») stays at its end. */
export function toWords(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isLetterOrFigure(code)) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      const word = recall(text.slice(start, code === DOT ? at + 1 : at));
      if (word !== '') words.push(word);
      start = -1;
    }
  }
  return words;
}

const DOT = 0x2e;

/** Tells letters, accents and figures of any script from the signs and spaces that French texts have between them. */
function isLetterOrFigure(code: number): boolean {
  if (code >= 0xc0) {
    return code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code < 0x2c00) && !(code >= 0x3000 && code < 0x3040);
  }
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

function recall(found: string): string {
  const known = folded.get(found);
  if (known !== undefined) return known;
  const word = toWord(found);
  if (folded.size >= MOST_FOLDED) folded.clear();
  folded.set(found, word);
  return word;
}

function toWord(found: string): string {
  const word = foldText(found);
  const bare = word.endsWith('.') && (word.length > 6 || word.length < 4) ? word.slice(0, -1) : word;
  return EMPTY.has(bare) ? '' : bare;
}

/** Tells whether a short word is probably a misspelt article: « dde », « lse ». */
export function isMisspeltEmpty(word: string): boolean {
  for (const one of EMPTY) if (one.length > 1 && isOneEditApart(word, one)) return true;
  return false;
}

/** Returns a word without the ending of its plural, or the dot of an abbreviation. */
export const toSingular = (word: string): string => word.replace(/[sx.]$/, '');

/** Cuts a word to its beginning, without plural. Words of one family mostly begin alike. */
export const toStem = (word: string): string => toSingular(word).slice(0, 6);

/** Replaces known abbreviations by the words that they stand for. */
export function expand(words: readonly string[], table: ReadonlyMap<string, readonly string[]>): string[] {
  const fullOf = (word: string): readonly string[] | undefined =>
    table.get(word.endsWith('.') ? word.slice(0, -1) : word);
  return words.some((word) => fullOf(word) !== undefined) ? words.flatMap((word) => fullOf(word) ?? word) : [...words];
}

/** Makes the table of `expand` of lines such as `av ave = avenue`. */
export function toTable(lines: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    lines
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [short = [], long = []] = line.split('=').map((side) => side.trim().split(' '));
        return short.map((one) => [one, long] as const);
      }),
  );
}

/** Lists the stems of a text as numbers, in ascending order, each once. Equal stems have one number in all texts. */
export function createStemNumbers(): (words: readonly string[]) => Uint32Array {
  const byStem = new Map<string, number>();
  const byWord = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = byWord.get(word);
    if (known !== undefined) return known;
    const stem = toStem(word);
    const number = byStem.get(stem) ?? byStem.size;
    byStem.set(stem, number);
    byWord.set(word, number);
    return number;
  };
  return (words) => Uint32Array.from(new Set(words.map(numberOf))).sort();
}
