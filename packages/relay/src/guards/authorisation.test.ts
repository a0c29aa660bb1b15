import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCatalogue } from '@inclusion-kit/sdk/catalogue';
import { createGeography, type AddressLookup, type PositionLookup } from '@inclusion-kit/sdk/geography';
import { toCle } from '../contribution-keys.ts';
import { hashPassword } from '../moderators/password.ts';
import { correction, lille, service, structure } from '../testing-internal/records.ts';
import { ORIGIN, startRelay, type RelayUnderTest } from '../testing-internal/relay-under-test.ts';

// Every route by every role. A route that is not here fails the first test: who may ask for it is a decision to be written down.

const METRICS_TOKEN = 'a-token-for-the-metrics';
const PASSWORD = 'correct horse battery';
const SITE = 'https://www.mondepartement.fr';
const basic = (password: string): string => `Basic ${Buffer.from(`zoe:${password}`).toString('base64')}`;

/** Who asks, by what they send along. */
const roles = {
  'a program': {},
  'a page of the relay': { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' },
  'a page of an allowed site': { Origin: SITE, 'Sec-Fetch-Site': 'cross-site' },
  'a page of another site': { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
  'a page that hides its origin': { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' },
  'a link or a form of another site': { 'Sec-Fetch-Site': 'cross-site' },
  'somebody who guesses': { Authorization: basic('wrong'), Cookie: 'session=guessed' },
  'somebody who guesses a token': { Authorization: 'Bearer wrong-wrong-wrong' },
  'a professional of the host': { Cookie: 'session=professional' },
  'a moderator': { Authorization: basic(PASSWORD) },
  'a moderator, by a page of another site': { Authorization: basic(PASSWORD), Origin: 'https://evil.example' },
  'who holds the metrics token': { Authorization: `Bearer ${METRICS_TOKEN}` },
} satisfies Record<string, Record<string, string>>;
type Role = keyof typeof roles;
const everybody = Object.keys(roles) as Role[];
const only = (status: number, others: number, ...allowed: Role[]) =>
  Object.fromEntries(everybody.map((role) => [role, allowed.includes(role) ? status : others])) as Record<Role, number>;
const all = (status: number) => only(status, status);

/** What a route answers to each role. */
interface Row {
  route: string;
  /** Path that is asked for. `{id}` and `{cle}` are those of a contribution that was kept. */
  path: string;
  status: Record<Role, number>;
  /** Which pages a browser lets read the answer. */
  pages: 'allowed' | 'any' | 'none';
  /** Whether the answer holds contacts of people, which professionals alone are shown. */
  contacts?: true;
  body?: () => object;
}

const FROM_ELSEWHERE: Role[] = [
  'a page of another site',
  'a page that hides its origin',
  'a link or a form of another site',
  'a moderator, by a page of another site',
];
const offer = (path: string, more: Partial<Row> = {}): Row => ({
  route: `GET /api/v1${path.split('?', 1)[0]?.replace(/\/$/, '') ?? ''}`,
  path: `/api/v1${path}`,
  status: all(200),
  pages: 'allowed',
  ...more,
});
const page = (path: string, more: Partial<Row> = {}): Row => ({
  route: `GET ${path}`,
  path,
  status: all(200),
  pages: 'none',
  ...more,
});

const matrix: readonly Row[] = [
  ...['/search/services', '/search', '/services', '/structures'].flatMap((list) => [
    offer(list, { contacts: true }),
    offer(`${list}/`, { contacts: true }),
  ]),
  offer('/search/services/facets'),
  offer('/services/dora--1', { route: 'GET /api/v1/services/{id}', contacts: true }),
  offer('/structures/dora--s1', { route: 'GET /api/v1/structures/{id}', contacts: true }),
  offer('/capabilities'),
  offer('/sources'),
  offer('/sources/'),
  offer('/doc/frais', { route: 'GET /api/v1/doc/{name}' }),
  offer('/doc/frais/', { route: 'GET /api/v1/doc/{name}' }),
  offer('/communes?q=lille'),
  offer('/communes/59350', { route: 'GET /api/v1/communes/{code}' }),
  offer('/adresses?q=rue'),
  offer('/adresses/proche?lat=50.6&lon=3'),
  offer('/position?lat=50.6&lon=3'),
  {
    route: 'POST /contributions',
    path: '/contributions',
    status: only(403, 201, ...FROM_ELSEWHERE),
    pages: 'allowed',
    body: correction,
  },
  { route: 'GET /contributions/{id}', path: '/contributions/{id}?cle={cle}', status: all(200), pages: 'allowed' },
  { route: 'GET /contributions/{id}', path: '/contributions/{id}', status: all(404), pages: 'allowed' },
  { route: 'GET /contributions/{id}', path: '/contributions/{id}?cle={other}', status: all(404), pages: 'allowed' },
  page('/schemas/contribution.json', { pages: 'allowed' }),
  page('/'),
  page('/docs'),
  page('/pages/style.css'),
  page('/pages/tools.css'),
  page('/pages/copy.js'),
  page('/openapi.json', { pages: 'any' }),
  { route: 'GET /widget/{version}/{path}', path: '/widget/1.2.3/di.js', status: all(200), pages: 'any' },
  page('/healthz'),
  page('/readyz'),
  page('/metrics', { status: only(200, 401, 'who holds the metrics token') }),
  page('/admin', { status: only(200, 401, 'a moderator', 'a moderator, by a page of another site') }),
];

const contacts = { courriel: 'camille.exemple@asso.example', contact_nom_prenom: 'Camille Exemple' };
const lookup: AddressLookup & PositionLookup = {
  addresses: () => Promise.resolve([]),
  addressAt: () => Promise.resolve(null),
  communeAt: () => Promise.resolve({ commune: lille, approximate: false }),
};

let under: RelayUnderTest;
let keys: Record<string, string>;
beforeAll(async () => {
  under = await startRelay({
    source: createCatalogue({
      structures: [structure({ courriel: contacts.courriel })],
      services: [service(contacts)],
      communes: [lille],
    }),
    geography: { ...createGeography([lille]), ...lookup },
    assets: { version: '1.2.3', read: () => Promise.resolve(new TextEncoder().encode('0')) },
    allowedOrigins: [SITE],
    metricsToken: METRICS_TOKEN,
    moderators: [{ name: 'zoe', role: 'administrateur', hash: await hashPassword(PASSWORD) }],
    identify: (request) => ({
      role: request.headers.get('Cookie') === 'session=professional' ? 'professional' : 'anonymous',
    }),
    version: () => 'v1',
  });
  const { id } = (await (await under.post(correction())).json()) as { id: string };
  const { secret } = under.store;
  keys = { '{id}': id, '{cle}': toCle(secret, id), '{other}': toCle(secret, '00000000-0000-4000-8000-000000000000') };
});
afterAll(() => under.relay.close());

const ask = (row: Row, role: Role, method = row.route.split(' ', 1)[0] ?? ''): Promise<Response> => {
  const path = row.path.replace(/\{\w+\}/g, (name) => keys[name] ?? name);
  const body = row.body === undefined || method === 'GET' ? {} : { body: JSON.stringify(row.body()) };
  return under.ask(path, {
    method,
    headers: { ...roles[role], ...('body' in body ? { 'Content-Type': 'application/json' } : {}) },
    ...body,
  });
};

const readableBy = (response: Response): string => response.headers.get('Access-Control-Allow-Origin') ?? 'none';
const expectedReader = ({ pages }: Row, role: Role): string => {
  if (pages !== 'allowed') return pages === 'any' ? '*' : 'none';
  const origin: string | undefined = (roles[role] as Record<string, string>)['Origin'];
  return origin === SITE || origin === ORIGIN ? origin : 'none';
};

describe('who may ask for what', () => {
  it('is decided for every route of the relay', () => {
    const decided = new Set(matrix.map(({ route }) => route));
    const there = new Set(under.relay.routes.map(({ method, path }) => `${method} ${path}`));
    expect([...decided].sort()).toEqual([...there].sort());
  });

  it.each(matrix)('is as decided for $path', async (row) => {
    const answers = await Promise.all(
      everybody.map(async (role) => {
        const response = await ask(row, role);
        const text = await response.text();
        return { role, status: response.status, readable: readableBy(response), shown: /camille.exemple/i.test(text) };
      }),
    );
    const expected = everybody.map((role) => ({
      role,
      status: row.status[role],
      readable: expectedReader(row, role),
      shown: row.contacts === true && role === 'a professional of the host',
    }));
    expect(answers).toEqual(expected);
  });

  it.each(matrix.filter(({ route }) => route.startsWith('GET')))(
    'is reading alone at $path, whoever asks',
    async (row) => {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        for (const role of everybody) {
          const { status } = await ask(row, role, method);
          expect([method, role, status, [401, 403, 404, 405].includes(status)]).toEqual([method, role, status, true]);
        }
      }
    },
  );
});

describe('what is closed until somebody opens it', () => {
  it.each(['/metrics', '/admin'])('%s is not there for anybody', async (path) => {
    const closed = await startRelay();
    for (const headers of Object.values(roles)) expect((await closed.ask(path, { headers })).status).toBe(404);
    await closed.relay.close();
  });

  it('writes are, to every origin but the relay’s own', async () => {
    const closed = await startRelay();
    const headers = { Origin: SITE, 'Content-Type': 'application/json' };
    const response = await closed.ask('/contributions', {
      method: 'POST',
      headers,
      body: JSON.stringify(correction()),
    });
    expect([response.status, readableBy(response)]).toEqual([403, 'none']);
    await closed.relay.close();
  });
});
