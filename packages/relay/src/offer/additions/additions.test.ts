import { afterEach, describe, expect, it, vi } from 'vitest';
import { NetworkError } from '@inclusion-kit/sdk';
import { createCatalogue } from '@inclusion-kit/catalogue';
import type { Contribution } from '@inclusion-kit/sdk/contributions';
import { createGeography, type Commune } from '@inclusion-kit/sdk/geography';
import type { RelayOptions } from '../../relay-options.ts';
import { correction, lille, service, structure } from '../../testing-internal/records.ts';
import { startRelay, type RelayUnderTest } from '../../testing-internal/relay-under-test.ts';

const NOW = new Date('2026-11-25T12:00:00Z');
const roubaix: Commune = {
  ...lille,
  code: '59512',
  nom: 'Roubaix',
  codes_postaux: ['59100'],
  latitude: 50.69,
  longitude: 3.17,
};
const brest: Commune = {
  ...lille,
  code: '29019',
  nom: 'Brest',
  code_departement: '29',
  code_epci: '242900314',
  latitude: 48.39,
  longitude: -4.49,
};
const communes = [lille, roubaix, brest];
const records = {
  structures: [structure()],
  services: [service(), service({ id: 'dora--2', latitude: 50.69, longitude: 3.17 })],
};

let under: RelayUnderTest;
afterEach(() => under.relay.close());
const start = async (options: Partial<RelayOptions> = {}): Promise<void> => {
  under = await startRelay({
    now: () => NOW,
    source: createCatalogue({ ...records, communes }),
    geography: createGeography(communes),
    feed: { slug: 'cd59', producer: 'Département test' },
    identify: ({ headers }) => ({ role: headers.get('Cookie') === 'moderates' ? 'moderator' : 'anonymous' }),
    ...options,
  });
};
const licence = { licence: 'etalab-2.0', licence_texte_version: '2026-11' } as const;
const velo = (changements: Contribution['changements'] = {}): Contribution => ({
  genre: 'nouveau-service',
  changements: {
    nom: 'Atelier vélo',
    description: 'Réparer son vélo, avec des bénévoles du quartier.',
    structure_id: 'dora--s1',
    publics: ['tous-publics'],
    modes_accueil: ['en-presentiel'],
    code_insee: '59350',
    commune: 'Lille',
    latitude: 50.64,
    longitude: 3.06,
    ...changements,
  },
  ...licence,
});

