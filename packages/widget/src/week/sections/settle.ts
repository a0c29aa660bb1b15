import type { Conflit, ConflitCode } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { renderUnfold } from '../fold.ts';
import { nameOf, sayTogether } from '../said-conflicts.ts';
import { nameDay, placeOf, type View } from '../view.ts';

/** Counts all that is to settle. */
export const countToSettle = ({ conflits }: Pick<View, 'conflits'>): number =>
  groupByPlace(conflits.filter((one) => !isUnknown(one))).length + groupToAsk(conflits).length;

/** Draws all that is to settle, each leading to the activity where it stands. */
export function renderSettle(view: View): TemplateResult | typeof nothing {
  const { t, conflits, language } = view;
  if (conflits.length === 0) return nothing;
  return html`<section class="panel" aria-labelledby="settle">
    ${renderHeading(view.headingLevel + 1, `${t.settle} (${countToSettle(view)})`, { id: 'settle', focusable: true })}
    ${renderUnfold({ labelledBy: 'settle' })}
    <ul>
      ${groupByPlace(conflits.filter((one) => !isUnknown(one))).map((group) => {
        const place = group[0] === undefined ? null : placeOf(group[0]);
        const title = nameOf(place, view);
        const date = group[0]?.date ?? null;
        const said = sayTogether(group, view);
        const isAsked = said.every(({ gravite }) => gravite === 'a_demander');
        return html`<li>
          ${icon(isAsked ? 'info' : 'warning')}
          <span
            >${date === null ? nothing : html`<b>${nameDay(date, language)}</b> · `}${said.map(({ text }) => text).join(' ')}
            ${
              place === null || title === ''
                ? nothing
                : html`<button class="link-btn" type="button" @click=${() => view.show(place)}>
                    ${t.show(title)}
                  </button>`
            }</span
          >
        </li>`;
      })}
      ${renderToAsk(view)}
    </ul>
  </section>`;
}

/** The field of an activity that is not known, by the code that says so. */
const unknownOf: Partial<Record<ConflitCode, 'jour' | 'debut' | 'duree_minutes'>> = {
  ...{ jour_inconnu: 'jour', heure_inconnue: 'debut', heure_a_confirmer: 'debut', duree_inconnue: 'duree_minutes' },
};

const isUnknown = ({ code }: Conflit): boolean => unknownOf[code] !== undefined;

/** Says once what is to ask for, activity by activity. */
function renderToAsk(view: View): TemplateResult | typeof nothing {
  const { t, show } = view;
  const asked = groupToAsk(view.conflits);
  if (asked.length === 0) return nothing;
  return html`<li>
    ${icon('info')}
    <span
      ><b>${t.toAsk}</b> ${asked.map((group) => {
        const place = group[0] === undefined ? null : placeOf(group[0]);
        const title = nameOf(place, view);
        if (place === null || title === '') return nothing;
        const codes = new Set<string>(group.map(({ code }) => code));
        const fields = Object.entries(unknownOf).flatMap(([code, champ]) => (codes.has(code) ? t.champs[champ] : []));
        return html`<span class="to-ask"
          ><button class="link-btn" type="button" @click=${() => show(place)}>
            <bdi>${title}</bdi></button
          ><span class="vh">&nbsp;:</span> <small>${fields.join(', ')}</small></span
        >`;
      })}</span
    >
  </li>`;
}

/** Puts together all that is to ask for of one activity. */
const groupToAsk = (conflits: readonly Conflit[]): Conflit[][] =>
  groupBy(conflits.filter(isUnknown), (one) => placeOf(one) ?? '');

/** Puts together all that is said of one activity on one day. */
const groupByPlace = (conflits: readonly Conflit[]): Conflit[][] =>
  groupBy(conflits, (one) => `${placeOf(one) ?? ''} ${one.date ?? ''}`);

function groupBy(conflits: readonly Conflit[], keyOf: (one: Conflit) => string): Conflit[][] {
  const groups = new Map<string, Conflit[]>();
  for (const one of conflits) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}
