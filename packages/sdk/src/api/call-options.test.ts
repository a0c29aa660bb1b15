import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient, type Client, type HttpCallOptions } from '../index.ts';
import { VERSION } from '../version.ts';
import { clientOf, codeOf, emptyPage, json, service } from './testing-internal/client-of.ts';

const busy = () => json({ detail: 'plus tard' }, { status: 503 });

/** Every method of a client, as a call that takes options. */
const calls: Record<string, (client: Client, options: HttpCallOptions) => Promise<unknown>> = {
  searchServices: (client, options) => client.searchServices({}, options),
  facets: (client, options) => client.facets({}, options),
  capabilities: (client, options) => client.capabilities(options),
  search: (client, options) => client.search({}, options),
  services: (client, options) => client.services({}, options),
  structures: (client, options) => client.structures({}, options),
  service: (client, options) => client.service('a', options),
  structure: (client, options) => client.structure('a', options),
  sources: (client, options) => client.sources(options),
  referentiel: (client, options) => client.referentiel('frais', options),
  allServices: async (client, options) => client.allServices({}, options)[Symbol.asyncIterator]().next(),
  allStructures: async (client, options) => client.allStructures({}, options)[Symbol.asyncIterator]().next(),
};

describe('the options of one call', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each(Object.entries(calls))('are taken by every method: %s', async (_, call) => {
    const { client, requests } = clientOf(busy, { retries: 5, headers: { 'x-a': 'client', 'x-b': 'client' } });
    const options = { retries: 1, timeoutMs: 100, headers: { 'X-B': 'call' } };
    const ended = codeOf(call(client, options));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await ended).toBe('server');
    expect(requests).toHaveLength(2);
    expect(requests.map(({ headers }) => [headers.get('x-a'), headers.get('x-b')])).toEqual(
      requests.map(() => ['client', 'call']),
    );
  });

  it.each(Object.entries(calls))('bound every method in time: %s', async (_, call) => {
    const { client } = clientOf(() => new Promise<Response>(() => undefined), { timeoutMs: 60_000 });
    const ended = codeOf(call(client, { timeoutMs: 50 }));
    await vi.advanceTimersByTimeAsync(60);
    expect(await ended).toBe('timeout');
  });

  it('may allow more than the client, in all too unless the client says how much', async () => {
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5000));
      return json([]);
    };
    for (const [options, code] of [
      [{ timeoutMs: 1000 }, 'none'],
      [{ timeoutMs: 1000, totalTimeoutMs: 4000 }, 'timeout'],
    ] as const) {
      const ended = codeOf(clientOf(slow, options).client.sources({ timeoutMs: 6000 }));
      await vi.advanceTimersByTimeAsync(5001);
      expect(await ended).toBe(code);
    }
  });

  it('leave the next call alone', async () => {
    const { client, requests } = clientOf([busy, () => json(service), () => json(service)]);
    expect(await codeOf(client.service('a', { retries: 0, headers: { 'x-a': '1' } }))).toBe('server');
    await client.service('a');
    expect(requests.map(({ headers }) => headers.get('x-a'))).toEqual(['1', null]);
  });
});

describe('options that make no sense', () => {
  it.each<[string, object]>([
    ['timeoutMs', { timeoutMs: 0 }],
    ['timeoutMs', { timeoutMs: '9' }],
    ['retries', { retries: 11 }],
    ['retries', { retries: -1 }],
    ['headers must be', { headers: 'x-a: 1' }],
    ['headers must be', { headers: null }],
    ['headers must be', { headers: { 'x a': '1' } }],
    ['headers must be', { headers: { 'x-a': 'secret\nvalue' } }],
    ['no authorization', { headers: { Authorization: 'Bearer secret' } }],
  ])('are refused, for a client and for a call: %s', async (message, options) => {
    const { client, requests } = clientOf(() => json(emptyPage));
    for (const call of [
      async () => Promise.resolve().then(() => createClient(options)),
      async () => client.sources(options),
      async () => client.services({}, options),
      async () => client.allServices({}, options)[Symbol.asyncIterator]().next(),
      async () => client.searchServices({ q: 'permis' }, options),
    ]) {
      const error = await call().catch((caught: unknown) => caught);
      expect(error).toMatchObject({ code: 'usage', message: expect.stringContaining(message) as string });
      expect(String(error)).not.toContain('secret');
    }
    expect(requests).toHaveLength(0);
  });

  it('of invalid items do not keep a client from asking for capabilities', async () => {
    const { client } = clientOf(({ url }) => json(url.endsWith('/capabilities') ? { params: ['q'] } : emptyPage));
    expect(await client.searchServices({ q: 'permis' }, { onInvalidItem: 'skip' })).toEqual(emptyPage);
  });
});

describe('a fetch given by the caller', () => {
  it('gets an address and an init, as the platform’s own', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => Promise.resolve(json(emptyPage)));
    const client = createClient({ baseUrl: 'https://api.test', fetch, token: 'tok', headers: { 'x-a': '1' } });
    await client.services({ size: 3 });
    expect(fetch).toHaveBeenCalledExactlyOnceWith('https://api.test/api/v1/services?size=3', {
      method: 'GET',
      headers: {
        accept: 'application/json',
        'user-agent': `inclusion-kit-sdk/${VERSION}`,
        authorization: 'Bearer tok',
        'x-a': '1',
      },
      signal: expect.any(AbortSignal) as AbortSignal,
    });
  });
});