async function accept(contribution: Contribution): Promise<string> {
  const answer = await under.post(contribution);
  const { id } = (await answer.json()) as { id: string };
  const accepted = await under.ask(`/moderation/contributions/${id}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', Cookie: 'moderates' },
    body: JSON.stringify({ acte: 'acceptation', version: 1 }),
  });
  expect(accepted.status).toBe(200);
  return `cd59--${id}`;
}
interface Found {
  total: number;
  items: {
    service: { id: string; nom: string; overlay?: object; structure: { nom: string } };
    distance: number | null;
  }[];
}
const search = async (query: string): Promise<Found> =>
  (await (await under.ask(`/api/v1/search/services?${query}`)).json()) as Found;
const placesOf = async (query: string): Promise<string[]> => {
  const { points } = (await (await under.ask(`/api/v1/search/services/points?${query}`)).json()) as {
    points: [string, number, number][];
  };
  return points.map(([id]) => id);
};

describe('an offer that an accepted contribution adds', () => {
  it('is found around its commune and the next ones, in its place, marked as waiting for its source', async () => {
    await start();
    const id = await accept(velo());
    const lilleFound = await search('code_commune=59350');
    expect(await placesOf('code_commune=59350')).toEqual(expect.arrayContaining([id, 'dora--1']));
    expect(lilleFound.total).toBe(3);
    expect(lilleFound.items.map((one) => [one.service.id, one.distance])).toEqual(
      [
        [id, 1],
        ['dora--1', 0],
        ['dora--2', 11],
      ].sort((a, b) => Number(a[1]) - Number(b[1]) || (String(a[0]) < String(b[0]) ? -1 : 1)),
    );
    const [mine] = lilleFound.items.filter((one) => one.service.id === id);
    expect(mine!.service).toMatchObject({
      overlay: { contribution: id.slice('cd59--'.length), date: '2026-11-25', changements: {} },
      structure: { nom: 'Maison des solidarités' },
    });
    expect((await search('code_commune=59512')).items.map((one) => one.service.id)).toContain(id);
    expect((await search('code_commune=29019')).total).toBe(0);
  });

  it('is found without a point of its own, from its structure or its commune, which is not shown as its own', async () => {
    const located = structure({ code_insee: '59350', latitude: lille.latitude, longitude: lille.longitude });
    await start({ source: createCatalogue({ ...records, structures: [located], communes }) });
    const pointless = { latitude: null, longitude: null };
    const near = await accept(velo({ ...pointless, nom: 'Chez la structure' }));
    const elsewhere = await accept(velo({ ...pointless, nom: 'Ailleurs', code_insee: '59512', commune: 'Roubaix' }));
    const nowhere = await accept(velo({ ...pointless, nom: 'Dit par sa structure', code_insee: null, commune: null }));
    const found = new Map((await search('code_commune=59350')).items.map((one) => [one.service.id, one]));
    // Nobody knows how far it is: it claims no distance, and stands after the offers whose distance is known.
    const placeless = [near, elsewhere, nowhere].sort();
    expect(placeless.map((id) => found.get(id)?.distance)).toEqual([null, null, null]);
    expect([...found.keys()]).toEqual(['dora--1', 'dora--2', ...placeless]);
    const paged = await Promise.all([1, 2, 3, 4, 5].map((page) => search(`code_commune=59350&size=1&page=${page}`)));
    expect(paged.map(({ items }) => items[0]?.service.id)).toEqual([...found.keys()]);
    const recent = (await search('code_commune=59350&tri=date')).items.filter(({ service: { id } }) => found.has(id));
    expect(recent.filter(({ distance }) => distance !== null)).toHaveLength(2);
    for (const id of [near, elsewhere, nowhere]) expect(found.get(id)?.service).toMatchObject(pointless);
    expect(await (await under.ask(`/api/v1/services/${elsewhere}`)).json()).toMatchObject(pointless);
    expect(await placesOf('code_commune=59350')).not.toEqual(expect.arrayContaining([elsewhere]));
    const fed = (await (await under.ask('/feed/services.json')).json()) as { id: string; latitude: number }[];
    const latitudes = new Map(fed.map(({ id, latitude }) => [id, latitude]));
    expect([near, elsewhere, nowhere].map((id) => latitudes.get(id))).toEqual(
      [lille, roubaix, lille].map((one) => one.latitude),
    );
  });

  it('bears the day in France of its acceptance, also in the first hour of it', async () => {
    await start({ now: () => new Date('2026-11-25T23:30:00Z') });
    const id = await accept(velo());
    const [mine] = (await search('code_commune=59350')).items.filter((one) => one.service.id === id);
    expect(mine!.service).toMatchObject({ date_maj: '2026-11-26', overlay: { date: '2026-11-26' } });
  });

  it('takes the name of a town for no word of its needs', async () => {
    await start();
    const id = await accept(velo({ thematiques: ['sante--constituer-un-dossier-mdph-invalidite'] }));
    const idsOf = async (q: string) => (await search(`q=${q}`)).items.map((one) => one.service.id);
    expect([await idsOf('handicap'), await idsOf('nimes')]).toEqual([[id], []]);
  });

  it('is counted, listed, opened, and stands among the offers of its structure', async () => {
    await start();
    const before = (await (await under.ask('/api/v1/search/services/facets?code_commune=59350')).json()) as object;
    const id = await accept(velo({ frais: 'gratuit' }));
    const after = (await (await under.ask('/api/v1/search/services/facets?code_commune=59350')).json()) as object;
    expect(JSON.stringify(before)).not.toContain('gratuit":1');
    expect(JSON.stringify(after)).toContain('cd59');
    const list = (await (await under.ask('/api/v1/services')).json()) as { total: number; items: { id: string }[] };
    expect([list.total, list.items.map((one) => one.id)]).toEqual([3, [id, 'dora--1', 'dora--2'].sort()]);
    const detail = (await (await under.ask(`/api/v1/services/${id}`)).json()) as object;
    expect(detail).toMatchObject({
      nom: 'Atelier vélo',
      source: 'cd59',
      structure: { id: 'dora--s1' },
      score_qualite: expect.any(Number) as number,
    });
    const parent = (await (await under.ask('/api/v1/structures/dora--s1')).json()) as { services: { id: string }[] };
    expect(parent.services.map((one) => one.id)).toContain(id);
    expect((await search('code_commune=59350&sources=cd59')).total).toBe(1);
    expect((await search('code_commune=59350&q=velo')).items.map((one) => one.service.id)).toEqual([id]);
  });

  it('comes with its structure when that one is new too, and can be corrected in turn', async () => {
    await start();
    const maison = await accept({
      genre: 'nouvelle-structure',
      changements: { nom: 'Maison du vélo', commune: 'Lille', code_insee: '59350' },
      ...licence,
    });
    const id = await accept(velo({ structure_id: maison.slice('cd59--'.length) }));
    expect(await (await under.ask(`/api/v1/services/${id}`)).json()).toMatchObject({
      structure: { nom: 'Maison du vélo' },
    });
    expect(await (await under.ask(`/api/v1/structures/${maison}`)).json()).toMatchObject({ services: [{ id }] });
    const cible = { modele: 'service' as const, id, source: 'cd59', date_maj: '2026-11-25', base: { telephone: null } };
    await accept(correction({ cible }));
    expect(await (await under.ask(`/api/v1/services/${id}`)).json()).toMatchObject({ telephone: '+33320111111' });
  });

  it('brings along a structure that it names, with its own address and contacts, for later offers too', async () => {
    await start();
    const told = { adresse: '3 rue des Ateliers', code_postal: '59000', telephone: '+33320000042' };
    const { structure_id: _, ...first } = velo({ ...told, structure_nom: 'Maison du vélo' }).changements!;
    const id = await accept({ ...velo(), changements: first });
    expect(await (await under.ask(`/api/v1/services/${id}`)).json()).toMatchObject({
      structure: { id: `${id}--structure`, nom: 'Maison du vélo', commune: 'Lille', ...told },
    });
    const second = await accept(velo({ nom: 'Vélo-école', structure_id: id.slice('cd59--'.length) }));
    const { services } = (await (await under.ask(`/api/v1/structures/${id}--structure`)).json()) as {
      services: { id: string }[];
    };
    expect(services.map((one) => one.id).sort()).toEqual([id, second].sort());
    const fed = (await (await under.ask('/feed/structures.json')).json()) as { id: string; nom: string }[];
    expect(fed.map(({ nom }) => nom)).toContain('Maison du vélo');
    expect(JSON.stringify(await (await under.ask('/feed/services.json')).json())).not.toContain('structure_nom');
  });

  it.each([
    [
      'a contact',
      { contact_nom_prenom: 'Camille Martin', courriel: 'camille@asso.example', telephone: '+33612345678' },
    ],
    ['an e-mail of a person', { courriel: 'camille.martin@asso.example', telephone: '+33612345678' }],
  ])(
    'keeps from everybody the mobile and the mail of a person, told by %s, beside a new structure',
    async (_by, told) => {
      await start();
      const { structure_id: _, ...first } = velo({ ...told, structure_nom: 'Maison du vélo' }).changements!;
      const id = await accept({ ...velo(), changements: first });
      const paths = [
        `/api/v1/services/${id}`,
        `/api/v1/structures/${id}--structure`,
        '/api/v1/search/services?code_commune=59350',
      ];
      const shown = (await Promise.all(paths.map(async (path) => (await under.ask(path)).text()))).join('');
      expect(shown).toContain('Maison du vélo');
      expect(shown).not.toContain('612345678');
      expect(shown).not.toContain('camille');
      const { changements: desk } = velo({ ...told, telephone: '+33320000042', structure_nom: 'Maison du vélo' });
      const { structure_id: __, ...second } = desk!;
      const other = await accept({ ...velo(), changements: second });
      expect(await (await under.ask(`/api/v1/structures/${other}--structure`)).json()).toMatchObject({
        telephone: '+33320000042',
      });
    },
  );

  it('leaves at their own speed, and byte for byte, the answers that it is no part of', async () => {
    await start();
    const paths = [
      '/api/v1/search/services?code_commune=29019',
      '/api/v1/services/dora--1',
      '/api/v1/structures?sources=dora',
      '/api/v1/search/services?code_commune=59350&sources=dora',
    ];
    const texts = async () => Promise.all(paths.map(async (path) => (await under.ask(path)).text()));
    const before = await texts();
    await accept(velo());
    expect(await texts()).toEqual(before);
  });

  it('is shown once when its source has it, as that one tells it', async () => {
    await start();
    const id = await accept(velo());
    const taken = createCatalogue({
      structures: [...records.structures, structure({ id: 'cd59--s', source: 'cd59' })],
      services: [
        ...records.services,
        service({ id, source: 'cd59', structure_id: 'cd59--s', nom: 'Atelier vélo du samedi' }),
      ],
      communes,
    });
    const { store } = under;
    const second = await startRelay({
      store,
      now: () => NOW,
      source: taken,
      geography: createGeography(communes),
      feed: { slug: 'cd59', producer: 'x' },
    });
    const answer = async (path: string): Promise<unknown> => (await second.ask(path)).json();
    await expect.poll(async () => ((await answer('/api/v1/services')) as { total: number }).total).toBe(3);
    expect(await answer(`/api/v1/services/${id}`)).toMatchObject({ nom: 'Atelier vélo du samedi' });
    const found = (await answer('/api/v1/search/services?code_commune=59350')) as Found;
    expect(found.items.filter((one) => one.service.id === id).map((one) => one.service.nom)).toEqual([
      'Atelier vélo du samedi',
    ]);
  });

  describe('whose place cannot be told for now', () => {
    afterEach(() => void vi.useRealTimers());
    const known = createGeography(communes);
    const elsewhere = { latitude: null, longitude: null, code_insee: '59512', commune: 'Roubaix' };
    const distanceOf = async (id: string) =>
      (await search('code_commune=59350')).items.find((one) => one.service.id === id)?.distance;

    it('is placed by itself once places are told again, in answers that were kept too', async () => {
      let isDown = true;
      let asked = 0;
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      await start({
        version: () => 'v1',
        geography: {
          ...known,
          commune: (code) => {
            if (!isDown) return known.commune(code);
            asked += 1;
            return Promise.reject(new NetworkError('down'));
          },
        },
      });
      const id = await accept(velo(elsewhere));
      expect(await distanceOf(id)).toBeUndefined();
      expect((await search('code_commune=59350')).total).toBe(2);
      expect((await (await under.ask('/api/v1/services')).json()) as { total: number }).toMatchObject({ total: 3 });

      const before = asked;
      await vi.advanceTimersByTimeAsync(3_600_000);
      // Each time after a longer while.
      expect(asked - before).toBeGreaterThan(2);
      expect(asked - before).toBeLessThan(30);

      isDown = false;
      await vi.advanceTimersByTimeAsync(3_600_000);
      await expect.poll(() => distanceOf(id)).toBeNull();
      expect(under.log.join('')).toContain('"level":"warn"');
    });

    it('hides nothing that was shown, when what it stands on cannot be read either while it is looked for', async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const catalogue = createCatalogue({ ...records, communes });
      const readStructure = vi.fn(catalogue.structure.bind(catalogue));
      await start({
        version: () => 'v1',
        geography: { ...known, commune: () => Promise.reject(new NetworkError('down')) },
        source: { ...catalogue, structure: readStructure },
      });
      await accept(velo(elsewhere));
      const total = async () => ((await (await under.ask('/api/v1/services')).json()) as { total: number }).total;
      expect(await total()).toBe(3);
      readStructure.mockReset().mockRejectedValue(new NetworkError('down'));
      await vi.advanceTimersByTimeAsync(60_000);
      expect(readStructure).toHaveBeenCalled();
      expect(await total()).toBe(3);
    });

    it('stops being looked for when the relay closes', async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const commune = vi.fn(() => Promise.reject(new NetworkError('down')));
      await start({ geography: { ...known, commune } });
      await accept(velo(elsewhere));
      await search('code_commune=59350');
      await vi.advanceTimersByTimeAsync(60_000);
      await under.relay.close();
      const asked = commune.mock.calls.length;
      await vi.advanceTimersByTimeAsync(3_600_000);
      expect(commune.mock.calls.length).toBe(asked);
      await start();
    });
  });
});
