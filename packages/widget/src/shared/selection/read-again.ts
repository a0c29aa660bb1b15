import { isDataInclusionError, type OfferSource } from '@inclusion-kit/sdk';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { addressOf } from '../connection/source-address.ts';
import type { ReadAgain, Selection } from './selection.ts';

/** Nobody waits longer for records that are on the device already. */
const WAIT_MS = 4000;
/** A record is read as often by who goes back and forth: its source counts each reading. */
const HOLDS_MS = 5 * 60_000;

const readAt = new WeakMap<OfferSource, Map<string, number>>();

/**
 * Reads the offers kept aside again, since days may have passed: one may have closed, another may have a new number. One that
 * cannot be read stays as it is, and so does one that was kept from another source, which alone knows what became of it.
 * @returns the records, null where the source that one was kept from has none any more
 */
export async function readAgain(source: OfferSource, selection: Selection): Promise<ReadAgain> {
  const known = readAt.get(source) ?? new Map<string, number>();
  readAt.set(source, known);
  const now = Date.now();
  const address = addressOf(source);
  const isOwn = (from: string | undefined): boolean => from === undefined || from === address;
  const due = selection.filter(
    ({ service, from }) => isOwn(from) && now - (known.get(service.id) ?? -Infinity) > HOLDS_MS,
  );
  const read = new Map<string, DetailedService | null>();
  await Promise.all(
    due.map(async ({ service: { id }, from }) => {
      try {
        read.set(id, await source.service(id, { signal: AbortSignal.timeout(WAIT_MS) }));
      } catch (error) {
        if (!isDataInclusionError(error) || error.code !== 'not_found') return;
        if (from !== undefined) read.set(id, null);
      }
      known.set(id, now);
    }),
  );
  return read;
}
