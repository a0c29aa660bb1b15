import { createHmac, randomBytes } from 'node:crypto';
import { isAddress } from '../deliveries/address.ts';
import { DeliveryError } from '../deliveries/delivery-error.ts';
import { isSourceFailure, toLogFields } from '../guards/source-problem.ts';
import { access as texts } from '../locales/access.ts';
import { fr } from '../locales/fr.ts';
import { CONTRIBUER_PATH } from '../pages/contribuer.ts';
import type { PrivacyRules } from '../privacy/privacy-rules.ts';
import type { RelayContext } from '../relay-options.ts';
import { createMemoryHitCounter } from '../store/hit-counter.ts';
import { ASKED_MS, OPENED_SECONDS, signAccess } from './access-link.ts';
import { readStructure } from './invite.ts';

/** A person who did not find the first mail asks again; a stranger does not fill a letter box. */
const MAILS_AN_HOUR = 3;
const HOUR_MS = 3_600_000;
/** Structures that share an address: a network of them is invited by its animateur. */
const MOST_STRUCTURES = 20;

/** Sends whoever reads the address of a structure's record a link of theirs. */
export interface LinkRequests {
  /** Sends it in the background: nothing that is answered tells whether the address is known. */
  ask(courriel: string, origin: string): void;
  /** Waits for what is under way. */
  settle(): Promise<void>;
}

/** Creates it; null where no mail can be sent, or nobody knows the structures. */
export function createLinkRequests(
  context: RelayContext,
  privacy: Pick<PrivacyRules, 'withoutObjected'>,
): LinkRequests | null {
  const { store, mailer, feed, now, logger, partners } = context;
  if (mailer === undefined) return null;
  const counter = createMemoryHitCounter({ now: () => now().getTime() });
  const key = randomBytes(32);
  const underWay = new Set<Promise<void>>();

  async function send(courriel: string, origin: string): Promise<void> {
    // Not the address itself: it is nobody's business who asked.
    const print = createHmac('sha256', key).update(courriel.toLowerCase()).digest('base64url');
    if ((await counter.hit(print, HOUR_MS)).count > MAILS_AN_HOUR) return;
    const ids = (await partners()?.structuresAt(courriel)) ?? [];
    const links: { nom: string; link: string }[] = [];
    let to: string | null = null;
    for (const id of ids.slice(0, MOST_STRUCTURES)) {
      const structure = await readStructure({ source: context.source, overlays: () => null }, id);
      if (structure === null) continue;
      // Written as its record gives it, and to nobody who objects to being written to.
      const own = privacy.withoutObjected(structure).courriel;
      if (own?.trim().toLowerCase() !== courriel.toLowerCase() || !isAddress(own.trim())) continue;
      to = own.trim();
      const fin = Math.floor((now().getTime() + ASKED_MS) / 1000);
      const token = signAccess(store.secret, { structure: id, fin, duree: OPENED_SECONDS });
      links.push({ nom: structure.nom.replaceAll(/\s+/g, ' '), link: `${origin}${CONTRIBUER_PATH}?acces=${token}` });
    }
    if (to === null) return;
    await mailer?.send({
      to,
      subject: texts.asked.subject,
      text: texts.asked.text(feed.producer, links, ASKED_MS / 60_000),
      id: `lien.${randomBytes(12).toString('base64url')}`,
    });
  }

  return {
    ask(courriel, origin) {
      const sending = send(courriel, origin)
        .catch((error: unknown) => {
          const reason = error instanceof DeliveryError ? error.message : toLogFields(error);
          if (error instanceof DeliveryError || isSourceFailure(error)) logger.warn({ reason }, fr.log.linkNotSent);
          else logger.error({ reason }, fr.log.linkNotSent);
        })
        .finally(() => underWay.delete(sending));
      underWay.add(sending);
    },
    async settle() {
      await Promise.all(underWay);
    },
  };
}
