import { html } from 'hono/html';
import { directionOf, type Notice, type PageLanguage } from '../../locales/languages.ts';
import { pageTexts } from '../../locales/page-texts.ts';
import type { Html } from '../html.ts';

/** Draws the sentence in the language of the page. One that is in French alone says so where the page is in another language. */
export function renderNotice(notice: Notice | null, lang: PageLanguage): Html | '' {
  if (notice === null) return '';
  if (typeof notice !== 'string') return html`<p class="notice" role="note">${notice[lang]}</p>`;
  return html`<p class="notice" role="note" ${lang === 'fr' ? '' : html`lang="fr" dir="ltr"`}>${notice}</p>`;
}

/** Says, in the language that was asked for, that a page is in French alone. */
export function renderFrenchOnly(asked: PageLanguage): Html | '' {
  if (asked === 'fr') return '';
  return html`<p class="notice" role="note" lang="${asked}" dir="${directionOf(asked)}">
    ${pageTexts[asked].home.frenchOnly}
  </p>`;
}
