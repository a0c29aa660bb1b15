import { toOptions } from '../../arguments.ts';
import { resolveOptions, type RequestOptions } from '../../api/request-options.ts';
import { createTransport } from '../../api/request.ts';
import { ShapeError } from '../../errors.ts';
import type { CallOptions } from '../../source.ts';
import type { Commune } from './commune.ts';
import { GEO_API_FIELDS, GEO_API_TYPES, GEO_API_URL } from '../national/geo-api.ts';
import { parseCommunes } from './parse-communes.ts';

/** The whole list is about 8 MB. */
const TIMEOUT_MS = 60_000;

/**
 * Downloads every commune of France, and the arrondissements of Paris, Lyon and Marseille, from the public geo API.
 * @param options the way of asking. When absent, `baseUrl` is the public API and `timeoutMs` is 60,000.
 * @example const geography = createGeography(await fetchCommunes());
 * @throws NetworkError, TimeoutError, ApiError
 * @throws ShapeError when the answer holds no commune
 */
export async function fetchCommunes(
  options: CallOptions & Pick<RequestOptions, 'fetch' | 'baseUrl' | 'timeoutMs'> = {},
): Promise<Commune[]> {
  const { signal, ...others } = toOptions(options);
  const send = createTransport(resolveOptions({ baseUrl: GEO_API_URL, timeoutMs: TIMEOUT_MS, ...others }));
  const query = new URLSearchParams({ fields: GEO_API_FIELDS, type: GEO_API_TYPES });
  const { body, call, requestId } = await send({ path: '/communes', query, signal });
  const { communes } = parseCommunes(body);
  if (communes.length === 0) {
    throw new ShapeError(`The answer to ${call} holds no commune.`, { requestId, hint: 'Check `baseUrl`.' });
  }
  return communes;
}
