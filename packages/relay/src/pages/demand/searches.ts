import { html } from 'hono/html';
import { demandKinds } from '../../contributions/moderation/demand.ts';
import { pages } from '../../locales/pages.ts';
import type { Html } from '../layout.ts';
import { foldRows } from '../rows-table.ts';
import { mostOf, renderCount } from './counts.ts';
import { renderMark, toDo } from './mark.ts';
import type { Demand } from './demand.ts';
import { labelOfCategory } from './names.ts';

const texts = pages.territory;

/** Lists the searches that found nothing, by place and category. */
export function renderSearches({
  vain,
  vainLines,
  vainThemes,
  marks,
  least,
  hasMarks,
  left,
  territoire,
}: Demand): Html {
  if (vain === null) return html``;
  const { title, lead, none, noneHere, heads, nowhere, leftOut, themes } = texts.searches;
  const most = mostOf(vain.map(({ nombre }) => nombre));
  return html`<section class="searches">
    <h2 id="${demandKinds.recherche}">${title}</h2>
    <p class="quiet">${lead(least, vain.length, vainLines)}</p>
    ${
      vainThemes.size === 0 || vainThemes.size === vainLines
        ? ''
        : html`<p>${themes([...vainThemes].map(([category, count]) => [labelOfCategory(category), count]))}</p>`
    }
    ${
      vain.length === 0
        ? html`<p>${territoire === null ? none : noneHere}</p>`
        : foldRows(
            [...heads, ...(hasMarks ? [texts.marks.title] : [])],
            vain.map(({ sujet, place, categorie, nombre }) => {
              const [where, theme] = [place ?? nowhere, labelOfCategory(categorie)];
              return [
                ...[where, theme, renderCount(String(nombre), most === null ? null : nombre / most)],
                ...(hasMarks
                  ? [toDo(renderMark(sujet, `${where}, ${theme}`, { mark: marks.get(sujet), territoire }))]
                  : []),
              ];
            }),
          )
    }
    ${left.departement + left.nowhere === 0 ? '' : html`<p class="quiet">${leftOut(left.departement, left.nowhere)}</p>`}
  </section>`;
}
