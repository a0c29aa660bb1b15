import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGeography } from '@inclusion-kit/sdk/geography';
import { askingClient } from '../../shared/asking-client.ts';
import type { HitCounter } from '../../store/hit-counter.ts';
import { correction } from '../../testing-internal/records.ts';
import { ORIGIN, startRelay, type RelayUnderTest } from '../../testing-internal/relay-under-test.ts';
import { parseTrustedProxies, type TrustedProxies } from '../limits/client-address.ts';
import { isTooDeep } from '../../contributions/received/read-json.ts';
import { createPatientCounter } from '../limits/patient-counter.ts';
import { classOf } from '../limits/rate-limits.ts';

const limits = { reads: 3, text: 2, addresses: 1, tiles: 0, writes: 1 };
const trustedProxies = parseTrustedProxies(['127.0.0.1']) as TrustedProxies;

let under: RelayUnderTest;
let time: Date;
beforeEach(async () => {
  time = new Date('2026-11-25T10:00:00Z');
  under = await startRelay({
    rateLimits: limits,
    trustedProxies,
    allowedOrigins: ['https://site.fr'],
    now: () => time,
  });
});
afterEach(() => under.relay.close());

const from = (address: string | undefined, path: string, init?: RequestInit): Promise<Response> =>
  under.relay.fetch(new Request(`${ORIGIN}${path}`, init), { address });
const statuses = async (count: number, ask: () => Promise<Response>): Promise<number[]> => {
  const all: number[] = [];
  for (let index = 0; index < count; index += 1) all.push((await ask()).status);
  return all;
};

describe('a client that comes too often', () => {
  it('is told when to come back, and may then', async () => {
    const ask = () => from('203.0.113.7', '/api/v1/sources');
    expect(await statuses(4, ask)).toEqual([200, 200, 200, 429]);
    time = new Date('2026-11-25T10:00:20Z');
    const refused = await ask();
    expect(refused.headers.get('Content-Type')).toContain('application/problem+json');
    expect(Object.fromEntries(refused.headers)).toMatchObject({
      'retry-after': '40',
      'ratelimit-policy': '"reads";q=3;w=60',
      ratelimit: '"reads";r=0;t=40',
      'cache-control': 'no-store',
    });
    expect(await refused.json()).toMatchObject({ status: 429 });
    time = new Date('2026-11-25T10:01:00Z');
    expect((await ask()).status).toBe(200);
  });

  it('keeps nobody else out, and is limited by what it asks for', async () => {
    await statuses(4, () => from('203.0.113.7', '/api/v1/sources'));
    expect((await from('203.0.113.8', '/api/v1/sources')).status).toBe(200);
    expect(await statuses(3, () => from('203.0.113.7', '/api/v1/communes?q=li'))).toEqual([200, 200, 429]);
  });

  it('is known to what its request has done, which takes turns by it', async () => {
    const asked: (string | undefined)[] = [];
    const geography = {
      ...createGeography([]),
      communes: () => {
        asked.push(askingClient.getStore());
        return Promise.resolve([]);
      },
    };
    const { relay } = await startRelay({ geography, trustedProxies });
    const headers = { 'X-Forwarded-For': '203.0.113.7' };
    await relay.fetch(new Request(`${ORIGIN}/api/v1/communes?q=li`, { headers }), { address: '127.0.0.1' });
    await relay.fetch(new Request(`${ORIGIN}/api/v1/communes?q=li`), { address: '2001:db8:0:1::9' });
    expect(asked).toEqual(['203.0.113.7', '2001:db8:0:1::/64']);
    await relay.close();
  });

  it('is missed once in the log, where the embedding server tells no address', async () => {
    for (let i = 0; i < 3; i += 1) await under.ask('/api/v1/sources');
    expect(under.log.filter((line) => line.includes('relay.fetch(request, { address })'))).toHaveLength(1);
  });

  it('is found behind a trusted proxy, whatever it says before', async () => {
    const ask = (told: string) => from('127.0.0.1', '/api/v1/sources', { headers: { 'X-Forwarded-For': told } });
    for (const told of ['1.1.1.1, 203.0.113.7', '2.2.2.2, 203.0.113.7', '203.0.113.7']) await ask(told);
    expect((await ask('3.3.3.3, 203.0.113.7')).status).toBe(429);
    expect((await ask('203.0.113.8')).status).toBe(200);
  });

  it('does not become another by an untrusted header, nor by another address of its own /64', async () => {
    const ask = (address: string) => from(address, '/api/v1/sources', { headers: { 'X-Forwarded-For': address } });
    for (const end of ['1', '2', '3']) await ask(`2001:db8:0:1::${end}`);
    expect((await ask('2001:db8:0:1:ffff::9')).status).toBe(429);
    expect((await ask('2001:db8:0:2::1')).status).toBe(200);
  });

  it('is not named in the log by its address', async () => {
    await statuses(4, () => from('203.0.113.7', '/api/v1/sources'));
    expect(under.log.join('')).toContain('"class":"reads"');
    expect(under.log.join('')).not.toContain('203.0.113');
  });

  it('fills no log, however often it is refused', async () => {
    await statuses(20, () => from('203.0.113.7', '/api/v1/sources'));
    await statuses(20, () => from('203.0.113.8', '/api/v1/sources'));
    expect(under.log.filter((line) => line.includes('"class":"reads"'))).toHaveLength(2);
  });

  it('writes as many bytes as its writes stand for: a long contribution counts as several', async () => {
    await under.relay.close();
    under = await startRelay({ rateLimits: { ...limits, writes: 20 }, now: () => time });
    const post = (length: number) => {
      const { cible, ...rest } = correction();
      const base = { ...cible?.base, description: 'x'.repeat(length) };
      return from('203.0.113.7', '/contributions', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...rest, cible: { ...cible, base } }),
      });
    };
    expect(await statuses(3, () => post(1000))).toEqual([201, 201, 201]);
    expect(await statuses(2, () => post(100_000))).toEqual([201, 429]);
  });

  it('is told how many writes are left', async () => {
    const post = () =>
      from('203.0.113.7', '/contributions', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(correction()),
      });
    const first = await post();
    expect([first.status, first.headers.get('RateLimit')]).toEqual([201, '"writes";r=0;t=60']);
    expect((await post()).status).toBe(429);
  });

  it.each([
    ['a program of this machine', '127.0.0.1', '/api/v1/sources'],
    ['what is embedded in another server', undefined, '/api/v1/sources'],
    ['a probe', '203.0.113.7', '/healthz'],
  ])('is not %s', async (_who, address, path) => {
    expect(await statuses(9, () => from(address, path))).toEqual(Array(9).fill(200));
  });

  it('is warned of once when all of a proxy count as one', async () => {
    const other = await startRelay();
    const headers = { 'X-Forwarded-For': '203.0.113.7' };
    for (let index = 0; index < 3; index += 1) {
      await other.relay.fetch(new Request(`${ORIGIN}/api/v1/sources`, { headers }), { address: '127.0.0.1' });
    }
    expect(other.log.filter((line) => line.includes('TRUSTED_PROXIES'))).toHaveLength(1);
    await other.relay.close();
  });
});

