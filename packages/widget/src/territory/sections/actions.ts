import type { Behind, TerritoryAction } from '@inclusion-kit/sdk/territory';
import { html, type TemplateResult } from 'lit';
import { capitalise } from '../../shared/format/text.ts';
import { sayAction } from '../say-action.ts';
import { renderSection, unitOf, type View } from '../view.ts';
import type { ViewName } from './tabs.ts';

/** The views that hold what an act is about, where no search finds it. */
const VIEWS: Readonly<Partial<Record<TerritoryAction['genre'], ViewName>>> = {
  verifier: 'partenaires',
  completer: 'partenaires',
  reunir: 'thematiques',
};

/** The records that an act is about, where no search finds them. */
function behindOf(action: TerritoryAction): Behind | null {
  if (action.genre === 'completer') return { de: 'a_completer', valeur: action.critere };
  return action.genre === 'reunir' ? { de: 'doublons' } : null;
}

/** Draws the acts that change most, each with its calculation. */
export function renderActions(view: View): TemplateResult {
  const { report, t, language } = view;
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
            const action = report.actions[at];
            const found = report.recherche === null ? null : (action?.recherche ?? null);
            const genre = action?.genre;
            const behind = action === undefined ? null : behindOf(action);
            // The search shows duplicates too, which no figure counts.
            const theme =
              action !== undefined && 'categorie' in action
                ? report.themes.find(({ categorie }) => categorie === action.categorie)
                : undefined;
            const beside = genre === undefined ? undefined : VIEWS[genre];
            return html`<li>
              <span class="no" aria-hidden="true">${at + 1}</span><b>${title}</b>
              <p>${capitalise(why, language)}</p>
              <span class="gain">${capitalise(gain, language)}</span>
              <span class="do-it">
                ${
                  found !== null
                    ? view.link(t.actions.see, found, title, 'btn btn-sm')
                    : behind !== null && view.list !== null
                      ? view.list(t.actions.records, behind, title, { look: 'btn btn-sm' })
                      : genre === undefined || beside === undefined
                        ? ''
                        : html`<button class="btn btn-sm" type="button" @click=${() => view.show(beside)}>
                            ${t.actions.beside[genre] ?? t.questions.more(t.views[beside])}<span class="vh">
                              : ${title}</span
                            >
                          </button>`
                }
                ${
                  found !== null && theme !== undefined && theme.en_trop > 0
                    ? html`<small>${t.listed.search(theme.services + theme.en_trop)}</small>`
                    : ''
                }
                ${genre === 'verifier' ? html`<slot name="write"></slot>` : ''}
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
