import type { Programme } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import type { WeekTexts } from '../../locales/fr/week.ts';
import type { PartsController } from '../../shared/elements/parts-controller.ts';
import { icon } from '../../shared/icons/icons.ts';
import { withTarget } from '../programme/changes.ts';
import type { View } from '../view.ts';
import type { weekParts } from './week-parts.ts';

type Parts = PartsController<typeof weekParts>;

/** The parts that open by a press under the total. */
type Fold = 'target' | 'availability';

interface Host {
  readonly parts: Parts;
  readonly root: () => HTMLElement | DocumentFragment;
  readonly requestUpdate: () => void;
  /** Takes another programme, and says that it is kept. */
  readonly save: (programme: Programme) => void;
}

/** The forms under the total, each loaded when it is opened: that of the target, and that of the times at which the person is not free. */
export class WeekFolds {
  readonly #host: Host;
  #opened: readonly Fold[] = [];

  constructor(host: Host) {
    this.#host = host;
  }

  closeAll(): void {
    this.#opened = [];
  }

  renderTarget(view: View): TemplateResult {
    const { parts, save } = this.#host;
    return this.#render('target', view, 'goal', () =>
      parts.get('target')?.renderTargetForm(view, (objectif) => save(withTarget(view.programme, objectif))),
    );
  }

  renderAvailability(view: View): TemplateResult {
    const { parts, root } = this.#host;
    return this.#render('availability', view, 'times', () => {
      const part = parts.get('availability');
      part?.addAvailabilityStyles(root());
      return part?.renderAvailability(view);
    });
  }

  /** Opens the form of the target, and waits until it can be filled. */
  async openTarget(): Promise<void> {
    const fold = this.#host.root().querySelector<HTMLDetailsElement>('.goal');
    if (fold !== null) fold.open = true;
    this.#opened = [...this.#opened, 'target'];
    this.#host.requestUpdate();
    await this.#host.parts.load('target');
  }

  #render(name: Fold, { t }: View, className: string, draw: () => unknown): TemplateResult {
    const { parts, requestUpdate } = this.#host;
    const toggle = ({ currentTarget }: Event): void => {
      const { open } = currentTarget as HTMLDetailsElement;
      this.#opened = [...this.#opened.filter((one) => one !== name), ...(open ? [name] : [])];
      requestUpdate();
      if (open) void parts.load(name);
    };
    return html`<details class="target ${className}" @toggle=${toggle}>
      <summary>${name === 'target' ? t.target.change : t.availability.title}</summary>
      ${parts.statusOf(name) === 'failed' ? renderLost(t, () => parts.load(name)) : nothing}
      ${this.#opened.includes(name) ? (draw() ?? nothing) : nothing}
    </details>`;
  }
}

/** Says that a part did not come, with the way to ask for it again. */
export function renderLost(t: WeekTexts, load: () => unknown): TemplateResult {
  return html`<p role="alert" class="msg msg-bad">${icon('warning')}<span>${t.notLoaded}</span></p>
    <button class="btn retry" type="button" @click=${load}>${t.side.retry}</button>`;
}
