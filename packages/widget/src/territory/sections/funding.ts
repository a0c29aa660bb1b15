import { html, nothing, type TemplateResult } from 'lit';
import { labelOf } from '../../shared/format/field-value.ts';
import { most, renderSection, type View } from '../view.ts';
import { bar } from './themes.ts';

/** Funders that are drawn. The file has all of them. */
const SHOWN = 8;

/** Draws what offers cost, and who pays for them where a file tells it. Nothing for figures of an earlier version. */
export function renderFunding(view: View): TemplateResult | typeof nothing {
  const { report, t } = view;
  const { financement } = report;
  if (financement === undefined) return nothing;
  const words = t.funding;
  const { frais: costs, frais_inconnus: unknown, financeurs, sans_financeur: unfunded } = financement;
  const rows: [string, number][] = [
    ...Object.entries(costs).map(([value, count]): [string, number] => [labelOf('frais', value, view.language), count]),
    [words.unknown, unknown],
  ];
  const funders = (financeurs ?? []).map(({ nom, services }): [string, number] => [nom, services]);
  const draw = (list: readonly [string, number][], isName: boolean): TemplateResult => {
    const largest = most(list.map(([, count]) => count));
    return html`<ul class="bands-list is-counted">
      ${list.map(
        ([name, count]) =>
          html`<li>
            <span lang=${isName ? 'fr' : nothing}>${name}</span>${bar(count / largest, '')}
            <b class="r">${t.digits(count)}</b>
          </li>`,
      )}
    </ul>`;
  };
  return renderSection(
    view,
    'funding',
    words.title,
    {
      sentence: funders.length === 0 ? words.silent : words.told(funders.slice(0, 3), unfunded ?? 0),
      table: () => ({ heads: [words.who, t.themes.offers], rows: [...rows, ...funders] }),
    },
    html`${funders.length === 0 ? html`<p class="sub">${words.file}</p>` : draw(funders.slice(0, SHOWN), true)}
      <p class="sub">${words.cost}</p>
      ${draw(rows, false)}`,
  );
}
