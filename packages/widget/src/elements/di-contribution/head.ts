import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../format/heading.ts';
import { icon } from '../../icons.ts';
import type { Form } from './form.ts';

/** What the head says besides the offer. */
export interface HeadContext {
  /** What was typed in an earlier form of this offer has come back. */
  found: boolean;
  /** Something takes the correction. */
  canSend: boolean;
  restart: () => void;
}

/** Draws the title of the form, the offer it corrects, and what the person must know before typing. */
export function renderHead(
  { t, headingLevel, service }: Form,
  { found, canSend, restart }: HeadContext,
): TemplateResult {
  return html`<div class="form-head">
    ${renderHeading(headingLevel, t.title, { id: 'title', className: 'title', focusable: true })}
    <p class="muted"><bdi lang="fr">${service.nom}</bdi> · <bdi lang="fr">${service.structure.nom}</bdi></p>
    ${
      found
        ? html`<p class="note">
            ${icon('info')}<span
              >${t.draft.found}
              <button class="link-btn" type="button" @click=${restart}>${t.draft.restart}</button></span
            >
          </p>`
        : nothing
    }
    ${canSend ? nothing : html`<p class="note note-warn">${icon('warning')}<span>${t.error.noSink}</span></p>`}
  </div>`;
}
