import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCatalogue } from '@inclusion-kit/catalogue';
import { createGeography, type AddressLookup, type PositionLookup } from '@inclusion-kit/sdk/geography';
import { createReports } from '../../territory/figures/reports.ts';
import { toCle } from '../../store/contributions/contribution-keys.ts';
import { hashQuickly } from '../../testing-internal/moderators.ts';
import { correction, lille, service, structure } from '../../testing-internal/records.ts';
import { ORIGIN, startRelay, type RelayUnderTest } from '../../testing-internal/relay-under-test.ts';

// Every route by every role. A route that is not here fails the first test: who may ask for it is a decision to be written down.

const METRICS_TOKEN = 'a-token-for-the-metrics';
const PASSWORD = 'correct horse battery';
const SITE = 'https://www.mondepartement.fr';
const basic = (password: string): string => `Basic ${Buffer.from(`zoe:${password}`).toString('base64')}`;

/** The headers that each asker sends. */
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
  'a signed-in moderator': { Cookie: 'inclusion-kit={moderateur}', 'Sec-Fetch-Site': 'same-origin', Origin: ORIGIN },
  'a signed-in administrator': { Cookie: 'inclusion-kit={administrateur}' },
  'a signed-in moderator, by a page of another site': {
    Cookie: 'inclusion-kit={moderateur}',
    Origin: 'https://evil.example',
  },
  'a signed-in moderator, by a page of an allowed site': { Cookie: 'inclusion-kit={moderateur}', Origin: SITE },
  'who was signed in': { Cookie: 'inclusion-kit={closed}' },
  'a moderator of the host': { Cookie: 'session=moderator' },
  'who holds the metrics token': { Authorization: `Bearer ${METRICS_TOKEN}` },
} satisfies Record<string, Record<string, string>>;
type Role = keyof typeof roles;
const everybody = Object.keys(roles) as Role[];
const only = (status: number, others: number, ...allowed: Role[]) =>
  Object.fromEntries(everybody.map((role) => [role, allowed.includes(role) ? status : others])) as Record<Role, number>;
const all = (status: number) => only(status, status);

/** The answers of a route to each role. */
interface Row {
  route: string;
  /** Path that is asked for. `{id}` and `{cle}` are those of a contribution that was kept. */
  path: string;
  status: Record<Role, number>;
  /** The pages that a browser lets read the answer. */
  pages: 'own' | 'allowed' | 'any' | 'none';
  /** The roles that see the names of persons, none when absent. */
  names?: readonly Role[];
  body?: () => object;
}

const PROFESSIONALS: Role[] = ['a professional of the host', 'a moderator of the host'];
const READS_DOSSIERS: Role[] = [
  'a signed-in moderator',
  'a signed-in administrator',
  'a signed-in moderator, by a page of another site',
  'a signed-in moderator, by a page of an allowed site',
  'a moderator of the host',
];
const DECIDES: Role[] = ['a signed-in moderator', 'a signed-in administrator', 'a moderator of the host'];

