import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyContribution } from './apply.ts';
import { compareContribution } from './compare.ts';
import type { FieldValue } from '../contribution.ts';
import { overlayOf } from './overlay.ts';
import { isSameMeaning } from './same-value.ts';

const champ = fc.constantFrom('nom', 'telephone', 'courriel', 'publics', 'site_web', 'nombre_semaines', 'frais');
const value: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.constant(null),
  fc.constantFrom('', ' ', 'a', 'A', '03 20 00 00 00', '+33320000000', 'https://a.example', 'https://a.example/'),
  fc.integer({ min: 0, max: 3 }),
  fc.uniqueArray(fc.constantFrom('jeunes', 'femmes', 'seniors')),
);
const fields = fc.dictionary(champ, value);
const cible = (base: Record<string, FieldValue>) =>
  ({ modele: 'service', id: 'dora--1', source: 'dora', date_maj: '2026-01-01', base }) as const;
const accepted = (changements: Record<string, FieldValue>, id = 'c1') =>
  ({ id, genre: 'correction', date: '2026-11-25', changements }) as const;

describe('comparing a contribution with the record as it is', () => {
  it.each([
    ['nothing moved', 'a', 'a', 'b', 'applicable'],
    ['the source made the same change', 'a', 'b', 'b', 'deja-fait'],
    ['the source made another change', 'a', 'c', 'b', 'conflit'],
    ['the source took the value away', 'a', null, 'b', 'conflit'],
    ['it proposes what was there', 'a', 'a', 'a', 'deja-fait'],
  ])('says, when %s, what can be done', (_, base, actuel, propose, verdict) => {
    const compared = compareContribution(
      { cible: cible({ nom: base }), changements: { nom: propose } },
      { nom: actuel },
    );
    expect(compared).toEqual({ disparue: false, verdict, champs: [{ champ: 'nom', base, actuel, propose, verdict }] });
  });

  it('takes a phone, a mail or a link written otherwise for the same', () => {
    const base = { telephone: '03 20 00 00 00', courriel: 'A@b.example', site_web: 'https://a.example/' };
    const current = { telephone: '+33320000000', courriel: 'a@b.example', site_web: 'https://a.example' };
    const changements = { telephone: '+33320000001', courriel: 'c@b.example', site_web: 'https://c.example' };
    expect(compareContribution({ cible: cible(base), changements }, current).verdict).toBe('applicable');
  });

  it('takes a value that was masked for one that was not seen, and no other', () => {
    const current = {
      courriel: 'camille.exemple@asso.example',
      telephone: '+33320000000',
      description: 'À c@a.example',
    };
    const shown = { ...current, courriel: null, description: 'À […]' };
    const compare = (base: Record<string, FieldValue>) =>
      compareContribution(
        { cible: cible(base), changements: { courriel: 'b@c.example', telephone: '1', description: 'Autre' } },
        current,
        shown,
      ).champs.map(({ verdict }) => verdict);
    const seen = { courriel: null, telephone: '+33320000000', description: 'À […]' };
    expect(compare(seen)).toEqual(['applicable', 'applicable', 'applicable']);
    expect(compare({ ...seen, courriel: 'd@c.example', telephone: null })).toEqual([
      'conflit',
      'conflit',
      'applicable',
    ]);
  });

  it('says that the record is gone, and finds no record to miss for a new one', () => {
    const changements = { nom: 'b' };
    expect(compareContribution({ cible: cible({ nom: 'a' }), changements }, null)).toMatchObject({
      disparue: true,
      verdict: 'disparue',
    });
    expect(compareContribution({ changements }, null)).toMatchObject({ disparue: false, verdict: 'applicable' });
  });

  it('puts a conflict first in its verdict on the whole', () => {
    const contribution = { cible: cible({ nom: 'a', frais: null }), changements: { nom: 'b', frais: 'gratuit' } };
    expect(compareContribution(contribution, { nom: 'c', frais: 'gratuit' }).verdict).toBe('conflit');
  });

  it('never says conflict while the source has not moved, nor anything but done once it was applied', () => {
    fc.assert(
      fc.property(fields, fields, (record, changements) => {
        const base = Object.fromEntries(Object.keys(changements).map((name) => [name, record[name] ?? null]));
        const contribution = { cible: cible(base), changements };
        expect(compareContribution(contribution, record).champs.map(({ verdict }) => verdict)).not.toContain('conflit');
        const after = compareContribution(contribution, applyContribution(record, accepted(changements)));
        for (const { verdict } of after.champs) expect(verdict).toBe('deja-fait');
      }),
      { seed: 7 },
    );
  });
});

