import { fr } from '../../locales/fr.ts';
import type { HttpContext } from '../http-context.ts';
import type { SearchHashes } from '../../pages/composer/composer-page.ts';
import type { ServedFiles } from './served-files.ts';

/** How long a page waits for the hash of a file that is still being bundled. */
const DEADLINE_MS = 2000;
const unknown: SearchHashes = { integrity: null, elementIntegrity: null };

/** Reads the hashes of the search. The lines work without: a page does not wait long for them, and does without. */
export async function hashesOfSearch(
  files: ServedFiles | null,
  { logger }: Pick<HttpContext, 'logger'>,
): Promise<SearchHashes> {
  if (files === null) return unknown;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<SearchHashes>((resolve) => {
    timer = setTimeout(() => resolve(unknown), DEADLINE_MS);
  });
  const read = async (): Promise<SearchHashes> => ({
    integrity: await files.integrityOf('di-search.relay.js'),
    elementIntegrity: await files.integrityOf('di-search.relay/element.js'),
  });
  const hashes = read().catch((error: unknown) => {
    logger.warn({ err: error }, fr.log.requestFailed);
    return unknown;
  });
  try {
    return await Promise.race([hashes, late]);
  } finally {
    clearTimeout(timer);
  }
}
