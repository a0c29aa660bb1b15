import { isDataInclusionError } from '@inclusion-kit/sdk';
import { parseJson } from '@inclusion-kit/sdk/internal';
import { fr } from '../../locales/fr.ts';
import { streamOf } from '../chunks.ts';
import type { FileReader, OpenedFile, OpenTerritory } from '../file-reader.ts';
import type { FileRecord, RecordList } from '../record.ts';
import { readJsonLots } from './json-records.ts';
import { readNdjsonLots } from './ndjson-records.ts';

/** Reads JSON lists, JSON with one record a line, and the files of a territory that `convert` writes. */
export const jsonReader: FileReader = {
  extensions: ['json', 'ndjson', 'jsonl'],
  async *read(file, { openTerritory }): AsyncGenerator<FileRecord[]> {
    const { name } = file;
    const chunks = file.bytes()[Symbol.asyncIterator]();
    const first = await chunks.next();
    await chunks.return?.();
    const start = first.done === true ? '' : new TextDecoder().decode(first.value);
    // Records of a territory are compressed: they are no text in UTF-8. The first version opened an array.
    if (/^\[?\{"format":"inclusion-kit\/offre"/.test(start)) {
      yield* readTerritory(file, openTerritory);
      return;
    }
    const read = isNdjson(name, start) ? readNdjsonLots : readJsonLots;
    for await (const lot of read(file.text(), name)) {
      const at = lot.findIndex((told) => told.kind === 'record' && isFeature(told.value));
      const feature = lot[at];
      if (feature !== undefined) {
        yield [...lot.slice(0, at), { kind: 'broken', reason: fr.dataset.geojson, file: name, line: feature.line }];
        return;
      }
      yield lot;
    }
  },
};

async function* readTerritory(
  { name: file, bytes }: OpenedFile,
  openTerritory: OpenTerritory | undefined,
): AsyncGenerator<FileRecord[]> {
  const found = (value: unknown, list: RecordList): FileRecord[] => [{ kind: 'record', value, file, line: 1, list }];
  if (openTerritory === undefined) {
    yield [{ kind: 'broken', reason: fr.dataset.territoryNotRead, file, line: 1, isCut: true }];
    return;
  }
  try {
    const { source } = await openTerritory(streamOf(bytes()), { maxBytes: Infinity });
    for await (const structure of source.allStructures()) yield found(structure, 'structures');
    for await (const service of source.allServices()) yield found(service, 'services');
  } catch (error) {
    if (!isDataInclusionError(error)) throw error;
    yield [{ kind: 'broken', reason: fr.dataset.territory, file, line: 1, isCut: true }];
  }
}

function isFeature(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'properties' in value && !('id' in value && 'nom' in value);
}

/** A file named `.json` may hold one record a line all the same: its first line is then a record by itself. */
function isNdjson(name: string, start: string): boolean {
  if (/\.(ndjson|jsonl)(\.gz)?$/i.test(name)) return true;
  const firstLine = start.trimStart().split('\n', 1)[0] ?? '';
  const value = firstLine.startsWith('{') ? parseJson(firstLine)?.value : undefined;
  return typeof value === 'object' && value !== null && 'id' in value;
}
