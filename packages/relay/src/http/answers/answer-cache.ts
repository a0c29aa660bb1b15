import type { Answer } from './answer.ts';

/** State of the answers that are kept, in bytes. */
export interface KeptAnswers {
  count: number;
  bytes: number;
  maxBytes: number;
}

/** Answers kept for the offer that is served now, the least used forgotten first. */
export interface AnswerCache {
  get(key: string): Answer | undefined;
  /** Keeps an answer; one that is too large is not kept. */
  set(key: string, answer: Answer): void;
  /** Says that an address asks this question, word for word. */
  alias(address: string, key: string): void;
  /** Returns the answer to a question asked before in the same words. */
  byAddress(address: string): Answer | undefined;
  /** Counts bytes that an answer took since it was kept. */
  grow(key: string, bytes: number): void;
  clear(): void;
  readonly bytes: number;
  readonly count: number;
}

/** One answer may take this part of the memory: a few whole lists must not push out everything else. */
const LARGEST_PART = 1 / 16;
/** Bytes that an entry costs besides its body. */
const OVERHEAD = 1000;
/** Ways of asking the same question that are remembered; anyone can invent more. */
const MAX_ADDRESSES = 20_000;
/** A longer address is not worth its memory. */
const MAX_ADDRESS = 2000;

/** Creates a cache of so many bytes. */
export function createAnswerCache(maxBytes: number): AnswerCache {
  const kept = new Map<string, { answer: Answer; bytes: number }>();
  const addresses = new Map<string, string>();
  let bytes = 0;

  const forget = (key: string): void => {
    bytes -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  const makeRoom = (): void => {
    for (const key of kept.keys()) {
      if (bytes <= maxBytes) return;
      forget(key);
    }
  };
  const get = (key: string): Answer | undefined => {
    const entry = kept.get(key);
    if (entry === undefined) return undefined;
    // What was used last stands last.
    kept.delete(key);
    kept.set(key, entry);
    return entry.answer;
  };

  return {
    get,
    set(key, answer) {
      forget(key);
      const cost = answer.size + key.length * 2 + OVERHEAD;
      if (cost > maxBytes * LARGEST_PART) return;
      kept.set(key, { answer, bytes: cost });
      bytes += cost;
      makeRoom();
    },
    grow(key, more) {
      const entry = kept.get(key);
      if (entry === undefined) return;
      entry.bytes += more;
      bytes += more;
      makeRoom();
    },
    alias(address, key) {
      if (address.length > MAX_ADDRESS || !kept.has(key)) return;
      if (addresses.size >= MAX_ADDRESSES) addresses.clear();
      addresses.set(address, key);
    },
    byAddress(address) {
      const key = addresses.get(address);
      return key === undefined ? undefined : get(key);
    },
    clear() {
      kept.clear();
      addresses.clear();
      bytes = 0;
    },
    get bytes() {
      return bytes;
    },
    get count() {
      return kept.size;
    },
  };
}
