import type { Logger } from 'pino';
import { followEvents } from '@inclusion-kit/sdk/contributions';
import { repeat } from '../../shared/repeat.ts';
import { deliveryErrors } from '../../locales/deliveries.ts';
import { fr } from '../../locales/fr.ts';
import { tryToPeek } from '../../offer/overlays/current-record.ts';
import type { PrivacyRules } from '../../privacy/privacy-rules.ts';
import type { RelaySource } from '../../offer/relay-source.ts';
import { toAuthor, UNDO_MS, type Canal, type Delivery } from '../../store/contributions/delivery-store.ts';
import type { DeliveryStore } from '../../store/contributions/sql-deliveries.ts';
import { everyDossier, type Dossier, type ModerationStore } from '../../store/contributions/moderation-store.ts';
import { findCovered } from '../moderation/supersede.ts';
import { isAddress } from './address.ts';
import { isByHand, toCanal } from './channel.ts';
import { DeliveryError } from './delivery-error.ts';
import type { Mailer } from './mail.ts';
import { toMessage, type TargetRecord } from './message.ts';
import { toDecision } from './decision.ts';
import { toQuestion, toQuestionDelivery, type Question, type QuestionOptions } from './question.ts';
import { callWebhook, type Webhook } from './webhook.ts';

export interface DeliveriesOptions {
  source: RelaySource;
  store: ModerationStore;
  deliveries: DeliveryStore;
  /** The source of this relay's own feed, and who shares it. */
  feed: { slug: string; producer: string };
  /** The software that takes webhooks, by source. */
  webhooks: ReadonlyMap<string, Webhook>;
  /** Null when no mail can be sent. */
  mailer: Mailer | null;
  privacy: Pick<PrivacyRules, 'withoutObjected'>;
  /** Address of the relay, for the links in its messages. Without it, a person sends the questions to authors. */
  publicUrl?: string | undefined;
  /** The key of the private links. */
  secret: Buffer;
  now: () => Date;
  /** Milliseconds of a clock that nobody sets, for tests. */
  elapsedMs?: () => number;
  logger: Logger;
  /** Called when a contribution was handed on. */
  onChange: () => Promise<void>;
  onTry: (canal: Canal, result: 'success' | 'failure') => void;
  /** For tests. */
  fetch?: typeof fetch;
}

/** Hands accepted contributions on to their source, and questions and decisions on to their author. */
export type Deliveries = ReturnType<typeof startDeliveries>;

const EVERY_MS = 5000;
/**
 * A try that was seen to last longer was lost, with the relay that made it. Seen, since the clock of who began it, or of who
 * looks, may have been set meanwhile.
 */
const LOST_MS = 5 * 60_000;
const AT_ONCE = 50;
const MINUTE_MS = 60_000;
/** Pauses between tries, about three days in all. After the last one a person takes over. */
const PAUSES_MS = [1, 5, 30, 120, 360, 720, 1440, 1440].map((minutes) => minutes * MINUTE_MS);

