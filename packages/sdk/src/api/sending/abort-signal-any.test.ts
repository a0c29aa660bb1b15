import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// ky looks for `AbortSignal.any` as it loads: what is tested is loaded anew without it.
const platform: { any?: ((signals: AbortSignal[]) => AbortSignal) | undefined } = AbortSignal;
const { any } = platform;
const modules = async () => import('../testing-internal/client-of.ts');

beforeEach(() => {
  vi.resetModules();
  delete platform.any;
});
afterEach(() => {
  vi.useRealTimers();
  platform.any = any;
});

describe('where the platform has no AbortSignal.any', () => {
  it('a signal follows the first of several that fires, with its reason', async () => {
    await import('./abort-signal-any.ts');
    const [first, second] = [new AbortController(), new AbortController()];
    const both = AbortSignal.any([first.signal, second.signal]);
    expect(both.aborted).toBe(false);
    second.abort('second');
    first.abort('first');
    expect(both.reason).toBe('second');
    expect(AbortSignal.any([new AbortController().signal, AbortSignal.abort('before')]).reason).toBe('before');
    expect(AbortSignal.any([]).aborted).toBe(false);
  });

  it('is left alone where it has one', async () => {
    const own = vi.fn(any);
    platform.any = own;
    await import('./abort-signal-any.ts');
    expect(platform.any).toBe(own);
  });

  it('a request is stopped when its time is over', async () => {
    vi.useFakeTimers();
    const { clientOf, codeOf } = await modules();
    const { client, requests } = clientOf(() => new Promise<Response>(() => undefined), { timeoutMs: 50 });
    const ended = codeOf(client.sources());
    await vi.advanceTimersByTimeAsync(60);
    expect(await ended).toBe('timeout');
    expect(requests[0]?.signal.aborted).toBe(true);
  });

  it('a wait between two attempts, and a request, stop when the caller leaves', async () => {
    vi.useFakeTimers();
    const { clientOf } = await modules();
    const busy = () => new Response('', { status: 503, headers: { 'retry-after': '9' } });
    for (const answer of [busy, () => new Promise<Response>(() => undefined)]) {
      const { client, requests } = clientOf(answer);
      const controller = new AbortController();
      const ended = client.sources({ signal: controller.signal }).catch((caught: unknown) => caught);
      await vi.advanceTimersByTimeAsync(1000);
      const reason = new Error('left');
      controller.abort(reason);
      expect(await ended).toBe(reason);
      expect(requests).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(0);
      expect(vi.getTimerCount()).toBe(0);
      if (answer !== busy) expect(requests[0]?.signal.reason).toBe(reason);
    }
  });

  it('the caller’s signal is let go of once a call is over', async () => {
    const { clientOf, json } = await modules();
    const { client } = clientOf(() => json([]));
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    await client.sources({ signal });
    const listeners = added.mock.calls.map(([, listener]) => listener);
    expect(listeners).not.toEqual([]);
    expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(listeners);
  });
});
