import { inspect } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient, isDataInclusionError, type ClientOptions, type SearchServicesParams } from '../index.ts';

type Answer = (request: Request) => Response | Promise<Response>;

const json = (body: unknown, init?: ResponseInit) => Response.json(body, init);
const emptyPage = { items: [], total: 0, page: 1, size: 0, pages: 0 };
const structure = { source: 'dora', id: 'dora--s1', nom: 'CCAS', date_maj: '2026-01-05' };
const service = {
  ...structure,
  id: 'dora--1',
  structure_id: 'dora--s1',
  description: 'Aide aux démarches',
  adresse_certifiee: true,
  score_qualite: 0.9,
  structure,
};

/** A client on a fake `fetch` that gives the answers in turn, the last one for ever. */
function clientOf(answers: Answer | Answer[], options: ClientOptions = {}) {
  const requests: Request[] = [];
  const list = [answers].flat();
  const fake = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    requests.push(request);
    const answer = list[Math.min(requests.length, list.length) - 1];
    return (answer as Answer)(request);
  };
  return { client: createClient({ baseUrl: 'https://api.test', fetch: fake, ...options }), requests };
}

const codeOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: unknown) => (isDataInclusionError(error) ? error.code : error),
  );

describe('what is asked', () => {
  it('writes lists as repeated keys and expands categories', async () => {
    const { client, requests } = clientOf(() => json(emptyPage));
    await client.searchServices({
      code_commune: '59350',
      thematiques: ['numerique', 'sante--addictions'],
      publics: ['jeunes', 'femmes'],
      exclure_doublons: true,
      score_qualite_minimum: 0,
      page: 2,
      size: undefined,
    });
    const url = new URL(requests[0]?.url ?? '');
    expect(url.pathname).toBe('/api/v1/search/services');
    expect(url.searchParams.getAll('publics')).toEqual(['jeunes', 'femmes']);
    expect(url.searchParams.getAll('thematiques')).toContain('sante--addictions');
    expect(url.searchParams.getAll('thematiques')).toContain('numerique--acquerir-un-equipement');
    expect(url.searchParams.getAll('thematiques')).not.toContain('numerique');
    expect(url.searchParams.get('exclure_doublons')).toBe('true');
    expect(url.searchParams.get('score_qualite_minimum')).toBe('0');
    expect(url.searchParams.has('size')).toBe(false);
  });

  it('keeps the path prefix of a relay, with or without a closing slash', async () => {
    for (const baseUrl of ['https://dep.test/offre', 'https://dep.test/offre//']) {
      const { client, requests } = clientOf(() => json([]), { baseUrl });
      await client.sources();
      expect(requests[0]?.url).toBe('https://dep.test/offre/api/v1/sources');
    }
  });

  it('sends no Authorization without a token, and the one of the moment with a function', async () => {
    const { client, requests } = clientOf(() => json([]));
    await client.sources();
    expect(requests[0]?.headers.has('authorization')).toBe(false);
    let turn = 0;
    const secret = clientOf(() => json([]), { token: () => Promise.resolve(`t${(turn += 1)}`) });
    await secret.client.sources();
    await secret.client.sources();
    expect(secret.requests.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer t1', 'Bearer t2']);
  });

  it('carries any id through the path and back', async () => {
    const { client, requests } = clientOf(() => json(service));
    const ids = fc.oneof(
      fc.constantFrom('a/b', '../x', '...', 'é è', '%2F', 'a?b#c', 'dora--x:1', ' ', '\u0000'),
      fc.string({ minLength: 1, unit: 'grapheme' }).filter((id) => id !== '.' && id !== '..'),
    );
    await fc.assert(
      fc.asyncProperty(ids, async (id) => {
        requests.length = 0;
        await client.service(id);
        const segments = new URL(requests[0]?.url ?? '').pathname.split('/');
        expect(segments).toHaveLength(5);
        expect(decodeURIComponent(segments[4] ?? '')).toBe(id);
      }),
      { numRuns: 200, seed: 11 },
    );
  });
});

describe('wrong calls', () => {
  it.each<[string, SearchServicesParams]>([
    ['lat is given alone', { code_commune: '59350', lat: 50 }],
    ['lon is given alone', { lon: 3 }],
    ['lat must be', { lat: 91, lon: 3 }],
    ['size must be', { size: 10_001 }],
    ['page must be', { page: 0 }],
    ['page must be', { page: 1.5 }],
    ['score_qualite_minimum must be', { score_qualite_minimum: Number.NaN }],
    ['Unknown parameter "thematique"', { thematique: ['a'] } as SearchServicesParams],
    ['publics must be an array', { publics: 'jeunes' as unknown as string[] }],
  ])('refuses before sending: %s', async (message, params) => {
    const { client, requests } = clientOf(() => json(emptyPage));
    await expect(client.searchServices(params)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining(message) as string,
    });
    expect(requests).toHaveLength(0);
  });

  it('refuses ids that no URL can carry', async () => {
    const { client, requests } = clientOf(() => json(service));
    for (const id of ['', '.', '..', '\uD800']) expect(await codeOf(client.service(id))).toBe('usage');
    expect(await codeOf(client.referentiel('toto' as 'frais'))).toBe('usage');
    expect(requests).toHaveLength(0);
  });

  it.each<[string, object]>([
    ['baseUrl is not a valid', { baseUrl: '/relay' }],
    ['http or https', { baseUrl: 'file:///etc' }],
    ['login', { baseUrl: 'https://a:b@api.test' }],
    ['query', { baseUrl: 'https://api.test?x=1' }],
    ['timeoutMs', { timeoutMs: 0 }],
    ['retries', { retries: 1.5 }],
    ['fetch', { fetch: 'fetch' }],
    ['token', { token: 'two words' }],
    ['token', { token: '' }],
    ['Unknown option "baseURL"', { baseURL: 'https://api.test' }],
  ])('refuses options that make no sense: %s', (message, options) => {
    expect(() => createClient(options)).toThrow(message);
  });
});

