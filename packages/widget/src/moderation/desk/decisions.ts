import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DeskError, type DeskFault, type ModerationDesk } from './desk.ts';
import type { Dossier, ModeratorAct } from './dossier.ts';
import { faultOf, type DeskController } from './desk-controller.ts';

/** The reason why an act on a contribution failed. */
export interface DossierProblem {
  readonly fault: DeskFault;
  /** The relay's explanation, or an empty text when it gave none. */
  readonly detail: string;
  readonly errors: DeskError['errors'];
}

/** A contribution whose decision failed. */
export interface Failure {
  readonly dossier: Dossier;
  readonly problem: DossierProblem;
}

/** The result of the last decision. */
export interface Outcome {
  readonly did: 'accepted' | 'refused' | 'undone' | 'not-undone';
  readonly done: readonly Dossier[];
  readonly failed: readonly Failure[];
  /** Tells whether the acceptances can still be taken back at once. */
  readonly canUndo: boolean;
}

/** As long as the relay waits before it hands an acceptance on. */
const UNDO_MS = 10_000;
/** A relay takes up to 200 in one request. */
const CONFIRMATIONS_AT_ONCE = 100;

/** The element that shows the results of decisions. */
export interface DecisionsHost extends ReactiveControllerHost {
  /** Tells whether somebody points at the button that takes the last decision back. */
  isPointingAtUndo(): boolean;
  /** Moves the focus away from the message, which is about to go. */
  leaveOutcome(): void;
}

