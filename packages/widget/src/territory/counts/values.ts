import type { Behind, Found, ValueCounts } from '@inclusion-kit/sdk/territory';
import { html, nothing, type TemplateResult } from 'lit';
import { foundOf, nameValue } from './found-of.ts';
import { renderFirstRows } from '../first-rows.ts';
import { most, renderCount, renderSection, type View } from '../view.ts';
import { bar } from '../sections/themes.ts';

/** The fields in the order of the page, each with its parameter of a search. */
const FIELDS = [
  ['publics', 'publics'],
  ['type', 'types'],
  ['modes_accueil', 'modes_accueil'],
  ['thematiques', 'thematiques'],
] as const;
/** Values that are drawn at once. The others open when they are pressed. */
const SHOWN = 6;

/** One line of a table: a name, a number, the search that finds the offers behind it, and the records that it finds beyond them. */
export type CountedRow = readonly [
  name: string,
  count: number,
  found: Found | null,
  extra?: number | undefined,
  behind?: Behind,
];

/** Draws the offers by each value that they tell. Nothing for figures of an earlier version. */
export function renderValues(view: View): TemplateResult | typeof nothing {
  const { report, t } = view;
  const { repartition, recherche, en_trop } = report;
  if (repartition === undefined) return nothing;
  const words = t.values;
  const told = FIELDS.map(([field, parameter]) => {
    const { valeurs, inconnus }: ValueCounts = repartition[field];
    const rows = Object.entries(valeurs)
      .sort(([, a], [, b]) => b - a)
      .map(([value, count]): CountedRow => {
        // A search for all publics asks for nothing: it shows every offer.
        const found = value === 'tous-publics' ? null : foundOf(recherche, field, value, parameter);
        const behind = { de: field, valeur: value };
        return [nameValue(view, field, value), count, found, en_trop?.repartition[field].valeurs[value], behind];
      });
    const all: CountedRow[] =
      inconnus === 0 ? rows : [...rows, [t.funding.unknown, inconnus, null, 0, { de: field, valeur: '' }]];
    return { name: words.fields[field], first: rows[0], all };
  });
  const firsts = told.flatMap(({ name, first }) =>
    first === undefined ? [] : ([[name, first[0], first[1]]] as const),
  );
  return renderSection(
    view,
    'values',
    words.title,
    {
      sub: words.sub(report.chiffres.services_distincts),
      sentence: firsts.length === 0 ? words.silent : words.sentence(firsts),
      table: () => ({
        heads: [words.field, words.value, t.themes.offers],
        rows: told.flatMap(({ name, all }) => all.map(([value, count]) => [name, value, count])),
      }),
    },
    html`<div class="two">
        ${told.map(({ name, all }) => (all.length === 0 ? nothing : html`<div>${renderCounts(view, name, all, t.themes.offers)}</div>`))}
      </div>
      ${view.list === null && told[0]?.all.some(([, , found]) => found !== null) === true ? html`<p class="foot">${words.forAll}</p>` : nothing}`,
  );
}

/** Draws counts as a table with bars in its cells: it is its own twin. The rows after the first ones open when they are pressed. */
export function renderCounts(view: View, name: string, rows: readonly CountedRow[], unit: string): TemplateResult {
  const largest = most(rows.map(([, count]) => count));
  const draw = (list: readonly CountedRow[], isFirst: boolean): TemplateResult =>
    html`<table class="tbl counts">
      <caption class="vh">
        ${name}${isFirst ? '' : `, ${view.t.values.more(list.length)}`}
      </caption>
      <thead class=${isFirst ? '' : 'vh'}>
        <tr>
          <th scope="col">${name}</th>
          <th scope="col" class="r">${unit}</th>
        </tr>
      </thead>
      <tbody>
        ${list.map(
          ([label, count, found, extra, behind]) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td>
                <span class="duo"
                  >${bar(count / largest, '')}<span
                    >${renderCount(view, count, found, { extra, about: `${unit}, ${label}`, ...(behind === undefined ? {} : { behind, isPublic: behind.de === 'publics' }) })}</span
                  ></span
                >
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  return renderFirstRows(view, name, rows, { shown: SHOWN, draw });
}
