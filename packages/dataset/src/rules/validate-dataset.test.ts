import { describe, expect, test } from 'vitest';
import { UsageError } from '@inclusion-kit/sdk';
import { validateRecord } from '@inclusion-kit/sdk/schemas';
import { fullService, fullStructure, today } from '../../../sdk/src/schemas/testing-internal/records.ts';
import { validateDataset, type DatasetToValidate, type ValidateDatasetOptions } from './validate-dataset.ts';

const communes = ['59350', '59009'];

function validate(dataset: unknown, options: ValidateDatasetOptions = {}) {
  return validateDataset(dataset as DatasetToValidate, { now: today, ...options });
}

/** Each issue in one line. */
function issuesOf(...call: Parameters<typeof validate>): string[] {
  return validate(...call).issues.map(({ model, index, field, code }) => `${model} ${index} ${field} ${code}`);
}

describe('a dataset that nothing is wrong with', () => {
  test('is valid, and says how much was read', () => {
    const { summary, issues } = validate({ structures: [fullStructure], services: [fullService] }, { communes });
    expect(issues).toEqual([]);
    expect(summary).toEqual({
      valid: true,
      structures: { read: 1, valid: 1, errors: 0, warnings: 0 },
      services: { read: 1, valid: 1, errors: 0, warnings: 0 },
    });
  });

  test('may be read from generators, once', () => {
    function* read(record: Record<string, unknown>, count: number) {
      for (let index = 0; index < count; index += 1) yield { ...record, id: index === 0 ? record['id'] : `n${index}` };
    }
    const dataset = { structures: read(fullStructure, 2), services: read(fullService, 3) };
    expect(validateDataset(dataset, { now: today }).summary).toMatchObject({ valid: true, services: { read: 3 } });
  });

  test('is not changed', () => {
    const frozen = Object.freeze({ ...fullService, latitude: '50.6', thematiques: Object.freeze([]) });
    expect(issuesOf({ structures: [fullStructure], services: [frozen] })).toEqual([]);
  });

  test('may be empty', () => {
    expect(validate({}).summary.valid).toBe(true);
    expect(validate({ structures: [], services: [] }).summary.services.read).toBe(0);
  });
});

describe('what is wrong with a record by itself', () => {
  test('is told as validateRecord tells it, with where', () => {
    const record = { ...fullService, frais: 'gratuti', publics: ['jeunes', 'x'], nom: 'Atelier.' };
    const { issues, summary } = validate(
      {
        structures: [fullStructure],
        services: [fullService, { record, file: 'services.csv', line: 3 }],
      },
      { references: false },
    );
    expect(issues).toEqual(
      validateRecord('service', record, { now: today }).map((issue) => ({
        model: 'service',
        index: 1,
        line: 3,
        id: fullService.id,
        ...issue,
      })),
    );
    expect(issues.map(({ severity }) => severity)).toEqual(['warning', 'error', 'error']);
    expect(issues[1]).toMatchObject({
      field: 'frais',
      suggestion: 'gratuit',
      message: expect.stringContaining('Vouliez-vous dire') as string,
    });
    expect(summary.services).toEqual({ read: 2, valid: 1, errors: 2, warnings: 1 });
  });

  test('a warning alone leaves the dataset valid', () => {
    const { summary } = validate({ structures: [{ ...fullStructure, nom: 'Maison.' }] });
    expect(summary).toMatchObject({ valid: true, structures: { valid: 1, errors: 0, warnings: 1 } });
  });

  test('what is no record is told as such, and the next ones are read', () => {
    expect(issuesOf({ structures: [null, 'texte', [], fullStructure], services: [fullService] })).toEqual([
      'structure 0  type',
      'structure 1  type',
      'structure 2  type',
    ]);
  });

  test('`now` decides what is the future', () => {
    const structures = [{ ...fullStructure, date_maj: '2026-11-25' }];
    expect(issuesOf({ structures }, { now: '2026-11-24' })).toEqual(['structure 0 date_maj date_future']);
    expect(issuesOf({ structures }, { now: new Date('2026-11-25T00:00:00Z') })).toEqual([]);
  });
});

describe('what only the whole shows', () => {
  const twice = { structures: [fullStructure, fullStructure], services: [fullService, fullService] };
  const alone = { structures: [fullStructure], services: [{ ...fullService, structure_id: 'ailleurs' }] };
  const lost = { structures: [{ ...fullStructure, code_insee: '59999' }] };

  test('an id given twice, in structures and in services apart', () => {
    expect(issuesOf(twice)).toEqual(['structure 1 id repeated_id', 'service 1 id repeated_id']);
    expect(issuesOf({ structures: [fullStructure], services: [{ ...fullService, id: fullStructure.id }] })).toEqual([]);
  });

  test.each([
    ['sorted', ['a', 'b', 'b', 'c', 'a', 'c', 'd']],
    ['sorted at first', ['b', 'c', 'a', 'd', 'b', 'd']],
    ['backwards', ['c', 'b', 'a', 'a', 'c']],
    ['empty', ['', '', 'a']],
  ])('an id given twice in a list that is %s', (_, ids) => {
    const services = ids.map((id) => ({ ...fullService, id }));
    const found = validate({ services }).issues.map(({ index }) => index);
    expect(found).toEqual(ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : [])));
  });

  test('a service whose structure is not there, even when none is', () => {
    expect(issuesOf(alone)).toEqual(['service 0 structure_id structure_absent']);
    expect(issuesOf({ structures: [], services: [fullService] })).toEqual(['service 0 structure_id structure_absent']);
  });

  test('nothing of structures when their list is left out', () => {
    expect(issuesOf({ services: [fullService] })).toEqual([]);
  });

  test('the structure of a service may be wrong: it is there', () => {
    const structures = [{ ...fullStructure, nom: '' }];
    expect(issuesOf({ structures, services: [fullService] })).toEqual(['structure 0 nom too_short']);
  });

  test('the code of no commune, when communes are given, as codes or as records', () => {
    expect(issuesOf(lost, { communes })).toEqual(['structure 0 code_insee unknown_commune']);
    expect(issuesOf(lost, { communes: new Set(communes) })).toHaveLength(1);
    expect(issuesOf(lost, { communes: [{ code: '59350' }] })).toHaveLength(1);
    expect(issuesOf(lost, { communes: [] })).toEqual([]);
    expect(issuesOf(lost)).toEqual([]);
  });

  test('a code that is no code is told once', () => {
    expect(issuesOf({ structures: [{ ...fullStructure, code_insee: '5935' }] }, { communes })).toEqual([
      'structure 0 code_insee too_short',
    ]);
  });

  test('nothing without references', () => {
    for (const dataset of [twice, alone, lost]) expect(issuesOf(dataset, { references: false, communes })).toEqual([]);
  });
});

describe('a wrong call', () => {
  test.each([
    [null, {}, 'The dataset is not an object.'],
    [[], {}, 'The dataset is not an object.'],
    [{ structures: 3 }, {}, '`structures` is not a list.'],
    [{ services: {} }, {}, '`services` is not a list.'],
    [{ services: null }, {}, '`services` is not a list.'],
    [{ services: 'texte' }, {}, '`services` is not a list.'],
    [{}, { now: 'demain' }, '`now` is not a day.'],
  ])('%j with %j', (dataset, options, message) => {
    expect(() => validate(dataset, options)).toThrow(UsageError);
    expect(() => validate(dataset, options)).toThrow(message);
  });

  test.each([null, 'demain', 3])('options that are no object: %j', (options) => {
    expect(() => validateDataset({}, options as never)).toThrow('The options must be an object.');
  });
});
