import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatDate } from '../../shared/format/date.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { addDays } from '../programme/changes.ts';
import { countedStates, type View } from '../view.ts';

/** Draws the total of the week against its target, and says what is missing. */
export function renderTotal(
  view: View,
  { left, strip, setTarget }: { left: string; strip: unknown; setTarget: (form: FormData) => void },
): TemplateResult {
  const { t, language, plan, programme } = view;
  const { minutes, objectif, sans_duree } = plan;
  const scale = Math.max(minutes.total, objectif.minutes, 1);
  const until = objectif.jusqu_au === null ? '' : formatDate(objectif.jusqu_au, language);
  const isUsual = objectif.minutes === 900 && objectif.raison === null;
  const sums = countedStates.filter((state) => minutes[state] > 0).map((state) => ({ state, minutes: minutes[state] }));
  return html`<section class="total" aria-labelledby="total">
    <div>
      ${renderHeading(view.headingLevel + 1, t.total, { id: 'total', className: 'vh' })}
      <p class="big">${t.planned(t.span(minutes.total), t.span(objectif.minutes))}</p>
      <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        ${svg`<pattern id="hatch" width="1.6" height="2" patternUnits="userSpaceOnUse" patternTransform="rotate(30)">
          <rect class="ground" width="1.6" height="2" /><rect class="line" width=".5" height="2" />
        </pattern>`}${renderBars(sums, scale)}${svg`<path class="aim" d="M${(objectif.minutes / scale) * 100} 0v4" />`}
      </svg>
      <ul class="key">
        ${sums.map((sum) => html`<li class=${sum.state}>${renderSwatch(sum.state)}${t.sums[sum.state](t.span(sum.minutes))}</li>`)}
        ${sans_duree === 0 ? nothing : html`<li class="unknown">${renderSwatch('unknown')}${t.uncounted(sans_duree)}</li>`}
      </ul>
      <p class="left">${left}</p>
    </div>
    <div>
      <p>
        <b>${isUsual ? t.target.usual(t.span(objectif.minutes)) : t.target.other(t.span(objectif.minutes), until)}</b>
        ${objectif.raison === null ? nothing : html`<span dir="auto">${t.target.reason(objectif.raison)}</span>`}
      </p>
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
  </section>`;
}

function renderBars(sums: readonly { state: string; minutes: number }[], scale: number): unknown {
  let from = 0;
  return sums.map(({ state, minutes }) => {
    const x = from;
    from += (minutes / scale) * 100;
    return svg`<rect class=${state} x=${x} y="0" width=${from - x} height="4" />`;
  });
}

/** Draws the sign by which a standing is found in the bar. */
function renderSwatch(state: string): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 5 5" aria-hidden="true">
    <rect class=${state} x=".25" y=".25" width="4.5" height="4.5" rx="1" />
  </svg>`;
}
