import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fr } from '../../locales/fr.ts';
import { readJsonRecords } from './json-records.ts';
import type { FileRecord } from '../record.ts';
import { parseWithDigits } from './json-text.ts';

async function* chunksOf(text: string, size: number): AsyncGenerator<string> {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
  await Promise.resolve();
}

async function read(text: string, size = 7): Promise<FileRecord[]> {
  const records: FileRecord[] = [];
  for await (const record of readJsonRecords(chunksOf(text, size), 'f.json')) records.push(record);
  return records;
}

const ids = (records: FileRecord[]): unknown[] =>
  records.map((record) => (record.kind === 'record' ? (record.value as { id: unknown }).id : record.reason));

describe('the records of a JSON file', () => {
  it('are those of its array, with the line where each starts', async () => {
    const records = await read('[\n  {"id": 1},\n  {\n    "id": 2\n  }, {"id": 3}\n]\n');
    expect(records.map((record) => [ids([record])[0], record.line])).toEqual([
      [1, 2],
      [2, 3],
      [3, 5],
    ]);
  });

  it('are the features of GeoJSON, of no named list, whatever stands after them', async () => {
    const text = '{"type":"FeatureCollection","features":[{"id":1},{"id":2}],"bbox":[1,2,3,4],"crs":{"a":[{}]}}';
    expect(await read(text)).toMatchObject([
      { value: { id: 1 }, list: null },
      { value: { id: 2 }, list: null },
    ]);
  });

  it('are told apart whatever they hold: lists of objects, and texts that look like the start of the next', async () => {
    const records = Array.from({ length: 80 }, (_, id) => ({
      id,
      doublons: [{ id: 'a' }, { id: 'b' }],
      nom: '}, {"id": 9',
    }));
    for (const text of [JSON.stringify(records), JSON.stringify({ structures: records }, null, 2)]) {
      const told = await read(text, 100);
      expect(told.map((record) => (record.kind === 'record' ? record.value : record.reason))).toEqual(records);
    }
  });

  it('are found without holding a text of any length that stands before them', async () => {
    async function* chunks(): AsyncGenerator<string> {
      yield '{"x":"';
      for (let count = 0; count < 8; count += 1) yield await Promise.resolve(`${'x'.repeat(1_000_000)}\\`);
      yield '"';
      yield '","services":[{"id":1}]}';
    }
    const records: FileRecord[] = [];
    for await (const record of readJsonRecords(chunks(), 'f.json')) records.push(record);
    expect(records).toMatchObject([{ value: { id: 1 }, list: 'services' }]);
  });

  it('are none, which is told, when an object has no list of ours', async () => {
    expect(await read('{"items":[{"id":1}],"total":1}')).toMatchObject([{ kind: 'broken', reason: fr.dataset.noList }]);
  });

  it('are those of the named lists of an object, whatever else it holds', async () => {
    const text =
      '{"meta": {"by": "us ]["}, "structures": [{"id": "s"}], "n": 3, "services": [{"id": "v"}], "communes": []}';
    for (const size of [1, 5, 1000]) {
      const records = await read(text, size);
      expect(records).toMatchObject([
        { value: { id: 's' }, list: 'structures' },
        { value: { id: 'v' }, list: 'services' },
      ]);
    }
  });

  it.each([
    ['a value that is no JSON', '[{"id": 1},\n{"id": NaN},\n{"id": 3}]', [1, 3], 2],
    ['a lost brace', '[{"id": 1},\n{"id": 2,\n{"id": 3},\n{"id": 4}]', [1, 4], 2],
    ['a lost quote', '[{"id": 1},\n{"id": "2},\n{"id": "3"},\n{"id": "4"}]', [1, '3', '4'], 2],
    ['a text between records', '[{"id": 1},\noops,\n{"id": 3}]', [1, 3], 2],
    ['a lost end of file', '[{"id": 1},\n{"id": 2},\n{"id": 3', [1, 2], 3],
  ])('survive %s', async (_what, text, kept, line) => {
    const records = await read(text);
    const broken = records.filter((record) => record.kind === 'broken');
    expect(ids(records.filter((record) => record.kind === 'record'))).toEqual(kept);
    expect(broken[0]?.line).toBe(line);
  });

  it.each([
    ['between two records', '[{"id": 1},{"id": 2}'],
    ['after a comma', '[{"id": 1},{"id": 2},\n'],
    ['in a list of an object', '{"structures": [{"id": 1},{"id": 2}'],
    ['after a list of an object', '{"structures": [{"id": 1},{"id": 2}]'],
  ])('tell a file that was cut %s, though each of them is whole', async (_where, text) => {
    const cut = { kind: 'broken', reason: fr.dataset.cut, isCut: true };
    for (const size of [1, 5, 1000]) {
      expect(await read(text, size)).toMatchObject([{ value: { id: 1 } }, { value: { id: 2 } }, cut]);
    }
  });

  it('say that an empty file is empty', async () => {
    expect(ids(await read(' \n'))).toEqual(['fichier vide']);
  });

  it('are read alike whatever the size of the chunks', async () => {
    const record = fc.record({ id: fc.string(), tags: fc.array(fc.string()), in: fc.record({ a: fc.string() }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(record),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(0, 2),
        async (list, size, indent) => {
          const records = await read(JSON.stringify(list, null, indent), size);
          expect(records.map((told) => (told.kind === 'record' ? told.value : told))).toEqual(list);
        },
      ),
      { seed: 7, numRuns: 60 },
    );
  });
});

it('is never looked through for numbers where it is no JSON: strings without end cost the square of their length', () => {
  const replace = vi.spyOn(String.prototype, 'replace');
  expect(parseWithDigits(`[1234567890123456,"${'\\"'.repeat(9)}`)).toBeNull();
  expect(replace).not.toHaveBeenCalled();
  replace.mockRestore();
});
