import { setImmediate as nextTurn } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCatalogue } from '@inclusion-kit/catalogue';
import { eventually } from '../../testing-internal/eventually.ts';
import { lille, service, structure } from '../../testing-internal/records.ts';
import { ORIGIN, startRelay, type RelayUnderTest } from '../../testing-internal/relay-under-test.ts';

const SEARCH = '/api/v1/search/services?code_commune=59350&size=20';
const HOST = 'https://www.mondepartement.fr';

const services = Array.from({ length: 12 }, (_, index) => service({ id: `dora--${index}` }));
const catalogue = createCatalogue({ structures: [structure()], services, communes: [lille] });

let under: RelayUnderTest;
let version: string | null = 'one';
let searches = 0;
/** Delays a search before it finds. */
let wait: () => Promise<unknown>;
let now = new Date('2026-11-25T10:00:10Z');
afterEach(() => under.relay.close());

async function start(overrides: Parameters<typeof startRelay>[0] = {}): Promise<void> {
  searches = 0;
  wait = nextTurn;
  version = 'one';
  now = new Date('2026-11-25T10:00:10Z');
  under = await startRelay({
    source: {
      ...catalogue,
      searchServices: async (...call) => {
        searches += 1;
        await wait();
        return catalogue.searchServices(...call);
      },
    },
    version: () => version,
    allowedOrigins: [HOST],
    now: () => now,
    ...overrides,
  });
}

const ask = (path: string, headers: Record<string, string> = {}) => under.ask(path, { headers });
const quick = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
  under.relay.quick({ method, address, headers });

