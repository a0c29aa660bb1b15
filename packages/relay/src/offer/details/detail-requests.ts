import { ApiError, isDataInclusionError, NetworkError, type OfferSource } from '@inclusion-kit/sdk';
import type { DetailedService, DetailedStructure } from '@inclusion-kit/sdk/schemas';
import { isSourceRefusal } from '../../shared/source-problem.ts';
import type { Breaker } from './breaker.ts';

/** The model of a record. */
export type Model = 'service' | 'structure';
/** A record in full. */
export type Detail = DetailedService | DetailedStructure;

/** The API, asked for one record at a time. */
export interface DetailRequests {
  /** Asks for a record, one request for all who ask at the same time. @throws the errors of the source */
  ask(model: Model, id: string): Promise<Detail>;
}

/**
 * Creates the requests, which are refused at once while the API is left alone. `onSaid` is told each answer of the API about
 * a record, null when the API has no such record.
 */
export function createDetailRequests(
  upstream: Pick<OfferSource, 'service' | 'structure'>,
  breaker: Breaker,
  onSaid: (model: Model, id: string, detail: Detail | null) => void,
): DetailRequests {
  const underWay = new Map<string, Promise<Detail>>();
  let lastFailure: unknown;

  async function send(model: Model, id: string): Promise<Detail> {
    if (breaker.waitMs() > 0) {
      throw new NetworkError('The API failed a moment ago and is left alone for now.', { cause: lastFailure });
    }
    try {
      const detail = await (model === 'service' ? upstream.service(id) : upstream.structure(id));
      breaker.succeeded();
      onSaid(model, id, detail);
      return detail;
    } catch (error) {
      noteFailure(error);
      // Upstream, an id that holds a slash cannot be asked for: that it is not found says nothing.
      if (isDataInclusionError(error) && error.code === 'not_found' && !id.includes('/')) onSaid(model, id, null);
      throw error;
    }
  }

  function noteFailure(error: unknown): void {
    if (isSourceRefusal(error)) breaker.succeeded();
    else if (isDataInclusionError(error)) {
      const seconds = error instanceof ApiError ? (error.retryAfterSeconds ?? 0) : 0;
      lastFailure = error;
      breaker.failed(seconds * 1000);
    }
  }

  return {
    ask(model, id) {
      const key = `${model} ${id}`;
      const shared = underWay.get(key);
      if (shared !== undefined) return shared;
      const asked = send(model, id).finally(() => underWay.delete(key));
      underWay.set(key, asked);
      return asked;
    },
  };
}
