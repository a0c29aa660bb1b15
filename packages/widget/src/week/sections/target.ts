import { HEURES_VISEES } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../shared/format/date.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { addDays } from '../programme/changes.ts';
import { isEmpty, type View } from '../view.ts';

/** Draws the target of the week, which can be changed there. A week with activities has its hours before it and its days under it. */
export function renderTarget(
  view: View,
  {
    hours,
    strip,
    availability,
    setTarget,
  }: { hours: unknown; strip: unknown; availability: unknown; setTarget: (form: FormData) => void },
): TemplateResult {
  const { t, language, plan, programme } = view;
  const { objectif } = plan;
  const until = objectif.jusqu_au === null ? '' : formatDate(objectif.jusqu_au, language);
  const isUsual = objectif.minutes === HEURES_VISEES * 60 && objectif.raison === null;
  return html`<section class="total" aria-labelledby="total">
    ${renderHeading(view.headingLevel + 1, t.total, { id: 'total', className: 'vh' })}
    <button
      class="btn btn-quiet btn-icon fold"
      type="button"
      aria-expanded="false"
      aria-label=${t.details}
      @click=${unfold}
    >
      ${icon('down')}
    </button>
    ${hours}
    <div>
      ${
        // Where hours stand against it, the usual target is said there.
        isUsual && !isEmpty(plan)
          ? nothing
          : html`<p>
              <b
                >${isUsual ? t.target.usual(t.span(objectif.minutes)) : t.target.other(t.span(objectif.minutes), until)}</b
              >
              ${objectif.raison === null ? nothing : html`<span dir="auto">${t.target.reason(objectif.raison)}</span>`}
            </p>`
      }
      <details class="target">
        <summary>${t.target.change}</summary>
        <form
          @submit=${(event: SubmitEvent) => {
            event.preventDefault();
            const form = event.currentTarget as HTMLFormElement;
            setTarget(new FormData(form));
            const details = form.closest('details');
            if (details !== null) details.open = false;
            details?.querySelector('summary')?.focus();
          }}
        >
          <label class="field"
            ><span class="label">${t.target.hours}</span
            ><input
              class="input"
              name="heures"
              type="number"
              min="0"
              max="168"
              step="0.5"
              required
              .value=${String(objectif.minutes / 60)}
          /></label>
          <label class="field"
            ><span class="label">${t.target.why}</span
            ><input class="input" name="raison" maxlength="200" dir="auto" .value=${objectif.raison ?? ''}
          /></label>
          <label class="field"
            ><span class="label">${t.target.until}</span
            ><input
              class="input"
              name="jusqu_au"
              type="date"
              min=${programme.debut}
              .value=${objectif.jusqu_au ?? addDays(plan.semaine, 90)}
          /></label>
          <button class="btn" type="submit">${t.target.save}</button>
        </form>
      </details>
      ${strip}
    </div>
    ${availability}
  </section>`;
}

/** Opens or closes what a phone folds. Nothing else is drawn for it. */
function unfold({ currentTarget }: Event): void {
  const button = currentTarget as HTMLButtonElement;
  button.ariaExpanded = String(button.ariaExpanded !== 'true');
}