/** Starts handing on. Several relays of one database share the work. */
export function startDeliveries(options: DeliveriesOptions) {
  const { source, store, deliveries, feed, webhooks, mailer, privacy, publicUrl, now, logger, onChange, onTry } =
    options;
  const means = { slug: feed.slug, webhooks: new Set(webhooks.keys()), sendsMail: mailer !== null };
  let planned: string | null = null;
  /** Those that a later one covers: while that one may still be taken back, neither handed on nor ended. */
  let covered: ReadonlyMap<string, Dossier> = new Map();
  const seenLost = createTryWatch(options.elapsedMs ?? (() => performance.now()));
  let isClosing = false;
  const ending = new AbortController();

  /** Plans the deliveries, and makes those that are due. Rejects only when the database does not answer. */
  async function look(): Promise<void> {
    const version = await store.acceptedVersion();
    if (version !== planned && (await planAll())) planned = version;
    let sent = 0;
    for (const delivery of seenLost(await deliveries.due(now(), AT_ONCE))) {
      if (isClosing) break;
      if (covered.has(delivery.contribution_id) && !toAuthor.includes(delivery.canal)) continue;
      sent += await attempt(delivery);
    }
    if (sent > 0) await onChange();
  }

  /** Returns false when a record could not be read: the contributions about it wait. */
  async function planAll(): Promise<boolean> {
    const accepted = await store.accepted();
    covered = findCovered(accepted);
    const waiting = accepted.filter(({ etat, id }) => etat === 'acceptee' && !covered.has(id));
    const known = new Set((await deliveries.ofContributions(waiting.map(({ id }) => id))).map(({ id }) => id));
    let isWhole = true;
    for (const dossier of waiting) {
      const id = toDeliveryId(dossier);
      if (!known.has(id) && !(await plan(dossier, id))) isWhole = false;
    }
    await planQuestions();
    return isWhole;
  }

  async function planQuestions(): Promise<void> {
    const canSend = mailer !== null && publicUrl !== undefined;
    for await (const dossier of everyDossier(store, { etats: ['en-attente-auteur'] })) {
      const question = toQuestionDelivery(dossier, { canSend, now: now() });
      if (question !== null) await deliveries.plan(question);
    }
  }

  async function plan(dossier: Dossier, id: string): Promise<boolean> {
    // A contribution without a channel is looked at again at each decision: it must not cost a reading of its record.
    if (toCanal(dossier, null, means) === null) return true;
    const record = await readTarget(dossier);
    if (record === undefined) return false;
    const canal = toCanal(dossier, addressOf(record), means);
    if (canal === null) return true;
    const { decision } = followEvents(dossier.evenements, dossier.contribution.changements);
    const due = new Date(Date.parse(decision?.date ?? '') + UNDO_MS).toISOString();
    const common = { id, contribution_id: dossier.id, canal, cree_le: now().toISOString() };
    await deliveries.plan(
      isByHand(canal)
        ? { ...common, etat: 'a-faire', prochain_le: null }
        : { ...common, etat: 'en-attente', prochain_le: due },
    );
    return true;
  }

  async function attempt(due: Delivery): Promise<number> {
    const at = now();
    const claimed = await deliveries.claim(due, at, new Date(at.getTime() + LOST_MS));
    if (claimed === null) return 0;
    try {
      // Relays that die of the same delivery are not to do so for ever.
      if (claimed.essais > PAUSES_MS.length + 1)
        throw new DeliveryError(deliveryErrors.interrupted, { mayPass: false });
      const dossier = await store.dossier(claimed.contribution_id);
      if (dossier === null) return 0;
      const send = await prepare(claimed, dossier);
      if (!(await isStillOurs(claimed))) return 0;
      await send();
      const { canal } = claimed;
      const date = now().toISOString();
      await deliveries.sent(
        claimed,
        toAuthor.includes(canal) ? null : { acte: 'transmission', par: 'relais', date, canal },
      );
      onTry(canal, 'success');
      return 1;
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      logger.warn({ canal: claimed.canal, delivery: claimed.id, reason: error.message }, fr.log.deliveryFailed);
      onTry(claimed.canal, 'failure');
      const pause = error.mayPass ? PAUSES_MS[claimed.essais - 1] : undefined;
      const prochain_le = pause === undefined ? null : new Date(now().getTime() + pause).toISOString();
      await deliveries.failed(claimed, { erreur: error.message, prochain_le });
      return 0;
    }
  }

  /** A process that stood still may go on long after another relay took over. */
  async function isStillOurs({ id, contribution_id, etat, essais }: Delivery): Promise<boolean> {
    const there = (await deliveries.ofContributions([contribution_id])).find((one) => one.id === id);
    return there?.etat === etat && there.essais === essais;
  }

  /** Reads all that a delivery needs, and returns the function that sends it. */
  async function prepare({ id, canal }: Delivery, dossier: Dossier): Promise<() => Promise<void>> {
    // The feed is read when its reader wants: from now on it is out of our hands.
    if (canal === 'flux') return () => Promise.resolve();
    if (canal === 'auteur') return () => writeToAuthor(id, (said) => toQuestion(dossier, said));
    const record = await readTarget(dossier);
    if (canal === 'decision') return () => writeToAuthor(id, (said) => toDecision(dossier, said, record ?? null));
    if (record === undefined) throw new DeliveryError(deliveryErrors.recordUnread, { mayPass: true });
    if (canal === 'webhook') {
      const webhook = webhooks.get(dossier.source ?? '');
      if (webhook === undefined) throw new DeliveryError(deliveryErrors.noWebhook, { mayPass: false });
      return () => {
        const call = { id, body: toBody(dossier, now()), now: now() };
        return callWebhook(webhook, call, { send: options.fetch, signal: ending.signal });
      };
    }
    if (mailer === null) throw new DeliveryError(deliveryErrors.noMail, { mayPass: false });
    const to = addressOf(record);
    if (to === null) throw new DeliveryError(deliveryErrors.noAddress, { mayPass: false });
    const { objet, texte } = toMessage(dossier, record, feed.producer);
    return () => mailer.send({ to, subject: objet, text: texte, id });
  }

  async function writeToAuthor(id: string, write: (said: QuestionOptions) => Question | null): Promise<void> {
    const mail = write({ producer: feed.producer, origin: publicUrl ?? '', secret: options.secret });
    if (mail === null) throw new DeliveryError(deliveryErrors.authorForgotten, { mayPass: false });
    if (mailer === null) throw new DeliveryError(deliveryErrors.noMail, { mayPass: false });
    if (publicUrl === undefined) throw new DeliveryError(deliveryErrors.noPublicUrl, { mayPass: false });
    await mailer.send({ to: mail.destinataire, subject: mail.objet, text: mail.texte, id });
  }

  /** Returns undefined while the source cannot tell. Nobody who objects to being shown is written to either. */
  async function readTarget({ contribution: { cible } }: Dossier): Promise<TargetRecord | undefined> {
    if (cible === undefined) return null;
    const record = await tryToPeek(source, cible);
    return record ? privacy.withoutObjected(record) : record;
  }

  const looking = repeat(look, EVERY_MS, logger, fr.log.deliveriesUnread);
  return {
    look,
    /** Begins no other try, and waits for the one under way. The other deliveries stay due. */
    async close(): Promise<void> {
      isClosing = true;
      looking.close();
      await looking.idle();
    },
    /** Cuts off the try under way, which counts as failed. The mailer itself cuts off mail. */
    giveUp: (): void => ending.abort(),
  };
}

