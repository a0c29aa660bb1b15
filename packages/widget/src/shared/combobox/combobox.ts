import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

interface Line {
  readonly key: string;
}

/** Says what a field with a list of suggestions holds, and does what its keys ask. */
export interface ComboboxHooks {
  readonly text: () => string;
  /** Returns the lines of the list, in the order in which they are shown, or none while it is closed. */
  readonly lines: () => readonly Line[];
  /** Tells whether something is shown under the field, which Escape closes before it empties the field. */
  readonly isOpen: () => boolean;
  readonly onInput: (text: string) => void;
  /** Takes a line that was pressed, or the one that the arrows are on at Enter. Null stands for Enter without a line. */
  readonly choose: (key: string | null, event: Event) => void;
  readonly close: () => void;
  readonly clear: () => void;
  /** Prepares the list for an arrow, or returns false when its lines are still to come. Default: an arrow moves in an open list. */
  readonly onArrow?: (step: 1 | -1) => boolean;
  readonly onFocus?: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

interface Input {
  /** Id of the input. Its label has the same with `-label`. */
  readonly id: string;
  readonly placeholder: string;
  readonly maxLength?: number;
  readonly enterKeyHint?: 'search';
  readonly describedBy?: string;
  readonly isWrong?: boolean;
  readonly isRequired?: boolean;
}

/** A field whose list is moved in by the arrows while the focus stays in the field, as the ARIA pattern of a combobox asks. */
export class Combobox {
  readonly #host: LitElement;
  readonly #hooks: ComboboxHooks;
  active: string | null = null;

  constructor(host: LitElement, hooks: ComboboxHooks) {
    this.#host = host;
    this.#hooks = hooks;
    host.addEventListener('click', this.#onClick);
  }

  leave(): void {
    this.active = null;
    this.#host.requestUpdate();
  }

  /** Moves to the next line, or to the one before, around the ends of the list. */
  move(step: 1 | -1): void {
    this.active = toNextKey(this.#hooks.lines(), this.active, step);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    });
  }

  renderInput({
    id,
    placeholder,
    maxLength,
    enterKeyHint,
    describedBy = '',
    isWrong = false,
    isRequired = false,
  }: Input): TemplateResult {
    const { text, lines, onFocus, onBlur } = this.#hooks;
    return html`<input
      class="input"
      id=${id}
      role="combobox"
      aria-labelledby="${id}-label"
      aria-autocomplete="list"
      aria-expanded=${lines().length > 0}
      aria-controls="list"
      aria-activedescendant=${this.active === null ? nothing : `option-${this.active}`}
      aria-describedby=${describedBy === '' ? nothing : describedBy}
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-required=${isRequired ? 'true' : nothing}
      autocomplete="off"
      autocorrect="off"
      spellcheck="false"
      enterkeyhint=${enterKeyHint ?? nothing}
      maxlength=${maxLength ?? nothing}
      placeholder=${placeholder}
      .value=${live(text())}
      @input=${this.#onInput}
      @keydown=${this.#onKeydown}
      @focus=${onFocus}
      @blur=${onBlur}
    />`;
  }

  readonly renderOption = (key: string, content: TemplateResult): TemplateResult =>
    html`<div class="option" role="option" id="option-${key}" data-key=${key} aria-selected=${key === this.active}>
      ${content}
    </div>`;

  readonly #onInput = (event: Event): void => {
    this.leave();
    this.#hooks.onInput((event.target as HTMLInputElement).value);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // A key that belongs to the composition of a character (Japanese, dead keys) chooses nothing.
    if (event.isComposing) return;
    const { text, lines, isOpen, onArrow, choose, close, clear } = this.#hooks;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (onArrow === undefined && lines().length === 0) return;
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (onArrow?.(step) ?? true) this.move(step);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      choose(this.active, event);
    } else if (event.key === 'Escape' && (isOpen() || text() !== '')) {
      // The key is used up here: a dialog of the host page around the field stays open.
      event.preventDefault();
      event.stopPropagation();
      if (isOpen()) close();
      else clear();
    } else if (event.key === 'Home' || event.key === 'End') this.leave();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const option = event.composedPath().find((target) => target instanceof HTMLElement && target.role === 'option');
    if (option instanceof HTMLElement) this.#hooks.choose(option.dataset['key'] ?? null, event);
  };
}

/** A press on the list leaves the focus in the field, or the list would close before the click. */
export function keepFocus(event: Event): void {
  event.preventDefault();
}

/** Returns the key of the line after or before another, around the ends of the list, or null for an empty list. */
export function toNextKey(lines: readonly Line[], active: string | null, step: 1 | -1): string | null {
  const at = lines.findIndex(({ key }) => key === active);
  const next = at === -1 && step === -1 ? lines.length - 1 : (at + step + lines.length) % lines.length;
  return lines[next]?.key ?? null;
}
