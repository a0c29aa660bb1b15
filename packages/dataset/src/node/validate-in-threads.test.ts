import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fullService, today } from '../../../sdk/src/schemas/testing-internal/records.ts';
import { threads } from '../locales/threads.ts';
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
const options = { now: today, communes: ['59350'], threads: 2, partBytes: CHUNK_BYTES, largeBytes: CHUNK_BYTES * 2 };

let terminate = vi.spyOn(Worker.prototype, 'terminate');
let ask = vi.spyOn(Worker.prototype, 'postMessage');
beforeEach(() => {
  terminate = vi.spyOn(Worker.prototype, 'terminate');
  ask = vi.spyOn(Worker.prototype, 'postMessage');
});
afterEach(() => void vi.restoreAllMocks());

test('files that several threads validate have the report of one', async () => {
  const heard: number[] = [];
  const onProgress = ({ records }: { records: number }): void => void heard.push(records);
  const found = await validateFilesInThreads(files, { ...options, onProgress });
  expect(JSON.stringify(found)).toBe(JSON.stringify(await validateFiles(files, options)));
  expect(heard.at(-1)).toBe(400);
  expect(ask.mock.calls.length).toBeGreaterThan(20);
  expect(terminate).toHaveBeenCalledTimes(2);
});

test('threads end once a signal stops the validation', async () => {
  const controller = new AbortController();
  const onProgress = ({ records }: { records: number }): void => {
    if (records > 100) controller.abort();
  };
  const reading = validateFilesInThreads(files, { ...options, onProgress, signal: controller.signal });
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  expect(terminate).toHaveBeenCalledTimes(2);
});

test('a thread that ends by itself is told, as an error of the data', async () => {
  ask.mockImplementationOnce(function (this: Worker) {
    // A message that no part is makes the thread fail.
    this.postMessage(null);
  });
  await expect(validateFilesInThreads(files, options)).rejects.toMatchObject({ message: threads.ended, exitCode: 1 });
  expect(terminate).toHaveBeenCalledTimes(2);
});

test('small files are read by one thread', async () => {
  await validateFilesInThreads(files, { ...options, largeBytes: 1e6 });
  expect(ask).not.toHaveBeenCalled();
});
