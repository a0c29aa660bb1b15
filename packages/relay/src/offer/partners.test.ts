import { describe, expect, it } from 'vitest';
import { NetworkError, type OfferLists } from '@inclusion-kit/sdk';
import type { ListedStructure } from '@inclusion-kit/sdk/schemas';
import { createCatalogue } from '@inclusion-kit/catalogue';
import { service, structure } from '../testing-internal/records.ts';
import { createPartners, recordsOf } from './partners.ts';

const MINUTE_MS = 60_000;

/** An API whose lists are read page by page, at a cost: each reading is let go by the test. */
function fakeLists() {
  const state = { readings: 0, isDown: false, release: (): void => undefined };
  async function* allStructures(): AsyncGenerator<ListedStructure> {
    state.readings += 1;
    if (state.isDown) throw new NetworkError('down');
    await new Promise<void>((resolve) => (state.release = resolve));
    yield structure({ courriel: 'Contact@maison.example' });
  }
  return { state, lists: { allStructures } as unknown as Pick<OfferLists, 'allServices' | 'allStructures'> };
}

describe('the addresses of structures', () => {
  it('are read once for all who ask meanwhile, however long it takes, and kept for an hour from then on', async () => {
    const { state, lists } = fakeLists();
    let now = 0;
    const partners = createPartners(recordsOf(lists), () => now);
    const first = partners.structuresAt('contact@maison.example');
    now += 90 * MINUTE_MS;
    const second = partners.structuresAt('inconnue@ailleurs.example');
    expect(state.readings).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    state.release();
    expect(await Promise.all([first, second])).toEqual([['dora--s1'], []]);
    now += 59 * MINUTE_MS;
    expect(await partners.structuresAt(' CONTACT@maison.example')).toEqual(['dora--s1']);
    expect(state.readings).toBe(1);
    now += 2 * MINUTE_MS;
    const again = partners.structuresAt('contact@maison.example');
    expect(state.readings).toBe(2);
    await new Promise((resolve) => setImmediate(resolve));
    state.release();
    expect(await again).toEqual(['dora--s1']);
  });

  it('that could not be read are not asked for again for a minute, whoever asks', async () => {
    const { state, lists } = fakeLists();
    let now = 0;
    const partners = createPartners(recordsOf(lists), () => now);
    state.isDown = true;
    for (const courriel of ['a@un.example', 'b@deux.example', 'c@trois.example']) {
      await expect(partners.structuresAt(courriel)).rejects.toThrow('down');
      now += 15_000;
    }
    expect(state.readings).toBe(1);
    state.isDown = false;
    now += MINUTE_MS;
    const later = partners.structuresAt('contact@maison.example');
    await new Promise((resolve) => setImmediate(resolve));
    state.release();
    expect(await later).toEqual(['dora--s1']);
  });

  it('go by a clock that nobody sets back', async () => {
    const { state, lists } = fakeLists();
    state.isDown = true;
    const partners = createPartners(recordsOf(lists));
    await expect(partners.structuresAt('a@un.example')).rejects.toThrow('down');
    const { now } = Date;
    try {
      Date.now = () => 0;
      await expect(partners.structuresAt('a@un.example')).rejects.toThrow('down');
      expect(state.readings).toBe(1);
      Date.now = () => Number.MAX_SAFE_INTEGER;
      await expect(partners.structuresAt('a@un.example')).rejects.toThrow('down');
      expect(state.readings).toBe(1);
    } finally {
      Date.now = now;
    }
  });
});

