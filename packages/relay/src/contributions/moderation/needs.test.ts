import { expect, it } from 'vitest';
import type { Dossier, ModerationStore, QueueFilter } from '../../store/contributions/moderation-store.ts';
import { correction } from '../../testing-internal/records.ts';
import { countNeeds } from './needs.ts';

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
