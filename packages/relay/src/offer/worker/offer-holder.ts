import type { LocalWord } from '@inclusion-kit/sdk/words';
import type { Announce } from '../../shared/announce.ts';
import { fr } from '../../locales/fr.ts';
import { StartError } from '@inclusion-kit/sdk/internal';
import { openHostedOffer, type HostedOffer } from './hosted-offer.ts';
import type { OfferSpec } from './offer-spec.ts';
import { withoutFolders, type OfferAttempts, type ServedRecords } from '../status.ts';

/** An offer with less than this part of the one it would replace is taken for a file or a list cut short. */
const LEAST_PART = 0.5;
const LOST_RETRY_MS = 10_000;
/** A thread that answers nothing must not hold up the end of the relay. The answers under way were cut before. */
const STOP_MS = 5000;

/** The offer that is served, and its replacement. */
export type OfferHolder = ReturnType<typeof createOfferHolder>;

export function createOfferHolder({ tell, now }: { tell: Announce; now: () => Date }) {
  const closing = new AbortController();
  let served: { offer: HostedOffer; date: string | null } | null = null;
  let last: Pick<ServedRecords, 'last_attempt' | 'last_error'> = { last_attempt: null, last_error: null };
  let words: readonly LocalWord[] = [];
  const attempts: OfferAttempts = { succeeded: 0, failed: 0 };
  let queue: Promise<void> = Promise.resolve();

  async function swap(spec: OfferSpec, date: string | null, check: () => Promise<void>): Promise<void> {
    closing.signal.throwIfAborted();
    // The memory that it takes is that of a third offer.
    served?.offer.lookForDuplicates(false);
    const offer = await openHostedOffer(spec, tell, closing.signal);
    try {
      if (served !== null) refuseWorse(offer, served.offer);
      await check();
      closing.signal.throwIfAborted();
    } catch (error) {
      await offer.close();
      throw error;
    }
    if (words.length > 0) offer.useWords(words);
    const before = served;
    served = { offer, date };
    offer.onLost((error) => {
      tell(fr.log.offerLost, { error: error.message });
      if (served?.offer === offer) recover(spec, date);
    });
    void before?.offer.close();
  }

  /**
   * Builds another offer aside and serves it instead, whole. Calls under way end on the one before.
   * Changes wait for each other. `check` may still refuse the offer built.
   * @throws StartError when it cannot be built, or is worse than the one served, which then stays
   */
  function replace(spec: OfferSpec, date: string | null, check = () => Promise.resolve()): Promise<void> {
    const done = queue.then(async () => {
      const last_attempt = now().toISOString();
      try {
        await swap(spec, date, check);
        last = { last_attempt, last_error: null };
        attempts.succeeded += 1;
      } catch (error) {
        if (closing.signal.aborted) return;
        attempts.failed += 1;
        served?.offer.lookForDuplicates(true);
        const message = error instanceof StartError ? error.message : fr.log.offerUnreadable;
        const paths = [
          ...spec.dataset,
          ...spec.kept.map(({ path }) => path),
          ...(spec.communes === null ? [] : [spec.communes]),
        ];
        last = { last_attempt, last_error: withoutFolders(message.split('\n', 1)[0] ?? '', paths) };
        throw error;
      }
    });
    queue = done.catch(() => undefined);
    return done;
  }

  /** Nothing can be asked of an offer that was lost: the same one is built again until that works. */
  function recover(spec: OfferSpec, date: string | null): void {
    served = null;
    replace(spec, date).catch(() => {
      const again = setTimeout(() => {
        if (served === null && !closing.signal.aborted) recover(spec, date);
      }, LOST_RETRY_MS);
      again.unref();
    });
  }

  return {
    /** Returns the offer served now, or null before the first. */
    current: () => served?.offer ?? null,
    status: (): ServedRecords & { attempts: OfferAttempts } => ({
      date: served?.date ?? null,
      structures: served?.offer.summary.structures ?? null,
      services: served?.offer.summary.services ?? null,
      ...last,
      attempts: { ...attempts },
    }),
    replace,
    /** Searches the offer served, and those that replace it, by these words too. */
    useWords: (added: readonly LocalWord[]): void => {
      words = added;
      served?.offer.useWords(added);
    },
    /** Notes that an attempt failed before there was anything to build. */
    fail: (reason: string) => {
      last = { last_attempt: now().toISOString(), last_error: reason };
      attempts.failed += 1;
    },
    close: async () => {
      closing.abort();
      await queue;
      await served?.offer.close(STOP_MS);
    },
  };
}

/** Refuses an offer that was cut: less of it could be read than of the one it would replace. */
function refuseWorse({ summary: next }: HostedOffer, { summary: before }: HostedOffer): void {
  if (next.unreadable > before.unreadable) {
    throw new StartError(fr.log.moreUnreadable(next.unreadableReport), { exitCode: 1 });
  }
  // Without an API that was there before, it is smaller on purpose.
  const isWithout = before.upstreams.some(({ name }) => !next.upstreams.some((one) => one.name === name));
  if (isWithout) return;
  if (next.services < before.services * LEAST_PART) {
    throw new StartError(fr.log.muchLess(next.services, before.services), { exitCode: 1 });
  }
}