describe('applying an accepted contribution', () => {
  it('shows the new values, and what they were', () => {
    const record = { id: 'dora--1', telephone: '+33320000000', date_maj: '2026-01-01' };
    expect(applyContribution(record, accepted({ telephone: '+33320000001' }))).toEqual({
      ...record,
      telephone: '+33320000001',
      overlay: {
        contribution: 'c1',
        date: '2026-11-25',
        changements: { telephone: { avant: '+33320000000', apres: '+33320000001' } },
      },
    });
  });

  it('adds nothing to a record that holds the values already', () => {
    const record = { telephone: '+33320000000' };
    expect(applyContribution(record, accepted({ telephone: '03 20 00 00 00' }))).toBe(record);
  });

  it('leaves the record given as it was, and can be done twice', () => {
    fc.assert(
      fc.property(fields, fields, (record, changements) => {
        const before = structuredClone(record);
        const once = applyContribution(record, accepted(changements));
        expect(record).toEqual(before);
        expect(applyContribution(once, accepted(changements))).toEqual(once);
      }),
      { seed: 7 },
    );
  });

  it('can be undone from its overlay, after any number of contributions', () => {
    fc.assert(
      fc.property(fields, fc.array(fields, { maxLength: 4 }), (record, list) => {
        const last = list.reduce<object>(
          (now, changements, index) => applyContribution(now, accepted(changements, `c${index}`)),
          record,
        );
        const changed = overlayOf(last)?.changements ?? {};
        for (const name of new Set([...Object.keys(record), ...Object.keys(last)])) {
          if (name === 'overlay') continue;
          const undone: unknown = Object.hasOwn(changed, name) ? changed[name]?.avant : Reflect.get(last, name);
          expect(isSameMeaning(name, undone, record[name])).toBe(true);
        }
      }),
      { seed: 7 },
    );
  });

  it('tells the latest confirmation and the closure, beside the changes', () => {
    const record = { nom: 'a' };
    const confirmed = applyContribution(record, { id: 'c1', genre: 'confirmation', date: '2026-11-20' });
    const earlier = applyContribution(confirmed, { id: 'c2', genre: 'confirmation', date: '2026-11-01' });
    const closed = applyContribution(earlier, {
      id: 'c3',
      genre: 'fermeture',
      date: '2026-11-25',
      fermeture: { du: '2026-12-01', au: '2026-12-31' },
    });
    expect(overlayOf(closed)).toEqual({
      contribution: 'c3',
      date: '2026-11-25',
      changements: {},
      confirmee_le: '2026-11-20',
      fermeture: { du: '2026-12-01', au: '2026-12-31' },
    });
  });
});

describe('reading an overlay', () => {
  it.each([
    null,
    'x',
    [],
    {},
    { contribution: 'c', date: '2026-01-01' },
    { contribution: 1, date: 'd', changements: {} },
  ])('takes %j for none', (overlay) => {
    expect(overlayOf({ overlay })).toBeNull();
  });

  it('leaves out what tells neither before nor after', () => {
    const changements = { nom: { avant: 'a', apres: 'b' }, frais: 'x', type: { avant: 1 } };
    expect(overlayOf({ overlay: { contribution: 'c', date: 'd', changements, fermeture: { du: 3 } } })).toEqual({
      contribution: 'c',
      date: 'd',
      changements: { nom: { avant: 'a', apres: 'b' } },
      fermeture: {},
    });
  });
});
