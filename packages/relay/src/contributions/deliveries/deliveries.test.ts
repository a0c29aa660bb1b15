import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ApiError, NetworkError } from '@inclusion-kit/sdk';
import type { Contribution } from '@inclusion-kit/sdk/contributions';
import type { DetailedService, Service } from '@inclusion-kit/sdk/schemas';
import { toCle } from '../../store/contributions/contribution-keys.ts';
import { createLogger } from '../../log.ts';
import type { RelaySource } from '../../offer/relay-source.ts';
import type { NewEvent } from '../../store/contributions/moderation-store.ts';
import { supersede } from '../moderation/supersede.ts';
import { UNDO_MS, type DeliveryState } from '../../store/contributions/delivery-store.ts';
import { openStore, type FullStore } from '../../store/sql-store.ts';
import { createTestDatabase, DIALECTS, type TestDatabase } from '../../testing-internal/databases/databases.ts';
import { correction, service } from '../../testing-internal/records.ts';
import { DeliveryError } from './delivery-error.ts';
import { toDecisionDelivery } from './decision.ts';
import { startDeliveries, type Deliveries } from './deliveries.ts';
import type { Mail } from './mail.ts';

const MINUTE_MS = 60_000;

describe.each(DIALECTS)('handing on, on %s', (dialect) => {
  let place: TestDatabase;
  const open: { store: FullStore; deliveries: Deliveries }[] = [];
  let now: number;
  /** By how much the clock was set wrong: time itself did not pass. */
  let jumped: number;
  const jump = (ms: number): void => {
    now += ms;
    jumped += ms;
  };
  let record: Service | null | 'down';
  let sent: Mail[];
  /** Runs when a mail is sent. The mail is sent when it returns. */
  let onSend: (mail: Mail) => Promise<void>;
  /** Delays the reading of a record. */
  let onRead: () => Promise<void>;
  let hidden: string | null;
  /** Tells whether the relay knows its address, as mails to authors need. */
  let publicUrl: string | undefined;
  const log: string[] = [];

  beforeEach(async () => {
    place = await createTestDatabase(dialect);
    now = Date.parse('2026-11-25T12:00:00Z');
    jumped = 0;
    record = service({ source: 'carif', courriel: 'contact@asso.example' });
    sent = [];
    onSend = () => Promise.resolve();
    onRead = () => Promise.resolve();
    hidden = null;
    publicUrl = 'https://offre.example';
    log.length = 0;
  });
  afterEach(async () => {
    for (const { store, deliveries } of open.splice(0)) {
      await deliveries.close();
      await store.close();
    }
    await place.remove();
  });

  /** Starts one relay on the database. */
  async function relay(webhooks = new Map<string, { url: string; secret: string }>(), post?: typeof fetch) {
    const store = await openStore(place.url);
    const peek = async (): Promise<DetailedService> => {
      await onRead();
      if (record === 'down') throw new NetworkError('down');
      if (record === null) throw new ApiError(404, 'none');
      return record as unknown as DetailedService;
    };
    const deliveries = startDeliveries({
      source: { peek } as unknown as RelaySource,
      store,
      deliveries: store.deliveries,
      secret: store.secret,
      publicUrl,
      feed: { slug: 'cd59', producer: 'Département du Nord' },
      webhooks,
      mailer: {
        send: async (mail) => {
          await onSend(mail);
          sent.push(mail);
        },
        verify: () => Promise.resolve(),
        close: () => undefined,
      },
      privacy: {
        withoutObjected: <T>(value: T): T =>
          (value as { courriel?: string }).courriel === hidden ? { ...value, courriel: null } : value,
      },
      now: () => new Date(now),
      elapsedMs: () => now - jumped,
      logger: createLogger({ destination: { write: (line: string) => void log.push(line) } }),
      onChange: () => Promise.resolve(),
      onTry: () => undefined,
      ...(post === undefined ? {} : { fetch: post }),
    });
    open.push({ store, deliveries });
    return { store, deliveries };
  }
  const at = () => new Date(now).toISOString();
  const act = async (store: FullStore, id: string, event: NewEvent) =>
    store.act(id, (await store.dossier(id))!.version, event);
  const targetOf = (id: string) => ({ ...correction().cible!, id: id.replace('c', 'dora--') });
  /** Accepts a contribution, by default about a record of its own: `dora--1` for `c1`. */
  async function accept(
    store: FullStore,
    id = 'c1',
    contribution: Contribution = correction({ cible: targetOf(id) }),
    source = 'carif',
  ) {
    await store.add({
      id,
      numero: id.toUpperCase(),
      contribution,
      cible_source: contribution.cible === undefined ? null : source,
      idempotencyKey: null,
      corpsHash: '',
      recueLe: new Date(now),
    });
    await act(store, id, { acte: 'acceptation', par: 'lea', date: at() });
  }
  const stateOf = async (store: FullStore, id = 'c1') => ({
    etat: (await store.dossier(id))?.etat,
    livraisons: (await store.deliveries.ofContributions([id])).map(({ canal, etat }) => `${canal} ${etat}`),
  });

  it('holds what a later one covers: it ends once that one is handed on, and goes when that one is taken back', async () => {
    const { store, deliveries } = await relay();
    const other = (phone: string) => correction({ changements: { telephone: phone } });
    await accept(store);
    now += 1000;
    await accept(store, 'c2', other('+33320222222'));
    now += UNDO_MS - 1000;
    await deliveries.look();
    expect(sent).toEqual([]);
    now += 1000;
    await deliveries.look();
    expect(sent).toMatchObject([{ id: 'c2.1' }]);
    expect(await supersede(store, new Date(now))).toEqual({ ended: 1, waiting: 0 });
    expect((await stateOf(store)).etat).toBe('remplacee');

    await accept(store, 'c3', other('+33320333333'));
    await accept(store, 'c4', other('+33320444444'));
    await deliveries.look();
    expect(await supersede(store, new Date(now))).toEqual({ ended: 0, waiting: 2 });
    await act(store, 'c4', { acte: 'annulation', par: 'lea', date: at() });
    // It is planned now, and due at once.
    now += UNDO_MS;
    await deliveries.look();
    expect(sent).toMatchObject([{ id: 'c2.1' }, { id: 'c3.1' }]);
    await supersede(store, new Date(now));
    expect([(await stateOf(store, 'c2')).etat, (await stateOf(store, 'c3')).etat]).toEqual(['remplacee', 'transmise']);
  });

  it('waits as long as an acceptance may be taken back, then sends once and says so', async () => {
    const { store, deliveries } = await relay();
    await accept(store);
    await deliveries.look();
    expect(await stateOf(store)).toEqual({ etat: 'acceptee', livraisons: ['courriel en-attente'] });
    now += UNDO_MS;
    await deliveries.look();
    await deliveries.look();
    expect(sent).toMatchObject([{ to: 'contact@asso.example', id: 'c1.1' }]);
    expect(await stateOf(store)).toEqual({ etat: 'transmise', livraisons: ['courriel envoyee'] });
    expect((await store.dossier('c1'))?.evenements.at(-1)).toMatchObject({
      acte: 'transmission',
      par: 'relais',
      canal: 'courriel',
    });
  });

  it('sends nothing of what is taken back, and what is accepted again once', async () => {
    const { store, deliveries } = await relay();
    await accept(store);
    await deliveries.look();
    await act(store, 'c1', { acte: 'annulation', par: 'lea', date: at() });
    now += MINUTE_MS;
    await deliveries.look();
    expect(sent).toEqual([]);
    expect(await stateOf(store)).toEqual({ etat: 'recue', livraisons: ['courriel annulee'] });
    await act(store, 'c1', { acte: 'acceptation', par: 'lea', date: at() });
    await deliveries.look();
    now += UNDO_MS;
    await deliveries.look();
    expect(sent.map(({ id }) => id)).toEqual(['c1.2']);
    expect(await stateOf(store)).toEqual({ etat: 'transmise', livraisons: ['courriel annulee', 'courriel envoyee'] });
  });

  it('lets nobody take back what is being sent', async () => {
    const { store, deliveries } = await relay();
    await accept(store);
    await deliveries.look();
    now += UNDO_MS;
    onSend = async () => {
      await expect(act(store, 'c1', { acte: 'annulation', par: 'lea', date: at() })).rejects.toThrow(
        'is being handed on',
      );
    };
    await deliveries.look();
    expect(await stateOf(store)).toMatchObject({ etat: 'transmise' });
  });

  it('sends once from two relays at work on the same', async () => {
    const relays = [await relay(), await relay()] as const;
    for (let i = 0; i < 12; i += 1) await accept(relays[0].store, `c${i}`);
    await Promise.all(relays.map(({ deliveries }) => deliveries.look()));
    now += UNDO_MS;
    await Promise.all(relays.map(({ deliveries }) => deliveries.look()));
    expect(sent.map(({ id }) => id).sort()).toEqual(Array.from({ length: 12 }, (_, i) => `c${i}.1`).sort());
  });

  it('takes over from a relay that died while sending, after some minutes', async () => {
    const [first, second] = [await relay(), await relay()];
    await accept(first.store);
    await first.deliveries.look();
    now += UNDO_MS;
    const [due] = await first.store.deliveries.due(new Date(now), 1);
    await first.store.deliveries.claim(due!, new Date(now), new Date(now + 5 * MINUTE_MS));
    await second.deliveries.look();
    expect(sent).toEqual([]);
    now += 5 * MINUTE_MS;
    await second.deliveries.look();
    expect(sent).toHaveLength(1);
    expect(await stateOf(second.store)).toEqual({ etat: 'transmise', livraisons: ['courriel envoyee'] });
  });

  it('sends once when a relay stood still before it sent, and goes on after another took over', async () => {
    const [first, second] = [await relay(), await relay()];
    await accept(first.store);
    await first.deliveries.look();
    now += UNDO_MS;
    let goOn: (() => void) | null = null;
    onRead = () => new Promise((resolve) => (goOn = resolve));
    const still = first.deliveries.look();
    await expect.poll(() => goOn).not.toBeNull();
    onRead = () => Promise.resolve();
    await second.deliveries.look();
    now += 5 * MINUTE_MS;
    await second.deliveries.look();
    expect(sent).toHaveLength(1);
    goOn!();
    await still;
    expect(sent).toHaveLength(1);
    expect(await stateOf(second.store)).toEqual({ etat: 'transmise', livraisons: ['courriel envoyee'] });
  });

  describe('when the clock is set wrong', () => {
    const HOUR_MS = 60 * MINUTE_MS;

    it.each([HOUR_MS, -HOUR_MS])('by %i ms, sends once what a living relay is sending', async (ms) => {
      const [first, second] = [await relay(), await relay()];
      await accept(first.store);
      await first.deliveries.look();
      now += UNDO_MS;
      let arrive: () => void = () => undefined;
      // It may arrive before it is sent: on a busy machine the relay has marked it as being sent, and sends it after what follows.
      const arrived = new Promise<void>((resolve) => (arrive = resolve));
      onSend = () => arrived;
      const sending = first.deliveries.look();
      await expect.poll(async () => (await stateOf(first.store)).livraisons).toEqual(['courriel en-cours']);
      await second.deliveries.look();
      jump(ms);
      now += MINUTE_MS;
      await second.deliveries.look();
      arrive();
      await sending;
      await second.deliveries.look();
      expect(sent).toHaveLength(1);
      expect(await stateOf(second.store)).toEqual({ etat: 'transmise', livraisons: ['courriel envoyee'] });
    });

    it.each([HOUR_MS, -HOUR_MS])('by %i ms, takes over from a relay that died as soon as ever', async (ms) => {
      const [first, second] = [await relay(), await relay()];
      await accept(first.store);
      await first.deliveries.look();
      now += UNDO_MS;
      const [due] = await first.store.deliveries.due(new Date(now), 1);
      await first.store.deliveries.claim(due!, new Date(now), new Date(now + 5 * MINUTE_MS));
      jump(ms);
      await second.deliveries.look();
      now += 4 * MINUTE_MS;
      await second.deliveries.look();
      expect(sent).toEqual([]);
      now += MINUTE_MS;
      await second.deliveries.look();
      expect(sent).toHaveLength(1);
      expect(await stateOf(second.store)).toEqual({ etat: 'transmise', livraisons: ['courriel envoyee'] });
    });

    it('back by an hour, is late by no more than that, and loses nothing', async () => {
      const { store, deliveries } = await relay();
      await accept(store);
      await deliveries.look();
      now += UNDO_MS;
      onSend = () => Promise.reject(new DeliveryError('Le serveur de courrier ne répond pas.', { mayPass: true }));
      await deliveries.look();
      onSend = () => Promise.resolve();
      jump(-HOUR_MS);
      await accept(store, 'c2');
      await deliveries.look();
      now += UNDO_MS;
      await deliveries.look();
      expect(sent.map(({ id }) => id)).toEqual(['c2.1']);
      now += HOUR_MS + MINUTE_MS;
      await deliveries.look();
      await deliveries.look();
      expect(sent.map(({ id }) => id)).toEqual(['c2.1', 'c1.1']);
    });
  });

  it('tries again later and later while it may pass, then leaves it to a person who may ask for more', async () => {
    const { store, deliveries } = await relay();
    await accept(store);
    await deliveries.look();
    onSend = () => Promise.reject(new DeliveryError('Le serveur de courrier ne répond pas.', { mayPass: true }));
    const waits: number[] = [];
    let etat: DeliveryState | undefined;
    now += UNDO_MS;
    while (etat !== 'echec') {
      await deliveries.look();
      const [delivery] = await store.deliveries.ofContributions(['c1']);
      ({ etat } = delivery!);
      if (delivery!.prochain_le === null) break;
      waits.push((Date.parse(delivery!.prochain_le) - now) / MINUTE_MS);
      now = Date.parse(delivery!.prochain_le);
    }
    expect(waits).toEqual([1, 5, 30, 120, 360, 720, 1440, 1440]);
    expect(await store.deliveries.ofContributions(['c1'])).toMatchObject([
      { etat: 'echec', essais: 9, erreur: 'Le serveur de courrier ne répond pas.' },
    ]);
    expect(await stateOf(store)).toMatchObject({ etat: 'acceptee' });
    onSend = () => Promise.resolve();
    expect(await store.deliveries.retry('c1.1', 'c1', new Date(now))).toBe(true);
    expect(await store.deliveries.retry('c1.1', 'c1', new Date(now))).toBe(false);
    await deliveries.look();
    expect(await stateOf(store)).toEqual({ etat: 'transmise', livraisons: ['courriel envoyee'] });
  });

  it('leaves to a person at once what is refused for good', async () => {
    const { store, deliveries } = await relay();
    await accept(store);
    await deliveries.look();
    now += UNDO_MS;
    onSend = () => Promise.reject(new DeliveryError('Refusé (réponse 550).', { mayPass: false }));
    await deliveries.look();
    expect(await stateOf(store)).toEqual({ etat: 'acceptee', livraisons: ['courriel echec'] });
    await act(store, 'c1', { acte: 'transmission', par: 'lea', date: at(), canal: 'main' });
    expect(await stateOf(store)).toEqual({ etat: 'transmise', livraisons: ['courriel envoyee'] });
  });

  it('keeps what is for DORA and Soliguide for a person, with no try of its own', async () => {
    const { store, deliveries } = await relay();
    await accept(store, 'c1', correction(), 'dora');
    await accept(store, 'c2', undefined, 'soliguide');
    now += MINUTE_MS;
    await deliveries.look();
    await deliveries.look();
    expect(await stateOf(store, 'c1')).toEqual({ etat: 'acceptee', livraisons: ['dora a-faire'] });
    expect(await stateOf(store, 'c2')).toEqual({ etat: 'acceptee', livraisons: ['soliguide a-faire'] });
    expect(sent).toEqual([]);
  });

  it('hands what is its own to the feed, and what software takes to it under one name', async () => {
    const calls: { id: string | null; body: unknown }[] = [];
    const post: typeof fetch = (_url, init) => {
      calls.push({ id: new Headers(init?.headers).get('webhook-id'), body: JSON.parse(init?.body as string) });
      return Promise.resolve(new Response(null, { status: calls.length === 1 ? 503 : 200 }));
    };
    const webhooks = new Map([['emplois', { url: 'https://logiciel.example', secret: '0123456789abcdef' }]]);
    const { store, deliveries } = await relay(webhooks, post);
    await accept(store, 'c1', correction(), 'cd59');
    const preuve = { moyen: 'appel', precisions: 'Madame Exemple' } as const;
    await accept(store, 'c2', correction({ preuve, cible: targetOf('c2') }), 'emplois');
    await deliveries.look();
    now += UNDO_MS;
    await deliveries.look();
    now += MINUTE_MS;
    await deliveries.look();
    expect(await stateOf(store, 'c1')).toEqual({ etat: 'transmise', livraisons: ['flux envoyee'] });
    expect(await stateOf(store, 'c2')).toEqual({ etat: 'transmise', livraisons: ['webhook envoyee'] });
    expect(calls.map(({ id }) => id)).toEqual(['c2.1', 'c2.1']);
    expect(calls[1]!.body).toMatchObject({
      type: 'contribution.acceptee',
      data: { id: 'c2', contribution: { genre: 'correction', changements: { telephone: '+33320111111' } } },
    });
    expect(JSON.stringify(calls)).not.toMatch(/Camille|camille@|Madame/);
  });

  it('plans nothing while the record cannot be read, and loses nothing of it', async () => {
    const { store, deliveries } = await relay();
    record = 'down';
    await accept(store);
    await deliveries.look();
    expect(await stateOf(store)).toEqual({ etat: 'acceptee', livraisons: [] });
    record = service({ source: 'carif', courriel: 'contact@asso.example' });
    now += MINUTE_MS;
    await deliveries.look();
    await deliveries.look();
    expect(await stateOf(store)).toMatchObject({ etat: 'transmise' });
  });

  it('writes to nobody who objects to being shown, and says no address in its log', async () => {
    const { store, deliveries } = await relay();
    hidden = 'contact@asso.example';
    await accept(store);
    await deliveries.look();
    expect(await stateOf(store)).toEqual({ etat: 'acceptee', livraisons: ['main a-faire'] });
    hidden = null;
    await accept(store, 'c2');
    await deliveries.look();
    now += UNDO_MS;
    onSend = () => Promise.reject(new DeliveryError('Refusé.', { mayPass: true }));
    await deliveries.look();
    expect(log.join('')).toContain('c2.1');
    expect(log.join('')).not.toMatch(/asso\.example|Camille|33320111111/);
  });

  it('ends with what its source does: nothing is sent of what it took up meanwhile', async () => {
    const { store, deliveries } = await relay();
    await accept(store);
    await deliveries.look();
    await act(store, 'c1', { acte: 'reprise', par: 'source', date: at() });
    now += MINUTE_MS;
    await deliveries.look();
    expect(sent).toEqual([]);
    expect(await stateOf(store)).toEqual({ etat: 'reprise', livraisons: ['courriel annulee'] });
  });

  describe('a question to an author', () => {
    const AUTHOR = { nom: 'Camille Exemple', courriel: 'camille@asso.example' };
    async function ask(store: FullStore, contribution: Contribution = correction({ auteur: AUTHOR })) {
      await store.add({
        id: 'c1',
        numero: 'C1',
        contribution,
        cible_source: 'carif',
        idempotencyKey: null,
        corpsHash: '',
        recueLe: new Date(now),
      });
      await act(store, 'c1', { acte: 'question', par: 'lea', date: at(), motif: 'Quel étage ?\nEt quel jour ?' });
    }

    it('is mailed once with their private link, and stays a question', async () => {
      const { store, deliveries } = await relay();
      await ask(store);
      await deliveries.look();
      await deliveries.look();
      expect(sent).toHaveLength(1);
      expect(sent[0]).toMatchObject({ to: AUTHOR.courriel, id: 'c1.q1' });
      expect(sent[0]!.text).toContain('> Quel étage ?\n> Et quel jour ?');
      expect(sent[0]!.text).toContain(`https://offre.example/contributions/c1?cle=${toCle(store.secret, 'c1')}`);
      expect(sent[0]!.text).not.toMatch(/lea|Camille/);
      expect(await stateOf(store)).toEqual({ etat: 'en-attente-auteur', livraisons: ['auteur envoyee'] });
      expect((await store.dossier('c1'))!.evenements).toHaveLength(2);
      await act(store, 'c1', { acte: 'reponse', par: 'auteur', date: at(), motif: 'Au deuxième' });
      await act(store, 'c1', { acte: 'question', par: 'lea', date: at(), motif: 'Et le jour ?' });
      await deliveries.look();
      expect(sent.map(({ id }) => id)).toEqual(['c1.q1', 'c1.q2']);
      expect(log.join('')).not.toMatch(/asso\.example|Camille|étage|cle=/);
    });

    it('goes on being tried by another relay while the mail server is down, whoever adjusts it meanwhile', async () => {
      const first = await relay();
      await ask(first.store);
      onSend = () => Promise.reject(new DeliveryError('Le serveur de courrier ne répond pas.', { mayPass: true }));
      await first.deliveries.look();
      expect(await stateOf(first.store)).toMatchObject({ livraisons: ['auteur en-attente'] });
      await act(first.store, 'c1', { acte: 'ajustement', par: 'lea', date: at(), changements: {} });
      onSend = () => Promise.resolve();
      now += MINUTE_MS;
      const second = await relay();
      await second.deliveries.look();
      expect(sent).toHaveLength(1);
      expect(await stateOf(second.store)).toEqual({ etat: 'en-attente-auteur', livraisons: ['auteur envoyee'] });
    });

    it('is not sent once it is answered or decided', async () => {
      const { store, deliveries } = await relay();
      await ask(store);
      onSend = () => Promise.reject(new DeliveryError('Le serveur de courrier ne répond pas.', { mayPass: true }));
      await deliveries.look();
      await act(store, 'c1', { acte: 'acceptation', par: 'lea', date: at() });
      onSend = () => Promise.resolve();
      now += MINUTE_MS;
      await deliveries.look();
      expect(sent.map(({ to }) => to)).toEqual(['contact@asso.example']);
      expect(await stateOf(store)).toEqual({
        etat: 'transmise',
        livraisons: ['auteur annulee', 'courriel envoyee'],
      });
    });

    it.each([
      ['where the relay does not know its own address', undefined, AUTHOR.courriel],
      ['to what a mail server would read as two', 'https://offre.example', 'a@x.example,b@y.example'],
    ])('is for a person to send %s', async (_why, url, courriel) => {
      publicUrl = url;
      const { store, deliveries } = await relay();
      await ask(store, correction({ auteur: { courriel } }));
      await deliveries.look();
      expect(sent).toEqual([]);
      expect(await stateOf(store)).toEqual({ etat: 'en-attente-auteur', livraisons: ['auteur a-faire'] });
    });

    it('is planned for nobody who left no mail, and sent to nobody who was forgotten', async () => {
      const { store, deliveries } = await relay();
      await ask(store, correction({ auteur: { nom: 'Camille Exemple' } }));
      await deliveries.look();
      expect(await stateOf(store)).toEqual({ etat: 'en-attente-auteur', livraisons: [] });
      const other = await relay();
      await other.store.add({
        id: 'c2',
        numero: 'C2',
        contribution: correction({ auteur: AUTHOR }),
        cible_source: 'carif',
        idempotencyKey: null,
        corpsHash: '',
        recueLe: new Date(now),
      });
      await act(other.store, 'c2', { acte: 'question', par: 'lea', date: at(), motif: 'Quel étage ?' });
      await other.deliveries.look();
      expect(sent).toHaveLength(1);
      await other.store.eraseAuteur('c2');
      await act(other.store, 'c2', { acte: 'reponse', par: 'auteur', date: at(), motif: 'Deux' });
      await act(other.store, 'c2', { acte: 'question', par: 'lea', date: at(), motif: 'Sûr ?' });
      await other.deliveries.look();
      expect(sent).toHaveLength(1);
    });
  });

  describe('the decision on a contribution', () => {
    const AUTHOR = { courriel: 'camille@asso.example' };
    const changements = { telephone: '+33320111111', horaires_accueil: 'Mo-Fr 09:00-12:00' };
    async function receive(store: FullStore, given = correction({ auteur: AUTHOR, changements })): Promise<void> {
      await store.add({
        id: 'c1',
        numero: 'C1',
        contribution: given,
        cible_source: 'carif',
        idempotencyKey: null,
        corpsHash: '',
        recueLe: new Date(now),
      });
    }
    async function decide(store: FullStore, event: NewEvent): Promise<void> {
      await act(store, 'c1', event);
      await store.deliveries.plan(toDecisionDelivery((await store.dossier('c1'))!, new Date(now))!);
    }
    const toAuthor = () => sent.filter(({ to }) => to === AUTHOR.courriel);

    it('is mailed to its author with what was taken, what was not and why, once it cannot be taken back', async () => {
      const { store, deliveries } = await relay();
      await receive(store);
      const event: NewEvent = {
        acte: 'acceptation',
        par: 'lea',
        date: at(),
        champs: ['telephone'],
        motif: 'Horaires d’été',
      };
      await decide(store, event);
      await deliveries.look();
      expect(toAuthor()).toEqual([]);
      now += UNDO_MS;
      await deliveries.look();
      await deliveries.look();
      expect(toAuthor()).toMatchObject([{ id: 'c1.d1', subject: 'Votre contribution C1 : acceptée en partie' }]);
      const { text } = toAuthor()[0]!;
      expect(text).toContain('Ce qui est retenu :\n- Téléphone : 03 20 11 11 11');
      expect(text).toContain('Ce qui ne l’est pas :\n- Horaires d’accueil\n\n');
      expect(text).toContain('sur « Aide aux démarches »');
      expect(text).toContain('> Horaires d’été');
      expect(text).toContain(`https://offre.example/contributions/c1?cle=${toCle(store.secret, 'c1')}`);
      expect(text).not.toMatch(/lea|\+33|telephone|dora--/);
      expect(await stateOf(store)).toEqual({
        etat: 'transmise',
        livraisons: ['courriel envoyee', 'decision envoyee'],
      });
    });

    it.each<Pick<NewEvent, 'acte' | 'champs'>>([{ acte: 'refus' }, { acte: 'acceptation', champs: ['telephone'] }])(
      'carries no text that was not taken, for its address may be of anybody, after %j',
      async (decision) => {
        const { store, deliveries } = await relay();
        const trap = 'Gagnez 1000 € : https://piege.example';
        const plain = correction({
          auteur: AUTHOR,
          changements: { telephone: '+33320111111', description: trap, nom: trap },
        });
        await receive(store, {
          ...plain,
          cible: { ...plain.cible!, base: { nom: 'Urgent\n\nhttps://piege.example' } },
        });
        await decide(store, { ...decision, par: 'lea', date: at(), motif: 'Publicité' });
        now += UNDO_MS;
        await deliveries.look();
        expect(toAuthor()[0]!.text).toMatch(/Ce qui ne l’est pas :\n(?:- [^:\n]*\n){2,3}\n/);
        expect(toAuthor()[0]!.text).not.toMatch(/piege|Urgent|1000/);
      },
    );

    it('is not told once it is taken back, and is told anew when it is another', async () => {
      const { store, deliveries } = await relay();
      await receive(store);
      await decide(store, { acte: 'acceptation', par: 'lea', date: at() });
      await act(store, 'c1', { acte: 'annulation', par: 'lea', date: at() });
      await decide(store, { acte: 'refus', par: 'lea', date: at(), motif: 'Déjà corrigé' });
      now += UNDO_MS;
      await deliveries.look();
      expect(toAuthor()).toMatchObject([{ id: 'c1.d2', subject: 'Votre contribution C1 : refusée' }]);
      expect(toAuthor()[0]!.text).toContain('> Déjà corrigé');
    });
  });
});
