import { basename } from 'node:path';
import { readDataFile, type DataFile } from '@inclusion-kit/dataset';
import { readCommunesFile } from '@inclusion-kit/relay/reading';
import { fetchCommunes, parseCommunes, type Commune } from '@inclusion-kit/sdk/geography';
import { CallError } from '../call.ts';
import { fr } from '../locales/fr.ts';
import { mending } from '../locales/mending.ts';

const GEO_API_MS = 30_000;

const isOfCommunes = (file: string): boolean => /^communes\b/i.test(basename(file));

/**
 * Finds the communes: of the file given, else of a file of data named `communes`, in an archive too, else of the geo API. Without any, it
 * says so.
 * @param isRequired nothing can be written without them
 * @throws CallError when they are required and there are none
 */
export async function loadCommunes(
  file: string | null,
  files: readonly DataFile[],
  isRequired: boolean,
): Promise<Commune[]> {
  if (file !== null) return (await readCommunesFile(file)).communes;
  const rows: unknown[] = [];
  for (const listed of files) {
    if (!isOfCommunes(listed.name) && !/\.zip$/i.test(listed.name)) continue;
    // A record of an archive is told with the name that its file has there.
    for await (const told of readDataFile(listed, { isWanted: isOfCommunes }))
      if (told.kind === 'record' && isOfCommunes(told.file)) rows.push(told.value);
  }
  const { communes } = parseCommunes(rows);
  if (communes.length > 0) return communes;
  try {
    return await fetchCommunes({ timeoutMs: GEO_API_MS });
  } catch (cause) {
    if (isRequired) throw new CallError(fr.convert.noCommunes, { cause });
    console.error(mending.noCommunes);
    return [];
  }
}
