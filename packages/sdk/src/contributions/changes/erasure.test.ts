import { describe, expect, it } from 'vitest';
import type { Changement } from './overlay.ts';
import { erasureOf } from './erasure.ts';

/** A record as a relay gives it, with an accepted change of its number. */
const changed = (telephone: string | null, change: Changement) => ({
  id: 'a--1',
  telephone,
  overlay: { contribution: 'C-1', date: '2026-12-01', changements: { telephone: change } },
});

describe('the erasure of a number', () => {
  it('is told where an accepted change took it away, as a wrong one only where somebody said so', () => {
    const [avant, apres] = ['+33320000000', null];
    expect(erasureOf([changed(null, { avant, apres })], 'telephone')).toBe('removed');
    expect(erasureOf([changed(null, { avant, apres, faux: false })], 'telephone')).toBe('removed');
    expect(erasureOf([changed(null, { avant, apres, faux: true })], 'telephone')).toBe('wrong');
    expect(erasureOf([null, changed(null, { avant, apres, faux: true })], 'telephone')).toBe('wrong');
    expect(erasureOf([changed(null, { avant, apres }), changed(null, { avant, apres, faux: true })], 'telephone')).toBe(
      'wrong',
    );
  });

  it('is none where nothing was there, where another number took its place, or of another field', () => {
    expect(erasureOf([{ id: 'a--1', telephone: null }, null], 'telephone')).toBeNull();
    expect(erasureOf([changed(null, { avant: null, apres: null })], 'telephone')).toBeNull();
    expect(erasureOf([changed(null, { avant: '+33320000000', apres: '+33320000001' })], 'telephone')).toBeNull();
    expect(erasureOf([changed(null, { avant: '+33320000000', apres: null })], 'courriel')).toBeNull();
    expect(erasureOf([], 'telephone')).toBeNull();
  });

  it('is none while the offer or its structure shows a number', () => {
    const erased = changed(null, { avant: '+33320000000', apres: null, faux: true });
    expect(erasureOf([erased, { id: 's', telephone: '+33320000002' }], 'telephone')).toBeNull();
    expect(erasureOf([{ id: 's', telephone: '+33320000002' }, erased], 'telephone')).toBeNull();
    expect(erasureOf([erased, { id: 's' }], 'telephone')).toBe('wrong');
  });
});
