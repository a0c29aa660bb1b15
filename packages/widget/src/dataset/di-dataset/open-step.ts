import type { LitElement } from 'lit';
import { nextTurn } from '../../shared/elements/turn.ts';
import type { StepId } from '../desk.ts';
import { TURNS } from '../steps/steps.ts';

/** The step of an element that is open: it is drawn part by part, takes the focus and comes into sight. */
export class OpenStep {
  readonly #host: LitElement;
  #id: StepId | null = null;
  #drawn = 0;
  /** The step has not taken the focus yet. */
  #isMoved = false;
  /** The step has the focus, and is brought into sight again once all of it is drawn. */
  #isFollowed = false;
  #isWaiting = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The step, null while no file is open. */
  get id(): StepId | null {
    return this.#id;
  }

  /** Turns of drawing that the step has had. */
  get drawn(): number {
    return this.#drawn;
  }

  /** Tells whether the step was opened and has not taken the focus yet. */
  get isMoved(): boolean {
    return this.#isMoved;
  }

  /** Opens a step before the element draws it, or none. One that is open stays so. */
  open(id: StepId | null): void {
    if (id === this.#id) return;
    this.#id = id;
    this.#isMoved = id !== null;
    this.#isFollowed = false;
    this.#drawn = 0;
  }

  /** Goes on to draw the step after the element was. */
  follow(): void {
    if (this.#isDue && !this.#isWaiting) void this.#drawNext();
  }

  /** Tells whether the step has more to draw. */
  get #isDue(): boolean {
    return this.#id !== null && this.#drawn < TURNS[this.#id];
  }

  /** Draws a part of the step a frame: the page answers between two of them, and lays out each alone. */
  async #drawNext(): Promise<void> {
    this.#isWaiting = true;
    await nextTurn();
    this.#isWaiting = false;
    if (this.#isMoved) this.#takeFocus();
    // Another step may have been opened meanwhile.
    if (this.#isDue) {
      this.#drawn += 1;
      this.#host.requestUpdate();
    }
    if (this.#isDue || !this.#isFollowed) return;
    // Its title alone was drawn before, on a page that was too short to be scrolled.
    this.#isFollowed = false;
    await this.#host.updateComplete;
    await nextTurn();
    this.#bringIntoSight();
  }

  /** Gives the focus to the step, and brings it into sight, unless a person is elsewhere on the page. */
  #takeFocus(): void {
    this.#isMoved = false;
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body && activeElement !== this.#host) return;
    this.#title?.focus({ preventScroll: true });
    this.#bringIntoSight();
    this.#isFollowed = true;
  }

  /** Brings the step into sight. In a short window its press would lie under the foot otherwise. */
  #bringIntoSight(): void {
    const section = this.#title?.closest('section');
    const top = section?.getBoundingClientRect().top ?? 0;
    const foot = this.#host.renderRoot.querySelector('.state')?.getBoundingClientRect();
    const isOverFoot = foot !== undefined && foot.bottom > innerHeight - 1 && top > innerHeight / 8;
    if (top < 0 || top > innerHeight / 2 || isOverFoot) section?.scrollIntoView({ block: 'start' });
  }

  get #title(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`#${this.#id}-title`);
  }
}
