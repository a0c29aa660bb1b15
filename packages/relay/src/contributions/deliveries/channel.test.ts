import { describe, expect, it } from 'vitest';
import type { Contribution } from '@inclusion-kit/sdk/contributions';
import type { Dossier } from '../../store/contributions/moderation-store.ts';
import { correction } from '../../testing-internal/records.ts';
import { toCanal, type Means } from './channel.ts';

const means: Means = { slug: 'cd59', webhooks: new Set(['emplois']), sendsMail: true };
const from = (source: string | null, overrides: Partial<Contribution> = {}) =>
  ({ source, contribution: correction(overrides) }) as Dossier;
const added = { cible: undefined, changements: { nom: 'Atelier' } };

describe('the channel of a contribution', () => {
  it.each([
    ['a new service', from(null, { genre: 'nouveau-service', ...added }), 'flux'],
    ['a new structure', from(null, { genre: 'nouvelle-structure', ...added }), 'flux'],
    ['a record of this relay', from('cd59'), 'flux'],
    ['a source whose software listens', from('emplois'), 'webhook'],
    ['DORA', from('dora'), 'dora'],
    ['Soliguide', from('soliguide'), 'soliguide'],
    ['another source', from('carif'), 'courriel'],
    ['a confirmation that software takes', from('emplois', { genre: 'confirmation' }), 'webhook'],
    ['a confirmation that a person would read', from('carif', { genre: 'confirmation' }), null],
    ['a missing need', from(null, { genre: 'manque', ...added }), null],
  ])('for %s', (_what, dossier, canal) => {
    expect(toCanal(dossier, 'contact@asso.example', means)).toBe(canal);
  });

  it('is a person where no mail can be sent, or to nobody', () => {
    expect(toCanal(from('carif'), null, means)).toBe('main');
    expect(toCanal(from('carif'), 'contact@asso.example', { ...means, sendsMail: false })).toBe('main');
  });
});
