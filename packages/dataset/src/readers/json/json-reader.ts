import { Readable } from 'node:stream';
import { isDataInclusionError } from '@inclusion-kit/sdk';
import { openDataset } from '@inclusion-kit/catalogue';
import { fr } from '../../locales/fr.ts';
import type { FileReader } from '../file-reader.ts';
import { readJsonRecords } from './json-records.ts';
import { readNdjsonRecords } from './ndjson-records.ts';
import { parseJson } from '@inclusion-kit/sdk/internal';
import type { FileRecord, RecordList } from '../record.ts';

/** Reads JSON lists, JSON with one record a line, and the files of a territory that `convert` writes. */
export const jsonReader: FileReader = {
  extensions: ['json', 'ndjson', 'jsonl'],
  async *read({ path, text, bytes }): AsyncGenerator<FileRecord> {
    if (await isTerritory(bytes())) {
      yield* readTerritory(path, bytes());
      return;
    }
    const chunks = text()[Symbol.asyncIterator]();
    const first = await chunks.next();
    const start = first.done === true ? '' : first.value;
    const whole = withFirst(start, chunks);
    for await (const told of isNdjson(path, start) ? readNdjsonRecords(whole, path) : readJsonRecords(whole, path)) {
      if (told.kind === 'record' && isFeature(told.value)) {
        yield { kind: 'broken', reason: fr.dataset.geojson, file: path, line: told.line };
        return;
      }
      yield told;
    }
  },
};

/** Its records are compressed: the text reader would take them for characters that are not in UTF-8. */
async function isTerritory(bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  const chunks = bytes[Symbol.asyncIterator]();
  const first = await chunks.next();
  await chunks.return?.();
  // The first version opened an array.
  return first.done !== true && /^\[?\{"format":"inclusion-kit\/offre"/.test(new TextDecoder().decode(first.value));
}

async function* readTerritory(path: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FileRecord> {
  const found = (value: unknown, list: RecordList): FileRecord => ({
    kind: 'record',
    value,
    file: path,
    line: 1,
    list,
  });
  try {
    const { source } = await openDataset(Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>, {
      maxBytes: Infinity,
    });
    for await (const structure of source.allStructures()) yield found(structure, 'structures');
    for await (const service of source.allServices()) yield found(service, 'services');
  } catch (error) {
    if (!isDataInclusionError(error)) throw error;
    yield { kind: 'broken', reason: fr.dataset.territory, file: path, line: 1, isCut: true };
  }
}

function isFeature(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'properties' in value && !('id' in value && 'nom' in value);
}

async function* withFirst(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/** A file named `.json` may hold one record a line all the same: its first line is then a record by itself. */
function isNdjson(path: string, start: string): boolean {
  if (/\.(ndjson|jsonl)(\.gz)?$/i.test(path)) return true;
  const firstLine =
    start
      .replace(/^\uFEFF/, '')
      .trimStart()
      .split('\n', 1)[0] ?? '';
  const value = firstLine.startsWith('{') ? parseJson(firstLine)?.value : undefined;
  return typeof value === 'object' && value !== null && 'id' in value;
}
