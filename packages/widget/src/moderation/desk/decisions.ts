import { NEW_STRUCTURE } from '@inclusion-kit/sdk/internal';
import type { ReactiveControllerHost } from 'lit';
import { DeskError, toDeskError, type BulkAct, type ModerationDesk, type SeenContribution } from './desk.ts';
import type { DeskController } from './desk-controller.ts';
import type { Dossier, ModeratorAct } from './dossier.ts';
import { keepOutcome, readKeptOutcome, type KeptOutcome } from './kept-outcome.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { isOpen, waitingHostOf } from '../dossier/fields/dossier-changes.ts';
import { keeperOf } from '../dossier/twins/keeper.ts';

/** Contributions on which a decision was made, and those on which it failed. */
interface Results {
  readonly done: readonly Dossier[];
  readonly failed: readonly { readonly dossier: Dossier; readonly problem: DeskError }[];
}

/** The result of the last decision. */
export interface Outcome extends Results {
  readonly did: 'accepted' | 'refused' | 'undone' | 'not-undone';
  /** Number of those that said the contrary of an accepted one: refused in the same act, and taken back with it. */
  readonly along: number;
  /** Number of other records that a number was to be erased from, and that had lost it meanwhile. */
  readonly dropped: number;
  /** Tells whether the decisions can be taken back by the button of the message. */
  readonly canUndo: boolean;
}

/** The acts that end a decision. After any other act, the contribution is still to decide. */
const conclusions: Partial<Record<ModeratorAct['acte'], Outcome['did']>> = {
  acceptation: 'accepted',
  refus: 'refused',
  annulation: 'undone',
};
/** A relay takes up to 200 in one request. */
const AT_ONCE = 100;
/** Each reading compares a record with its source. */
const READ_AT_ONCE = 5;

/** An offer comes after its structure, which another offer may bring along. */
function rankOf({ contribution: { genre }, changements }: Dossier): number {
  if (genre !== 'nouveau-service') return 0;
  return changements[NEW_STRUCTURE] === undefined ? 2 : 1;
}

/** Counts the records that an act was to erase a number from and did not: they have lost it meanwhile. */
function countDropped(act: ModeratorAct | undefined, { evenements }: Dossier): number {
  if (act?.acte !== 'acceptation' || act.aussi === undefined) return 0;
  return Math.max(0, act.aussi.length - (evenements.at(-1)?.aussi?.length ?? 0));
}

/** An acceptance refuses those that say the contrary, as they were shown. */
function withContraries(act: ModeratorAct, { contraires, contribution }: Dossier): ModeratorAct {
  if (act.acte !== 'acceptation' || contraires.length === 0) return act;
  const motif = t.contrary.refused(contribution.genre === 'fermeture');
  return { ...act, contraires: { motif, contributions: contraires.map(({ id, version }) => ({ id, version })) } };
}

/** Makes the decisions of moderators, on one contribution or several, with the result of each. They can be taken back. */
export class DecisionsController {
  outcome: Outcome | null = null;
  /** The failed decisions, by the id of the contribution. */
  problems: ReadonlyMap<string, DeskError> = new Map();
  readonly #host: ReactiveControllerHost;
  readonly #desk: () => ModerationDesk;
  readonly #queue: DeskController;
  /** The number of works under way, one inside another. */
  #works = 0;
  /** Name of the person who made the last decision. */
  #decider: string | null = null;

  constructor(host: ReactiveControllerHost, desk: () => ModerationDesk, queue: DeskController) {
    this.#host = host;
    this.#desk = desk;
    this.#queue = queue;
  }

  /** Tells whether a decision is being made: no other one begins meanwhile. */
  get isBusy(): boolean {
    return this.#works > 0;
  }

