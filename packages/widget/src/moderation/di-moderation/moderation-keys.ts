import type { ReactiveController } from 'lit';
import type { Dossier } from '../desk/dossier.ts';
import type { DiDossier } from '../dossier/di-dossier.ts';
import { isPickable, isUnproven } from '../dossier/fields/dossier-changes.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { toQueueKey } from '../queue/keys.ts';
import type { ModerationActs } from './moderation-acts.ts';
import { ALL_PICKED, type ModerationWork } from './moderation-work.ts';

/** The keys of a moderator, in the queue, in the contribution that is open, and on the page around them. */
export class ModerationKeys implements ReactiveController {
  readonly #work: ModerationWork;
  readonly #acts: ModerationActs;

  constructor(work: ModerationWork, acts: ModerationActs) {
    this.#work = work;
    this.#acts = acts;
    work.host.addController(this);
  }

  hostConnected(): void {
    this.#work.host.ownerDocument.addEventListener('keydown', this.#onPageKeydown);
  }

  hostDisconnected(): void {
    this.#work.host.ownerDocument.removeEventListener('keydown', this.#onPageKeydown);
  }

  /** Listens to the keys of the queue. They act on the row that has the focus, or else on the open contribution. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const key = toQueueKey(event);
    if (key === null || !this.#work.hasKeys || this.#work.isRefusing) return;
    event.preventDefault();
    const isMove = key === 'next' || key === 'previous';
    // A key that is held decides once: the next row comes under it.
    if (event.repeat && !isMove) return;
    if (key !== 'accept') this.#work.set({ askedAgain: null });
    const focused = this.#work.places.rowAt(event);
    const at = focused === -1 ? this.#work.rowOf(this.#work.open) : focused;
    const dossier = this.#work.rows[at];
    if (isMove) this.#browse(at + (key === 'next' ? 1 : -1));
    else if (key === 'help') this.#work.turnHelp();
    else if (key === 'sure') void this.#work.pickSure();
    else if (key === 'undo') void this.#acts.undo();
    else if (dossier === undefined) {
      if (key !== 'pick' && this.#work.picked.length > 0) void this.#decideByKey(key, null);
    } else if (key !== 'pick') void this.#decideByKey(key, dossier);
    else if (isPickable(dossier)) this.#work.pick(dossier, !this.#work.isPicked(dossier));
    else this.#work.announcer.say(t.live.alone);
  };

  /**
   * Leads into the queue from anywhere on the page where nothing is typed: to the row that is open, or else to the first one. The other
   * keys act where nothing has the focus, as on a page that has just come.
   */
  readonly #onPageKeydown = (event: KeyboardEvent): void => {
    const key = toQueueKey(event);
    if (event.defaultPrevented || key === null || !this.#work.hasKeys || this.#work.isRefusing) return;
    const path = event.composedPath();
    const isWithin = ['#queue', 'di-dossier'].some((place) => {
      const found = this.#work.places.find(place);
      return found !== null && path.includes(found);
    });
    if (isWithin || this.#work.queue.door !== 'open' || this.#work.showsPartners) return;
    if (key !== 'next') {
      if (event.target === this.#work.host.ownerDocument.body) this.onDossierKeydown(event);
      return;
    }
    if (this.#work.isAlone) return;
    event.preventDefault();
    this.#browse(this.#work.rowOf(this.#work.open));
  };

  /** The message of a decision takes the focus, and the key that takes it back. */
  readonly onOutcomeKeydown = (event: KeyboardEvent): void => {
    if (toQueueKey(event) === 'undo') this.onKeydown(event);
  };

  /** The same keys act in the open contribution, as long as no form of it is open. */
  readonly onDossierKeydown = (event: KeyboardEvent): void => {
    const { mode = 'read' } = this.#work.host.renderRoot.querySelector<DiDossier>('di-dossier') ?? {};
    if (mode === 'read') this.onKeydown(event);
  };

  #browse(to: number): void {
    const { rows } = this.#work;
    const at = Math.min(rows.length - 1, Math.max(0, to));
    const open = rows[at];
    if (open !== undefined && !this.#work.width.narrow) this.#work.set({ open });
    this.#work.places.rows()[at]?.focus();
  }

  /**
   * Decides the chosen contributions together, or else the contribution that has the focus, with the choices made in it. Several are
   * told before they are accepted: the row that has the focus may not be among them.
   */
  async #decideByKey(key: 'accept' | 'refuse', dossier: Dossier | null): Promise<void> {
    const { picked } = this.#work;
    const isOnlyOne = picked.length === 1 && picked[0]?.id === dossier?.id;
    if (picked.length > 0 && key === 'refuse') {
      await this.#work.turnRefusing(true);
      return;
    }
    if (picked.length > 0 && !isOnlyOne) {
      if (this.#work.askedAgain === ALL_PICKED) {
        this.#work.set({ askedAgain: null });
        await this.#work.acceptPicked();
        return;
      }
      this.#work.set({ askedAgain: ALL_PICKED });
      this.#work.announcer.say(t.queue.again(picked.length));
      return;
    }
    if (dossier === null) return;
    this.#work.set({ open: dossier });
    await this.#work.host.updateComplete;
    const open = this.#work.host.renderRoot.querySelector<DiDossier>('di-dossier');
    await open?.updateComplete;
    if (key === 'accept' && isUnproven(dossier) && this.#work.askedAgain !== dossier.id) {
      this.#work.set({ askedAgain: dossier.id });
      this.#work.announcer.say(t.row.again);
      // Its row is out of sight.
      if (this.#work.isAlone && open !== null) open.complaint = t.row.again;
      return;
    }
    this.#work.set({ askedAgain: null });
    if (key === 'accept') open?.accept();
    else await open?.turn('refuse');
  }
}
