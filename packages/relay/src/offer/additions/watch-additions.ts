import type { Logger } from 'pino';
import { toLogFields } from '../../shared/source-problem.ts';
import { fr } from '../../locales/fr.ts';
import type { WatchedOverlays } from '../overlays/watch-overlays.ts';
import { createAddedOffer, type AddedOffer, type AddedParts } from './added-offer.ts';

export interface WatchOptions extends Omit<AddedParts, 'accepted' | 'now' | 'onFailure'> {
  overlays: Pick<WatchedOverlays, 'current' | 'adding'>;
  now: () => Date;
  /** Changes when the offer does. */
  version: () => string | null;
  logger: Logger;
}

/** Pauses in milliseconds before missing records are looked for again. The last one repeats. */
const PAUSES_MS = [5000, 15_000, 60_000, 300_000];

/** Counts the records, and those with a place: one of the numbers changes when a missing record or place is found. */
const sizeOf = (offer: AddedOffer | null): string => `${offer?.origins.size} ${offer?.placed.size}`;

interface Made {
  adding: ReturnType<WatchOptions['overlays']['adding']>;
  version: string | null;
  offer: Promise<AddedOffer | null>;
}

/**
 * Makes the added offers when they are asked for after a decision. The known ones stay while new ones cannot be made. A
 * structure or a place that could not be read is looked for again by itself, after longer and longer pauses.
 */
export function watchAdditions({ overlays, now, version, logger, ...parts }: WatchOptions) {
  let made: Made | null = null;
  let times = 0;
  let tries = 0;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  function make(adding: Made['adding'], before: Promise<AddedOffer | null>): Made {
    const next: Made = { adding, version: version(), offer: before };
    const onFailure = (error: unknown): void => {
      // A newer decision has the offers made anew anyway.
      if (made !== next || timer !== undefined || isClosed) return;
      // Told once: a structure that is gone may be missing for ever.
      if (tries === 0) logger.warn({ error: toLogFields(error) }, fr.log.additionsIncomplete);
      timer = setTimeout(again, PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)]);
      timer.unref();
      tries += 1;
    };
    made = next;
    next.offer = createAddedOffer({ ...parts, accepted: adding, now: now(), onFailure }).catch((error: unknown) => {
      onFailure(error);
      return before;
    });
    return next;
  }

  /** Makes the offers again. The known ones are shown meanwhile: nobody waits for a try that may fail once more. */
  function again(): void {
    timer = undefined;
    const before = made;
    if (before === null) return;
    const next = make(before.adding, before.offer);
    const { offer } = next;
    next.offer = before.offer;
    void offer.then(async (known) => {
      const shown = await before.offer;
      // Nothing was decided since: a record that cannot be read now was read before, and is still right.
      if ((known?.origins.size ?? 0) < (shown?.origins.size ?? 0)) return;
      next.offer = Promise.resolve(known);
      const isWhole = timer === undefined;
      if (isWhole || sizeOf(known) !== sizeOf(shown)) times += 1;
    });
  }

  return {
    /** Returns the offers added now, or null when there are none or they are not known yet. */
    async current(): Promise<AddedOffer | null> {
      const adding = overlays.adding();
      if (adding.length === 0) return null;
      if (made?.adding !== adding || made.version !== version()) {
        clearTimeout(timer);
        timer = undefined;
        tries = 0;
        made = make(adding, made?.offer ?? Promise.resolve(null));
      }
      return made.offer;
    },
    /** Grows when the offers were made again without a new decision: the answers kept before are not right any more. */
    made: () => times,
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
