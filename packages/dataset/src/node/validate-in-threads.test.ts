import { describe, expect, test } from 'vitest';
import { fullService, today } from '../../../sdk/src/schemas/testing-internal/records.ts';
import { streamOf } from '../readers/chunks.ts';
import type { DataFile } from '../readers/file-reader.ts';
import { validateFiles } from '../rules/validate-files.ts';
import { validateFilesInThreads } from './validate-in-threads.ts';

const CHUNK_BYTES = 4000;

function toFile(name: string, lines: readonly string[]): DataFile {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  function* chunks() {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.slice(at, at + CHUNK_BYTES);
  }
  return { name, stream: () => streamOf(chunks()) };
}

const numbers = Array.from({ length: 200 }, (_, at) => at);
const services = numbers.map((at) =>
  JSON.stringify({ ...fullService, id: `s-${at % 190}`, nom: at % 7 === 0 ? 'x' : `Atelier ${at}`, structure_id: 'a' }),
);
const rows = numbers.map(
  (at) => `c-${at % 195},"Maison ""${at}""\nau fond de la cour ${'à droite '.repeat(20)}",2026-11-12`,
);
const files = [toFile('structures.csv', ['id,nom,date_maj', ...rows]), toFile('services.ndjson', services)];

describe('files that several threads validate', () => {
  const options = { now: today, communes: [{ code: '59350' }] };
  const small = { threads: 3, pieceBytes: CHUNK_BYTES, largeBytes: CHUNK_BYTES * 3 };

  test('have the report of one thread', async () => {
    const heard: number[] = [];
    const onProgress = ({ records }: { records: number }): void => void heard.push(records);
    const found = await validateFilesInThreads(files, { ...options, ...small, onProgress });
    expect(JSON.stringify(found)).toBe(JSON.stringify(await validateFiles(files, options)));
    expect(found.summary).toMatchObject({ structures: { read: 200 }, services: { read: 200 } });
    expect(heard.at(-1)).toBe(400);
    expect(heard.length).toBeGreaterThan(20);
  });

  test('are no longer read once a signal says so, nor where an option is wrong', async () => {
    const controller = new AbortController();
    const onProgress = ({ records }: { records: number }): void => {
      if (records > 50) controller.abort();
    };
    const reading = validateFilesInThreads(files, { ...options, ...small, onProgress, signal: controller.signal });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    await expect(validateFilesInThreads(files, { ...small, communes: [3 as never] })).rejects.toThrow('communes[0]');
  });
});
