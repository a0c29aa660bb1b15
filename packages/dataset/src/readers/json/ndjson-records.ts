import { fr } from '../../locales/fr.ts';
import { isObject } from '@inclusion-kit/sdk/internal';
import { MAX_RECORD_CHARACTERS, type FileRecord } from '../record.ts';
import type { TextReader } from '../text-reader.ts';
import { parseRecord } from './json-text.ts';

/** Starts to read one JSON record a line. A broken line loses only itself. Blank lines count as nothing. */
export function createNdjsonReader(file: string): TextReader {
  let line = 1;
  /** The beginning of a line, or null when it is too long to be a record. A longer line is not held in memory. */
  let start: string | null = '';
  let isStopped = false;
  const extend = (end: string): string | null =>
    start === null || start.length + end.length > MAX_RECORD_CHARACTERS ? null : start + end;
  const add = (lot: FileRecord[], told: FileRecord | null): void => {
    if (told === null) return;
    if (told.kind === 'record' && isFeature(told.value)) {
      isStopped = true;
      lot.push({ kind: 'broken', reason: fr.dataset.geojson, file, line: told.line });
    } else lot.push(told);
  };

  return {
    push: (text) => {
      const lot: FileRecord[] = [];
      let at = 0;
      // A list of all lines takes as long to make as a quarter of their parsing.
      for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', at)) {
        add(lot, parseLine(extend(text.slice(at, end)), file, line));
        if (isStopped) return lot;
        line += 1;
        start = '';
        at = end + 1;
      }
      start = extend(text.slice(at));
      return lot;
    },
    end: () => {
      const lot: FileRecord[] = [];
      const told = isStopped ? null : parseLine(start, file, line);
      // Without a line feed behind it, a line that is no JSON is the beginning of one.
      const isCut = told?.kind === 'broken' && told.reason === fr.dataset.notJson;
      add(lot, isCut ? { ...told, reason: fr.dataset.cut, isCut } : told);
      return lot;
    },
    get isStopped() {
      return isStopped;
    },
    get isWaiting() {
      return start !== '';
    },
    isLastBroken: null,
    skip: (lines) => void (line += lines),
  };
}

/** Tells a feature of GeoJSON from a record. */
export function isFeature(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'properties' in value && !('id' in value && 'nom' in value);
}

function parseLine(text: string | null, file: string, line: number): FileRecord | null {
  if (text === null) return { kind: 'broken', reason: fr.dataset.tooLong, file, line };
  // The mark of a file is one of the spaces.
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const parsed = parseRecord(trimmed);
  if (parsed === null) return { kind: 'broken', reason: fr.dataset.notJson, file, line };
  if (!isObject(parsed.value)) return { kind: 'broken', reason: fr.dataset.notARecord, file, line };
  return { kind: 'record', value: parsed.value, file, line, list: null };
}
