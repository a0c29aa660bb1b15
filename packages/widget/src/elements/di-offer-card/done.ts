import { html, nothing, type TemplateResult } from 'lit';
import type { ConfirmationStatus } from '../../controllers/confirmations.ts';
import { icon } from '../../icons.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import type { StillActions } from './foot.ts';

/** Thanks for a confirmation, which can be undone while it is held. */
export function renderDone(
  name: string,
  confirmation: ConfirmationStatus,
  texts: SearchTexts,
  on: StillActions,
): TemplateResult {
  return html`<span class="done" tabindex="-1">${icon('check')}${texts['still.done']}</span> ${
      confirmation === 'held'
        ? html`<button class="link-btn undo" type="button" @click=${on.undo}>
            ${texts.undo}<span class="vh">${texts['undo.of'](name)}</span>
          </button>`
        : nothing
    }`;
}
