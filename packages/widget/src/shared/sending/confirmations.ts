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
  let queue: Outbox | null = null;
  let opening: Promise<Outbox | null> | null = null;
  let unlisten: (() => void) | undefined;
  let isConnected = false;
  const shared = (): Shared => {
    const sink = hooks.sink();
    const found = sink === null ? own : (bySink.get(sink) ?? createShared());
    if (sink !== null) bySink.set(sink, found);
    if (isConnected) found.hosts.add(host);
    return found;
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
      shared().hosts.delete(host);
      unlisten?.();
      queue = opening = null;
      unlisten = undefined;
    },
  });

  function flush(): void {
    for (const { service, by } of shared().held.values()) {
      if (by !== host) continue;
      // A page that ends tells no answer: the next one sends it again, under the same key.
      queue?.add(toWaiting(service));
      release(service.id);
    }
  }

  function release(id: string): void {
    const { held } = shared();
    const released = held.get(id);
    if (released === undefined) return;
    clearTimeout(released.timer);
    held.delete(id);
    void send(released.service);
  }

  async function send(service: DetailedService): Promise<void> {
    const sink = hooks.sink();
    if (sink === null) {
      set(service.id, null);
      return;
    }
    const contribution = toConfirmation(service);
    set(service.id, 'sending');
    try {
      const receipt = await handOver(sink, contribution, keyOf(service.id));
      queue?.take(keyOf(service.id));
      set(service.id, 'done');
      hooks.onKept(contribution, receipt);
    } catch (error) {
      const outbox = willPass(error) ? await open(sink) : null;
      set(service.id, outbox === null ? 'failed' : 'waiting');
      if (outbox === null) queue?.take(keyOf(service.id));
      else outbox.add(toWaiting(service));
      hooks.onFailure(error, outbox !== null);
    }
  }

  function toWaiting(service: DetailedService): Waiting {
    const contribution = toConfirmation(service);
    return { key: keyOf(service.id), contribution, nom: service.nom, from: null, since: Date.now(), refusal: null };
  }

  /** Opens the queue of contributions that wait for the network. Resolves with null when the browser could not load it. */
  function open(sink: ContributionSink): Promise<Outbox | null> {
    opening ??= import('./outbox-controller.ts')
      .then(({ openOutbox }) => openOutbox(sink))
      .then(follow, () => (opening = null));
    return opening;
  }

  function follow(outbox: Outbox): Outbox {
    if (!isConnected) {
      // The next one to ask listens.
      opening = null;
      return outbox;
    }
    unlisten?.();
    queue = shared().queue = outbox;
    unlisten = outbox.listen({ onChange: () => look(outbox) });
    look(outbox);
    return outbox;
  }

  /** Shows as waiting those that wait, as kept those sent here. Those that another tab took out are asked again. */
  function look(outbox: Outbox): void {
    const { waiting } = outbox;
    const kept = new Set(waiting.map(({ key }) => key));
    for (const [id, status] of shared().statuses) {
      if (status !== 'waiting' || kept.has(keyOf(id))) continue;
      const sent = outbox.sentOf(keyOf(id));
      set(id, sent === null ? null : 'done');
      if (sent !== null) hooks.onKept(sent[1], sent[2]);
    }
    for (const { key, contribution, refusal } of waiting) {
      const { genre, cible } = contribution;
      if (genre !== 'confirmation' || cible === undefined) continue;
      const status = statusOf(cible.id);
      if (status !== null && status !== 'waiting') continue;
      shared().keys.set(cible.id, key);
      set(cible.id, refusal === null ? 'waiting' : 'failed');
    }
  }

  // A confirmation tried again keeps its key, so that it is never counted twice.
  function keyOf(id: string): string {
    const { keys } = shared();
    const key = keys.get(id) ?? createIdempotencyKey();
    keys.set(id, key);
    return key;
  }

  function set(id: string, status: ConfirmationStatus | null): void {
    const { statuses, hosts } = shared();
    if (status === null) statuses.delete(id);
    else statuses.set(id, status);
    for (const one of new Set([host, ...hosts])) one.requestUpdate();
  }

  return {
    statusOf,
    /** Holds the confirmation of an offer, to be sent soon. After a failure, sends the same one again at once. */
    confirm: (service: DetailedService): void => {
      const status = statusOf(service.id);
      const sink = hooks.sink();
      if (sink === null || (status !== null && status !== 'failed')) return;
      // The queue keeps the confirmation when the network goes, so it must be loaded before.
      void open(sink);
      if (status === 'failed') {
        void send(service);
        return;
      }
      const timer = setTimeout(() => release(service.id), UNDO_MS);
      shared().held.set(service.id, { service, timer, by: host });
      set(service.id, 'held');
      hooks.onHeld();
    },
    /** Takes back a confirmation that is held or waits for the network. Returns false when it has left. */
    undo: (id: string): boolean => {
      const { held } = shared();
      const kept = held.get(id);
      if (kept === undefined && (queue ?? shared().queue)?.take(keyOf(id)) == null) return false;
      clearTimeout(kept?.timer);
      held.delete(id);
      set(id, null);
      return true;
    },
  };
}