/** Creates a filter that leaves out the deliveries that some relay may still be trying. */
function createTryWatch(elapsedMs: () => number): (due: readonly Delivery[]) => Delivery[] {
  let seen = new Map<string, number>();
  return (due) => {
    const before = seen;
    seen = new Map();
    const at = elapsedMs();
    return due.filter(({ id, etat, essais }) => {
      if (etat !== 'en-cours') return true;
      const key = `${id} ${essais}`;
      const since = before.get(key) ?? at;
      seen.set(key, since);
      return at - since >= LOST_MS;
    });
  };
}

/** Names a delivery by its acceptance: relays plan it once, and a contribution accepted anew has another. */
export function toDeliveryId({ id, evenements }: Dossier): string {
  return `${id}.${evenements.filter(({ acte }) => acte === 'acceptation').length}`;
}

function addressOf(record: TargetRecord): string | null {
  const courriel: unknown = record === null ? null : Reflect.get(record, 'courriel');
  return isAddress(courriel) ? courriel : null;
}

/** Writes the body that a webhook receives: everything but the contributor. */
function toBody(dossier: Dossier, now: Date): string {
  const { changements, decision } = followEvents(dossier.evenements, dossier.contribution.changements);
  const { preuve, ...contribution } = dossier.contribution;
  return JSON.stringify({
    type: 'contribution.acceptee',
    timestamp: now.toISOString(),
    data: {
      id: dossier.id,
      numero: dossier.numero,
      recue_le: dossier.recue_le,
      acceptee_le: decision?.date ?? null,
      contribution: {
        ...contribution,
        ...(contribution.changements === undefined ? {} : { changements }),
        ...(preuve === undefined ? {} : { preuve: { moyen: preuve.moyen, lien: preuve.lien } }),
      },
    },
  });
}
