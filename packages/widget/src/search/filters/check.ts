import { html, type nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderCount } from '../../shared/format/figures.ts';
import type { Language } from '../../shared/texts/language.ts';

interface Check {
  readonly label: string;
  /** The language of the label, where it is not that of the page. */
  readonly lang: 'fr' | typeof nothing;
  /** The language of the page. */
  readonly language: Language;
  readonly isChosen: boolean;
  /** Some of the values that it stands for are chosen. */
  readonly isPartly?: boolean;
  /** Number of offers that the value leaves, or null when they were not counted. */
  readonly count: number | null;
  readonly pick: () => void;
}

/** Draws a value with its box and its count. One that leaves nothing stays, and cannot be chosen. */
export function renderCheck(check: Check): TemplateResult {
  const { label, lang, language, isChosen, isPartly = false, count, pick } = check;
  return html`<label class="check">
    <input
      type="checkbox"
      .checked=${live(isChosen)}
      .indeterminate=${live(isPartly)}
      ?disabled=${count === 0 && !isChosen && !isPartly}
      @change=${pick}
    />
    <span lang=${lang}><bdi>${label}</bdi></span
    >${renderCount(count, language)}
  </label>`;
}

/** Draws the field that keeps the values with the words typed. Escape empties it before it closes the group around it. */
export function renderFind(label: string, typed: string, find: (typed: string) => void): TemplateResult {
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || typed === '') return;
    event.preventDefault();
    event.stopPropagation();
    find('');
  };
  return html`<input
    class="input"
    type="text"
    enterkeyhint="search"
    autocomplete="off"
    aria-label=${label}
    placeholder=${label}
    .value=${live(typed)}
    @input=${({ target }: Event) => find((target as HTMLInputElement).value)}
    @keydown=${onKeydown}
  />`;
}
