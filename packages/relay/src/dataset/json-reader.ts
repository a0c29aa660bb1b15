import { fr } from '../locales/fr.ts';
import type { FileReader } from './file-reader.ts';
import { readJsonRecords } from './json-records.ts';
import { readNdjsonRecords } from './ndjson-records.ts';
import { parseJson } from './parse-json.ts';
import type { FileRecord } from './record.ts';

/** Reads JSON lists, and JSON with one record a line. */
export const jsonReader: FileReader = {
  extensions: ['json', 'ndjson', 'jsonl'],
  async *read({ path, text }): AsyncGenerator<FileRecord> {
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
