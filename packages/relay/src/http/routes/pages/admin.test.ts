import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ApiError } from '@inclusion-kit/sdk';
import { hashQuickly } from '../../../testing-internal/moderators.ts';
import type { Moderator } from '../../../contributions/moderators/moderator.ts';
import type { OfferStatus } from '../../../offer/status.ts';
import type { RelayOptions } from '../../../relay-options.ts';
import { noteBackup } from '../../../store/backup/last-backup.ts';
import { openStore, type FullStore } from '../../../store/sql-store.ts';
import { correction } from '../../../testing-internal/records.ts';
import { ORIGIN, startRelay, type RelayUnderTest } from '../../../testing-internal/relay-under-test.ts';

const PASSWORD = 'correct horse: battery';
const moderators: Moderator[] = [{ name: 'Zoé', role: 'administrateur', hash: await hashQuickly(PASSWORD) }];

let under: RelayUnderTest;
afterEach(() => under.relay.close());
const start = async (options: Partial<RelayOptions> = {}): Promise<void> => {
  under = await startRelay({ moderators, ...options });
};

const basic = (name: string, password: string): string =>
  `Basic ${Buffer.from(`${name}:${password}`, 'utf8').toString('base64')}`;
const open = (authorization = basic('Zoé', PASSWORD)): Promise<Response> =>
  under.ask('/admin', { headers: { Authorization: authorization } });

/** The words of a page, without its tags. */
const wordsOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

const api: OfferStatus = {
  origin: 'api',
  reads: 'catalogue',
  date: '2026-11-25T08:00:00.000Z',
  structures: 90_000,
  services: 180_000,
  last_attempt: '2026-11-25T08:00:00.000Z',
  last_error: null,
  attempts: { succeeded: 3, failed: 1 },
  upstreams: [],
};
const now = (): Date => new Date('2026-11-25T11:30:00.000Z');

