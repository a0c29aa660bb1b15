import { parseAnswer, type AnswerKind } from '../../api/parse-answer.ts';
import { createPlainTransport } from '../../api/relay/plain-transport.ts';
import { resolveRelayOptions } from '../../api/request-options.ts';
import { checkOptions } from '../../api/signal.ts';
import { loadPart } from '../../load-part.ts';
import { areAll, isRecord } from '../../schemas/accept/checks.ts';
import type { Adresse } from '../adresse.ts';
import { checkPosition } from '../checks.ts';
import type { Commune } from '../communes/commune.ts';
import type { AddressLookup, Position, PositionLookup } from '../geography.ts';
import { checkAddressQuery } from '../national/address-query.ts';
import { isAdresse, isCommune } from './place.generated.ts';
import { optionNames, type RelayGeographyOptions } from './relay.ts';

// Schemas are loaded for an answer that is not sound at once: see `AnswerKind`.
const schemas = async () => loadPart(() => import('./relay-schemas.ts'));
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
