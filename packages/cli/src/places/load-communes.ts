import { basename } from 'node:path';
import { readDataFile, type DataFile } from '@inclusion-kit/dataset';
import { readCommunesFile } from '@inclusion-kit/relay/reading';
import { parseCommunes, type Commune } from '@inclusion-kit/sdk/geography';
import { fetchOrKnownCommunes } from './current-communes.ts';

const isOfCommunes = (file: string): boolean => /^communes\b/i.test(basename(file));

/** Finds the communes: of the file given, else of a file of data named `communes`, in an archive too, else those of today. */
export async function loadCommunes(file: string | null, files: readonly DataFile[]): Promise<Commune[]> {
  if (file !== null) return (await readCommunesFile(file)).communes;
  const rows: unknown[] = [];
  for (const listed of files) {
    if (!isOfCommunes(listed.name) && !/\.zip$/i.test(listed.name)) continue;
    // A record of an archive is told with the name that its file has there.
    for await (const told of readDataFile(listed, { isWanted: isOfCommunes }))
      if (told.kind === 'record' && isOfCommunes(told.file)) rows.push(told.value);
  }
  const { communes } = parseCommunes(rows);
  return communes.length > 0 ? communes : fetchOrKnownCommunes();
}
