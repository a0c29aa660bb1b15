import { html, nothing, type TemplateResult } from 'lit';
import { renderPhone } from '../../shared/format/phone-link.ts';
import { sayGaps } from '../say-gaps.ts';
import { renderSection, type View } from '../view.ts';

/** Categories of searches in vain that are named. The table of categories tells them all. */
const MOST_VAIN = 5;

/** Draws whom to call, and what people searched in vain. */
export function renderCalls(view: View): TemplateResult {
  const { report, t, nameSource } = view;
  const words = t.calls;
  const table = () => ({
    heads: [words.structure, t.themes.offers, words.stale, words.phone],
    rows: report.appels.map(({ nom, services, perimees, telephone }) => [nom, services, perimees, telephone]),
  });
  return html`${renderSection(
    view,
    'calls',
    words.title,
    report.appels.length === 0 ? {} : { sub: words.sub(report.a_appeler), table },
    report.appels.length === 0
      ? html`<p>${words.none}</p>`
      : html`<ul class="call-list">
          ${report.appels.map(
            ({ nom, services, perimees, telephone, source }) =>
              html`<li>
                <span
                  ><b lang="fr">${nom}</b><small>${words.why(services, perimees)} · ${nameSource(source)}</small></span
                >
                ${
                  telephone === null
                    ? html`<span class="muted xs">${words.noPhone}</span>`
                    : renderPhone(telephone, 'btn btn-sm')
                }
              </li>`,
          )}
        </ul>`,
  )}
  ${renderAsked(view)}`;
}

/** Draws the words and the categories of searches that found nothing. */
function renderAsked(view: View): TemplateResult | typeof nothing {
  const { report, t, labelOf } = view;
  const vain = report.themes
    .flatMap(({ categorie, vaines }) =>
      vaines === null || vaines === 0 ? [] : [[labelOf(categorie), vaines] as const],
    )
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_VAIN);
  const sentences = [
    ...(vain.length === 0 ? [] : [t.asked.searches(vain)]),
    ...(report.mots.length === 0 ? [] : [t.asked.words(report.mots)]),
  ];
  if (sentences.length === 0) return nothing;
  return renderSection(view, 'asked', t.asked.title, {}, html`${sentences.map((one) => html`<p>${one}</p>`)}`);
}

/** Draws what figures leave out. */
export function renderLimits(view: View): TemplateResult {
  const { report, t, nameSource } = view;
  const { sans_lieu, sans_date, sans_point, sans_thematique, source, acteur } = report.limites;
  const words = t.limits;
  const isWhole = report.territoire.niveau === 'france';
  const sentences = [
    sans_lieu > 0 && (isWhole ? words.unplaced(sans_lieu) : words.place(sans_lieu)),
    !isWhole && words.remote,
    sans_date > 0 && words.date(sans_date),
    sans_point > 0 && words.point(sans_point),
    sans_thematique > 0 && words.theme(sans_thematique),
    source !== null && words.source(nameSource(source[0]), source[1]),
    acteur != null && words.actor(acteur[0], acteur[1]),
    words.capacity,
    report.besoins_du !== null && words.needs,
    report.besoins_clpe != null &&
      report.besoins_clpe[0] < report.besoins_clpe[1] &&
      words.clpe(...report.besoins_clpe),
    ...sayGaps(view, report),
  ].filter((sentence) => sentence !== false);
  return renderSection(
    view,
    'limits',
    words.title,
    {},
    html`<ul class="points small">
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>`,
  );
}
