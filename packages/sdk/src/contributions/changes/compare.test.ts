import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyContribution } from './apply.ts';
import { compareContribution } from './compare.ts';
import type { FieldValue } from '../contribution.ts';
import { isClosedForGood, overlayOf } from './overlay.ts';
import { isSameMeaning, isSameValue, valueOf } from './same-value.ts';
import { shownValueOf } from './shown-value.ts';

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

  it('is done on the whole only where every field is, and applicable where there is none', () => {
    const contribution = { cible: cible({ nom: 'a', frais: null }), changements: { nom: 'b', frais: 'gratuit' } };
    expect(compareContribution(contribution, { nom: 'b', frais: 'gratuit' }).verdict).toBe('deja-fait');
    expect(compareContribution(contribution, { nom: 'b' }).verdict).toBe('applicable');
    expect(compareContribution({ cible: cible({}) }, { nom: 'a' })).toEqual({
      disparue: false,
      champs: [],
      verdict: 'applicable',
    });
  });

  it('refuses what is no contribution and what is no record', () => {
    const contribution = { changements: { nom: 'b' } };
    expect(() => compareContribution(null as never, {})).toThrow('The contribution');
    expect(() => compareContribution(contribution, 'nom' as never)).toThrow('The record');
    expect(() => compareContribution(contribution, {}, 3 as never)).toThrow('The record');
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

  it('keeps a closure to come where one that is over is accepted after it', () => {
    const close = (record: object, du: string, au: string) =>
      applyContribution(record, { id: `c-${du}`, genre: 'fermeture', date: '2026-11-25', fermeture: { du, au } });
    const coming = close({ id: 's1' }, '2026-12-01', '2026-12-31');
    expect(close(coming, '2026-11-21', '2026-11-21').overlay?.fermeture).toEqual({
      du: '2026-12-01',
      au: '2026-12-31',
      le: '2026-11-25',
    });
    expect(close({ id: 's1' }, '2026-11-21', '2026-11-21').overlay?.fermeture?.au).toBe('2026-11-21');
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
      fermeture: { du: '2026-12-01', au: '2026-12-31', le: '2026-11-25' },
    });
  });
});

describe('a closure for good', () => {
  it('has no last day, and has begun', () => {
    const today = '2026-11-25';
    for (const closure of [{}, { du: today }, { du: '2020-01-01' }]) expect(isClosedForGood(closure, today)).toBe(true);
    for (const open of [null, undefined, { du: '2026-11-26' }, { au: '2026-12-01' }, { du: today, au: today }])
      expect(isClosedForGood(open, today)).toBe(false);
  });
});

describe('a confirmation after a closure', () => {
  const after = (fermeture: { du?: string; au?: string }) =>
    overlayOf(
      applyContribution(
        applyContribution({ nom: 'a' }, { id: 'c1', genre: 'fermeture', date: '2026-11-20', fermeture }),
        {
          id: 'c2',
          genre: 'confirmation',
          date: '2026-11-25',
        },
      ),
    );

  it('ends one for good that has begun, and no other', () => {
    const confirmed = { contribution: 'c2', date: '2026-11-25', changements: {}, confirmee_le: '2026-11-25' };
    expect(after({})).toEqual(confirmed);
    expect(after({ du: '2026-11-25' })).toEqual(confirmed);
    for (const fermeture of [{ au: '2026-12-24' }, { du: '2026-12-01' }])
      expect(after(fermeture)).toEqual({ ...confirmed, fermeture: { ...fermeture, le: '2026-11-20' } });
  });
});

describe('what an accepted contribution adds', () => {
  const date = '2026-11-25';
  const overlay = (...list: Partial<Parameters<typeof applyContribution>[1]>[]) =>
    overlayOf(
      list.reduce<object>(
        (now, one, index) => applyContribution(now, { id: `c${index}`, genre: 'correction', date, ...one }),
        { nom: 'a', frais: 'gratuit' },
      ),
    );

  it('is nothing without a change, a date or another record', () => {
    const record = { nom: 'a' };
    expect(applyContribution(record, { id: 'c1', genre: 'correction', date })).toBe(record);
    expect(applyContribution(record, { id: 'c1', genre: 'doublon', date, garde: 'dora--2' })).toBe(record);
    expect(() => applyContribution(null as never, accepted({}))).toThrow('The record');
    expect(() => applyContribution(record, null as never)).toThrow('The contribution');
  });

  it('is each record that says the same once, and the one that is kept, through later changes', () => {
    const twins = [
      { genre: 'doublon', doublon: 'dora--2', garde: 'dora--2' },
      { genre: 'doublon', doublon: 'dora--3' },
      { genre: 'doublon', doublon: 'dora--2' },
    ] as const;
    expect(overlay(twins[0])).toEqual({
      contribution: 'c0',
      date,
      changements: {},
      doublons: ['dora--2'],
      garde: 'dora--2',
    });
    const later = overlay(...twins, { changements: { nom: 'b' } });
    expect(later).toMatchObject({ contribution: 'c3', doublons: ['dora--2', 'dora--3'], garde: 'dora--2' });
    expect(overlay({ genre: 'doublon', doublon: 'dora--2' })).not.toHaveProperty('garde');
  });

  it('is the confirmation and the closure, which a later correction leaves as they were', () => {
    const all = overlay(
      { genre: 'confirmation', date: '2026-11-20' },
      { genre: 'confirmation', date: '2026-11-21' },
      { genre: 'fermeture', fermeture: { du: '2026-12-01' } },
      { changements: { nom: 'b' } },
    );
    expect(all).toEqual({
      contribution: 'c3',
      date,
      changements: { nom: { avant: 'a', apres: 'b' } },
      confirmee_le: '2026-11-21',
      fermeture: { du: '2026-12-01', le: date },
    });
    expect(overlay({ changements: { nom: 'b' } })).not.toHaveProperty('fermeture');
    expect(overlay({ genre: 'fermeture' })?.fermeture).toEqual({ le: date });
    expect(overlay({ genre: 'fermeture', par: 'structure' })?.fermeture).toEqual({ le: date, par: 'structure' });
    const foreign = { ...overlay({ genre: 'fermeture' }), fermeture: { le: 3, par: 'Camille Exemple' } };
    expect(overlayOf({ overlay: foreign })?.fermeture).toEqual({});
  });

  it('is the first value beside the last, and no change where the last is the first again', () => {
    expect(overlay({ changements: { nom: 'b' } }, { changements: { nom: 'c' } })?.changements).toEqual({
      nom: { avant: 'a', apres: 'c' },
    });
    expect(
      overlay({ changements: { nom: 'b', frais: null } }, { changements: { nom: 'a', frais: 'payant' } })?.changements,
    ).toEqual({ frais: { avant: 'gratuit', apres: 'payant' } });
    // A field that was empty stays one that was empty.
    expect(overlay({ changements: { telephone: '1' } }, { changements: { telephone: '2' } })?.changements).toEqual({
      telephone: { avant: null, apres: '2' },
    });
  });
});

