import { isOneEditApart } from './referentiels/words/edit-distance.ts';
import { foldText } from './geography/fold-text.ts';
import { networkNames } from './referentiels/words/network-names.ts';
import { stopWords } from './referentiels/words/stop-words.ts';

/** A shorter word is its own plural: `caf`, `ccas`. */
const SHORTEST_PLURAL = 5;
/** A shorter word is taken as it is typed: `cap emploi`. */
const SHORTEST_TYPO = 5;

/** Returns a word without the mark of its plural: the stem of `France` is also that of `Français`. */
export const toSingularWord = (word: string): string =>
  word.length < SHORTEST_PLURAL ? word : word.replace(/[sx]$/u, '');

const split = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');

/** Reads a text into its words, folded, without those that are too common to be looked for. */
const readWords = (text: string): string[] =>
  split(text)
    .filter((word) => !stopWords.has(word))
    .map(foldText);

const readAll = (text: string): string[] => split(text).map((word) => toSingularWord(foldText(word)));

/** Words that a name may have between its own: « centre d’action sociale ». Others part it: « Cap sur l’emploi » is no Cap emploi. */
const LINKS: ReadonlySet<string> = new Set([
  'a',
  'au',
  'aux',
  'd',
  'de',
  'des',
  'du',
  'en',
  'et',
  'l',
  'la',
  'le',
  'les',
  'pour',
]);

/** Tells whether words in the singular follow one another in a text, but for small words that link them. */
export function areTogether(text: string, words: readonly string[]): boolean {
  const all = readAll(text);
  return all.some((_, start) => {
    let at = start;
    return words.every((word, index) => {
      while (index > 0 && all[at] !== word && LINKS.has(all[at] ?? '')) at += 1;
      at += 1;
      return all[at - 1] === word;
    });
  });
}

/** The name of a network, word by word, in the singular. */
export interface NetworkPhrase {
  readonly words: readonly string[];
  /** The networks of that name: `siae` is that of five. */
  readonly networks: readonly (keyof typeof networkNames)[];
}

let read: ReadonlyMap<string, readonly NetworkPhrase[]> | undefined;

function readPhrases(): ReadonlyMap<string, readonly NetworkPhrase[]> {
  const byName = new Map<string, NetworkPhrase>();
  for (const [value, { dit }] of Object.entries(networkNames)) {
    const network = value as keyof typeof networkNames;
    for (const text of dit.split(',')) {
      const words = readWords(text).map(toSingularWord);
      const name = words.join(' ');
      const networks = byName.get(name)?.networks ?? [];
      byName.set(name, { words, networks: [...new Set([...networks, network])] });
    }
  }
  const byFirst = new Map<string, NetworkPhrase[]>();
  for (const phrase of [...byName.values()].sort((one, other) => other.words.length - one.words.length)) {
    const [first = ''] = phrase.words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return byFirst;
}

/** Returns the names of networks by their first words, the longest first. */
export const networkPhrases = (): ReadonlyMap<string, readonly NetworkPhrase[]> => (read ??= readPhrases());

/** The name of a network among words. */
export interface NamedNetwork extends Pick<NetworkPhrase, 'networks'> {
  /** The position of its first word, and how many words it has. */
  readonly at: number;
  readonly length: number;
}

/** Finds the first name of a network in folded words, the longest of those that begin there. A long word may have one typo. */
export function findNetwork(given: readonly string[]): NamedNetwork | null {
  const words = given.map(toSingularWord);
  const phrases = networkPhrases();
  for (const [at, first] of words.entries()) {
    const begun = phrases.get(first) ?? [...phrases].find(([word]) => isTypo(first, word))?.[1] ?? [];
    const found = begun.find((phrase) =>
      phrase.words.every((word, index) => {
        const other = words[at + index] ?? '';
        return other === word || (phrase.words.length > 1 && isTypo(other, word));
      }),
    );
    if (found !== undefined) return { networks: found.networks, at, length: found.words.length };
  }
  return null;
}

const isTypo = (typed: string, word: string): boolean =>
  typed.length >= SHORTEST_TYPO && word.length >= SHORTEST_TYPO && isOneEditApart(typed, word);
