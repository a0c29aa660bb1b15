import { parseAnswer } from '../api/parse-answer.ts';
import { resolveRelayOptions, type RequestOptions } from '../api/request-options.ts';
import { createSend } from '../api/request.ts';
import { checkOptions } from '../api/signal.ts';
import { UsageError } from '../errors.ts';
import { Receipt } from './receipt.ts';
import { createIdempotencyKey } from './idempotency-key.ts';
import type { ContributionSink } from './sink.ts';

/** How a relay sink is made. */
export type RelaySinkOptions = Required<Pick<RequestOptions, 'baseUrl'>> & Pick<RequestOptions, 'fetch' | 'timeoutMs'>;

const optionNames: (keyof RelaySinkOptions)[] = ['baseUrl', 'fetch', 'timeoutMs'];

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
export function createRelaySink(options: RelaySinkOptions): ContributionSink {
  const send = createSend({ ...resolveRelayOptions(options, optionNames), retries: RETRIES });
  return {
    submit: async (contribution, options) => {
      const { signal, idempotencyKey = createIdempotencyKey() } = checkOptions(options);
      if (typeof idempotencyKey !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(idempotencyKey)) {
        throw new UsageError('idempotencyKey must be 8 to 200 visible ASCII characters.');
      }
      checkContribution(contribution);
      const headers = { 'idempotency-key': idempotencyKey };
      const answer = await send({ path: '/contributions', json: contribution, headers, signal });
      return parseAnswer(Receipt, answer);
    },
  };
}

/** @throws UsageError when it is nothing that JSON can carry; the relay judges the rest, by the rules it publishes */
function checkContribution(contribution: unknown): void {
  if (typeof contribution !== 'object' || contribution === null || Array.isArray(contribution)) {
    throw new UsageError('The contribution must be an object.');
  }
  if (!isWritable(contribution)) {
    throw new UsageError('The contribution cannot be written as JSON.', {
      hint: 'It may hold itself, or a value that JSON has no form for, as a BigInt.',
    });
  }
}

function isWritable(value: object): boolean {
  try {
    return typeof JSON.stringify(value) === 'string';
  } catch {
    return false;
  }
}
