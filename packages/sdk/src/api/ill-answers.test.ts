import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClient, type Client } from '../index.ts';
import { buildOffer } from '../testing/index.ts';
import { createFakeApi } from '@inclusion-kit/catalogue/testing';
import { clientOf, codeOf } from './testing-internal/client-of.ts';

const calls: Record<string, (client: Client) => Promise<unknown>> = {
  searchServices: (client) => client.searchServices({}),
  search: (client) => client.search({ q: 'aide' }),
  services: (client) => client.services(),
  structures: (client) => client.structures(),
  service: (client) => client.service('dora--service-1'),
  structure: (client) => client.structure('dora--structure-1'),
  sources: (client) => client.sources(),
  referentiel: (client) => client.referentiel('frais'),
  allServices: (client) => drain(client.allServices({}, { size: 2 })),
  allStructures: (client) => drain(client.allStructures({}, { size: 2 })),
};
async function drain(items: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const item of items) count += item === undefined ? 0 : 1;
  return count;
}
const names = Object.keys(calls);
const call = (name: string, client: Client) => codeOf((calls[name] as (client: Client) => Promise<unknown>)(client));
const codes = ['none', 'network', 'timeout', 'shape', 'unauthorized', 'forbidden', 'not_found', 'invalid_request'];
codes.push('rate_limited', 'server', 'http');

/** The sound answer of each route, as text. */
async function readSound(): Promise<Map<string, string>> {
  const sound = new Map<string, string>();
  for (const name of names) {
    const { fetch } = createFakeApi(buildOffer({ structures: 1, services: 2 }));
    const keeping: typeof globalThis.fetch = async (input, init) => {
      const answer = await fetch(input, init);
      sound.set(name, await answer.clone().text());
      return answer;
    };
    expect(await call(name, createClient({ baseUrl: 'https://api.test', fetch: keeping })), name).toBe('none');
  }
  return sound;
}

