import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createCatalogue } from '@inclusion-kit/catalogue';
import { createLogger } from '../log.ts';
import { serve, type Serving } from '../node.ts';
import { parseOptions } from '../settings/options.ts';
import type { RelayOptions } from '../relay-options.ts';
import { openObjections } from './objection-store.ts';
import { eventually } from '../testing-internal/eventually.ts';
import { PASSWORD, someModerators } from '../testing-internal/moderators.ts';
import { lille, service, structure } from '../testing-internal/records.ts';
import { ORIGIN, startRelay, type RelayUnderTest } from '../testing-internal/relay-under-test.ts';
import { startStandInApi } from '../testing-internal/stand-in-api.ts';
import { createPrinter, toObjected } from './objection.ts';
import type { KeptObjections } from './protect.ts';
import { watchObjections } from './watched-objections.ts';

const named = {
  courriel: 'camille.exemple@asso.example',
  telephone: '+33699999999',
  contact_nom_prenom: 'Camille Exemple',
  description: 'Un accueil, demander Camille Exemple ou le 06 99 99 99 99, ou écrire à zelie.modele@asso.example.',
};
const desk = { ...named, courriel: 'accueil@asso.example' };
const structures = [
  structure({ nom: 'Maison (zelie.modele@asso.example)', courriel: named.courriel, telephone: '+33320888888' }),
];
const services = [service(named), service({ ...desk, id: 'dora--2' })];
const source = createCatalogue({ structures, services, communes: [lille] });

/** Every route that shows records. */
const READS = [
  '/api/v1/search/services?code_commune=59350',
  '/api/v1/search/services?q=accueil',
  '/api/v1/search',
  '/api/v1/services',
  '/api/v1/services?extra=true',
  '/api/v1/services/dora--1',
  '/api/v1/services/dora--2',
  '/api/v1/structures',
  '/api/v1/structures/dora--s1',
];

const secret = new Uint8Array(32).fill(3);
function objectionsTo(value: string): KeptObjections {
  const { kind, normalised, words } = toObjected(value) ?? { kind: 'nom', normalised: '', words: 0 };
  const printer = createPrinter(secret);
  const print = printer.print(kind, normalised);
  return { version: print, secret, list: [{ kind, print, words, mark: printer.mark(normalised) }] };
}

let under: RelayUnderTest;
afterEach(() => under.relay.close());
const start = async (options: Partial<RelayOptions> = {}): Promise<void> => {
  under = await startRelay({ source, version: () => 'v1', ...options });
};
const signedIn = { headers: { Cookie: 'session=professional' } };
const identify: RelayOptions['identify'] = (request) => ({
  role: request.headers.get('Cookie') === 'session=professional' ? 'professional' : 'anonymous',
});

