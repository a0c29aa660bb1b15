import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAnswer, errorOf, hostileBody, hostileStatus } from '../api/testing-internal/hostile.ts';
import type { AddressLookup, Geography, PositionLookup } from './geography.ts';
import { createNationalGeography, createRelayGeography, createRelayLookups, createGeography } from './index.ts';

type Whole = Geography & PositionLookup & AddressLookup;

const baseUrl = 'https://offre.example.org';
const point = { latitude: 50, longitude: 3 };
const adresse = { label: 'Rue', ...point, code_commune: '59350', code_postal: null, type: 'street' };
const commune = {
  code: '59350',
  nom: 'Lille',
  codes_postaux: ['59000'],
  code_departement: '59',
  code_epci: null,
  population: 1,
  ...point,
};

const national = (fetch: typeof globalThis.fetch, timeoutMs = 1000): Whole =>
  createNationalGeography({ fetch, timeoutMs, retries: 0 });
const relay = (fetch: typeof globalThis.fetch, timeoutMs = 1000): Whole => {
  const options = { baseUrl, fetch, timeoutMs, retries: 0 };
  return { ...createRelayGeography(options), ...createRelayLookups(options) };
};
const offline = createGeography([commune]);

const calls: Record<string, (geography: Whole, signal?: AbortSignal) => Promise<unknown>> = {
  communes: (geography, signal) => geography.communes('lille', { signal }),
  commune: (geography, signal) => geography.commune('59350', { signal }),
  communeAt: (geography, signal) => geography.communeAt(point, { signal }),
  addresses: (geography, signal) => geography.addresses('rue de lille', { signal }),
  addressAt: (geography, signal) => geography.addressAt(point, { signal }),
};

const feature = {
  geometry: { coordinates: [3, 50] },
  properties: { label: 'Rue', citycode: '59350', postcode: '59000', type: 'street' },
};
const collection = { features: [feature] };
/** The sound answers of each service, by call. */
const sound: Record<string, Record<string, unknown>> = {
  national: {
    communes: [commune],
    commune,
    communeAt: [commune],
    addresses: collection,
    addressAt: collection,
  },
  relay: {
    communes: { items: [commune] },
    commune,
    communeAt: { commune, approximate: false },
    addresses: { items: [adresse] },
    addressAt: { adresse },
  },
};

const answering = (answer: () => Response | Promise<Response>) => (async () => answer()) as typeof globalThis.fetch;

