import { readDataFile, type FileRecord } from '@inclusion-kit/dataset';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isOfOneModel, toContent, type Format } from './formats.ts';

// Signs that separators, quotes, formulas, lists, markup and several units make hard.
const SIGNS = [
  'a',
  'É',
  '😀',
  '"',
  "'",
  '=',
  '+',
  '-',
  '@',
  ',',
  ';',
  '\n',
  '\t',
  ' ',
  '[',
  '{',
  '0',
  '1',
  '&',
  '<',
  '_',
];
const text = fc
  .string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 12 })
  .filter((one) => one.trim() !== '');
const point = fc.record({ latitude: fc.integer({ min: 41, max: 51 }), longitude: fc.integer({ min: -5, max: 9 }) });
const place = fc.option(point, { nil: { latitude: null, longitude: null } });
const own = fc.record({ id: fc.nat(), nom: text, description: fc.option(text), place });
const structure = own.map(({ id, place: at, ...rest }) => ({ ...rest, ...at, id: `a--${id}`, source: 'a' }));
const service = fc
  .tuple(own, fc.constantFrom(['familles'], ['familles', 'jeunes']), fc.option(fc.constant(['01', '200000172'])))
  .map(([{ id, place: at, ...rest }, publics, zone_eligibilite]) => {
    const lists = { publics, zone_eligibilite };
    return { ...rest, ...at, ...lists, id: `a--s${id}`, source: 'a', structure_id: 'a--1', code_postal: '01000' };
  });

async function readAgain(format: Format, content: Iterable<string | Uint8Array>): Promise<unknown[]> {
  const pieces = [...content].map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece)));
  const file = { name: `a.${format}`, stream: () => new Blob(pieces).stream() };
  const told = [];
  for await (const one of readDataFile(file)) told.push(one);
  expect(told.filter(({ kind }) => kind === 'broken')).toEqual([]);
  return told.filter((one): one is FileRecord & { kind: 'record' } => one.kind === 'record').map(({ value }) => value);
}

const withoutNull = (record: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record as object).filter(([, value]) => value !== null));

it.each(['json', 'ndjson', 'csv', 'xlsx', 'geojson', 'parquet'] as const)(
  'reads back what it wrote as %s',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(structure, { minLength: 1 }),
        fc.array(service, { minLength: 1 }),
        async (some, others) => {
          const offer = {
            structures: some as unknown as ListedStructure[],
            services: others as unknown as Service[],
            communes: [],
            date: '2026-11-23',
          };
          const lists = isOfOneModel(format) ? (['structures', 'services'] as const) : (['services'] as const);
          const read = [];
          for (const model of lists) read.push(...(await readAgain(format, await toContent(format, offer, model))));
          expect(read.map(withoutNull)).toEqual([...some, ...others].map(withoutNull));
        },
      ),
      { seed: 20261128, numRuns: 40 },
    );
  },
);
