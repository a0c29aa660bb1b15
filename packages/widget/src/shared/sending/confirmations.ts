import {
  createIdempotencyKey,
  type Contribution,
  type ContributionSink,
  type Receipt,
} from '@inclusion-kit/sdk/contributions';
import { confirmedNumber } from '@inclusion-kit/sdk/internal';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { ReactiveControllerHost } from 'lit';
import { listen } from '../elements/listen.ts';
import { toConfirmation } from './confirmation.ts';
import { handOver, outboxNameOf, willPass } from './sink.ts';
import { isAnythingWaiting } from './waiting.ts';
import type { Waiting } from './outbox.ts';
import type { Outbox } from './outbox-controller.ts';

/** The state of a confirmation: held while it can be undone, on its way, waiting for the network, kept, or not sent. */
export type ConfirmationStatus = 'held' | 'sending' | 'waiting' | 'done' | 'failed';

/** Milliseconds during which a confirmation can be undone before it is sent. */
const UNDO_MS = 10_000;

interface Hooks {
  sink(): ContributionSink | null;
  /** The person confirmed an offer, or its number alone, and may still undo it. */
  onHeld(isCalled: boolean): void;
  onKept(contribution: Contribution, receipt: Receipt): void;
  /** @param isWaiting it will be sent when the network is back */
  onFailure(error: unknown, isWaiting: boolean): void;
}

/** An offer, or its number alone: each is confirmed by itself. */
type Subject = string;

/** Names a confirmation by its offer, and by whether the person called its number and says no more than that it answered. */
const subjectOf = (id: string, isCalled: boolean): Subject => (isCalled ? `numero ${id}` : id);

/** The confirmations of a page to one sink, by subject: the card of an offer shows what was confirmed in its record, and back. */
interface Shared {
  readonly statuses: Map<Subject, ConfirmationStatus>;
  readonly keys: Map<Subject, string>;
  /** Those that can be undone, with the element that sends each. */
  readonly held: Map<Subject, Held>;
  readonly hosts: Set<ReactiveControllerHost>;
  /** The queue in which some wait, once one of the elements has opened it. */
  queue: Outbox | null;
}

/** A confirmation of an offer, or of its number alone. */
interface Confirmed {
  readonly service: DetailedService;
  readonly isCalled: boolean;
}

interface Held extends Confirmed {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly by: ReactiveControllerHost;
  /** The sink that it was confirmed to: it is sent there, whatever sink the element has meanwhile. */
  readonly sink: ContributionSink;
}

const createShared = (): Shared => ({
  statuses: new Map(),
  keys: new Map(),
  held: new Map(),
  hosts: new Set(),
  queue: null,
});
const bySink = new WeakMap<ContributionSink, Shared>();

export type Confirmations = ReturnType<typeof createConfirmations>;

