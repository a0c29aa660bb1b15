import { DESCRIPTION, FIELDS, LEADS_NAME, NAME, REPEATED, type TextField } from './fields.ts';
import { scanWords } from './scan-words.ts';
import { createSpellingTable, enlarge } from './spelling-table.ts';
import type { TextDocument } from './text-index.ts';
import { toScannedText } from './to-scanned-text.ts';
import type { TextProgress } from './time-slices.ts';
import { toTerm } from './to-term.ts';
import { createVocabulary, toOffsets, type Vocabulary } from './vocabulary.ts';

/** Which services each term stands in, and in which of their fields. */
export interface Postings {
  readonly vocabulary: Vocabulary;
  /** The services of a term go from `offsets[term]` to `offsets[term + 1]`. */
  readonly offsets: Uint32Array;
  /** Service numbers, ascending for each term. */
  readonly numbers: Uint32Array;
  /** The fields, as a mask, at the same positions. */
  readonly masks: Uint8Array;
  /** Service number → words of its name, at most 255. */
  readonly nameLengths: Uint8Array;
}

/** Reads all documents, in short steps. */
export function* createPostings(
  count: number,
  documentOf: (number: number) => TextDocument,
): Generator<TextProgress, Postings> {
  const words = createWords();
  const forward = createForward(count);
  const nameLengths = new Uint8Array(count);
  for (let number = 0; number < count; number += 1) {
    const document = documentOf(number);
    for (const field of FIELDS) readField(field, document, words, forward);
    nameLengths[number] = Math.min(255, forward.nameLength());
    forward.endDocument();
    yield { done: number, total: count };
  }
  const done = { done: count, total: count };
  const order = yield* sortTerms(words.terms, done);
  const sorted = order.map((term) => words.terms[term] ?? '');
  // Words cut out of a text keep the whole text in memory: these are copied into one of their own.
  const terms = sorted.length === 0 ? [] : sorted.join('\n').split('\n');
  const building = createVocabulary(terms);
  let step = building.next();
  for (; step.done !== true; step = building.next()) yield done;
  return { vocabulary: step.value, ...(yield* invert(forward, order, done)), nameLengths };
}

/** A text of one field: its words by what they are looked for by. */
function readField(field: TextField, document: TextDocument, words: Words, forward: Forward): void {
  for (const text of field.textsOf(document)) {
    const terms = words.read(text);
    for (let position = 0; position < terms.length; position += 1) {
      const lead = field.bit === NAME && position < 2 ? LEADS_NAME : 0;
      forward.add(terms[position] ?? 0, field.bit | lead);
    }
  }
}

interface Words {
  /** Distinct terms, in the order they were met. */
  readonly terms: string[];
  /** Returns the terms of a text, in its order. Valid until the next call. */
  read(text: string): Uint32Array;
}

/** Texts read before are remembered up to so many words in all: labels, structures and networks repeat theirs. */
const REMEMBERED_WORDS = 4_000_000;

function createWords(): Words {
  const terms: string[] = [];
  const termsByText = new Map<string, number>();
  let remembered = new Map<string, Uint32Array>();
  let rememberedWords = 0;
  let scratch = new Uint32Array(1024);
  let length = 0;
  let scanned = '';

  const toNumber = (spelling: string, whole: boolean): number => {
    const text = toTerm(spelling, whole);
    if (text === '') return -1;
    let term = termsByText.get(text);
    if (term === undefined) {
      term = terms.length;
      terms.push(text);
      termsByText.set(text, term);
    }
    return term;
  };
  const parts = createSpellingTable((spelling) => toNumber(spelling, false));
  const wholes = createSpellingTable((spelling) => toNumber(spelling, true));
  const onWord = (start: number, end: number, whole: boolean): void => {
    const term = (whole ? wholes : parts).numberOf(scanned, start, end);
    if (term === -1) return;
    if (length === scratch.length) scratch = enlarge(scratch, new Uint32Array(length * 2));
    scratch[length] = term;
    length += 1;
  };

  return {
    terms,
    read(text) {
      const before = remembered.get(text);
      if (before !== undefined) return before;
      scanned = toScannedText(text);
      length = 0;
      scanWords(scanned, onWord);
      const read = scratch.slice(0, length);
      if (rememberedWords + length > REMEMBERED_WORDS) {
        remembered = new Map();
        rememberedWords = 0;
      }
      remembered.set(text, read);
      rememberedWords += length;
      return read;
    },
  };
}

