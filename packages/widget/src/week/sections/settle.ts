import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { formatWeekday } from '../../shared/format/date.ts';
import { placeOf, sayConflict, weekdayOf, type View } from '../view.ts';

/** Draws all that is to settle, each leading to the activity where it stands. */
export function renderSettle(view: View): TemplateResult | typeof nothing {
  const { t, conflits, language, programme } = view;
  if (conflits.length === 0) return nothing;
  return html`<section class="panel" aria-labelledby="settle">
    ${renderHeading(view.headingLevel + 1, t.settle, { id: 'settle' })}
    <ul>
      ${conflits.map((one) => {
        const place = placeOf(one);
        const title = programme.activites.find(({ id }) => id === place)?.titre;
        const day = one.date === null ? '' : formatWeekday(weekdayOf(one.date), language);
        return html`<li class=${one.gravite}>
          ${icon('warning')}
          <span
            >${day === '' ? nothing : html`<b>${day}</b> · `}${sayConflict(one, view)}
            ${
              place === null || title === undefined
                ? nothing
                : html`<button class="link-btn" type="button" @click=${() => view.show(place)}>
                    ${t.show(title)}
                  </button>`
            }</span
          >
        </li>`;
      })}
    </ul>
  </section>`;
}
