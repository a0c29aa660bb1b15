import type { LitElement } from 'lit';
import type { DecisionsController, Outcome } from '../desk/decisions.ts';
import type { DeskController } from '../desk/desk-controller.ts';
import type { Dossier } from '../desk/dossier.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { isInConflict, isPickable } from '../dossier/fields/dossier-changes.ts';
import { sayDone } from './outcome.ts';
import type { Places } from '../di-moderation/desk-places.ts';

/** The parts of its element that the choice of contributions uses. */
export interface PicksHost {
  readonly queue: DeskController;
  readonly decisions: DecisionsController;
  readonly places: Places;
  readonly say: (sentence: string) => void;
  /** Is called after several decisions, when the open contribution may have left the list. */
  readonly onDecided: () => void;
}

/** The contributions that are chosen, to be decided together. */
export class Picks {
  /** Tells whether the form of the reason for a refusal is open. */
  isRefusing = false;
  #ids: ReadonlySet<string> = new Set();
  readonly #element: LitElement;
  readonly #host: PicksHost;

  constructor(element: LitElement, host: PicksHost) {
    this.#element = element;
    this.#host = host;
  }

  get dossiers(): readonly Dossier[] {
    return this.#host.queue.items.filter((dossier) => this.#ids.has(dossier.id) && isPickable(dossier));
  }

  clear(): void {
    this.#keep([]);
    this.isRefusing = false;
  }

  pick({ id }: Dossier, isPicked: boolean): void {
    const others = [...this.#ids].filter((other) => other !== id);
    this.#keep(isPicked ? [...others, id] : others);
    this.isRefusing = this.isRefusing && this.dossiers.length > 0;
    this.#host.say(t.live.chosen(this.dossiers.length));
  }

  pickByKey(dossier: Dossier): void {
    if (isPickable(dossier)) this.pick(dossier, !this.#ids.has(dossier.id));
    else if (isInConflict(dossier)) this.#host.say(t.live.noConflict);
  }

  async turnRefusing(isRefusing: boolean): Promise<void> {
    this.isRefusing = isRefusing;
    this.#element.requestUpdate();
    await this.#host.places.focusOnceDrawn(isRefusing ? 'di-refusal' : '#queue');
  }

  async accept(): Promise<void> {
    const { dossiers } = this;
    if (dossiers.length === 0 || this.#host.decisions.isBusy) return;
    await this.#conclude(await this.#host.decisions.acceptAll(dossiers));
  }

  async refuse(motif: string): Promise<void> {
    const { dossiers } = this;
    if (dossiers.length === 0 || this.#host.decisions.isBusy) return;
    await this.#conclude(await this.#host.decisions.refuseAll(dossiers, motif));
  }

  async #conclude(outcome: Outcome): Promise<void> {
    const { queue, places, say, onDecided } = this.#host;
    // Contributions whose decision did not reach the relay stay chosen, and so does the written reason.
    const unheard = outcome.failed.filter(({ problem }) => problem.fault === 'signed-out' || problem.fault === 'down');
    this.#keep(unheard.map(({ dossier }) => dossier.id));
    this.isRefusing = this.isRefusing && unheard.length > 0;
    onDecided();
    say(sayDone(outcome));
    await places.focusOnceDrawn(...(queue.door === 'open' ? ['#outcome button', '#queue'] : ['#username']));
  }

  #keep(ids: readonly string[]): void {
    this.#ids = new Set(ids);
    this.#element.requestUpdate();
  }
}
