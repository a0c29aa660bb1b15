import { ApiError, isDataInclusionError, NetworkError, type OfferSource } from '@inclusion-kit/sdk';
import type { DetailedService, DetailedStructure } from '@inclusion-kit/sdk/schemas';
import { LRUCache } from 'lru-cache';
import { isSourceRefusal } from '../../shared/source-problem.ts';

export type Model = 'service' | 'structure';
export type Detail = DetailedService | DetailedStructure;

/** The last answer of the API about a record: null when it has no such record any more. */
export interface SeenDetail {
  detail: Detail | null;
  /** Milliseconds since 1970. */
  at: number;
}

const MAX_SEEN = 1000;
/** Failures in a row after which the API is left alone. After each pause one more failure is enough for the next. */
const FAILURES = 3;

export type AskedApi = ReturnType<typeof createAskedApi>;

/** Creates the requests to an API. While the API is left alone, they are refused at once. */
export function createAskedApi(
  source: Pick<OfferSource, 'service' | 'structure'>,
  { now, pauseMs }: { now: () => Date; pauseMs: number },
) {
  const underWay = new Map<string, Promise<Detail>>();
  const seen = new LRUCache<string, SeenDetail>({ max: MAX_SEEN });
  let lastFailure: unknown;
  let failures = 0;
  let pausedUntil = 0;
  /** Returns the milliseconds until the API may be asked again, 0 when it may be now. */
  const waitMs = () => Math.max(0, pausedUntil - performance.now());

  async function send(model: Model, id: string): Promise<Detail> {
    if (waitMs() > 0) {
      throw new NetworkError('The API failed a moment ago and is left alone for now.', { cause: lastFailure });
    }
    try {
      const detail = await (model === 'service' ? source.service(id) : source.structure(id));
      failures = pausedUntil = 0;
      seen.set(`${model} ${id}`, { detail, at: now().getTime() });
      return detail;
    } catch (error) {
      if (isSourceRefusal(error)) failures = pausedUntil = 0;
      else if (isDataInclusionError(error)) noteFailure(error);
      // Upstream, an id that holds a slash cannot be asked for: that it is not found says nothing.
      if (isDataInclusionError(error) && error.code === 'not_found' && !id.includes('/')) {
        seen.set(`${model} ${id}`, { detail: null, at: now().getTime() });
      }
      throw error;
    }
  }

  function noteFailure(error: unknown): void {
    const askedMs = error instanceof ApiError ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
    lastFailure = error;
    failures += 1;
    const pause = failures >= FAILURES ? Math.max(pauseMs, askedMs) : askedMs;
    pausedUntil = Math.max(pausedUntil, performance.now() + pause);
  }

  return {
    waitMs,
    // Reading it makes nothing newer.
    seen: (model: Model, id: string): SeenDetail | null => seen.peek(`${model} ${id}`) ?? null,
    /** Asks for a record, one request for all who ask at the same time. @throws the errors of the source */
    ask: (model: Model, id: string): Promise<Detail> => {
      const key = `${model} ${id}`;
      const shared = underWay.get(key);
      if (shared !== undefined) return shared;
      const asked = send(model, id).finally(() => underWay.delete(key));
      underWay.set(key, asked);
      return asked;
    },
  };
}
