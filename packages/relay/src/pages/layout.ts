import { html } from 'hono/html';
import { directionOf } from '../locales/languages.ts';
import { pageTexts } from '../locales/page-texts.ts';
import type { Html } from './html.ts';
import { renderHeader, type Standing } from './header/header.ts';

export type { Html } from './html.ts';

/** Where the pages' style sheet is served, and the one of the pages for those who run the relay or write to it. */
export const STYLE_PATH = '/pages/style.css';
export const TOOLS_STYLE_PATH = '/pages/tools.css';

/** Where the style sheet and the script of the page for an iframe are served. */
export const EMBED_STYLE_PATH = '/pages/embed.css';
export const EMBED_SCRIPT_PATH = '/pages/embed.js';

interface PageParts {
  title: string;
  head?: Html | '';
  main: Html;
  /** The ways in the head of a page of those who work here, in the place of those of the public. */
  ways?: Html | null;
  /** Has the head that leads to the home. False in a frame of another site. */
  hasHead?: boolean;
}

export type Layout = PageParts & Standing;

/**
 * Lays out a page. Only external files, so that a strict content policy holds. The link over everything leads to its `<main id="contenu">`.
 */
export function layout({ title, head = '', main, ways = null, hasHead = true, ...standing }: Layout): Html {
  const reader = 'reader' in standing ? standing.reader : null;
  const { territory } = 'reader' in standing ? standing.reader : standing;
  const lang = reader?.lang ?? 'fr';
  const { name } = pageTexts[lang].home;
  const owner = territory ?? name;
  return html`<!doctype html>
    <html lang="${lang}" dir="${directionOf(lang)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title === name ? title : `${title} · ${owner}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${STYLE_PATH}" />
        ${head}
      </head>
      <body>
        ${hasHead ? renderHeader(standing, ways) : ''}
        <div class="page">${main}</div>
      </body>
    </html>`;
}

/** Lays out a page of text in one narrow column, under its title. */
export function narrowPage(title: string, content: Html, given: Standing & Pick<PageParts, 'hasHead' | 'ways'>): Html {
  return layout({
    ...given,
    title,
    main: html`<main class="narrow" id="contenu" tabindex="-1">
      <h1>${title}</h1>
      ${content}
    </main>`,
  });
}
