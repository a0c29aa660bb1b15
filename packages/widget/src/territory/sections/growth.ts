import { categories } from '@inclusion-kit/sdk/referentiels';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { most, renderSection, renderTwin, type View } from '../view.ts';

const [WIDE, HIGH] = [120, 48];
const known: ReadonlySet<string> = new Set(categories.map(({ value }) => value));

/** Says why no growth is known. */
export const sayGrowth = ({ report: { avant, jour }, t }: View): string =>
  avant === null ? t.growth.none(jour) : t.growth.unread(avant);

/** Draws the records of each category over time, all on one scale. */
export function renderGrowth(view: View): TemplateResult {
  const { report, t, labelOf } = view;
  const { croissance } = report;
  const words = t.growth;
  const first = croissance?.jours[0];
  const last = croissance?.jours.at(-1);
  if (croissance === null || first === undefined || last === undefined || croissance.jours.length < 2) {
    return renderSection(view, 'growth', words.title, { isMain: true }, html`<p>${sayGrowth(view)}</p>`);
  }
  const all = Object.entries(croissance.series)
    .map(([categorie, values]) => ({
      categorie,
      // A value of no vocabulary has no label: it is told as records write it.
      label: known.has(categorie) ? labelOf(categorie) : `«\u00a0${categorie}\u00a0»`,
      values,
      from: values[0] ?? 0,
      to: values.at(-1) ?? 0,
    }))
    .filter(({ values }) => values.some((value) => value > 0))
    .sort((a, b) => b.to - a.to);
  // A value of no vocabulary is no thématique that anybody could strengthen: it is counted, and not drawn.
  const series = all.filter(({ categorie }) => known.has(categorie));
  const others = all.length - series.length;
  const top = most(series.flatMap(({ values }) => values));
  const byChange = series.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  const best = byChange.find(({ from, to }) => to > from);
  const worst = byChange.findLast(({ from, to }) => to < from);
  const changes = [
    best && words.gains(best.label, best.to - best.from),
    worst && words.loses(worst.label, worst.from - worst.to),
  ].filter((text) => text !== undefined);
  const table = {
    heads: [t.themes.theme, words.first, words.last, words.change],
    rows: all.map(({ label, from, to }) => [label, from, to, to - from]),
  };
  const days = croissance.jours.map((day) => Date.parse(day));
  const span = (days.at(-1) ?? 0) - (days[0] ?? 0) || 1;
  const toLine = (values: readonly number[]): string =>
    values
      .map(
        (value, at) =>
          `${at === 0 ? 'M' : 'L'}${((((days[at] ?? 0) - (days[0] ?? 0)) / span) * WIDE).toFixed(1)} ${(HIGH - (value / top) * (HIGH - 4)).toFixed(1)}`,
      )
      .join('');
  return renderSection(
    view,
    'growth',
    words.title,
    {
      sub: `${words.sub(first, last, words.scale)} ${croissance.par_mention ? words.mentions : ''}`,
      table: () => table,
      picture: true,
      isMain: true,
      sentence: series.length === 0 ? '' : changes.join(' ') || words.still,
    },
    html`<ul class="multi">
        ${series.map(
          ({ label, values, from, to }) =>
            html`<li class=${to < from ? 'dn' : ''}>
              <b>${label}</b>
              <svg
                viewBox="0 0 ${WIDE} ${HIGH}"
                preserveAspectRatio="none"
                role="img"
                aria-label=${words.one(label, from, to)}
              >
                ${svg`<path class="area" d="${toLine(values)}L${WIDE} ${HIGH}L0 ${HIGH}Z"/><path class="ln" d=${toLine(values)}/>`}
              </svg>
              <p>
                <span>${t.digits(from)} → <b>${t.digits(to)}</b></span
                ><span>${t.figures.since(to - from)}</span>
              </p>
            </li>`,
        )}
      </ul>
      ${others === 0 ? nothing : html`<p class="foot">${words.others(others)}</p>`}
      ${renderTwin(view, words.title, table, (cell) => (typeof cell === 'number' ? t.digits(cell) : cell))}`,
  );
}