  /**
   * Does acts on a contribution, one after the other. An offer that is accepted brings along the structure that it names and that waits
   * too, and refuses those that say the contrary. Returns the changed contribution, or null when an act failed.
   */
  async decide(dossier: Dossier, acts: readonly ModeratorAct[]): Promise<Dossier | null> {
    return this.#work(async () => {
      const last = acts.at(-1);
      const host = last?.acte === 'acceptation' ? waitingHostOf(dossier) : null;
      const first = host === null ? null : await this.#doTo(host, [{ acte: 'acceptation' }]);
      if (first instanceof DeskError) {
        this.#note(dossier, first);
        await this.#readAnew(dossier).catch(() => undefined);
        return null;
      }
      const whole = acts.map((act) => withContraries(act, dossier));
      const done = await this.#doTo(dossier, whole);
      if (done instanceof DeskError) return null;
      const did = last && conclusions[last.acte];
      if (did !== undefined) {
        const refused = whole.flatMap((act) =>
          act.acte === 'acceptation' ? (act.contraires?.contributions ?? []) : [],
        );
        const along = did === 'undone' ? [...done.contraires, ...done.rivales] : refused;
        const listed = new Set(this.#queue.items.map(({ id }) => id));
        const shown = along.filter(({ id }) => listed.has(id));
        await Promise.all(shown.map((one) => this.#readAnew(one).catch(() => undefined)));
        await this.#readOthers([dossier]);
        const decided = first === null ? [done] : [done, first];
        this.#conclude(
          did,
          { done: decided, failed: [] },
          { along: did === 'undone' ? dossier.refusees_avec : refused.length, dropped: countDropped(last, done) },
        );
      }
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

  /**
   * Accepts several in one request. One that fails keeps none from being accepted.
   * @param kept of the duplicates among them, the record that is kept, by the id of the contribution. The fuller one for others.
   * @param act the acceptance of each, with what proves it
   */
  async acceptAll(
    dossiers: readonly Dossier[],
    kept: ReadonlyMap<string, string> = new Map(),
    act: BulkAct = { acte: 'acceptation' },
  ): Promise<Outcome> {
    return this.#work(async () => {
      // No offer is published before its structure.
      const inOrder = [...dossiers].sort((a, b) => rankOf(a) - rankOf(b));
      const results = await this.#actOnAll(inOrder, act, kept);
      await this.#readOthers(results.done);
      return this.#conclude('accepted', results);
    });
  }

  async refuseAll(dossiers: readonly Dossier[], motif: string): Promise<Outcome> {
    return this.#work(async () => {
      const results = await this.#actOnAll(dossiers, { acte: 'refus', motif });
      await this.#readOthers(results.done);
      return this.#conclude('refused', results);
    });
  }

  /**
   * Accepts several contributions that say the same of one record. The first one refuses those that say the contrary, in its own act:
   * nothing more is done where it fails.
   */
  async acceptContraries([first, ...rest]: readonly Dossier[]): Promise<Outcome> {
    return this.#work(async () => {
      if (first === undefined) return this.#conclude('accepted', { done: [], failed: [] });
      const done = await this.#doTo(first, [withContraries({ acte: 'acceptation' }, first)]);
      if (done instanceof DeskError)
        return this.#conclude('accepted', { done: [], failed: [{ dossier: first, problem: done }] });
      const others = await this.#actOnAll(rest, { acte: 'acceptation' });
      await Promise.all(first.contraires.map((one) => this.#readAnew(one).catch(() => undefined)));
      const results = { done: [done, ...others.done], failed: others.failed };
      await this.#readOthers(results.done);
      return this.#conclude('accepted', results, { along: first.contraires.length });
    });
  }

  /** Reads contributions as they were shown, and decides on them together. Returns null when one cannot be read. */
  async decideAll(
    shown: readonly { readonly id: string; readonly version: number }[],
    decide: (dossiers: readonly Dossier[]) => Promise<Outcome>,
  ): Promise<Outcome | null> {
    return this.hold(async () => {
      const reads = shown.map(async ({ id, version }) => {
        const dossier = await this.#queue.guard(() => this.#desk().dossier(id));
        return { ...dossier, version };
      });
      const dossiers = await Promise.all(reads).catch(() => null);
      return dossiers === null ? null : decide(dossiers);
    });
  }

  /** Takes the last decisions back. Returns them. */
  async undo(): Promise<readonly Dossier[]> {
    const { done: decided, along } = this.outcome?.canUndo === true ? this.outcome : { done: [], along: 0 };
    return this.#work(async () => {
      const results = await this.#actOnAll(decided, { acte: 'annulation' });
      const { done, failed } = results;
      const isUndone = done.length > 0 || failed.length === 0;
      this.#conclude(isUndone ? 'undone' : 'not-undone', results, { along: isUndone ? along : 0 });
      return done;
    });
  }

  dismiss(): void {
    this.outcome = null;
    keepOutcome(null);
    this.#host.requestUpdate();
  }

  /**
   * Offers a person who comes in to take back their last decision of this tab, which a reload of the page or the end of their session took
   * out of sight: all of it, as far as nobody decided anew. Where a part cannot be read, nothing is told, and the next reload tries again.
   */
  async restore(): Promise<void> {
    // The message of another person, whose session ended, is not theirs.
    if (this.outcome !== null && this.#decider !== this.#me()) {
      this.outcome = null;
      this.#host.requestUpdate();
    }
    const kept = readKeptOutcome(this.#me());
    if (kept === null || this.#hasDecided()) return;
    const done = await this.#readAsKept(kept).catch(() => null);
    // Something else may have been decided meanwhile, and its message closed, or another person may have come in.
    const isLast = JSON.stringify(readKeptOutcome(this.#me())) === JSON.stringify(kept);
    if (done === null || !isLast || this.#hasDecided()) return;
    if (done.length === 0) {
      keepOutcome(null);
      return;
    }
    // Those refused along with an acceptance that was taken back since are no part of it.
    const along = done.reduce((sum, { refusees_avec }) => sum + refusees_avec, 0);
    this.#decider = kept.par;
    this.outcome = { did: kept.did, done, failed: [], along, dropped: 0, canUndo: true };
    this.#host.requestUpdate();
  }

  /** Reads the decided ones, a few at a time. Returns those on which nobody decided anew. Throws when one cannot be read. */
  async #readAsKept({ done }: KeptOutcome): Promise<readonly Dossier[]> {
    const versions = new Map(done.map(({ id, version }) => [id, version]));
    const same: Dossier[] = [];
    for (let from = 0; from < done.length; from += READ_AT_ONCE) {
      const some = done.slice(from, from + READ_AT_ONCE);
      const read = await Promise.all(some.map(({ id }) => this.#readIfThere(id)));
      for (const one of read) if (one !== null && versions.get(one.id) === one.version) same.push(one);
    }
    return same;
  }

  /** Returns null where it is there no longer, which is no failure. */
  async #readIfThere(id: string): Promise<Dossier | null> {
    try {
      return await this.#queue.guard(() => this.#desk().dossier(id));
    } catch (error) {
      if (toDeskError(error).fault === 'absent') return null;
      throw error;
    }
  }

  /** The name of the person who is signed in, or null. */
  #me(): string | null {
    return this.#queue.who?.nom ?? null;
  }

  #hasDecided(): boolean {
    return this.outcome !== null || this.isBusy;
  }

  /** Does a work that a decision is a part of, and holds every other one back. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    this.#works += 1;
    this.#host.requestUpdate();
    try {
      return await work();
    } finally {
      this.#works -= 1;
      this.#host.requestUpdate();
    }
  }

  async #work<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.hold(work);
    } finally {
      void this.#queue.count();
    }
  }

  async #actOnAll(
    dossiers: readonly Dossier[],
    act: BulkAct,
    kept: ReadonlyMap<string, string> = new Map(),
  ): Promise<Results> {
    const toSeen = (dossier: Dossier): SeenContribution => {
      const { id, version } = dossier;
      const garde = act.acte === 'acceptation' ? keeperOf(dossier, kept)?.id : undefined;
      return { id, version, ...(garde === undefined ? {} : { garde }) };
    };
    const done: Dossier[] = [];
    const failed: Results['failed'][number][] = [];
    for (let from = 0; from < dossiers.length; from += AT_ONCE) {
      const some = dossiers.slice(from, from + AT_ONCE);
      try {
        const results = await this.#queue.guard(() => this.#desk().actOnAll(act, some.map(toSeen)));
        for (const dossier of some) {
          const { etat = null, version = 0, detail = '' } = results.find(({ id }) => id === dossier.id) ?? {};
          if (etat === null) {
            failed.push({ dossier, problem: this.#note(dossier, new DeskError('moved', detail)) });
            await this.#readAnew(dossier).catch(() => undefined);
          } else {
            const decided = { ...dossier, etat, version };
            this.#queue.put(decided);
            done.push(decided);
          }
        }
      } catch (error) {
        for (const dossier of some) failed.push({ dossier, problem: this.#note(dossier, error) });
      }
    }
    return { done, failed };
  }

  async #doTo(dossier: Pick<Dossier, 'id' | 'version'>, acts: readonly ModeratorAct[]): Promise<Dossier | DeskError> {
    let current: Dossier | null = null;
    try {
      for (const act of acts) {
        const { id, version }: Pick<Dossier, 'id' | 'version'> = current ?? dossier;
        current = await this.#queue.guard(() => this.#desk().act(id, version, act));
        this.#queue.put(current);
      }
      this.problems = new Map([...this.problems].filter(([id]) => id !== dossier.id));
      return current ?? (await this.#readAnew(dossier));
    } catch (error) {
      const problem = this.#note(dossier, error);
      // A change by another moderator, or by the source, is shown before a new decision.
      if (problem.fault === 'moved') await this.#readAnew(dossier).catch(() => undefined);
      if (problem.fault === 'absent') this.#queue.drop(dossier.id);
      return problem;
    }
  }

  /**
   * Reads the listed contributions anew that a decision concerns: those to the same records, which it may have been in conflict with,
   * and those that a value of theirs contradicts, which may aim at another offer of one structure.
   */
  async #readOthers(decided: readonly Dossier[]): Promise<void> {
    const ids = new Set(decided.map(({ id }) => id));
    const values = decided.filter(
      ({ changements, contraires }) => Object.keys(changements).length > 0 || contraires.length > 0,
    );
    const records = new Set(values.map(({ contribution }) => contribution.cible?.id ?? null));
    const others = this.#queue.items.filter(
      (one) =>
        !ids.has(one.id) &&
        isOpen(one) &&
        (records.has(one.contribution.cible?.id ?? '') || one.rivales.some(({ id }) => ids.has(id))),
    );
    await Promise.all(others.map((one) => this.#readAnew(one).catch(() => undefined)));
  }

  async #readAnew({ id }: Pick<Dossier, 'id'>): Promise<Dossier> {
    const fresh = await this.#queue.guard(() => this.#desk().dossier(id));
    this.#queue.put(fresh);
    return fresh;
  }

  #note(dossier: Pick<Dossier, 'id'>, error: unknown): DeskError {
    const problem = toDeskError(error);
    this.problems = new Map(this.problems).set(dossier.id, problem);
    return problem;
  }

  #conclude(did: Outcome['did'], { done, failed }: Results, { along = 0, dropped = 0 } = {}): Outcome {
    // The message stays until the next decision, or until it is closed: nobody is hurried.
    const canUndo = (did === 'accepted' || did === 'refused') && done.length > 0;
    this.outcome = { did, done, failed, along, dropped, canUndo };
    this.#decider = this.#me();
    keepOutcome(this.outcome, this.#decider);
    return this.outcome;
  }
}
