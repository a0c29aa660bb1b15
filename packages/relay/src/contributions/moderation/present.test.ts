import type { Contribution } from '@inclusion-kit/sdk/contributions';
import { describe, expect, it } from 'vitest';
import type { CurrentRecord } from '../../offer/overlays/current-record.ts';
import type { Dossier } from '../../store/contributions/moderation-store.ts';
import { service, structure } from '../../testing-internal/records.ts';
import { presentDossier } from './present.ts';

const now = new Date('2026-11-28T09:00:00Z');
const record = { ...service({ telephone: null }), structure: structure({ telephone: '+33199004498' }) };
const current = { is: 'there', record, shown: record, raw: record } as unknown as CurrentRecord;
const received = { acte: 'reception', etat: 'recue', date: now.toISOString() };
const present = (contribution: Partial<Contribution>) => {
  const cible = { modele: 'service', id: record.id, source: 'dora', date_maj: '2026-01-01', base: { telephone: null } };
  const dossier = { id: '1', etat: 'recue', evenements: [received], contribution: { cible, ...contribution } };
  const isNew = contribution.genre === 'nouveau-service';
  return presentDossier(dossier as unknown as Dossier, isNew ? null : current, now);
};

describe('a contribution as a moderator is shown it', () => {
  it('tells the number of the structure that people saw in an offer without its own', () => {
    const shown = present({ genre: 'correction', changements: { telephone: '+33199001133' } });
    expect(shown.herites).toEqual({ telephone: '+33199004498' });
    expect(shown.comparaison?.verdict, 'the offer itself has not moved').toBe('applicable');
  });

  it('gives the number to call before an offer is closed or a number is erased, and for nothing else', () => {
    expect(present({ genre: 'fermeture' }).telephone).toBe('+33199004498');
    expect(present({ genre: 'confirmation' }).telephone).toBeNull();
    const erased = present({ genre: 'correction', changements: { telephone: null } });
    expect(erased).toMatchObject({ telephone: '+33199004498' });
    const other = present({ genre: 'correction', changements: { telephone: '+33199001133' } });
    expect(other).toMatchObject({ telephone: null });
  });

  it('says that an offer is told under too many needs', () => {
    const thematiques = ['a', 'b', 'c', 'd'];
    const added = { genre: 'nouveau-service', cible: undefined, changements: { thematiques } } as const;
    expect(present(added).risque.raisons).toContain('trop-de-besoins');
    expect(present({ ...added, changements: { thematiques: ['a'] } }).risque.raisons).not.toContain('trop-de-besoins');
  });
});
