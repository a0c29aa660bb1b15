import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullService, fullStructure, today } from '../../../sdk/src/schemas/testing-internal/records.ts';
import type { LocatedRecord } from '@inclusion-kit/sdk/prepare';
import { streamOf } from '../readers/chunks.ts';
import { groupIssues } from './group-issues.ts';
import { createIdSet } from './id-set.ts';
import { toRanges } from './lines.ts';
import { measureDataset } from './measure-dataset.ts';
import { validateDataset } from './validate-dataset.ts';
import { validateFiles } from './validate-files.ts';
import { createValidation } from './validation.ts';

type Row = ['structure' | 'service', LocatedRecord];

const id = fc.constantFrom('a', 'b', 'c', 'é', '中', 'a-2');
const faulty = fc.record(
  {
    id,
    nom: fc.constantFrom('x', 'Un nom juste', 'Maison.', 12),
    frais: fc.oneof(fc.constantFrom('gratuit', 'gratuti', null), fc.string({ maxLength: 3 })),
    publics: fc.constantFrom(['jeunes', 'x'], [], ['familles']),
    code_insee: fc.constantFrom('59350', '59999', null),
    structure_id: fc.oneof(id, fc.constantFrom('', null)),
    date_maj: fc.constantFrom('2020-01-01', '2026-11-20', '2030-01-01', ''),
  },
  { requiredKeys: ['id'] },
);
/** Files one after another, each with its lines. Their models come in any order. */
const rows: fc.Arbitrary<Row[]> = fc
  .array(
    fc.tuple(
      fc.constantFrom('structure' as const, 'service' as const),
      fc.oneof({ weight: 9, arbitrary: faulty }, { weight: 1, arbitrary: fc.constantFrom(null, 'texte', []) }),
      fc.boolean(),
      fc.integer({ min: 1, max: 3 }),
    ),
    { maxLength: 80 },
  )
  .map((given) => {
    let file = 0;
    let line = 0;
    return given.map(([model, own, isNextFile, step], at): Row => {
      if (isNextFile && at % 20 === 19) {
        file += 1;
        line = 0;
      }
      line += step;
      const full = model === 'structure' ? fullStructure : fullService;
      const isRecord = typeof own === 'object' && own !== null && !Array.isArray(own);
      return [model, { record: isRecord ? { ...full, ...own } : own, file: `f${file}`, line }];
    });
  });

describe('records that come one by one', () => {
  test('have the faults, the groups and the measures that whole lists have', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('always' as const, 'when-given' as const), (given, structures) => {
        const listOf = (model: string) => given.filter(([own]) => own === model).map(([, located]) => located);
        const lists = { structures: listOf('structure'), services: listOf('service') };
        const isAlone = structures === 'when-given' && lists.structures.length === 0;
        const options = { now: today, communes: ['59350'] };
        const { summary, issues } = validateDataset({ ...lists, ...(isAlone && { structures: undefined }) }, options);
        const validation = createValidation({ ...options, structures });
        for (const [model, located] of given) validation.add(model, located);
        const found = validation.end();
        expect(found.summary).toEqual(summary);
        expect(found.groups).toEqual(groupIssues(lists, issues));
        expect(found.measures).toEqual(measureDataset(lists, issues, { now: today }));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('are no longer read once a signal says so', async () => {
    const controller = new AbortController();
    const line = new TextEncoder().encode(`${JSON.stringify(fullService)}\n`);
    const heard: number[] = [];
    const reading = validateFiles([{ name: 'f.ndjson', stream: () => streamOf([line, line, line]) }], {
      now: today,
      signal: controller.signal,
      onProgress: ({ records }) => {
        heard.push(records);
        controller.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(heard).toEqual([1]);
  });
});

test('a set of ids knows those that it took and no other, whatever their signs', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 4 }), { maxLength: 2000 }), (ids) => {
      const set = createIdSet();
      const known = new Set<string>();
      for (const one of ids) {
        expect(set.has(one)).toBe(known.has(one));
        expect(set.add(one)).toBe(!known.has(one));
        known.add(one);
      }
      expect(set.size).toBe(known.size);
      [...known].forEach((one, rank) => {
        expect(set.rankOf(one)).toBe(rank);
        expect(set.at(rank)).toBe(one);
      });
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('lines are told once, in their order, those in a row as a range', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 })), (lines) => {
      const sorted = [...new Set(lines)].sort((a, b) => a - b);
      const told = toRanges(lines)
        .split(', ')
        .flatMap((part) => {
          const [start = 0, end = start] = part.split('-').map(Number);
          return part === '' ? [] : Array.from({ length: end - start + 1 }, (_, at) => start + at);
        });
      expect(told).toEqual(sorted);
      // Runs of three and more are ranges, and two ranges do not touch.
      expect(toRanges(lines).split('-').length - 1).toBe(
        sorted.filter((line, at) => sorted[at + 2] === line + 2 && sorted[at - 1] !== line - 1).length,
      );
    }),
    { seed: 7 },
  );
});
