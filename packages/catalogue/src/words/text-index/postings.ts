import { FIELDS, LABELS, LEADS_NAME, NAME, PRECISIONS, STRUCTURE_NAME, type TextField } from './fields.ts';
import { createForward } from './forward-index.ts';
import { createNameCollector, type Names } from './names.ts';
import { createWords } from '../query/read-words.ts';
import { toMeaningTerm } from '../meanings/meaning-terms.ts';
import { createNetworkReader, toNetworkTerm } from '../meanings/network-terms.ts';
import type { TextDocument } from '../text-documents.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

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

/** A structure that declares a network, or bears its name, is of it. One whose offer alone names it may only work with it. */
const OF_NETWORK = LABELS | NAME;

/** Reads all documents, in short steps. */
export function* createPostings(
  count: number,
  documentOf: (number: number) => TextDocument,
): Generator<void, Postings> {
  const words = createWords();
  const forward = createForward(count);
  const names = createNameCollector(count);
  const readField = createFieldReader(words, forward, names);
  for (let number = 0; number < count; number += 1) {
    const document = documentOf(number);
    for (const field of FIELDS) readField(number, field, document);
    for (const value of document.meanings) forward.add(words.numberOf(toMeaningTerm(value)), LABELS);
    for (const value of document.networks) forward.add(words.numberOf(toNetworkTerm(value)), OF_NETWORK);
    forward.endDocument();
    yield;
  }
  const order = yield* sortTerms(words.terms);
  const sorted = order.map((term) => words.terms[term] ?? '');
  // Words cut out of a text keep the whole text in memory: these are copied into a new text.
  const terms = sorted.length === 0 ? [] : sorted.join('\n').split('\n');
  const vocabulary = yield* createVocabulary(terms);
  const ranks = toRanks(order);
  const inverted = yield* invert(forward, ranks);
  return { vocabulary, ...inverted, names: names.finish(ranks) };
}

/** Creates the reading of one field of a document: its words, each with the field, into the index by document. */
function createFieldReader(
  words: ReturnType<typeof createWords>,
  forward: ReturnType<typeof createForward>,
  names: ReturnType<typeof createNameCollector>,
): (number: number, field: TextField, document: TextDocument) => void {
  let bits = 0;
  const networksIn = createNetworkReader((term) => words.terms[term] ?? '');
  const addNetworks = (text: string, terms: Uint32Array, start: number, end: number): void => {
    for (const network of networksIn(text, terms, start, end))
      forward.add(
        words.numberOf(toNetworkTerm(network)),
        bits === STRUCTURE_NAME ? OF_NETWORK | STRUCTURE_NAME : PRECISIONS,
      );
  };
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
        if (bit !== NAME && bit !== STRUCTURE_NAME) return;
        names.add(number, bit, text, terms, start, end);
        addNetworks(text, terms, start, end);
      });
    }
  };
}

/** Sorts terms by code unit, those of one beginning at a time. Returns their numbers. */
function* sortTerms(terms: readonly string[]): Generator<void, number[]> {
  const byBeginning = new Map<string, number[]>();
  for (const [term, text] of terms.entries()) {
    const beginning = text.slice(0, 2);
    const others = byBeginning.get(beginning);
    if (others === undefined) byBeginning.set(beginning, [term]);
    else others.push(term);
    if (term % 1024 === 0) yield;
  }
  const order: number[] = [];
  for (const beginning of [...byBeginning.keys()].sort()) {
    const group = byBeginning.get(beginning) ?? [];
    group.sort((a, b) => ((terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1));
    for (const term of group) order.push(term);
    yield;
  }
  return order;
}

/** Turns an order round: term → its place. */
function toRanks(order: readonly number[]): Uint32Array {
  const ranks = new Uint32Array(order.length);
  for (const [rank, term] of order.entries()) ranks[term] = rank;
  return ranks;
}

/** Sums up sizes: list n goes from `offsets[n]` to `offsets[n + 1]`. */
function toOffsets(sizes: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(sizes.length + 1);
  for (let index = 0; index < sizes.length; index += 1)
    offsets[index + 1] = (offsets[index] ?? 0) + (sizes[index] ?? 0);
  return offsets;
}

/** Turns documents' terms into terms' documents. */
function* invert(
  forward: ReturnType<typeof createForward>,
  ranks: Uint32Array,
): Generator<void, Pick<Postings, 'offsets' | 'numbers' | 'masks'>> {
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
    yield;
  }
  return { offsets, numbers, masks };
}

/** Returns the first place of an ascending list, between two of it, whose number is no less. Quick where that is near the first. */
export function placeFrom(numbers: Uint32Array, number: number, start: number, end: number): number {
  let low = start;
  let step = 1;
  while (low + step < end && (numbers[low + step] ?? 0) < number) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, end);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns where a number stands in an ascending list, between two positions of it; -1 when it does not. */
export function placeOf(numbers: Uint32Array, number: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low < end && numbers[low] === number ? low : -1;
}
