import { createCsvReader } from '../../readers/csv/csv-reader.ts';
import { createNdjsonReader } from '../../readers/json/ndjson-records.ts';
import { modelOf, type BrokenPiece } from '../../readers/record.ts';
import type { TextReader } from '../../readers/text-reader.ts';
import { createLookAtRecord } from '../look-at-record.ts';
import { createMeasures, type FieldMeasures } from '../measure-dataset.ts';
import type { ValidationOptions } from '../validation-options.ts';
import { createPack, type PackedRecords } from './pack.ts';

/** A file that is checked in parts. */
export interface FileInParts {
  /** Its name. */
  readonly name: string;
  /** The first line of a table, null for records in JSON, one a line. */
  readonly header: string | null;
}

/** A part of a file: whole lines that seem to begin and to end with a record. */
export interface Part {
  /** The file. Its parts tell the same rank of it, those of another file another. */
  readonly file: FileInParts;
  readonly rank: number;
  /** The room of the part, which the answer gives back, and the length of the part in it. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly length: number;
  /** Line ends in the part. */
  readonly lines: number;
}

/** The facts about a part, its lines counted from 0. */
export interface PartFacts {
  readonly records: PackedRecords;
  readonly measures: FieldMeasures;
  readonly broken: readonly BrokenPiece[];
  readonly hasUtf8: boolean;
  readonly isLastBroken: boolean | null;
}

/** The answer about a part. The thread that reads the file goes on by itself where there are no facts. */
export interface PartAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly facts: PartFacts | null;
}

const LINE_FEED = 0x0a;
/** Whole lines of so many bytes are decoded at once. Engines let go of a longer text late. */
const TEXT_BYTES = 1 << 15;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Starts to read a file in parts. */
export const createPartReader = ({ name, header }: FileInParts): TextReader =>
  header === null ? createNdjsonReader(name) : createCsvReader(name, false);

/** Creates what checks parts of files, in any thread. @throws UsageError when an option is wrong */
export function createCheckPart(options: ValidationOptions): (part: Part) => PartAnswer {
  const { now = new Date() } = options;
  const look = createLookAtRecord(options);
  let reader: TextReader | null = null;
  let rankOfReader = -1;
  /** The line that the reader comes to next. */
  let line = 1;

  const check = ({ file, rank, bytes, length, lines }: Part): PartFacts | null => {
    if (reader === null || reader.isStopped || reader.isWaiting || rankOfReader !== rank) {
      reader = createPartReader(file);
      rankOfReader = rank;
      line = 1;
      if (file.header !== null) {
        reader.push(file.header);
        line += 1;
      }
    }
    reader.skip(0, null);
    const start = line;
    line += lines;
    const measuring = createMeasures(now);
    const pack = createPack();
    const broken: BrokenPiece[] = [];
    let characters = 0;
    for (let from = 0; from < length;) {
      const end = endOfText(bytes, from, length);
      const text = toText(bytes.subarray(from, end));
      from = end;
      if (text === null) return null;
      characters += text.length;
      for (const one of reader.push(text)) {
        if (one.kind === 'note') continue;
        const at = one.line - start;
        if (one.kind === 'broken') broken.push({ ...one, line: at });
        else {
          const model = modelOf(one);
          if (model === null) continue;
          measuring.add(model, one.value);
          pack.add(look(model, one.value), at);
        }
      }
    }
    if (reader.isWaiting || reader.isStopped) return null;
    return {
      ...{ records: pack.end(), measures: measuring.measures, broken },
      ...{ hasUtf8: characters < length, isLastBroken: reader.isLastBroken },
    };
  };
  return (part) => ({ bytes: part.bytes, facts: check(part) });
}

/** Returns the end of the lines that are decoded next, of which there is one at least. */
function endOfText(bytes: Uint8Array, from: number, length: number): number {
  if (from + TEXT_BYTES >= length) return length;
  const end = bytes.lastIndexOf(LINE_FEED, from + TEXT_BYTES) + 1;
  return end > from ? end : bytes.indexOf(LINE_FEED, from) + 1;
}

function toText(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
