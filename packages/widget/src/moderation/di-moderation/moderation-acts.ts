import { sayDone } from '../desk/outcome-texts.ts';
import type { Outcome } from '../desk/decisions.ts';
import type { BulkAct, ModerationDesk } from '../desk/desk.ts';
import type { Dossier, ModeratorAct } from '../desk/dossier.ts';
import type { DiDossier } from '../dossier/di-dossier.ts';
import type { DossierEvents } from '../dossier/dossier-choices.ts';
import { findUnseen, isNew, isOpen, isOvertaken, toRefusedAlong } from '../dossier/fields/dossier-changes.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { toldAlike } from '../queue/contrary-rows.ts';
import type { ModerationWork } from './moderation-work.ts';

/** The decisions on the contribution that is open, and what is shown and said once each is taken. */
export class ModerationActs {
  readonly #work: ModerationWork;

  constructor(work: ModerationWork) {
    this.#work = work;
  }

  /**
   * Accepts another contribution, whose value of a field was just chosen in the one that contradicts it. That one is refused in the same
   * act, or else stays open: the value is kept in its place with one press more. A contribution that says more than what is in sight is opened instead.
   */
  async decideRival(asked: DossierEvents['dossier-rival']): Promise<void> {
    const { open } = this.#work;
    if (open === null || this.#work.decisions.isBusy) return;
    // From the reading on: a second press would find the other one decided, and open it.
    await this.#work.decisions.hold(() => this.#acceptRival(open, asked));
  }

  async #acceptRival(open: Dossier, { id, champ, isInSight }: DossierEvents['dossier-rival']): Promise<void> {
    const rival = await this.#work.queue.guard(() => this.#work.desk.dossier(id)).catch(() => null);
    if (rival === null) {
      this.#work.announcer.say(t.problem.down);
      return;
    }
    const unseen = findUnseen(rival, open);
    if (!isInSight || !isOpen(rival) || unseen.length > 0) {
      await this.#work.openOne(rival);
      if (!unseen.includes(champ))
        this.#work.host.renderRoot.querySelector<DiDossier>('di-dossier')?.settle(champ, 'propose');
      return;
    }
    const moved =
      rival.comparaison?.champs.filter(({ verdict }) => verdict === 'conflit').map((one) => one.champ) ?? [];
    const at = this.#work.rowOf(open);
    const done = await this.#work.decisions.decide(rival, [
      { acte: 'acceptation', ...(moved.length > 0 ? { tranches: moved } : {}), ...toRefusedAlong(rival) },
    ]);
    if (done === null) {
      if (this.#work.queue.door === 'open') await this.#work.openOne(rival);
      else await this.#work.places.focusOnceDrawn('#username');
      return;
    }
    this.#work.refresh(await this.#work.queue.guard(() => this.#work.desk.dossier(open.id)).catch(() => open));
    const { outcome } = this.#work.decisions;
    if (outcome !== null) this.#work.announcer.say(sayDone(outcome));
    await this.#moveOn(at, false);
  }

  async decide(acts: readonly ModeratorAct[]): Promise<void> {
    const dossier = this.#work.open;
    if (dossier === null || this.#work.decisions.isBusy) return;
    const isAccepted = acts.at(-1)?.acte === 'acceptation';
    if (isAccepted && isNew(dossier) && (await this.#work.decisions.hold(() => this.#isFoundTwice(dossier)))) return;
    const at = this.#work.rowOf(dossier);
    // The row that has the focus may leave with its contribution.
    const isInQueue = this.#work.places.hasFocusIn('#queue');
    if (await this.#decideAlike(dossier, acts, at)) return;
    const done = await this.#work.decisions.decide(dossier, acts);
    if (done === null) {
      await this.#lookAtOpen(dossier);
      return;
    }
    this.#work.refresh(done);
    const { outcome } = this.#work.decisions;
    const said = { question: t.outcome.asked, ajustement: t.outcome.adjusted, transmission: t.outcome.sent };
    const last = acts.at(-1)?.acte;
    if (last !== undefined && last in said) this.#work.announcer.say(said[last as keyof typeof said]);
    else if (outcome !== null) this.#work.announcer.say(sayDone(outcome));
    await this.#moveOn(this.#answeredBy(dossier) ?? at, isInQueue);
  }

  /** Takes one decision on each of those that are told alike. Returns whether it did. */
  async #decideAlike(dossier: Dossier, acts: readonly ModeratorAct[], at: number): Promise<boolean> {
    const alike = toldAlike(dossier, this.#work.queue.items);
    const [act] = acts;
    if (alike.length < 2 || act === undefined || acts.length > 1) return false;
    if (act.acte === 'acceptation' && act.reliee_a === undefined)
      await this.#afterTogether(dossier, await this.#work.decisions.acceptAll(alike, new Map(), toBulk(act)), at);
    else if (act.acte === 'refus')
      await this.#afterTogether(dossier, await this.#work.decisions.refuseAll(alike, act.motif), at);
    else return false;
    return true;
  }

  /**
   * Accepts what says the contrary of the open contribution: each confirmation, or the closure. Those that they contradict are refused
   * in the act that accepts the first one.
   */
  async acceptContraries(): Promise<void> {
    const { open } = this.#work;
    if (open === null || this.#work.decisions.isBusy) return;
    const at = this.#work.rowOf(open);
    const first = await this.#work.decisions.decideAll(open.contraires, (dossiers) =>
      this.#work.decisions.acceptContraries(dossiers),
    );
    await this.#afterTogether(open, first, at);
  }

  /** Refuses the open contribution and others that give a line another value: what people see stays. */
  async keepShown({ motif, others }: DossierEvents['dossier-keep-shown']): Promise<void> {
    const { open } = this.#work;
    if (open === null || this.#work.decisions.isBusy) return;
    const at = this.#work.rowOf(open);
    const done = await this.#work.decisions.decideAll(others, (dossiers) =>
      this.#work.decisions.refuseAll([open, ...dossiers], motif),
    );
    await this.#afterTogether(open, done, at);
  }

  /** Shows what became of the open contribution once several were decided together. */
  async #afterTogether(open: Dossier, outcome: Outcome | null, at: number): Promise<void> {
    if (this.#work.queue.door !== 'open') {
      await this.#work.places.focusOnceDrawn('#username');
      return;
    }
    if (outcome === null) {
      this.#work.announcer.say(t.problem.down);
      return;
    }
    this.#work.refresh(await this.#work.queue.guard(() => this.#work.desk.dossier(open.id)).catch(() => open));
    this.#work.announcer.say(sayDone(outcome));
    await this.#moveOn(at, false);
  }

  /** Waits for the search for what is there already: a press that accepts something new may be quicker. Says what it found. */
  async #isFoundTwice({ id, jumelle }: Dossier): Promise<boolean> {
    await this.#work.reading;
    const twin = [this.#work.open, ...this.#work.queue.items].find((one) => one?.id === id)?.jumelle ?? null;
    if (twin === null || jumelle !== null) return false;
    this.#work.announcer.say(t.twin[twin.modele]);
    return true;
  }

  /** Finds the place of a contribution that the decision on another one has answered: both values are fresh in mind. */
  #answeredBy({ id, rivales }: Dossier): number | null {
    const rivals = new Set(rivales.map((rival) => rival.id));
    const at = this.#work.rows.findIndex((one) => rivals.has(one.id) && one.id !== id && isOvertaken(one));
    return at < 0 ? null : at;
  }

  /** Reads the contribution again when another moderator has moved it. A contribution that left the list stays open. */
  async #lookAtOpen(dossier: Dossier): Promise<void> {
    if (this.#work.queue.door !== 'open') {
      await this.#work.places.focusOnceDrawn('#username');
      return;
    }
    const isListed = this.#work.queue.items.some(({ id }) => id === dossier.id);
    if (!isListed && this.#work.decisions.problems.get(dossier.id)?.fault === 'moved')
      this.#work.refresh(await this.#work.desk.dossier(dossier.id).catch(() => dossier));
    await this.#work.host.updateComplete;
  }

  /** Opens the contribution now at the place of the last decided one, once that one has left the list. */
  async #moveOn(at: number, isInQueue: boolean): Promise<void> {
    const { rows } = this.#work;
    if (this.#work.queue.items.some(({ id }) => id === this.#work.open?.id)) {
      await this.#work.focusOpen();
      return;
    }
    // One that was refused with it may have left too.
    const next = at < 0 ? undefined : rows[Math.min(at, rows.length - 1)];
    this.#work.set({ open: next ?? null });
    // On a narrow screen it takes the place of the queue.
    if (next !== undefined && (this.#work.width.narrow || !isInQueue)) {
      await this.#work.focusOpen();
      return;
    }
    await this.#work.host.updateComplete;
    (
      this.#work.places.rowOf(next?.id) ??
      this.#work.places.find('#empty') ??
      this.#work.places.find('#queue')
    )?.focus();
  }

  /** Does something to the open contribution that is no act of the life cycle, and says so. */
  async change(
    work: (desk: ModerationDesk, id: string) => Promise<unknown>,
    said: string | null = null,
  ): Promise<void> {
    const dossier = this.#work.open;
    if (dossier === null || this.#work.decisions.isBusy) return;
    const fresh = await this.#work.decisions.change(dossier, (desk) => work(desk, dossier.id));
    if (fresh === null) {
      await this.#lookAtOpen(dossier);
      return;
    }
    this.#work.refresh(fresh);
    if (said !== null) this.#work.announcer.say(said);
    await this.#work.focusOpen();
  }

  async undo(): Promise<void> {
    const { isBusy, outcome: last } = this.#work.decisions;
    if (isBusy || last?.canUndo !== true) return;
    const [first] = await this.#work.decisions.undo();
    await this.#work.queue.load();
    const { outcome } = this.#work.decisions;
    if (outcome !== null) this.#work.announcer.say(sayDone(outcome));
    if (first === undefined) await this.#work.places.focusOnceDrawn('#queue');
    else await this.#work.openOne(first);
  }

  async dismiss(): Promise<void> {
    this.#work.decisions.dismiss();
    await this.#work.places.focusOnceDrawn('#queue');
  }
}

/** Keeps of an acceptance what stands for several at once. */
const toBulk = ({ preuve }: Extract<ModeratorAct, { acte: 'acceptation' }>): BulkAct => ({
  acte: 'acceptation',
  ...(preuve === undefined ? {} : { preuve }),
});
