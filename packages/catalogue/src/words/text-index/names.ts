import { NAME, STRUCTURE_NAME } from './fields.ts';
import { enlarge } from './spelling-table.ts';

type NameField = typeof NAME | typeof STRUCTURE_NAME;

/** The words of names in their order. Names that are the same are kept once: structures lend theirs to all their services. */
export interface Names {
  /** Service number → its name, as a position in `offsets`. */
  readonly ofService: Uint32Array;
  /** Service number → the name of its structure. */
  readonly ofStructure: Uint32Array;
  /** The terms of a name go from `offsets[name]` to `offsets[name + 1]`. */
  readonly offsets: Uint32Array;
  readonly terms: Uint32Array;
}

/** Most words of a name that are read: longer texts are no names. */
const MAX_NAME_WORDS = 40;

/** Creates the collection of the names of `count` services, while documents are read. */
export function createNameCollector(count: number) {
  const known = new Map<string, number>();
  const of = { [NAME]: new Uint32Array(count), [STRUCTURE_NAME]: new Uint32Array(count) };
  let offsets = new Uint32Array(1025);
  let words = new Uint32Array(4096);
  let length = 0;
  return {
    add(number: number, field: NameField, text: string, terms: Uint32Array, start: number, end: number): void {
      let name = known.get(text);
      if (name === undefined) {
        name = known.size;
        known.set(text, name);
        const last = Math.min(end, start + MAX_NAME_WORDS);
        while (length + MAX_NAME_WORDS > words.length) words = enlarge(words, new Uint32Array(words.length * 2));
        for (let place = start; place < last; place += 1) {
          words[length] = terms[place] ?? 0;
          length += 1;
        }
        if (name + 1 >= offsets.length) offsets = enlarge(offsets, new Uint32Array(offsets.length * 2));
        offsets[name + 1] = length;
      }
      of[field][number] = name;
    },
    /** Returns the names. @param ranks term as it was added → term of the vocabulary */
    finish: (ranks: Uint32Array): Names => ({
      ofService: of[NAME],
      ofStructure: of[STRUCTURE_NAME],
      offsets: offsets.slice(0, known.size + 1),
      terms: words.slice(0, length).map((term) => ranks[term] ?? 0),
    }),
  };
}
