import { toCorsHeaders } from '../guards/origins.ts';
import { isOver, type RateLimiter } from '../limits/rate-limiter.ts';
import { toRequestId } from '../guards/request-id.ts';
import { readUsualHeaders } from '../guards/security-headers.ts';
import { noteAnswer } from '../metrics/note-requests.ts';
import type { HttpContext } from '../http-context.ts';
import { holdsAlready } from './answer.ts';
import type { Answers } from './answers.ts';
import { toHeaders } from './send-answer.ts';

/** A request as the server of Node tells it. */
export interface PlainRequest {
  /** Method, in capitals. */
  method: string;
  /** Path and query. */
  address: string;
  /** Headers of the request, by their names in lower case. */
  headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Address of the other end of the connection, absent when it is unknown. */
  peer?: string | undefined;
}

/** An answer as the server of Node sends it. */
export interface PlainAnswer {
  /** Status of the answer. */
  status: 200 | 304;
  /** Headers of the answer, by their names in lower case. */
  headers: Record<string, string>;
  /** Null when only the headers are sent. */
  body: Uint8Array | null;
}

/** Returns at once the answer to a question asked before in the same words, or null when the routes have to answer. */
export type Quick = (request: PlainRequest) => Promise<PlainAnswer | null>;

/** A longer answer waits for its place, as any list does. */
const MOST_BYTES = 1 << 20;

/**
 * Creates the answers that skip the routes: they carry the same headers, are counted, limited and logged in the same way,
 * and cost one look into a map.
 */
export function createQuick(context: HttpContext, answers: Pick<Answers, 'ready'>, count: RateLimiter): Quick {
  const { identify, searches, isStopping = () => false } = context;
  const allowed = new Set(context.allowedOrigins);
  const usualHeaders = readUsualHeaders();
  return async (request) => {
    const { method, address, headers } = request;
    // Who reads is for `identify` to say, which looks at a whole request.
    if (identify !== undefined || (method !== 'GET' && method !== 'HEAD') || isStopping()) return null;
    const origin = headerOf(headers, 'origin');
    // Whether another origin is the relay's own is for the guard to say.
    if (origin !== undefined && !allowed.has(origin)) return null;
    const answer = answers.ready(address);
    const form = answer?.formNow(headerOf(headers, 'accept-encoding')) ?? null;
    if (answer === null || form === null || form.body.length > MOST_BYTES) return null;
    const start = performance.now();
    const forwardedFor = headerOf(headers, 'x-forwarded-for');
    const counted = count({ method, address, peer: request.peer, forwardedFor });
    // The routes count a refused request once more, which changes nothing for a client that came too often.
    if (counted !== null && isOver(await counted)) return null;

    const isHeld = holdsAlready(headerOf(headers, 'if-none-match'), form.etag);
    const requestId = toRequestId(headerOf(headers, 'x-request-id'));
    const status = isHeld ? 304 : 200;
    const { foundNothing, wordsLeft, placeNamed } = answer;
    if (foundNothing !== null) searches?.note(address, foundNothing, wordsLeft, placeNamed);
    const [path = ''] = address.split('?', 1);
    noteAnswer(context, { requestId, method, path, route: answer.route, status, start });
    const body = isHeld || method === 'HEAD' ? null : form.body;
    return {
      status,
      headers: {
        ...toHeaders(answer, form, isHeld),
        ...(await usualHeaders),
        Vary: 'Origin, Accept-Encoding',
        'X-Request-Id': requestId,
        ...(origin === undefined ? {} : toCorsHeaders(origin)),
      },
      body,
    };
  };
}

/** Node joins repeated headers, but for a few that are refused when they are repeated. */
function headerOf(headers: PlainRequest['headers'], name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}
