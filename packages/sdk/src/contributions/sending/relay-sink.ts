import { parseAnswer, type AnswerKind } from '../../api/parse-answer.ts';
import { createTransport } from '../../api/request.ts';
import { resolveRelayOptions, type RequestOptions } from '../../api/request-options.ts';
import { checkOptions } from '../../api/signal.ts';
import { requireObject } from '../../arguments.ts';
import { UsageError } from '../../errors.ts';
import { loadPart } from '../../load-part.ts';
import { isRecord } from '../../schemas/accept/checks.ts';
import type { FollowUp } from './follow-up.ts';
import type { Receipt } from './receipt.ts';
import { createIdempotencyKey } from './idempotency-key.ts';
import type { ContributionSink } from './sink.ts';

/** The options of a relay sink. */
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
  // At hand before the network or the page goes: a sink only writes.
  const send = createTransport({ ...resolveRelayOptions(options, optionNames), retries: RETRIES });
  return {
    submit: async (contribution, options) => {
      const { signal, idempotencyKey = createIdempotencyKey() } = checkOptions(options);
      if (typeof idempotencyKey !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(idempotencyKey)) {
        throw new UsageError('idempotencyKey must be 8 to 200 visible ASCII characters.');
      }
      checkContribution(contribution);
      const headers = { 'idempotency-key': idempotencyKey };
      const answer = await send({ path: '/contributions', json: contribution, headers, signal });
      return parseAnswer(receipt, answer);
    },
    amend: async (receipt, amendment, options) => {
      const { signal } = checkOptions(options);
      const { path, query } = toPrivate(receipt);
      await send({ path: `${path}/suite`, query, json: amendment, signal });
    },
    follow: async (receipt, options) => {
      const { signal } = checkOptions(options);
      return parseAnswer(followUp, await send({ ...toPrivate(receipt), signal }));
    },
  };
}

/** Returns the path and key of the private link of a receipt. @throws UsageError when it has none */
function toPrivate({ id, suivi }: Pick<Receipt, 'id' | 'suivi'>): { path: string; query: URLSearchParams } {
  const cle = suivi === undefined ? null : new URL(suivi).searchParams.get('cle');
  if (cle === null) throw new UsageError('The receipt has no private link.');
  return { path: `/contributions/${encodeURIComponent(id)}`, query: new URLSearchParams({ cle }) };
}

const followUp: AnswerKind<FollowUp> = {
  schema: async () => (await loadPart(() => import('./follow-up.ts'))).FollowUp,
};

// The schema is loaded for an answer that is not sound at once: see `AnswerKind`.
const receipt: AnswerKind<Receipt> = {
  isSound: isReceipt,
  schema: async () => (await loadPart(() => import('./receipt.ts'))).Receipt,
};

/** Tells whether an answer is a receipt as a relay gives it. */
export function isReceipt(body: unknown): body is Receipt {
  if (!isRecord(body)) return false;
  const { id, numero, suivi, etat } = body;
  if (typeof id !== 'string' || typeof numero !== 'string' || typeof etat !== 'string') return false;
  return suivi === undefined || isLink(suivi);
}

function isLink(value: unknown): boolean {
  if (typeof value !== 'string' || !/^https?:\/\/\S+$/i.test(value)) return false;
  try {
    return new URL(value).protocol.startsWith('http');
  } catch {
    return false;
  }
}

/** @throws UsageError when JSON cannot carry it. The relay checks the rest by the rules that it publishes. */
function checkContribution(contribution: unknown): void {
  requireObject('The contribution', contribution);
  if (!isWritable(contribution)) {
    throw new UsageError('The contribution cannot be written as JSON.', {
      hint: 'It may hold itself, or a value that JSON has no form for, as a BigInt.',
    });
  }
}

function isWritable(value: unknown): boolean {
  try {
    return typeof JSON.stringify(value) === 'string';
  } catch {
    return false;
  }
}
