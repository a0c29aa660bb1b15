import { fileURLToPath } from 'node:url';
import { readCommunesFile } from '@inclusion-kit/relay/reading';
import { isDataInclusionError } from '@inclusion-kit/sdk';
import { fetchCommunes, type Commune } from '@inclusion-kit/sdk/geography';
import { fr } from '../locales/fr.ts';

/**
 * The kit's own list of communes, written by `scripts/communes.ts`: code officiel géographique (INSEE), postal codes (La Poste) and
 * centres (IGN), as geo.api.gouv.fr gives them, under Licence Ouverte 2.0 (Etalab).
 */
export const KNOWN_COMMUNES = fileURLToPath(new URL('communes.csv', import.meta.url));
/** The year of the code officiel géographique that the list is of. */
const KNOWN_YEAR = '2026';

const GEO_API_MS = 15_000;

/** Returns the communes of today from the geo API, else those of the kit's own list, which it says. */
export async function fetchOrKnownCommunes(): Promise<Commune[]> {
  try {
    return await fetchCommunes({ timeoutMs: GEO_API_MS });
  } catch (error) {
    if (!isDataInclusionError(error)) throw error;
  }
  console.error(fr.knownCommunes(KNOWN_YEAR));
  return (await readCommunesFile(KNOWN_COMMUNES)).communes;
}
