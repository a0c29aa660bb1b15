import { parseAnswer, type AnswerKind } from '../../api/parse-answer.ts';
import { createPlainTransport } from '../../api/relay/plain-transport.ts';
import { resolveRelayOptions } from '../../api/request-options.ts';
import { checkOptions } from '../../api/signal.ts';
import { DataInclusionError } from '../../errors.ts';
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
const addressList: AnswerKind<{ items: Adresse[]; absence?: string | undefined }> = {
  isSound: (body) => isRecord(body) && areAll(body['items'], isAdresse) && isAbsence(body['absence']),
  schema: async () => (await schemas()).AddressList,
};
const addressFound: AnswerKind<{ adresse: Adresse | null; absence?: string | undefined }> = {
  isSound: (body) =>
    isRecord(body) && (body['adresse'] === null || isAdresse(body['adresse'])) && isAbsence(body['absence']),
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
 * `GET /api/v1/adresses?q=` and `GET /api/v1/adresses/proche?lat=&lon=`. A relay without them says so, or answers 404: an error
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
      const { items, absence } = await parseAnswer(addressList, await send({ path, query, signal }));
      refuseAbsence(absence);
      return items;
    },
    addressAt: async (position, options) => {
      const { signal } = checkOptions(options);
      const path = '/api/v1/adresses/proche';
      const answer = await send({ path, query: toPointQuery(position), signal });
      const { adresse, absence } = await parseAnswer(addressFound, answer);
      refuseAbsence(absence);
      return adresse;
    },
  };
}

const isAbsence = (value: unknown): boolean => value === undefined || typeof value === 'string';

/** An empty answer of a relay that looks no address up would tell that there is no such address. */
function refuseAbsence(absence: string | undefined): void {
  if (absence !== undefined) throw new DataInclusionError('not_found', `The relay looks up no address: ${absence}`);
}

function toPointQuery(position: Position): URLSearchParams {
  const { latitude, longitude } = checkPosition(position);
  return new URLSearchParams({ lat: String(latitude), lon: String(longitude) });
}