/** Takes « toujours à jour » in one gesture, sent after ten seconds to undo it, or at once when the page is left. */
export function createConfirmations(host: ReactiveControllerHost, hooks: Hooks) {
  const own = createShared();
  /** The groups in which this element may hold confirmations: one for each sink that it had. */
  const groups = new Set<Shared>();
  let opened: { readonly sink: ContributionSink; readonly queue: Promise<Outbox | null> } | null = null;
  let unlisten: (() => void) | undefined;
  let isConnected = false;
  const groupOf = (sink: ContributionSink): Shared => {
    const found = bySink.get(sink) ?? createShared();
    bySink.set(sink, found);
    if (isConnected) found.hosts.add(host);
    groups.add(found);
    return found;
  };
  const shared = (): Shared => {
    const sink = hooks.sink();
    return sink === null ? own : groupOf(sink);
  };
  const statusOf = (id: string, isCalled = false): ConfirmationStatus | null =>
    shared().statuses.get(subjectOf(id, isCalled)) ?? null;
  const flushWhenHidden = (): void => {
    if (globalThis.document.visibilityState === 'hidden') flush();
  };
  listen(host, { pagehide: flush, visibilitychange: flushWhenHidden });
  host.addController({
    hostConnected: () => {
      isConnected = true;
      const sink = hooks.sink();
      // A confirmation that waited may have been sent while the element was out of the page.
      const waits = [...shared().statuses.values()].includes('waiting');
      // Contributions that an earlier page could not send leave now. If the queue does not load, they wait for the next page.
      if (sink !== null && (waits || isAnythingWaiting(outboxNameOf(sink)))) {
        void open(sink).then((outbox) => outbox?.flush());
      }
    },
    hostDisconnected: () => {
      flush();
      isConnected = false;
      for (const group of groups) group.hosts.delete(host);
      close();
    },
  });

  function flush(): void {
    for (const group of groups) {
      for (const [subject, one] of group.held) {
        if (one.by !== host) continue;
        // A page that ends tells no answer: the next one sends it again, under the same key.
        group.queue?.add(toWaiting(one, group));
        release(subject, group);
      }
    }
  }

  function release(subject: Subject, group: Shared): void {
    const released = group.held.get(subject);
    if (released === undefined) return;
    clearTimeout(released.timer);
    group.held.delete(subject);
    void send(released, released.sink);
  }

  async function send({ service, isCalled }: Confirmed, sink: ContributionSink): Promise<void> {
    const group = groupOf(sink);
    const subject = subjectOf(service.id, isCalled);
    const key = keyOf(subject, group);
    const contribution = toConfirmation(service, isCalled);
    set(subject, 'sending', group);
    try {
      const receipt = await handOver(sink, contribution, key);
      group.queue?.take(key);
      set(subject, 'done', group);
      hooks.onKept(contribution, receipt);
    } catch (error) {
      const outbox = willPass(error) ? await open(sink) : null;
      set(subject, outbox === null ? 'failed' : 'waiting', group);
      if (outbox === null) group.queue?.take(key);
      else outbox.add(toWaiting({ service, isCalled }, group));
      hooks.onFailure(error, outbox !== null);
    }
  }

  function toWaiting({ service, isCalled }: Confirmed, group: Shared): Waiting {
    const contribution = toConfirmation(service, isCalled);
    const key = keyOf(subjectOf(service.id, isCalled), group);
    return { key, contribution, nom: service.nom, from: null, since: Date.now(), refusal: null };
  }

  /** Opens the queue of contributions that wait for the network. Resolves with null when the browser could not load it. */
  function open(sink: ContributionSink): Promise<Outbox | null> {
    if (opened?.sink === sink) return opened.queue;
    close();
    const queue = import('./outbox-controller.ts')
      .then(({ openOutbox }) => openOutbox(sink))
      .then(
        (outbox) => follow(outbox, sink),
        () => {
          if (opened?.queue === queue) opened = null;
          return null;
        },
      );
    opened = { sink, queue };
    return queue;
  }

  function close(): void {
    unlisten?.();
    unlisten = undefined;
    opened = null;
  }

  function follow(outbox: Outbox, sink: ContributionSink): Outbox {
    if (!isConnected || opened?.sink !== sink) {
      // The next one to ask listens.
      if (opened?.sink === sink) opened = null;
      return outbox;
    }
    const group = groupOf(sink);
    unlisten?.();
    group.queue = outbox;
    unlisten = outbox.listen({ onChange: () => look(outbox, group) });
    look(outbox, group);
    return outbox;
  }

  /** Shows as waiting those that wait, as kept those sent here. Those that another tab took out are asked again. */
  function look(outbox: Outbox, group: Shared): void {
    for (const [subject, status] of group.statuses) {
      const key = keyOf(subject, group);
      if (status !== 'waiting' || !['sent', 'gone'].includes(outbox.fateOf(key))) continue;
      const sent = outbox.sentOf(key);
      set(subject, sent === null ? null : 'done', group);
      if (sent !== null) hooks.onKept(sent[1], sent[2]);
    }
    for (const { key, contribution, refusal } of outbox.waiting) {
      const { genre, cible } = contribution;
      if (genre !== 'confirmation' || cible === undefined) continue;
      const subject = subjectOf(cible.id, confirmedNumber(contribution) !== null);
      const status = group.statuses.get(subject) ?? null;
      if (status !== null && status !== 'waiting') continue;
      group.keys.set(subject, key);
      set(subject, refusal === null ? 'waiting' : 'failed', group);
    }
  }

  // A confirmation tried again keeps its key, so that it is never counted twice.
  function keyOf(subject: Subject, { keys }: Shared): string {
    const key = keys.get(subject) ?? createIdempotencyKey();
    keys.set(subject, key);
    return key;
  }

  function set(subject: Subject, status: ConfirmationStatus | null, { statuses, hosts }: Shared): void {
    if (status === null) statuses.delete(subject);
    else statuses.set(subject, status);
    for (const one of new Set([host, ...hosts])) one.requestUpdate();
  }

  return {
    statusOf,
    /**
     * Holds the confirmation of an offer, to be sent soon. After a failure, sends the same one again at once.
     * @param isCalled its number was called, and answered: the number alone is confirmed
     */
    confirm: (service: DetailedService, isCalled = false): void => {
      const status = statusOf(service.id, isCalled);
      const sink = hooks.sink();
      if (sink === null || (status !== null && status !== 'failed')) return;
      // The queue keeps the confirmation when the network goes, so it must be loaded before.
      void open(sink);
      if (status === 'failed') {
        void send({ service, isCalled }, sink);
        return;
      }
      const group = groupOf(sink);
      const subject = subjectOf(service.id, isCalled);
      const timer = setTimeout(() => release(subject, group), UNDO_MS);
      group.held.set(subject, { service, isCalled, timer, by: host, sink });
      set(subject, 'held', group);
      hooks.onHeld(isCalled);
    },
    /** Takes back a confirmation that is held or waits for the network. Returns false when it has left. */
    undo: (id: string, isCalled = false): boolean => {
      const group = shared();
      const subject = subjectOf(id, isCalled);
      const kept = group.held.get(subject);
      if (kept === undefined && group.queue?.take(keyOf(subject, group)) == null) return false;
      clearTimeout(kept?.timer);
      group.held.delete(subject);
      set(subject, null, group);
      return true;
    },
  };
}