describe('what is answered', () => {
  it('parses a search, unknown fields and vocabulary values kept, absent ones null', async () => {
    const item = { service: { ...service, frais: 'troc', nouveau: 1 }, distance: 3 };
    const { client } = clientOf(() => json({ ...emptyPage, items: [item], total: 1, size: 1, pages: 1 }));
    const { items } = await client.searchServices({});
    expect(items[0]).toMatchObject({ distance: 3, service: { frais: 'troc', nouveau: 1, publics: null } });
  });

  it('reads a structure, the sources and a vocabulary', async () => {
    const detail = { ...structure, adresse_certifiee: false, score_qualite: 0.5, doublons: [], services: [] };
    expect(await clientOf(() => json(detail)).client.structure('dora--s1')).toMatchObject({ siret: null });
    expect(await clientOf(() => json([{ slug: 'dora', nom: 'DORA' }])).client.sources()).toEqual([
      { slug: 'dora', nom: 'DORA', description: null },
    ]);
    const { client, requests } = clientOf(() => json([{ value: 'gratuit', label: 'Gratuit', description: null }]));
    expect(await client.referentiel('frais')).toHaveLength(1);
    expect(new URL(requests[0]?.url ?? '').pathname).toBe('/api/v1/doc/frais');
  });

  it('names the paths that do not fit, never the values', async () => {
    const item = { service: { ...service, nom: 12_345_678 }, distance: 'secret' };
    const { client } = clientOf(() => json({ ...emptyPage, items: [item] }));
    const error = await client.searchServices({}).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'shape', paths: ['items.0.service.nom', 'items.0.distance'] });
    expect(inspect(error, { depth: 9 })).not.toMatch(/12345678|secret/);
  });

  it.each([
    ['HTML', '<!doctype html><title>Portail</title>', 'text/html'],
    ['truncated JSON', '{"items": [', 'application/json'],
    ['nothing', '', 'application/json'],
  ])('tells %s from an answer', async (_, body, type) => {
    const { client } = clientOf(() => new Response(body, { headers: { 'content-type': type } }));
    expect(await codeOf(client.sources())).toBe('shape');
  });

  it('gives a value or one of its own errors, whatever the body and the status', async () => {
    const body = fc.oneof(
      fc.json(),
      fc.uint8Array().map((bytes) => new Uint8Array(bytes)),
      fc.string(),
      fc.jsonValue().map((detail) => JSON.stringify({ detail })),
      fc.jsonValue().map((errors) => JSON.stringify({ title: 'x', status: 422, errors })),
    );
    const type = fc.constantFrom('application/json', 'application/problem+json', 'text/html', '');
    await fc.assert(
      fc.asyncProperty(
        body,
        type,
        fc.constantFrom(200, 201, 400, 401, 422, 500),
        async (content, contentType, status) => {
          const answer = () => new Response(content, { status, headers: { 'content-type': contentType } });
          const { client } = clientOf(answer, { retries: 0 });
          for (const call of [client.sources(), client.searchServices({}), client.service('x')]) {
            const outcome = await codeOf(call);
            expect(typeof outcome).toBe('string');
            if (status >= 400) expect(outcome).not.toBe('none');
          }
        },
      ),
      { numRuns: 200, seed: 3 },
    );
  });
});

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

  it('never lasts more than three times the time of an attempt', async () => {
    const { client } = clientOf(status(503, { 'retry-after': '9' }), { timeoutMs: 1000, retries: 10 });
    const promise = codeOf(client.sources());
    await vi.advanceTimersByTimeAsync(3001);
    expect(await promise).toBe('timeout');
  });
});

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
    setTimeout(() => controller.abort(), 5);
    const error = await promise.catch((caught: unknown) => caught);
    expect(error).toBe(controller.signal.reason);
    expect(requests).toHaveLength(1);
  });

  it('gives the reason of the caller', async () => {
    const { client } = clientOf(() => json([]));
    const reason = new Error('changed my mind');
    await expect(client.sources({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

describe('the token', () => {
  it('shows nowhere: neither in the client nor in any error', async () => {
    const token = 'SECRET-123';
    const failures: Answer[] = [
      () => json({ detail: 'x' }, { status: 401 }),
      () => json({ detail: 'x' }, { status: 500 }),
      () => Promise.reject(new TypeError('fetch failed')),
      () => new Promise<Response>(() => undefined),
      () => new Response('<html>'),
      () => json({}),
    ];
    for (const failure of failures) {
      const { client } = clientOf(failure, { token, retries: 0, timeoutMs: 20 });
      const error: unknown = await client.sources().catch((caught: unknown) => caught);
      const seen = [inspect(client, { depth: 9, showHidden: true }), JSON.stringify(client)];
      seen.push(inspect(error, { depth: 9, showHidden: true }), JSON.stringify(error), String((error as Error).stack));
      expect(seen.join('\n')).not.toContain(token);
    }
    const bad = await clientOf(() => json([]), { token: () => `${token}\n` })
      .client.sources()
      .catch(inspect);
    expect(bad).not.toContain(token);
  });
});
