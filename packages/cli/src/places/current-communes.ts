import { KNOWN_YEAR, readKnownCommunes } from '@inclusion-kit/relay/reading';
import { isDataInclusionError } from '@inclusion-kit/sdk';
import { fetchCommunes, type Commune } from '@inclusion-kit/sdk/geography';
import { fr } from '../locales/fr.ts';

const GEO_API_MS = 15_000;

/** Returns the communes of today from the geo API, else those of the kit's own list, which it says. */
export async function fetchOrKnownCommunes(): Promise<Commune[]> {
  try {
    return await fetchCommunes({ timeoutMs: GEO_API_MS });
  } catch (error) {
    if (!isDataInclusionError(error)) throw error;
  }
  console.error(fr.knownCommunes(KNOWN_YEAR));
  return readKnownCommunes();
}
