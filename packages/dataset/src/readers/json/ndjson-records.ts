import { fr } from '../../locales/fr.ts';
import { isObject, parseJson } from '@inclusion-kit/sdk/internal';
import { MAX_RECORD_CHARACTERS, type FileRecord } from '../record.ts';

/** Parses a file of one JSON record a line, those of a chunk in one lot. A broken line loses only itself. Blank lines count as nothing. */
export async function* readNdjsonLots(chunks: AsyncIterable<string>, file: string): AsyncGenerator<FileRecord[]> {
  let line = 0;
  /** The beginning of a line, or null when it is too long to be a record. A longer line is not held in memory. */
  let start: string | null = '';
  const extend = (end: string): string | null =>
    start === null || start.length + end.length > MAX_RECORD_CHARACTERS ? null : start + end;
  for await (const chunk of chunks) {
    const lines = chunk.split('\n');
    const rest = lines.pop() ?? '';
    const lot: FileRecord[] = [];
    for (const text of lines) {
      line += 1;
      const told = parseLine(extend(text), file, line);
      start = '';
      if (told !== null) lot.push(told);
    }
    yield lot;
    start = extend(rest);
  }
  const told = parseLine(start, file, line + 1);
  if (told === null) return;
  // Without a line feed behind it, a line that is no JSON is the beginning of one.
  const isCut = told.kind === 'broken' && told.reason === fr.dataset.notJson;
  yield [isCut ? { ...told, reason: fr.dataset.cut, isCut } : told];
}

function parseLine(text: string | null, file: string, line: number): FileRecord | null {
  if (text === null) return { kind: 'broken', reason: fr.dataset.tooLong, file, line };
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return null;
  const parsed = parseJson(trimmed);
  if (parsed === null) return { kind: 'broken', reason: fr.dataset.notJson, file, line };
  if (!isObject(parsed.value)) return { kind: 'broken', reason: fr.dataset.notARecord, file, line };
  return { kind: 'record', value: parsed.value, file, line, list: null };
}
