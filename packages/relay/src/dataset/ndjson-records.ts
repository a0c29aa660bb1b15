import { fr } from '../locales/fr.ts';
import { parseJson } from './parse-json.ts';
import { MAX_RECORD_CHARACTERS, type FileRecord } from './record.ts';

/** Parses a file of one JSON record a line; a broken line loses only itself, blank lines are nothing. */
export async function* readNdjsonRecords(chunks: AsyncIterable<string>, file: string): AsyncGenerator<FileRecord> {
  let line = 0;
  for await (const text of readLines(chunks)) {
    line += 1;
    if (text === null) {
      yield { kind: 'broken', reason: fr.dataset.tooLong, file, line };
      continue;
    }
    const trimmed = text.replace(/^\uFEFF/, '').trim();
    if (trimmed === '') continue;
    const parsed = parseJson(trimmed);
    if (parsed === null) yield { kind: 'broken', reason: fr.dataset.notJson, file, line };
    else if (!isObject(parsed.value)) yield { kind: 'broken', reason: fr.dataset.notARecord, file, line };
    else yield { kind: 'record', value: parsed.value, file, line, list: null };
  }
}

/** Cuts text into lines; a line too long to be a record is null, and is not held in memory. */
async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<string | null> {
  let start: string | null = '';
  const extend = (end: string): string | null =>
    start === null || start.length + end.length > MAX_RECORD_CHARACTERS ? null : start + end;
  for await (const chunk of chunks) {
    const [first = '', ...others] = chunk.split('\n');
    start = extend(first);
    for (const next of others) {
      yield start;
      start = next;
    }
  }
  yield start;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
