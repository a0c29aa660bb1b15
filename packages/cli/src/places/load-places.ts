import { createPlaces, type Places } from '@inclusion-kit/dataset';
import { readCommunesFile } from '@inclusion-kit/relay/reading';
import { readEpciNames } from './epci-names.ts';
import { fetchOrKnownCommunes } from './current-communes.ts';

/** Finds the communes of the file given, else those of today, and the names of EPCI. */
export async function loadPlaces(file: string | null): Promise<Places> {
  const communes = file === null ? await fetchOrKnownCommunes() : (await readCommunesFile(file)).communes;
  return createPlaces(communes, await readEpciNames(file));
}
