import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AddressInfo } from 'node:net';
import { createHttpServer } from './http-server.ts';
import { fuzz } from '../testing-internal/hostile/fuzz.ts';
import { correction } from '../testing-internal/records.ts';
import { ORIGIN, startRelay, type RelayUnderTest } from '../testing-internal/relay-under-test.ts';

let under: RelayUnderTest;
beforeAll(async () => {
  under = await startRelay({ allowedOrigins: ['https://www.mondepartement.fr'] });
});
afterAll(() => under.relay.close());

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('..', '%', '%ff', '%00', '__proto__', 'constructor', '-1', '1e400', '<script>', '"}', '\u202E', '//'),
);
const path = fc.constantFrom(
  '/',
  '/api/v1/search/services',
  '/api/v1/search/services/facets',
  '/api/v1/search/services/points',
  '/api/v1/search/services/question',
  '/api/v1/search',
  '/api/v1/services',
  '/api/v1/structures',
  '/api/v1/adresses',
  '/api/v1/adresses/proche',
  '/api/v1/position',
  '/api/v1/services/',
  '/api/v1/structures/',
  '/api/v1/communes/',
  '/api/v1/doc/',
  '/contributions',
  '/contributions/',
  '/widget/0.3.0/',
  '/schemas/',
);
const parameter = fc.constantFrom(
  'page',
  'size',
  'code_commune',
  'lat',
  'lon',
  'thematiques',
  'publics',
  'recherche_public',
  'exclure_doublons',
  'q',
  'bbox',
  'rayon_km',
  'maj_depuis',
  'tri',
  'ouvert',
  'code_departement',
  'slug_region',
  'distance',
  'extra',
  'limit',
  'cle',
);
const address = fc
  .tuple(path, text, fc.array(fc.tuple(parameter, text), { maxLength: 4 }), fc.boolean())
  .map(([start, rest, query, isEncoded]) => {
    const end = isEncoded ? encodeURIComponent(rest) : rest;
    return `${start}${end}?${query.map(([name, value]) => `${name}=${value}`).join('&')}`;
  });

/** A contribution with one part replaced by anything. */
const almostContribution = fc
  .tuple(fc.constantFrom('genre', 'cible', 'changements', 'auteur', 'licence', 'preuve', '__proto__'), fc.jsonValue())
  .map(([part, value]) => JSON.stringify({ ...correction(), [part]: value }));
const body = fc.oneof(almostContribution, fc.json(), text);

const expectRefusal = async (response: Response): Promise<void> => {
  expect(response.status).toBeLessThan(500);
  const answer = await response.text();
  expect(answer).not.toMatch(/node_modules|\.ts:\d|SQLITE/);
  if (response.status < 400 || answer === '' || !(response.headers.get('Content-Type') ?? '').includes('json')) return;
  expect(JSON.parse(answer)).toMatchObject({ status: response.status });
};

describe('whatever is asked', () => {
  it('is answered without a failure or a trace of the inside', async () => {
    const method = fc.constantFrom('GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE');
    const origin = fc.constantFrom(undefined, 'null', '', 'https://evil.org', 'https://www.mondepartement.fr');
    const accept = fc.constantFrom('text/html', '*/*', 'text/html;q=zz,,;', 'application/json;q=0');
    await fc.assert(
      fc.asyncProperty(address, method, origin, accept, async (where, verb, Origin, Accept) => {
        fc.pre(URL.canParse(`${ORIGIN}${where}`));
        const headers = { Accept, ...(Origin === undefined ? {} : { Origin }) };
        await expectRefusal(await under.ask(where, { method: verb, headers }));
      }),
      { seed: 20261125, numRuns: 400 },
    );
  });

  it('is refused when it is no contribution, and nothing but contributions is kept', async () => {
    await fc.assert(
      fc.asyncProperty(body, async (sent) => {
        const response = await under.post(sent);
        await expectRefusal(response);
        expect([201, 400, 404, 422]).toContain(response.status);
      }),
      { seed: 20261125, numRuns: 400 },
    );
  });
});

describe('whatever is sent', () => {
  // A tenth of a percent of `npm run test:long -- fuzz`.
  it('on a connection is answered without a failure, a secret or a trace of the inside', async () => {
    const metricsToken = 'token-of-the-metrics-0001';
    const other = await startRelay({ metricsToken, allowedOrigins: ['https://www.mondepartement.fr'] });
    const timings = { headersMs: 300, sendingMs: 60_000, requestMs: 600, keepAliveMs: 500, checkMs: 50 };
    const server = createHttpServer(other.relay.fetch, timings, other.relay.quick);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const secrets = [metricsToken, 'camille@exemple.fr', other.store.secret.toString('hex')];
    const { requests, statuses, faults } = await fuzz({ url, requests: 100, seed: 20261125, connections: 8, secrets });
    expect([requests, faults]).toEqual([100, []]);
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['200', '400', '404']));
    expect(other.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
    await new Promise((resolve) => server.close(resolve));
    await other.relay.close();
  });
});
