import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../errors.ts';
import type { Client } from './client.ts';
import { clientOf, codeOf, json, type Answer } from './testing-internal/client-of.ts';

describe('refusals', () => {
  it.each([
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [405, 'http'],
    [500, 'server'],
  ])('maps status %i to %s, with a hint or the server’s sentence', async (status, code) => {
    const { client } = clientOf(() => json({ detail: 'Non' }, { status, headers: { 'x-request-id': 'r-1' } }));
    await expect(client.service('x')).rejects.toMatchObject({
      name: 'ApiError',
      code,
      status,
      requestId: 'r-1',
      message: expect.stringContaining('Non') as string,
    });
  });

  it.each([400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503])('says what to do after a %i', async (status) => {
    const { client } = clientOf(() => json({}, { status }), { retries: 0 });
    await expect(client.sources()).rejects.toMatchObject({
      status,
      hint: expect.stringMatching(/^[A-Z`].+\.$/) as string,
    });
  });

  it('blames the id of a record that the API does not know, and the address where another site answers', async () => {
    const hintFrom = async (answer: Response, call: (client: Client) => Promise<unknown>): Promise<unknown> => {
      const { client } = clientOf(() => answer);
      const error: unknown = await call(client).catch((caught: unknown) => caught);
      return error instanceof ApiError ? error.hint : error;
    };
    const unknown = () => json({ detail: 'Not Found' }, { status: 404 });
    const page = () => new Response('<h1>404</h1>', { status: 404, headers: { 'content-type': 'text/html' } });
    expect(await hintFrom(unknown(), (client) => client.service('x'))).toMatch(/^Check the id/);
    expect(await hintFrom(unknown(), (client) => client.sources())).toMatch(/`baseUrl` is the API or a relay/);
    for (const call of [(client: Client) => client.service('x'), (client: Client) => client.sources()]) {
      expect(await hintFrom(page(), call)).toMatch(/^Check that `baseUrl` is the API or a relay/);
    }
  });

  it('reads the complaints of FastAPI without the value it echoes', async () => {
    const detail = [{ loc: ['query', 'code_commune'], msg: 'Code commune inconnu', type: 'value_error', input: 'ZZZ' }];
    const { client } = clientOf(() => json({ detail }, { status: 422 }));
    const error = await client.searchServices({ code_commune: 'ZZZ' }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      code: 'invalid_request',
      details: [{ loc: ['query', 'code_commune'], msg: 'Code commune inconnu', type: 'value_error' }],
    });
    expect(inspect(error)).not.toContain('ZZZ');
  });

  it.each([
    ['https://ailleurs.example/api', 'shape'],
    ['https://relais.example.ailleurs.example/x', 'shape'],
  ])('does not read what another server answers after a redirect to %s', async (url, code) => {
    const { client, requests } = clientOf(() => {
      const response = json({ detail: 'secret' });
      Object.defineProperties(response, { redirected: { value: true }, url: { value: url } });
      return response;
    });
    const error = await client.service('x').catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code, message: expect.stringContaining('ailleurs.example') as string });
    expect(requests).toHaveLength(1);
  });

  it('reads the fields of a problem', async () => {
    const problem = {
      title: 'Invalide',
      status: 422,
      hint: 'Voir',
      errors: [{ field: 'cible.id', message: 'Absent' }],
    };
    const headers = { 'content-type': 'application/problem+json' };
    const { client } = clientOf(() => new Response(JSON.stringify(problem), { status: 422, headers }));
    await expect(client.service('x')).rejects.toMatchObject({
      hint: 'Voir',
      details: [{ loc: ['cible', 'id'], msg: 'Absent' }],
    });
  });

  it('keeps bodies that are no known error out of the message', async () => {
    const { client } = clientOf(() => new Response('<h1>stack at line 3</h1>', { status: 500 }));
    const error = await client.sources().catch((caught: unknown) => caught);
    expect(inspect(error)).not.toContain('stack at line');
  });
});

describe('answers that are no good', () => {
  const headers = { 'x-request-id': 'r-2' };
  const told: [string, Answer][] = [
    ['of another shape', () => json({ odd: 1 }, { headers })],
    ['that are no JSON', () => new Response('<html>', { headers })],
    ['cut short', () => new Response('[{"slug":', { headers })],
  ];

  it.each(told)('name their request, for whoever looks at the server: %s', async (_, answer) => {
    const { client } = clientOf(answer);
    await expect(client.sources()).rejects.toMatchObject({ name: 'ShapeError', status: 200, requestId: 'r-2' });
    await expect(client.services()).rejects.toMatchObject({ name: 'ShapeError', requestId: 'r-2' });
    await expect(client.allServices()[Symbol.asyncIterator]().next()).rejects.toMatchObject({ requestId: 'r-2' });
  });

  it('name their request too when the network cut them', async () => {
    const cut = () =>
      new Response(new ReadableStream({ start: (body) => body.error(new TypeError('cut')) }), { headers });
    const { client } = clientOf(cut, { retries: 0 });
    await expect(client.sources()).rejects.toMatchObject({ name: 'NetworkError', status: 200, requestId: 'r-2' });
  });

  it('name none when the server gave none', async () => {
    const error: unknown = await clientOf(() => json({}))
      .client.sources()
      .catch((caught: unknown) => caught);
    expect(error).not.toHaveProperty('requestId');
  });
});

describe('trying again', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  async function settle<T>(promise: Promise<T>): Promise<T> {
    promise.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(120_000);
    return promise;
  }
  const cut: Answer = () => {
    throw new TypeError('fetch failed');
  };
  const status =
    (code: number, headers: Record<string, string> = {}): Answer =>
    () =>
      json({ detail: 'plus tard' }, { status: code, headers });

  it.each([429, 502, 503, 504])('reads again after a %i', async (code) => {
    const { client, requests } = clientOf([status(code), () => json([])]);
    expect(await settle(client.sources())).toEqual([]);
    expect(requests).toHaveLength(2);
  });

  it('reads again after a network failure, that of a foreign fetch included, then says so', async () => {
    for (const failure of [cut, () => Promise.reject(new Error('socket hang up'))]) {
      const { client, requests } = clientOf(failure);
      await expect(settle(client.sources())).rejects.toMatchObject({ name: 'NetworkError', code: 'network' });
      expect(requests).toHaveLength(3);
    }
  });

  it('does not repeat a refusal that would be the same', async () => {
    for (const code of [400, 401, 404, 422, 500]) {
      const { client, requests } = clientOf(status(code));
      await settle(codeOf(client.sources()));
      expect(requests).toHaveLength(1);
    }
  });

  it('waits as long as the server asks', async () => {
    const { client, requests } = clientOf([status(429, { 'retry-after': '5' }), () => json([])]);
    const promise = client.sources();
    await vi.advanceTimersByTimeAsync(4900);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(requests).toHaveLength(2);
    expect(await promise).toEqual([]);
  });

  it('waits until the date the server gives, and not at all when it has passed', async () => {
    const at = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString();
    const { client, requests } = clientOf([
      status(503, { 'retry-after': at(4) }),
      status(503, { 'retry-after': at(-60) }),
      () => json([]),
    ]);
    const promise = client.sources();
    await vi.advanceTimersByTimeAsync(2900);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1200);
    expect(await promise).toEqual([]);
    expect(requests).toHaveLength(3);
  });

  it.each(['soon', '-5', '1.5', ''])('takes the Retry-After "%s" for none', async (header) => {
    const { client } = clientOf(status(429, { 'retry-after': header }), { retries: 0 });
    const error: unknown = await settle(client.sources()).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'rate_limited' });
    expect(error).not.toHaveProperty('retryAfterSeconds');
  });

  it.each([
    [0, 0.5],
    [0.999_999, 1],
  ])(
    'waits twice as long each time, up to four seconds, at random between half and whole (%f)',
    async (draw, share) => {
      vi.spyOn(Math, 'random').mockReturnValue(draw);
      const { client, requests } = clientOf(status(503), { retries: 6, totalTimeoutMs: 60_000 });
      const times: number[] = [];
      const start = Date.now();
      const promise = codeOf(client.sources());
      for (let seen = 0, now = 0; now < 30_000; now += 10) {
        if (requests.length > seen) times.push((Date.now() - start) / share);
        seen = requests.length;
        await vi.advanceTimersByTimeAsync(10);
      }
      expect(await promise).toBe('server');
      const waits = times.slice(1).map((time, index) => Math.round((time - (times[index] ?? 0)) / 100) * 100);
      expect(waits).toEqual([300, 600, 1200, 2400, 4000, 4000]);
      vi.restoreAllMocks();
    },
  );

  it('reads again when the body is cut on its way, and says in the end that it was', async () => {
    const torn: Answer = () =>
      new Response(
        new ReadableStream({
          pull: (stream) => {
            stream.error(new TypeError('terminated'));
          },
        }),
      );
    const once = clientOf([torn, () => json([])]);
    expect(await settle(once.client.sources())).toEqual([]);
    const message = expect.stringContaining('the answer was cut on its way') as string;
    await expect(settle(clientOf(torn).client.sources())).rejects.toMatchObject({ code: 'network', message });
    const whole = expect.stringContaining('got no answer') as string;
    await expect(settle(clientOf(cut).client.sources())).rejects.toMatchObject({ code: 'network', message: whole });
  });

  it('keeps the refusal whose body never comes', async () => {
    const endless: Answer = () => new Response(new ReadableStream(), { status: 400 });
    expect(await settle(codeOf(clientOf(endless, { timeoutMs: 50 }).client.sources()))).toBe('invalid_request');
  });

  it('hands a long wait over to the caller instead of sleeping', async () => {
    const { client, requests } = clientOf(status(429, { 'retry-after': '60' }));
    await expect(settle(client.sources())).rejects.toMatchObject({ code: 'rate_limited', retryAfterSeconds: 60 });
    expect(requests).toHaveLength(1);
  });

  it('stops at the number of retries asked', async () => {
    const { client, requests } = clientOf(status(503), { retries: 0 });
    expect(await settle(codeOf(client.sources()))).toBe('server');
    expect(requests).toHaveLength(1);
  });

  it('gives up an attempt that lasts too long', async () => {
    const { client } = clientOf(() => new Promise<Response>(() => undefined), { timeoutMs: 50 });
    await expect(settle(client.sources())).rejects.toMatchObject({ name: 'TimeoutError', code: 'timeout' });
  });

  it('gives up a body that never ends', async () => {
    const endless: Answer = () =>
      new Response(new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array(1)) }));
    const { client } = clientOf(endless, { timeoutMs: 50 });
    expect(await settle(codeOf(client.sources()))).toBe('timeout');
  });

  it('does not sleep past the time it has in all: it gives the last refusal', async () => {
    const { client, requests } = clientOf(status(503, { 'retry-after': '9' }), { timeoutMs: 1000, retries: 10 });
    expect(await settle(codeOf(client.sources()))).toBe('server');
    expect(requests).toHaveLength(1);
  });

  it('ends a call within its time in all, whatever the attempts: three times that of one by default', async () => {
    const slow: Answer = () =>
      new Promise((resolve) => setTimeout(() => resolve(status(503)({} as Request) as Response), 900));
    for (const [options, endMs] of [
      [{}, 3000],
      [{ totalTimeoutMs: 1500 }, 1500],
    ] as const) {
      const { client } = clientOf(slow, { timeoutMs: 1000, retries: 10, ...options });
      const ended = vi.fn();
      void codeOf(client.sources()).then(ended);
      await vi.advanceTimersByTimeAsync(endMs + 1);
      expect(ended).toHaveBeenCalledOnce();
    }
  });

  it('asks for the token of the moment before each attempt', async () => {
    let turn = 0;
    const token = () => `turn-${(turn += 1)}`;
    const { client, requests } = clientOf([status(503), cut, () => json([])], { token });
    expect(await settle(client.sources())).toEqual([]);
    const sent = requests.map(({ headers }) => headers.get('authorization'));
    expect(sent).toEqual(['Bearer turn-1', 'Bearer turn-2', 'Bearer turn-3']);
  });

  it('asks a function for another token after a 401, once, even where nothing is tried again', async () => {
    let turn = 0;
    const token = () => `turn-${(turn += 1)}`;
    const renewed = clientOf([status(401), () => json([])], { token, retries: 0 });
    expect(await settle(renewed.client.sources())).toEqual([]);
    expect(renewed.requests.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer turn-1',
      'Bearer turn-2',
    ]);
    const refused = clientOf(status(401), { token, retries: 5 });
    expect(await settle(codeOf(refused.client.sources()))).toBe('unauthorized');
    expect(refused.requests).toHaveLength(2);
    const fixed = clientOf(status(401), { token: 'fixed', retries: 5 });
    expect(await settle(codeOf(fixed.client.sources()))).toBe('unauthorized');
    expect(fixed.requests).toHaveLength(1);
  });

  it('takes no attempt from the others for the renewal of a token, and none for itself without one', async () => {
    const token = () => 'tok';
    const renewed = clientOf([status(503), status(401), status(503), () => json([])], { token, retries: 2 });
    expect(await settle(renewed.client.sources())).toEqual([]);
    const failing = clientOf(status(503), { token, retries: 2 });
    expect(await settle(codeOf(failing.client.sources()))).toBe('server');
    expect(failing.requests).toHaveLength(3);
  });

  it('counts the token in the time in all', async () => {
    const { client, requests } = clientOf(() => json([]), { token: () => new Promise(() => undefined), timeoutMs: 50 });
    await expect(settle(client.sources())).rejects.toMatchObject({
      code: 'timeout',
      hint: expect.stringContaining('totalTimeoutMs') as string,
    });
    expect(requests).toHaveLength(0);
  });
});
