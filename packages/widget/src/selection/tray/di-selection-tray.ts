import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon, type IconName } from '../../shared/icons/icons.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { reset } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import { styles } from './di-selection-tray.styles.ts';
import trayTexts from '../../locales/fr/search/tray.ts';
import { addSearchTexts } from '../../locales/french-search.ts';

addSearchTexts(trayTexts);

type Act = 'open' | 'print' | 'send' | 'empty' | 'undo' | 'keep';

/**
 * @summary The number of offers kept aside, and the actions on them.
 *
 * Part of `<di-search>`. It takes properties and sends events.
 *
 * @event tray-open - The reader wants to see and arrange the offers.
 * @event tray-print - The reader wants to print them.
 * @event tray-send - The reader wants to send them.
 * @event tray-empty - The reader wants to leave all of them out, for another person.
 * @event tray-keep - The offers are still for the same person.
 * @event tray-undo - The reader wants them back.
 * @csspart tray - The bar.
 */
export class DiSelectionTray extends LitElement {
  static override styles = [reset, controls, styles];

  @property({ type: Number }) count = 0;
  @property({ attribute: false }) texts!: SearchTexts;
  /** The address of the page with a week that takes the offers, null where there is none. */
  @property({ attribute: false }) weekHref: string | null = null;
  /** The offers rested for so long that they may be for somebody else. */
  @property({ type: Boolean }) rested = false;

  /** Where there is room for one row only, the other ways are unfolded under it. */
  @state() private isOpen = false;

  /** Acts, then moves the focus to the button that replaces the pressed one. */
  async #act(name: Act): Promise<void> {
    this.dispatchEvent(new CustomEvent(`tray-${name}`));
    // The search moves the focus to the field of the next person.
    if (name !== 'undo' && name !== 'keep') return;
    await this.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    this.renderRoot.querySelector<HTMLElement>('.open, .keep')?.focus();
  }

  protected override render(): TemplateResult {
    const { texts, count, isOpen } = this;
    if (count === 0) {
      return html`<section class="tray" part="tray" aria-label=${texts['tray.label']}>
        <span class="grow">${texts['tray.emptied']}</span>
        ${this.#renderAct('undo', 'undo', 'btn-quiet')}
      </section>`;
    }
    if (this.rested) {
      return html`<section class="tray asks" part="tray" aria-label=${texts['tray.label']}>
        <p class="same" role="status">
          <b>${texts['tray.count'](count)}.</b> <span class="nowrap">${texts['tray.same']}</span>
        </p>
        <div class="acts is-open">${this.#renderAct('keep', null)}${this.#renderAct('empty', null)}</div>
      </section>`;
    }
    return html`<section
      class="tray ${this.weekHref === null ? '' : 'leads'}"
      part="tray"
      aria-label=${texts['tray.label']}
    >
      <span class="count"
        ><span class="full">${texts['tray.count'](count)}</span
        ><span class="short" aria-hidden="true">${texts['results.count'](count)}</span></span
      >
      <span class="grow muted">${texts['tray.hint']}</span>
      ${this.#renderAct('open', 'list')}${this.#renderAct('print', 'print')}
      <button
        class="btn btn-icon more"
        type="button"
        aria-expanded=${isOpen}
        aria-controls="acts"
        aria-label=${[...(this.weekHref === null ? [] : [texts['tray.week']]), texts['tray.send'], texts['tray.empty']].join(', ')}
        @click=${() => (this.isOpen = !isOpen)}
      >
        ${icon(isOpen ? 'up' : 'down')}
      </button>
      ${this.#renderWeek()}
      <div class="acts ${isOpen ? 'is-open' : ''}" id="acts">
        ${this.#renderAct('send', 'mail')}${this.#renderAct('empty', null, 'btn-quiet')}
      </div>
    </section>`;
  }

  /** Draws the way to the week. Taking it says that the offers are still for the same person. */
  #renderWeek(): TemplateResult | typeof nothing {
    if (this.weekHref === null) return nothing;
    return html`<a
      class="btn btn-sm week"
      href=${this.weekHref}
      @click=${() => this.dispatchEvent(new CustomEvent('tray-keep'))}
    >
      ${icon('calendar')}<span>${this.texts['tray.week']}</span>
    </a>`;
  }

  #renderAct(name: Act, sign: IconName | null, className = ''): TemplateResult {
    return html`<button class="btn btn-sm ${name} ${className}" type="button" @click=${() => void this.#act(name)}>
      ${sign === null ? nothing : icon(sign)}<span>${this.texts[`tray.${name}`]}</span>
    </button>`;
  }
}
