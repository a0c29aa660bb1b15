import type { Contribution, Receipt } from '@inclusion-kit/sdk/contributions';
import type { ReactiveControllerHost } from 'lit';
import { isTold, toContribution, type Entry } from '../draft/contribution-entry.ts';
import { isTransient } from '../../shared/sending/sink.ts';
import type { Waiting } from '../../shared/sending/outbox.ts';
import { readWaitingDraft, toWaitingDraft } from '../draft/kept-draft.ts';
import type { Checks } from '../checks/checks.ts';
import { findLacks } from '../checks/lacks.ts';
import type { Sending } from './sending.ts';
import type { WritingController } from '../writing/writing.ts';

export type Problem = 'errors' | 'nothing' | 'bare' | 'network' | 'refused';

export type Turn = 'problem' | 'queue' | 'receipt' | 'title';

interface Parts {
  readonly writing: WritingController;
  readonly checks: Checks;
  readonly sending: Sending;
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

export type Submission = ReturnType<typeof createSubmission>;

/** Checks and sends the contribution. The outcome is a receipt, a place in the queue, or a problem to show. */
export function createSubmission(host: ReactiveControllerHost, { writing, checks, sending }: Parts, hooks: Hooks) {
  const submission = {
    /** The problem that keeps the contribution from being sent. Null when none was found. */
    problem: null as Problem | null,
    /** The receipt of the contribution just kept. Null while the form is open. */
    receipt: null as Receipt | null,
    /** Tells whether a contribution is being sent, from the press on. Answers typed meanwhile would be in no contribution. */
    isBusy: false,
    /** Begins another contribution. A refresh of the same record keeps the receipt in sight. */
    begin: ({ keepsReceipt = false } = {}): void => {
      submission.problem = null;
      if (!keepsReceipt) submission.receipt = null;
      host.requestUpdate();
    },
    forgive: (): void => {
      if (submission.problem === 'nothing' || submission.problem === 'bare') submission.problem = null;
    },
    /**
     * Sends. A nearly empty offer is told first, and goes on its second order, with `isBare`.
     * @param options.instead what a press says in the place of the answers
     */
    send: async ({ isBare = false, instead }: { isBare?: boolean; instead?: Contribution } = {}): Promise<void> => {
      if (submission.isBusy || sending.isSending || !hooks.canSend()) return;
      setBusy(true);
      try {
        await hooks.ready();
        await sendOnce(isBare, instead);
      } finally {
        setBusy(false);
      }
    },
    /** A form of the page was sent while something here is wrong: says what, as this form's own button does. */
    refuse: (): void => {
      const { entry } = writing;
      const problem = entry === null ? null : findProblem(entry);
      if (problem !== null) stop(problem);
    },
    onSent,
    takeBack: (waiting: Waiting): void => {
      const kept = readWaitingDraft(waiting.from);
      if (kept === null || !canTakeBack(waiting)) return;
      const taken = sending.take(waiting.key);
      if (taken === null) return;
      sending.resume(taken.refusal === null ? { sent: JSON.stringify(taken.contribution), key: taken.key } : null);
      writing.takeUp(kept);
      hooks.onTurn('title');
    },
    canTakeBack,
    remove: ({ key }: Waiting): void => {
      const wasOwn = key === sending.queued;
      sending.take(key);
      if (wasOwn) writing.restart();
      hooks.onTurn(sending.waiting.length > 0 ? 'queue' : 'title');
    },
  };

  function setBusy(isBusy: boolean): void {
    submission.isBusy = isBusy;
    host.requestUpdate();
  }

  async function sendOnce(isBare: boolean, instead: Contribution | undefined): Promise<void> {
    const { entry, key } = writing;
    if (entry === null) return;
    const problem =
      instead === undefined ? (findProblem(entry) ?? (!isBare && findLacks(entry).length > 0 ? 'bare' : null)) : null;
    if (problem !== null) {
      stop(problem);
      return;
    }
    submission.problem = null;
    const contribution = instead ?? toContribution(entry);
    writing.joinAttempt();
    sending.begin(contribution);
    // The key is kept with the draft before anything leaves: a page that ends now sends the same contribution, not another.
    writing.save();
    hooks.onSending();
    try {
      const receipt = await sending.submit(contribution);
      if (writing.key === key) onSent(null, contribution, receipt);
      else {
        // The page shows another record by now: what is written about it stays.
        writing.drop(key);
        hooks.onKept(contribution, receipt);
      }
    } catch (error) {
      hooks.onFailure(error);
      // The draft of a record that is no longer shown waits on the device.
      if (writing.key !== key) return;
      if (checks.showRefusal(error)) stop('errors');
      else if (!(await enqueue(contribution, error))) stop(isTransient(error) ? 'network' : 'refused');
    }
  }

  function findProblem(entry: Entry): Problem | null {
    const errors = checks.find(entry);
    checks.show(errors);
    if (errors.size > 0) return 'errors';
    return isTold(entry) ? null : 'nothing';
  }

  function stop(problem: Problem): void {
    submission.problem = problem;
    host.requestUpdate();
    hooks.onTurn('problem');
  }

  /** Puts a contribution that did not go through in the queue. Returns false when it must stay in the form. */
  async function enqueue(contribution: Contribution, error: unknown): Promise<boolean> {
    const { kept, key, sheet } = writing;
    const nom = sheet?.subject.record.nom ?? '';
    const isQueued = await sending.enqueue(contribution, error, {
      nom: nom === '' ? (sheet?.draft.nom ?? '') : nom,
      from: kept === null || key === null ? null : toWaitingDraft(key, kept),
    });
    if (!isQueued) return false;
    writing.drop(key);
    hooks.onQueued();
    hooks.onTurn('queue');
    return true;
  }

  /** Called when a contribution was kept. `key` is that of the queue, null when the form sent it at once. */
  function onSent(key: string | null, contribution: Contribution, receipt: Receipt): void {
    if (key === null || key === sending.queued) {
      sending.end();
      submission.receipt = receipt;
      writing.drop();
      hooks.onTurn('receipt');
    }
    hooks.onKept(contribution, receipt);
  }

  function canTakeBack({ key, from }: Waiting): boolean {
    const kept = readWaitingDraft(from);
    if (from === null || kept === null) return false;
    return key === sending.queued || writing.canTakeUp({ key: from.draftKey, nature: kept.nature });
  }

  return submission;
}
