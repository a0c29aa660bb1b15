import { html, nothing, type TemplateResult } from 'lit';
import { most, renderCount, renderSection, renderTwin, type View } from '../view.ts';
import { bar } from './themes.ts';

const BANDS = ['moins_de_3', 'de_3_a_6', 'de_6_a_15', '15_et_plus'] as const;

/** Draws the hours a week that offers tell, and how many tell none. Nothing for figures of an earlier version. */
export function renderHours(view: View): TemplateResult | typeof nothing {
  const { report, t, labelOf } = view;
  const { heures, recherche, en_trop } = report;
  if (heures === undefined) return nothing;
  const words = t.hours;
  const fullest = most(Object.values(heures.bandes));
  const table = {
    heads: [t.themes.theme, words.known, words.unknown, words.sum],
    rows: heures.themes.map(({ categorie, connues, inconnues, heures: sum }) => [
      ...[labelOf(categorie), connues, inconnues, sum],
    ]),
  };
  return renderSection(
    view,
    'hours',
    words.title,
    { sentence: words.sentence(heures.connues, heures.heures, heures.inconnues), table: () => table },
    html`${
      heures.connues === 0
        ? nothing
        : html`<ul class="bands-list is-counted">
            ${BANDS.map(
              (band) =>
                html`<li>
                  <span>${words.bands[band]}</span>${bar(heures.bandes[band] / fullest, '')}
                  <span class="r muted"
                    >${renderCount(view, heures.bandes[band], recherche && { ...recherche, heures_hebdomadaires: band }, { extra: en_trop?.heures[band], about: words.bands[band], behind: { de: 'heures', valeur: band } })}</span
                  >
                  <b class="r">${t.percent(heures.bandes[band] / heures.connues)}</b>
                </li>`,
            )}
          </ul>`
    }
    ${renderTwin(view, words.title, table, (cell) => (cell === null ? words.none : typeof cell === 'number' ? t.digits(cell) : cell))}`,
  );
}
