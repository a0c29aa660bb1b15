import { LRUCache } from 'lru-cache';
import type { Answer } from './answer.ts';

export interface KeptAnswers {
  count: number;
  bytes: number;
  maxBytes: number;
}

/** The largest part of the memory that one answer may take: a few whole lists must not push out everything else. */
const LARGEST_PART = 1 / 16;
/** Bytes that an entry costs besides its body. */
const OVERHEAD = 1000;
/** Ways of asking the same question that are remembered, since anyone can invent more. */
const MAX_ADDRESSES = 20_000;
/** A longer address is not worth its memory. */
const MAX_ADDRESS = 2000;

/** Creates a cache for the answers of the offer that is served now. The one used longest ago is forgotten first. */
export function createAnswerCache(maxBytes: number) {
  const kept = new LRUCache<string, Answer>({ maxSize: Math.max(1, Math.floor(maxBytes)) });
  // Bounded by size: `max` takes the memory of all addresses when it is made.
  const addresses = new LRUCache<string, string>({ maxSize: MAX_ADDRESSES, sizeCalculation: () => 1 });
  const costOf = (key: string, answer: Answer): number => answer.size + key.length * 2 + OVERHEAD;

  return {
    get: (key: string) => kept.get(key),
    /** Keeps an answer, unless it is too large. */
    set(key: string, answer: Answer): void {
      kept.delete(key);
      const size = costOf(key, answer);
      if (size <= maxBytes * LARGEST_PART) kept.set(key, answer, { size });
    },
    /** Counts the bytes of an answer again, which has got a compressed form since it was kept. */
    grow(key: string): void {
      const answer = kept.peek(key);
      // The library measures an entry again only once it is put in anew.
      if (answer !== undefined && kept.delete(key)) kept.set(key, answer, { size: costOf(key, answer) });
    },
    /** Says that an address asks this question, word for word. */
    alias(address: string, key: string): void {
      if (address.length <= MAX_ADDRESS && kept.has(key)) addresses.set(address, key);
    },
    byAddress(address: string): Answer | undefined {
      const key = addresses.get(address);
      return key === undefined ? undefined : kept.get(key);
    },
    clear(): void {
      kept.clear();
      addresses.clear();
    },
    get bytes(): number {
      return kept.calculatedSize;
    },
    get count(): number {
      return kept.size;
    },
  };
}
