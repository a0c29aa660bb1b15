import { findPriorities } from '@inclusion-kit/sdk/territory';
import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '../view.ts';

/** Draws the sentence that says the most, and the five figures. */
export function renderHead({ report, t, labelOf, link }: View): TemplateResult {
  const { chiffres: now, avant, themes, recherche, jour, rsa } = report;
  const { services, avant: before } = now;
  const lacking = findPriorities(themes);
  const isJudged = themes.some(({ verdict }) => verdict !== null && verdict !== 'trop_peu');
  const share = (count: number, of: number): number => (of === 0 ? 0 : count / of);
  const { de_1_a_2_ans: late, plus_de_2_ans: later } = report.fraicheur.bandes;
  const about = (words: string) => `${words}, ${t.digits(services)}`;
  const figures: [unknown, string, unknown][] = [
    [
      recherche === null ? t.digits(services) : link(t.digits(services), recherche, about(t.figures.services)),
      t.figures.services,
      [
        t.figures.distinct(now.services_distincts),
        report.territoire.niveau === 'france' && report.limites.sans_lieu > 0
          ? t.figures.unplaced(report.limites.sans_lieu)
          : null,
        before && avant ? t.figures.since(services - before.services, avant) : null,
        rsa?.pour_100 == null ? null : t.figures.rsa(rsa.pour_100, rsa.personnes ?? 0),
      ],
    ],
    [
      t.digits(now.structures),
      t.figures.structures,
      [before && avant ? t.figures.since(now.structures - before.structures, avant) : null],
    ],
    [
      recherche === null
        ? t.percent(share(now.a_jour, services))
        : link(
            t.percent(share(now.a_jour, services)),
            { ...recherche, maj_depuis: aYearBefore(jour) },
            t.figures.current,
          ),
      t.figures.current,
      [
        before && avant
          ? t.figures.points(share(now.a_jour, services) - share(before.a_jour, before.services), avant)
          : null,
      ],
    ],
    [
      recherche === null
        ? t.percent(share(now.visibles, services))
        : link(
            t.percent(share(now.visibles, services)),
            { ...recherche, score_qualite_minimum: '0.8' },
            t.figures.visible,
          ),
      t.figures.visible,
      [
        before && avant
          ? t.figures.points(share(now.visibles, services) - share(before.visibles, before.services), avant)
          : null,
      ],
    ],
    [
      now.manques === null ? '–' : t.digits(now.manques),
      t.figures.needs,
      [now.manques === null ? t.figures.noNeeds : null],
    ],
  ];
  const sentence = isJudged
    ? lacking.length === 0
      ? t.say.balanced
      : t.say.lacking(lacking.map(({ categorie }) => labelOf(categorie)))
    : t.say.unjudged;
  return html`<p class="say" part="sentence" tabindex="-1">
      <b
        >${services === 0 ? (report.territoire.communes === 0 ? t.unknown : t.empty) : services === 1 ? t.one : sentence}</b
      >
      ${services < 2 ? nothing : t.say.stale(share(late + later, services))}
    </p>
    <dl class="figs">
      ${figures.map(
        ([value, words, more]) =>
          html`<div>
            <dt>${words}</dt>
            <dd>${value}</dd>
            ${(more as (string | null)[]).map((text) => (text === null ? nothing : html`<dd class="figs-sub">${text}</dd>`))}
          </div>`,
      )}
    </dl>`;
}

/** The day that lies 364 days before: an offer of that day is under a year old. */
export function aYearBefore(day: string): string {
  return new Date(Date.parse(day) - 364 * 86_400_000).toISOString().slice(0, 10);
}
