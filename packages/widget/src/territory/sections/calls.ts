import { isStillCalled, isToCall, MOST_SHOWN_CALLS } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import { renderPhone } from '../../shared/format/phone-link.ts';
import { renderFirstRows } from '../first-rows.ts';
import { renderSection, type View } from '../view.ts';

/** Categories of searches in vain that are named. The table of categories tells them all. */
const MOST_VAIN = 5;

/** Structures that a narrow page lists at once: what else can be done stands in sight. */
const FIRST_CALLS = 4;

/** Draws whom to call. */
export function renderCalls(view: View): TemplateResult {
  const { report, t, nameSource } = view;
  const words = t.calls;
  // Those who answered or were reached are kept in the table that is taken away.
  const called = report.appels.filter(isStillCalled).toSorted((a, b) => Number(isToCall(b)) - Number(isToCall(a)));
  const table = () => ({
    heads: [words.structure, t.themes.offers, words.stale, words.phone, words.last],
    rows: report.appels.map(({ nom, services, perimees, telephone, suivi }) => [
      ...[nom, services, perimees, telephone],
      suivi === undefined ? null : words.followed[suivi.genre](suivi.jour),
    ]),
  });
  return renderSection(
    view,
    'calls',
    words.title,
    {
      ...{ isMain: true, sub: called.length === 0 ? '' : words.sub(report.a_appeler, called.length) },
      ...(report.appels.length === 0 ? {} : { table }),
    },
    called.length === 0
      ? html`<p>${report.appels.length === 0 ? words.none : words.moved}</p>`
      : renderFirstRows(view, words.title, called, {
          shown: view.isNarrow ? FIRST_CALLS : MOST_SHOWN_CALLS,
          draw: (appels) =>
            html`<ul class="call-list">
              ${appels.map(
                ({ nom, services, perimees, telephone, source, suivi }) =>
                  html`<li>
                    <span
                      ><b lang="fr">${view.link(nom, { ...report.recherche, q: nom }, t.actions.see)}</b
                      ><small>${words.why(services, perimees)} · ${nameSource(source)}</small
                      >${suivi === undefined ? nothing : html`<small class="done">${words.followed[suivi.genre](suivi.jour)}</small>`}</span
                    >
                    ${
                      telephone === null
                        ? html`<span class="muted xs">${words.noPhone}</span>`
                        : renderPhone(telephone, 'btn btn-sm')
                    }
                  </li>`,
              )}
            </ul>`,
        }),
  );
}

/** Draws the words and the categories of searches that found nothing. */
export function renderAsked(view: View): TemplateResult | typeof nothing {
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
  return renderSection(
    view,
    'asked',
    t.asked.title,
    { isMain: true },
    html`${sentences.map((one) => html`<p>${one}</p>`)}`,
  );
}
