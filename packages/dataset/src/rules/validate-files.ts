import { modelOf, type FileTold } from '../readers/record.ts';
import type { DataFile, OpenTerritory } from '../readers/file-reader.ts';
import { countUnreadable, toNote, type Unreadable } from '../readers/read-dataset.ts';
import { readLots } from '../readers/read-file.ts';
import { createLookAtRecord, type LookedRecord } from './look-at-record.ts';
import { createMeasures, type FieldMeasures } from './measure-dataset.ts';
import { createTally, type GroupedValidation } from './tally.ts';
import type { ValidationOptions } from './validation-options.ts';

/** How far the validation of files is. */
export interface ValidationProgress {
  /** Name of the file that is read. */
  file: string;
  /** Records so far, of all files. */
  records: number;
}

/** The options of a validation of files. */
export interface ValidateFilesOptions extends ValidationOptions {
  /** Opens the files of a territory that `convert` writes. When left out, such files are reported as not read. */
  openTerritory?: OpenTerritory | undefined;
  /** Hears how far the validation is, after each piece of a file. */
  onProgress?: ((progress: ValidationProgress) => void) | undefined;
  /** Stops the validation. */
  signal?: AbortSignal | undefined;
}

/** The outcome of a validation of files. */
export interface ValidatedFiles extends GroupedValidation {
  /** Pieces that could not be read, by reason. */
  unreadable: Unreadable[];
  /** Facts to know about the files. */
  notes: string[];
}

/**
 * Validates files of the columns of the schema as they are read, whatever their size: no record is kept.
 * @throws AbortError when `signal` stops it
 * @example const { summary, groups } = await validateFiles(input.files, { now: '2026-11-23' });
 */
export function validateFiles(files: Iterable<DataFile>, options: ValidateFilesOptions = {}): Promise<ValidatedFiles> {
  return validateFilesWith(files, options, null);
}

/** The taker of what was read, in its order. */
export interface ReadTaker {
  /** Takes what was read in this thread. */
  readonly take: (lot: readonly FileTold[]) => void;
  /** Takes records that were looked at elsewhere: their measures, and what gives each of them with its line. */
  readonly add: (
    measures: FieldMeasures,
    records: (take: (looked: LookedRecord, line: number) => void) => void,
  ) => void;
}

/** Reads a file in another way, if it can. Returns whether it did. */
export type ReadAside = (file: DataFile, taker: ReadTaker) => Promise<boolean>;

/** Validates files, each in another way where there is one. */
export async function validateFilesWith(
  files: Iterable<DataFile>,
  { openTerritory, onProgress, signal, ...options }: ValidateFilesOptions,
  readAside: ReadAside | null,
): Promise<ValidatedFiles> {
  const look = createLookAtRecord(options);
  const measuring = createMeasures(options.now ?? new Date());
  const tally = createTally(options);
  const unreadable: Unreadable[] = [];
  const notes: string[] = [];
  let records = 0;
  const take = (lot: readonly FileTold[]): void => {
    for (const told of lot) {
      if (told.kind === 'note') notes.push(toNote(told));
      else if (told.kind === 'broken') countUnreadable(unreadable, told);
      else {
        const model = modelOf(told);
        if (model === null) continue;
        records += 1;
        measuring.add(model, told.value);
        tally.add(look(model, told.value), told.file, told.line);
      }
    }
  };
  for (const file of files) {
    const heard = (tell: () => void): void => {
      signal?.throwIfAborted();
      tell();
      onProgress?.({ file: file.name, records });
    };
    const isRead = await readAside?.(file, {
      take: (lot) => heard(() => take(lot)),
      add: (measures, forEach) =>
        heard(() => {
          measuring.addAll(measures);
          forEach((looked, line) => {
            records += 1;
            tally.add(looked, file.name, line);
          });
        }),
    });
    if (isRead === true) continue;
    for await (const lot of readLots(file, { openTerritory, areKept: false })) heard(() => take(lot));
  }
  return { ...tally.end(measuring.measures), unreadable, notes };
}
