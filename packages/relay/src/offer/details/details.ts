import { ApiError, isDataInclusionError, TimeoutError, type CallOptions, type OfferSource } from '@inclusion-kit/sdk';
import type { DetailedService, DetailedStructure } from '@inclusion-kit/sdk/schemas';
import { toBytes } from '../reading/present.ts';
import type { Read, ReadBytes } from '../reading/read.ts';
import { isSourceRefusal } from '../../shared/source-problem.ts';
import { within } from '../../shared/within.ts';
import { createAskedApi, type Detail, type Model, type SeenDetail } from './asked-api.ts';
import type { HostedOffer } from '../worker/hosted-offer.ts';
import { createOpenings } from './openings.ts';

export interface DetailOptions {
  /** The APIs by their names, the first that has a record winning. */
  upstreams: readonly { name: string; source: Pick<OfferSource, 'service' | 'structure'> }[];
  /** Returns the offer in memory and when it was read, or null when there is none or it is too old to be shown. */
  inMemory: () => InMemory | null;
  now: () => Date;
  /** Milliseconds that a visitor waits for the API where it alone may know a record. */
  budgetMs: number;
  /** Milliseconds during which the API is left alone once it failed several times. */
  pauseMs: number;
  /** Milliseconds during which the last answer of the API may still be shown when it fails. */
  staleMs: number;
}

/** The offer in memory: the synchronised records, and those of files. */
export interface InMemory {
  offer: HostedOffer;
  /** Returns when the records of an API were synchronised, in milliseconds since 1970. */
  atOf: (name: string) => number;
}

/** The details of records, as objects or as the bytes to send. */
export type Details = ReturnType<typeof createDetails>;

/**
 * Creates the reading of details. A synchronised record answers at once, and the API is told of the opening afterwards: the
 * next visitor reads the API's answer. A record that is not synchronised is asked of the API, within a time. When the API
 * fails, its last answer is shown.
 */
export function createDetails({ upstreams, inMemory, now, budgetMs, pauseMs, staleMs }: DetailOptions) {
  const apis = upstreams.map(({ name, source }) => {
    const api = createAskedApi(source, { now, pauseMs });
    return { name, ...api, openings: createOpenings(api) };
  });

  async function fromApi(model: Model, id: string): Promise<Detail> {
    try {
      const first = await within(budgetMs, firstOf(apis.map(({ ask }) => ask(model, id))));
      if (first === null) throw new TimeoutError('The API did not answer in time.');
      return first;
    } catch (error) {
      if (isSourceRefusal(error) || !isDataInclusionError(error)) throw error;
      for (const { seen } of apis) {
        const last = seen(model, id);
        if (last !== null && last.detail !== null && now().getTime() - last.at <= staleMs) return last.detail;
      }
      throw error;
    }
  }

  async function read<T>(
    model: Model,
    id: string,
    here: (offer: HostedOffer) => Promise<T>,
    there: (detail: Detail, at: number | null) => T,
    wantsExtra = false,
  ): Promise<T> {
    const known = inMemory();
    if (known === null) return there(await fromApi(model, id), null);
    const { offer, atOf } = known;
    const owner = await offer.ownerOf(model, id);
    const api = apis.find(({ name }) => name === owner);
    let answer: T;
    try {
      const last: SeenDetail | null = api?.seen(model, id) ?? null;
      const isNewer = api !== undefined && last !== null && last.at >= atOf(api.name);
      if (isNewer && last.detail === null) throw new ApiError(404, `No ${model} has the id "${id}" any more.`);
      const newer = isNewer ? last.detail : null;
      if (newer === null) answer = await here(offer);
      else answer = there(wantsExtra ? await withExtra(newer, offer.source[model](id)) : newer, last?.at ?? null);
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
    detailAsBytes: (model: Model, asked: Read, options?: CallOptions) =>
      read(
        model,
        String(asked.argument),
        (offer) => offer.source.readAsBytes(asked, options),
        (detail, at): ReadBytes => ({
          body: toBytes(asked.name, detail, asked.presentation),
          version: at === null ? null : `api ${at}`,
        }),
        asked.presentation.extra,
      ),
    close: () => {
      for (const { openings } of apis) openings.close();
    },
  };
}

/** Adds the `extra` of a synchronised record to its newer detail: the API gives it in lists alone. */
async function withExtra(detail: Detail, synchronised: Promise<Detail>): Promise<Detail> {
  const extra = (await synchronised.catch(() => null))?.['extra'];
  return extra === undefined ? detail : { ...detail, extra };
}

/** Returns the first record that comes, else throws a failure first: the API that failed may have the record. */
async function firstOf<T>(asked: readonly Promise<T>[]): Promise<T> {
  try {
    return await Promise.any(asked);
  } catch (error) {
    const errors: unknown[] = error instanceof AggregateError ? error.errors : [error];
    throw errors.find((one) => !isSourceRefusal(one)) ?? errors[0];
  }
}
