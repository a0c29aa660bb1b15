import { toOptions } from '@inclusion-kit/sdk/internal';
import { ApiError, UsageError } from '@inclusion-kit/sdk';
import type { OfferRecords } from '../columns/build-columns.ts';
import { createCatalogue, type Catalogue } from '../offer/catalogue.ts';
import type { Commune } from '@inclusion-kit/sdk/geography';
import { categories, isReferentielName } from '@inclusion-kit/sdk/referentiels';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { buildStructure } from '@inclusion-kit/sdk/testing';
import { createFailurePicker, spoil, type Failure } from './failures.ts';
import { readParams } from './query.ts';

/** A request the fake API received. */
export interface FakeRequest {
  /** Number of the request, from 1. */
  readonly number: number;
  /** The HTTP method, in capitals. */
  readonly method: string;
  /** Path below the origin, still percent-encoded. */
  readonly path: string;
  /** The parameters as sent, repeated keys included. */
  readonly query: URLSearchParams;
  /** The headers as sent. */
  readonly headers: Headers;
  /** The whole address. */
  readonly url: string;
}

/** The records a fake API answers with. */
export interface FakeOffer {
  /** The services that the fake answers with. */
  services?: readonly Service[] | undefined;
  /** The structures that the fake answers with. A structure that a service names and that is not given is built. */
  structures?: readonly ListedStructure[] | undefined;
}

/** How a fake API behaves. */
export interface FakeApiOptions extends FakeOffer {
  /** The communes a search may be around. They come from the records when left out. */
  communes?: readonly Commune[] | undefined;
  /** Asks for this bearer token: 401 without. */
  token?: string | undefined;
  /** Slugs of the sources that this token is not shown. @default those of an ordinary token */
  hiddenSources?: readonly string[] | undefined;
  /** Milliseconds before each answer. @default 0 */
  delayMs?: number | ((request: FakeRequest) => number) | undefined;
  /** The failures, each on the requests it names. */
  failures?: readonly Failure[] | undefined;
  /** Ids of records that the API cannot write: each page that holds one is answered 500. */
  unreadableIds?: readonly string[] | undefined;
  /** Called before each answer, for instance to `replace` records between two pages. */
  onRequest?: ((request: FakeRequest) => void) | undefined;
}

/** A fake of the API of data·inclusion. */
export interface FakeApi {
  /** Give it to `createClient`, with any `baseUrl`. */
  readonly fetch: typeof globalThis.fetch;
  /** The requests received so far. */
  readonly requests: readonly FakeRequest[];
  /** How many requests are not answered yet. */
  readonly outstanding: number;
  /** Changes the records. A list left out stays as it is. */
  replace(offer: FakeOffer): void;
}

const categorySlugs: ReadonlySet<string> = new Set(categories.map(({ value }) => value));

/**
 * Creates a fake of the API on `fetch`: every route, over records in memory, with delays and failures on demand. It
 * refuses what the API refuses, a category mixed with anything else included (500 upstream).
 * @throws UsageError when a failure is of no known kind
 * @example
 * const api = createFakeApi({ ...buildOffer(), failures: [{ kind: 'status', status: 503 }] });
 * const client = createClient({ baseUrl: 'https://api.test', fetch: api.fetch });
 */
