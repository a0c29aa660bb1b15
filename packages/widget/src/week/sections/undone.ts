import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import type { WeekTexts } from '../../locales/fr/week.ts';

/** A change that was just made, and can be taken back. */
export interface Undo {
  /** Says it. */
  readonly say: (t: WeekTexts) => string;
  readonly undo: () => void;
  /** Shows the activity that came with it. */
  readonly show?: (() => void) | undefined;
}

/** Says the last change there where it was made, with the way back. */
export function renderUndo({ say, undo, show }: Undo, t: WeekTexts): TemplateResult {
  return html`<p class="undone">
    ${icon('check')}<span>${say(t)}</span>
    ${show === undefined ? nothing : html`<button class="link-btn see" type="button" @click=${show}>${t.see}</button>`}
    <button class="link-btn restore" type="button" @click=${undo}>${icon('undo')}${t.undo}</button>
  </p>`;
}
