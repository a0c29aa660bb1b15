import { toFirstQuestion } from '@inclusion-kit/widget/first-question';
import { html, raw } from 'hono/html';
import { pages } from '../../locales/pages.ts';
import { EMBED_SCRIPT_PATH, EMBED_STYLE_PATH, type Html } from '../layout.ts';
import type { Notice, PageLanguage } from '../../locales/languages.ts';
import { renderNotice } from '../header/notice.ts';

/** The colours of the page for an iframe. */
export interface EmbedColours {
  accent: string | undefined;
  /** The side of the system that it takes when absent: light or dark. */
  scheme: 'light' | 'dark' | undefined;
}

/** The query of the page for an iframe: the attributes of its search, and its colours. */
export interface EmbedQuery extends EmbedColours {
  /** Attributes of `<di-search>`, as they are written. An attribute without a value has an empty text. */
  attributes: Readonly<Record<string, string | undefined>>;
  lang: PageLanguage;
}

export interface EmbedPage extends EmbedQuery {
  version: string;
  notice: Notice | null;
  /** Origins of the pages that may frame it. It tells them its height. */
  parents: readonly string[];
}

/** Renders the search alone, in a page for an iframe. */
export function embedPage({ attributes, lang, accent, scheme, version, notice, parents }: EmbedPage): Html {
  const texts = pages.embed;
  const question = toFirstQuestion(attributes);
  const colours = new URLSearchParams(Object.entries({ accent, 'color-scheme': scheme }).filter(isGiven)).toString();
  const given = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
  return html`<!doctype html>
    <html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${pages.home.title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${EMBED_STYLE_PATH}${colours === '' ? '' : `?${colours}`}" />
        <link rel="modulepreload" href="/widget/${version}/di-search.relay/element.js" />
        ${question === null ? '' : html`<link rel="preload" as="fetch" crossorigin href="${question}" />`}
        <script type="module" src="/widget/${version}/di-search.relay.js"></script>
        <script type="module" src="${EMBED_SCRIPT_PATH}"></script>
      </head>
      <body data-parents="${parents.join(' ')}">
        <main>
          <h1 lang="fr">${pages.home.title}</h1>
          ${renderNotice(notice, lang)}
          <noscript>
            <p class="notice" lang="fr" dir="ltr">
              ${texts.noScript} <a href="/" target="_blank">${texts.openAlone}</a>
            </p>
          </noscript>
          <di-search api="" ${given.map(({ name, value }) => html` ${raw(name)}="${value}"`)}></di-search>
        </main>
      </body>
    </html>`;
}

const isGiven = (pair: [string, string | undefined]): pair is [string, string] => pair[1] !== undefined;

/** The style sheet of that page: the search alone, in the colours of the system unless the site says which. */
export function embedStyle({ accent, scheme }: EmbedColours): string {
  return `:root { color-scheme: ${scheme ?? 'light dark'}; --notice-ground: #fdf3e2; --notice-ink: #6b3a00; }
@supports (color: light-dark(red, red)) {
  :root { --notice-ground: light-dark(#fdf3e2, #2c2212); --notice-ink: light-dark(#6b3a00, #f0bf6b); }
}
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; padding: 4px; font: 1rem/1.55 system-ui, sans-serif; }
main { min-height: 32rem; }
h1 { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.notice { margin: 0 0 1rem; padding: .75rem 1rem; border-inline-start: 4px solid currentColor; background: var(--notice-ground); color: var(--notice-ink); }
${accent === undefined ? '' : `di-search { --di-accent: #${accent}; }\n`}`;
}
