import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Quick } from './answers/quick.ts';
import type { Connection } from './limits/rate-limiter.ts';
import { GRACE_MS } from './close-relay.ts';
import { isTooLong } from './guards/address-length.ts';
import { toProblemBody } from '../shared/problem.ts';
import { fr } from '../locales/fr.ts';

/** How long a connection may take, in milliseconds. */
export interface ServerTimings {
  /** From the first byte to the end of the headers. */
  headersMs: number;
  /** From the first byte to the end of the body. */
  requestMs: number;
  /** From a request to the last byte of its answer. */
  sendingMs: number;
  /** Between two requests. A proxy in front must give up first, or it sends a request on a connection that closes. */
  keepAliveMs: number;
  /** From the moment when it stops to the end of the answers under way. */
  stopMs: number;
  /** From the end of the answers under way to the end of accepted work. */
  graceMs: number;
  /** Between looks at the connections for those that took too long. */
  checkMs: number;
}

/** The times of a relay that runs: a large contribution over a poor telephone takes some seconds. */
export const usualServerTimings: ServerTimings = {
  headersMs: 10_000,
  requestMs: 30_000,
  sendingMs: 120_000,
  keepAliveMs: 65_000,
  // Longer than an answer that waits for an API.
  stopMs: 10_000,
  graceMs: GRACE_MS,
  checkMs: 2000,
};

/** Requests that a connection may send before the answer to another. Browsers and proxies send none. */
const MOST_PIPELINED = 32;
/** Bytes of the request line and headers together. */
const MAX_HEADER_BYTES = 16 * 1024;
/** A name or an address, and a port: no account, no path. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;
const METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);
/** Headers that say where a request ends, whom it is for and who sends it: two of one are two different requests. */
const ONCE = new Set(['host', 'content-length', 'transfer-encoding', 'content-type', 'origin', 'authorization']);

/** Answers one request that came on a connection. */
export type Answer = (request: Request, connection: Connection) => Promise<Response>;

/**
 * Creates the server of a relay, which listens to nothing yet. Requests that two programs could read in two ways are refused
 * before anything else sees them.
 */
export function createHttpServer(
  answer: Answer,
  timings: Omit<ServerTimings, 'stopMs' | 'graceMs'> = usualServerTimings,
  quick: Quick = () => Promise.resolve(null),
): Server {
  const cut = cutSlowReaders(timings);
  const server = createAdaptorServer({
    fetch: (request, { incoming, outgoing }) =>
      answer(request, {
        address: (incoming as IncomingMessage).socket.remoteAddress ?? undefined,
        sent: () => whenClosed(outgoing as ServerResponse),
      }),
    overrideGlobalObjects: false,
    createServer: ((options: ServerOptions, listener: RequestListener) =>
      createServer(
        options,
        oneByOne((incoming, outgoing) => {
          cut.watch(outgoing);
          const status = refusalOf(incoming);
          if (status !== null) refuse(incoming, outgoing, status);
          else if (!isQuick(incoming)) listener(incoming, outgoing);
          else void answerQuickly(quick, incoming, outgoing).then((isDone) => isDone || listener(incoming, outgoing));
        }),
      )) as typeof createServer,
    serverOptions: {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: timings.headersMs,
      requestTimeout: timings.requestMs,
      keepAliveTimeout: timings.keepAliveMs,
      connectionsCheckingInterval: timings.checkMs,
      // A dead connection would otherwise keep an answer for ever.
      keepAlive: true,
    },
  }) as Server;
  server.setTimeout(Math.max(timings.keepAliveMs, timings.requestMs) + timings.checkMs);
  server.on('clientError', refuseConnection);
  server.on('close', () => cut.stop());
  return server;
}

/**
 * Answers the requests of a connection one by one: each that is sent before the answer to the one before is read would hold
 * an answer too. A connection with too many of them is cut.
 */
function oneByOne(answer: (incoming: IncomingMessage, outgoing: ServerResponse) => void) {
  const asked = new WeakMap<Socket, (() => void)[]>();
  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const { socket } = incoming;
    const queue = asked.get(socket) ?? [];
    asked.set(socket, queue);
    if (queue.length > MOST_PIPELINED) {
      socket.destroy();
      return;
    }
    queue.push(() => answer(incoming, outgoing));
    outgoing.once('close', () => {
      queue.shift();
      if (!socket.destroyed) queue[0]?.();
    });
    if (queue.length === 1) answer(incoming, outgoing);
  };
}

