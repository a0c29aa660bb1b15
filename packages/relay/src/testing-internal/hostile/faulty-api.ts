import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { createFakeApi, type FakeApiOptions } from '@inclusion-kit/catalogue/testing';

/** A text in the faulty answers, which must never leave the relay. */
export const SAID_BY_THE_API = 'said-by-the-api-alone';

type Misbehave = (response: ServerResponse, sound: string, elsewhere: string) => unknown;
const json = { 'Content-Type': 'application/json' };
const refuse =
  (status: number, headers: Record<string, string> = {}): Misbehave =>
  (response) =>
    response.writeHead(status, { ...json, ...headers }).end(JSON.stringify({ detail: SAID_BY_THE_API }));
const send =
  (body: string | Buffer, headers: Record<string, string> = json): Misbehave =>
  (response) =>
    response.writeHead(200, headers).end(body);

/** Every way in which an API fails that answers over HTTP, by a name. */
export const faults = {
  silence: () => undefined,
  drip: async (response, sound) => {
    response.writeHead(200, json);
    for (const sign of sound) {
      if (response.destroyed) return;
      response.write(sign);
      await sleep(500);
    }
  },
  'cut-before': (response) => response.destroy(),
  'cut-within': (response, sound) => {
    response.writeHead(200, json);
    response.write(sound.slice(0, sound.length / 2), () => response.destroy());
  },
  truncated: (response, sound) => response.writeHead(200, json).end(sound.slice(0, sound.length / 2)),
  longer: (response, sound) => {
    response.writeHead(200, { ...json, 'Content-Length': String(Buffer.byteLength(sound) + 10) });
    response.write(sound, () => response.destroy());
  },
  html: send(`<!doctype html><title>${SAID_BY_THE_API}</title>`, { 'Content-Type': 'text/html' }),
  'html-as-json': send(`<!doctype html><title>${SAID_BY_THE_API}</title>`),
  empty: send(''),
  'another-shape': send(JSON.stringify({ [SAID_BY_THE_API]: [1, null] })),
  'no-object': send('null'),
  'not-unzippable': send('not zipped', { ...json, 'Content-Encoding': 'gzip' }),
  bomb: send(gzipSync(Buffer.alloc(8 * 1024 * 1024, ' ')), { ...json, 'Content-Encoding': 'gzip' }),
  'no-content': (response) => response.writeHead(204).end(),
  'elsewhere-redirect': (response, _sound, elsewhere) => response.writeHead(302, { Location: elsewhere }).end(),
  'endless-redirect': (response) => response.writeHead(302, { Location: response.req.url ?? '/' }).end(),
  'bad-redirect': (response) => response.writeHead(302, { Location: 'http://[' }).end(),
  'no-http': (response) => response.socket?.end('SSH-2.0-server\r\n'),
  unauthorized: refuse(401),
  forbidden: refuse(403),
  'method-refused': refuse(405),
  'too-many': refuse(429, { 'Retry-After': '30' }),
  failure: refuse(500),
  'bad-gateway': refuse(502),
  unavailable: refuse(503, { 'Retry-After': '30' }),
  'gateway-timeout': refuse(504),
} satisfies Record<string, Misbehave>;
export type Fault = keyof typeof faults;

/** An API that fails on demand, for one record or for every request. */
export interface FaultyApi {
  url: string;
  /** The fault of every request. With null, only requests that name a fault have one. */
  all: Fault | null;
  /** Tokens that were sent to where a redirection led. */
  readonly leaked: readonly string[];
  stop(): void;
}

const isFault = (name: string): name is Fault => Object.hasOwn(faults, name);

/** Starts one: a path that ends in the name of a fault has it, and so has a search of that source. */
export async function startFaultyApi(options: FakeApiOptions): Promise<FaultyApi> {
  const sound = createFakeApi(options);
  const leaked: string[] = [];
  const elsewhere = createServer((request, response) => {
    leaked.push(request.headers.authorization ?? '');
    response.writeHead(200, json).end('{}');
  });
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', api.url);
    const named = url.searchParams.get('sources') ?? url.pathname.split('/').at(-1) ?? '';
    const fault = api.all ?? (isFault(named) ? named : null);
    const headers = { authorization: request.headers.authorization ?? '' };
    const path = fault === null ? url.href : new URL('/api/v1/sources', api.url).href;
    void sound.fetch(path, { headers }).then(async (answer) => {
      const body = await answer.text();
      const { port } = elsewhere.address() as AddressInfo;
      if (fault !== null) void faults[fault](response, body, `http://127.0.0.1:${port}/`);
      else response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(body);
    });
  });
  for (const one of [server, elsewhere]) await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
  const api: FaultyApi = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    all: null,
    leaked,
    stop: () => {
      for (const one of [server, elsewhere]) {
        one.close();
        one.closeAllConnections();
      }
    },
  };
  return api;
}