describe('the administration page', () => {
  it('shows each API where there are several, and what is wrong with one', async () => {
    const upstream = { date: null, structures: null, services: null, last_attempt: now().toISOString() };
    const upstreams = [
      { name: 'data-inclusion', date: api.date, structures: 9, services: 18, last_attempt: api.date, last_error: null },
      { name: 'voisin', ...upstream, last_error: 'La source <des> offres ne répond pas.' },
    ];
    await start({ now, status: () => ({ ...api, upstreams }) });
    const page = (await (await open()).text()).replace(/\s+/g, ' ');
    expect(page).toContain('De data-inclusion');
    expect(page).toContain('18 services, 9 structures');
    expect(page).toContain('De voisin');
    expect(page).toContain('aucune copie servie ; dernière copie échouée. La source &lt;des&gt; offres ne répond pas.');
  });

  it('names the records that an API could not give, with the status and the request', async () => {
    const { date, structures, services, last_attempt, last_error } = api;
    const unreadable = [{ list: 'services', page: 3, place: 12, status: 500, request_id: 'req-7' }] as const;
    const upstreams = [{ name: 'data-inclusion', date, structures, services, last_attempt, last_error, unreadable }];
    await start({ now, status: () => ({ ...api, upstreams }) });
    const page = wordsOf(await (await open()).text());
    expect(page).toContain('Des fiches manquent');
    expect(page).toContain('l’API répond 500 pour elle seule (liste services, page 3, rang 12, requête req-7)');
  });

  it('says that there are no offers where the first copy failed', async () => {
    const failed = { last_error: 'La source des offres ne répond pas.', attempts: { succeeded: 0, failed: 1 } };
    await start({ now, status: () => ({ ...api, ...failed, date: null, structures: null, services: null }) });
    const page = wordsOf(await (await open()).text());
    expect(page).toContain('le relais n’en a aucune copie');
    expect(page).not.toContain('restent servies');
  });

  it('counts what is handed on, and says what failed', async () => {
    await start();
    const store = under.store as FullStore;
    await under.post(correction());
    const [contribution] = (await store.queue({ size: 1, after: null })).items;
    const plan = (id: string, canal: 'dora' | 'courriel') =>
      store.deliveries.plan({
        id,
        contribution_id: contribution!.id,
        canal,
        etat: 'a-faire',
        prochain_le: null,
        cree_le: now().toISOString(),
      });
    await plan('d1', 'dora');
    await plan('d2', 'courriel');
    const [, failed] = await store.deliveries.ofContributions([contribution!.id]);
    await store.deliveries.failed(failed!, { erreur: 'Refusé', prochain_le: null });
    const page = wordsOf(await (await open()).text());
    expect(page).toContain('1 envoi à une source a échoué');
    expect(page).toMatch(/À faire à la main\s+1 vers DORA/);
    expect(page).toMatch(/Échoués, à reprendre\s+1 par courriel/);
  });

  it('tells when the database was last saved, and that backups have stopped', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'admin-'));
    const url = `file:${join(folder, 'kit.db')}`;
    let day = '2026-11-25';
    await start({ now: () => new Date(`${day}T11:30:00.000Z`), status: () => api, store: await openStore(url) });
    expect(wordsOf(await (await open()).text())).not.toContain('sauvegarde');
    await noteBackup(url, '2026-11-24T03:31:00.000Z');
    await noteBackup(url, '2026-11-25T03:31:00.000Z');
    const page = wordsOf(await (await open()).text());
    expect(page).toMatch(/Dernière sauvegarde\s+25 novembre 2026/);
    expect(page).toContain('Tout va bien.');
    day = '2026-11-28';
    const later = wordsOf(await (await open()).text());
    expect(later).toContain(
      'La dernière sauvegarde de la base date de 3 jours : celle de chaque nuit ne se fait plus.',
    );
    expect(later).not.toContain('Tout va bien.');
    rmSync(folder, { recursive: true });
  });

  it('is nowhere while nobody is named: a page leads back, a program reads how to name somebody', async () => {
    await start({ moderators: [] });
    expect((await open()).status).toBe(404);
    for (const path of ['/admin', '/moderation']) {
      const response = await under.ask(path, { headers: { Accept: 'text/html' } });
      expect([response.status, response.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=UTF-8']);
      const page = await response.text();
      expect(page).toContain('<h1>Réservé au département</h1>');
      expect(page).toMatch(/<a href="\/"\s*>[^]*?Retour à l’accueil/);
      expect(page).not.toContain('inclusion-kit moderator');
      expect(await (await under.ask(path)).text()).toContain('inclusion-kit moderator');
    }
  });

  it('lets in a person who is signed in on /moderation, with no other password', async () => {
    await start();
    const session = await under.ask('/moderation/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: ORIGIN },
      body: JSON.stringify({ nom: 'Zoé', mot_de_passe: PASSWORD }),
    });
    const [cookie = ''] = (session.headers.get('Set-Cookie') ?? '').split(';');
    const response = await under.ask('/admin', { headers: { Cookie: cookie } });
    expect(response.status).toBe(200);
    expect(wordsOf(await response.text())).toContain('Zoé, administration');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const other = { Cookie: `${cookie.slice(0, -1)}${cookie.endsWith('A') ? 'B' : 'A'}` };
    expect((await under.ask('/admin', { headers: other })).status).toBe(401);
  });

  it('lets in whom the host calls a moderator, and asks no password of anybody else', async () => {
    await start({
      moderators: [],
      identify: (request) =>
        request.headers.has('X-Boss') ? { role: 'administrator', nom: 'Zoé' } : { role: 'anonymous' },
    });
    expect((await under.ask('/admin', { headers: { 'X-Boss': '1' } })).status).toBe(200);
    const refused = await under.ask('/admin');
    expect([refused.status, refused.headers.get('WWW-Authenticate')]).toEqual([401, null]);
  });

  it('leads a person who gives no password to /moderation', async () => {
    await start();
    const response = await under.ask('/admin', { headers: { Accept: 'text/html' } });
    expect(await response.text()).toContain('connectez-vous sur la page /moderation');
  });

  it.each([
    ['no password', undefined],
    ['another scheme', `Bearer ${PASSWORD}`],
    ['another name', basic('Zoe', PASSWORD)],
    ['another password', basic('Zoé', `${PASSWORD}x`)],
    ['no colon', `Basic ${Buffer.from('Zoé').toString('base64')}`],
    ['the hash', basic('Zoé', moderators[0]?.hash ?? '')],
  ])('asks who it is of %s', async (_what, authorization) => {
    await start();
    const response = await under.ask('/admin', authorization ? { headers: { Authorization: authorization } } : {});
    expect(response.status).toBe(401);
    expect(response.headers.get('WWW-Authenticate')).toContain('Basic');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await response.text()).not.toContain('scrypt');
  });

  it('makes a client wait that failed five times with a name, and lets in the browser that was in before', async () => {
    await start();
    const own = await open();
    expect(own.status).toBe(200);
    for (let guess = 0; guess < 5; guess += 1) expect((await open(basic('Zoé', `guess ${guess}`))).status).toBe(401);
    const late = await open(basic('Zoé', 'guess 6'));
    expect(late.status).toBe(429);
    expect(Number(late.headers.get('Retry-After'))).toBeGreaterThan(200);
    // The right password is told from the others to nobody but her.
    expect((await open()).status).toBe(429);
    const Cookie = own.headers.get('Set-Cookie')?.split(';', 1)[0] ?? '';
    const headers = { Authorization: basic('Zoé', PASSWORD), Cookie };
    expect((await under.ask('/admin', { headers })).status).toBe(200);
  });

  it('keeps nobody waiting for what somebody else guesses from elsewhere, after a restart too', async () => {
    let time = now().getTime();
    const folder = mkdtempSync(join(tmpdir(), 'relay-known-'));
    const url = `file:${join(folder, 'kit.db')}`;
    await start({ now: () => new Date(time), store: await openStore(url) });
    let cookie = '';
    const from = async (address: string, password = PASSWORD): Promise<number> => {
      const headers = { Authorization: basic('Zoé', password), Cookie: address === home ? cookie : '' };
      const answer = await under.relay.fetch(new Request(`${ORIGIN}/admin`, { headers }), { address });
      if (address === home) cookie = (answer.headers.get('Set-Cookie') ?? cookie).split(';', 1)[0] ?? '';
      return answer.status;
    };
    const [home, away] = ['192.0.2.1', '192.0.2.2'];
    expect(await from(home)).toBe(200);
    expect(cookie).toMatch(/^inclusion-kit-connu=[\w-]{43}$/);
    await under.relay.close();
    await start({ now: () => new Date(time), store: await openStore(url) });
    // The right password is not remembered any more, but her browser is.
    time += 15 * 60_000;
    const stranger = (index: number): string => `198.51.100.${index}`;
    for (let guess = 0; guess < 6; guess += 1) {
      expect(await from(stranger(0), `guess ${guess}`)).toBe(guess < 5 ? 401 : 429);
    }
    expect(await from(away, 'a slip')).toBe(401);
    for (let guess = 0; guess < 44; guess += 1) {
      expect(await from(stranger(1 + Math.floor(guess / 5)), `guess ${guess}`)).toBe(401);
    }
    // So many strangers fail together only when they try them all: none is heard for a while, but she is.
    expect(await from(stranger(200), 'guess')).toBe(429);
    expect(await from(away)).toBe(429);
    expect(await from(home, 'a slip')).toBe(401);
    expect(await from(home)).toBe(200);
    time += 5 * 60_000 + 1;
    expect(await from(away)).toBe(200);
    await under.relay.close();
    rmSync(folder, { recursive: true });
    await start();
  });

  it('answers and counts a name that is nobody’s as one of a moderator, and a client with whatever names', async () => {
    await start();
    const tries = async (address: string, names: readonly string[]): Promise<string[]> => {
      const answers = [];
      for (const name of names) {
        const headers = { Authorization: basic(name, 'a guess') };
        const answer = await under.relay.fetch(new Request(`${ORIGIN}/admin`, { headers }), { address });
        answers.push(`${answer.status} ${(await answer.text()).replace(/[\w-]{36}/, '')}`);
      }
      return answers;
    };
    const others = Array.from({ length: 19 }, (_, index) => `nobody ${index}`);
    const [known, unknown] = [
      await tries('192.0.2.1', Array(6).fill('Zoé')),
      await tries('192.0.2.2', Array(6).fill('X')),
    ];
    expect(unknown).toEqual(known);
    expect(known.map((answer) => answer.slice(0, 3))).toEqual(['401', '401', '401', '401', '401', '429']);
    // Names that are nobody's do not add up to one that waits where a moderator's would not.
    expect(await tries('192.0.2.4', [...others, 'X'])).toEqual(await tries('192.0.2.3', [...others, 'Zoé']));
    expect((await tries('192.0.2.3', ['one more']))[0]).toMatch(/^429/);
  });

  it('counts the guesses of all doors together', async () => {
    await start();
    for (let guess = 0; guess < 5; guess += 1) await open(basic('Zoé', `guess ${guess}`));
    const body = JSON.stringify({ nom: 'Zoé', mot_de_passe: PASSWORD });
    const headers = { 'Content-Type': 'application/json', Origin: ORIGIN };
    expect((await under.ask('/moderation/session', { method: 'POST', headers, body })).status).toBe(429);
  });

  it('opens again once the wait is over', async () => {
    let time = now().getTime();
    await start({ now: () => new Date(time) });
    for (let guess = 0; guess < 5; guess += 1) await open(basic('Zoé', 'wrong'));
    expect((await open()).status).toBe(429);
    time += 5 * 60_000 + 1;
    expect((await open()).status).toBe(200);
  });

  it('counts guesses that are sent together one by one', async () => {
    await start();
    const answers = await Promise.all(Array.from({ length: 30 }, (_, guess) => open(basic('Zoé', `guess ${guess}`))));
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5);
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(25);
  });

  it('tells the source, its freshness and the contributions to look at, to no cache, without a script', async () => {
    await start({ status: () => api, now });
    for (const telephone of ['+33320111111', '+33320111112'])
      await under.post(correction({ changements: { telephone } }));
    const response = await open();
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    const page = await response.text();
    expect(page).not.toContain('<script');
    const words = wordsOf(page);
    expect(words).toContain('Zoé, administration');
    expect(page.replaceAll(/\s+/g, ' '), 'the headline').toMatch(/<h2 id="bilan">.*?Tout va bien\.<\/h2>/);
    expect(words).toContain(
      'Tout va bien. La base de données répond. Les offres ont été lues il y a 3 heures. Aucune erreur depuis le démarrage.',
    );
    expect(words).toMatch(/Source API data·inclusion La recherche lit la copie gardée ici/);
    // The sentence over the cards tells how long ago: the day stands in its card.
    expect(words).toMatch(/Copie faite le 25 novembre 2026 à (?!.{0,12}il y a)/);
    expect(words).toMatch(/Mémoire [\d\s]+ [MG]o sur [\d\s]+ [MG]o/);
    expect(words).toMatch(/180\s000 services, 90\s000 structures/);
    expect(words).toMatch(/À relire 2 Reçues en tout 2/);
    expect(words, 'no title over nothing').not.toContain('Dernières erreurs');
    expect(words).not.toContain('camille');
  });

  it('tells what is kept of answers, and of how much memory', async () => {
    await start({ version: () => 'one', cacheBytes: 32_000_000 });
    expect(wordsOf(await (await open()).text())).toContain('Gardé pour répondre vite 0 réponse, 0 Mo sur 32 Mo');
    for (const size of [1, 2]) await (await under.ask(`/api/v1/services?size=${size}`)).text();
    expect(wordsOf(await (await open()).text())).toContain('Gardé pour répondre vite 2 réponses');
  });

  it('says what is wrong first', async () => {
    const date = '2026-11-15T08:00:00.000Z';
    await start({ status: () => ({ ...api, date, last_error: 'La source ne répond pas.' }), now });
    const words = wordsOf(await (await open()).text());
    expect(words).toContain('Les offres servies datent de 10 jours');
    expect(words).toContain('La dernière mise à jour des offres a échoué');
    expect(words).toContain('La source ne répond pas.');
  });

  it('still opens when the database is down', async () => {
    await start();
    const { store } = under;
    const other = await startRelay({
      moderators,
      store: { ...store, ping: () => Promise.reject(new Error('gone')), close: () => Promise.resolve() },
    });
    const response = await other.ask('/admin', { headers: { Authorization: basic('Zoé', PASSWORD) } });
    expect(response.status).toBe(200);
    expect(wordsOf(await response.text())).toContain('La base de données ne répond pas');
    await other.relay.close();
  });

  it('lists the last errors without anything that was sent or that the source wrote', async () => {
    const refusal = new ApiError(500, 'secret words of the source');
    await start({
      source: {
        searchServices: () => Promise.reject(refusal),
        service: () => Promise.reject(new Error('<b>dora--1</b> is broken')),
        structure: () => Promise.reject(refusal),
        sources: () => Promise.resolve([]),
        referentiel: () => Promise.resolve([]),
      },
    });
    await under.ask('/api/v1/search/services?code_commune=59350&recherche_public=violences');
    await under.ask('/api/v1/services/dora--1?cle=secretkey', { headers: { 'X-Request-Id': 'request-number-2' } });
    const page = await (await open()).text();
    const words = wordsOf(page);
    expect(words).toContain('/api/v1/services/{id}');
    expect(words).toContain('ApiError');
    expect(words).toContain('request-number-2');
    for (const told of ['secret', 'violences', '59350', 'dora--1']) expect(page).not.toContain(told);
  });
});
