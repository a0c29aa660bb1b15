import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { LinkRequests } from '../contributions/access/ask-link.ts';
import type { Deliveries } from '../contributions/deliveries/deliveries.ts';
import type { Mailer } from '../contributions/deliveries/mail.ts';
import { fr } from '../locales/fr.ts';

/** Milliseconds that what was accepted may take to be sent, when a relay closes. */
export const GRACE_MS = 5000;
/** Whatever is cut off then ends at once; a mailer or a database of a host's may not. */
const CUT_MS = 1000;

/** What may still be at work in a relay whose port is closed. */
export interface ClosingParts {
  requests: Pick<UnderWay, 'settle'>;
  links: Pick<LinkRequests, 'settle' | 'giveUp'> | null;
  deliveries: Deliveries | null;
  mailer: Pick<Mailer, 'close'> | undefined;
  graceMs: number;
  logger: Logger;
}

/** Lets what was accepted end, as long as the grace lasts; then cuts it off, and says what was not sent. */
export async function endInTime({ requests, links, deliveries, mailer, graceMs, logger }: ClosingParts): Promise<void> {
  const ended = Promise.all([requests.settle(), links?.settle(), deliveries?.close()]);
  await within(graceMs, ended);
  const unsent = links?.giveUp() ?? 0;
  deliveries?.giveUp();
  mailer?.close();
  if (unsent > 0) logger.warn({ links: unsent }, fr.log.linksGivenUp(unsent));
  await within(CUT_MS, ended);
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const late = new AbortController();
  const timer = sleep(ms, undefined, { signal: late.signal }).catch(() => undefined);
  await Promise.race([work, timer]);
  late.abort();
}

/** Knows what is under way. */
export interface UnderWay {
  /** Notes that something is, until it ends, and returns it. */
  add<T>(work: Promise<T>): Promise<T>;
  /** Waits until nothing is. */
  settle(): Promise<void>;
}

/** Creates it. An answer whose reader was cut off may still write what it took upon itself. */
export function createUnderWay(): UnderWay {
  const all = new Set<Promise<unknown>>();
  return {
    add(work) {
      const forget = (): void => void all.delete(work);
      all.add(work);
      work.then(forget, forget);
      return work;
    },
    async settle() {
      while (all.size > 0) await Promise.allSettled(all);
    },
  };
}