/** Cuts the readers who take too long: others wait for the memory. All are looked at together, since a timer for each costs more. */
function cutSlowReaders({ sendingMs, checkMs }: Pick<ServerTimings, 'sendingMs' | 'checkMs'>) {
  const since = new Map<ServerResponse, number>();
  const look = setInterval(() => {
    const latest = performance.now() - sendingMs;
    for (const [outgoing, ms] of since) {
      // The others began later.
      if (ms > latest) return;
      outgoing.destroy();
    }
  }, checkMs).unref();
  return {
    watch(outgoing: ServerResponse): void {
      since.set(outgoing, performance.now());
      outgoing.once('close', () => since.delete(outgoing));
    },
    stop: (): void => clearInterval(look),
  };
}

const whenClosed = (outgoing: ServerResponse): Promise<void> =>
  new Promise((resolve) => (outgoing.closed ? resolve() : outgoing.once('close', resolve)));

/** Resolves once an answer is sent, or cut, as one that is not read in time is. */
export async function whenSent(outgoing: ServerResponse): Promise<void> {
  const limit = setTimeout(() => outgoing.destroy(), usualServerTimings.sendingMs);
  await whenClosed(outgoing);
  clearTimeout(limit);
}

const isQuick = ({ method, url = '' }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && !isTooLong(url);

/** Sends an answer that is ready. Returns false when there is none, or when it could not be prepared. */
async function answerQuickly(quick: Quick, incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> {
  const { method = '', url = '', headers, socket } = incoming;
  try {
    const answer = await quick({ method, address: url, headers, peer: socket.remoteAddress });
    if (answer === null) return false;
    outgoing.writeHead(answer.status, answer.headers);
    outgoing.end(answer.body ?? undefined);
    return true;
  } catch {
    return outgoing.headersSent;
  }
}

/** Returns the status that refuses a request for its shape, or null for a well-formed one. */
function refusalOf({ method = '', url = '', rawHeaders, httpVersionMajor, headers }: IncomingMessage): number | null {
  if (!METHODS.has(method)) return 405;
  // Another form of the target is for proxies, and `*` asks about the server as a whole.
  if (!url.startsWith('/') || url.split('?', 1)[0]?.includes('\\') === true) return 400;
  if (!HOST.test(headers.host ?? '')) return 400;
  const seen = new Set<string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]?.toLowerCase() ?? '';
    if (ONCE.has(name) && seen.has(name)) return 400;
    seen.add(name);
  }
  if (httpVersionMajor !== 1) return 400;
  // A body that nobody expects is read by one program and taken for the next request by another.
  const hasBody = headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
  return hasBody && (method === 'GET' || method === 'HEAD') ? 400 : null;
}

const details: Readonly<Record<number, string>> = {
  400: fr.problem.badRequest,
  405: fr.problem.badMethod,
  408: fr.problem.tooSlow,
  431: fr.problem.headersTooLarge,
};

const headersOf = (body: string): Record<string, string> => ({
  'Content-Type': 'application/problem+json; charset=utf-8',
  'Content-Length': String(Buffer.byteLength(body)),
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  Connection: 'close',
});

function refuse({ method }: IncomingMessage, outgoing: ServerResponse, status: number): void {
  const body = JSON.stringify(toProblemBody({ status, detail: details[status] ?? fr.problem.badRequest }));
  outgoing.writeHead(status, { ...headersOf(body), ...(status === 405 ? { Allow: [...METHODS].join(', ') } : {}) });
  outgoing.end(method === 'HEAD' ? undefined : body);
}

/** Answers bytes that are no request, unless the connection is in the middle of another answer. */
function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  if (!socket.writable || isAnswering(socket)) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify(toProblemBody({ status, detail: details[status] ?? fr.problem.badRequest }));
  const head = Object.entries(headersOf(body)).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${head.join('')}\r\n${body}`, () => socket.destroy());
}

/**
 * Tests whether a connection is busy with an answer. Node keeps that answer in `_httpMessage`, which its own refusal reads
 * too.
 */
function isAnswering(socket: Socket): boolean {
  const message: unknown = Reflect.get(socket, '_httpMessage');
  return typeof message === 'object' && message !== null && Reflect.get(message, 'headersSent') === true;
}
