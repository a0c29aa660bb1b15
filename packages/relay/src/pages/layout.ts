import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { pages } from '../locales/pages.ts';

/** A piece of HTML whose values are escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Where the pages' style sheet is served, and the one of the pages for those who run the relay or write to it. */
export const STYLE_PATH = '/pages/style.css';
export const TOOLS_STYLE_PATH = '/pages/tools.css';

/** Where the style sheet and the script of the page for an iframe are served. */
export const EMBED_STYLE_PATH = '/pages/embed.css';
export const EMBED_SCRIPT_PATH = '/pages/embed.js';

export interface Layout {
  title: string;
  head?: Html | '';
  main: Html;
  /** Leads back to the search, above the page. False on the home, and in a frame of another site. */
  hasWayBack?: boolean;
}

/** Lays out a page. Only external files, so that a strict content policy holds. */
export function layout({ title, head = '', main, hasWayBack = true }: Layout): Html {
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title === pages.siteName ? title : `${title} · ${pages.siteName}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${STYLE_PATH}" />
        ${head}
      </head>
      <body>
        ${hasWayBack ? html`<nav class="back" aria-label="${pages.siteName}"><a href="/">${pages.back}</a></nav>` : ''}
        ${main}
      </body>
    </html>`;
}

/** Lays out a page of text in one narrow column, under its title. */
export function narrowPage(title: string, content: Html, given: Pick<Layout, 'hasWayBack'> = {}): Html {
  return layout({
    ...given,
    title,
    main: html`<main class="narrow">
      <h1>${title}</h1>
      ${content}
    </main>`,
  });
}
