import { tellSum } from '@inclusion-kit/sdk/internal';
import { html } from 'hono/html';
import { demandKinds, gatherBy, type NeedCounts, type ToldNeed } from '../../contributions/moderation/demand.ts';
import { pages } from '../../locales/pages.ts';
import type { Html } from '../layout.ts';
import { MODERATION_PATH } from '../moderation/moderation-page.ts';
import { foldRows, rowsTable } from '../rows-table.ts';
import { mostOf, renderCount, sayFew, saySum } from './counts.ts';
import { renderMark, toDo } from './mark.ts';
import type { Demand } from './demand.ts';
import { gatherThemes, sayPlace, sayTheme } from './names.ts';

const texts = pages.territory;

/** Draws the needs: first those to answer, by commune with their words, then their sums. */
export function renderNeeds({ told, marks, least, hasMarks, left, territoire }: Demand): Html {
  const byTheme = gatherThemes(told);
  const byDepartement = gatherBy(told, ({ departement }) => departement ?? texts.unknown);
  const shown = told.map(({ nombre }) => nombre).filter((nombre) => nombre >= least);
  const most = shown.length === 0 ? null : mostOf(shown);
  // Where all numbers are small, three columns would say the same.
  const isSmall = shown.length === 0;
  const heads = isSmall ? texts.counts.slice(0, 1) : texts.counts;
  return html`<section class="needs">
    <h2 id="${demandKinds.besoin}">${texts.reported}</h2>
    <p class="quiet">${texts.lead}</p>
    ${
      told.length === 0
        ? html`<p>${territoire === null ? texts.none : texts.noneHere}</p>`
        : html`<h3>${texts.byCommune}</h3>
            ${foldRows(
              [texts.commune, texts.theme, texts.told, ...heads, ...(hasMarks ? [texts.marks.title] : [])],
              told.map((need) => {
                const [place, theme] = [sayPlace(need), sayTheme(need.thematique)];
                const [said = '', ...others] = toCells(need, least);
                const count = renderCount(said, need.nombre < least || most === null ? null : need.nombre / most);
                return [
                  ...[place, theme, sayWords(need, least), count, ...(isSmall ? [] : others)],
                  ...(hasMarks
                    ? [toDo(renderMark(need.sujet, `${place}, ${theme}`, { mark: marks.get(need.sujet), territoire }))]
                    : []),
                ];
              }),
              isSmall ? [] : [4, 5],
            )}
            <p class="quiet">${texts.small(least)}</p>
            ${
              isSmall
                ? ''
                : html`<div class="sums">
                    ${byTheme.size === told.length ? '' : section(texts.byTheme, texts.theme, byTheme)}
                    ${byDepartement.size === 1 || byDepartement.size === told.length ? '' : section(texts.byDepartement, texts.departement, byDepartement)}
                  </div>`
            }`
    }
    ${left.besoins.length === 0 ? '' : html`<p class="quiet">${texts.leftNeeds(saySum(left.besoins), tellSum(left.besoins).genre === 'petit')}</p>`}
  </section>`;
}

/** Writes what people said of a need, each on a line. So few words as may point at a person are read on the desk alone. */
const sayWords = ({ mots, nombre, thematique }: ToldNeed, least: number): Html =>
  nombre < least || (thematique === null && mots.length === 0)
    ? html`<a class="desk" href="${MODERATION_PATH}">${texts.onDesk}</a>`
    : html`${mots.map((one) => html`<p>${`«\u00a0${one}\u00a0»`}</p>`)}`;

/** Writes counts. Small ones are not told: so few may point at a person. */
const toCells = ({ nombre, recents, a_relire }: NeedCounts, least: number): string[] =>
  [nombre, recents, a_relire].map((count) => sayFew(count, least));

function section(title: string, heading: string, sums: ReadonlyMap<string, readonly NeedCounts[]>): Html {
  return html`<section>
    <h3>${title}</h3>
    ${rowsTable(
      [heading, ...texts.counts],
      [...sums].map(([name, counts]) => [
        name,
        ...(['nombre', 'recents', 'a_relire'] as const).map((what) => saySum(counts.map((one) => one[what]))),
      ]),
      [1, 2, 3],
    )}
  </section>`;
}
