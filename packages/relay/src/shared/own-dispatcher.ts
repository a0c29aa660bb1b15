/** The first version of undici that outlives an answer that ends while nobody reads it. */
const FIRST_SOUND = 8;

/**
 * Gives `fetch` the connections of the undici that the relay depends on, where Node brings an older one. That one ends the
 * process when a server closes its connection after an answer that is not read at once, as any proxy may do.
 * It holds for the thread that calls it.
 * @see https://github.com/nodejs/undici/issues/5360
 */
export async function useOwnDispatcher(version = process.versions['undici']): Promise<void> {
  if (Number.parseInt(version ?? '0') >= FIRST_SOUND) return;
  const { Agent, setGlobalDispatcher } = await import('undici');
  setGlobalDispatcher(new Agent());
}
