import { UsageError } from '../../errors.ts';
import { isCapabilities, isFacets } from '../../schemas/accept/answer.generated.ts';
import { loadPart } from '../../load-part.ts';
import type { Capabilities as CapabilitiesAnswer } from '../../schemas/answers/capabilities.ts';
import type { Facets as FacetsAnswer } from '../../schemas/answers/facets.ts';
import type { CallOptions, Capabilities, OfferSearchParams, OfferSource } from '../../source.ts';
import { createCapabilityReader } from '../capabilities.ts';
import { createFoundServicePages, SEARCH_SERVICES } from '../paging/found-services.ts';
import { parseAnswer, type AnswerKind } from '../parse-answer.ts';
import { createPlainTransport } from './plain-transport.ts';
import type { RecordReader } from '../records.ts';
import { extraNamesIn, toCountQuery, toOfferSearchQuery } from '../query.ts';
import { requireFunction, resolveRelayOptions, type RequestOptions } from '../request-options.ts';
import { checkOptions } from '../signal.ts';
import type { Transport } from '../transport.ts';

/** The options of a source behind a relay. */
export type RelaySourceOptions = Pick<RequestOptions, 'fetch' | 'timeoutMs' | 'retries'> & {
  /** Address of the relay, with or without a path prefix. In a browser it may be relative to the page. */
  baseUrl: string | URL;
  /**
   * Sends the requests to the relay. The other options but `baseUrl` then have no effect.
   * @default one plain `fetch`, with retries loaded at the first failure
   */
  transport?: Transport | undefined;
};

const optionNames = ['baseUrl', 'fetch', 'timeoutMs', 'retries'] as const;

// Nearly every answer of a relay is sound as it is, so the schemas load when one is not.
const schemas = async () => loadPart(() => import('../answer-schemas.ts'));
const foundServicePages = createFoundServicePages(schemas);
const facetsAnswer: AnswerKind<FacetsAnswer> = { isSound: isFacets, schema: async () => (await schemas()).Facets };
const capabilitiesAnswer: AnswerKind<CapabilitiesAnswer> = {
  isSound: isCapabilities,
  schema: async () => (await schemas()).Capabilities,
};

/**
 * Creates a source that asks a relay, for a page that wants its first offers soon: it weighs less than `createClient` and
 * loads the code of later requests when they are made. It takes the relay for one of this version until the relay says
 * otherwise. Its methods throw the errors of the client.
 * @throws UsageError when an option makes no sense
 * @example const page = await createRelaySource({ baseUrl: 'https://offre.example.org' }).searchServices({ code_commune: '59350' });
 */
export function createRelaySource(options: RelaySourceOptions): Required<OfferSource> {
  const { transport, ...others } = Object(options) as RelaySourceOptions;
  requireFunction('transport', transport);
  const resolved = resolveRelayOptions(others, optionNames);
  const send = transport ?? createPlainTransport(resolved);
  const reader = createCapabilityReader(send, resolved.baseUrl, capabilitiesAnswer);
  let known: Capabilities | null = null;
  let records: RecordReader | undefined;

  /** Refuses a parameter that the relay is known not to support. It does not wait for capabilities that are still unknown. */
  async function refuseUnknown(query: URLSearchParams): Promise<void> {
    if (known !== null && extraNamesIn(query).length > 0) await reader.refuseUnknown(query);
  }

  async function load(): Promise<RecordReader> {
    if (records !== undefined) return records;
    const { createRecordReader } = await loadPart(() => import('../records.ts'));
    return (records ??= createRecordReader(send, schemas, ['signal'], new URLSearchParams({ extra: 'true' })));
  }

  /** Asks for something of all the results of a search, whatever the page. */
  const ofAll =
    <T>(read: (records: RecordReader, query: URLSearchParams, call: CallOptions | undefined) => Promise<T>) =>
    async (params: OfferSearchParams, call?: CallOptions): Promise<T> => {
      const query = toCountQuery(params);
      await refuseUnknown(query);
      return read(await load(), query, call);
    };

  return {
    searchServices: async (params, call) => {
      const { signal } = checkOptions(call, ['signal']);
      const query = toOfferSearchQuery(params);
      await refuseUnknown(query);
      const answer = await send({ path: SEARCH_SERVICES, query, signal });
      return (await foundServicePages(answer, {})).page;
    },
    facets: async (params, call) => {
      const { signal } = checkOptions(call, ['signal']);
      const query = toCountQuery(params);
      if (known?.facets.length === 0) {
        throw new UsageError(`The server at ${resolved.baseUrl} counts no results per filter.`);
      }
      await refuseUnknown(query);
      return parseAnswer(facetsAnswer, await send({ path: `${SEARCH_SERVICES}/facets`, query, signal }));
    },
    points: ofAll((from, query, call) => from.points(query, call)),
    question: ofAll((from, query, call) => from.question(query, call)),
    activities: async (offer, call) => (await load()).activities(offer, call),
    structuresNamed: async (nom, call) => (await load()).structuresNamed(nom, call),
    capabilities: async (call) => (known = await reader.read(call)),
    service: async (id, call) => (await load()).service(id, call),
    structure: async (id, call) => (await load()).structure(id, call),
    sources: async (call) => (await load()).sources(call),
    referentiel: async (name, call) => (await load()).referentiel(name, call),
  };
}
