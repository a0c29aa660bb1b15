import { describe, expect, it } from 'vitest';
import { createFakeApi, type FakeApiOptions } from '@inclusion-kit/catalogue/testing';
import { createClient } from '../../index.ts';
import { buildOffer } from '../../testing/index.ts';
import { clientOf, codeOf, emptyPage, json, listOf, service } from '../testing-internal/client-of.ts';

const offer = buildOffer({ structures: 7, services: 23, seed: 11 });

function open(options: FakeApiOptions = {}) {
  const api = createFakeApi({ ...offer, ...options });
  const client = createClient({ baseUrl: 'https://api.test', fetch: api.fetch, retries: 0 });
  const pagesAsked = () => api.requests.map(({ query }) => Number(query.get('page') ?? 1));
  return { api, client, pagesAsked };
}

describe('a loop over a page', () => {
  it('gives the items of this page and of all that follow, for each list', async () => {
    const { client, pagesAsked } = open();
    const found = await listOf(client.searchServices({ size: 10 }));
    expect(found.map(({ service: { id } }) => id).toSorted()).toEqual(offer.services.map(({ id }) => id).toSorted());
    expect(pagesAsked()).toEqual([1, 2, 3]);
    expect(await listOf(client.services({ size: 10, page: 2 }))).toHaveLength(13);
    expect(await listOf(client.structures({ size: 3 }))).toHaveLength(7);
    expect(await listOf(client.search({ size: 20 }))).not.toHaveLength(0);
  });

  it('keeps the filters and the options of the call for each page', async () => {
    const { client, api } = open();
    const { source } = offer.services[0]!;
    await listOf(client.services({ sources: [source], size: 1 }, { headers: { 'x-a': '1' } }));
    expect(api.requests.length).toBeGreaterThan(1);
    for (const { query, headers } of api.requests) {
      expect([query.get('sources'), query.get('size'), headers.get('x-a')]).toEqual([source, '1', '1']);
    }
  });

  it('asks for a page when its first item is, and for no more once it is left', async () => {
    const { client, pagesAsked } = open();
    let count = 0;
    for await (const item of client.services({ size: 10 })) {
      expect(pagesAsked()).toHaveLength(count < 10 ? 1 : 2);
      count += item.id === '' ? 0 : 1;
      if (count === 15) break;
    }
    expect(pagesAsked()).toEqual([1, 2]);
  });

  it('asks for its first page once, awaited before or not, and for the others in each loop', async () => {
    const { client, pagesAsked } = open();
    const asked = client.services({ size: 12 });
    expect((await asked).items).toHaveLength(12);
    expect(await listOf(asked)).toHaveLength(23);
    expect(await listOf(asked)).toHaveLength(23);
    expect(pagesAsked()).toEqual([1, 2, 2]);
  });

  it('ends at an error in the middle, after the items before it', async () => {
    const failures = [{ kind: 'status', status: 503, after: 1 }] as const;
    const { client } = open({ failures });
    const met: string[] = [];
    const ended = await codeOf(
      (async () => {
        for await (const { id } of client.services({ size: 10 })) met.push(id);
      })(),
    );
    expect([ended, met.length]).toEqual(['server', 10]);
  });

  it('is stopped by the signal of the call', async () => {
    const { client, pagesAsked } = open();
    const controller = new AbortController();
    const met: string[] = [];
    const loop = (async () => {
      for await (const { id } of client.services({ size: 10 }, { signal: controller.signal })) {
        met.push(id);
        controller.abort();
      }
    })();
    await expect(loop).rejects.toMatchObject({ name: 'AbortError' });
    expect([met.length, pagesAsked()]).toEqual([1, [1]]);
  });

  it('refuses a server that gives the same page for ever', async () => {
    const stuck = () => json({ items: [{ service, distance: null }], total: 9, page: 1, size: 1, pages: 9 });
    const { client, requests } = clientOf(stuck);
    expect(await codeOf(listOf(client.searchServices({ size: 1 })))).toBe('shape');
    expect(await codeOf(listOf(client.searchServices({ size: 1 }).pages()))).toBe('shape');
    expect(requests).toHaveLength(4);
  });

  it('of a wrong call is refused once, and leaves no rejection that nobody waits for', async () => {
    const unhandled: unknown[] = [];
    const listen = (reason: unknown) => void unhandled.push(reason);
    process.on('unhandledRejection', listen);
    const { client, requests } = clientOf(() => json(emptyPage));
    for (const wrong of [{ size: 0 }, { page: -1 }, { taille: 3 }, null]) {
      expect(await codeOf(listOf(client.services(wrong as object)))).toBe('usage');
    }
    expect(await codeOf(listOf(client.services({}, { signal: 1 as unknown as AbortSignal })))).toBe('usage');
    await new Promise((resolve) => setTimeout(resolve));
    process.off('unhandledRejection', listen);
    expect([unhandled, requests]).toEqual([[], []]);
  });

  it('may be one over the pages, with their figures', async () => {
    const { client, pagesAsked } = open();
    const pages = await listOf(client.services({ size: 10 }).pages());
    expect(pages.map(({ page, size, total }) => [page, size, total])).toEqual([
      [1, 10, 23],
      [2, 10, 23],
      [3, 3, 23],
    ]);
    expect(await listOf(client.services({ size: 10, page: 9 }).pages())).toMatchObject([{ items: [] }]);
    expect(pagesAsked()).toEqual([1, 2, 3, 9]);
  });
});
