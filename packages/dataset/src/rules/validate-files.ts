import { modelOf, type FileTold } from '../readers/record.ts';
import type { DataFile, OpenTerritory } from '../readers/file-reader.ts';
import { countUnreadable, toNote, type Unreadable } from '../readers/read-dataset.ts';
import { notUtf8, readBytes, readLots, textFormatOf, toUnreadableFile } from '../readers/read-file.ts';
import { createLookAtRecord } from './look-at-record.ts';
import { createMeasures } from './measure-dataset.ts';
import type { PieceTold } from './pieces/check-piece.ts';
import { forEachPacked } from './pieces/pack.ts';
import { validatePieces, type PiecesOptions } from './pieces/validate-pieces.ts';
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
 * @throws StartError when a file is of a format that is not read
 * @throws AbortError when `signal` stops it
 * @example const { summary, groups } = await validateFiles(input.files, { now: '2026-11-23' });
 */
export async function validateFiles(
  files: Iterable<DataFile>,
  options: ValidateFilesOptions = {},
): Promise<ValidatedFiles> {
  return validateFilesBy(files, options, null);
}

/** Validates files as `validateFiles` does, large ones in parts that other threads look at when some are given. */
export async function validateFilesBy(
  files: Iterable<DataFile>,
  { openTerritory, onProgress, signal, ...options }: ValidateFilesOptions,
  parts: Pick<PiecesOptions, 'size' | 'threads' | 'pause' | 'check'> | null,
): Promise<ValidatedFiles> {
  const measuring = createMeasures(options.now ?? new Date());
  const tally = createTally(options);
  const look = createLookAtRecord(options);
  const unreadable: Unreadable[] = [];
  const notes: string[] = [];
  let records = 0;
  const tell =
    (name: string) =>
    (lot: readonly FileTold[]): void => {
      signal?.throwIfAborted();
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
      onProgress?.({ file: name, records });
    };
  const add =
    (name: string) =>
    (told: NonNullable<PieceTold>, linesBefore: number): void => {
      signal?.throwIfAborted();
      for (const one of told.broken) countUnreadable(unreadable, { ...one, line: one.line + linesBefore });
      records += told.records.flags.length;
      measuring.addAll(told.measures);
      forEachPacked(told.records, (looked, line) => tally.add(looked, name, line + linesBefore));
      onProgress?.({ file: name, records });
    };
  for (const file of files) {
    const { name } = file;
    const format = parts === null ? null : await textFormatOf(file);
    if (parts === null || format === null) {
      for await (const lot of readLots(file, { openTerritory })) tell(name)(lot);
      continue;
    }
    try {
      const given = { file: name, isTable: format === 'table', tell: tell(name), add: add(name), ...parts };
      if (!(await validatePieces(readBytes(file), given))) tell(name)([notUtf8(name)]);
    } catch (error) {
      tell(name)([toUnreadableFile(error, name)]);
    }
  }
  return { ...tally.end(measuring.measures), unreadable, notes };
}
