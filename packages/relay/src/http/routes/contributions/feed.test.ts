import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NetworkError } from '@inclusion-kit/sdk';
import { createCatalogue } from '@inclusion-kit/catalogue';
import type { Contribution } from '@inclusion-kit/sdk/contributions';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import { validateDataset } from '@inclusion-kit/dataset';
import type { RelayOptions } from '../../../relay-options.ts';
import type { FullStore } from '../../../store/sql-store.ts';
import { correction, lille, service, structure } from '../../../testing-internal/records.ts';
import { startRelay, type RelayUnderTest } from '../../../testing-internal/relay-under-test.ts';

const NOW = new Date('2026-11-25T12:00:00Z');
const feed = { slug: 'departement-test', producer: 'Département test', token: 'harvest-me-0123456789' };

let under: RelayUnderTest;
afterEach(() => under.relay.close());
const start = async (options: Partial<RelayOptions> = {}): Promise<void> => {
  under = await startRelay({ now: () => NOW, feed, ...options });
};

const licence = { licence: 'etalab-2.0', licence_texte_version: '2026-11' } as const;
const newService = (changements: Contribution['changements'] = {}): Contribution => ({
  genre: 'nouveau-service',
  changements: {
    nom: 'Atelier vélo',
    description: 'Réparer son vélo, avec des bénévoles.',
    structure_id: 'dora--s1',
    telephone: '+33320555555',
    publics: ['tous-publics'],
    ...changements,
  },
  ...licence,
});
const newStructure = (): Contribution => ({
  genre: 'nouvelle-structure',
  changements: { nom: 'Maison du vélo', commune: 'Lille', code_insee: '59350' },
  ...licence,
});

/** Sends a contribution and accepts it. Returns its id. */
async function accept(contribution: Contribution, date = NOW.toISOString()): Promise<string> {
  const answer = await under.post(contribution);
  const { id } = (await answer.json()) as { id: string };
  expect(answer.status).toBe(201);
  await (under.store as FullStore).act(id, 1, { acte: 'acceptation', par: 'lea', date });
  return id;
}
const read = async (file: string, headers: Record<string, string> = {}): Promise<Record<string, unknown>[]> =>
  (await (await under.ask(`/feed/${file}`, { headers })).json()) as Record<string, unknown>[];

