import { createPlaces, type Places } from '@inclusion-kit/dataset';
import { readCommunesFile } from '@inclusion-kit/relay/reading';
import { fetchCommunes, type Commune } from '@inclusion-kit/sdk/geography';
import { isDataInclusionError } from '@inclusion-kit/sdk';
import { mending } from '../locales/mending.ts';
import { readEpciNames } from './epci-names.ts';

const GEO_API_MS = 15_000;

/** Finds the communes of the file given, else of the geo API, and the names of EPCI. Without any commune, it says so. */
export async function loadPlaces(file: string | null): Promise<Places> {
  if (file !== null) return createPlaces((await readCommunesFile(file)).communes, await readEpciNames(file));
  let communes: Commune[] = [];
  try {
    communes = await fetchCommunes({ timeoutMs: GEO_API_MS });
  } catch (error) {
    if (!isDataInclusionError(error)) throw error;
    console.error(mending.noCommunes);
  }
  return createPlaces(communes, await readEpciNames(null));
}