const FROM_ELSEWHERE: Role[] = [
  'a page of another site',
  'a page that hides its origin',
  'a link or a form of another site',
  'a moderator, by a page of another site',
  'a signed-in moderator, by a page of another site',
];
/** To moderate, pages of the relay alone may write. */
const NOT_OF_THE_RELAY: Role[] = [
  ...FROM_ELSEWHERE,
  'a page of an allowed site',
  'a signed-in moderator, by a page of an allowed site',
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

const moderation = (method: string, path: string, allowed: number, roles: Role[], more: Partial<Row> = {}): Row => {
  const closed = Object.fromEntries(NOT_OF_THE_RELAY.map((role) => [role, 403]));
  return {
    route: `${method} /moderation${path}`,
    path: `/moderation${path}`,
    status: { ...only(allowed, 401, ...roles), ...(method === 'GET' ? {} : closed) },
    pages: 'own',
    ...more,
  };
};

const matrix: readonly Row[] = [
  ...['/search/services', '/search', '/services', '/structures'].flatMap((list) => [
    offer(list, { names: PROFESSIONALS }),
    offer(`${list}/`, { names: PROFESSIONALS }),
  ]),
  offer('/search/services/facets'),
  offer('/search/services/points'),
  offer('/search/services/question'),
  offer('/services/dora--1', { route: 'GET /api/v1/services/{id}', names: PROFESSIONALS }),
  offer('/structures/dora--s1', { route: 'GET /api/v1/structures/{id}', names: PROFESSIONALS }),
  offer('/structures-nommees?nom=maison'),
  offer('/capabilities'),
  offer('/sources'),
  offer('/sources/'),
  offer('/doc/frais', { route: 'GET /api/v1/doc/{name}' }),
  offer('/doc/frais/', { route: 'GET /api/v1/doc/{name}' }),
  offer('/activites?nom=code'),
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
  // Its author was asked nothing: the holder of the key is told so.
  {
    route: 'POST /contributions/{id}/reponse',
    path: '/contributions/{id}/reponse?cle={cle}',
    status: only(403, 409, ...FROM_ELSEWHERE),
    pages: 'allowed',
    body: () => ({ reponse: 'Au deuxième étage' }),
  },
  {
    route: 'POST /contributions/{id}/reponse',
    path: '/contributions/{id}/reponse?cle={other}',
    status: only(403, 404, ...FROM_ELSEWHERE),
    pages: 'allowed',
    body: () => ({ reponse: 'Au deuxième étage' }),
  },
  {
    route: 'POST /contributions/{id}/suite',
    path: '/contributions/{id}/suite?cle={cle}',
    status: only(403, 200, ...FROM_ELSEWHERE),
    pages: 'allowed',
    body: () => ({ preuve: { moyen: 'appel' } }),
  },
  {
    route: 'POST /contributions/{id}/suite',
    path: '/contributions/{id}/suite?cle={other}',
    status: only(403, 404, ...FROM_ELSEWHERE),
    pages: 'allowed',
    body: () => ({ retrait: true }),
  },
  page('/schemas/contribution.json', { pages: 'allowed' }),
  page('/schemas/programme.json', { pages: 'allowed' }),
  page('/schemas/presences.json', { pages: 'allowed' }),
  page('/'),
  page('/recherche'),
  page('/ajouter'),
  page('/a-propos'),
  page('/pages/home.css'),
  page('/pages/home.js'),
  page('/pages/besoins.json'),
  page('/docs'),
  { route: 'GET /docs/{path}', path: '/docs/style.css', status: all(404), pages: 'none' },
  { route: 'GET /llms.txt', path: '/llms.txt', status: all(404), pages: 'none' },
  { route: 'GET /hors-ligne', path: '/hors-ligne', status: all(302), pages: 'none' },
  { route: 'GET /hors-ligne/{path}', path: '/hors-ligne/sw.js', status: all(200), pages: 'none' },
  page('/reference'),
  page('/pages/style.css'),
  page('/pages/tools.css'),
  page('/pages/copy.js'),
  page('/pages/territory.js'),
  page('/pages/reference.js'),
  page('/openapi.json', { pages: 'any' }),
  { route: 'GET /tiles/{z}/{x}/{y}', path: '/tiles/3/1/1', status: all(404), pages: 'any' },
  { route: 'GET /widget/{version}/{path}', path: '/widget/1.2.3/di.js', status: all(200), pages: 'any' },
  page('/healthz'),
  page('/readyz'),
  ...['services', 'structures'].flatMap((list) =>
    ['json', 'ndjson', 'csv'].map((format) => page(`/feed/${list}.${format}`, { pages: 'any' })),
  ),
  page('/feed/offre.xlsx', { pages: 'any' }),
  page('/feed/datapackage.json', { pages: 'any' }),
  page('/feed'),
  page('/composer'),
  page('/jeu-de-donnees'),
  page('/semaine'),
  { route: 'GET /communes.json', path: '/communes.json', status: all(404), pages: 'any' },
  page('/embed'),
  page('/moderation'),
  page('/pages/structure.css'),
  page('/pages/structure.js'),
  page('/pages/composer.css'),
  page('/pages/composer.js'),
  page('/pages/embed.css'),
  page('/pages/embed.js'),
  moderation('GET', '/session', 200, READS_DOSSIERS),
  moderation('GET', '/contributions', 200, READS_DOSSIERS, { names: READS_DOSSIERS }),
  moderation('GET', '/contributions/{id}', 200, READS_DOSSIERS, { names: READS_DOSSIERS }),
  // The body asks nothing: everybody who is let in is told so, and the row decides nothing.
  moderation('PATCH', '/contributions', 422, DECIDES, { body: () => ({}) }),
  moderation('PATCH', '/contributions/{id}', 422, DECIDES, { body: () => ({}) }),
  // No delivery has failed: everybody who is let in is told that there is nothing to do again.
  moderation('POST', '/contributions/{id}/livraisons/x/relance', 409, DECIDES, {
    route: 'POST /moderation/contributions/{id}/livraisons/{livraison}/relance',
    body: () => ({}),
  }),
  moderation('GET', '/invitations?mois=1', 200, READS_DOSSIERS, {
    route: 'GET /moderation/invitations',
    names: READS_DOSSIERS,
  }),
  moderation('POST', '/invitations', 201, DECIDES, { names: DECIDES, body: () => ({ structure: 'dora--s1' }) }),
  // Nobody here holds the link of a structure.
  page('/contribuer', { status: all(200), pages: 'own' }),
  ...(['confirmations', 'corrections', 'fermetures', 'annulations', 'courriels', 'fermer', 'lien'] as const).map(
    (what) => ({
      route: `POST /contribuer/${what}`,
      path: `/contribuer/${what}`,
      status: only(403, what === 'fermer' ? 200 : 404, ...NOT_OF_THE_RELAY),
      pages: 'own' as const,
      body: () => ({}),
    }),
  ),
  moderation('DELETE', '/contributions/{id}/auteur', 204, ['a signed-in administrator'], {
    status: {
      ...only(401, 401),
      ...only(403, 401, ...NOT_OF_THE_RELAY, 'a signed-in moderator', 'a moderator of the host'),
      'a signed-in administrator': 204,
    },
  }),
  moderation('POST', '/session', 201, everybody, { body: () => ({ nom: 'zoe', mot_de_passe: PASSWORD }) }),
  page('/metrics', { status: only(200, 401, 'who holds the metrics token') }),
  ...['/admin', '/territoire'].map((path) =>
    page(path, {
      status: only(200, 401, 'a moderator', 'a moderator, by a page of another site', ...READS_DOSSIERS),
    }),
  ),
  ...['/territoire/chiffres', '/territoire/fiches', '/territoire/note'].map((path) =>
    page(path, {
      status: only(200, 401, 'a moderator', 'a moderator, by a page of another site', ...READS_DOSSIERS),
    }),
  ),
  ...[
    ['GET /territoire/campagnes', '/territoire/campagnes'],
    ['GET /territoire/a-appeler', '/territoire/a-appeler'],
    ['GET /territoire/sources', '/territoire/sources'],
  ].map(([route = '', path = '']) =>
    page(path, {
      route,
      status: only(200, 401, 'a moderator', 'a moderator, by a page of another site', ...READS_DOSSIERS),
    }),
  ),
  page('/territoire/campagnes/{id}', {
    // No campaign has the id of a contribution.
    status: only(404, 401, 'a moderator', 'a moderator, by a page of another site', ...READS_DOSSIERS),
  }),
  // The bodies ask nothing, and this relay sends no mail: whoever is let in is told so.
  ...(
    [
      ['/territoire/campagnes', 409],
      ['/territoire/campagnes/{id}', 404],
      ['/territoire/a-appeler', 422],
      ['/territoire/besoins', 422],
    ] as const
  ).map(([path, told]): Row => ({
    route: `POST ${path}`,
    path,
    status: { ...only(told, 401, ...DECIDES), ...Object.fromEntries(NOT_OF_THE_RELAY.map((role) => [role, 403])) },
    pages: 'own',
    body: () => ({}),
  })),
  // Last: it ends the sessions of the others.
  moderation('DELETE', '/session', 204, everybody),
  moderation('POST', '/session/fin', 303, everybody, { body: () => ({}) }),
];

const contacts = { courriel: 'camille.exemple@asso.example', contact_nom_prenom: 'Camille Exemple' };
const lookup: AddressLookup & PositionLookup = {
  addresses: () => Promise.resolve([]),
  addressAt: () => Promise.resolve(null),
  communeAt: () => Promise.resolve({ commune: lille, approximate: false }),
};

/** Goes on with each page of the territory, so that the wrong passwords of all together shut nobody out. */
let minutes = 0;
let under: RelayUnderTest;
let keys: Record<string, string>;
async function signIn(nom: string): Promise<string> {
  const body = JSON.stringify({ nom, mot_de_passe: PASSWORD });
  const headers = { 'Content-Type': 'application/json' };
  const response = await under.ask('/moderation/session', { method: 'POST', headers, body });
  return /inclusion-kit=(?<token>[^;]+)/.exec(response.headers.get('Set-Cookie') ?? '')?.groups?.['token'] ?? '';
}

const reports = createReports({ structures: [], services: [] }, [lille]);

beforeAll(async () => {
  const hash = await hashQuickly(PASSWORD);
  under = await startRelay({
    source: createCatalogue({
      structures: [structure({ courriel: contacts.courriel })],
      services: [service(contacts)],
      communes: [lille],
    }),
    geography: { ...createGeography([lille]), ...lookup },
    assets: { version: '1.2.3', read: () => Promise.resolve(new TextEncoder().encode('0')) },
    now: () => new Date(Date.now() + minutes * 60_000),
    allowedOrigins: [SITE],
    metricsToken: METRICS_TOKEN,
    moderators: [
      { name: 'zoe', role: 'administrateur', hash },
      { name: 'relecture', role: 'moderateur', hash },
    ],
    identify: (request) => {
      const said = /^session=(professional|moderator)$/.exec(request.headers.get('Cookie') ?? '')?.[1];
      return { role: said === 'professional' || said === 'moderator' ? said : 'anonymous' };
    },
    version: () => 'v1',
    territories: () => reports,
  });
  const { id } = (await (await under.post(correction())).json()) as { id: string };
  const { secret } = under.store;
  keys = {
    '{id}': id,
    '{cle}': toCle(secret, id),
    '{other}': toCle(secret, '00000000-0000-4000-8000-000000000000'),
    '{moderateur}': await signIn('relecture'),
    '{administrateur}': await signIn('zoe'),
    '{closed}': await signIn('relecture'),
  };
  await under.ask('/moderation/session', {
    method: 'DELETE',
    headers: { Cookie: `inclusion-kit=${keys['{closed}'] ?? ''}` },
  });
});
afterAll(() => under.relay.close());

const filled = (text: string): string => text.replace(/\{\w+\}/g, (name) => keys[name] ?? name);
const methodOf = (row: Row): string => row.route.split(' ', 1)[0] ?? '';
const ask = (row: Row, role: Role, method = methodOf(row)): Promise<Response> => {
  const headers = Object.entries(roles[role]).map(([name, value]): [string, string] => [name, filled(value)]);
  const json: [string, string] = ['Content-Type', 'application/json'];
  return under.ask(filled(row.path), {
    method,
    headers: row.body === undefined ? headers : [...headers, json],
    ...(row.body === undefined ? {} : { body: JSON.stringify(row.body()) }),
  });
};

const readableBy = (response: Response): string => response.headers.get('Access-Control-Allow-Origin') ?? 'none';
const expectedReader = ({ pages }: Row, role: Role): string => {
  if (pages === 'any' || pages === 'none') return pages === 'any' ? '*' : 'none';
  const origin: string | undefined = (roles[role] as Record<string, string>)['Origin'];
  return origin === ORIGIN || (origin === SITE && pages === 'allowed') ? origin : 'none';
};

describe('who may ask for what', () => {
  it('is decided for every route of the relay', () => {
    const decided = new Set(matrix.map(({ route }) => route));
    const there = new Set(under.relay.routes.map(({ method, path }) => `${method} ${path}`));
    expect([...decided].sort()).toEqual([...there].sort());
  });

  it.each(matrix)('is as decided for $path', async (row) => {
    if (row.path.startsWith('/territoire')) minutes += 2;
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
      shown: row.names?.includes(role) === true,
    }));
    expect(answers).toEqual(expected);
  });

  it.each(matrix.filter(({ route }) => route.startsWith('GET')))(
    'is reading alone at $path, whoever asks',
    async (row) => {
      const pathOf = ({ path }: Row): string => path.split('?', 1)[0] ?? '';
      const written = new Set(matrix.filter((one) => pathOf(one) === pathOf(row)).map(methodOf));
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'].filter((one) => !written.has(one))) {
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
