import type { Logger } from 'pino';
import { toLogFields } from '../../shared/source-problem.ts';
import { fr } from '../../locales/fr.ts';
import type { WatchedOverlays } from '../overlays/watch-overlays.ts';
import { createAddedOffer, type AddedOffer, type AddedParts } from './added-offer.ts';

/** What following additions needs. */
export interface WatchOptions extends Omit<AddedParts, 'accepted' | 'now' | 'onFailure'> {
  overlays: Pick<WatchedOverlays, 'current' | 'adding'>;
  now: () => Date;
  /** Changes when the offer does. */
  version: () => string | null;
  logger: Logger;
}

/** What contributions add, kept up to date. */
export interface WatchedAdditions {
  /** Returns what they add now; null when it is nothing, or not known yet. */
  current(): Promise<AddedOffer | null>;
  /** Grows when it was made again though nothing was decided: answers that were kept are not right any more. */
  made(): number;
  /** Looks no more for what is missing. */
  close(): void;
}

/** Pauses before what is missing is looked for again, in milliseconds; the last one again and again. */
const PAUSES_MS = [5000, 15_000, 60_000, 300_000];

/** What a record that could be had, or placed, changes. */
const sizeOf = (offer: AddedOffer | null): string => `${offer?.origins.size} ${offer?.placed.size}`;

interface Made {
  adding: ReturnType<WatchOptions['overlays']['adding']>;
  version: string | null;
  offer: Promise<AddedOffer | null>;
}

/**
 * Makes what contributions add when it was asked for after something was decided. What is known stays while it cannot be made;
 * a structure or a place that could not be had is looked for again by itself, after longer and longer pauses.
 */
export function watchAdditions({ overlays, now, version, logger, ...parts }: WatchOptions): WatchedAdditions {
  let made: Made | null = null;
  let times = 0;
  let tries = 0;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  function make(adding: Made['adding'], before: Promise<AddedOffer | null>): Made {
    const next: Made = { adding, version: version(), offer: before };
    const onFailure = (error: unknown): void => {
      // What was decided since is made anew anyway.
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

  /** What is known is shown meanwhile: nobody waits for what may fail once more. */
  function again(): void {
    timer = undefined;
    const before = made;
    if (before === null) return;
    const next = make(before.adding, before.offer);
    const { offer } = next;
    next.offer = before.offer;
    void offer.then(async (known) => {
      const shown = await before.offer;
      // Nothing was decided since: what cannot be read now could be before, and is still right.
      if ((known?.origins.size ?? 0) < (shown?.origins.size ?? 0)) return;
      next.offer = Promise.resolve(known);
      const isWhole = timer === undefined;
      if (isWhole || sizeOf(known) !== sizeOf(shown)) times += 1;
    });
  }

  return {
    async current() {
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
    made: () => times,
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
