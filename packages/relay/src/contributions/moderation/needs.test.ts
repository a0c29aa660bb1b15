import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Dossier, ModerationStore, QueueFilter } from '../../store/contributions/moderation-store.ts';
import { correction } from '../../testing-internal/records.ts';
import { gatherBy, gatherSmall } from './demand.ts';
import { countNeeds, type CountedNeed } from './needs.ts';

const now = new Date('2026-11-28T10:00:00.000Z');
const manque = { thematiques: [], publics: [], code_commune: '59350' };
const need = (index: number): Dossier => ({
  id: `n${index}`,
  numero: `n${index}`,
  contribution: { ...correction(), genre: 'manque', manque },
  source: null,
  auteur: null,
  etat: 'recue',
  version: 1,
  corpsHash: '',
  recue_le: now.toISOString(),
  evenements: [{ acte: 'reception', etat: 'recue', date: now.toISOString() }],
});

it('reads 25,000 needs in few pages that count nothing, and once until one more is told or decided', async () => {
  let acts = '0';
  const all = Array.from({ length: 25_000 }, (_, index) => need(index));
  const asked: QueueFilter[] = [];
  const store: Pick<ModerationStore, 'queue' | 'acceptedVersion'> = {
    acceptedVersion: () => Promise.resolve(acts),
    queue: (filter) => {
      asked.push(filter);
      const from = Number(filter.after ?? 0);
      const next = from + filter.size < all.length ? String(from + filter.size) : null;
      return Promise.resolve({ items: all.slice(from, from + filter.size), total: all.length, next });
    },
  };
  const geography = { commune: () => Promise.resolve(null) };
  const read = async (): Promise<[nombre: number | undefined, pages: number]> => {
    asked.length = 0;
    const [counted] = await countNeeds(store, geography, now);
    return [counted?.nombre, asked.filter(({ isUncounted }) => isUncounted).length];
  };
  expect(await read()).toEqual([25_000, 25]);
  expect(await read()).toEqual([25_000, 0]);
  all.push(need(25_000));
  expect(await read()).toEqual([25_001, 26]);
  acts = '1';
  expect(await read()).toEqual([25_001, 26]);
});

it('counts the needs anew from midnight in France', async () => {
  let pages = 0;
  const store: Pick<ModerationStore, 'queue' | 'acceptedVersion'> = {
    acceptedVersion: () => Promise.resolve('0'),
    queue: ({ isUncounted }) => {
      if (isUncounted === true) pages += 1;
      return Promise.resolve({ items: [need(0)], total: 1, next: null });
    },
  };
  const geography = { commune: () => Promise.resolve(null) };
  const pagesBy = async (moment: string): Promise<number> => {
    await countNeeds(store, geography, new Date(moment));
    return pages;
  };
  const first = await pagesBy('2026-11-28T10:00:00Z');
  expect(await pagesBy('2026-11-28T22:30:00Z')).toBe(first);
  expect(await pagesBy('2026-11-28T23:30:00Z')).toBe(first * 2);
  expect(await pagesBy('2026-11-29T00:30:00Z')).toBe(first * 2);
});

it('shows no words that look unwanted while they wait, and counts them', async () => {
  const told = (index: number, precisions: string, etat: Dossier['etat'] = 'recue'): Dossier => {
    const one = need(index);
    const thematiques = ['numerique--acceder-a-du-materiel'];
    return { ...one, etat, contribution: { ...one.contribution, manque: { ...manque, thematiques, precisions } } };
  };
  const items = [
    told(0, 'bande de connards'),
    told(1, 'Un ordinateur pour ma fille'),
    told(2, 'Quelle merde, mon écran', 'acceptee'),
  ];
  const store: Pick<ModerationStore, 'queue' | 'acceptedVersion'> = {
    acceptedVersion: () => Promise.resolve('0'),
    queue: () => Promise.resolve({ items, total: items.length, next: null }),
  };
  const [counted] = await countNeeds(store, { commune: () => Promise.resolve(null) }, now);
  expect(counted).toMatchObject({
    nombre: 3,
    mots: ['Un ordinateur pour ma fille', 'Quelle merde, mon écran'],
  });
});

const LEAST = 5;
const small = fc.integer({ min: 1, max: LEAST - 1 });
const counts = fc.array(fc.tuple(small, small, fc.option(fc.integer({ min: LEAST, max: 40 }), { nil: null })), {
  minLength: 1,
  maxLength: 12,
});
/** A need of one commune of a département each, so that none joins another. */
const toNeeds = (numbers: readonly number[]): CountedNeed[] =>
  numbers.map((nombre, at) => ({
    ...{ code_commune: `${String(10 + at)}001`, commune: null, departement: `Département ${10 + at}` },
    ...{ thematique: at % 3 === 0 ? 'sante' : 'mobilite', dit: null, nombre, recents: nombre, a_relire: 0, mots: [] },
  }));

it('orders needs by what is told of them: with other small numbers in their place they stand in the same order', () => {
  fc.assert(
    fc.property(counts, (pairs) => {
      const tell = (which: 0 | 1) => gatherSmall(toNeeds(pairs.map((pair) => pair[2] ?? pair[which])), LEAST);
      const [told, others] = [tell(0), tell(1)];
      const subjectsOf = (needs: typeof told): string[] => needs.map(({ sujet }) => sujet);
      expect(subjectsOf(others)).toEqual(subjectsOf(told));
      for (const name of ['thematique', 'departement'] as const) {
        const namesOf = (needs: typeof told): string[] => [...gatherBy(needs, (one) => one[name] ?? '').keys()];
        expect(namesOf(others)).toEqual(namesOf(told));
      }
      // Those that are told still stand first, the most frequent before the others.
      const numbers = told.map(({ nombre }) => (nombre < LEAST ? 0 : nombre));
      expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    }),
  );
});

it('tells needs written freely as one where nothing that is told sets them apart, with their communes once', () => {
  const write = (code_commune: string, dit: string, nombre: number): CountedNeed => ({
    ...{ code_commune, commune: null, departement: 'Nord', thematique: null },
    ...{ dit, nombre, recents: nombre, a_relire: 0, mots: [dit] },
  });
  const needs = [write('59350', 'un garant', 2), write('59350', 'une garde', 2), write('59001', 'une yourte', 2)];
  expect(gatherSmall([...needs, write('59350', 'un permis', 6)], LEAST)).toMatchObject([
    { nombre: 6, autres: 0, mots: ['un permis'] },
    { nombre: 6, autres: 2, mots: [], lieu: '59', thematique: null },
  ]);
});
