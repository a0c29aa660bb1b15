import { resolve } from 'node:path';
import type { DataFile } from '@inclusion-kit/dataset';
import { listDataFiles } from '@inclusion-kit/dataset/node';
import { CallError } from '../call.ts';
import { inputs } from '../locales/inputs.ts';

const MOST_BYTES = 200_000_000;
const MOST_MS = 120_000;

/**
 * Opens files, folders, `-` for the standard input, and addresses. An input that cannot be opened again is held in memory.
 * @param own files of the command itself, which are left out where they stand in a folder
 * @throws StartError when a path is not there
 * @throws CallError when an address does not answer, or when an input is too large to be held
 */
export async function openInputs(paths: readonly string[], own: readonly string[] = []): Promise<DataFile[]> {
  const files: DataFile[] = [];
  const left = new Set(own.map((path) => resolve(path)));
  for (const path of paths) {
    if (path === '-') files.push(toFile(inputs.standard, await readWhole(inputs.standard, process.stdin)));
    else if (isAddress(path)) files.push(await download(path));
    else {
      const found = await listDataFiles([path], { isAnyName: true });
      files.push(...found.filter(({ name }) => name === path || !left.has(resolve(name))));
    }
  }
  return files;
}

/**
 * Opens files of records, whose names tell their format: files, folders, `-` and addresses. Where no name tells it, the first
 * bytes do. Gzip without a name is taken for CSV.
 * @throws StartError when a path is not there, or is of a format that is not read
 * @throws CallError when an address does not answer, or when an input is too large to be held
 */
export async function openRecords(paths: readonly string[]): Promise<DataFile[]> {
  const files: DataFile[] = [];
  for (const path of paths) {
    if (path === '-') files.push(await toRecords(inputs.standard, await readWhole(inputs.standard, process.stdin)));
    else if (isAddress(path)) files.push(await download(path, toRecords));
    else files.push(...(await listDataFiles([path])));
  }
  return files;
}

const isAddress = (path: string): boolean => /^https?:\/\//i.test(path);

/** First bytes by the format they begin, the surest first. */
const STARTS: readonly (readonly [start: RegExp, extension: string])[] = [
  [/^PK/, 'xlsx'],
  [/^PAR1/, 'parquet'],
  [/^(?:\xEF\xBB\xBF)?\s*\{\s*"type"\s*:\s*"FeatureCollection"/, 'geojson'],
  [/^(?:\xEF\xBB\xBF)?\s*\{[^\n]*\}\s*\n\s*\{/, 'ndjson'],
  [/^(?:\xEF\xBB\xBF)?\s*[[{]/, 'json'],
];
const START_BYTES = 65_536;

async function toRecords(name: string, content: Blob): Promise<DataFile> {
  const start = Buffer.from(await content.slice(0, START_BYTES).arrayBuffer()).toString('latin1');
  const isZipped = start.startsWith('\x1F\x8B');
  const [, extension = 'csv'] = STARTS.find(([form]) => form.test(start)) ?? [];
  const isNamed = /\.(?:csv|tsv|json|ndjson|jsonl|geojson|xlsx|parquet)(?:\.gz)?$/i.test(name);
  const named = isNamed ? name : `${name}.${extension}`;
  return {
    name: isZipped && !/\.gz$/i.test(named) ? `${named}.gz` : named,
    isUnzipped: !isZipped,
    stream: () => content.stream(),
  };
}

async function download(
  url: string,
  toOwn: (name: string, content: Blob) => DataFile | Promise<DataFile> = toFile,
): Promise<DataFile> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(MOST_MS) });
    if (!answer.ok || answer.body === null) throw new CallError(inputs.refused(url, answer.status));
    return await toOwn(new URL(url).pathname.split('/').at(-1) || url, await readWhole(url, answer.body));
  } catch (error) {
    if (error instanceof CallError) throw error;
    throw new CallError(inputs.silent(url), { cause: error });
  }
}

/** The content tells the format: an address may name none, and may have unzipped its answer. */
const toFile = (name: string, content: Blob): DataFile => ({ name, isUnzipped: true, stream: () => content.stream() });

async function readWhole(name: string, bytes: AsyncIterable<Uint8Array>): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    if (size > MOST_BYTES) throw new CallError(inputs.tooLarge(name, MOST_BYTES / 1e6));
    parts.push(Uint8Array.from(part));
  }
  return new Blob(parts);
}
