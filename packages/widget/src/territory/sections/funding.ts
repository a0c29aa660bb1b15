import type { Behind, Found } from '@inclusion-kit/sdk/territory';
import { html, nothing, type TemplateResult } from 'lit';
import { foundOf, nameValue } from '../counts/found-of.ts';
import { most, renderCount, renderSection, type View } from '../view.ts';
import { bar } from './themes.ts';

/** Funders that are drawn. The file has all of them. */
const SHOWN = 8;

/** A cost or a funder, its offers, and the search that finds them where there is one. */
type Row = readonly [name: string, count: number, behind: Behind, found?: Found | null, extra?: number | undefined];

/** Draws what offers cost, and who pays for them where a file tells it. Nothing for figures of an earlier version. */
export function renderFunding(view: View): TemplateResult | typeof nothing {
  const { report, t } = view;
  const { financement, recherche, en_trop } = report;
  if (financement === undefined) return nothing;
  const words = t.funding;
  const { frais: costs, frais_inconnus: unknown, financeurs, sans_financeur: unfunded } = financement;
  const rows: Row[] = [
    ...Object.entries(costs).map(([value, count]): Row => {
      const found = foundOf(recherche, 'frais', value);
      return [nameValue(view, 'frais', value), count, { de: 'frais', valeur: value }, found, en_trop?.frais[value]];
    }),
    [words.unknown, unknown, { de: 'frais' }],
  ];
  const funders = (financeurs ?? []).map(({ nom, services }): Row => [nom, services, { de: 'financeur', valeur: nom }]);
  const draw = (list: readonly Row[], isName: boolean): TemplateResult => {
    const largest = most(list.map(([, count]) => count));
    return html`<ul class="bands-list is-counted">
      ${list.map(
        ([name, count, behind, found = null, extra]) =>
          html`<li>
            <span lang=${isName ? 'fr' : nothing}>${name}</span>${bar(count / largest, '')}
            <b class="r">${renderCount(view, count, found, { extra, behind, about: name })}</b>
          </li>`,
      )}
    </ul>`;
  };
  return renderSection(
    view,
    'funding',
    words.title,
    {
      sentence:
        funders.length === 0
          ? words.silent
          : words.told(
              funders.slice(0, 3).map(([name, count]) => [name, count]),
              unfunded ?? 0,
            ),
      table: () => ({
        heads: [words.who, t.themes.offers],
        rows: [...rows, ...funders].map(([name, count]) => [name, count]),
      }),
    },
    html`${funders.length === 0 ? html`<p class="sub">${words.file}</p>` : draw(funders.slice(0, SHOWN), true)}
      <p class="sub">${words.cost}</p>
      ${draw(rows, false)}`,
  );
}