describe('the structures with offers that were left alone', () => {
  const offers = createCatalogue({
    structures: [structure(), structure({ id: 'dora--s2' }), structure({ id: 'dora--s3' })],
    services: [
      service({ id: 'a', date_maj: '2024-01-01' }),
      service({ id: 'b', date_maj: '2026-10-01' }),
      service({ id: 'c', date_maj: '2024-01-01', structure_id: 'dora--s2', source: 'soliguide' }),
      service({
        id: 'd',
        date_maj: '2024-06-01',
        structure_id: 'dora--s3',
        thematiques: ['mobilite--acceder-a-un-vehicule'],
      }),
    ],
  });
  const question = { before: '2025-11-01', departement: null, confirmed: [] };
  const idsOf = async (more: object) =>
    (await createPartners(recordsOf(offers)).leftAlone({ ...question, ...more })).map(({ id }) => id).sort();

  it('are chosen by source, by thématique or category, and alone', async () => {
    expect(await idsOf({})).toEqual(['dora--s1', 'dora--s2', 'dora--s3']);
    expect(await idsOf({ sources: ['soliguide'] })).toEqual(['dora--s2']);
    expect(await idsOf({ thematiques: ['mobilite'] })).toEqual(['dora--s3']);
    expect(await idsOf({ thematiques: ['mobilite--acceder-a-un-vehicule'] })).toEqual(['dora--s3']);
    expect(await idsOf({ structure: 'dora--s1' })).toEqual(['dora--s1']);
    expect(await idsOf({ confirmed: ['a', 'c'] })).toEqual(['dora--s3']);
  });

  it('are those whose own commune is in a territory: a structure places none', async () => {
    const at = (id: string, structure_id: string, code_insee: string | null) =>
      service({ id, structure_id, code_insee, date_maj: '2024-01-01' });
    const placed = createCatalogue({
      structures: ['s1', 's2', 's3'].map((id) => structure({ id, code_insee: '13055' })),
      services: [at('a', 's1', '13055'), at('b', 's1', null), at('c', 's2', '13208'), at('d', 's3', '59350')],
      communes: [],
    });
    const found = await createPartners(recordsOf(placed)).leftAlone({ ...question, communes: ['13055', '13001'] });
    expect(found.map(({ id, offres, perimees }) => [id, offres, perimees])).toEqual([
      ['s1', 1, 1],
      ['s2', 1, 1],
    ]);
    expect(await createPartners(recordsOf(placed)).leftAlone({ ...question, communes: [] })).toEqual([]);
  });

  it('are none that is closed for good, and count no offer that is', async () => {
    expect(await idsOf({ withheld: { services: ['a'], structures: ['dora--s2'] } })).toEqual(['dora--s3']);
    const withheld = { services: ['b'], structures: [] };
    const [first] = await createPartners(recordsOf(offers)).leftAlone({ ...question, withheld, structure: 'dora--s1' });
    expect(first).toMatchObject({ offres: 1, perimees: 1 });
  });

  it('name all their offers, and which of these were left alone', async () => {
    const [first] = await createPartners(recordsOf(offers)).leftAlone({ ...question, structure: 'dora--s1' });
    expect(first).toMatchObject({ offres: 2, perimees: 1, plus_ancienne: '2024-01-01' });
    expect(first!.services).toEqual([
      { id: 'a', perimee: true },
      { id: 'b', perimee: false },
    ]);
  });

  it('cross to another thread without their offers for a page that only shows them, found once for both', async () => {
    let readings = 0;
    const records = recordsOf(offers);
    const partners = createPartners({
      services: () => records.services(),
      structures: () => {
        readings += 1;
        return records.structures();
      },
    });
    const page = { ...question, offset: 0, size: 1, offers: false };
    expect(await partners.leftAloneSlice(page)).toMatchObject([{ offres: 2, perimees: 1, services: [] }]);
    expect((await partners.leftAlone(question))[0]?.services).toHaveLength(2);
    expect(readings).toBe(1);
  });

  it('are the same of records in memory as of lists', async () => {
    const ids = Array.from({ length: 120 }, (_, at) => `s${at}`);
    const structures = ids.map((id) => structure({ id }));
    const services = ids.flatMap((structure_id, at) =>
      ['2', '1'].map((id) =>
        service({ id: `${structure_id}-${id}`, structure_id, date_maj: at % 3 === 0 ? '2026-10-01' : '2024-01-01' }),
      ),
    );
    const lists = recordsOf(createCatalogue({ structures, services, communes: [] }));
    const found = await createPartners({ structures: () => structures, services: () => services }).leftAlone(question);
    expect(found).toHaveLength(80);
    expect(await createPartners(lists).leftAlone(question)).toEqual(found);
  });

  it('are found once for each question, though another one is asked between two pages', async () => {
    let readings = 0;
    const partners = createPartners({
      services: () => [service()],
      structures: () => {
        readings += 1;
        return [structure()];
      },
    });
    const question = (before: string) => ({ before, departement: null, confirmed: [], offset: 0, size: 1 });
    const turns = ['2026-01-01', '2025-01-01'];
    for (const before of [...turns, ...turns, ...turns]) await partners.leftAloneSlice(question(before));
    expect(readings).toBe(2);
  });
});

describe('structures with old offers', () => {
  it('are read on after one of them, though others have left the list', async () => {
    const structures = ['a', 'b', 'c', 'd'].map((id) => structure({ id }));
    const services = structures.map(({ id }) => service({ id: `${id}-1`, structure_id: id, date_maj: '2024-01-01' }));
    const partners = createPartners(recordsOf(createCatalogue({ structures, services })));
    const question = { before: '2026-01-01', departement: null, offset: 0, size: 2 };
    const { items } = await partners.stale({ ...question, confirmed: [] });
    expect(items.map(({ id }) => id)).toEqual(['a', 'b']);
    const later = await partners.stale({ ...question, confirmed: ['a-1'], after: items[1] });
    expect(later.items.map(({ id }) => id)).toEqual(['c', 'd']);
  });
});