describe('values that mean the same', () => {
  it.each([
    ['nom', 'a', ' a ', true],
    ['nom', 'a', 'A', false],
    ['nom', undefined, null, true],
    ['nom', '', null, true],
    ['description', 'a\r\nb\rc', 'a\nb\nc', true],
    ['description', 'a/', 'a', false],
    ['site_web', 'https://a.example//', 'https://a.example/', false],
    ['site_web', 'https://a.example/b', 'https://a.exampleb', false],
    ['telephone', 'sur place', 'sur place ', true],
    ['telephone', 'sur place', 'Sur place', false],
    ['publics', [], null, true],
    ['publics', ['jeunes'], [], false],
    ['nombre_semaines', 0, null, false],
  ])('of %s: %j and %j, %s', (field, a, b, isSame) => {
    expect(isSameMeaning(field, a, b)).toBe(isSame);
    expect(isSameMeaning(field, b, a)).toBe(isSame);
  });

  it('are lists of the same values in any order, and no list and a text', () => {
    expect(isSameValue(['a', 'b'], ['b', 'a'])).toBe(true);
    expect(isSameValue(['a', 'a'], ['a'])).toBe(true);
    expect(isSameValue(['a', 'b'], ['a', 'c'])).toBe(false);
    expect(isSameValue(['a'], ['a', 'b'])).toBe(false);
    expect(isSameValue(['a'], 'a')).toBe(false);
    expect(isSameValue('a', ['a'])).toBe(false);
  });

  it('are read from the record itself, never from what every object has', () => {
    expect(valueOf({ nom: 'a' }, 'nom')).toBe('a');
    expect(valueOf({ nom: undefined }, 'nom')).toBeNull();
    for (const record of [null, undefined, {}, 'x' as never]) expect(valueOf(record, 'toString')).toBeNull();
  });
});

describe('the value that people see', () => {
  const structure = { telephone: '1', courriel: 'a@b.example', horaires_accueil: 'Mo 09:00-12:00', nom: 'Structure' };

  it('is the structure’s for a contact and the hours that the offer leaves empty, and for nothing else', () => {
    for (const field of ['telephone', 'courriel', 'horaires_accueil'] as const) {
      expect(shownValueOf({}, structure, field)).toBe(structure[field]);
      expect(shownValueOf({ [field]: '2' }, structure, field)).toBe('2');
      expect(shownValueOf(null, null, field)).toBeNull();
    }
    expect(shownValueOf({}, structure, 'nom')).toBeNull();
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

  it('reads what is told of other records and of dates, and passes over what is no text', () => {
    const read = { contribution: 'c', date: 'd', changements: {} };
    const told = { confirmee_le: '2026-01-01', fermeture: { du: 'x', au: 'y' }, doublons: ['a', 'b'], garde: 'a' };
    expect(overlayOf({ overlay: { ...read, ...told } })).toEqual({ ...read, ...told });
    const odd = { confirmee_le: 1, fermeture: { au: 2 }, doublons: ['a', 3, null], garde: 4 };
    expect(overlayOf({ overlay: { ...read, ...odd } })).toEqual({ ...read, fermeture: {}, doublons: ['a'] });
    expect(overlayOf({ overlay: { ...read, fermeture: 'x', doublons: 'ab' } })).toEqual(read);
    expect(overlayOf({ overlay: { ...read, date: 3 } })).toBeNull();
    expect(overlayOf(null as never)).toBeNull();
    expect(overlayOf({ overlay: { ...read, changements: { nom: null, a: { apres: 1 } } } })).toEqual(read);
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