describe('the feed', () => {
  it('holds no record that is shown though it is incomplete', async () => {
    const own = (fields: object) => ({ ...fields, source: feed.slug });
    const { id, structure_id } = service();
    const undated = service({ id: `${id}-bis`, date_maj: '' });
    const { structures, services } = prepareDataset(
      { structures: [own(structure())], services: [own(service()), own(undated)] },
      { lenient: true, now: NOW },
    );
    await start({ source: createCatalogue({ structures, services, communes: [lille] }) });
    const shown = await under.ask(`/api/v1/services/${undated.id}`);
    expect(await shown.json()).toMatchObject({ date_maj: '', incomplet: ['date_maj'], structure_id });
    expect((await read('services.json')).map((one) => one['id'])).toEqual([id]);
  });

  it('is written once for all who ask for the same records, whatever else stands in their addresses', async () => {
    await start();
    await accept(newService());
    const tagOf = async (query: string) => (await under.ask(`/feed/offre.xlsx${query}`)).headers.get('ETag');
    // Nothing changed between those days, and an unknown parameter changes nothing.
    const tags = await Promise.all(['?depuis=2025-01-01', '?depuis=2025-02-01', '?depuis=2025-02-01&x=1'].map(tagOf));
    expect(new Set(tags).size).toBe(1);
    expect(await tagOf('?depuis=2026-12-01')).not.toBe(tags[0]);
  });

  it('is empty and valid before anything was accepted', async () => {
    await start();
    await under.post(newService());
    expect(await read('services.json')).toEqual([]);
    expect(await (await under.ask('/feed/services.ndjson')).text()).toBe('');
    expect((await under.ask('/feed/offre.xlsx')).status).toBe(200);
  });

  it('holds what contributions add, whole, with the structure of another source copied along', async () => {
    await start();
    const id = await accept(newService());
    const [one] = await read('services.json');
    expect(one).toMatchObject({
      source: 'departement-test',
      id: `departement-test--${id}`,
      structure_id: 'departement-test--dora--s1',
      nom: 'Atelier vélo',
      date_maj: '2026-11-25',
      frais: null,
    });
    expect(await read('structures.json')).toMatchObject([
      { id: 'departement-test--dora--s1', source: 'departement-test', nom: 'Maison des solidarités' },
    ]);
  });

  it('holds what was accepted in the first hour of a day in France, under that day, and corrections too', async () => {
    const night = new Date('2026-11-25T23:30:00Z');
    await start({ now: () => night });
    const id = await accept(newService(), night.toISOString());
    expect(await read('services.json')).toMatchObject([{ id: `departement-test--${id}`, date_maj: '2026-11-26' }]);
    await under.relay.close();
    const own = { source: 'departement-test', structure_id: 'departement-test--s1' };
    const services = [service({ ...own, id: 'departement-test--1' })];
    const structures = [structure({ source: 'departement-test', id: 'departement-test--s1' })];
    const source = createCatalogue({ structures, services, communes: [lille] });
    await start({ now: () => night, source });
    const corrected = correction({ cible: { ...correction().cible!, id: 'departement-test--1' } });
    await accept(corrected, night.toISOString());
    expect(await read('services.json')).toMatchObject([{ id: 'departement-test--1', date_maj: '2026-11-26' }]);
  });

  it('holds every record of its source, however many pages they take', async () => {
    const own = { source: 'departement-test', structure_id: 'departement-test--s1' };
    const services = Array.from({ length: 1001 }, (_, i) => service({ ...own, id: `departement-test--${i}` }));
    const structures = [structure({ source: 'departement-test', id: 'departement-test--s1' })];
    await start({ source: createCatalogue({ structures, services, communes: [lille] }) });
    expect(new Set((await read('services.json')).map(({ id }) => id)).size).toBe(1001);
  });

  it('fails, and is made again, while a structure cannot be read: no record is told to be gone', async () => {
    const there = createCatalogue({ structures: [structure()], services: [service()], communes: [lille] });
    let isDown = false;
    await start({
      version: () => 'v1',
      source: {
        ...there,
        structure: (id, options) => (isDown ? Promise.reject(new NetworkError('down')) : there.structure(id, options)),
      },
    });
    await accept(newService());
    isDown = true;
    expect((await under.ask('/feed/services.json')).status).toBe(502);
    isDown = false;
    expect(await read('services.json')).toHaveLength(1);
  });

  it('logs what the commons would refuse, by its id and fields', async () => {
    await start();
    const id = await accept(newService({ structure_id: 'nowhere--1' }));
    expect(await read('services.json')).toEqual([]);
    expect(under.log.join('')).toContain(`departement-test--${id}`);
  });

  it('gives an accepted offer the point of searches, so that a second relay finds it by commune', async () => {
    await start();
    const id = await accept(newService({ code_insee: '59350', commune: 'Lille', modes_accueil: ['en-presentiel'] }));
    const [structures, services] = [await read('structures.json'), await read('services.json')];
    const { relay } = under;
    under = await startRelay({
      source: createCatalogue({ ...prepareDataset({ structures, services }), communes: [lille] }),
    });
    await relay.close();
    const found = (await (await under.ask('/api/v1/search/services?code_commune=59350')).json()) as {
      items: { service: { id: string }; distance: number }[];
    };
    expect(found.items.map(({ service: { id: one }, distance }) => [one, distance])).toEqual([
      [`departement-test--${id}`, 0],
    ]);
  });

  it('ties a new service to the new structure that it names', async () => {
    await start();
    const structureId = await accept(newStructure());
    await accept(newService({ structure_id: structureId }));
    expect((await read('services.json'))[0]).toMatchObject({ structure_id: `departement-test--${structureId}` });
    expect(await read('structures.json')).toHaveLength(1);
  });

  it('holds local records of its source as they were corrected since, and not those closed for good', async () => {
    const id = 'departement-test--1';
    const own = { source: 'departement-test', structure_id: 'departement-test--s1' };
    await start({
      source: createCatalogue({
        structures: [structure({ source: 'departement-test', id: 'departement-test--s1' }), structure()],
        services: [service({ ...own, id }), service({ ...own, id: 'departement-test--2' }), service()],
        communes: [lille],
      }),
    });
    const cible = { ...correction().cible!, id, source: 'departement-test' };
    await accept(correction({ cible }));
    const { changements: _, ...closure } = correction({
      genre: 'fermeture',
      cible: { ...cible, id: 'departement-test--2' },
    });
    await accept(closure);
    const services = await read('services.json');
    expect(services).toMatchObject([{ id, telephone: '+33320111111', date_maj: '2026-11-25' }]);
    expect(services[0]).not.toHaveProperty('score_qualite');
    expect(services[0]).not.toHaveProperty('overlay');
  });

  it('holds the records that lists hold: the last closure accepted decides, and one of a structure takes its services along', async () => {
    const own = (id: string, of: string) => ({
      ...service({ id: `departement-test--${id}`, structure_id: `departement-test--${of}` }),
      source: 'departement-test',
    });
    const ownStructure = (id: string) => ({
      ...structure({ id: `departement-test--${id}` }),
      source: 'departement-test',
    });
    await start({
      source: createCatalogue({
        structures: [ownStructure('s1'), ownStructure('s2')],
        services: [own('1', 's1'), own('2', 's1'), own('3', 's2')],
        communes: [lille],
      }),
    });
    const { changements: _, ...rest } = correction({ genre: 'fermeture' });
    const close = (
      id: string,
      fermeture: Contribution['fermeture'] = {},
      modele: 'service' | 'structure' = 'service',
    ) =>
      accept({
        ...rest,
        fermeture,
        cible: { ...rest.cible!, modele, id: `departement-test--${id}`, source: 'departement-test' },
      });
    await close('1');
    await close('1', { au: '2027-01-31' });
    await close('2', { au: '2027-01-31' });
    await close('2');
    await close('s2', {}, 'structure');
    const idsOf = (records: readonly { id?: unknown }[]): unknown[] => records.map(({ id }) => id);
    const listed = async (list: string) =>
      idsOf(((await (await under.ask(`/api/v1/${list}`)).json()) as { items: { id: string }[] }).items);
    const kept = { services: ['departement-test--1'], structures: ['departement-test--s1'] };
    expect({
      services: idsOf(await read('services.json')),
      structures: idsOf(await read('structures.json')),
    }).toEqual(kept);
    expect(under.log.join('')).not.toContain('departement-test--3');
    await expect
      .poll(async () => ({ services: await listed('services'), structures: await listed('structures') }))
      .toEqual(kept);
  });

  it('tells what changed on a day or since', async () => {
    await start();
    await accept(newService({ nom: 'Ancien' }), '2026-11-01T10:00:00Z');
    await accept(newService({ nom: 'Nouveau' }), '2026-11-20T10:00:00Z');
    const names = async (query: string) => (await read(`services.json${query}`)).map(({ nom }) => nom).sort();
    expect(await names('')).toEqual(['Ancien', 'Nouveau']);
    expect(await names('?depuis=2026-11-20')).toEqual(['Nouveau']);
    expect(await names('?depuis=2026-11-21')).toEqual([]);
    expect((await under.ask('/feed/services.json?depuis=2026-13-01')).status).toBe(422);
    expect((await under.ask('/feed/services.json?depuis=hier')).status).toBe(422);
  });

  it('says the same in each of its forms', async () => {
    await start();
    const thematiques = ['mobilite--preparer-un-permis', 'mobilite--financer-ma-mobilite'];
    await accept(newService({ thematiques, nom: 'Vélo, "libre"\net solidaire', volume_horaire_hebdomadaire: 2.5 }));
    const [json] = await read('services.json');
    const ndjson = await (await under.ask('/feed/services.ndjson')).text();
    expect(
      ndjson
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([json]);
    const csv = parse<Record<string, string>>(await (await under.ask('/feed/services.csv')).text(), { columns: true });
    expect(csv).toHaveLength(1);
    expect(Object.keys(csv[0]!)).toEqual(Object.keys(json!));
    expect(csv[0]).toMatchObject({
      nom: json!['nom'],
      thematiques: thematiques.join(', '),
      frais: '',
      volume_horaire_hebdomadaire: '2.5',
    });
  });

  it('is valid as a whole, whatever was accepted, and leaves out what the commons would refuse', async () => {
    await start();
    for (let i = 0; i < 30; i += 1) {
      const structureId = i % 3 === 0 ? await accept(newStructure()) : 'dora--s1';
      await accept(newService({ structure_id: structureId, nom: `Service ${i}` }));
    }
    await accept(newService({ structure_id: 'nowhere--1' }));
    const [structures, services] = [await read('structures.json'), await read('services.json')];
    expect([structures.length, services.length]).toEqual([11, 30]);
    const { issues } = validateDataset({ structures, services }, { now: NOW });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('never holds who contributed', async () => {
    await start();
    await accept({ ...newService(), auteur: { nom: 'Camille Exemple', courriel: 'camille@exemple.fr' } });
    for (const file of ['services.json', 'services.ndjson', 'services.csv', 'structures.json', 'datapackage.json']) {
      expect((await (await under.ask(`/feed/${file}`)).text()).toLowerCase()).not.toContain('camille');
    }
  });

  it('hides contacts that name a person, but not from who harvests with the token', async () => {
    await start();
    await accept(newService({ courriel: 'camille.exemple@asso.example', contact_nom_prenom: 'Camille Exemple' }));
    expect((await read('services.json'))[0]).toMatchObject({ courriel: null, contact_nom_prenom: null });
    const harvest = await under.ask('/feed/services.json', { headers: { Authorization: `Bearer ${feed.token}` } });
    expect(await harvest.text()).toContain('camille.exemple@asso.example');
    expect(harvest.headers.get('Cache-Control')).toBe('private, no-store');
    expect((await read('services.json', { Authorization: 'Bearer wrong-token-0123456789' }))[0]).toMatchObject({
      courriel: null,
    });
  });

  it('is told apart by its tag, under its licence, and compressed', async () => {
    await start();
    for (let i = 0; i < 10; i += 1) await accept(newService({ nom: `Service ${i}` }));
    const first = await under.ask('/feed/services.json', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(first.headers.get('Content-Encoding')).toBe('gzip');
    expect(first.headers.get('Link')).toContain('rel="license"');
    expect(decodeURIComponent(first.headers.get('X-Producer') ?? '')).toBe('Département test');
    const etag = first.headers.get('ETag') ?? '';
    const ask = () =>
      under.ask('/feed/services.json', { headers: { 'Accept-Encoding': 'gzip', 'If-None-Match': etag } });
    expect((await ask()).status).toBe(304);
    await accept(newService({ nom: 'Encore' }));
    expect((await ask()).status).toBe(200);
  });

  it('is described as a data package, each file with its fields', async () => {
    await start({ publicUrl: 'https://offre.example.fr' });
    const description = (await (await under.ask('/feed/datapackage.json')).json()) as {
      resources: { name: string; path: string; schema?: { fields: { name: string }[] } }[];
      licenses: { name: string }[];
    };
    expect(description.licenses).toMatchObject([{ name: 'etalab-2.0' }]);
    expect(description.resources.map(({ path }) => path)).toContain('https://offre.example.fr/feed/services.csv');
    for (const { path } of description.resources) expect((await under.ask(new URL(path).pathname)).status).toBe(200);
  });

  it('is described without the address that a request says, which caches would hand on', async () => {
    await start();
    const ask = async () => (await under.relay.fetch(new Request('http://evil.example/feed/datapackage.json'))).text();
    const text = await ask();
    expect(text).not.toContain('evil.example');
    const { resources } = JSON.parse(text) as { resources: { path: string }[] };
    expect(resources.map(({ path }) => path)).toContain('services.csv');
    for (const { path } of resources) expect((await under.ask(`/feed/${path}`)).status).toBe(200);
  });

  it.each(['/feed', '/feed/'])('has a page at %s that leads to each of its files', async (folder) => {
    await start();
    const response = await under.ask(folder, { headers: { Accept: 'text/html' } });
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=UTF-8']);
    const page = await response.text();
    expect(page).toContain('Département test');
    const paths = [...page.matchAll(/href="(\/feed\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(paths).toHaveLength(8);
    for (const path of paths) expect((await under.ask(path)).status).toBe(200);
  });

  it('gives the same bytes until something changes', async () => {
    await start();
    await accept(newService());
    const sum = async () =>
      createHash('sha256')
        .update(await (await under.ask('/feed/services.json')).text())
        .digest('hex');
    expect(await sum()).toBe(await sum());
  });
});

describe('a feed of many records', () => {
  const own = { source: 'departement-test', structure_id: 'departement-test--s1' };
  /** A relay that is the source of as many services, each changed on a day of its own. */
  async function startLarge(count: number, options: Partial<RelayOptions> = {}): Promise<void> {
    const services = Array.from({ length: count }, (_, i) => ({
      ...service({ ...own, id: `departement-test--${i}` }),
      date_maj: new Date(Date.UTC(2020, 0, 1 + (i % 2000))).toISOString().slice(0, 10),
    }));
    const structures = [structure({ source: 'departement-test', id: 'departement-test--s1' })];
    await start({ source: createCatalogue({ structures, services, communes: [lille] }), ...options });
  }
  const visitor = (path: string, address: string, init: RequestInit & { sent?: () => Promise<void> } = {}) =>
    under.relay.fetch(new Request(`http://relay.test/feed/${path}`, init), {
      address,
      ...(init.sent === undefined ? {} : { sent: init.sent }),
    });
  const never = () => new Promise<void>(() => undefined);

  it.each(['services.json', 'services.ndjson', 'services.csv', 'offre.xlsx'])(
    'is made, and written as %s, in turns with what others ask',
    async (file) => {
      await startLarge(300);
      let ms = 0;
      // Each look at the clock is later than a turn may last.
      vi.spyOn(performance, 'now').mockImplementation(() => (ms += 1000));
      let turns = 0;
      const over = new AbortController();
      const others = (async () => {
        while (!over.signal.aborted) {
          await new Promise((resolve) => setImmediate(resolve));
          turns += 1;
        }
      })();
      try {
        expect((await under.ask(`/feed/${file}`)).status).toBe(200);
      } finally {
        over.abort();
        vi.restoreAllMocks();
      }
      await others;
      // Corrected, checked and hidden one by one.
      expect(turns).toBeGreaterThan(900);
    },
  );

  it('counts by its records, for the client that asked for it', async () => {
    await startLarge(300, { rateLimits: { reads: 4, text: 4, addresses: 4, tiles: 4, writes: 4 } });
    const statuses = [];
    for (const day of ['2020-01-02', '2020-01-03', '2020-01-04']) {
      statuses.push((await visitor(`services.json?depuis=${day}`, '203.0.113.1')).status);
    }
    expect(statuses).toEqual([200, 429, 429]);
    expect((await visitor('services.json?depuis=2020-01-02', '203.0.113.2')).status).toBe(200);
  });

  it('is held by few readers of one client who do not read, whatever days they ask', async () => {
    await startLarge(200);
    const leave = new AbortController();
    const asked = Array.from({ length: 5 }, (_, i) =>
      visitor(`services.json?depuis=2020-01-0${i + 1}`, '203.0.113.1', { sent: never, signal: leave.signal }),
    );
    let answered = 0;
    for (const one of asked) void one.then(() => (answered += 1)).catch(() => undefined);
    await expect.poll(() => answered).toBe(3);
    expect((await visitor('services.json?depuis=2020-01-09', '203.0.113.2')).status).toBe(200);
    expect(answered).toBe(3);
    leave.abort();
  });

  it('is not written for a reader who left', async () => {
    await startLarge(300);
    await read('services.json?depuis=2030-01-01');
    const leave = new AbortController();
    const left = visitor('offre.xlsx', '203.0.113.1', { signal: leave.signal });
    setImmediate(() => leave.abort());
    expect((await left).status).toBe(499);
    expect((await visitor('services.csv', '203.0.113.2')).status).toBe(200);
  });
});
