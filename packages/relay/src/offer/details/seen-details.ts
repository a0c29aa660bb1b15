import { LRUCache } from 'lru-cache';
import type { Detail, Model } from './detail-requests.ts';

/** The answer of the API about a record. */
export interface SeenDetail {
  /** Null when the API has no such record any more. */
  detail: Detail | null;
  /** Milliseconds since 1970. */
  at: number;
}

/** The last answers of the API about the records that were opened. */
export interface SeenDetails {
  get(model: Model, id: string): SeenDetail | null;
  set(model: Model, id: string, detail: Detail | null): void;
}

const MAX_SEEN = 1000;

/** Creates the memory of the API's answers. The one given longest ago is forgotten first. */
export function createSeenDetails(now: () => Date): SeenDetails {
  const seen = new LRUCache<string, SeenDetail>({ max: MAX_SEEN });
  return {
    // Reading it makes nothing newer.
    get: (model, id) => seen.peek(`${model} ${id}`) ?? null,
    set: (model, id, detail) => void seen.set(`${model} ${id}`, { detail, at: now().getTime() }),
  };
}
