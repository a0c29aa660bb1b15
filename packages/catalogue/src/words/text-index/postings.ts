import { FIELDS, LEADS_NAME, NAME, STRUCTURE_NAME, type TextField } from './fields.ts';
import { createForward, type Forward } from './forward-index.ts';
import { createNameCollector, type NameCollector, type Names } from './names.ts';
import { createWords, type Words } from '../query/read-words.ts';
import type { TextDocument } from './text-index.ts';
import type { TextProgress } from './time-slices.ts';
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
  readonly names: Names;
}

/** Reads all documents, in short steps. */
export function* createPostings(
  count: number,
  documentOf: (number: number) => TextDocument,
): Generator<TextProgress, Postings> {
  const words = createWords();
  const forward = createForward(count);
  const names = createNameCollector(count);
  const readField = createFieldReader(words, forward, names);
  for (let number = 0; number < count; number += 1) {
    const document = documentOf(number);
    for (const field of FIELDS) readField(number, field, document);
    forward.endDocument();
    yield { done: number, total: count };
  }
  const done = { done: count, total: count };
  const order = yield* sortTerms(words.terms, done);
  const sorted = order.map((term) => words.terms[term] ?? '');
  // Words cut out of a text keep the whole text in memory: these are copied into a new text.
  const terms = sorted.length === 0 ? [] : sorted.join('\n').split('\n');
  const building = createVocabulary(terms);
  let step = building.next();
  for (; step.done !== true; step = building.next()) yield done;
  const ranks = toRanks(order);
  const inverted = yield* invert(forward, ranks, done);
  return { vocabulary: step.value, ...inverted, names: names.finish(ranks) };
}

/** Creates the reading of one field of a document: its words, each with the field, into the index by document. */
function createFieldReader(
  words: Words,
  forward: Forward,
  names: NameCollector,
): (number: number, field: TextField, document: TextDocument) => void {
  let bits = 0;
  const addAll = (terms: Uint32Array, start: number, end: number): void => {
    for (let place = start; place < end; place += 1) {
      forward.add(terms[place] ?? 0, bits === NAME && place - start < 2 ? bits | LEADS_NAME : bits);
    }
  };
  return (number, { bit, textsOf }, document) => {
    bits = bit;
    for (const text of textsOf(document)) {
      words.read(text, (terms, start, end) => {
        addAll(terms, start, end);
        if (bit === NAME || bit === STRUCTURE_NAME) names.add(number, bit, text, terms, start, end);
      });
    }
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

/** Turns an order round: term → its place. */
function toRanks(order: readonly number[]): Uint32Array {
  const ranks = new Uint32Array(order.length);
  for (const [rank, term] of order.entries()) ranks[term] = rank;
  return ranks;
}

/** Turns documents' terms into terms' documents. */
function* invert(
  forward: Forward,
  ranks: Uint32Array,
  done: TextProgress,
): Generator<TextProgress, Pick<Postings, 'offsets' | 'numbers' | 'masks'>> {
  const sizes = forward.sizes();
  const sizesByRank = new Uint32Array(ranks.length);
  for (const [term, rank] of ranks.entries()) sizesByRank[rank] = sizes[term] ?? 0;
  const offsets = toOffsets(sizesByRank);
  const next = offsets.slice();
  const total = offsets[ranks.length] ?? 0;
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
