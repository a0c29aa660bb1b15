import { openDataset } from '@inclusion-kit/catalogue';
import { formatUnreadable, readDataset, type ReadDataset } from '@inclusion-kit/dataset';
import { openInputs } from './open-inputs.ts';

/** Reads files, folders, addresses and the standard input, and tells on the error stream what could not be read. */
export async function readPaths(paths: readonly string[]): Promise<ReadDataset> {
  const dataset = await readDataset(await openInputs(paths), { openTerritory: openDataset });
  for (const note of dataset.notes) console.error(note);
  if (dataset.unreadable.length > 0) console.error(formatUnreadable(dataset.unreadable));
  return dataset;
}

/** Tells whether something was read, and all of it. */
export function isWhole({ structures, services, unreadable }: ReadDataset): boolean {
  return structures.length + services.length > 0 && unreadable.length === 0;
}
