import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { renderFault } from '../fault.ts';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { reset } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import { desk } from '../desk.styles.ts';
import { styles } from './di-refusal.styles.ts';

const MAX_MESSAGE = 1500;

/**
 * @summary The form that asks why contributions are refused.
 *
 * Part of `<di-moderation>`. It takes properties and sends events.
 *
 * @event refuse - A reason was given (`detail` is the text that the contributor will read).
 * @event cancel - The refusal is given up.
 */
export class DiRefusal extends LitElement {
  static override styles = [reset, controls, desk, styles];

  /** Its words, with the reasons to choose from: a need is closed, and not refused. */
  @property({ attribute: false }) words: Pick<typeof t.refusal, 'title' | 'reasons' | 'send' | 'missing'> = t.refusal;
  /** Number of contributions to refuse. */
  @property({ type: Number }) count = 1;
  /** True while they are being refused. */
  @property({ type: Boolean }) busy = false;

  @state() private isMissing = false;

  protected override render(): TemplateResult {
    return html`<form class="form" novalidate @submit=${this.#onSubmit} @keydown=${this.#onKeydown}>
      <fieldset aria-describedby=${this.isMissing ? 'hint missing' : 'hint'}>
        <legend class="label">${this.words.title}</legend>
        <p class="hint" id="hint">${t.refusal.hint}</p>
        <div class="choices">
          ${this.words.reasons.map(
            (reason) =>
              html`<label class="choice">
                <input type="radio" name="reason" value=${reason} @change=${() => (this.isMissing = false)} />
                <span>${reason}</span>
              </label>`,
          )}
        </div>
        ${renderFault(this.isMissing ? this.words.missing : null, 'missing')}
      </fieldset>
      <div class="field">
        <label class="label" for="message">${t.refusal.message} <span class="opt">${t.refusal.optional}</span></label>
        <textarea class="input" id="message" name="message" rows="2" maxlength=${MAX_MESSAGE}></textarea>
      </div>
      <p class="acts">
        <button class="btn btn-danger" type="submit" aria-disabled=${this.busy}>
          ${icon('close')}${this.words.send(this.count)}
        </button>
        <button class="btn btn-quiet" type="button" @click=${() => this.dispatchEvent(new CustomEvent('cancel'))}>
          ${t.cancel}
        </button>
      </p>
    </form>`;
  }

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus());
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.busy) return;
    const form = new FormData(event.target as HTMLFormElement);
    const reason = form.get('reason') as string | null;
    if (reason === null) {
      this.isMissing = true;
      this.focus();
      return;
    }
    const message = (form.get('message') as string).trim();
    const detail = message === '' ? reason : t.refusal.joined(reason, message);
    this.dispatchEvent(new CustomEvent<string>('refuse', { detail }));
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('cancel'));
  };
}
