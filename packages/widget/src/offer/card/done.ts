import { html, nothing, type TemplateResult } from 'lit';
import type { ConfirmationStatus } from '../../shared/sending/confirmations.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';

/** The gestures of « Toujours à jour ? ». */
export interface StillActions {
  confirm: () => void;
  undo: () => void;
  correct: () => void;
}

/** Draws the thanks for a confirmation, or tells that it waits for the network. It can be undone until it is sent. */
export function renderDone(
  name: string,
  confirmation: ConfirmationStatus,
  texts: SearchTexts,
  on: StillActions,
): TemplateResult {
  return html`<span class="done" tabindex="-1"
      >${confirmation === 'waiting' ? [icon('offline'), texts['still.waiting']] : [icon('check'), texts['still.done']]}</span
    >
    ${
      confirmation === 'held' || confirmation === 'waiting'
        ? html`<button class="link-btn undo" type="button" @click=${on.undo}>
            ${texts.undo}<span class="vh">${texts['undo.of'](name)}</span>
          </button>`
        : nothing
    }`;
}
