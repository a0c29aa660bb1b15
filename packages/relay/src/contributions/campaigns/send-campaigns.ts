import { randomUUID } from 'node:crypto';
import { createKeptTest } from '@inclusion-kit/sdk/internal';
import type { DetailedStructure } from '@inclusion-kit/sdk/schemas';
import { campaign as texts } from '../../locales/territory/campaign.ts';
import { fr } from '../../locales/fr.ts';
import { readCurrentRecord } from '../../offer/overlays/current-record.ts';
import { toLogFields } from '../../shared/source-problem.ts';
import type { Inviter } from '../../store/access-store.ts';
import { toAddressPrint } from '../../store/campaigns/campaign-names.ts';
import type { CampaignMailsTable, CampaignsTable } from '../../store/campaigns/campaign-rows.ts';
import type { CampaignStore } from '../../store/campaigns/campaign-store.ts';
import type { FailedMail } from '../../store/campaigns/campaign-mails.ts';
import { ACCESS_MS, CONTRIBUER_PATH, signAccess } from '../access/access-link.ts';
import type { ContributionsContext } from '../contributions-context.ts';
import { isAddress } from '../deliveries/address.ts';
import { DeliveryError } from '../deliveries/delivery-error.ts';
import type { Mailer } from '../deliveries/mail.ts';
import { toLine } from '../deliveries/message.ts';
import { toPrint } from './choose-structures.ts';
import { settledSince, readCriteria } from './criteria.ts';

export interface SendingOptions extends Pick<
  ContributionsContext,
  'store' | 'source' | 'overlays' | 'privacy' | 'logger' | 'now'
> {
  campaigns: CampaignStore;
  mailer: Pick<Mailer, 'send'>;
  /** Name of the site, as its pages say it. */
  site: string;
  /** Address of the relay, for the links in its mails. */
  publicUrl: string;
  /** Mails of all campaigns in an hour, at most. */
  mailsPerHour: number;
  /** Milliseconds before the first look, between two, and after which a try that nobody told of is unsure. For tests. */
  timings?: { firstMs?: number; everyMs?: number; lostMs?: number };
}

/** Sends the mails of campaigns, at their pace. */
export type CampaignSending = ReturnType<typeof startCampaigns>;

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const FIRST_MS = 1000;
const EVERY_MS = 5000;
/** The mailer gives a mail up after a minute: a try that began long before was lost with its relay. */
const LOST_MS = 5 * MINUTE_MS;
/** Pauses between the tries of a mail that its reader's server puts off. After the last one it has failed. */
const PAUSES_MS = [5, 30, 120, 720].map((minutes) => minutes * MINUTE_MS);
/** Pauses while the server of mail itself does not take any. The last one repeats. */
const OUTAGE_MS = [1, 2, 5, 15].map((minutes) => minutes * MINUTE_MS);
/** So many refusals one after another are no sign of old addresses: a person has to look at the settings. */
const MOST_REFUSALS = 5;
/** A mail that is sent anew follows a first one that may have come. */
const AGAIN_MS = 60_000;

/** The link of a structure, and the right to write to it, which is given back when nothing was sent. */
interface Reader {
  structure: DetailedStructure;
  courriel: string;
  link: string;
}

