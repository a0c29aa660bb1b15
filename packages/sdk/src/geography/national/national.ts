import { refuseUnknown, resolveOptions, type RequestOptions } from '../../api/request-options.ts';
import { createTransport } from '../../api/request.ts';
import { checkOptions } from '../../api/signal.ts';
import { ApiError } from '../../errors.ts';
import { checkAddressQuery, isInCommune } from './address-query.ts';
import { checkLimit, checkPosition, checkText, toCommuneCode } from '../checks.ts';
import type { Commune } from '../communes/commune.ts';
import { GEO_API_FIELDS, GEO_API_TYPES, GEO_API_URL, parseGeoApiCommunes } from './geo-api.ts';
import type { AddressLookup, Geography, PositionLookup } from '../geography.ts';
import { GEOCODER_URL, parseAddresses } from './geocoder.ts';
import { inOrderOfNumbers } from '../communes/arrondissements.ts';
import { toNameInDepartement } from '../communes/name-in-departement.ts';

/** The options of the national geography. */
export type NationalGeographyOptions = Pick<
  RequestOptions,
  'fetch' | 'timeoutMs' | 'totalTimeoutMs' | 'retries' | 'logger'
>;

const optionNames: (keyof NationalGeographyOptions)[] = ['fetch', 'timeoutMs', 'totalTimeoutMs', 'retries', 'logger'];

/** A person is typing: an answer that takes longer is of no use. */
const TIMEOUT_MS = 5000;
const MAX_LENGTH = 200;

/**
 * Creates a geography that asks the public services of the State: the geo API for communes, and the geocoder of the
 * Géoplateforme for addresses. Both are keyless, limited to 50 requests a second, and may be down.
 * The parts of an answer that can be read are read. An answer without any such part is a `ShapeError`.
 * A postal code must be whole to find its communes.
 * @param options those of the client, but `timeoutMs` is 5,000 when absent.
 * @throws UsageError when an option makes no sense. The methods throw the errors of the client.
 * @see https://geo.api.gouv.fr/decoupage-administratif/communes (checked 2026-06-30)
 * @see https://geoservices.ign.fr/documentation/services/services-geoplateforme/geocodage (checked 2026-06-30)
 * @example const [address] = await createNationalGeography().addresses('20 avenue de ségur paris');
 */
export function createNationalGeography(
  options: NationalGeographyOptions = {},
): Geography & PositionLookup & AddressLookup {
  refuseUnknown(options, optionNames);
  const resolve = (baseUrl: string) => resolveOptions({ timeoutMs: TIMEOUT_MS, ...options, baseUrl });
  const sendToGeoApi = createTransport(resolve(GEO_API_URL));
  const sendToGeocoder = createTransport(resolve(GEOCODER_URL));

  async function fetchCommunes(params: Record<string, string>, signal: AbortSignal | undefined): Promise<Commune[]> {
    const query = new URLSearchParams({ ...params, fields: GEO_API_FIELDS });
    return parseGeoApiCommunes(await sendToGeoApi({ path: '/communes', query, signal }));
  }

  async function geocode(path: string, params: Record<string, string>, signal: AbortSignal | undefined) {
    // Places and parcels have other fields, and no address.
    const query = new URLSearchParams({ ...params, index: 'address' });
    return parseAddresses(await sendToGeocoder({ path, query, signal }));
  }

  return {
    communes: async (q, options) => {
      const { limit, signal } = checkOptions(options);
      const most = checkLimit(limit);
      const searches = toSearches(checkText('q', q)).map((search) =>
        fetchCommunes({ ...search, type: GEO_API_TYPES, limit: String(most) }, signal),
      );
      const found = (await Promise.all(searches)).flat();
      const distinct = [...new Map(found.map((commune) => [commune.code, commune])).values()];
      return inOrderOfNumbers(distinct).slice(0, most);
    },
    commune: async (code, options) => {
      const { signal } = checkOptions(options);
      const known = toCommuneCode(code);
      if (known === null) return null;
      const path = `/communes/${known}`;
      const query = new URLSearchParams({ fields: GEO_API_FIELDS });
      try {
        const answer = await sendToGeoApi({ path, query, signal });
        const [commune] = parseGeoApiCommunes({ ...answer, body: [answer.body] });
        return commune ?? null;
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return null;
        throw error;
      }
    },
    communeAt: async (position, options) => {
      const { signal } = checkOptions(options);
      const { latitude, longitude } = checkPosition(position);
      const [commune] = await fetchCommunes({ lat: toDegrees(latitude), lon: toDegrees(longitude) }, signal);
      return commune === undefined ? null : { commune, approximate: false };
    },
    addresses: async (q, options) => {
      const { signal, ...filters } = checkOptions(options);
      const asked = checkAddressQuery(q, filters);
      if (asked === null) return [];
      const { code_commune } = asked;
      const params = {
        q: asked.q,
        limit: String(asked.limit),
        ...(code_commune === undefined ? {} : { citycode: code_commune }),
      };
      const found = await geocode('/search', params, signal);
      return found.filter((address) => isInCommune(address, code_commune)).slice(0, asked.limit);
    },
    addressAt: async (position, options) => {
      const { signal } = checkOptions(options);
      const { latitude, longitude } = checkPosition(position);
      const params = { lat: toDegrees(latitude), lon: toDegrees(longitude), limit: '1' };
      const [address] = await geocode('/reverse', params, signal);
      return address ?? null;
    },
  };
}

/** Returns what to ask the geo API for a text typed: five digits may be a postal code or an INSEE code. */
function toSearches(q: string): Record<string, string>[] {
  const typed = q.trim().slice(0, MAX_LENGTH);
  if (/^2[ab]\d{3}$/i.test(typed)) return [{ code: typed.toUpperCase() }];
  const code = /(?<![\p{L}\p{N}])\d{5}(?![\p{L}\p{N}])/u.exec(typed)?.[0];
  const text = (code === undefined ? typed : typed.replace(code, ' ')).replace(/[()]/g, ' ').trim();
  // A part of a postal code is the name of nothing.
  const hasName = /\p{L}/u.test(text);
  const name = hasName ? { nom: text, boost: 'population' } : {};
  if (code !== undefined)
    return [
      { ...name, code },
      { ...name, codePostal: code },
    ];
  if (!hasName) return [];
  const within = toNameInDepartement(typed);
  if (within === null) return [name];
  const search = { ...name, nom: within.name, codeDepartement: within.code_departement };
  // « Paris 13 » is first of all the beginning of a name.
  return typed.endsWith(')') ? [search] : [name, search];
}

/** Writes degrees without exponent, to the decimetre. */
function toDegrees(degrees: number): string {
  return String(Number(degrees.toFixed(6)));
}
