import { parseAnswer } from '../api/parse-answer.ts';
import { resolveOptions, type RequestOptions } from '../api/request-options.ts';
import { createSend } from '../api/request.ts';
import { UsageError } from '../errors.ts';
import { Receipt } from './receipt.ts';
import { createIdempotencyKey } from './idempotency-key.ts';
import type { ContributionSink } from './sink.ts';

/** How a relay sink is made. */
export type RelaySinkOptions = Required<Pick<RequestOptions, 'baseUrl'>> & Pick<RequestOptions, 'fetch' | 'timeoutMs'>;

// The key makes a second sending harmless, so a lost answer or a busy server is worth it.
const RETRIES = 2;

/**
 * Creates the sink that hands contributions to a relay, by `POST {baseUrl}/contributions`.
 * To try again after an error, pass the same `idempotencyKey` to `submit`: the relay keeps the contribution once.
 * @throws UsageError when an option makes no sense
 * @example
 * const sink = createRelaySink({ baseUrl: 'https://offre.example.org' });
 * const { numero } = await sink.submit(contribution);
 */
export function createRelaySink({ baseUrl, fetch, timeoutMs }: RelaySinkOptions): ContributionSink {
  const send = createSend(resolveOptions({ baseUrl, fetch, timeoutMs, retries: RETRIES }));
  return {
    submit: async (contribution, { signal, idempotencyKey = createIdempotencyKey() } = {}) => {
      if (!/^[\x21-\x7e]{8,200}$/.test(idempotencyKey)) {
        throw new UsageError('idempotencyKey must be 8 to 200 visible ASCII characters.');
      }
      const headers = { 'idempotency-key': idempotencyKey };
      const answer = await send({ path: '/contributions', json: contribution, headers, signal });
      return parseAnswer(Receipt, answer);
    },
  };
}
