import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClient, isDataInclusionError, type ClientOptions, type ListProgress } from '../../index.ts';
import { buildOffer, buildService } from '../../testing/index.ts';
import { createFakeApi, type FakeApiOptions } from '@inclusion-kit/catalogue/testing';

function start(fake: FakeApiOptions = {}, options: ClientOptions = {}) {
  const api = createFakeApi(fake);
  return { api, client: createClient({ baseUrl: 'https://api.test', fetch: api.fetch, retries: 0, ...options }) };
}
async function collect<T extends { id: string }>(items: AsyncIterable<T>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of items) ids.push(id);
  return ids;
}
const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => buildService({ id: idOf(first + index) }, { seed: index }));
const idOf = (number: number) => `dora--${String(number).padStart(4, '0')}`;
const pagesOf = (requests: readonly { query: URLSearchParams }[]) => requests.map(({ query }) => query.get('page'));

describe('reading a whole list', () => {
  it('gives every service and every structure once, in order, by pages of a thousand', async () => {
    const { api, client } = start(buildOffer({ structures: 12, services: 30 }));
    expect(await collect(client.allServices())).toEqual(ids(await client.services()));
    expect(await collect(client.allStructures({}, { size: 5 }))).toEqual(ids(await client.structures()));
    expect(api.requests[0]?.query.get('size')).toBe('1000');
    expect(pagesOf(api.requests.slice(2, 5))).toEqual(['1', '2', '3']);
  });
  const ids = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id);

  it('passes the filters with every page', async () => {
    const { api, client } = start({ services: range(1, 6) });
    await collect(client.allServices({ thematiques: ['mobilite'], code_departement: '59' }, { size: 2 }));
    await collect(client.allServices({ sources: ['dora'] }, { size: 2 }));
    expect(api.requests[0]?.query.getAll('thematiques').length).toBeGreaterThan(1);
    expect(api.requests.slice(1).map(({ query }) => query.get('sources'))).toEqual(['dora', 'dora', 'dora']);
  });

  it('ends at once when there is nothing', async () => {
    const { api, client } = start();
    expect(await collect(client.allServices())).toEqual([]);
    expect(api.requests).toHaveLength(1);
  });

  it('sends nothing before the first item is asked for, and begins anew with each loop', async () => {
    const { api, client } = start({ services: range(1, 3) });
    const all = client.allServices();
    expect(api.requests).toHaveLength(0);
    expect(await collect(all)).toEqual(await collect(all));
    expect(api.requests).toHaveLength(2);
  });

  it('asks for one page ahead, never for two', async () => {
    const { api, client } = start({ services: range(1, 10) });
    const seen: number[] = [];
    for await (const { id } of client.allServices({}, { size: 2 })) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (Number(id.slice(-4)) % 2 === 1) seen.push(api.requests.length);
      expect(api.outstanding).toBeLessThanOrEqual(1);
    }
    expect(seen).toEqual([2, 3, 4, 5, 5]);
  });

  it('tells its progress after each page', async () => {
    const { client } = start({ services: range(1, 5) });
    const told: ListProgress[] = [];
    await collect(client.allServices({}, { size: 2, onProgress: (progress) => told.push(progress) }));
    expect(told).toEqual([
      { received: 2, total: 5, page: 1, pages: 3 },
      { received: 4, total: 5, page: 2, pages: 3 },
      { received: 5, total: 5, page: 3, pages: 3 },
    ]);
  });

  it('goes on from a page, after a failure for instance', async () => {
    const failures = [{ kind: 'network', after: 2 }] as const;
    const { client } = start({ services: range(1, 9), failures });
    const received: string[] = [];
    let page = 0;
    const options = { size: 2, onProgress: (progress: ListProgress) => void (page = progress.page) };
    const read = async (startPage: number) => {
      for await (const { id } of client.allServices({}, { ...options, startPage })) received.push(id);
    };
    await expect(read(1)).rejects.toMatchObject({ code: 'network' });
    expect(page).toBe(2);
    await read(page + 1);
    expect(received).toEqual(range(1, 9).map(({ id }) => id));
    expect(await collect(client.allServices({}, { startPage: 50 }))).toEqual([]);
  });

  it('retries a page like any read', async () => {
    const failures = [{ kind: 'status', status: 503, retryAfter: 0, after: 1 }] as const;
    const { client } = start({ services: range(1, 4), failures }, { retries: 1 });
    expect(await collect(client.allServices({}, { size: 2 }))).toHaveLength(4);
  });
});

