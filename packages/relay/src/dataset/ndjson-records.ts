import { fr } from '../locales/fr.ts';
import { parseJson } from './parse-json.ts';
import type { FileRecord } from './record.ts';

/** Parses a file of one JSON record a line; a broken line loses only itself, blank lines are nothing. */
export async function* readNdjsonRecords(chunks: AsyncIterable<string>, file: string): AsyncGenerator<FileRecord> {
  let line = 0;
  for await (const text of readLines(chunks)) {
    line += 1;
    const trimmed = text.replace(/^\uFEFF/, '').trim();
    if (trimmed === '') continue;
    const parsed = parseJson(trimmed);
    if (parsed === null) yield { kind: 'broken', reason: fr.dataset.notJson, file, line };
    else if (!isObject(parsed.value)) yield { kind: 'broken', reason: fr.dataset.notARecord, file, line };
    else yield { kind: 'record', value: parsed.value, file, line, list: null };
  }
}

async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
