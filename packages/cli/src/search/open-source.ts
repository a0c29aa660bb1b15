import { openOffer, parseOptions } from '@inclusion-kit/relay/reading';
import { createClient, type OfferSource } from '@inclusion-kit/sdk';
import { createNationalGeography, createRelayGeography, type Geography } from '@inclusion-kit/sdk/geography';
import { CallError, type Environment } from '../call.ts';
import { readEpciNames } from '../places/epci-names.ts';
import { recherche } from '../locales/search.ts';

/** A source of offers, and of the places to search around. */
export interface OpenedSource {
  readonly source: OfferSource;
  readonly geography: Geography;
  /** Reads the names of EPCI that are told, by SIREN. */
  epciNames(): Promise<ReadonlyMap<string, string>>;
  /** A sentence that readers must know about the offers, or null. */
  readonly notice: string | null;
  close(): Promise<void>;
}

/** The sources that a call may name. */
export interface SourceOptions {
  readonly dataset?: string[] | undefined;
  readonly api?: string | undefined;
  readonly communes?: string | undefined;
}

/**
 * Opens the offers to search: those of a relay, of files, of the API when there is a token, else the demonstration. A relay is
 * sent no token.
 * @throws CallError or StartError with a sentence for the caller
 */
export async function openSource(
  { dataset, api, communes }: SourceOptions,
  environment: Environment,
): Promise<OpenedSource> {
  if (api !== undefined && dataset !== undefined) throw new CallError(recherche.twoSources);
  if (api !== undefined) {
    try {
      return remote(createClient({ baseUrl: api }), createRelayGeography({ baseUrl: api }));
    } catch (cause) {
      throw new CallError(recherche.badAddress(api), { cause });
    }
  }
  const options = parseOptions({
    ...environment,
    ...(dataset === undefined ? {} : { DATASET: dataset.join(',') }),
    ...(communes === undefined ? {} : { COMMUNES: communes }),
  });
  const { token, upstreamUrl } = options;
  if (token !== null && options.dataset.length === 0) {
    return remote(createClient({ baseUrl: upstreamUrl, token }), createNationalGeography(), options.communes);
  }
  const offer = await openOffer({ ...options, token: null, otherSources: [] }, { tell: () => undefined });
  return {
    source: offer.source,
    geography: offer.geography,
    epciNames: () => readEpciNames(options.communes),
    notice: typeof offer.notice === 'object' ? offer.notice.fr : (offer.notice ?? null),
    close: () => offer.close(),
  };
}

function remote(source: OfferSource, geography: Geography, communes: string | null = null): OpenedSource {
  return { source, geography, epciNames: () => readEpciNames(communes), notice: null, close: () => Promise.resolve() };
}
