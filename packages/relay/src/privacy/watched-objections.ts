import type { Logger } from 'pino';
import { repeat } from '../shared/repeat.ts';
import { fr } from '../locales/fr.ts';
import type { ObjectionStore } from './objection-store.ts';
import type { KeptObjections } from './protect.ts';

/** A command adds them beside the relay, or beside another one on the same database. */
const EVERY_MS = 10_000;

/**
 * Reads the objections, and reads them again from time to time. While the database does not answer, those known stay applied.
 * @throws StoreUnavailableError when they cannot be read at all: nothing is shown before they are known
 */
export async function watchObjections(store: Pick<ObjectionStore, 'read'>, logger: Logger, everyMs: number = EVERY_MS) {
  let current = await store.read();
  const read = async (): Promise<void> => {
    current = await store.read();
  };
  return { current: (): KeptObjections | null => current, ...repeat(read, everyMs, logger, fr.log.objectionsUnread) };
}