/** Starts sending. Several relays of one database share the work: each mail is taken by one of them, before it leaves. */
export function startCampaigns(options: SendingOptions) {
  const { campaigns, mailer, store, source, overlays, privacy, site, publicUrl, logger, now, timings = {} } = options;
  const { firstMs = FIRST_MS, everyMs = EVERY_MS, lostMs = LOST_MS } = timings;
  const paceMs = HOUR_MS / options.mailsPerHour;
  /** Mails that left and that the database could not be told of. Until then they are unsure. */
  const untold = new Map<string, { mail: CampaignMailsTable; at: Date }>();
  let refusals = 0;
  let outages = 0;
  let restUntilMs = 0;
  let isClosing = false;

  /** Sends the mail that is due, if it is this relay's turn. Returns the milliseconds until the next look. */
  async function look(): Promise<number> {
    const at = now();
    await tellUntold();
    const lost = await campaigns.lose(new Date(at.getTime() - lostMs), at);
    if (lost > 0) logger.warn({ mails: lost }, fr.log.campaignMailsUnsure(lost));
    if (at.getTime() < restUntilMs || !(await campaigns.hasDue(at))) {
      await campaigns.endDone();
      return everyMs;
    }
    if (!(await campaigns.takeTurn(paceMs))) return Math.min(everyMs, paceMs);
    const startedMs = performance.now();
    const mail = await campaigns.take(randomUUID(), at);
    if (mail !== null) await attempt(mail);
    return Math.max(0, paceMs - (performance.now() - startedMs));
  }

  async function tellUntold(): Promise<void> {
    for (const [id, { mail, at }] of untold) {
      await campaigns.sent(mail, at);
      untold.delete(id);
    }
  }

  async function attempt(mail: CampaignMailsTable): Promise<void> {
    const campaign = await campaigns.find(mail.campaign_id);
    if (campaign === null) return;
    const inviter: Inviter = { par: campaign.cree_par, now: now() };
    const rights = await prepare(mail, campaign, inviter);
    if (rights === null) return;
    const [first] = rights;
    if (first === undefined) {
      await fail(mail, { etat: 'sans-objet', erreur: null });
      return;
    }
    const end = new Date(inviter.now.getTime() + ACCESS_MS);
    const links = rights.map(({ reader: { structure, link } }) => ({ nom: toLine(structure.nom), link }));
    try {
      await mailer.send({
        to: first.reader.courriel,
        subject: texts.mail.subject(
          links.map(({ nom }) => nom),
          mail.tour,
        ),
        text: texts.mail.text(links, { site, end, isReminder: mail.tour > 1 }),
        id: mail.id,
        unsubscribe: first.reader.link,
      });
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      // A mail that may have come was written: its right stays taken.
      if (error.scope !== 'unknown')
        for (const { reader, before } of rights) await store.access?.giveMailBack(reader.structure.id, inviter, before);
      await settleFailure(mail, error);
      return;
    }
    refusals = 0;
    outages = 0;
    const at = now();
    untold.set(mail.id, { mail, at });
    await tellUntold();
  }

  /** Reads what a mail needs. Returns null once it is put off: nothing of it has left. */
  async function prepare(mail: CampaignMailsTable, campaign: CampaignsTable, inviter: Inviter) {
    const later = { etat: 'a-envoyer', erreur: texts.errors.unread, prochain_le: after(PAUSES_MS[0] ?? 0) } as const;
    try {
      const readers = await readersOf(mail, campaign);
      if (readers !== null) return await takeRights(mail, readers, inviter);
      await fail(mail, { ...later, isCounted: false });
      return null;
    } catch (error) {
      await fail(mail, later);
      throw error;
    }
  }

  /**
   * Reads whom a mail is for, as things are now: the structures whose record still gives its address, that have not answered, that
   * objected to nothing, and that still have an offer left alone. Null while the source cannot tell.
   */
  async function readersOf(mail: CampaignMailsTable, campaign: CampaignsTable): Promise<Reader[] | null> {
    const print = toAddressPrint(mail.envoi);
    const structures = (await campaigns.readersOf(mail)).map(({ structure_id }) => structure_id);
    const answered = await campaigns.answered(campaign.id, structures);
    const stopped = new Set((await campaigns.stops([...structures, print])).map(({ cible }) => cible));
    const { avant } = readCriteria(campaign.criteres);
    const { confirmed, withheld } = settledSince(overlays(), avant);
    const isConfirmed = new Set(confirmed);
    const isKept = createKeptTest(withheld ?? null);
    const old = new Set((await campaigns.leftAloneOf(campaign.id, structures)).map(({ service_id }) => service_id));
    const readers: Reader[] = [];
    for (const id of structures) {
      if (answered.has(id) || stopped.has(id) || stopped.has(print)) continue;
      const current = await readCurrentRecord(source, overlays(), { modele: 'structure', id });
      if (current.is === 'unread') return null;
      if (current.is === 'gone') continue;
      const structure = current.record as DetailedStructure;
      const courriel = privacy.withoutObjected(structure).courriel?.trim();
      const isLeftAlone = structure.services.some(
        (service) => old.has(service.id) && service.date_maj < avant && !isConfirmed.has(service.id) && isKept(service),
      );
      if (!isAddress(courriel) || toPrint(store.secret, courriel) !== print || !isLeftAlone) continue;
      readers.push({ structure, courriel, link: toLink(id) });
    }
    return readers;
  }

  function toLink(structure: string): string {
    const at = now().getTime();
    const token = signAccess(store.secret, { structure, fin: Math.floor((at + ACCESS_MS) / 1000), faite: at });
    return `${publicUrl}${CONTRIBUER_PATH}?acces=${token}`;
  }

  /** Leaves out the structures that somebody wrote to meanwhile, on the desk or by another campaign. */
  async function takeRights({ tour, essais }: CampaignMailsTable, readers: readonly Reader[], inviter: Inviter) {
    const isFirst = tour === 1 && essais === 1;
    const since = new Date(inviter.now.getTime() - (isFirst ? ACCESS_MS : AGAIN_MS));
    const taken = [];
    for (const reader of readers) {
      const right = await store.access?.takeMail(reader.structure.id, inviter, since);
      if (right?.taken !== false) taken.push({ reader, before: right?.before ?? null });
    }
    return taken;
  }

  async function settleFailure(
    mail: CampaignMailsTable,
    { scope, mayPass, message: erreur }: DeliveryError,
  ): Promise<void> {
    logger.warn({ mail: mail.id, reason: erreur }, fr.log.campaignMailFailed);
    if (scope === 'unknown') return fail(mail, { etat: 'incertain', erreur });
    if (scope === 'server') {
      await fail(mail, { etat: 'a-envoyer', erreur, prochain_le: now().toISOString(), isCounted: false });
      if (!mayPass) return campaigns.pause(mail.campaign_id, 'serveur', now());
      restUntilMs = now().getTime() + (OUTAGE_MS[Math.min(outages, OUTAGE_MS.length - 1)] ?? 0);
      outages += 1;
      return;
    }
    outages = 0;
    const pause = mayPass ? PAUSES_MS[mail.essais - 1] : undefined;
    if (pause !== undefined) return fail(mail, { etat: 'a-envoyer', erreur, prochain_le: after(pause) });
    await fail(mail, { etat: !mayPass && scope === 'reader' ? 'refuse' : 'echec', erreur });
    if (mayPass) return;
    refusals += 1;
    if (refusals < MOST_REFUSALS) return;
    refusals = 0;
    await campaigns.pause(mail.campaign_id, scope === 'reader' ? 'refus' : 'serveur', now());
  }

  const fail = (mail: CampaignMailsTable, failed: Omit<FailedMail, 'now'>): Promise<void> =>
    campaigns.failed(mail, { ...failed, now: now() });

  const after = (ms: number): string => new Date(now().getTime() + ms).toISOString();

  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const lookIn = (ms: number): void => {
    if (isClosing) return;
    timer = setTimeout(() => {
      running = look()
        .catch((error: unknown) => {
          logger.warn({ error: toLogFields(error) }, fr.log.campaignsUnread);
          return everyMs;
        })
        .then(lookIn);
    }, ms).unref();
  };
  lookIn(firstMs);

  return {
    look,
    /** Takes no other mail, and waits for the one under way. */
    async close(): Promise<void> {
      isClosing = true;
      clearTimeout(timer);
      await running;
    },
  };
}
