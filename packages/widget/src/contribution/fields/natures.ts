import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Form } from '../form/form.ts';

/** Draws the first question: the nature of the contribution and its subject. */
export function renderNatures(form: Form): TemplateResult {
  const { t, headingLevel, natures, nature } = form;
  return html`<div role="group" class="form-sec" part="section" aria-labelledby="s-nature">
    <div class="sec-head">
      ${renderHeading(headingLevel + 1, t.sections.nature, { id: 's-nature', focusable: true })}
    </div>
    <div class="choices" role="radiogroup" aria-labelledby="s-nature">
      ${natures.map(
        (one) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="nature"
              value=${one}
              .checked=${live(nature === one)}
              @change=${() => form.choose(one)}
            /><span><b>${t.natures[one].label}</b><small>${t.natures[one].hint}</small></span></label
          >`,
      )}
    </div>
    ${renderTurn(form)}
  </div>`;
}

/** The way from an offer to its structure, and back. */
function renderTurn({ t, about, turnTo }: Form): TemplateResult | typeof nothing {
  if (about === null) return nothing;
  const other = about === 'record' ? 'structure' : 'record';
  return html`<p class="small aside-way">
    <span class="muted">${t.turn[other].ask}</span>
    <button class="link-btn" type="button" @click=${() => turnTo(other)}>${icon('next')}${t.turn[other].act}</button>
  </p>`;
}
