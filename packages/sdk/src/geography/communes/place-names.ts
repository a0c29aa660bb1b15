import { isOneEditApart } from '../../referentiels/words/edit-distance.ts';
import { foldWords } from '../fold-text.ts';

const ARTICLES: ReadonlySet<string> = new Set(['le', 'la', 'les', 'l']);
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
]);

/** A commune's name ready for comparing: everything without spaces, so that `saintdenis` meets Saint-Denis. */
export interface NameKeys {
  /** The whole name. */
  readonly full: string;
  /** The name without its leading article, or the whole name when it has none. */
  readonly bare: string;
  /** The rest of the name after each later word break. */
  readonly tails: readonly string[];
  /** The name without its leading article, each letter once where it is doubled. */
  readonly single: string;
}

/** The rank of a name for a text, 0 for the best. */
export type Rank = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** A shorter text is one typo away from too many names. */
const LEAST_TYPED = 4;

/** Prepares a name for comparing. */
export function toNameKeys(nom: string): NameKeys {
  const words = foldWords(nom).map(expand);
  const bare = withoutArticle(words);
  const tails = bare.slice(1).map((_, index) => bare.slice(index + 1).join(''));
  return { full: words.join(''), bare: bare.join(''), tails, single: toSingle(bare.join('')) };
}

/** A text typed, ready for comparing with names. */
interface Typed {
  readonly full: string;
  readonly bare: string;
}

/**
 * Creates the comparison of a typed text with names: 0 the exact name, 1 the exact name but for the article,
 * 2 the beginning of the name, 3 the same but for the article or for the rest of a number, 4 the beginning of a later word.
 */
export function createNameRanking(text: string): (name: NameKeys) => Rank | null {
  const variants = toTypedVariants(foldWords(text));
  return (name) => {
    let best: Rank | null = null;
    for (const typed of variants) {
      const rank = rankOf(typed, name);
      if (rank !== null && (best === null || rank < best)) best = rank;
    }
    return best;
  };
}

/**
 * Creates the comparison of a typed text with names, for a typo: 5 a whole name, 6 the beginning of a name. A letter may be more,
 * less or another one, two may be swapped, and doubled letters may be single. Returns null for a text that is too short.
 */
export function createTypoRanking(text: string, withBeginnings: boolean): ((name: NameKeys) => Rank | null) | null {
  const single = toSingle(toTyped(foldWords(text).map(expand)).bare);
  const { length } = single;
  if (length < LEAST_TYPED) return null;
  return ({ single: name }) => {
    // Lengths alone leave most names aside.
    if (name.length < length - 1 || (!withBeginnings && name.length > length + 1)) return null;
    if (name === single || isOneEditApart(single, name)) return 5;
    return withBeginnings && (name.startsWith(single) || isOneEditApart(single, name, true)) ? 6 : null;
  };
}

/** Writes doubled letters once: they are the ones most often forgotten, or added. */
function toSingle(name: string): string {
  return name.replace(/(\p{L})\1+/gu, '$1');
}

function rankOf({ full, bare }: Typed, name: NameKeys): Rank | null {
  if (name.full === full) return 0;
  if (name.bare === bare) return 1;
  // A person who typed no article means « La Rochelle » by « roche » as much as « Rochefort ».
  const begun = name.full.startsWith(full) ? name.full : full === bare && name.bare.startsWith(bare) ? name.bare : null;
  if (begun !== null) return cutsNumber(begun, full.length) ? 3 : 2;
  if (name.bare.startsWith(bare)) return 3;
  return name.tails.some((tail) => tail.startsWith(bare)) ? 4 : null;
}

/** Tells whether a name is cut inside a number: « Paris 1 » begins « Paris 1er » better than « Paris 15e ». */
function cutsNumber(name: string, at: number): boolean {
  return /^\d\d$/.test(name.slice(at - 1, at + 1));
}

/** Reads « St » as Saint. At the end of the text it may also be the start of Strasbourg. */
function toTypedVariants(words: readonly string[]): Typed[] {
  if (words.length === 0) return [];
  const expanded = words.map(expand);
  const variants = [toTyped(expanded)];
  const last = words.at(-1) ?? '';
  if (ABBREVIATIONS.has(last)) variants.push(toTyped([...expanded.slice(0, -1), last]));
  return variants;
}

function toTyped(words: readonly string[]): Typed {
  return { full: words.join(''), bare: withoutArticle(words).join('') };
}

function expand(word: string): string {
  return ABBREVIATIONS.get(word) ?? word;
}

/** Drops a leading article, unless it is all there is. */
function withoutArticle(words: readonly string[]): readonly string[] {
  const [first, ...rest] = words;
  return first !== undefined && rest.length > 0 && ARTICLES.has(first) ? rest : words;
}