describe('the class of a request', () => {
  it.each([
    ['GET', '/api/v1/services', 'reads'],
    ['GET', '/', 'reads'],
    ['GET', '/api/v1/search/services?q=a', 'text'],
    ['GET', '/api/v1/search/services?size=1&%71=a', 'text'],
    ['GET', '/api/v1/search/services?faq=a', 'reads'],
    ['GET', '/api/v1/communes', 'text'],
    ['GET', '/api/v1/structures-nommees?nom=a', 'text'],
    ['GET', '/contribuer?lang=fr&structure=a', 'text'],
    ['GET', '/contribuer?%73tructure=a', 'text'],
    ['GET', '/contribuer?lien=a', 'reads'],
    ['GET', '/api/v1/%61dresses?q=a', 'addresses'],
    ['GET', '/api/v1/position', 'addresses'],
    ['POST', '/contributions', 'writes'],
    ['DELETE', '/healthz', 'writes'],
    ['GET', '/readyz', null],
  ])('%s %s is %s', (method, address, expected) => {
    expect(classOf(method, address)).toBe(expected);
  });
});

describe('the counter that relays share', () => {
  const own: HitCounter = { hit: () => Promise.resolve({ count: 1, resetMs: 9 }) };

  it.each([
    ['fails', () => Promise.reject(new Error('down'))],
    ['does not answer', () => new Promise<never>(() => undefined)],
  ])('gives way to its own when it %s, and is left alone for a while', async (_what, hit) => {
    let asked = 0;
    let now = 0;
    const counter = createPatientCounter({ hit: () => ((asked += 1), hit()) }, own, () => now);
    expect(await counter.hit('a', 60_000)).toEqual({ count: 1, resetMs: 9 });
    await counter.hit('a', 60_000);
    expect(asked).toBe(1);
    now = 10_000;
    await counter.hit('a', 60_000);
    expect(asked).toBe(2);
  });
});

