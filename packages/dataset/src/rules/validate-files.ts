import { modelOf } from '../readers/record.ts';
import type { DataFile, OpenTerritory } from '../readers/file-reader.ts';
import { countUnreadable, toNote, type Unreadable } from '../readers/read-dataset.ts';
import { readLots } from '../readers/read-file.ts';
import type { GroupedValidation } from './tally.ts';
import { createValidation } from './validation.ts';
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
export async function validateFiles(
  files: Iterable<DataFile>,
  { openTerritory, onProgress, signal, ...options }: ValidateFilesOptions = {},
): Promise<ValidatedFiles> {
  const validation = createValidation(options);
  const unreadable: Unreadable[] = [];
  const notes: string[] = [];
  let records = 0;
  for (const file of files) {
    for await (const lot of readLots(file, { openTerritory, areKept: false })) {
      signal?.throwIfAborted();
      for (const told of lot) {
        if (told.kind === 'note') notes.push(toNote(told));
        else if (told.kind === 'broken') countUnreadable(unreadable, told);
        else {
          const model = modelOf(told);
          if (model === null) continue;
          records += 1;
          validation.add(model, { record: told.value, file: told.file, line: told.line });
        }
      }
      onProgress?.({ file: file.name, records });
    }
  }
  return { ...validation.end(), unreadable, notes };
}
