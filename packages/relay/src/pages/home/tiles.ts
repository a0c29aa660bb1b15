import { needIcons, needTexts, type Need } from '@inclusion-kit/sdk/referentiels';
import { html } from 'hono/html';
import { locales, type PageLanguage } from '../../locales/languages.ts';
import { pageTexts } from '../../locales/page-texts.ts';
import type { Html } from '../html.ts';
import { icon } from './icon.ts';

/** The id of the form of the search that the tiles of a page send. */
export const ASK_FORM_ID = 'chercher';

/** Fewer tiles would leave holes in the grid: each one is then a line, as wide as there is room. */
const FEW = 4;

/**
 * Draws needs as large targets. A tile sends the form above, so that a place typed before is kept.
 * @param countOf the offers of a need, or null while nothing is counted
 */
export function renderTiles(
  needs: readonly Need[],
  lang: PageLanguage,
  countOf: ((need: Need) => number) | null,
): Html {
  const isShort = needs.length < FEW;
  return html`<ul class="${isShort ? 'tiles few' : 'tiles'}">
    ${needs.map((need) => {
      const { label, examples } = needTexts[lang][need];
      return html`<li>
        <button class="tile" form="${ASK_FORM_ID}" name="di-thematiques" value="${need}">
          ${icon(needIcons[need])}<b>${label}</b><small>${examples}</small>
          <span class="n">${countOf === null ? '' : sayCount(countOf(need), lang)}</span
          >${isShort ? icon('next', 'i flip on-way') : ''}
        </button>
      </li>`;
    })}
  </ul>`;
}

/** Writes a number as its language does. */
export const formatCount = (count: number, lang: PageLanguage): string => count.toLocaleString(locales[lang]);

/** Says a number of offers. */
export function sayCount(count: number, lang: PageLanguage): string {
  const { none, offers } = pageTexts[lang].home;
  return count === 0 ? none : offers(formatCount(count, lang), count);
}
