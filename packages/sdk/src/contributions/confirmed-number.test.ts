import { describe, expect, it } from 'vitest';
import { applyContribution, overlayOf, type Cible } from './index.ts';
import { confirmedNumber } from './confirmed-number.ts';

const cible = (base: Cible['base']): Cible => ({
  modele: 'service',
  id: 'permis',
  source: 'dora',
  date_maj: '2026-11-01',
  base,
});

describe('a confirmation', () => {
  it.each([
    [{ telephone: '+33465711679' }, '+33465711679'],
    [{}, null],
    [{ nom: 'Permis' }, null],
    [{ nom: 'Permis', telephone: '+33465711679' }, null],
    [{ telephone: null }, null],
  ])('with the values %j is about the number %s', (base, expected) => {
    const preuve = { moyen: 'appel' } as const;
    expect(confirmedNumber({ genre: 'confirmation', cible: cible(base), preuve })).toBe(expected);
    expect(confirmedNumber({ genre: 'correction', cible: cible(base), preuve })).toBeNull();
    expect(confirmedNumber({ genre: 'confirmation', cible: cible(base) }), 'nobody called').toBeNull();
  });

  const called = { id: 'a', genre: 'confirmation', date: '2026-11-30', numero: '04 65 71 16 79' } as const;

  it('of a number dates the call, and confirms nothing else', () => {
    const overlay = overlayOf(applyContribution({ telephone: '+33465711679' }, called));
    expect(overlay).toEqual({ contribution: 'a', date: '2026-11-30', changements: {}, numero_appele_le: '2026-11-30' });
  });

  it('of a number leaves the day of what was changed before it', () => {
    const corrected = applyContribution(
      { telephone: '+33465711679' },
      { id: 'b', genre: 'correction', date: '2026-11-20', changements: { frais: 'gratuit' } },
    );
    const overlay = overlayOf(applyContribution(corrected, called));
    expect(overlay).toMatchObject({ contribution: 'b', date: '2026-11-20', numero_appele_le: '2026-11-30' });
  });

  it('of a number is nothing once the record has another one, from its source or from a correction', () => {
    const record = { telephone: '+33465711600' };
    expect(applyContribution(record, called)).toBe(record);
    const before = applyContribution({ telephone: '+33465711679' }, called);
    const corrected = applyContribution(before, {
      ...{ id: 'b', genre: 'correction', date: '2026-12-01', changements: { telephone: '+33465711600' } },
    });
    expect(overlayOf(corrected)?.numero_appele_le).toBeUndefined();
  });

  it('of a number brings back no offer that is closed for good, and is kept by a confirmation of the whole', () => {
    const closed = applyContribution(
      { telephone: '+33465711679' },
      { id: 'c', genre: 'fermeture', date: '2026-11-20', fermeture: { du: '2026-11-20' } },
    );
    const overlay = overlayOf(applyContribution(closed, called));
    expect([overlay?.fermeture?.du, overlay?.numero_appele_le]).toEqual(['2026-11-20', '2026-11-30']);
    const whole = applyContribution(applyContribution({ telephone: '+33465711679' }, called), {
      ...{ id: 'd', genre: 'confirmation', date: '2026-12-02' },
    });
    expect([overlayOf(whole)?.confirmee_le, overlayOf(whole)?.numero_appele_le]).toEqual(['2026-12-02', '2026-11-30']);
  });
});