export function createFakeApi(given: FakeApiOptions = {}): FakeApi {
  const options = toOptions(given);
  const { communes, hiddenSources, token, delayMs = 0, unreadableIds = [], onRequest } = options;
  const requests: FakeRequest[] = [];
  const pickFailure = createFailurePicker(options.failures ?? []);
  let offer = complete(options);
  let hasExtra = offer.services.some((service) => 'extra' in service);
  let catalogue: Catalogue | undefined;
  let outstanding = 0;

  async function answer(request: FakeRequest): Promise<unknown> {
    if (token !== undefined && request.headers.get('authorization') !== `Bearer ${token}`) {
      throw new ApiError(401, 'Not authenticated');
    }
    if (request.method !== 'GET') throw new ApiError(405, 'Method Not Allowed');
    catalogue ??= createCatalogue({ ...offer, communes, hiddenSources });
    const answered = await route(request, catalogue);
    // The API gives `extra` in the list of services alone, and only on demand.
    const isAsked = request.path.endsWith('/api/v1/services') && request.query.get('extra') === 'true';
    const body = isAsked || !hasExtra ? answered : withoutExtra(answered);
    if (listsOneOf(body, unreadableIds)) throw new ApiError(500, 'Internal Server Error');
    return body;
  }

  async function serve(request: Request, signal: AbortSignal): Promise<Response> {
    const url = new URL(request.url);
    const received = {
      number: requests.length + 1,
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      url: request.url,
    };
    requests.push(received);
    signal.throwIfAborted();
    onRequest?.(received);
    await wait(typeof delayMs === 'function' ? delayMs(received) : delayMs, signal);
    const failure = pickFailure(received.path);
    const sound = await answer(received).then((body) => toResponse(body, 200), toRefusal);
    const given = failure === undefined ? sound : await spoil(failure, sound, signal);
    given.headers.set('x-request-id', `fake-${received.number}`);
    return given;
  }

  return {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      // The caller's signal itself: one that follows it may be collected before it fires.
      const signal = init?.signal ?? request.signal;
      outstanding += 1;
      try {
        return await serve(request, signal);
      } finally {
        outstanding -= 1;
      }
    },
    requests,
    get outstanding() {
      return outstanding;
    },
    replace: (changed) => {
      offer = complete({
        services: changed.services ?? offer.services,
        structures: changed.structures ?? offer.structures,
      });
      hasExtra = offer.services.some((service) => 'extra' in service);
      catalogue = undefined;
    },
  };
}

/** Builds the structures that are missing. */
function complete({ services = [], structures = [] }: FakeOffer): OfferRecords {
  const known = new Map(structures.map((structure) => [structure.id, structure]));
  for (const { structure_id, source } of services) {
    if (!known.has(structure_id)) known.set(structure_id, buildStructure({ id: structure_id, source }));
  }
  return { services, structures: [...known.values()] };
}

async function route({ path, query }: FakeRequest, catalogue: Catalogue): Promise<unknown> {
  const at = path.indexOf('/api/v1/');
  const [name, ...rest] = (at === -1 ? '' : path.slice(at + '/api/v1/'.length)).split('/').map(decodeURIComponent);
  const id = rest.join('/');
  if (name === 'services' && id !== '') return catalogue.service(id);
  if (name === 'structures' && id !== '') return catalogue.structure(id);
  if (name === 'doc' && isReferentielName(id)) return catalogue.referentiel(id);
  refuseMixedCategories(query.getAll('thematiques'));
  if (name === 'search' && id === 'services') return catalogue.searchServices(readParams(query, 'search/services'));
  if (id !== '') throw new ApiError(404, 'Not Found');
  if (name === 'services') return catalogue.services(readParams(query, 'services'));
  if (name === 'structures') return catalogue.structures(readParams(query, 'structures'));
  if (name === 'search') return catalogue.search(readParams(query, 'search'));
  if (name === 'sources') return catalogue.sources();
  throw new ApiError(404, 'Not Found');
}

function withoutExtra(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body, (name, value: unknown) => (name === 'extra' ? undefined : value)));
}

function listsOneOf(body: unknown, ids: readonly string[]): boolean {
  const { items = [] } = body as { items?: readonly { id?: string; service?: { id: string } }[] };
  return items.some(({ id, service }) => ids.includes(id ?? service?.id ?? ''));
}

function refuseMixedCategories(thematiques: readonly string[]): void {
  if (thematiques.length > 1 && thematiques.some((value) => categorySlugs.has(value))) {
    throw new ApiError(500, 'Internal Server Error');
  }
}

function toRefusal(error: unknown): Response {
  if (error instanceof UsageError) {
    const name = /^[a-z_]+/.exec(error.message)?.[0] ?? 'query';
    return toResponse({ detail: [{ loc: ['query', name], msg: error.message, type: 'value_error' }] }, 422);
  }
  if (!(error instanceof ApiError)) throw error;
  const { details, message, status } = error;
  return toResponse({ detail: details.length > 0 ? details : message }, status);
}

function toResponse(body: unknown, status: number): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

async function wait(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
