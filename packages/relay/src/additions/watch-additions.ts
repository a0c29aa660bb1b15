import type { Logger } from 'pino';
import { toLogFields } from '../guards/source-problem.ts';
import { fr } from '../locales/fr.ts';
import type { WatchedOverlays } from '../overlays/watch-overlays.ts';
import { createAddedOffer, type AddedOffer, type AddedParts } from './added-offer.ts';

/** What following additions needs. */
export interface WatchOptions extends Omit<AddedParts, 'accepted' | 'now'> {
  overlays: Pick<WatchedOverlays, 'current' | 'adding'>;
  now: () => Date;
  /** Changes when the offer does. */
  version: () => string | null;
  logger: Logger;
}

const AGAIN_MS = 60_000;

interface Made {
  adding: unknown;
  version: string | null;
  offer: Promise<AddedOffer | null>;
  /** When it is made again though nothing was decided, in milliseconds since 1970. */
  again: number;
}

/** Makes what contributions add when it was asked for after something was decided; what is known stays while it cannot be. */
export function watchAdditions({
  overlays,
  now,
  version,
  logger,
  ...parts
}: WatchOptions): () => Promise<AddedOffer | null> {
  let made: Made | null = null;
  return async () => {
    const adding = overlays.adding();
    if (adding.length === 0) return null;
    const at = now().getTime();
    if (made?.adding !== adding || made.version !== version() || made.again <= at) {
      const before = made?.offer ?? Promise.resolve(null);
      const offer = createAddedOffer({ ...parts, accepted: adding, now: now() }).catch(async (error: unknown) => {
        logger.warn({ error: toLogFields(error) }, fr.log.overlaysUnread);
        return before;
      });
      const next: Made = { adding, version: version(), offer, again: Infinity };
      made = next;
      // A structure that could not be read is looked for again.
      void offer.then((known) => (next.again = known?.isWhole === false ? at + AGAIN_MS : Infinity));
    }
    return made.offer;
  };
}