/** Makes the decisions of moderators, on one contribution or several, with the result of each. Acceptances can be taken back. */
export class DecisionsController implements ReactiveController {
  /** True while a decision is under way. */
  isBusy = false;
  outcome: Outcome | null = null;
  /** The failed decisions, by the id of the contribution. */
  problems: ReadonlyMap<string, DossierProblem> = new Map();
  readonly #host: DecisionsHost;
  readonly #desk: () => ModerationDesk;
  readonly #queue: DeskController;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: DecisionsHost, desk: () => ModerationDesk, queue: DeskController) {
    this.#host = host;
    this.#desk = desk;
    this.#queue = queue;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Does acts on a contribution, one after the other. Returns the changed contribution, or null when an act failed. */
  async decide(dossier: Dossier, acts: readonly ModeratorAct[]): Promise<Dossier | null> {
    return this.#work(async () => {
      const done = await this.#doTo(dossier, acts);
      const last = acts.at(-1)?.acte;
      if (done !== null && (last === 'acceptation' || last === 'refus')) {
        this.#conclude(last === 'acceptation' ? 'accepted' : 'refused', [done], []);
      }
      if (done !== null && last === 'annulation') this.#conclude('undone', [done], []);
      return done;
    });
  }

  /** Does something to the contribution and reads it anew, without its being an act of the life cycle. */
  async change(dossier: Dossier, work: (desk: ModerationDesk) => Promise<unknown>): Promise<Dossier | null> {
    return this.#work(async () => {
      try {
        await this.#queue.guard(() => work(this.#desk()));
        return await this.#readAnew(dossier);
      } catch (error) {
        this.#note(dossier, error);
        return null;
      }
    });
  }

  /** Accepts several: confirmations in one request, the others one by one. One that fails keeps none from being accepted. */
  async acceptAll(dossiers: readonly Dossier[]): Promise<Outcome> {
    return this.#work(async () => {
      const done: Dossier[] = [];
      const failed: Failure[] = [];
      const confirmations = dossiers.filter(({ contribution }) => contribution.genre === 'confirmation');
      const others = dossiers.filter(({ contribution }) => contribution.genre !== 'confirmation');
      for (let from = 0; from < confirmations.length; from += CONFIRMATIONS_AT_ONCE) {
        await this.#acceptConfirmations(confirmations.slice(from, from + CONFIRMATIONS_AT_ONCE), done, failed);
      }
      for (const dossier of others) {
        const accepted = await this.#doTo(dossier, [{ acte: 'acceptation' }]);
        if (accepted === null) failed.push(this.#failureOf(dossier));
        else done.push(accepted);
      }
      return this.#conclude('accepted', done, failed);
    });
  }

  async #acceptConfirmations(dossiers: readonly Dossier[], done: Dossier[], failed: Failure[]): Promise<void> {
    const seen = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
    try {
      const asked = dossiers.map(({ id, version }) => ({ id, version }));
      const results = await this.#queue.guard(() => this.#desk().acceptConfirmations(asked));
      for (const { id, etat, detail = '' } of results) {
        const dossier = seen.get(id);
        if (dossier === undefined) continue;
        if (etat === null) {
          failed.push({ dossier, problem: this.#note(dossier, new DeskError('moved', detail)) });
          await this.#readAnew(dossier).catch(() => undefined);
        } else {
          const accepted = { ...dossier, etat, version: dossier.version + 1 };
          this.#queue.put(accepted);
          done.push(accepted);
        }
      }
    } catch (error) {
      for (const dossier of dossiers) failed.push({ dossier, problem: this.#note(dossier, error) });
    }
  }

  /** Refuses several for the same reason. */
  async refuseAll(dossiers: readonly Dossier[], motif: string): Promise<Outcome> {
    return this.#work(async () => {
      const done: Dossier[] = [];
      const failed: Failure[] = [];
      for (const dossier of dossiers) {
        const refused = await this.#doTo(dossier, [{ acte: 'refus', motif }]);
        if (refused === null) failed.push(this.#failureOf(dossier));
        else done.push(refused);
      }
      return this.#conclude('refused', done, failed);
    });
  }

  /** Takes the last acceptances back; returns them. */
  async undo(): Promise<readonly Dossier[]> {
    const accepted = this.outcome?.did === 'accepted' ? this.outcome.done : [];
    return this.#work(async () => {
      const done: Dossier[] = [];
      const failed: Failure[] = [];
      for (const dossier of accepted) {
        const undone = await this.#doTo(dossier, [{ acte: 'annulation' }]);
        if (undone === null) failed.push(this.#failureOf(dossier));
        else done.push(undone);
      }
      this.#conclude(done.length > 0 || failed.length === 0 ? 'undone' : 'not-undone', done, failed);
      return done;
    });
  }

  /** Leaves the message of the last decision. */
  dismiss(): void {
    clearTimeout(this.#timer);
    this.outcome = null;
    this.#host.requestUpdate();
  }

  async #work<T>(work: () => Promise<T>): Promise<T> {
    this.isBusy = true;
    this.#host.requestUpdate();
    try {
      return await work();
    } finally {
      this.isBusy = false;
      this.#host.requestUpdate();
      void this.#queue.count();
    }
  }

  async #doTo(dossier: Dossier, acts: readonly ModeratorAct[]): Promise<Dossier | null> {
    let current = dossier;
    try {
      for (const act of acts) {
        const { id, version } = current;
        current = await this.#queue.guard(() => this.#desk().act(id, version, act));
        this.#queue.put(current);
      }
      this.#forget(dossier.id);
      return current;
    } catch (error) {
      const { fault } = this.#note(dossier, error);
      // A change by another moderator, or by the source, is shown before a new decision.
      if (fault === 'moved') await this.#readAnew(dossier).catch(() => undefined);
      if (fault === 'absent') this.#queue.drop(dossier.id);
      return null;
    }
  }

  async #readAnew({ id }: Dossier): Promise<Dossier> {
    const fresh = await this.#queue.guard(() => this.#desk().dossier(id));
    this.#queue.put(fresh);
    return fresh;
  }

  #note(dossier: Dossier, error: unknown): DossierProblem {
    const { detail = '', errors = [] } = error instanceof DeskError ? error : {};
    const problem = { fault: faultOf(error), detail, errors };
    this.problems = new Map(this.problems).set(dossier.id, problem);
    return problem;
  }

  #forget(id: string): void {
    const problems = new Map(this.problems);
    if (problems.delete(id)) this.problems = problems;
  }

  #failureOf(dossier: Dossier): Failure {
    return { dossier, problem: this.problems.get(dossier.id) ?? { fault: 'down', detail: '', errors: [] } };
  }

  #conclude(did: Outcome['did'], done: readonly Dossier[], failed: readonly Failure[]): Outcome {
    clearTimeout(this.#timer);
    const canUndo = did === 'accepted' && done.length > 0;
    this.outcome = { did, done, failed, canUndo };
    if (failed.length === 0 || canUndo) this.#timer = setTimeout(() => this.#end(), UNDO_MS);
    return this.outcome;
  }

  /** The message goes with its time, unless somebody points at its button just then. */
  #end(): void {
    if (this.#host.isPointingAtUndo()) {
      this.#timer = setTimeout(() => this.#end(), 1000);
      return;
    }
    this.#host.leaveOutcome();
    if (this.outcome === null || this.outcome.failed.length === 0) {
      this.dismiss();
      return;
    }
    // The failures stay on screen until they are read.
    this.outcome = { ...this.outcome, canUndo: false };
    this.#host.requestUpdate();
  }
}
