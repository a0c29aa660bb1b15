import { html, type TemplateResult } from 'lit';
import { sayAction } from '../say-action.ts';
import { renderSection, unitOf, type View } from '../view.ts';

/** Draws the acts that change most, each with its calculation. */
export function renderActions(view: View): TemplateResult {
  const { report, t } = view;
  const said = report.actions.map((action) => sayAction(view, unitOf(view) ?? '', action));
  return renderSection(
    view,
    'actions',
    t.actions.title,
    {
      sub: t.actions.sub,
      isMain: true,
      table: () => ({
        heads: ['', t.actions.title, '', ''],
        rows: said.map((words, at) => [at + 1, ...words.slice(0, 3)]),
      }),
    },
    said.length === 0
      ? html`<p>${t.actions.none}</p>`
      : html`<ol class="todo">
          ${said.map(([title, why, gain, how], at) => {
            const found = report.recherche === null ? null : (report.actions[at]?.recherche ?? null);
            return html`<li>
              <span class="no" aria-hidden="true">${at + 1}</span><b>${title}</b>
              <p>${why}</p>
              <span class="gain">${gain}</span>
              <span class="do-it">
                ${found === null ? '' : view.link(t.actions.see, found, title, 'btn btn-sm')}
                ${
                  how === ''
                    ? ''
                    : html`<details>
                        <summary>${t.actions.how}<span class="vh"> : ${title}</span></summary>
                        <p>${how}</p>
                      </details>`
                }
              </span>
            </li>`;
          })}
        </ol>`,
  );
}
