import {
  createIdempotencyKey,
  type Contribution,
  type ContributionSink,
  type Receipt,
} from '@inclusion-kit/sdk/contributions';
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
  /** The person confirmed, and may still undo it. */
  onHeld(): void;
  onKept(contribution: Contribution, receipt: Receipt): void;
  /** @param isWaiting it will be sent when the network is back */
  onFailure(error: unknown, isWaiting: boolean): void;
}

/** The confirmations of a page to one sink: the card of an offer shows what was confirmed in its record, and back. */
interface Shared {
  readonly statuses: Map<string, ConfirmationStatus>;
  readonly keys: Map<string, string>;
  /** The offers that are confirmed by a call. */
  readonly called: Set<string>;
  /** Those that can be undone, with the element that sends each. */
  readonly held: Map<string, Held>;
  readonly hosts: Set<ReactiveControllerHost>;
  /** The queue in which some wait, once one of the elements has opened it. */
  queue: Outbox | null;
}

interface Held {
  readonly service: DetailedService;
  readonly timer: ReturnType<typeof setTimeout>;
  readonly by: ReactiveControllerHost;
  /** The sink that it was confirmed to: it is sent there, whatever sink the element has meanwhile. */
  readonly sink: ContributionSink;
}

const createShared = (): Shared => ({
  statuses: new Map(),
  keys: new Map(),
  called: new Set(),
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
  const statusOf = (id: string): ConfirmationStatus | null => shared().statuses.get(id) ?? null;
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
      for (const one of group.held.values()) {
        if (one.by !== host) continue;
        // A page that ends tells no answer: the next one sends it again, under the same key.
        group.queue?.add(toWaiting(one.service, group));
        release(one.service.id, group);
      }
    }
  }

  function release(id: string, group: Shared): void {
    const released = group.held.get(id);
    if (released === undefined) return;
    clearTimeout(released.timer);
    group.held.delete(id);
    void send(released.service, released.sink);
  }

  async function send(service: DetailedService, sink: ContributionSink): Promise<void> {
    const group = groupOf(sink);
    const key = keyOf(service.id, group);
    const contribution = toConfirmation(service, group.called.has(service.id));
    set(service.id, 'sending', group);
    try {
      const receipt = await handOver(sink, contribution, key);
      group.queue?.take(key);
      set(service.id, 'done', group);
      hooks.onKept(contribution, receipt);
    } catch (error) {
      const outbox = willPass(error) ? await open(sink) : null;
      set(service.id, outbox === null ? 'failed' : 'waiting', group);
      if (outbox === null) group.queue?.take(key);
      else outbox.add(toWaiting(service, group));
      hooks.onFailure(error, outbox !== null);
    }
  }

  function toWaiting(service: DetailedService, group: Shared): Waiting {
    const contribution = toConfirmation(service, group.called.has(service.id));
    const key = keyOf(service.id, group);
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
    for (const [id, status] of group.statuses) {
      const key = keyOf(id, group);
      if (status !== 'waiting' || !['sent', 'gone'].includes(outbox.fateOf(key))) continue;
      const sent = outbox.sentOf(key);
      set(id, sent === null ? null : 'done', group);
      if (sent !== null) hooks.onKept(sent[1], sent[2]);
    }
    for (const { key, contribution, refusal } of outbox.waiting) {
      const { genre, cible } = contribution;
      if (genre !== 'confirmation' || cible === undefined) continue;
      const status = group.statuses.get(cible.id) ?? null;
      if (status !== null && status !== 'waiting') continue;
      group.keys.set(cible.id, key);
      set(cible.id, refusal === null ? 'waiting' : 'failed', group);
    }
  }

  // A confirmation tried again keeps its key, so that it is never counted twice.
  function keyOf(id: string, { keys }: Shared): string {
    const key = keys.get(id) ?? createIdempotencyKey();
    keys.set(id, key);
    return key;
  }

  function set(id: string, status: ConfirmationStatus | null, { statuses, hosts }: Shared): void {
    if (status === null) statuses.delete(id);
    else statuses.set(id, status);
    for (const one of new Set([host, ...hosts])) one.requestUpdate();
  }

  return {
    statusOf,
    /**
     * Holds the confirmation of an offer, to be sent soon. After a failure, sends the same one again at once.
     * @param isCalled its number was called, and answered
     */
    confirm: (service: DetailedService, isCalled = false): void => {
      const status = statusOf(service.id);
      const sink = hooks.sink();
      if (sink === null || (status !== null && status !== 'failed')) return;
      // The queue keeps the confirmation when the network goes, so it must be loaded before.
      void open(sink);
      if (status === 'failed') {
        void send(service, sink);
        return;
      }
      const group = groupOf(sink);
      const timer = setTimeout(() => release(service.id, group), UNDO_MS);
      if (isCalled) group.called.add(service.id);
      group.held.set(service.id, { service, timer, by: host, sink });
      set(service.id, 'held', group);
      hooks.onHeld();
    },
    /** Takes back a confirmation that is held or waits for the network. Returns false when it has left. */
    undo: (id: string): boolean => {
      const group = shared();
      const kept = group.held.get(id);
      if (kept === undefined && group.queue?.take(keyOf(id, group)) == null) return false;
      clearTimeout(kept?.timer);
      group.held.delete(id);
      group.called.delete(id);
      set(id, null, group);
      return true;
    },
  };
}
