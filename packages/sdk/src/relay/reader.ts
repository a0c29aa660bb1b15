import { toBaseUrl } from '../api/base-url.ts';
import type { Commune } from '../geography/commune.ts';
import type { AddressLookup, Geography, PositionLookup } from '../geography/geography.ts';
import { loadPart } from '../load-part.ts';
import type { Page } from '../schemas/page.ts';
import type { CallOptions, Capabilities, Facets, FoundService, OfferSource } from '../source.ts';
import { isCapabilities, isCommune, isFacets, isFoundPage } from './lean-check.ts';
import { createQuickGet, type Refused } from './quick-get.ts';

/** How a relay is read. */
export interface RelayReaderOptions {
  /** Address of the relay, path prefix allowed; in a page it may be relative to it. */
  baseUrl: string | URL;
  /** The `fetch` to use instead of the platform's. */
  fetch?: typeof globalThis.fetch | undefined;
}

/** What a relay is read with. */
export interface RelayReader {
  /** The offers. */
  readonly source: Required<OfferSource>;
  /** Communes, positions and addresses. */
  readonly geography: Geography & PositionLookup & AddressLookup;
}

/**
 * Creates what reads a relay in a page that wants its first offers soon. It weighs a third of `createRelaySource`: it asks, and gives
 * the answer when it is sound. Whatever else happens is left to that source, loaded then, which asks again, insists, completes
 * and explains: errors are its own. What was refused is not asked again.
 * @throws UsageError when `baseUrl` is no address of a relay
 * @example const { source, geography } = createRelayReader({ baseUrl: 'https://offre.example.org' });
 */
export function createRelayReader(options: RelayReaderOptions): RelayReader {
  const { baseUrl: given, fetch } = Object(options) as RelayReaderOptions;
  const baseUrl = toBaseUrl(given);
  const refused: Refused = new Map();
  const get = createQuickGet(baseUrl, refused, fetch);
  const whole = lazily(async () =>
    (await loadPart(() => import('./whole-reader.ts'))).createWholeReader({ baseUrl, fetch, refused }),
  );

  return {
    source: {
      searchServices: async (params, call) =>
        (await get<Page<FoundService>>('/search/services', params, isFoundPage, call)) ??
        (await whole()).source.searchServices(params, call),
      facets: async (params, call) => {
        const { page: _page, size: _size, ...asked } = Object(params) as typeof params;
        const answer = await get<Facets>('/search/services/facets', asked, isFacets, call);
        return answer ?? (await whole()).source.facets(params, call);
      },
      capabilities: async (call) =>
        (await get<Capabilities>('/capabilities', {}, isCapabilities, call)) ??
        (await whole()).source.capabilities(call),
      service: async (id, call) => (await whole()).source.service(id, call),
      structure: async (id, call) => (await whole()).source.structure(id, call),
      sources: async (call) => (await whole()).source.sources(call),
      referentiel: async (name, call) => (await whole()).source.referentiel(name, call),
    },
    geography: {
      commune: async (code: string, call?: CallOptions) =>
        (/^\w{5}$/.test(code) ? await get<Commune>(`/communes/${code}`, {}, isCommune, call) : null) ??
        (await whole()).geography.commune(code, call),
      communes: async (q, call) => (await whole()).geography.communes(q, call),
      communeAt: async (position, call) => (await whole()).geography.communeAt(position, call),
      addresses: async (q, call) => (await whole()).geography.addresses(q, call),
      addressAt: async (position, call) => (await whole()).geography.addressAt(position, call),
    },
  };
}

/** Makes something once, at its first use; again after a failure. */
function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
