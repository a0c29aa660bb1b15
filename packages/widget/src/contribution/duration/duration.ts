import { html, type TemplateResult } from 'lit';
import { renderText } from '../fields/fields.ts';
import type { Form } from '../form/form.ts';
import { renderActivities } from './activities.ts';

/** Draws the question how long an offer takes: the hours of a week and the weeks, with an example of both. */
export function renderDuration(form: Form): TemplateResult {
  const { t } = form;
  return html`<p class="hint">${t.duration.example}</p>
    <div class="two">
      ${renderText(form, 'volume_horaire_hebdomadaire', { optional: true })}${renderText(form, 'nombre_semaines', { optional: true })}
    </div>
    ${renderActivities(form)}`;
}
