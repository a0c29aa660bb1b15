import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRelaySource, type Answer, type Transport } from '../../index.ts';
import { createPlainTransport } from './plain-transport.ts';
import { resolveOptions } from '../request-options.ts';
import { createTransport } from '../request.ts';
import { codeOf, emptyPage, json } from '../testing-internal/client-of.ts';
import { cutAnswer } from '../testing-internal/hostile.ts';

vi.mock(import('../request.ts'), async (load) => {
  const loaded = await load();
  return { createTransport: vi.fn(loaded.createTransport) };
});
const whole = vi.mocked(createTransport);

type Gives = () => Response | Promise<Response>;

function transportOf(gives: Gives | Gives[], options: object = {}) {
  const list = [gives].flat();
  const fetch = vi.fn<typeof globalThis.fetch>(async () => {
    const next = list[Math.min(fetch.mock.calls.length, list.length) - 1] as Gives;
    return next();
  });
  return { send: createPlainTransport(resolveOptions({ baseUrl: 'https://relay.test', fetch, ...options })), fetch };
}
const call = { path: '/api/v1/sources', query: new URLSearchParams({ q: 'a b' }) };
const lost: Gives = async () => Promise.reject(new TypeError('fetch failed'));
const busy: Gives = () => json({ detail: 'plus tard' }, { status: 503 });

describe('the plain transport', () => {
  beforeEach(() => {
    whole.mockClear();
    vi.useFakeTimers();
  });
  afterEach(() => void vi.useRealTimers());

  async function settle<T>(promise: Promise<T>): Promise<T> {
    promise.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(60_000);
    return promise;
  }

  it('asks by one fetch, without the transport that tries again', async () => {
    const { send, fetch } = transportOf(() => json([1], { headers: { 'x-request-id': 'r-1' } }));
    const answer = await send(call);
    expect(answer).toMatchObject({ body: [1], call: 'GET /api/v1/sources', requestId: 'r-1' });
    expect(fetch.mock.calls).toEqual([
      [
        'https://relay.test/api/v1/sources?q=a+b',
        { headers: { accept: 'application/json' }, signal: expect.any(AbortSignal) as AbortSignal },
      ],
    ]);
    expect(whole).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each<[string, Gives]>([
    ['no network', lost],
    ['a busy server', busy],
    ['a body cut on its way', () => cutAnswer('[1')],
  ])('goes on after %s with retries, asking nothing twice', async (_, first) => {
    const { send, fetch } = transportOf([first, first, () => json([1])]);
    expect((await settle(send(call))).body).toEqual([1]);
    expect(fetch).toHaveBeenCalledTimes(3);
    expect(whole).toHaveBeenCalledOnce();
  });

  it.each<[string, Gives, object]>([
    ['a refusal', () => json({ detail: 'Non' }, { status: 404 }), { code: 'not_found', message: /404: Non/ }],
    ['something else than JSON', () => new Response('<html>'), { code: 'shape', message: /something else than JSON/ }],
    ['no body', () => new Response(null, { status: 204 }), { code: 'shape', message: /something else than JSON/ }],
    ['no Response', () => ({ ok: true }) as Response, { code: 'network', message: /network failed/ }],
  ])('says after %s what the other transport says, of the same answer', async (_, gives, said) => {
    const { send, fetch } = transportOf(gives, { retries: 0 });
    const { message, ...rest } = said as { message: RegExp };
    await expect(settle(send(call))).rejects.toMatchObject({
      ...rest,
      message: expect.stringMatching(message) as string,
    });
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('says that a body was cut, and does not read what another server answers', async () => {
    const cut = transportOf(() => cutAnswer('[1'), { retries: 0 });
    await expect(settle(cut.send(call))).rejects.toMatchObject({
      code: 'network',
      message: expect.stringContaining('cut on its way') as string,
    });
    const moved = transportOf(() => {
      const response = json([]);
      Object.defineProperties(response, { redirected: { value: true }, url: { value: 'https://ailleurs.test/' } });
      return response;
    });
    expect(await codeOf(settle(moved.send(call)))).toBe('shape');
    expect(moved.fetch).toHaveBeenCalledOnce();
  });

  it('reads what the same server answers after a redirect', async () => {
    const { send, fetch } = transportOf(() => {
      const response = json([1]);
      Object.defineProperties(response, { redirected: { value: true }, url: { value: 'https://relay.test/autre' } });
      return response;
    });
    expect((await settle(send(call))).body).toEqual([1]);
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('ends in time, and does not ask again', async () => {
    const { send, fetch } = transportOf(() => new Promise<Response>(() => undefined), { timeoutMs: 50 });
    expect(await codeOf(settle(send(call)))).toBe('timeout');
    expect(await codeOf(settle(send({ ...call, timeoutMs: 5 })))).toBe('timeout');
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(fetch.mock.calls[0]?.[1]?.signal?.aborted).toBe(true);
  });

  it('gives the reason of a caller who leaves, before, meanwhile and between two attempts', async () => {
    const reason = new Error('left');
    const before = transportOf(() => json([]));
    await expect(before.send({ ...call, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(before.fetch).not.toHaveBeenCalled();
    for (const gives of [() => new Promise<Response>(() => undefined), busy]) {
      const { send } = transportOf(gives);
      const controller = new AbortController();
      const ended = send({ ...call, signal: controller.signal }).catch((caught: unknown) => caught);
      await vi.advanceTimersByTimeAsync(100);
      controller.abort(reason);
      expect(await ended).toBe(reason);
    }
  });

  it('writes by the transport that tries again', async () => {
    const { send, fetch } = transportOf([busy, () => json({ id: 'a' })]);
    expect((await settle(send({ path: '/contributions', json: { genre: 'manque' }, retries: 1 }))).body).toEqual({
      id: 'a',
    });
    expect(fetch.mock.calls.map(([, init]) => [init?.method, init?.body])).toEqual([
      ['POST', '{"genre":"manque"}'],
      ['POST', '{"genre":"manque"}'],
    ]);
  });
});

describe('a relay source', () => {
  it('asks by the transport it is given', async () => {
    const asked: string[] = [];
    const transport: Transport = async ({ path, query }): Promise<Answer> => {
      asked.push(`${path}?${query?.toString() ?? ''}`);
      return Promise.resolve({ body: emptyPage, call: `GET ${path}`, requestId: undefined, mask: (text) => text });
    };
    const source = createRelaySource({ baseUrl: 'https://relay.test', transport });
    expect(await source.searchServices({ q: 'permis' })).toEqual(emptyPage);
    expect(asked).toEqual(['/api/v1/search/services?q=permis']);
  });

  it('refuses a transport that is none', () => {
    const transport = 'fetch' as unknown as Transport;
    expect(() => createRelaySource({ baseUrl: 'https://relay.test', transport })).toThrow('transport must be');
  });
});

describe('where the code of the other transport does not come', () => {
  it('the network is told as the reason when it failed, else the code that is missing', async () => {
    vi.resetModules();
    vi.doMock('../request.ts', () => {
      throw new Error('not served');
    });
    const { createPlainTransport: create } = await import('./plain-transport.ts');
    for (const [gives, message] of [
      [lost, 'got no answer: the network failed'],
      [busy, 'A part of the kit was not loaded'],
    ] as const) {
      const fetch = async () => gives();
      const ended = create(resolveOptions({ baseUrl: 'https://relay.test', fetch }))(call);
      await expect(ended).rejects.toMatchObject({
        code: 'network',
        message: expect.stringContaining(message) as string,
      });
    }
    vi.doUnmock('./request.ts');
  });
});