describe('an answer of the offer', () => {
  it('is made once for as long as the same offer is served, in whatever order sets are asked', async () => {
    await start();
    const first = await ask(`${SEARCH}&publics=jeunes&publics=seniors`);
    const second = await ask(`${SEARCH}&publics=seniors&publics=jeunes&publics=jeunes&utm_source=x`);
    expect(await second.text()).toBe(await first.text());
    expect(searches).toBe(1);
    expect(second.headers.get('ETag')).toBe(first.headers.get('ETag'));
    version = 'two';
    const third = await ask(`${SEARCH}&publics=jeunes&publics=seniors`);
    expect(searches).toBe(2);
    expect(third.headers.get('ETag')).not.toBe(first.headers.get('ETag'));
  });

  it('is read right though a record has a field named as the words that were left', async () => {
    await start({
      source: createCatalogue({
        structures: [structure()],
        services: [service({ mots_laisses: ['a]'] })],
        communes: [lille],
      }),
    });
    const answer = await ask(SEARCH);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('"mots_laisses":["a]"]')]);
  });

  it('has its words noted with the place that it names, whatever fields records have', async () => {
    const note = vi.fn<(...told: unknown[]) => void>();
    await start({
      searches: { note },
      source: createCatalogue({
        structures: [structure()],
        services: [service({ lieu_nomme: 'Lens', extra: [{ total: 1 }] })],
        communes: [{ ...lille, population: 230_000 }],
      }),
    });
    await ask(`${SEARCH}&q=Lille`);
    await ask(SEARCH);
    expect(note.mock.calls.map(([, ...told]) => told)).toEqual([
      [false, [], 'Lille'],
      [false, [], null],
    ]);
  });

  it('is looked for once when many ask at the same time', async () => {
    await start();
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(SEARCH)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(searches).toBe(1);
  });

  it('is given up once all who ask for it have left, and looked for anew for the next', async () => {
    const given: AbortSignal[] = [];
    const searchUntilLeft: typeof catalogue.searchServices = async (params, { signal } = {}) => {
      if (given.push(signal as AbortSignal) > 1) return catalogue.searchServices(params);
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
      });
    };
    await start({ source: { ...catalogue, searchServices: searchUntilLeft } });
    const readers = [new AbortController(), new AbortController()];
    const answers = readers.map(({ signal }) => under.ask(SEARCH, { signal }));
    await eventually('the search begins', () => given.length === 1);
    readers[0]?.abort();
    // Both have joined before the first leaves: a turn is enough for routes that wait for nothing else.
    await nextTurn();
    expect(given[0]?.aborted).toBe(false);
    readers[1]?.abort();
    expect(given[0]?.aborted).toBe(true);
    expect((await ask(SEARCH)).status).toBe(200);
    expect(given).toHaveLength(2);
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([499, 499]);
  });

  it('is not kept without a version, nor when the offer was replaced while it was made', async () => {
    await start();
    version = null;
    const response = await ask(SEARCH);
    expect([response.headers.get('ETag'), response.headers.get('Cache-Control')]).toEqual([null, 'no-cache']);
    await ask(SEARCH);
    expect(searches).toBe(2);
    version = 'one';
    let letGo = (): void => undefined;
    wait = () => new Promise<void>((resolve) => (letGo = resolve));
    const during = ask(SEARCH);
    await expect.poll(() => searches).toBe(3);
    version = 'two';
    wait = nextTurn;
    letGo();
    await during;
    await ask(SEARCH);
    expect(searches).toBe(4);
  });

  it('may be kept by a CDN, by origin and by encoding', async () => {
    await start();
    const response = await ask(SEARCH, { Origin: HOST });
    expect(response.headers.get('Cache-Control')).toMatch(/^public, max-age=0, stale-if-error=\d+$/);
    expect(response.headers.get('Vary')).toBe('Origin, Accept-Encoding');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(HOST);
    // The first asker tells no origin: a cache must not give that answer to a page of another origin.
    expect((await ask(SEARCH)).headers.get('Vary')).toBe('Origin, Accept-Encoding');
  });

  it.each(['&ouvert=true', `&q=${encodeURIComponent('manger ce soir')}`, '&q=manger%20mtn'])(
    'holds for the minute when it depends on the hour, as with %s',
    async (part) => {
      await start();
      const open = `${SEARCH}${part}`;
      const first = await ask(open);
      expect(first.headers.get('Cache-Control')).toMatch(/^public, max-age=0/);
      await ask(open);
      expect(searches).toBe(1);
      now = new Date('2026-11-25T10:01:00Z');
      expect(await quick(open)).toBeNull();
      const next = await ask(open);
      expect(searches).toBe(2);
      expect(next.headers.get('ETag')).not.toBe(first.headers.get('ETag'));
    },
  );

  it.each([
    ['br', 'br;q=1, gzip;q=0.5', brotliDecompressSync],
    ['gzip', 'gzip, deflate', gunzipSync],
    ['gzip', 'br;q=0, *', gunzipSync],
  ])('travels as %s to who accepts "%s"', async (encoding, accepted, open) => {
    await start();
    const plain = await ask(SEARCH);
    const response = await ask(SEARCH, { 'Accept-Encoding': accepted });
    const body = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('Content-Encoding')).toBe(encoding);
    expect(response.headers.get('Content-Length')).toBe(String(body.length));
    expect(open(body).toString()).toBe(await plain.text());
    expect(response.headers.get('ETag')).not.toBe(plain.headers.get('ETag'));
    const ready = await quick(SEARCH, { 'accept-encoding': accepted });
    expect(ready?.headers['Content-Encoding']).toBe(encoding);
    expect(Buffer.from(ready?.body ?? []).equals(body)).toBe(true);
  });

  it.each([undefined, 'identity', 'gzip;q=0', 'deflate', ''])(
    'travels as it is to who accepts "%s"',
    async (accepted) => {
      await start();
      const response = await ask(SEARCH, accepted === undefined ? {} : { 'Accept-Encoding': accepted });
      expect(response.headers.get('Content-Encoding')).toBeNull();
      expect(await response.json()).toMatchObject({ total: 12 });
    },
  );

  it('is not sent to who holds it already', async () => {
    await start();
    const etag = (await ask(SEARCH)).headers.get('ETag') ?? '';
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const response = await ask(SEARCH, { 'If-None-Match': held });
      expect([response.status, await response.text()]).toEqual([304, '']);
      expect(response.headers.get('ETag')).toBe(etag);
      expect(response.headers.get('Content-Length')).toBeNull();
      const ready = await quick(SEARCH, { 'if-none-match': held });
      expect([ready?.status, ready?.body, ready?.headers['Content-Length']]).toEqual([304, null, undefined]);
    }
    expect((await ask(SEARCH, { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('tells its headers alone to HEAD', async () => {
    await start();
    const get = await ask(SEARCH);
    const head = await under.ask(SEARCH, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const name of ['ETag', 'Cache-Control', 'Vary', 'Content-Type', 'Content-Length']) {
      expect(head.headers.get(name)).toBe(get.headers.get(name));
    }
    const ready = await quick(SEARCH, {}, 'HEAD');
    expect([ready?.body, ready?.headers['Content-Length']]).toEqual([null, get.headers.get('Content-Length')]);
  });

  it('is the same without the routes as with them, header by header', async () => {
    await start();
    for (const headers of [{}, { origin: HOST }, { 'accept-encoding': 'gzip' }] as Record<string, string>[]) {
      const through = await ask(SEARCH, { ...headers, 'x-request-id': 'a-request' });
      const ready = await quick(SEARCH, { ...headers, 'x-request-id': 'a-request' });
      const lower = Object.entries(ready?.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
      expect(Object.fromEntries(lower)).toEqual(Object.fromEntries(through.headers));
      expect(Buffer.from(ready?.body ?? []).equals(Buffer.from(await through.arrayBuffer()))).toBe(true);
    }
    expect(searches).toBe(1);
  });

  it('is left to the routes where these have something to say', async () => {
    await start();
    expect(await quick(SEARCH)).toBeNull();
    await ask(SEARCH);
    expect(await quick(SEARCH)).not.toBeNull();
    expect(await quick(SEARCH, { origin: 'https://elsewhere.example' })).toBeNull();
    expect(await quick(SEARCH, { origin: ORIGIN })).toBeNull();
    expect(await quick(SEARCH, {}, 'POST')).toBeNull();
    version = 'two';
    expect(await quick(SEARCH)).toBeNull();
  });

  it('counts as ten requests where it chooses a question, and as one once it is kept', async () => {
    await start({ rateLimits: { reads: 12, text: 12, addresses: 12, tiles: 12, writes: 12 } });
    const visit = async (address: string, quality: string) => {
      const path = `/api/v1/search/services/question?score_qualite_minimum=${quality}`;
      return (await under.relay.fetch(new Request(ORIGIN + path), { address })).status;
    };
    expect(await visit('203.0.113.1', '0.1')).toBe(200);
    expect([await visit('203.0.113.1', '0.2'), await visit('203.0.113.1', '0.3')]).toEqual([200, 429]);
    const kept = Array.from({ length: 12 }, () => visit('203.0.113.2', '0.1'));
    expect(new Set(await Promise.all(kept))).toEqual(new Set([200]));
  });

  it('takes no more memory than it may, however many are asked', async () => {
    await start({ cacheBytes: 200_000 });
    for (let page = 1; page <= 300; page += 1) await ask(`${SEARCH}&page=${page}`);
    expect((await quick(`${SEARCH}&page=1`)) === null).toBe(true);
    expect((await quick(`${SEARCH}&page=300`)) === null).toBe(false);
  });
});

describe('the detail of a structure with thousands of offers', () => {
  const description = 'Un atelier pour écrire son CV. '.repeat(10);
  const many = Array.from({ length: 2000 }, (_, index) => service({ id: `dora--${index}`, description }));
  const large = createCatalogue({ structures: [structure()], services: many, communes: [lille] });
  const visit = (address: string, sent = () => Promise.resolve()) =>
    under.relay.fetch(new Request(`${ORIGIN}/api/v1/structures/dora--s1`), { address, sent });

  it('waits for its place as a list does, and keeps no other reader waiting', async () => {
    await start({ source: large });
    let letGo = (): void => undefined;
    const never = (): Promise<void> => new Promise((resolve) => (letGo = resolve));
    for (let n = 0; n < 3; n += 1) expect((await visit('203.0.113.1', never)).status).toBe(200);
    let isThere = false;
    const fourth = visit('203.0.113.1').then(({ status }) => ((isThere = true), status));
    expect((await visit('203.0.113.2')).status).toBe(200);
    expect(isThere).toBe(false);
    letGo();
    expect(await fourth).toBe(200);
  });

  it('counts as many requests as a list of its offers would', async () => {
    await start({ source: large, rateLimits: { reads: 12, text: 12, addresses: 12, tiles: 12, writes: 12 } });
    expect([(await visit('203.0.113.1')).status, (await visit('203.0.113.1')).status]).toEqual([200, 429]);
  });
});
