import type { Conflit } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { nameDay, placeOf, sayTogether, type View } from '../view.ts';

/** Draws all that is to settle, each leading to the activity where it stands. */
export function renderSettle(view: View): TemplateResult | typeof nothing {
  const { t, conflits, language, programme } = view;
  if (conflits.length === 0) return nothing;
  return html`<section class="panel" aria-labelledby="settle">
    ${renderHeading(view.headingLevel + 1, t.settle, { id: 'settle' })}
    <ul>
      ${groupByPlace(conflits).map((group) => {
        const place = group[0] === undefined ? null : placeOf(group[0]);
        const title = programme.activites.find(({ id }) => id === place)?.titre;
        const date = group[0]?.date ?? null;
        const said = sayTogether(group, view);
        const isAsked = said.every(({ gravite }) => gravite === 'a_demander');
        return html`<li>
          ${icon(isAsked ? 'info' : 'warning')}
          <span
            >${date === null ? nothing : html`<b>${nameDay(date, language)}</b> · `}${said.map(({ text }) => text).join(' ')}
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

/** Puts together all that is said of one activity on one day. */
function groupByPlace(conflits: readonly Conflit[]): Conflit[][] {
  const groups = new Map<string, Conflit[]>();
  for (const one of conflits) {
    const key = `${placeOf(one) ?? ''} ${one.date ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}
