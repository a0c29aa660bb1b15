import { expect, it } from 'vitest';
import type { Evenement } from '@inclusion-kit/sdk/contributions';
import type { Dossier, ModerationStore } from '../../store/contributions/moderation-store.ts';
import { correction } from '../../testing-internal/records.ts';
import { supersede } from './supersede.ts';

const date = '2026-11-25T10:00:00.000Z';
const evenements: Evenement[] = [
  { acte: 'reception', etat: 'recue', date },
  { acte: 'acceptation', etat: 'acceptee', date },
];
const accepted = (id: string): Dossier => ({
  id,
  numero: id,
  contribution: correction(),
  source: 'dora',
  auteur: null,
  etat: 'acceptee',
  version: 2,
  corpsHash: '',
  recue_le: date,
  evenements,
});

it('ends every earlier correction that the accepted one covers, however many there are', async () => {
  const all = Array.from({ length: 250 }, (_, index) => accepted(`c${index}`));
  const ended: string[] = [];
  const store: Pick<ModerationStore, 'accepted' | 'act'> = {
    accepted: () => Promise.resolve(all),
    act: (id) => {
      ended.push(id);
      return Promise.resolve(null);
    },
  };
  const at = (seconds: number) => supersede(store, new Date(Date.parse(date) + seconds * 1000));
  expect(await at(10)).toEqual({ ended: 0, waiting: 249 });
  expect(await at(60)).toEqual({ ended: 249, waiting: 0 });
  expect(ended).toHaveLength(249);
  expect(ended).not.toContain('c249');
});
