import { GOOD_SCORE, sumBands } from '@inclusion-kit/sdk/internal';
import type { Behind, Found } from '@inclusion-kit/sdk/territory';
import { html, nothing, type TemplateResult } from 'lit';
import { sayLack } from '../answers/say-lack.ts';
import type { View } from '../view.ts';

/** Draws the sentence that says the most. */
export function renderSentence(view: View): TemplateResult {
  const { report, t } = view;
  const { chiffres } = report;
  const { services } = chiffres;
  const { bandes } = report.fraicheur;
  const { de_1_a_2_ans: late, plus_de_2_ans: later } = bandes;
  const { isDated } = sumBands(bandes);
  return html`<p class="say" part="sentence" tabindex="-1">
    <b
      >${services === 0 ? (report.territoire.communes === 0 ? t.unknown : t.empty) : services === 1 ? t.one : sayLack(view, report)}</b
    >
    ${services < 2 ? nothing : isDated ? t.say.stale((late + later) / services) : t.say.undated}
  </p>`;
}

/** Figures that stand first and largest: how many offers, how many of them are current, and what people miss. */
const LEADING = 3;

/** Draws the six figures, each with what it adds or how it changed: three large ones, and the others in a line below. */
export function renderFigures(view: View): TemplateResult {
  const { report, t, link, list } = view;
  const { chiffres: now, avant, recherche, jour, rsa } = report;
  const { services, avant: before } = now;
  // A share of nothing is no number, and the age of records without a sure date is none either.
  const { isDated } = sumBands(report.fraicheur.bandes);
  const shareOf = (count: number, isKnown: boolean): string => (isKnown ? t.percent(count / services) : '–');
  const about = (words: string) => `${words}, ${t.digits(services)}`;
  const since = (count: number, old: number | null | undefined): string | null =>
    old == null || avant === null ? null : t.figures.since(count - old);
  const points = (count: number, old: number | null | undefined): string | null =>
    old == null || avant === null || !before?.services || services === 0
      ? null
      : t.figures.points(count / services - old / before.services);
  const listed = (value: string, de: Behind['de'], words: string): unknown =>
    list === null || ['–', t.digits(0), t.percent(0)].includes(value) ? value : list(value, { de }, words);
  // A search that asks for nothing shows no list.
  const found = (value: string, params: Found, words: string, de: Behind['de']): unknown => {
    const asked = recherche === null ? null : { ...recherche, ...params };
    const isSearched = asked !== null && (list === null || Object.keys(asked).length > 0);
    return isSearched && value !== '–' ? link(value, asked, words) : listed(value, de, words);
  };
  const needs = now.manques === null ? '–' : t.told(now.manques, now.manques_au_moins !== undefined);
  // A number that is not told exactly is told in words, which are wider than a number.
  const few = now.manques === null || needs === t.digits(now.manques) ? null : needs;
  const figures: (readonly [value: unknown, words: string, ...more: readonly (string | null)[]])[] = [
    [
      found(t.digits(services), {}, about(t.figures.services), 'services'),
      t.figures.services,
      since(services, before?.services),
      report.territoire.niveau === 'france' && report.limites.sans_lieu > 0
        ? t.figures.unplaced(report.limites.sans_lieu)
        : null,
    ],
    [
      found(shareOf(now.a_jour, isDated), { maj_depuis: aYearBefore(jour) }, t.figures.current, 'a_jour'),
      t.figures.current,
      isDated ? points(now.a_jour, before?.a_jour) : null,
    ],
    [needs, t.figures.needs, now.manques === null ? t.figures.noNeeds : null],
    [
      listed(t.digits(now.structures), 'structures', t.figures.structures),
      t.figures.structures,
      since(now.structures, before?.structures),
    ],
    [
      found(
        shareOf(now.visibles, services > 0),
        { score_qualite_minimum: String(GOOD_SCORE) },
        t.figures.visible,
        'visibles',
      ),
      t.figures.visible,
      points(now.visibles, before?.visibles),
    ],
    [
      listed(t.digits(services - now.services_distincts), 'doublons', t.figures.twice),
      t.figures.twice,
      t.figures.distinct(now.services_distincts),
    ],
  ];
  const notes = [
    ...(before == null || avant === null ? [] : [t.figures.compared(avant)]),
    ...(rsa?.pour_100 == null ? [] : [t.figures.rsa(rsa.pour_100, rsa.personnes ?? 0)]),
    ...(services === 0 ? [] : list !== null ? [t.opens] : recherche === null ? [] : [t.adds]),
  ];
  return html`<div class="told">
    <dl class="figs">
      ${figures.map(
        ([value, words, ...more], at) =>
          html`<div class=${at < LEADING ? 'lead' : nothing}>
            <dt>${words}</dt>
            <dd class=${value === few ? 'few' : nothing}>${value}</dd>
            ${more.map((text) => (text === null ? nothing : html`<dd class="figs-sub">${text}</dd>`))}
          </div>`,
      )}
    </dl>
    <p class="foot">${notes.join(' ')}</p>
  </div>`;
}

/** The day that lies 364 days before: an offer of that day is under a year old. */
export function aYearBefore(day: string): string {
  return new Date(Date.parse(day) - 364 * 86_400_000).toISOString().slice(0, 10);
}
