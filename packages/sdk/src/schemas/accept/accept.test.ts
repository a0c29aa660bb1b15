import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type * as z from 'zod/mini';
import { describe, expect, test } from 'vitest';
import { mutationsOf } from '../testing-internal/mutations.ts';
import { anyValue, fullService, fullStructure, today } from '../testing-internal/records.ts';
import { DetailedService, DetailedStructure, Service, ServiceSearchResult } from '../service.ts';
import { BareStructure, BaseStructure, ListedStructure, SourceId } from '../structure.ts';
import { validateRecord, writableFields, type Model } from '../writing/index.ts';
import { createIsFlawless } from './is-flawless.ts';
import * as record from './record.generated.ts';
import * as searchResult from './search-result.generated.ts';

const reading = { ...record, ...searchResult };

const { doublons, ...bareStructure } = fullStructure;
const detailedService = { ...fullService, structure: bareStructure };
const detailedStructure = { ...fullStructure, doublons: [bareStructure], services: [fullService] };

/** Each model as read, its accept function, and an answer of the API. */
const models: [string, z.ZodMiniType, (value: unknown) => boolean, object][] = [
  ['SourceId', SourceId, reading.isSourceId, doublons[0]!],
  ['BareStructure', BareStructure, reading.isBareStructure, bareStructure],
  ['BaseStructure', BaseStructure, reading.isBaseStructure, bareStructure],
  ['ListedStructure', ListedStructure, reading.isListedStructure, fullStructure],
  ['Service', Service, reading.isService, fullService],
  ['DetailedService', DetailedService, reading.isDetailedService, detailedService],
  ['DetailedStructure', DetailedStructure, reading.isDetailedStructure, detailedStructure],
  [
    'ServiceSearchResult',
    ServiceSearchResult,
    reading.isServiceSearchResult,
    { service: detailedService, distance: 3 },
  ],
];

/** Tells whether reading takes a value as it is: with nothing refused, filled or dropped. */
function isTakenAsIs(schema: z.ZodMiniType, value: unknown): boolean {
  const parsed = schema.safeParse(value);
  return parsed.success && isDeepStrictEqual(parsed.data, value);
}

describe('reading', () => {
  test.each(models)('%s takes an answer of the API, with fields of tomorrow', (_, schema, isAccepted, answer) => {
    expect(isAccepted(answer)).toBe(true);
    expect(isAccepted({ ...answer, demain: [1] })).toBe(true);
    expect(isTakenAsIs(schema, answer)).toBe(true);
  });

  test.each(models)('%s says the same as its schema of any record', (_, schema, isAccepted, answer) => {
    fc.assert(
      fc.property(mutationsOf(answer), (value) => isAccepted(value) === isTakenAsIs(schema, value)),
      { seed: 59, numRuns: 400 },
    );
  });

  test.each(models)('%s refuses what is no record, whatever it is', (_name, _schema, isAccepted) => {
    fc.assert(
      fc.property(fc.anything(), (value) => !isAccepted(value)),
      { seed: 59, numRuns: 200 },
    );
  });

  test('a record that holds a field named __proto__ is left to the schema, which drops it', () => {
    const text = JSON.stringify(fullService).replace('{', '{"__proto__":{"nom":"autre"},');
    expect(reading.isService(JSON.parse(text))).toBe(false);
    expect(Service.parse(JSON.parse(text))).toStrictEqual(fullService);
  });
});

describe('writing', () => {
  const records: [Model, object][] = [
    ['service', fullService],
    ['structure', fullStructure],
  ];
  const isFlawless = createIsFlawless(today);

  test.each(records)('takes a %s that nothing is wrong with', (model, record) => {
    expect(validateRecord(model, record, { now: today })).toEqual([]);
    expect(isFlawless(model, record)).toBe(true);
  });

  test.each(records)('says the same as validateRecord of any %s', (model, record) => {
    fc.assert(
      fc.property(mutationsOf(record), (value) => {
        expect(isFlawless(model, value)).toBe(validateRecord(model, value, { now: today }).length === 0);
      }),
      { seed: 59, numRuns: 3000 },
    );
  });

  test.each(records)(
    'says the same as validateRecord of each field of a %s and each telling value',
    (model, record) => {
      const values = fc.sample(anyValue(), { seed: 59, numRuns: 300 });
      for (const field of writableFields(model)) {
        for (const value of values) {
          const changed = { ...record, [field]: value };
          const issues = validateRecord(model, changed, { now: today });
          expect([field, value, isFlawless(model, changed)]).toEqual([field, value, issues.length === 0]);
        }
      }
    },
  );

  test.each(['2026-11-25', new Date('2026-11-25T23:00:00Z'), new Date('+012026-01-01'), new Date('-000001-01-01')])(
    'tells the future as validateRecord does on %s',
    (now) => {
      for (const date_maj of ['2026-11-24', '2026-11-25', '2026-11-26', '9999-12-31', '2026-11-26T00:00:00Z']) {
        const record = { ...fullService, date_maj };
        expect(createIsFlawless(now)('service', record)).toBe(validateRecord('service', record, { now }).length === 0);
      }
    },
  );

  test('refuses, as validateRecord does, a day that is none', () => {
    expect(() => createIsFlawless('demain')).toThrow('`now` is not a day');
    expect(() => validateRecord('service', fullService, { now: 'demain' })).toThrow('`now` is not a day');
  });
});
