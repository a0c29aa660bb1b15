import type { Logger } from 'pino';
import type { LinkRequests } from '../contributions/access/ask-link.ts';
import type { CampaignSending } from '../contributions/campaigns/send-campaigns.ts';
import type { Deliveries } from '../contributions/deliveries/deliveries.ts';
import type { Mailer } from '../contributions/deliveries/mail.ts';
import { fr } from '../locales/fr.ts';
import { within } from '../shared/within.ts';

/** Milliseconds that accepted work may take to end when a relay closes. */
export const GRACE_MS = 5000;
/** Work that is cut off ends at once, but the mailer or the database of a host may take longer. */
const CUT_MS = 1000;

/** The parts that may still be at work in a relay whose port is closed. */
export interface ClosingParts {
  requests: Pick<ReturnType<typeof createUnderWay>, 'settle'>;
  links: Pick<LinkRequests, 'settle' | 'giveUp'> | null;
  deliveries: Deliveries | null;
  campaigns: Pick<CampaignSending, 'close'> | null;
  mailer: Pick<Mailer, 'close'> | undefined;
  graceMs: number;
  logger: Logger;
}

/** Waits for accepted work as long as the grace lasts, then cuts it off and logs the links that were not sent. */
export async function endInTime(parts: ClosingParts): Promise<void> {
  const { requests, links, deliveries, campaigns, mailer, graceMs, logger } = parts;
  const ended = Promise.all([requests.settle(), links?.settle(), deliveries?.close(), campaigns?.close()]);
  await within(graceMs, ended);
  const unsent = links?.giveUp() ?? 0;
  deliveries?.giveUp();
  mailer?.close();
  if (unsent > 0) logger.warn({ links: unsent }, fr.log.linksGivenUp(unsent));
  await within(CUT_MS, ended);
}

/** Creates the follower of work under way: an answer may have something to write after its reader was cut off. */
export function createUnderWay() {
  const all = new Set<Promise<unknown>>();
  return {
    /** Notes that something is, until it ends, and returns it. */
    add<T>(work: Promise<T>): Promise<T> {
      const forget = (): void => void all.delete(work);
      all.add(work);
      work.then(forget, forget);
      return work;
    },
    async settle(): Promise<void> {
      while (all.size > 0) await Promise.allSettled(all);
    },
  };
}