describe('whatever a server answers', () => {
  it('every route gives a value or one of our errors', async () => {
    const body = fc.oneof(
      fc.json(),
      fc.uint8Array().map((bytes) => new Uint8Array(bytes)),
      fc.string(),
      fc.jsonValue().map((detail) => JSON.stringify({ detail })),
      fc.jsonValue().map((errors) => JSON.stringify({ title: 'x', status: 422, errors })),
      fc.jsonValue().map((items) => JSON.stringify({ items, total: 1, page: 1, size: 1, pages: 1 })),
    );
    const type = fc.constantFrom('application/json', 'application/problem+json', 'text/html', '');
    const statuses = fc.constantFrom(200, 201, 400, 401, 404, 422, 429, 500, 503);
    await fc.assert(
      fc.asyncProperty(body, type, statuses, fc.constantFrom(...names), async (content, contentType, status, name) => {
        const answer = () => new Response(content, { status, headers: { 'content-type': contentType } });
        const outcome = await call(name, clientOf(answer, { retries: 0 }).client);
        expect(codes).toContain(outcome);
        if (status >= 400) expect(outcome).not.toBe('none');
      }),
      { numRuns: 600, seed: 3 },
    );
  });

  it('any cut of a sound body is a shape error, and never reads as less than it was', async () => {
    for (const [name, text] of await readSound()) {
      await fc.assert(
        fc.asyncProperty(fc.nat(text.length - 1), async (end) => {
          const answer = () => new Response(text.slice(0, end), { headers: { 'content-type': 'application/json' } });
          expect(await call(name, clientOf(answer).client)).toBe('shape');
        }),
        { numRuns: 40, seed: 7 },
      );
    }
  });

  it('any changed value in a sound body gives a value or a shape error that names its path, not the value', async () => {
    const sound = await readSound();
    for (const name of ['service', 'structure', 'services', 'structures', 'searchServices']) {
      const text = sound.get(name) as string;
      await fc.assert(
        fc.asyncProperty(
          fc.nat(),
          fc.constantFrom<unknown>(null, 'CANARY', 1e300, true, [], {}, ['CANARY']),
          async (place, value) => {
            const { body, path } = mutate(JSON.parse(text), place, value);
            const { client } = clientOf(() => Response.json(body));
            const outcome: unknown = await (calls[name] as (client: Client) => Promise<unknown>)(client).catch(
              (e: unknown) => e,
            );
            if (!(outcome instanceof Error)) return;
            expect(outcome).toMatchObject({ code: 'shape' });
            const { paths } = outcome as unknown as { paths: string[] };
            // The path itself, or one below it when a list or a record was replaced by another.
            expect(paths.length).toBeGreaterThan(0);
            expect(paths.every((found) => found === path || found.startsWith(`${path}.`))).toBe(true);
            expect(inspect(outcome, { depth: 9 })).not.toContain('CANARY');
          },
        ),
        { numRuns: 300, seed: 13 },
      );
    }
  });

  it.each([
    '{"__proto__":{"nom":"x"},"items":[]}',
    `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    '1e999',
    '"\\ud800"',
    '\ufeff[]',
  ])('is read without harm: %#', async (text) => {
    for (const status of [200, 400]) {
      for (const name of names) {
        expect(codes).toContain(await call(name, clientOf(() => new Response(text, { status })).client));
      }
    }
    expect({}).not.toHaveProperty('nom');
  });

  it('is refused when a fetch gives no answer at all', async () => {
    const text = () => Promise.resolve('[]');
    const bare = [
      { ok: true, status: 200, text },
      { ok: false, status: 500, headers: {}, text },
      { ok: true, status: '200', headers: new Headers(), text },
      { ok: true, status: 200, headers: new Headers(), text: () => Promise.resolve(undefined) },
    ];
    for (const nonsense of [undefined, null, 'text', {}, ...bare]) {
      const fetch = (() => Promise.resolve(nonsense)) as unknown as typeof globalThis.fetch;
      const client = createClient({ baseUrl: 'https://api.test', fetch, retries: 0 });
      expect(await codeOf(client.sources())).toBe('network');
    }
  });

  it('is read or refused whatever a fetch makes of a Response', async () => {
    const headers = fc.constantFrom<unknown>(
      new Headers({ 'x-request-id': 'r-1' }),
      new Map([['retry-after', '1e9']]),
      ...[5, {}, '', null, Promise.resolve('x')].map((value) => ({ get: () => value })),
      {
        get: () => {
          throw new Error('no such header');
        },
      },
    );
    const text = fc.constantFrom<unknown>(
      ...['[]', undefined, 5, {}, null].map((body) => () => body),
      () => Promise.resolve('[]'),
      () => Promise.reject(new Error('cut')),
      undefined,
    );
    const weird = fc.record({
      ok: fc.constantFrom<unknown>(true, false, undefined),
      status: fc.constantFrom<unknown>(200, 404, 429, 503, 0, -1, Number.NaN, '200', undefined),
      headers,
      text,
      redirected: fc.boolean(),
      url: fc.constantFrom<unknown>('https://api.test/a', 'https://elsewhere.test/', '', 'nonsense', 5),
      body: fc.constantFrom<unknown>(null, undefined, {}, { cancel: () => Promise.reject(new Error('locked')) }),
    });
    await fc.assert(
      fc.asyncProperty(weird, fc.constantFrom('tok', undefined), async (response, token) => {
        const fetch = (() => Promise.resolve(response)) as unknown as typeof globalThis.fetch;
        const logger = { debug: () => undefined, warn: () => undefined };
        const client = createClient({ baseUrl: 'https://api.test', fetch, token, logger, retries: 0 });
        expect(codes).toContain(await codeOf(client.sources()));
      }),
      { seed: 13, numRuns: 1000 },
    );
  });
});

/** Replaces the value at one place of a JSON value, counted over all its places. */
function mutate(body: unknown, place: number, value: unknown): { body: unknown; path: string } {
  const places: { holder: Record<string, unknown>; key: string; path: string }[] = [];
  const visit = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      const here = path === '' ? key : `${path}.${key}`;
      places.push({ holder: node as Record<string, unknown>, key, path: here });
      visit(child, here);
    }
  };
  visit(body, '');
  const { holder, key, path } = places[place % places.length] as (typeof places)[number];
  holder[key] = value;
  return { body, path };
}
