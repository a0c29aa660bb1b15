import { parseAnswer, type AnswerKind } from '../../api/parse-answer.ts';
import { createPlainTransport } from '../../api/relay/plain-transport.ts';
import { resolveRelayOptions, type RequestOptions } from '../../api/request-options.ts';
import { checkOptions } from '../../api/signal.ts';
import { ApiError } from '../../errors.ts';
import { loadPart } from '../../load-part.ts';
import { areAll, isRecord } from '../../schemas/accept/checks.ts';
import { isCommune } from './place.generated.ts';
import { checkLimit, checkText, toCommuneCode } from '../checks.ts';
import type { Commune } from '../communes/commune.ts';
import type { Geography } from '../geography.ts';

/** The options of a geography behind a relay. */
export type RelayGeographyOptions = Pick<RequestOptions, 'fetch' | 'timeoutMs' | 'retries'> & {
  /** Address of the relay, with or without a path prefix. In a browser it may be relative to the page. */
  baseUrl: string | URL;
};

/** The names of the options. */
export const optionNames: (keyof RelayGeographyOptions)[] = ['baseUrl', 'fetch', 'timeoutMs', 'retries'];

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