describe('a write', () => {
  const post = (headers: Record<string, string>, body = JSON.stringify(correction())) =>
    under.ask('/contributions', { method: 'POST', headers, body });
  const json = { 'Content-Type': 'application/json' };

  it.each([
    ['the page of another site', { ...json, Origin: 'https://evil.example' }, 403],
    ['an origin that ends alike', { ...json, Origin: 'https://evil-site.fr' }, 403],
    ['a subdomain', { ...json, Origin: 'https://a.site.fr' }, 403],
    ['another port', { ...json, Origin: 'https://site.fr:8443' }, 403],
    ['a sandboxed page', { ...json, Origin: 'null' }, 403],
    ['a page that says no origin, from another site', { ...json, 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a page that says no origin, from another host of the site', { ...json, 'Sec-Fetch-Site': 'same-site' }, 403],
    ['a form', { 'Content-Type': 'text/plain' }, 415],
    ['a program that compresses', { ...json, 'Content-Encoding': 'gzip' }, 415],
    ['a form that pretends', { 'Content-Type': 'text/plain; x=application/json' }, 415],
    ['an allowed page', { ...json, Origin: 'https://site.fr' }, 201],
    ['a page of its own', { ...json, Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' }, 201],
    ['a program', json, 201],
  ])('from %s is answered as it should be', async (_who, headers, status) => {
    expect((await post(headers)).status).toBe(status);
  });

  it('in another encoding than UTF-8 is refused, and not kept with its letters lost', async () => {
    const body = Buffer.from(JSON.stringify(correction({ changements: { nom: 'Aide à domicile' } })), 'latin1');
    const answer = await under.ask('/contributions', { method: 'POST', headers: json, body });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('UTF-8');
  });

  it('of JSON that is nested without end is refused', async () => {
    const answer = await post(json, `{"genre":${'['.repeat(100_000)}`);
    expect(answer.status).toBe(400);
  });
});

describe('the page of a site that is not allowed', () => {
  const read = (Origin: string) => under.ask('/api/v1/sources', { headers: { Origin } });
  const named = () => under.log.filter((line) => line.includes('ALLOWED_ORIGINS'));

  it('is named in the log once an hour, with the setting that lets it in', async () => {
    for (const origin of ['https://oublie.fr', 'https://oublie.fr', 'https://site.fr', ORIGIN]) await read(origin);
    expect(named()).toHaveLength(1);
    expect(JSON.parse(named()[0] ?? '')).toMatchObject({ level: 'warn', origin: 'https://oublie.fr' });
    const preflight = { Origin: 'https://oublie.fr', 'Access-Control-Request-Method': 'POST' };
    expect((await under.ask('/contributions', { method: 'OPTIONS', headers: preflight })).status).toBe(403);
    expect(named()).toHaveLength(1);
    time = new Date('2026-11-25T11:00:00Z');
    await read('https://oublie.fr');
    expect(named()).toHaveLength(2);
  });

  it('cannot fill the log by making up origins', async () => {
    for (let index = 0; index < 200; index += 1) await read(`https://${index}.evil.example`);
    await read(`https://${'a'.repeat(5000)}.example`);
    expect(named()).toHaveLength(50);
    expect(under.log.filter((line) => line.includes('ne sont pas nommées'))).toHaveLength(1);
    time = new Date('2026-11-25T11:00:00Z');
    await read(`https://${'a'.repeat(5000)}.example`);
    expect(named().at(-1)?.length).toBeLessThan(1000);
  });
});

describe('the depth of JSON', () => {
  it('is counted outside texts', () => {
    const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect([isTooDeep(deep(32)), isTooDeep(deep(33)), isTooDeep(JSON.stringify(['"[{'.repeat(99)]))]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('the id of a request', () => {
  it.each([
    ['proxy-id-1234', true],
    ['short', false],
    ['has a space', false],
    ['<script>alert(1)</script>', false],
    ['a'.repeat(101), false],
  ])('« %s » is kept: %s', async (id, isKept) => {
    const answer = await under.ask('/healthz', { headers: { 'X-Request-Id': id } });
    expect(answer.headers.get('X-Request-Id') === id).toBe(isKept);
    expect(answer.headers.get('X-Request-Id')).toMatch(/^[\w.-]{8,100}$/);
  });
});
