import * as z from 'zod/mini';
import { parseAnswer } from '../api/parse-answer.ts';
import { toPathSegment } from '../api/path.ts';
import { resolveOptions, type RequestOptions } from '../api/request-options.ts';
import { createSend } from '../api/request.ts';
import { ApiError } from '../errors.ts';
import { Commune } from './commune.ts';
import type { Geography } from './geography.ts';
import { checkLimit } from './limit.ts';

/** How a geography behind a relay is made. */
export type RelayGeographyOptions = Pick<RequestOptions, 'fetch' | 'timeoutMs' | 'retries'> & {
  /** Address of the relay, path prefix allowed; in a page it may be relative to it. */
  baseUrl: string | URL;
};

const CommuneList = z.looseObject({ items: z.array(Commune) });

/**
 * Creates a geography that asks a relay, so that a page talks to one origin.
 * Its methods throw the errors of the client.
 * @throws UsageError when an option makes no sense
 * @example const communes = await createRelayGeography({ baseUrl: 'https://offre.example.org' }).communes('lil');
 */
export function createRelayGeography(options: RelayGeographyOptions): Geography {
  const send = createSend(resolveOptions(options));
  return {
    communes: async (q, { limit, signal } = {}) => {
      const most = checkLimit(limit);
      signal?.throwIfAborted();
      if (q.trim() === '') return [];
      const path = '/api/v1/communes';
      const answer = await send({ path, query: new URLSearchParams({ q, limit: String(most) }), signal });
      return parseAnswer(CommuneList, answer, `GET ${path}`).items;
    },
    commune: async (code, { signal } = {}) => {
      signal?.throwIfAborted();
      const path = `/api/v1/communes/${toPathSegment(code)}`;
      try {
        return parseAnswer(Commune, await send({ path, signal }), `GET ${path}`);
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return null;
        throw error;
      }
    },
  };
}
