import { createHmac, randomBytes } from 'node:crypto';
import { isAddress } from '../deliveries/address.ts';
import { DeliveryError } from '../deliveries/delivery-error.ts';
import { isSourceFailure, toLogFields } from '../../shared/source-problem.ts';
import { access as texts } from '../../locales/access.ts';
import { fr } from '../../locales/fr.ts';
import type { ContributionsContext } from '../contributions-context.ts';
import { createMemoryHitCounter } from '../../store/hit-counter.ts';
import { ASKED_MS, CONTRIBUER_PATH, OPENED_SECONDS, signAccess } from './access-link.ts';
import { readStructure } from './invite.ts';

/** Enough for a person who did not find the first mail, too few for a stranger to fill a letter box. */
const MAILS_AN_HOUR = 3;
/** Limit for one client: the addresses of records are public, and each request would send mail to one of them. */
const ASKS_AN_HOUR = 10;
/** Links of all clients: a subscriber may have thousands of addresses, and a server of mail that sends too much is shut out. */
const LINKS_AN_HOUR = 300;
const HOUR_MS = 3_600_000;
/** Structures that share an address: a network of them is invited by its animateur. */
const MOST_STRUCTURES = 20;
/** Requests that wait for a slow mail server. Beyond this number they do not come from real people. */
const MOST_WAITING = 500;

export type LinkRequests = NonNullable<ReturnType<typeof createLinkRequests>>;

/**
 * Creates the sending of private links to the mail address of a structure's record. Returns null when no mail can be sent, or when the public address of the relay is not set:
 * the address in a request comes from its sender, and a mail would carry the link there.
 */
export function createLinkRequests(context: ContributionsContext) {
  const { store, mailer, feed, now, logger, partners, privacy, publicUrl } = context;
  if (mailer === undefined || publicUrl === undefined) return null;
  const counter = createMemoryHitCounter({ now: () => now().getTime() });
  const key = randomBytes(32);
  // One mail after the other: a mail server does not take as many connections as there are visitors.
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  let isOver = false;

  async function isTooMuch(what: string, most: number): Promise<boolean> {
    // Not the address itself: it is nobody's business who asked.
    const print = createHmac('sha256', key).update(what).digest('base64url');
    return (await counter.hit(print, HOUR_MS)).count > most;
  }

  async function send(courriel: string, client: string): Promise<void> {
    if (client !== '' && (await isTooMuch(`client ${client}`, ASKS_AN_HOUR))) return;
    if (await isTooMuch(`mail ${courriel.toLowerCase()}`, MAILS_AN_HOUR)) return;
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
      const token = signAccess(store.secret, { structure: id, fin, duree: OPENED_SECONDS, faite: now().getTime() });
      await store.access?.noteAsked(id);
      links.push({ nom: structure.nom.replaceAll(/\s+/g, ' '), link: `${publicUrl}${CONTRIBUER_PATH}?acces=${token}` });
    }
    if (to === null) return;
    if (await isTooMuch('all', LINKS_AN_HOUR)) {
      logger.warn({ most: LINKS_AN_HOUR }, fr.log.linkNotSent);
      return;
    }
    await mailer?.send({
      to,
      subject: texts.asked.subject,
      text: texts.asked.text(feed.producer, links, ASKED_MS / 60_000),
      id: `lien.${randomBytes(12).toString('base64url')}`,
    });
  }

  return {
    /** Sends the link in the background, so that no answer tells whether the address is known. `client` may be empty. */
    ask(courriel: string, client: string): void {
      if (isOver || waiting >= MOST_WAITING) {
        logger.warn({ waiting }, fr.log.linkNotSent);
        return;
      }
      waiting += 1;
      last = last
        .then(() => (isOver ? undefined : send(courriel, client)))
        .catch((error: unknown) => {
          // `giveUp` has counted it.
          if (isOver) return;
          const reason = error instanceof DeliveryError ? error.message : toLogFields(error);
          if (error instanceof DeliveryError || isSourceFailure(error)) logger.warn({ reason }, fr.log.linkNotSent);
          else logger.error({ reason }, fr.log.linkNotSent);
        })
        .finally(() => (waiting -= 1));
    },
    settle: (): Promise<void> => last,
    /** Sends nothing more, and returns how many were not seen to. */
    giveUp(): number {
      isOver = true;
      return waiting;
    },
  };
}
