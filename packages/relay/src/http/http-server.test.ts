import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttpServer, type Answer } from './http-server.ts';
import { correction } from '../testing-internal/records.ts';
import { startRelay, type RelayUnderTest } from '../testing-internal/relay-under-test.ts';
import { sendRaw } from '../testing-internal/hostile/raw-http.ts';

let under: RelayUnderTest;
let url: string;
/** The address of a server that soon gives up. A busy machine would be too slow for it in the other tests. */
let hastyUrl: string;
const servers: ReturnType<typeof createHttpServer>[] = [];
beforeAll(async () => {
  under = await startRelay();
  url = await listen({ headersMs: 60_000, requestMs: 60_000 });
  hastyUrl = await listen({ headersMs: 300, requestMs: 600 });
});
afterAll(async () => {
  for (const server of servers) await new Promise((resolve) => server.close(resolve));
  await under.relay.close();
});

async function listen(
  limits: { headersMs: number; requestMs: number; sendingMs?: number },
  answer: Answer = under.relay.fetch,
): Promise<string> {
  const server = createHttpServer(answer, { sendingMs: 60_000, ...limits, keepAliveMs: 500, checkMs: 50 });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const HOST = 'Host: relay.test\r\n';
const SMUGGLED = `GET /healthz?smuggled HTTP/1.1\r\n${HOST}\r\n`;
// In ASCII: a character is a byte.
const body = JSON.stringify({ ...correction(), cible: { ...correction().cible, base: { telephone: '+33320000000' } } });
const post = (headers: string, sent: string): string =>
  `POST /contributions HTTP/1.1\r\n${HOST}Content-Type: application/json\r\n${headers}\r\n${sent}`;

describe('a request that two programs could read in two ways', () => {
  it.each([
    ['a length and chunks', post('Content-Length: 6\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${SMUGGLED}`)],
    ['chunks and a length', post('Transfer-Encoding: chunked\r\nContent-Length: 4\r\n', `0\r\n\r\n${SMUGGLED}`)],
    ['two lengths', post('Content-Length: 0\r\nContent-Length: 44\r\n', SMUGGLED)],
    ['a length twice', post('Content-Length: 0\r\nContent-Length: 0\r\n', SMUGGLED)],
    ['a list of lengths', post('Content-Length: 0, 44\r\n', SMUGGLED)],
    ['a signed length', post('Content-Length: +0\r\n', SMUGGLED)],
    ['a negative length', post('Content-Length: -1\r\n', SMUGGLED)],
    ['a length in hexadecimal', post('Content-Length: 0x0\r\n', SMUGGLED)],
    ['a space before the colon', post('Content-Length : 0\r\n', SMUGGLED)],
    ['a coding that hides', post('Transfer-Encoding: xchunked\r\n', `0\r\n\r\n${SMUGGLED}`)],
    ['chunks that are not last', post('Transfer-Encoding: chunked, identity\r\n', `0\r\n\r\n${SMUGGLED}`)],
    ['two codings', post('Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n', `0\r\n\r\n${SMUGGLED}`)],
    ['a header folded over two lines', post('Transfer-Encoding:\r\n chunked\r\nContent-Length: 0\r\n', SMUGGLED)],
    ['a folded header', `GET /healthz HTTP/1.1\r\n${HOST}X-A: a\r\n b\r\n\r\n`],
    ['a first header that begins with a space', `GET /healthz HTTP/1.1\r\n X-A: a\r\n${HOST}\r\n`],
    ['a chunk whose size is no number', post('Transfer-Encoding: chunked\r\n', `zz\r\n\r\n${SMUGGLED}`)],
    ['a chunk longer than it says', post('Transfer-Encoding: chunked\r\n', `1\r\nabc\r\n0\r\n\r\n${SMUGGLED}`)],
    ['a chunk that is too large to count', post('Transfer-Encoding: chunked\r\n', `ffffffffffffffffff\r\n${SMUGGLED}`)],
    ['a NUL in a header', `GET /healthz HTTP/1.1\r\n${HOST}X-A: a\0b\r\n\r\n`],
    ['a NUL in a name', `GET /healthz HTTP/1.1\r\n${HOST}X\0A: a\r\n\r\n`],
    ['a bare carriage return', `GET /healthz HTTP/1.1\r\n${HOST}X-A: a\rTransfer-Encoding: chunked\r\n\r\n`],
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n'],
    ['two hosts', `GET /healthz HTTP/1.1\r\n${HOST}Host: evil.example\r\n\r\n`],
    ['a host with a path', 'GET /healthz HTTP/1.1\r\nHost: relay.test/evil\r\n\r\n'],
    ['a host with an account', 'GET /healthz HTTP/1.1\r\nHost: a@relay.test\r\n\r\n'],
    [
      'two origins',
      `GET /healthz HTTP/1.1\r\n${HOST}Origin: http://relay.test\r\nOrigin: https://evil.example\r\n\r\n`,
    ],
    ['a whole address', `GET http://evil.example/healthz HTTP/1.1\r\n${HOST}\r\n`],
    ['an asterisk', `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`],
    [
      'a body where none is expected',
      `GET /healthz HTTP/1.1\r\n${HOST}Content-Length: ${SMUGGLED.length}\r\n\r\n${SMUGGLED}`,
    ],
    ['no protocol', `GET /healthz\r\n${HOST}\r\n`],
    ['another protocol', `GET /healthz HTTP/3.0\r\n${HOST}\r\n`],
    ['a space in the target', `GET /healthz x HTTP/1.1\r\n${HOST}\r\n`],
    ['a backslash in the path', `GET /healthz\\..\\x HTTP/1.1\r\n${HOST}\r\n`],
    ['TLS where none is spoken', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ])('is refused: %s', async (_shape, sent) => {
    const { statuses, text } = await sendRaw(url, sent);
    expect(statuses).toEqual([400]);
    expect(text).toMatch(/connection: close/i);
    expect(text).not.toMatch(/node_modules|at .*\.ts|"status":"ok"/);
  });

  it.each(['TRACE', 'CONNECT', 'PROPFIND', 'get'])('is refused: the method %s', async (method) => {
    const target = method === 'CONNECT' ? 'evil.example:443' : '/healthz';
    const { statuses } = await sendRaw(url, `${method} ${target} HTTP/1.1\r\n${HOST}\r\n`);
    expect([[], [400], [405]]).toContainEqual(statuses);
  });

  it('is not what a request after another one is', async () => {
    const close = 'Connection: close\r\n';
    const first = post(`Content-Length: ${body.length}\r\n`, body);
    const { statuses, text } = await sendRaw(url, `${first}GET /healthz HTTP/1.1\r\n${HOST}${close}\r\n`);
    expect(statuses, text).toEqual([201, 200]);
  });
});

describe('a contribution in chunks', () => {
  it('is taken like one with a length', async () => {
    const half = Math.floor(body.length / 2);
    const chunks = [body.slice(0, half), body.slice(half)].map((one) => `${one.length.toString(16)}\r\n${one}\r\n`);
    const sent = post('Transfer-Encoding: chunked\r\nConnection: close\r\n', '');
    const { statuses, text } = await sendRaw(url, [sent, ...chunks, '0\r\n\r\n'], { pauseMs: 5 });
    expect(statuses, text).toEqual([201]);
  });
});

describe('a request that is too large', () => {
  it('is refused by its address, which is told', async () => {
    const { statuses, text } = await sendRaw(
      url,
      `GET /?${'a'.repeat(8001)} HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
    );
    expect(statuses).toEqual([414]);
    expect(text).toContain('application/problem+json');
  });

  it.each(['/', '/recherche'])('is refused by its address, as a page with a way back to a person: %s', async (path) => {
    const response = await fetch(`${url}${path}?q=${'a'.repeat(8001)}`, { headers: { Accept: 'text/html' } });
    const page = await response.text();
    expect([response.status, response.headers.get('Content-Type')]).toEqual([414, 'text/html; charset=UTF-8']);
    expect(page).toContain('<h1>Adresse trop longue</h1>');
    expect(page).toContain('href="/"');
    expect(page).not.toContain('aaaaaaaa');
  });

  it.each([
    ['one header', `X-A: ${'a'.repeat(20_000)}\r\n`],
    ['many headers', 'X-A: a\r\n'.repeat(3000)],
    ['the address', ''],
  ])('is refused by its headers: %s', async (what, headers) => {
    const target = what === 'the address' ? `/${'a'.repeat(20_000)}` : '/healthz';
    expect((await sendRaw(url, `GET ${target} HTTP/1.1\r\n${HOST}${headers}\r\n`)).statuses).toEqual([431]);
  });

  it.each([
    ['its length', post(`Content-Length: ${300 * 1024}\r\nConnection: close\r\n`, 'x'.repeat(300 * 1024))],
    [
      'its chunks, without a length',
      post(
        'Transfer-Encoding: chunked\r\nConnection: close\r\n',
        `${`8000\r\n${'x'.repeat(32_768)}\r\n`.repeat(12)}0\r\n\r\n`,
      ),
    ],
  ])('is refused by %s', async (_what, sent) => {
    expect((await sendRaw(url, sent)).statuses).toEqual([413]);
  });
});

describe('a request that is too slow', () => {
  it('is given up in its headers', async () => {
    expect((await sendRaw(hastyUrl, `GET /healthz HTTP/1.1\r\n${HOST}`)).statuses).toEqual([408]);
  });

  it('is given up when its headers come drop by drop', async () => {
    const drops = Array.from({ length: 30 }, (_, index) => `X-${index}: a\r\n`);
    expect((await sendRaw(hastyUrl, [`GET /healthz HTTP/1.1\r\n${HOST}`, ...drops], { pauseMs: 30 })).statuses).toEqual(
      [408],
    );
  });

  it('is given up in its body', async () => {
    const { text } = await sendRaw(hastyUrl, [post('Content-Length: 1000\r\n', '{'), ...Array<string>(40).fill(' ')], {
      pauseMs: 30,
    });
    expect(text === '' || /^HTTP\/1\.1 4\d\d/.test(text)).toBe(true);
    expect(text).not.toContain(' 201 ');
  });

  it('does not keep a connection on which nothing comes', async () => {
    const { statuses } = await sendRaw(hastyUrl, `GET /healthz HTTP/1.1\r\n${HOST}\r\n`);
    expect(statuses).toEqual([200]);
  });

  it('does not keep a connection that never says anything', async () => {
    expect((await sendRaw(hastyUrl, '')).statuses).toEqual([408]);
  });
});

describe('a connection', () => {
  const patient = { headersMs: 60_000, requestMs: 60_000 };
  const ask = (n: number): string => `GET /${n} HTTP/1.1\r\n${HOST}\r\n`;

  it('has one answer at a time made for it, however many requests it sends together', async () => {
    let [underWay, most] = [0, 0];
    const slow = await listen(patient, async (request) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setTimeout(resolve));
      underWay -= 1;
      return new Response(new URL(request.url).pathname);
    });
    const { text } = await sendRaw(
      slow,
      `${ask(1)}${ask(2)}${ask(3)}GET /4 HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
    );
    expect([...text.matchAll(/\r\n\r\n(\/\d)/g)].map(([, path]) => path)).toEqual(['/1', '/2', '/3', '/4']);
    expect(most).toBe(1);
  });

  it('that sends requests without end before their answers is cut', async () => {
    let asked = 0;
    const silent = await listen(patient, () => {
      asked += 1;
      return new Promise<Response>(() => undefined);
    });
    expect((await sendRaw(silent, Array.from({ length: 100 }, (_, n) => ask(n)).join(''))).statuses).toEqual([]);
    expect(asked).toBe(1);
  });

  it('is cut when an answer is read too slowly, however often a little of it is', async () => {
    let tellSent = (): void => undefined;
    const sent = new Promise<void>((resolve) => (tellSent = resolve));
    const large = await listen({ ...patient, sendingMs: 300 }, (_request, connection) => {
      void connection.sent?.().then(tellSent);
      return Promise.resolve(new Response('x'.repeat(64e6)));
    });
    const socket = connect(Number(new URL(large).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(ask(1));
    await once(socket, 'readable');
    const reading = setInterval(() => void socket.read(1), 20);
    await sent;
    clearInterval(reading);
    expect(socket.bytesRead).toBeLessThan(64e6);
    socket.destroy();
  });

  it('that is cut in the middle of a body leaves the relay as it was', async () => {
    const answer = await fetch(`${url}/healthz`);
    expect(answer.status).toBe(200);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    await new Promise<void>((resolve) => socket.write(post('Content-Length: 1000\r\n', '{"genre":'), () => resolve()));
    socket.destroy();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(under.log.join('')).not.toContain('"level":"error"');
  });
});