/** Terms by document, until they are turned round. */
interface Forward {
  /** Adds a term of the document being read. */
  add(term: number, bits: number): void;
  /** Words in the name of the document being read. */
  nameLength(): number;
  endDocument(): void;
  /** Documents of each term. */
  readonly sizes: () => Uint32Array;
  /** Terms of each document. */
  readonly documentSizes: Uint32Array;
  /** Takes out the next term and its mask, in the order of documents. */
  readonly take: () => Chunk | undefined;
}

interface Chunk {
  readonly terms: Uint32Array;
  readonly masks: Uint8Array;
  length: number;
}

const CHUNK_LENGTH = 65_536;

function createForward(count: number): Forward {
  const chunks: Chunk[] = [];
  let chunk: Chunk | undefined;
  let masks = new Uint8Array(4096);
  let sizes = new Uint32Array(4096);
  const touched: number[] = [];
  const documentSizes = new Uint32Array(count);
  let document = 0;
  return {
    documentSizes,
    sizes: () => sizes,
    take: () => chunks.shift(),
    add(term, bits) {
      if (term >= masks.length) {
        masks = enlarge(masks, new Uint8Array(term * 2));
        sizes = enlarge(sizes, new Uint32Array(term * 2));
      }
      const before = masks[term] ?? 0;
      if (before === 0) touched.push(term);
      masks[term] = before | bits | ((before & bits & DESCRIPTION) === 0 ? 0 : REPEATED);
    },
    nameLength() {
      let length = 0;
      for (const term of touched) if (((masks[term] ?? 0) & NAME) !== 0) length += 1;
      return length;
    },
    endDocument() {
      for (const term of touched) {
        if (chunk === undefined || chunk.length === CHUNK_LENGTH) {
          chunk = { terms: new Uint32Array(CHUNK_LENGTH), masks: new Uint8Array(CHUNK_LENGTH), length: 0 };
          chunks.push(chunk);
        }
        chunk.terms[chunk.length] = term;
        chunk.masks[chunk.length] = masks[term] ?? 0;
        chunk.length += 1;
        masks[term] = 0;
        sizes[term] = (sizes[term] ?? 0) + 1;
      }
      documentSizes[document] = touched.length;
      document += 1;
      touched.length = 0;
    },
  };
}

/** Sorts terms by code unit, those of one beginning at a time. Returns their numbers. */
function* sortTerms(terms: readonly string[], done: TextProgress): Generator<TextProgress, number[]> {
  const byBeginning = new Map<string, number[]>();
  for (const [term, text] of terms.entries()) {
    const beginning = text.slice(0, 2);
    const others = byBeginning.get(beginning);
    if (others === undefined) byBeginning.set(beginning, [term]);
    else others.push(term);
    if (term % 1024 === 0) yield done;
  }
  const order: number[] = [];
  for (const beginning of [...byBeginning.keys()].sort()) {
    const group = byBeginning.get(beginning) ?? [];
    group.sort((a, b) => ((terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1));
    for (const term of group) order.push(term);
    yield done;
  }
  return order;
}

/** Turns documents' terms into terms' documents. */
function* invert(
  forward: Forward,
  order: readonly number[],
  done: TextProgress,
): Generator<TextProgress, Pick<Postings, 'offsets' | 'numbers' | 'masks'>> {
  const sizes = forward.sizes();
  const ranks = new Uint32Array(order.length);
  for (const [rank, term] of order.entries()) ranks[term] = rank;
  const offsets = toOffsets(order.map((term) => sizes[term] ?? 0));
  const next = offsets.slice();
  const total = offsets[order.length] ?? 0;
  const numbers = new Uint32Array(total);
  const masks = new Uint8Array(total);
  let number = 0;
  let left = forward.documentSizes[0] ?? 0;
  for (let chunk = forward.take(); chunk !== undefined; chunk = forward.take()) {
    for (let index = 0; index < chunk.length; index += 1) {
      while (left === 0) {
        number += 1;
        left = forward.documentSizes[number] ?? 0;
      }
      const rank = ranks[chunk.terms[index] ?? 0] ?? 0;
      const place = next[rank] ?? 0;
      numbers[place] = number;
      masks[place] = chunk.masks[index] ?? 0;
      next[rank] = place + 1;
      left -= 1;
    }
    yield done;
  }
  return { offsets, numbers, masks };
}
