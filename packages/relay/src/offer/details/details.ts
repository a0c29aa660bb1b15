import { ApiError, isDataInclusionError, TimeoutError, type CallOptions, type OfferSource } from '@inclusion-kit/sdk';
import type { DetailedService, DetailedStructure } from '@inclusion-kit/sdk/schemas';
import { toBytes } from '../reading/present.ts';
import type { Read, ReadBytes } from '../reading/read.ts';
import { isSourceRefusal } from '../../shared/source-problem.ts';
import { createBreaker } from './breaker.ts';
import { createDetailRequests, type Detail, type Model } from './detail-requests.ts';
import type { HostedOffer } from '../worker/hosted-offer.ts';
import { createOpenings } from './openings.ts';
import { createSeenDetails, type SeenDetails } from './seen-details.ts';

/** How details are asked of the API. */
export interface DetailOptions {
  /** The APIs by their names, the first that has a record winning. */
  upstreams: readonly { name: string; source: Pick<OfferSource, 'service' | 'structure'> }[];
  /** What is in memory and when it was read; null when nothing is, or it is too old to be shown. */
  inMemory: () => InMemory | null;
  now: () => Date;
  /** Milliseconds that a visitor waits for the API where it alone may know a record. */
  budgetMs: number;
  /** Milliseconds during which the API is left alone once it failed several times. */
  pauseMs: number;
  /** Milliseconds during which what the API said may still be shown when it fails. */
  staleMs: number;
}

/** What is in memory: what was synchronised, and files. */
export interface InMemory {
  offer: HostedOffer;
  /** When what comes from an API was synchronised, in milliseconds since 1970. */
  atOf: (name: string) => number;
}

/** Details, for whoever calls and for whoever sends. */
export interface Details extends Pick<OfferSource, 'service' | 'structure'> {
  detailAsBytes(model: Model, read: Read, options?: CallOptions): Promise<ReadBytes>;
  /** Stops telling the API of openings. */
  close(): void;
}

/**
 * Creates the reading of details. What is synchronised answers at once, and the API is told of the opening afterwards; what
 * it says then is what the next visitor reads. A record that is not synchronised is asked of the API, within a time. Where
 * the API fails, what it said last answers.
 */
export function createDetails({ upstreams, inMemory, now, budgetMs, pauseMs, staleMs }: DetailOptions): Details {
  const apis = upstreams.map(({ name, source }) => {
    const breaker = createBreaker(pauseMs);
    const seen = createSeenDetails(now);
    const requests = createDetailRequests(source, breaker, (...said) => seen.set(...said));
    return { name, seen, requests, openings: createOpenings(requests, breaker) };
  });

  /** Reads a record that is not synchronised. */
  async function fromApi(model: Model, id: string): Promise<Detail> {
    try {
      return await within(firstOf(apis.map(({ requests }) => requests.ask(model, id))), budgetMs);
    } catch (error) {
      if (isSourceRefusal(error) || !isDataInclusionError(error)) throw error;
      for (const { seen } of apis) {
        const last = seen.get(model, id);
        if (last !== null && last.detail !== null && now().getTime() - last.at <= staleMs) return last.detail;
      }
      throw error;
    }
  }

  /** Returns what an API said of a record since it was synchronised; null when that is nothing. */
  function newerThan(at: number, seen: SeenDetails, model: Model, id: string): { detail: Detail; at: number } | null {
    const last = seen.get(model, id);
    if (last === null || last.at < at) return null;
    if (last.detail === null) throw new ApiError(404, `No ${model} has the id "${id}" any more.`);
    return { detail: last.detail, at: last.at };
  }

  /** Lets whoever knows a record answer. */
  async function read<T>(
    model: Model,
    id: string,
    here: (offer: HostedOffer) => Promise<T>,
    there: (detail: Detail, at: number | null) => T,
  ): Promise<T> {
    const known = inMemory();
    if (known === null) return there(await fromApi(model, id), null);
    const { offer, atOf } = known;
    const owner = await offer.ownerOf(model, id);
    const api = apis.find(({ name }) => name === owner);
    let answer: T;
    try {
      const newer = api === undefined ? null : newerThan(atOf(api.name), api.seen, model, id);
      answer = newer === null ? await here(offer) : there(newer.detail, newer.at);
    } catch (error) {
      // Newer than the synchronisation, back again, or of an API that is not synchronised: only the API knows.
      if (!isDataInclusionError(error) || error.code !== 'not_found') throw error;
      return there(await fromApi(model, id), null);
    }
    api?.openings.add(model, id);
    return answer;
  }

  const reading =
    <D extends Detail>(model: Model) =>
    async (id: string, options?: CallOptions): Promise<D> => {
      options?.signal?.throwIfAborted();
      const here = (offer: HostedOffer): Promise<Detail> => offer.source[model](id, options);
      return (await read<Detail>(model, id, here, (detail) => detail)) as D;
    };

  return {
    service: reading<DetailedService>('service'),
    structure: reading<DetailedStructure>('structure'),
    detailAsBytes: (model, asked, options) =>
      read(
        model,
        String(asked.argument),
        (offer) => offer.source.readAsBytes(asked, options),
        (detail, at): ReadBytes => ({
          body: toBytes(asked.name, detail, asked.presentation),
          version: at === null ? null : `api ${at}`,
        }),
      ),
    close: () => {
      for (const { openings } of apis) openings.close();
    },
  };
}

/**
 * Returns the first record that comes. Where none does, a failure is told before a refusal: the API that failed may have it.
 */
async function firstOf<T>(asked: readonly Promise<T>[]): Promise<T> {
  try {
    return await Promise.any(asked);
  } catch (error) {
    const errors: unknown[] = error instanceof AggregateError ? error.errors : [error];
    throw errors.find((one) => !isSourceRefusal(one)) ?? errors[0];
  }
}

async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TimeoutError('The API did not answer in time.')), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
