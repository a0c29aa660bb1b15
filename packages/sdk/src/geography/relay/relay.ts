import { parseAnswer, type AnswerKind } from '../../api/parse-answer.ts';
import { createPlainTransport } from '../../api/relay/plain-transport.ts';
import { resolveRelayOptions, type RequestOptions } from '../../api/request-options.ts';
import { checkOptions } from '../../api/signal.ts';
import { ApiError } from '../../errors.ts';
import { loadPart } from '../../load-part.ts';
import { checkAddressQuery } from '../national/address-query.ts';
import { areAll, isRecord } from '../../schemas/accept/checks.ts';
import { isAdresse, isCommune } from './place.generated.ts';
import type { Adresse } from '../adresse.ts';
import { checkLimit, checkPosition, checkText, toCommuneCode } from '../checks.ts';
import type { Commune } from '../communes/commune.ts';
import type { AddressLookup, Geography, Position, PositionLookup } from '../geography.ts';

/** The options of a geography behind a relay. */
export type RelayGeographyOptions = Pick<RequestOptions, 'fetch' | 'timeoutMs' | 'retries'> & {
  /** Address of the relay, with or without a path prefix. In a browser it may be relative to the page. */
  baseUrl: string | URL;
};

const optionNames: (keyof RelayGeographyOptions)[] = ['baseUrl', 'fetch', 'timeoutMs', 'retries'];

// Schemas are loaded for an answer that is not sound at once: see `AnswerKind`.
const schemas = async () => loadPart(() => import('./relay-schemas.ts'));
const commune: AnswerKind<Commune> = { isSound: isCommune, schema: async () => (await schemas()).Commune };
const communeList: AnswerKind<{ items: Commune[] }> = {
  isSound: (body) => isRecord(body) && areAll(body['items'], isCommune),
  schema: async () => (await schemas()).CommuneList,
};

/**
 * Creates a geography that asks a relay, so that a page talks to one origin.
 * Its methods throw the errors of the client.
 * @throws UsageError when an option makes no sense
 * @example const communes = await createRelayGeography({ baseUrl: 'https://offre.example.org' }).communes('lil');
 */
export function createRelayGeography(options: RelayGeographyOptions): Geography {
  const send = createPlainTransport(resolveRelayOptions(options, optionNames));
  return {
    communes: async (q, options) => {
      const { limit, signal } = checkOptions(options);
      const most = checkLimit(limit);
      if (checkText('q', q).trim() === '') return [];
      const path = '/api/v1/communes';
      const answer = await send({ path, query: new URLSearchParams({ q, limit: String(most) }), signal });
      return (await parseAnswer(communeList, answer)).items;
    },
    commune: async (code, options) => {
      const { signal } = checkOptions(options);
      const known = toCommuneCode(code);
      if (known === null) return null;
      const path = `/api/v1/communes/${known}`;
      try {
        return await parseAnswer(commune, await send({ path, signal }));
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return null;
        throw error;
      }
    },
  };
}

const addressList: AnswerKind<{ items: Adresse[] }> = {
  isSound: (body) => isRecord(body) && areAll(body['items'], isAdresse),
  schema: async () => (await schemas()).AddressList,
};
const addressFound: AnswerKind<{ adresse: Adresse | null }> = {
  isSound: (body) => isRecord(body) && (body['adresse'] === null || isAdresse(body['adresse'])),
  schema: async () => (await schemas()).AddressFound,
};
const communeFound: AnswerKind<{ commune: Commune | null; approximate: boolean }> = {
  isSound: (body) =>
    isRecord(body) &&
    (body['commune'] === null || isCommune(body['commune'])) &&
    typeof body['approximate'] === 'boolean',
  schema: async () => (await schemas()).CommuneFound,
};

/**
 * Creates the look-ups of positions and addresses at a relay that serves them: `GET /api/v1/position?lat=&lon=`,
 * `GET /api/v1/adresses?q=` and `GET /api/v1/adresses/proche?lat=&lon=`. Another relay answers 404: an `ApiError`
 * `not_found`, never an empty answer.
 * Its methods throw the errors of the client.
 * @throws UsageError when an option makes no sense
 * @example const geography = { ...createRelayGeography({ baseUrl }), ...createRelayLookups({ baseUrl }) };
 */
export function createRelayLookups(options: RelayGeographyOptions): PositionLookup & AddressLookup {
  const send = createPlainTransport(resolveRelayOptions(options, optionNames));
  return {
    communeAt: async (position, options) => {
      const { signal } = checkOptions(options);
      const path = '/api/v1/position';
      const answer = await send({ path, query: toPointQuery(position), signal });
      const { commune, approximate } = await parseAnswer(communeFound, answer);
      return commune === null ? null : { commune, approximate };
    },
    addresses: async (q, options) => {
      const { signal, ...filters } = checkOptions(options);
      const asked = checkAddressQuery(q, filters);
      if (asked === null) return [];
      const path = '/api/v1/adresses';
      const query = new URLSearchParams({ q: asked.q, limit: String(asked.limit) });
      if (asked.code_commune !== undefined) query.set('code_commune', asked.code_commune);
      return (await parseAnswer(addressList, await send({ path, query, signal }))).items;
    },
    addressAt: async (position, options) => {
      const { signal } = checkOptions(options);
      const path = '/api/v1/adresses/proche';
      const answer = await send({ path, query: toPointQuery(position), signal });
      return (await parseAnswer(addressFound, answer)).adresse;
    },
  };
}

function toPointQuery(position: Position): URLSearchParams {
  const { latitude, longitude } = checkPosition(position);
  return new URLSearchParams({ lat: String(latitude), lon: String(longitude) });
}
