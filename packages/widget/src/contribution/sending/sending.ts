import {
  createIdempotencyKey,
  type Contribution,
  type ContributionSink,
  type Receipt,
} from '@inclusion-kit/sdk/contributions';
import type { ReactiveControllerHost } from 'lit';
import { listen } from '../../shared/elements/listen.ts';
import { handOver, outboxNameOf, willPass, type RelaySink } from '../../shared/sending/sink.ts';
import { isAnythingWaiting } from '../../shared/sending/waiting.ts';
import type { KeptDraft } from '../draft/kept-draft.ts';
import type { Waiting } from '../../shared/sending/outbox.ts';
import { openOutbox, type Outbox, type Sent } from '../../shared/sending/outbox-controller.ts';

export type Sending = ReturnType<typeof createSending>;

/** Sends a contribution once: the same one tried again keeps its key, and what the network refuses waits in a queue. */
export function createSending(
  host: ReactiveControllerHost,
  sinkOf: () => ContributionSink | null,
  onSent: (...sent: Sent) => void,
) {
  let outbox: Outbox | null = null;
  let unlisten: (() => void) | undefined;
  let connectedTo: ContributionSink | null = null;
  let preparing: Promise<void> = Promise.resolve();
  const sending = {
    /** Text and key of the last try. Null when nothing was tried. */
    attempt: null as KeptDraft['attempt'],
    isSending: false,
    /** Key of the contribution that this form put in the queue. Null when it put none. */
    queued: null as string | null,
    get waiting(): readonly Waiting[] {
      return outbox?.waiting ?? [];
    },
    /** Tells whether the device has no network. A network that answers nothing counts as one. */
    get isOffline(): boolean {
      return !navigator.onLine;
    },
    prepare,
    /** Goes on with what was tried by an earlier form of the same draft. */
    resume: (attempt: KeptDraft['attempt']) => void Object.assign(sending, { attempt, queued: null }),
    /** Another tab tries the same draft: what is then sent here too is known to be the same. */
    join: (attempt: KeptDraft['attempt']): void => {
      if (attempt !== null && !sending.isSending && sending.queued === null) sending.attempt = attempt;
    },
    /** Gives a contribution its key: the one it had, if it is the same. */
    begin: (contribution: Contribution): void => {
      const sent = JSON.stringify(contribution);
      if (sending.attempt?.sent !== sent) sending.attempt = { sent, key: createIdempotencyKey() };
    },
    /** Sends what `begin` gave a key to. @throws what the sink throws */
    submit: async (contribution: Contribution): Promise<Receipt> => {
      const [sink, { attempt }] = [sinkOf(), sending];
      if (sink === null || attempt === null) throw new Error('There is nothing that takes the contribution.');
      return whileSending(() => handOver(sink, contribution, attempt.key));
    },
    /** Puts a contribution in the queue after a failure that will pass. Returns false when it must stay in the form. */
    enqueue: async (
      contribution: Contribution,
      error: unknown,
      { nom, from }: Pick<Waiting, 'nom' | 'from'>,
    ): Promise<boolean> => {
      if (!willPass(error) || sending.attempt === null) return false;
      const { key } = sending.attempt;
      await prepare();
      if (outbox === null) return false;
      sending.queued = key;
      outbox.add({ key, contribution, nom, from, since: Date.now(), refusal: null });
      host.requestUpdate();
      return true;
    },
    flush: () => whileSending(async () => outbox?.retry()),
    take: (key: string): Waiting | null => {
      if (sending.queued === key) sending.queued = null;
      return outbox?.take(key) ?? null;
    },
    /** The contribution was kept: the next one has another key. */
    end: (): void => {
      Object.assign(sending, { attempt: null, queued: null });
      host.requestUpdate();
    },
    /** Saves the waiting contributions as a file, for a person who closes this device before the network is back. */
    download: (): void => {
      const contributions = sending.waiting.map(({ key, contribution }) => ({ cle: key, contribution }));
      const file = new Blob([JSON.stringify(contributions, null, 2)], { type: 'application/json' });
      const link = globalThis.document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = 'contributions-en-attente.json';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    },
  };
  const redraw = (): void => host.requestUpdate();
  listen(host, { online: redraw, offline: redraw });
  host.addController({
    hostConnected: () => {
      if (sending.queued !== null) redraw();
    },
    hostUpdate: () => {
      const sink = sinkOf();
      if (sink === null || sink === connectedTo) return;
      // This form's contribution in the queue may have gone while the form was out of the page.
      if (sending.queued !== null || isAnythingWaiting(outboxNameOf(sink))) void prepare();
    },
    hostDisconnected: () => {
      unlisten?.();
      unlisten = undefined;
      connectedTo = null;
    },
  });

  /** Makes the queue ready, so that it is there when the network goes. Never rejects. */
  function prepare(): Promise<void> {
    const sink = sinkOf();
    if (sink !== null && sink !== connectedTo) {
      connectedTo = sink;
      preparing = load(sink);
    }
    return preparing;
  }

  async function load(sink: RelaySink): Promise<void> {
    const opened = await openOutbox(sink);
    if (connectedTo === sink) follow(opened);
  }

  function follow(opened: Outbox): void {
    unlisten?.();
    outbox = opened;
    const show = (...sent: Sent): void => {
      // The form shows the receipt of its own contribution.
      if (sent[0] === sending.queued) opened.seen(sent[0]);
      onSent(...sent);
    };
    unlisten = opened.listen({ onChange: () => look(opened), onSent: show });
    const sent = sending.queued === null ? null : opened.sentOf(sending.queued);
    if (sent !== null) show(...sent);
    look(opened);
  }

  /** Another tab sent what this form left, or took it out: the form is shown again, and sends it under the same key. */
  function look(opened: Outbox): void {
    if (sending.queued !== null && opened.fateOf(sending.queued) === 'gone') sending.queued = null;
    redraw();
  }

  async function whileSending<R>(act: () => Promise<R>): Promise<R> {
    sending.isSending = true;
    redraw();
    try {
      return await act();
    } finally {
      sending.isSending = false;
      redraw();
    }
  }

  return sending;
}