describe.each([
  ['national', national],
  ['relay', relay],
] as const)('the geography over HTTP, %s', (kind, create) => {
  test('gives a value or one of our errors, whatever is answered', async () => {
    const property = fc.asyncProperty(
      hostileBody,
      hostileStatus,
      fc.constantFrom(...Object.values(calls)),
      async (body, status, call) => {
        const error = await errorOf(call(create(answering(() => new Response(body, { status })))));
        if (status >= 400 && status !== 404) expect(error).toMatchObject({ name: 'ApiError' });
      },
    );
    await fc.assert(property, { seed: 21, numRuns: 400 });
  });

  test.each(Object.entries(calls))('reads no cut answer as less than it was: %s', async (name, call) => {
    const text = JSON.stringify(sound[kind]?.[name]);
    expect(await errorOf(call(create(answering(() => new Response(text)))))).toBeUndefined();
    for (let end = 0; end < text.length; end += 1) {
      const short = await errorOf(call(create(answering(() => new Response(text.slice(0, end))))));
      expect(short).toMatchObject({ code: 'shape' });
    }
    const cut = await errorOf(call(create(answering(() => cutAnswer(text.slice(0, 9))))));
    expect(cut).toMatchObject({ code: 'network', message: expect.stringContaining('cut on its way') as string });
  });

  test.each(Object.entries(calls))('never hangs: silence, a body without end, an abort: %s', async (_, call) => {
    const silence = answering(() => new Promise<Response>(() => undefined));
    const endless = answering(() => new Response(new ReadableStream({ start: (s) => s.enqueue(new Uint8Array(1)) })));
    for (const fetch of [silence, endless]) {
      expect(await errorOf(call(create(fetch, 15)))).toMatchObject({ code: 'timeout' });
      const controller = new AbortController();
      const promise = call(create(fetch), controller.signal);
      controller.abort();
      await expect(promise).rejects.toMatchObject({ name: 'AbortError' });
    }
    await expect(call(create(silence), AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('names the request of an answer that is no good', async () => {
    const headers = { 'x-request-id': 'r-7' };
    for (const call of Object.values(calls)) {
      const error = await errorOf(call(create(answering(() => Response.json({ odd: 1 }, { headers })))));
      expect(error).toMatchObject({ code: 'shape', requestId: 'r-7' });
    }
  });
});

describe('wrong calls', () => {
  const nothing = (() => {
    throw new Error('nothing must be asked');
  }) as typeof globalThis.fetch;
  const geographies: [string, Partial<Whole>][] = [
    ['offline', offline],
    ['national', national(nothing)],
    ['relay', relay(nothing)],
  ];

  test.each(geographies)('are refused before anything is asked: %s', async (_, geography) => {
    const {
      communes,
      commune: byCode,
      communeAt,
      addresses,
      addressAt,
    } = geography as unknown as Record<string, ((first: unknown, options?: unknown) => Promise<unknown>) | undefined>;
    for (const nonsense of [undefined, null, 5, {}, ['lille']]) {
      for (const call of [communes, byCode, communeAt, addresses, addressAt]) {
        if (call !== undefined) expect(await errorOf(call(nonsense))).toMatchObject({ code: 'usage' });
      }
    }
    for (const options of [5, 'x', { signal: 'stop' }, { signal: {} }]) {
      expect(await errorOf(communes?.('lille', options) ?? Promise.resolve())).toMatchObject({ code: 'usage' });
      expect(await errorOf(byCode?.('59350', options) ?? Promise.resolve())).toMatchObject({ code: 'usage' });
      expect(await errorOf(communeAt?.(point, options) ?? Promise.resolve())).toMatchObject({ code: 'usage' });
    }
    for (const limit of [0, 1.5, '5', 1000]) {
      expect(await errorOf(communes?.('lille', { limit }) ?? Promise.resolve())).toMatchObject({ code: 'usage' });
    }
    for (const code_commune of ['', 'Lille', '5935', 59_350]) {
      const asked = addresses?.('rue de lille', { code_commune });
      if (asked !== undefined) expect(await errorOf(asked)).toMatchObject({ code: 'usage' });
    }
  });

  test.each(geographies)('a text that is no code is nobody’s code, and is not asked: %s', async (_, geography) => {
    for (const code of ['', ' ', '.', '..', 'a/b', '599999', '2C004', '\uD800']) {
      expect(await geography.commune?.(code)).toBeNull();
    }
  });

  test('lists of communes are refused when one of them is none', () => {
    for (const one of [null, 59350, '59350', {}, { nom: 'Lille' }]) {
      expect(() => createGeography([commune, one] as never)).toThrow('communes[1] is no commune');
    }
  });

  test('null stands for no options', async () => {
    expect(await offline.communes('lille', null as never)).toEqual([commune]);
    expect(await offline.commune('59350', { signal: null } as never)).toEqual(commune);
    expect(await offline.communes('lille', { limit: null } as never)).toHaveLength(1);
  });

  test.each<[string, unknown]>([
    ['must be an object', null],
    ['must be an object', 'https://offre.example.org'],
    ['must be an object', []],
    ['Unknown option "token"', { baseUrl, token: 'secret' }],
    ['Unknown option "url"', { url: baseUrl }],
    ['fetch must be a function', { baseUrl, fetch: 'fetch' }],
    ['timeoutMs must be', { baseUrl, timeoutMs: 0 }],
    ['retries must be', { baseUrl, retries: -1 }],
  ])('options that make no sense are named: %s', (message, options) => {
    for (const create of [createRelayGeography, createRelayLookups]) {
      expect(() => create(options as never)).toThrow(message);
    }
    if (options !== null && typeof options === 'object' && !Array.isArray(options)) {
      const { baseUrl: _, ...own } = options as { baseUrl?: string };
      expect(() => createNationalGeography(own as never)).toThrow(message);
    } else expect(() => createNationalGeography(options as never)).toThrow(message);
  });

  test('a relay without address is not taken for the API of data·inclusion', () => {
    for (const create of [createRelayGeography, createRelayLookups]) {
      expect(() => create({} as never)).toThrow('baseUrl is missing');
    }
    expect(() => createNationalGeography({ baseUrl } as never)).toThrow('Unknown option "baseUrl"');
  });
});
