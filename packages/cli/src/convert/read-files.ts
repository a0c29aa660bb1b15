import { openDataset } from '@inclusion-kit/catalogue';
import {
  countUnreadable,
  type DataFile,
  formatUnreadable,
  listOf,
  readDataFile,
  type Unreadable,
} from '@inclusion-kit/dataset';
import type { Preparation } from '@inclusion-kit/sdk/prepare';
import { fr } from '../locales/fr.ts';
import type { Progress } from './progress.ts';

/**
 * Reads the records of files into a preparation. Structures that were put aside are read once more when a kept service needs
 * them, so that no record left out has to be held in memory. Returns the messages about the files, as lines in French, and the
 * files that were not read to their end.
 */
export async function readFilesInto(
  preparation: Preparation,
  files: readonly DataFile[],
  progress: Progress,
): Promise<{ notes: string[]; cut: string[] }> {
  const unreadable: Unreadable[] = [];
  const notes: string[] = [];
  const cut = new Set<string>();
  const withStructures: DataFile[] = [];
  let read = 0;
  for (const file of files) {
    let hasStructures = false;
    for await (const told of readDataFile(file, { openTerritory: openDataset })) {
      if (told.kind === 'note') notes.push(fr.convert.note(told));
      else if (told.kind === 'broken') {
        countUnreadable(unreadable, told);
        if (told.isCut === true) cut.add(file.name);
      } else {
        const list = listOf(told);
        const record = { record: told.value, file: told.file, line: told.line };
        if (list === 'services') preparation.addService(record);
        else if (list === 'structures') {
          preparation.addStructure(record);
          hasStructures = true;
        }
        read += 1;
        progress.update(() => fr.convert.reading(file.name, read));
      }
    }
    if (hasStructures) withStructures.push(file);
  }
  await recover(preparation, withStructures, progress);
  if (unreadable.length > 0) notes.push(formatUnreadable(unreadable));
  return { notes, cut: [...cut] };
}

async function recover(preparation: Preparation, files: readonly DataFile[], progress: Progress): Promise<void> {
  const wanted = preparation.wantedStructures();
  for (const file of files) {
    if (wanted.size === 0) return;
    for await (const told of readDataFile(file, { openTerritory: openDataset })) {
      if (told.kind !== 'record' || listOf(told) !== 'structures') continue;
      const id = idOf(told.value);
      if (!wanted.delete(id)) continue;
      preparation.recoverStructure({ record: told.value, file: told.file, line: told.line });
      progress.update(() => fr.convert.recovering(wanted.size));
      if (wanted.size === 0) break;
    }
  }
}

function idOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '';
}
