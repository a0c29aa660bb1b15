import { isDataInclusionError } from '@inclusion-kit/sdk';
import { parseJson } from '@inclusion-kit/sdk/internal';
import { fr } from '../../locales/fr.ts';
import { streamOf } from '../chunks.ts';
import type { FileReader, OpenedFile, OpenTerritory } from '../file-reader.ts';
import type { FileRecord, RecordList } from '../record.ts';
import { readJsonRecords } from './json-records.ts';
import { readNdjsonRecords } from './ndjson-records.ts';

/** Reads JSON lists, JSON with one record a line, and the files of a territory that `convert` writes. */
export const jsonReader: FileReader = {
  extensions: ['json', 'ndjson', 'jsonl'],
  async *read(file, { openTerritory }): AsyncGenerator<FileRecord> {
    const { name } = file;
    if (await isTerritory(file.bytes())) {
      yield* readTerritory(file, openTerritory);
      return;
    }
    const chunks = file.text()[Symbol.asyncIterator]();
    const first = await chunks.next();
    const start = first.done === true ? '' : first.value;
    const whole = withFirst(start, chunks);
    for await (const told of isNdjson(name, start) ? readNdjsonRecords(whole, name) : readJsonRecords(whole, name)) {
      if (told.kind === 'record' && isFeature(told.value)) {
        yield { kind: 'broken', reason: fr.dataset.geojson, file: name, line: told.line };
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

async function* readTerritory(
  { name: file, bytes }: OpenedFile,
  openTerritory: OpenTerritory | undefined,
): AsyncGenerator<FileRecord> {
  const found = (value: unknown, list: RecordList): FileRecord => ({ kind: 'record', value, file, line: 1, list });
  if (openTerritory === undefined) {
    yield { kind: 'broken', reason: fr.dataset.territoryNotRead, file, line: 1, isCut: true };
    return;
  }
  try {
    const { source } = await openTerritory(streamOf(bytes()), { maxBytes: Infinity });
    for await (const structure of source.allStructures()) yield found(structure, 'structures');
    for await (const service of source.allServices()) yield found(service, 'services');
  } catch (error) {
    if (!isDataInclusionError(error)) throw error;
    yield { kind: 'broken', reason: fr.dataset.territory, file, line: 1, isCut: true };
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
function isNdjson(name: string, start: string): boolean {
  if (/\.(ndjson|jsonl)(\.gz)?$/i.test(name)) return true;
  const firstLine =
    start
      .replace(/^\uFEFF/, '')
      .trimStart()
      .split('\n', 1)[0] ?? '';
  const value = firstLine.startsWith('{') ? parseJson(firstLine)?.value : undefined;
  return typeof value === 'object' && value !== null && 'id' in value;
}