describe('a reader of whom nothing is known', () => {
  it.each(READS)('is shown no contact of a person at %s', async (path) => {
    await start();
    const text = await (await under.ask(path)).text();
    expect(text).toContain('dora--');
    expect(text).not.toMatch(/camille\.exemple|zelie\.modele|contact_nom_prenom":"/);
    if (path.includes('dora--1')) expect(text).not.toContain('+33699999999');
  });

  it('is told which contacts are hidden where people read, and nobody is where the offer is copied', async () => {
    await start({ identify });
    const masks = async (path: string, init?: RequestInit): Promise<(string | null)[]> =>
      [...(await (await under.ask(path, init)).text()).matchAll(/"id":"([^"]+)"|"masques":(\[[^\]]*\])/g)]
        .map(([, id, list]) => id ?? list ?? null)
        .filter((one, index, all) => one?.startsWith('[') === true || all[index + 1]?.startsWith('[') === true);
    expect(await masks('/api/v1/services/dora--1')).toEqual(['dora--s1', '["courriel"]', '["telephone","courriel"]']);
    expect(await masks('/api/v1/services/dora--2')).toEqual(['dora--s1', '["courriel"]', '["telephone"]']);
    expect((await masks('/api/v1/search/services?code_commune=59350')).filter((one) => one?.startsWith('['))).toEqual([
      ...['["courriel"]', '["telephone","courriel"]'],
      ...['["courriel"]', '["telephone"]'],
    ]);
    const lists = ['/api/v1/services', '/api/v1/services?extra=true', '/api/v1/structures'];
    for (const path of [...lists, '/feed/services.json', '/feed/structures.json', '/feed/services.csv'])
      expect(await (await under.ask(path)).text(), path).not.toContain('masques');
    for (const path of READS) expect(await (await under.ask(path, signedIn)).text(), path).not.toContain('masques');
  });

  it('is not told of a contact that its person objects to', async () => {
    await start({ objections: () => objectionsTo('06 99 99 99 99') });
    const text = await (await under.ask('/api/v1/services/dora--2')).text();
    expect(text).toContain('"telephone":null');
    expect(text).not.toContain('"masques":["telephone"');
  });

  it('corrects a number that is hidden without a conflict, and is never told the one before', async () => {
    await start({ moderators: await someModerators() });
    const posted = await under.post({
      genre: 'correction',
      cible: { modele: 'service', id: 'dora--1', source: 'dora', date_maj: '2026-10-01', base: { telephone: null } },
      changements: { telephone: '+33320777777' },
      licence: 'etalab-2.0',
      licence_texte_version: '2026-11',
    });
    const { id, suivi } = (await posted.json()) as { id: string; suivi: string };
    const follow = async (): Promise<string> =>
      `${await (await under.ask(suivi.slice(ORIGIN.length), { headers: { Accept: 'text/html' } })).text()}
${await (await under.ask(suivi.slice(ORIGIN.length))).text()}`;
    expect(await follow()).not.toContain('33699999999');
    const send = (method: string, path: string, body: object, Cookie = '') =>
      under.ask(path, {
        method,
        headers: { 'Content-Type': 'application/json', Cookie },
        body: JSON.stringify(body),
      });
    const session = await send('POST', '/moderation/session', { nom: 'relecture', mot_de_passe: PASSWORD });
    const [cookie] = session.headers.get('Set-Cookie')?.split(';') ?? [];
    const act = { acte: 'acceptation', version: 1 };
    expect((await send('PATCH', `/moderation/contributions/${id}`, act, cookie)).status).toBe(200);
    const record = await (await under.ask('/api/v1/services/dora--1')).text();
    expect(JSON.parse(record)).toMatchObject({
      telephone: '+33320777777',
      masques: ['courriel'],
      overlay: { changements: { telephone: { avant: null, apres: '+33320777777' } } },
    });
    expect(record).not.toContain('33699999999');
    expect(await follow()).not.toMatch(/33699999999|06 99 99 99 99/);
  });

  it('finds nothing by an address that is not shown', async () => {
    await start();
    const total = async (q: string): Promise<number> =>
      ((await (await under.ask(`/api/v1/search/services?q=${q}`)).json()) as { total: number }).total;
    expect([await total('zelie'), await total('modele'), await total('demander')]).toEqual([0, 0, 2]);
  });

  it('is shown them where the département says so', async () => {
    await start({ personalContacts: 'shown' });
    expect(await (await under.ask('/api/v1/services/dora--1')).json()).toMatchObject(named);
  });

  it('is one of whom the host says so, or cannot say', async () => {
    await start({ identify: () => Promise.reject(new Error('session store down')) });
    expect(await (await under.ask('/api/v1/services/dora--1')).json()).toMatchObject({ courriel: null });
    expect(under.log.join('')).toContain('identify');
  });
});

describe('a reader whose role is no role', () => {
  it.each([{}, { role: '' }, { role: 'Professional' }, { role: true }, null])('is anonymous: %j', async (told) => {
    await start({ identify: () => told as never });
    expect(await (await under.ask('/api/v1/services/dora--1')).json()).toMatchObject({ courriel: null });
  });
});

describe('a professional of the host', () => {
  it.each(READS)('is shown contacts at %s, by an answer that no cache keeps', async (path) => {
    await start({ identify });
    const answer = await under.ask(path, signedIn);
    expect(await answer.text()).toMatch(/camille\.exemple|contact_nom_prenom":"Camille/);
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    expect(answer.headers.get('Vary')).toMatch(/Authorization, Cookie/);
  });

  it('does not have an answer that the next reader is given, nor the next reader theirs', async () => {
    await start({ identify });
    const path = '/api/v1/services';
    const first = await under.ask(path);
    const theirs = await under.ask(path, signedIn);
    const again = await under.ask(path);
    expect(await theirs.text()).toContain('camille.exemple');
    expect(await again.text()).toBe(await first.text());
    expect(theirs.headers.get('ETag')).not.toBe(first.headers.get('ETag'));
    const headers = { ...signedIn.headers, 'If-None-Match': first.headers.get('ETag') ?? '' };
    expect((await under.ask(path, { headers })).status).toBe(200);
    expect(await under.relay.quick({ method: 'GET', address: path, headers: {} })).toBeNull();
  });
});

