/** Where files are kept for the next visit, in the browser's own storage. */
const CACHE_NAME = 'inclusion-kit-datasets';

/** Returns the file kept from an earlier visit; null when there is none. */
export async function readKept(url: string): Promise<Response | null> {
  return (await attempt(async (cache) => (await cache.match(url)) ?? null)) ?? null;
}

/** Keeps a file for the next visit; does nothing where nothing can be kept. @returns whether it is kept */
export async function keep(url: string, response: Response): Promise<boolean> {
  return (await attempt((cache) => cache.put(url, response).then(() => true))) ?? false;
}

/** Forgets a file. */
export async function forget(url: string): Promise<void> {
  await attempt((cache) => cache.delete(url));
}

/** Tells whether files can be kept here, and whether the person lets them: some ask their browser to save data. */
export function mayKeep(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return typeof globalThis.caches !== 'undefined' && connection?.saveData !== true;
}

/** Storage may be full, or refused by a private window: what is kept is a convenience, and its failure no one's concern. */
async function attempt<T>(use: (cache: Cache) => Promise<T>): Promise<T | null> {
  try {
    return await use(await caches.open(CACHE_NAME));
  } catch {
    return null;
  }
}
