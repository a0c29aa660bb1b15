import { createCsvReader, type CsvHeader } from '../../readers/csv/csv-reader.ts';
import { createNdjsonReader } from '../../readers/json/ndjson-records.ts';
import { modelOf, type BrokenPiece } from '../../readers/record.ts';
import type { TextReader } from '../../readers/text-reader.ts';
import { createDecoding } from '../../readers/utf8.ts';
import { createLookAtRecord } from '../look-at-record.ts';
import { createMeasures, type FieldMeasures } from '../measure-dataset.ts';
import type { ValidationOptions } from '../validation-options.ts';
import { createPack, type PackedRecords } from './pack.ts';

/** A part of a file that begins with a record, as it is to be checked. */
export interface PieceAsk {
  /** Name of the file. */
  readonly file: string;
  /** The header of a table, or null for records in JSON. */
  readonly header: CsvHeader | null;
  readonly bytes: Uint8Array;
}

/** The facts about a part of a file, its lines counted from 1. Null: it ends inside a record. */
export type PieceTold = null | {
  readonly records: PackedRecords;
  readonly measures: FieldMeasures;
  readonly broken: readonly BrokenPiece[];
  readonly lines: number;
  readonly isUtf8: boolean;
  readonly isStopped: boolean;
};

/** Starts to read a part of a file that begins on a line, behind the header of a table. */
export function createPartReader(file: string, header: CsvHeader | null, line: number): TextReader {
  return header === null ? createNdjsonReader(file, line) : createCsvReader(file, { header, line }, false);
}

/** Creates what checks parts of files, in any thread. @throws UsageError when an option is wrong */
export function createCheckPiece(options: ValidationOptions): (ask: PieceAsk) => PieceTold {
  const { now = new Date() } = options;
  const look = createLookAtRecord(options);
  return ({ file, header, bytes }) => {
    const reader = createPartReader(file, header, 1);
    const decoding = createDecoding(false);
    const told = reader.push(decoding.push(bytes) + decoding.end());
    if (!reader.isBetween && !reader.isStopped) return null;
    const measuring = createMeasures(now);
    const pack = createPack();
    const broken: BrokenPiece[] = [];
    for (const one of told) {
      if (one.kind === 'broken') broken.push(one);
      else if (one.kind === 'record') {
        const model = modelOf(one);
        if (model === null) continue;
        measuring.add(model, one.value);
        pack.add(look(model, one.value), one.line);
      }
    }
    return {
      records: pack.end(),
      measures: measuring.measures,
      broken,
      lines: reader.line - 1,
      isUtf8: decoding.isUtf8,
      isStopped: reader.isStopped,
    };
  };
}