describe('an objection', () => {
  it.each(READS)('holds for every reader at %s', async (path) => {
    await start({ identify, objections: () => objectionsTo('Camille Exemple') });
    for (const init of [{}, signedIn]) {
      const text = await (await under.ask(path, init)).text();
      expect(text).toContain('dora--');
      expect(text).not.toContain('Camille');
    }
  });

  it('takes hold of answers that were kept, and of what the reader holds already', async () => {
    let objections: KeptObjections | null = null;
    await start({ personalContacts: 'shown', objections: () => objections });
    const before = await under.ask('/api/v1/services');
    expect(await before.text()).toContain('Camille');
    objections = objectionsTo('Camille Exemple');
    expect(await under.relay.quick({ method: 'GET', address: '/api/v1/services', headers: {} })).toBeNull();
    const after = await under.ask('/api/v1/services', {
      headers: { 'If-None-Match': before.headers.get('ETag') ?? '' },
    });
    expect(after.status).toBe(200);
    expect(await after.text()).not.toContain('Camille');
  });

  it('holds in what the private link of a contribution shows', async () => {
    await start({ objections: () => objectionsTo('+33320999999') });
    const posted = await under.post({
      genre: 'correction',
      cible: { modele: 'service', id: 'dora--1', source: 'dora', date_maj: '2026-10-01', base: { telephone: null } },
      changements: { telephone: '+33320999999' },
      licence: 'etalab-2.0',
      licence_texte_version: '2026-11',
    });
    const { suivi } = (await posted.json()) as { suivi: string };
    expect(await (await under.ask(suivi.slice(ORIGIN.length))).json()).toMatchObject({
      changements: { telephone: null },
    });
  });

  it('is read again from time to time, and stays while the database is down', async () => {
    await start();
    let answer: () => Promise<KeptObjections | null> = () => Promise.resolve(null);
    const log: string[] = [];
    const logger = createLogger({ destination: { write: (line: string) => void log.push(line) } });
    const watched = await watchObjections({ read: () => answer() }, logger, 5);
    expect(watched.current()).toBeNull();
    answer = () => Promise.resolve(objectionsTo('Camille Exemple'));
    await eventually('it is read', () => watched.current() !== null);
    answer = () => Promise.reject(new Error('down'));
    await eventually('the log tells', () => log.join('').includes('oppositions'));
    expect(watched.current()).not.toBeNull();
    watched.close();
  });
});

describe('an objection, over synchronisations', () => {
  it('holds for what comes again from the API, and once a name is written in another record', async () => {
    await start();
    const folder = mkdtempSync(join(tmpdir(), 'relay-objections-'));
    const url = `file:${join(folder, 'kit.db')}`;
    const communes = join(folder, 'communes.json');
    writeFileSync(communes, JSON.stringify([lille]));
    const objections = await openObjections(url);
    await objections.add('Camille Exemple');
    await objections.close();
    const api = await startStandInApi({ token: 'tok', communes: [lille], structures, services });
    const relay = async (): Promise<Serving> =>
      serve(
        parseOptions({
          PORT: '0',
          DATABASE_URL: url,
          COMMUNES: communes,
          DATA_INCLUSION_TOKEN: 'tok',
          DATA_INCLUSION_URL: api.url,
          PERSONAL_CONTACTS: 'shown',
        }),
        { announce: () => undefined, logger: createLogger({ level: 'silent' }), timings: { firstMs: 0, retryMs: 50 } },
      );
    const read = async ({ url: at }: Serving): Promise<string> => (await fetch(`${at}/api/v1/services?size=10`)).text();
    const isSynchronised = async ({ url: at }: Serving): Promise<boolean> =>
      (await (await fetch(`${at}/readyz`)).text()).includes('"reads":"catalogue"');

    let serving = await relay();
    // Before the first synchronisation ends, the answers passed on from the API are protected too.
    expect(await read(serving)).not.toContain('Camille');
    await eventually('it is synchronised', () => isSynchronised(serving));
    expect(await read(serving)).not.toContain('Camille');
    await serving.close();

    rmSync(join(folder, 'offre.cache.ndjson.gz'));
    api.replace({
      structures,
      services: [...services, service({ id: 'dora--3', contact_nom_prenom: 'EXEMPLE Camille' })],
    });
    serving = await relay();
    await eventually('it is synchronised again', () => isSynchronised(serving));
    const after = await read(serving);
    expect(after).toContain('dora--3');
    expect(after).not.toMatch(/camille exemple|exemple camille/i);
    await serving.close();
    await api.stop();
    rmSync(folder, { recursive: true });
  });
});
