import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullService, fullStructure, today } from '../../../../sdk/src/schemas/testing-internal/records.ts';
import { streamOf } from '../../readers/chunks.ts';
import type { DataFile } from '../../readers/file-reader.ts';
import { validateFilesWith, type ReadAside } from '../validate-files.ts';
import { createCheckPart } from './check-part.ts';
import { readInParts, type PartThread } from './read-in-parts.ts';

const options = { now: today, communes: ['59350'], structures: 'when-given' } as const;
const columns = ['id', 'structure_id', 'nom', 'frais', 'code_insee', 'date_maj', 'publics', 'description'] as const;

type Row = Readonly<Record<string, string | null>>;
const row: fc.Arbitrary<Row> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'é', '中'),
  structure_id: fc.constantFrom('a', 'b', 'z', ''),
  nom: fc.constantFrom('x', 'Un nom juste', 'Maison.', 'Deux\nlignes\r\nici', 'Un "mot", puis un autre'),
  frais: fc.constantFrom('gratuit', 'gratuti', null),
  code_insee: fc.constantFrom('59350', '59999', null),
  date_maj: fc.constantFrom('2020-01-01', '2026-11-20', '2030-01-01', ''),
  publics: fc.constantFrom('jeunes', 'jeunes,x', null),
  description: fc.constantFrom('Une description\n\nsur des lignes.', 'Ouvert à toutes et tous.', 'RAS'),
});
/** Pieces of text and bytes that no record is made of. */
const oddities = fc.oneof(
  fc.constantFrom(
    '\n',
    '\r',
    '\r\n',
    '"',
    '12"\n',
    '"\n',
    '{"id":\n',
    'null\n',
    '\uFEFF',
    '  \n',
    '"a","b\n',
    'é,"\n',
    'caf\u00C3\n',
    '   \n',
  ),
  { weight: 1, arbitrary: fc.constantFrom('{"type":"Feature","properties":{}}\n') },
  fc.uint8Array({ maxLength: 3 }),
);

const encoder = new TextEncoder();
const toBytes = (parts: readonly (string | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? encoder.encode(part) : part)]));
const toCsv = (own: Row): string =>
  `${columns.map((name) => (/[",\n\r]/.test(own[name] ?? '') ? `"${(own[name] ?? '').replaceAll('"', '""')}"` : (own[name] ?? ''))).join(',')}\n`;
const toLine = (own: Row, at: number): string => {
  const { structure_id, ...structure } = own;
  const full = at % 3 === 0 ? { ...fullStructure, ...structure } : { ...fullService, ...structure, structure_id };
  return `${JSON.stringify({ ...full, publics: own['publics'] === null ? null : [own['publics']] })}\n`;
};
const content = fc
  .tuple(
    fc.constantFrom('csv', 'ndjson'),
    fc.array(fc.oneof({ weight: 40, arbitrary: row }, { weight: 1, arbitrary: oddities }), {
      minLength: 10,
      maxLength: 60,
    }),
    fc.boolean(),
  )
  .map(([format, parts, hasEnd]) => {
    const isCsv = format === 'csv';
    const texts = parts.map((part, at) =>
      typeof part === 'string' || part instanceof Uint8Array ? part : isCsv ? toCsv(part) : toLine(part, at),
    );
    const bytes = toBytes(isCsv ? [`${columns.join(',')}\n`, ...texts] : texts);
    return { name: `services.${format}`, bytes: hasEnd ? bytes : bytes.subarray(0, -1) };
  });

/** Gives bytes in chunks, and fails behind them when the disk does. */
function toFile(name: string, bytes: Uint8Array, chunk: number, fails: boolean): DataFile {
  function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.slice(at, at + chunk);
    if (fails) throw new Error('disk');
  }
  return { name, stream: () => streamOf(chunks()) };
}

/** A thread that answers after so many turns, with copies. */
function createThread(turns: number): PartThread {
  const check = createCheckPart(options);
  let waiting = 0;
  return {
    get waiting() {
      return waiting;
    },
    check: async (part) => {
      waiting += 1;
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      waiting -= 1;
      answers += 1;
      return structuredClone(check(structuredClone(part)));
    },
  };
}

/** Parts that other threads read for this one. */
let answers = 0;

test('files in parts, by any number of threads, have the report of one thread, whatever stands in them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(content, { minLength: 1, maxLength: 2 }),
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: 300, max: 6000 }),
      fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 0, max: 9 }),
      async (given, chunk, size, turns, disk) => {
        const files = given.map(({ name, bytes }) => toFile(name, bytes, chunk, disk === 0));
        const threads = turns.map(createThread);
        const parts = { size, threads: (bytes: number) => (bytes > size ? threads : []) };
        const readAside: ReadAside = (file, taker) => readInParts(file, taker, parts);
        const alone = await validateFilesWith(files, options, null);
        const together = await validateFilesWith(files, options, readAside);
        expect(JSON.stringify(together)).toBe(JSON.stringify(alone));
      },
    ),
    { seed: 7, numRuns: 100 },
  );
  expect(answers).toBeGreaterThan(200);
});
