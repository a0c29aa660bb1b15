import { mayBeApart, toLetters } from '../text-index/vocabulary.ts';

/** A word, or how it is heard, with the keys that it stands for. */
export type NearWord = readonly [word: string, keys: Iterable<number>];

/** A word that others may be near. */
interface Sought {
  readonly text: string;
  /** The letters that part it from another. */
  readonly edits: number;
  /** Its first sound. */
  readonly first: string | undefined;
}

interface Entry {
  readonly word: NearWord;
  readonly letters: number;
}

/** Creates a list of words, looked through by their length and by how they begin: most of a table is passed over at once. */
export function createNearWords() {
  const byLetter = new Map<string, Entry[]>();
  const bySound = new Map<string, Entry[]>();

  return {
    /** Adds a word with its first sound. */
    add(text: string, keys: Iterable<number>, first: string | undefined): void {
      const entry: Entry = { word: [text, keys], letters: toLetters(text) };
      addTo(byLetter, toPlace(text.length, text[0]), entry);
      addTo(bySound, toPlace(text.length, first), entry);
    },

    /** Finds the words that pass, among those that so many edits may lead to, and that begin as the text is written or heard. */
    find({ text, edits, first }: Sought, passes: (word: string) => boolean): NearWord[] {
      const own = toLetters(text);
      const found: NearWord[] = [];
      const look = (entries: readonly Entry[] | undefined, isSeen: (word: string) => boolean): void => {
        for (const { word, letters } of entries ?? [])
          if (mayBeApart(own, letters, edits) && !isSeen(word[0]) && passes(word[0])) found.push(word);
      };
      for (let length = text.length - edits; length <= text.length + edits; length += 1) {
        look(byLetter.get(toPlace(length, text[0])), () => false);
        look(bySound.get(toPlace(length, first)), (word) => word[0] === text[0]);
      }
      return found;
    },
  };
}

const toPlace = (length: number, first: string | undefined): string => `${length} ${first ?? ''}`;

function addTo(places: Map<string, Entry[]>, place: string, entry: Entry): void {
  const entries = places.get(place);
  if (entries === undefined) places.set(place, [entry]);
  else entries.push(entry);
}
