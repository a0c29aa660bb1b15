import { describe, expect, test } from 'vitest';
import { emptyRecord } from '../schemas/empty-record.ts';
import { prepareDataset } from './prepare-dataset.ts';

const now = '2026-11-25';
const communes = [{ code: '59350' }];
const structure = {
  ...emptyRecord('structure'),
  ...{ source: 'cd59', id: 'cd59--1', nom: 'Maison des solidarités', date_maj: '2026-01-15', code_insee: '59350' },
  ...{ commune: 'Lille', longitude: 3.1, latitude: 50.6, adresse_certifiee: true },
  ...{ score_qualite: 0.5, doublons: [{ source: 'dora', id: 'x' }] },
};
const service = {
  ...emptyRecord('service'),
  ...{ source: 'cd59', id: 'cd59--s1', structure_id: 'cd59--1', nom: 'Atelier', date_maj: '2026-01-15' },
  ...{ description: 'Un conseiller reçoit sur rendez-vous.', adresse: 'Rue', code_insee: '59350', commune: 'Lille' },
  ...{ longitude: 3.1, latitude: 50.6, type: 'atelier', modes_accueil: ['a-distance'] },
  ...{ volume_horaire_hebdomadaire: 2, adresse_certifiee: false, score_qualite: 0.8 },
};

function prepare(services: Record<string, unknown>[], structures: Record<string, unknown>[] = [structure]) {
  return prepareDataset({ structures, services }, { now, communes });
}

describe('a record in the form of an answer', () => {
  test('is kept itself, frozen or not', () => {
    const frozen = [Object.freeze({ ...structure }), Object.freeze({ ...service })] as const;
    const prepared = prepare([frozen[1]], [frozen[0]]);
    expect(prepared.structures[0]).toBe(frozen[0]);
    expect(prepared.services[0]).toBe(frozen[1]);
  });

  const values = [
    undefined,
    null,
    '',
    ' ',
    '\u2003',
    '\u2003a',
    '12',
    12,
    -1,
    999,
    true,
    [],
    ['x'],
    [null],
    {},
    Number.NaN,
  ];
  const fields = [...Object.keys(service), 'hors_schema'];

  test.each(fields)('is read as a copy of it would be, whatever its %s', (field) => {
    for (const value of values) {
      const changed: Record<string, unknown> = { ...service, [field]: value };
      // Without its certainty a record is none of the form: it is copied and completed, here with what it had.
      const { adresse_certifiee, ...copied } = changed;
      const kept = prepare([changed]);
      const rebuilt = prepare([adresse_certifiee === true ? { ...copied, adresse_certifiee } : copied]);
      expect(kept.services).toEqual(rebuilt.services);
      expect(kept.report).toEqual(rebuilt.report);
    }
  });

  test.each([...Object.keys(structure), 'hors_schema'])('and so is a structure, whatever its %s', (field) => {
    for (const value of values) {
      const changed: Record<string, unknown> = { ...structure, adresse_certifiee: false, [field]: value };
      const { adresse_certifiee, ...copied } = changed;
      const kept = prepare([], [changed]);
      const rebuilt = prepare([], [adresse_certifiee === true ? { ...copied, adresse_certifiee } : copied]);
      expect(kept.structures).toEqual(rebuilt.structures);
      expect(kept.report).toEqual(rebuilt.report);
    }
  });
});
