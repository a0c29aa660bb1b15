import type { Contribution, Receipt } from '@inclusion-kit/sdk/contributions';
import type { ReactiveControllerHost } from 'lit';
import { isTold, toContribution, type Entry } from '../draft/contribution-entry.ts';
import { isTransient } from '../../shared/sending/sink.ts';
import type { Waiting } from '../../shared/sending/outbox.ts';
import { readWaitingDraft, toWaitingDraft } from '../draft/kept-draft.ts';
import type { ChecksController } from '../checks/checks.ts';
import type { SendingController } from './sending.ts';
import type { WritingController } from '../writing/writing.ts';

export type Problem = 'errors' | 'nothing' | 'network' | 'refused';

export type Turn = 'problem' | 'queue' | 'receipt' | 'title';

interface Parts {
  readonly writing: WritingController;
  readonly checks: ChecksController;
  readonly sending: SendingController;
}

interface Hooks {
  canSend(): boolean;
  /** Waits for the rules and the commune's code, which sending needs. */
  ready(): Promise<void>;
  onSending(): void;
  onQueued(): void;
  onKept(contribution: Contribution, receipt: Receipt): void;
  onFailure(error: unknown): void;
  /** Called when another part of the form must come in sight. */
  onTurn(turn: Turn): void;
}

/** Checks and sends the contribution. The outcome is a receipt, a place in the queue, or a problem to show. */
export class SubmissionController {
  readonly #host: ReactiveControllerHost;
  readonly #parts: Parts;
  readonly #hooks: Hooks;
  /** The problem that keeps the contribution from being sent. Null when none was found. */
  problem: Problem | null = null;
  /** The receipt of the contribution just kept. Null while the form is open. */
  receipt: Receipt | null = null;
  /** Tells whether a contribution is being sent, from the press on. Answers typed meanwhile would be in no contribution. */
  isBusy = false;

  constructor(host: ReactiveControllerHost, parts: Parts, hooks: Hooks) {
    this.#host = host;
    this.#parts = parts;
    this.#hooks = hooks;
  }

  /** Begins another contribution. A refresh of the same record keeps the receipt in sight. */
  begin({ keepsReceipt = false } = {}): void {
    this.problem = null;
    if (!keepsReceipt) this.receipt = null;
    this.#host.requestUpdate();
  }

  forgive(): void {
    if (this.problem === 'nothing') this.problem = null;
  }

  async send(): Promise<void> {
    if (this.isBusy || this.#parts.sending.isSending || !this.#hooks.canSend()) return;
    this.#setBusy(true);
    try {
      await this.#hooks.ready();
      await this.#sendOnce();
    } finally {
      this.#setBusy(false);
    }
  }

  #setBusy(isBusy: boolean): void {
    this.isBusy = isBusy;
    this.#host.requestUpdate();
  }

  async #sendOnce(): Promise<void> {
    const { writing, sending, checks } = this.#parts;
    const { entry, key } = writing;
    if (entry === null) return;
    const problem = this.#findProblem(entry);
    if (problem !== null) {
      this.#stop(problem);
      return;
    }
    this.problem = null;
    const contribution = toContribution(entry);
    writing.joinAttempt();
    sending.begin(contribution);
    // The key is kept with the draft before anything leaves: a page that ends now sends the same contribution, not another.
    writing.save();
    this.#hooks.onSending();
    try {
      const receipt = await sending.submit(contribution);
      if (writing.key === key) this.onSent(null, contribution, receipt);
      else {
        // The page shows another record by now: what is written about it stays.
        writing.drop(key);
        this.#hooks.onKept(contribution, receipt);
      }
    } catch (error) {
      this.#hooks.onFailure(error);
      // The draft of a record that is no longer shown waits on the device.
      if (writing.key !== key) return;
      if (checks.showRefusal(error)) this.#stop('errors');
      else if (!(await this.#enqueue(contribution, error))) this.#stop(isTransient(error) ? 'network' : 'refused');
    }
  }

  /** A form of the page was sent while something here is wrong: says what, as this form's own button does. */
  refuse(): void {
    const { entry } = this.#parts.writing;
    const problem = entry === null ? null : this.#findProblem(entry);
    if (problem !== null) this.#stop(problem);
  }

  #findProblem(entry: Entry): Problem | null {
    const { checks } = this.#parts;
    const errors = checks.find(entry);
    checks.show(errors);
    if (errors.size > 0) return 'errors';
    return isTold(entry) ? null : 'nothing';
  }

  #stop(problem: Problem): void {
    this.problem = problem;
    this.#host.requestUpdate();
    this.#hooks.onTurn('problem');
  }

  /** Puts a contribution that did not go through in the queue. Returns false when it must stay in the form. */
  async #enqueue(contribution: Contribution, error: unknown): Promise<boolean> {
    const { writing, sending } = this.#parts;
    const { kept, key, sheet } = writing;
    const nom = sheet?.subject.record.nom ?? '';
    const isQueued = await sending.enqueue(contribution, error, {
      nom: nom === '' ? (sheet?.draft.nom ?? '') : nom,
      from: kept === null || key === null ? null : toWaitingDraft(key, kept),
    });
    if (!isQueued) return false;
    writing.drop(key);
    this.#hooks.onQueued();
    this.#hooks.onTurn('queue');
    return true;
  }

  /** Called when a contribution was kept. `key` is that of the queue, null when the form sent it at once. */
  onSent(key: string | null, contribution: Contribution, receipt: Receipt): void {
    const { writing, sending } = this.#parts;
    if (key === null || key === sending.queued) {
      sending.end();
      this.receipt = receipt;
      writing.drop();
      this.#hooks.onTurn('receipt');
    }
    this.#hooks.onKept(contribution, receipt);
  }

  takeBack(waiting: Waiting): void {
    const { writing, sending } = this.#parts;
    const { key, from } = waiting;
    const kept = readWaitingDraft(from);
    if (kept === null || !this.canTakeBack(waiting)) return;
    const taken = sending.take(key);
    if (taken === null) return;
    sending.resume(taken.refusal === null ? { sent: JSON.stringify(taken.contribution), key: taken.key } : null);
    writing.takeUp(kept);
    this.#hooks.onTurn('title');
  }

  canTakeBack({ key, from }: Waiting): boolean {
    const { writing, sending } = this.#parts;
    const kept = readWaitingDraft(from);
    if (from === null || kept === null) return false;
    return key === sending.queued || writing.canTakeUp({ key: from.draftKey, nature: kept.nature });
  }

  remove({ key }: Waiting): void {
    const { writing, sending } = this.#parts;
    const wasOwn = key === sending.queued;
    sending.take(key);
    if (wasOwn) writing.restart();
    this.#hooks.onTurn(sending.waiting.length > 0 ? 'queue' : 'title');
  }
}
