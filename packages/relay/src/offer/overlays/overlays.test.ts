import { afterEach, describe, expect, it } from 'vitest';
import { createCatalogue } from '@inclusion-kit/catalogue';
import type { Contribution } from '@inclusion-kit/sdk/contributions';
import type { RelayOptions } from '../../relay-options.ts';
import type { FullStore } from '../../store/sql-store.ts';
import { correction, lille, service, structure } from '../../testing-internal/records.ts';
import { startRelay, type RelayUnderTest } from '../../testing-internal/relay-under-test.ts';

const DETAIL = '/api/v1/services/dora--1';
const SEARCH = '/api/v1/search/services?code_commune=59350';
const identify: RelayOptions['identify'] = () => ({ role: 'moderator', nom: 'lea' });

interface Shown {
  telephone: string;
  publics: string[];
  overlay?: { contribution: string; date: string; changements: Record<string, { avant: unknown; apres: unknown }> };
}

let under: RelayUnderTest;
afterEach(() => under.relay.close());
const now = (): Date => new Date('2026-11-25T12:00:00Z');
const start = async (options: Partial<RelayOptions> = {}): Promise<void> => {
  under = await startRelay({ version: () => 'v1', personalContacts: 'shown', identify, now, ...options });
};
const json = async <T>(path: string): Promise<T> => (await (await under.ask(path)).json()) as T;
const patch = (id: string, body: object): Promise<Response> =>
  under.ask(`/moderation/contributions/${id}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
async function contribute(contribution: Contribution = correction()): Promise<string> {
  return ((await (await under.post(contribution)).json()) as { id: string }).id;
}
async function accept(contribution: Contribution = correction(), more: object = {}): Promise<string> {
  const id = await contribute(contribution);
  expect((await patch(id, { acte: 'acceptation', version: 1, ...more })).status).toBe(200);
  return id;
}

describe('a correction', () => {
  it('is shown at once when it is accepted, in the search, the lists and the detail, with what it was', async () => {
    await start();
    expect((await json<Shown>(DETAIL)).overlay).toBeUndefined();
    await under.ask(SEARCH);
    const id = await accept();
    const overlay = {
      contribution: id,
      date: '2026-11-25',
      changements: { telephone: { avant: '+33320000000', apres: '+33320111111' } },
    };
    expect(await json<Shown>(DETAIL)).toMatchObject({ telephone: '+33320111111', overlay });
    const { items } = await json<{ items: { service: Shown & { id: string } }[] }>(SEARCH);
    expect(items.find(({ service }) => service.id === 'dora--1')?.service).toMatchObject({ overlay });
    expect(items.find(({ service }) => service.id === 'dora--2')?.service.overlay).toBeUndefined();
    const listed = await json<{ items: Shown[] }>('/api/v1/services');
    expect(listed.items[0]).toMatchObject({ telephone: '+33320111111', overlay });
    const whole = await json<{ services: Shown[] }>('/api/v1/structures/dora--s1');
    expect(whole.services[0]).toMatchObject({ overlay });
  });

  it('that erases a wrong number takes it out of the structure of this offer too, which keeps it elsewhere', async () => {
    const telephone = '+33320000000';
    const structures = [structure({ telephone })];
    const services = [service({ telephone }), service({ id: 'dora--2', telephone })];
    await start({ source: createCatalogue({ structures, services }) });
    await accept({ ...correction(), changements: { telephone: null } });
    const found = await json<Shown & { structure: Shown }>(DETAIL);
    expect([found.telephone, found.structure.telephone]).toEqual([null, null]);
    const other = await json<Shown & { structure: Shown }>('/api/v1/services/dora--2');
    expect([other.telephone, other.structure.telephone]).toEqual([telephone, telephone]);
    expect(await json<Shown>('/api/v1/structures/dora--s1')).toMatchObject({ telephone });
    const cible = { ...correction().cible!, modele: 'structure' as const, id: 'dora--s1' };
    await accept({ ...correction(), cible, changements: { telephone: '+33320222222' } });
    expect((await json<{ structure: Shown }>(DETAIL)).structure.telephone).toBe('+33320222222');
  });

  it('moves its place among those of all results', async () => {
    await start({ source: createCatalogue({ structures: [structure()], services: [service({ ...lille })] }) });
    const { latitude, longitude } = lille;
    const POINTS = '/api/v1/search/services/points?code_commune=59350';
    const points = async () => (await json<{ points: unknown[] }>(POINTS)).points;
    expect(await points()).toEqual([['dora--1', latitude, longitude]]);
    const base = { latitude, longitude };
    await accept({
      ...correction(),
      cible: { ...correction().cible!, base },
      changements: { latitude: 50.7, longitude: 3.2 },
    });
    expect(await points()).toEqual([['dora--1', 50.7, 3.2]]);
  });

  it('is not shown before, nor once its acceptance is undone', async () => {
    await start();
    const id = await accept();
    expect((await json<Shown>(DETAIL)).telephone).toBe('+33320111111');
    expect((await patch(id, { acte: 'annulation', version: 2 })).status).toBe(200);
    expect(await json<Shown>(DETAIL)).toMatchObject({ telephone: '+33320000000' });
    expect((await json<Shown>(DETAIL)).overlay).toBeUndefined();
  });

  it('changes the tag of what caches hold', async () => {
    await start();
    const before = (await under.ask(SEARCH)).headers.get('ETag');
    await accept();
    const after = (await under.ask(SEARCH)).headers.get('ETag');
    expect(after).not.toBe(before);
    expect((await under.ask(SEARCH)).headers.get('ETag')).toBe(after);
  });

  it('is told to a browser that kept the answer before, at its next load: each load asks, and nothing new costs no bytes', async () => {
    await start();
    const ask = (held: Response) => under.ask(SEARCH, { headers: { 'If-None-Match': held.headers.get('ETag') ?? '' } });
    const before = await under.ask(SEARCH);
    expect(before.headers.get('Cache-Control')).toMatch(/^public, max-age=0(?!.*while-revalidate)/);
    const same = await ask(before);
    expect([same.status, await same.text()]).toEqual([304, '']);
    await accept();
    const after = await ask(before);
    expect([after.status, await after.text()]).toEqual([200, expect.stringContaining('+33320111111')]);
  });

  it('gives way to what the source says, once it says something else', async () => {
    let telephone = '+33320000000';
    const there = () =>
      createCatalogue({ structures: [structure()], services: [service({ telephone })], communes: [lille] });
    await start({
      version: () => telephone,
      source: { ...there(), service: (id, options) => there().service(id, options) },
    });
    await accept();
    expect((await json<Shown>(DETAIL)).telephone).toBe('+33320111111');
    telephone = '+33320999999';
    expect(await json<Shown>(DETAIL)).toMatchObject({ telephone: '+33320999999' });
    expect((await json<Shown>(DETAIL)).overlay).toBeUndefined();
  });

  it('adds to an earlier one of the same record, and stays shown when it takes its place', async () => {
    await start();
    await accept(correction({ changements: { telephone: '+33320111111' } }));
    const seen = { ...correction().cible!.base, telephone: '+33320111111', frais: null };
    const cible = { ...correction().cible!, base: seen };
    await accept(correction({ cible, changements: { frais: 'gratuit' } }));
    expect((await json<Shown>(DETAIL)).overlay?.changements).toEqual({
      telephone: { avant: '+33320000000', apres: '+33320111111' },
      frais: { avant: null, apres: 'gratuit' },
    });
    await accept(correction({ cible, changements: { telephone: '+33320222222' } }));
    expect(await json<Shown>(DETAIL)).toMatchObject({
      telephone: '+33320222222',
      overlay: { changements: { telephone: { avant: '+33320000000', apres: '+33320222222' } } },
    });
  });

  it('is told by another relay on the same database soon after', async () => {
    await start();
    const id = await contribute();
    await (under.store as FullStore).act(id, 1, { acte: 'acceptation', par: 'lea', date: now().toISOString() });
    await expect.poll(async () => (await json<Shown>(DETAIL)).telephone).toBe('+33320111111');
  });

  it('is hidden like the rest where it names a person', async () => {
    await start({ personalContacts: 'masked', identify: undefined });
    const cible = { ...correction().cible!, base: { ...correction().cible!.base, courriel: null } };
    const id = await contribute(correction({ cible, changements: { courriel: 'camille.exemple@asso.example' } }));
    await (under.store as FullStore).act(id, 1, { acte: 'acceptation', par: 'lea', date: now().toISOString() });
    await expect.poll(async () => (await json<Shown>(DETAIL)).overlay).toBeDefined();
    expect(JSON.stringify(await json(DETAIL))).not.toContain('camille.exemple');
  });
});

describe('a confirmation and a closure', () => {
  it('show their dates, and change neither date_maj nor the score', async () => {
    await start();
    const { changements: _, ...confirmation } = correction({ genre: 'confirmation' });
    await accept(confirmation);
    await accept({ ...confirmation, genre: 'fermeture', fermeture: { du: '2026-12-20', au: '2027-01-05' } });
    expect(await json(DETAIL)).toMatchObject({
      date_maj: '2026-10-01',
      score_qualite: 0.9,
      overlay: { changements: {}, confirmee_le: '2026-11-25', fermeture: { du: '2026-12-20', au: '2027-01-05' } },
    });
  });
});

describe('a closure for good', () => {
  const { changements: _, ...rest } = correction({ genre: 'fermeture' });
  const closure = (fermeture: Contribution['fermeture'] = {}, more: Partial<Contribution> = {}): Contribution => ({
    ...rest,
    fermeture,
    ...more,
  });
  const offer = () => ({
    structures: [structure(), structure({ id: 'dora--s2' })],
    services: [
      service({ ...lille }),
      service({ id: 'dora--2', ...lille }),
      service({ id: 'dora--3', structure_id: 'dora--s2', ...lille }),
    ],
    communes: [lille],
  });
  const catalogue = () => createCatalogue(offer());
  interface Item {
    id?: string;
    service?: { id: string };
  }
  const idsOf = async (path: string): Promise<(string | undefined)[]> => {
    const { items, total } = await json<{ items: Item[]; total: number }>(path);
    expect(total, path).toBe(items.length);
    return items.map((item) => item.service?.id ?? item.id);
  };

  /** Tells what each list, each count and the map hold. */
  async function readAll() {
    const { total, facets } = await json<{ total: number; facets: { frais: object; sources: object } }>(
      '/api/v1/search/services/facets?code_commune=59350',
    );
    const { points, total: placed } = await json<{ total: number; points: [string][] }>(
      '/api/v1/search/services/points?code_commune=59350',
    );
    return {
      search: await idsOf(SEARCH),
      words: await idsOf(`${SEARCH}&q=d%C3%A9marches`),
      byWords: await idsOf('/api/v1/search?q=d%C3%A9marches'),
      services: await idsOf('/api/v1/services'),
      structures: await idsOf('/api/v1/structures'),
      facets: [total, facets.sources],
      points: [placed, points.map(([id]) => id)],
    };
  }
  const all = ['dora--1', 'dora--2', 'dora--3'];
  const whole = (services: string[], structures = ['dora--s1', 'dora--s2']) => ({
    ...{ search: services, words: services, byWords: services, services, structures },
    facets: [services.length, { dora: services.length }],
    points: [services.length, services],
  });

  it('begins and ends by the day that it is in France, as its page says: not an hour later, by that of Greenwich', async () => {
    // One o'clock of the 26th in Paris, in winter.
    await start({ source: catalogue(), now: () => new Date('2026-11-26T00:00:00Z') });
    await accept(closure({ du: '2026-11-26' }));
    expect(await idsOf('/api/v1/services')).toEqual(['dora--2', 'dora--3']);
    await start({ source: catalogue(), now: () => new Date('2026-11-25T23:30:00Z') });
    await accept(closure({ du: '2026-11-26' }));
    expect(await idsOf('/api/v1/services')).toEqual(['dora--2', 'dora--3']);
    await start({ source: catalogue(), now: () => new Date('2026-11-25T22:30:00Z') });
    await accept(closure({ du: '2026-11-26' }));
    expect(await idsOf('/api/v1/services')).toEqual(all);
  });

  it('takes the offer out of every list and count, not out of its own address, until it is taken back', async () => {
    await start({ source: catalogue() });
    expect(await readAll()).toEqual(whole(all));
    const id = await accept(closure({}, { preuve: { moyen: 'appel' } }));
    expect(await readAll()).toEqual(whole(['dora--2', 'dora--3']));
    expect(await json(DETAIL)).toMatchObject({ overlay: { fermeture: { le: '2026-11-25', par: 'appel' } } });
    expect(await json('/api/v1/structures/dora--s1')).toMatchObject({
      services: [{ id: 'dora--1' }, { id: 'dora--2' }],
    });
    expect((await patch(id, { acte: 'annulation', version: 2 })).status).toBe(200);
    expect(await readAll()).toEqual(whole(all));
    // A moderator who called says how it is known.
    const preuve = { moyen: 'visite' };
    expect((await patch(id, { acte: 'acceptation', version: 3, preuve })).status).toBe(200);
    expect(await json(DETAIL)).toMatchObject({ overlay: { fermeture: { par: 'visite' } } });
    expect((await patch(id, { acte: 'annulation', version: 4 })).status).toBe(200);
  });

  it('can be taken back by the desk also once its source was told, which a correction cannot', async () => {
    await start({ source: catalogue() });
    const [id, other] = [await accept(closure()), await accept()];
    for (const one of [id, other]) expect((await patch(one, { acte: 'transmission', version: 2 })).status).toBe(200);
    expect((await patch(other, { acte: 'annulation', version: 3 })).status).toBe(409);
    const told = (await (await patch(id, { acte: 'annulation', version: 3 })).json()) as { etat: string };
    expect(told.etat).toBe('recue');
    expect(await readAll()).toEqual(whole(all));
  });

  it('ends with a confirmation accepted later, and closes the offer again when that is taken back', async () => {
    await start({ source: catalogue() });
    await accept(closure());
    expect(await readAll()).toEqual(whole(['dora--2', 'dora--3']));
    const confirmation = await contribute({ ...rest, genre: 'confirmation' });
    expect(await json(`/moderation/contributions/${confirmation}`)).toMatchObject({
      risque: { niveau: 'a-regarder', raisons: ['rouvre'] },
    });
    expect((await patch(confirmation, { acte: 'acceptation', version: 1 })).status).toBe(200);
    expect(await readAll()).toEqual(whole(all));
    expect((await json<Shown>(DETAIL)).overlay).not.toHaveProperty('fermeture');
    expect((await patch(confirmation, { acte: 'annulation', version: 2 })).status).toBe(200);
    expect(await readAll()).toEqual(whole(['dora--2', 'dora--3']));
  });

  it('of a structure takes its offers along', async () => {
    await start({ source: catalogue() });
    await accept(closure({}, { cible: { ...correction().cible!, modele: 'structure', id: 'dora--s1' } }));
    expect(await readAll()).toEqual(whole(['dora--3'], ['dora--s2']));
  });

  it('leaves the offer out of the pages of a source that cannot, which then counts nothing beside them', async () => {
    const whole = catalogue();
    const plain = (params: object): object => Object.fromEntries(Object.entries(params));
    await start({
      source: {
        ...whole,
        searchServices: (params, options) => whole.searchServices(plain(params), options),
        facets: (params, options) => whole.facets(plain(params), options),
        points: (params, options) => whole.points(plain(params), options),
        question: (params, options) => whole.question(plain(params), options),
      },
    });
    const pages = async (size: number) => {
      const told: object[] = [];
      for (let page = 1, last = 1; page <= last; page += 1) {
        const answer = await json<{ items: object[]; total: number; size: number; pages: number }>(
          `${SEARCH}&size=${size}&page=${page}`,
        );
        expect(answer.size).toBe(answer.items.length);
        told.push([answer.items.length, answer.total]);
        last = answer.pages;
      }
      return told;
    };
    const counts = ['facets', 'points', 'question'].map((name) => `/api/v1/search/services/${name}?code_commune=59350`);
    const statuses = () => Promise.all(counts.map(async (path) => (await under.ask(path)).status));
    expect(await statuses()).toEqual([200, 200, 200]);
    const id = await accept(closure());
    expect(await pages(10)).toEqual([[2, 2]]);
    expect(await pages(2), 'the same total on each page').toEqual([
      [1, 3],
      [1, 3],
    ]);
    expect(await statuses()).toEqual([404, 404, 404]);
    const capabilities = await json<Record<string, unknown>>('/api/v1/capabilities');
    expect(capabilities).toMatchObject({ facets: [] });
    expect(capabilities).not.toHaveProperty('points');
    expect((await patch(id, { acte: 'annulation', version: 2 })).status).toBe(200);
    expect(await statuses()).toEqual([200, 200, 200]);
  });

  it('begins on its first day, and one for a time takes nothing out', async () => {
    let day = '2026-11-25';
    await start({ source: catalogue(), now: () => new Date(`${day}T12:00:00Z`) });
    await accept(closure({ du: '2026-11-27' }));
    await accept(closure({ au: '2026-12-24' }, { cible: { ...correction().cible!, id: 'dora--2' } }));
    expect(await readAll()).toEqual(whole(all));
    const id = await accept(correction({ cible: { ...correction().cible!, id: 'dora--3' } }));
    const shown = async () => ({
      pages: await Promise.all(['1', '2', '3'].map((one) => json<Shown>(`/api/v1/services/dora--${one}`))),
      atTheDesk: await json<object>(`/moderation/contributions/${id}`),
    });
    const before = await shown();
    const fermeture = { le: '2026-11-25' };
    expect(before.pages).toMatchObject([
      { overlay: { fermeture: { ...fermeture, du: '2026-11-27' } } },
      { overlay: { fermeture: { ...fermeture, au: '2026-12-24' } } },
      { telephone: '+33320111111' },
    ]);
    day = '2026-11-27';
    expect(await readAll()).toEqual(whole(['dora--2', 'dora--3']));
    expect(await shown(), 'all that was accepted stays shown').toEqual(before);
  });

  it('holds over a source of the host that knows no such lists', async () => {
    const api = { ...catalogue(), searchServices: async () => catalogue().searchServices({ code_commune: '59350' }) };
    await start({ source: api });
    await accept(closure());
    expect(await idsOf(SEARCH)).toEqual(['dora--2', 'dora--3']);
  });
});

describe('a duplicate', () => {
  it('is said on both records once it is accepted, in the search and the detail, and no longer when it is taken back', async () => {
    await start();
    const { changements: _, ...rest } = correction({ genre: 'doublon', doublon_de: 'dora--2' });
    const id = await accept(rest, { garde: 'dora--2' });
    const { items } = await json<{ items: { service: { id: string; overlay?: object } }[] }>(SEARCH);
    const said = (doublon: string) => ({ contribution: id, date: '2026-11-25', changements: {}, doublons: [doublon] });
    expect(Object.fromEntries(items.map(({ service: one }) => [one.id, one.overlay]))).toEqual({
      'dora--1': { ...said('dora--2'), garde: 'dora--2' },
      'dora--2': said('dora--1'),
    });
    expect(await json('/api/v1/services/dora--2')).toMatchObject({ overlay: said('dora--1') });
    await patch(id, { acte: 'annulation', version: 2 });
    expect((await json<Shown>(DETAIL)).overlay).toBeUndefined();
  });
});