describe('pages that shift', () => {
  it('gives an item once when others are put before it', async () => {
    const { api, client } = start({
      services: range(100, 109),
      onRequest: ({ number }) => {
        if (number === 2) api.replace({ services: range(97, 109) });
      },
    });
    const ids = await collect(client.allServices({}, { size: 5 }));
    expect(ids).toEqual(range(100, 109).map(({ id }) => id));
  });

  it('loses no item when others are taken away before it', async () => {
    const { api, client } = start({
      services: range(1, 20),
      onRequest: ({ number }) => {
        if (number === 2) api.replace({ services: range(4, 20) });
      },
    });
    const ids = await collect(client.allServices({}, { size: 5 }));
    expect([...ids].sort()).toEqual(range(1, 20).map(({ id }) => id));
    expect(pagesOf(api.requests)).toEqual(['1', '2', '1', '3', '4']);
  });

  it('loses no item when several pages of others are taken away before it', async () => {
    const { api, client } = start({
      services: range(1, 40),
      onRequest: ({ number }) => {
        if (number === 4) api.replace({ services: range(13, 40) });
      },
    });
    const ids = await collect(client.allServices({}, { size: 5 }));
    expect([...ids].sort()).toEqual(range(1, 40).map(({ id }) => id));
    expect(pagesOf(api.requests)).toEqual(['1', '2', '3', '4', '3', '2', '1', '5', '6']);
  });

  it('loses no item that stays, whatever is taken away while it reads, its reading again included', async () => {
    // Which requests find one item fewer, and which one is gone by then.
    const removals = fc.array(fc.record({ before: fc.integer({ min: 2, max: 12 }), gone: fc.nat() }), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(removals, fc.integer({ min: 2, max: 7 }), async (planned, size) => {
        let left = range(1, 30);
        const { api, client } = start({
          services: left,
          onRequest: ({ number }) => {
            for (const { gone } of planned.filter(({ before }) => before === number)) {
              const index = gone % left.length;
              left = left.filter((_, at) => at !== index);
            }
            api.replace({ services: left });
          },
        });
        const ids = await collect(client.allServices({}, { size }));
        expect(ids).toEqual(expect.arrayContaining(left.map(({ id }) => id)));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  it('follows a list that grows at its end', async () => {
    const { api, client } = start({
      services: range(1, 4),
      onRequest: ({ number }) => {
        if (number === 2) api.replace({ services: range(1, 7) });
      },
    });
    expect(await collect(client.allServices({}, { size: 2 }))).toHaveLength(7);
  });
});

describe('stopping', () => {
  it('stops the request in flight when the loop is left', async () => {
    const { api, client } = start({ services: range(1, 9), delayMs: ({ number }) => (number === 1 ? 0 : 60_000) });
    for await (const item of client.allServices({}, { size: 2 })) {
      expect(item.id).toBe(idOf(1));
      break;
    }
    await expect.poll(() => api.outstanding).toBe(0);
    expect(api.requests).toHaveLength(2);
  });

  it('stops while it waits for a page, and leaves nothing unhandled', async () => {
    const { api, client } = start({ services: range(1, 9), delayMs: 60_000 });
    const items = client.allServices()[Symbol.asyncIterator]();
    const first = items.next();
    await expect.poll(() => api.outstanding).toBe(1);
    expect(await items.return?.()).toEqual({ done: true, value: undefined });
    expect(await first).toEqual({ done: true, value: undefined });
    expect(await items.next()).toEqual({ done: true, value: undefined });
    await expect.poll(() => api.outstanding).toBe(0);
  });

  it('passes the caller’s abort through, in a page and between two', async () => {
    const reason = new Error('night is over');
    for (const delayMs of [0, 60_000]) {
      const { api, client } = start({ services: range(1, 9), delayMs: ({ number }) => (number === 1 ? 0 : delayMs) });
      const controller = new AbortController();
      const received: string[] = [];
      const read = async () => {
        for await (const { id } of client.allServices({}, { size: 2, signal: controller.signal })) {
          received.push(id);
          if (received.length === 2) setTimeout(() => controller.abort(reason), 5);
          if (received.length === 2 && delayMs === 0) await new Promise((resolve) => setTimeout(resolve, 20));
        }
      };
      await expect(read()).rejects.toBe(reason);
      expect(received).toHaveLength(2);
      await expect.poll(() => api.outstanding).toBe(0);
    }
    const { api, client } = start();
    await expect(collect(client.allServices({}, { signal: AbortSignal.abort(reason) }))).rejects.toBe(reason);
    expect(api.requests).toHaveLength(0);
  });

  it('ends with what onProgress throws', async () => {
    const { api, client } = start({ services: range(1, 9) });
    const onProgress = () => {
      throw new Error('full disk');
    };
    await expect(collect(client.allServices({}, { size: 2, onProgress }))).rejects.toThrow('full disk');
    await expect.poll(() => api.outstanding).toBe(0);
  });
});

describe('servers that lead astray', () => {
  const page = (items: unknown[], fields: object) => Response.json({ items, total: 1, size: items.length, ...fields });
  const asked = (input: RequestInfo | URL) => Number(new URL(input as string).searchParams.get('page'));
  const clientOn = (fetch: (page: number) => Response) =>
    createClient({ baseUrl: 'https://api.test', fetch: (input) => Promise.resolve(fetch(asked(input))), retries: 0 });

  it.each<[string, (page: number) => Response]>([
    ['the same items over and over', (number) => page(range(1, 2), { page: number, pages: number + 1 })],
    ['empty pages without end', (number) => page([], { page: number, pages: 1e9 })],
    ['new items without end', (number) => page(range(number, number), { page: number, pages: number + 1 })],
    ['another page than asked', () => page(range(1, 1), { page: 1, pages: 9 })],
    [
      'a number of pages beyond numbers',
      (number) => {
        const body = JSON.stringify({ items: range(1, 1), total: 1, size: 1, page: number, pages: 0 });
        return new Response(body.replace('"pages":0', '"pages":1e999'));
      },
    ],
  ])('stops at %s', async (_, fetch) => {
    const error: unknown = await collect(clientOn(fetch).allServices()).catch((caught: unknown) => caught);
    expect(isDataInclusionError(error) && error.code, inspect(error)).toBe('shape');
  });
});

describe('pages of nothing but invalid items', () => {
  const wrong = (number: number) => [{ ...buildService({ id: idOf(number) }), nom: null }];
  const clientOn = (pages: number, total: number, items: (page: number) => unknown[]) =>
    createClient({
      baseUrl: 'https://api.test',
      fetch: (input) => {
        const page = Number(new URL(input as string).searchParams.get('page'));
        return Promise.resolve(Response.json({ items: items(page), total, size: 1, page, pages }));
      },
      onInvalidItem: 'skip',
      retries: 0,
    });

  it('are passed over, however many come in a row', async () => {
    const client = clientOn(60, 60, (page) => (page === 60 ? range(60, 60) : wrong(page)));
    expect(await collect(client.allServices({}, { size: 1 }))).toEqual([idOf(60)]);
  });

  it('end when they are more than the list can hold', async () => {
    const client = clientOn(1e9, 5, wrong);
    await expect(collect(client.allServices({}, { size: 1 }))).rejects.toMatchObject({ code: 'shape' });
  });
});

describe('wrong calls', () => {
  it.each<[string, object, object]>([
    ['size must be', {}, { size: 0 }],
    ['startPage must be', {}, { startPage: 1.5 }],
    ['onProgress must be', {}, { onProgress: 'console' }],
    ['Unknown option "pageSize"', {}, { pageSize: 3 }],
    ['Unknown parameter "theme"', { theme: ['a'] }, {}],
    ['nobody listens', {}, { onInvalidItem: 'report' }],
    ['onInvalidItem must be', {}, { onInvalidItem: 'ignore' }],
  ])('are refused before anything is sent: %s', async (message, params, options) => {
    const { api, client } = start();
    const error: unknown = await collect(client.allServices(params, options)).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'usage', message: expect.stringContaining(message) as string });
    expect(api.requests).toHaveLength(0);
  });
});
