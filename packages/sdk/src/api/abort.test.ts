import { describe, expect, it, vi } from 'vitest';
import { buildOffer } from '../testing/index.ts';
import { createFakeApi } from '@inclusion-kit/catalogue/testing';
import { createClient } from '../index.ts';
import { clientOf, emptyPage, json } from './testing-internal/client-of.ts';

describe('aborting', () => {
  it('passes the abort through, before and during the call', async () => {
    const { client, requests } = clientOf((request) => {
      return new Promise((_, reject) => {
        request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
      });
    });
    const aborted = AbortSignal.abort();
    await expect(client.sources({ signal: aborted })).rejects.toMatchObject({ name: 'AbortError' });
    expect(requests).toHaveLength(0);
    const controller = new AbortController();
    const promise = client.searchServices({}, { signal: controller.signal });
    await expect.poll(() => requests, { interval: 1 }).toHaveLength(1);
    controller.abort();
    const error = await promise.catch((caught: unknown) => caught);
    expect(error).toBe(controller.signal.reason);
    expect(requests).toHaveLength(1);
  });

  it('gives the reason of the caller', async () => {
    const { client } = clientOf(() => json([]));
    const reason = new Error('changed my mind');
    await expect(client.sources({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it('stops a wait between two attempts, a token that does not come, and a fetch that does not listen', async () => {
    const silent = () => new Promise<never>(() => undefined);
    const failures = [{ kind: 'status', status: 503, retryAfter: 9 }] as const;
    const fake = createFakeApi({ ...buildOffer(), failures });
    const options = { baseUrl: 'https://api.test', timeoutMs: 60_000 };
    const clients = [
      createClient({ ...options, fetch: fake.fetch }),
      createClient({ ...options, token: silent, fetch: fake.fetch }),
      createClient({ ...options, fetch: silent }),
    ];
    for (const client of clients) {
      const controller = new AbortController();
      const promise = client.sources({ signal: controller.signal });
      const reason = new Error('left');
      // The first one has had its refusal by then.
      await expect.poll(() => fake.requests, { interval: 1 }).toHaveLength(1);
      setTimeout(() => controller.abort(reason), 10);
      await expect(promise).rejects.toBe(reason);
    }
    expect(fake.requests).toHaveLength(1);
  });

  it('leaves no timer behind once it stopped a call, that would keep a program alive', async () => {
    vi.useFakeTimers();
    try {
      const { client, requests } = clientOf(() => new Response('', { status: 503, headers: { 'retry-after': '9' } }));
      const controller = new AbortController();
      const promise = client.sources({ signal: controller.signal }).catch((caught: unknown) => caught);
      await vi.advanceTimersByTimeAsync(1000);
      controller.abort();
      expect(await promise).toBe(controller.signal.reason);
      expect(requests).toHaveLength(1);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('lets go of the caller’s signal once a call is over', async () => {
    const { client } = clientOf(() => json([]));
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    await client.sources({ signal });
    expect(added).toHaveBeenCalled();
    expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
      added.mock.calls.map(([, listener]) => listener),
    );
  });

  it('refuses a signal that is none, and takes null for none', async () => {
    const { client, requests } = clientOf(() => json(emptyPage));
    const notOne = 'now' as unknown as AbortSignal;
    const items = client.allServices({}, { signal: notOne })[Symbol.asyncIterator]();
    for (const promise of [client.services({}, { signal: notOne }), items.next()]) {
      await expect(promise).rejects.toMatchObject({
        code: 'usage',
        message: expect.stringContaining('signal') as string,
      });
    }
    expect(requests).toHaveLength(0);
    const none = null as unknown as undefined;
    expect(await client.services({}, none)).toEqual(emptyPage);
    expect(await client.services({}, { signal: none })).toEqual(emptyPage);
    for (const options of [none, { signal: none }]) {
      for await (const item of client.allServices({}, options)) expect(item).toBeUndefined();
    }
  });
});
