import { toFirstQuestion } from '@inclusion-kit/widget/first-question';
import { html, raw } from 'hono/html';
import { pages } from '../locales/pages.ts';
import { EMBED_SCRIPT_PATH, EMBED_STYLE_PATH, type Html } from './layout.ts';

/** The query of the page for an iframe: the attributes of its search, and its colour. */
export interface EmbedQuery {
  /** Attributes of `<di-search>`, as they are written. An attribute without a value has an empty text. */
  attributes: Readonly<Record<string, string | undefined>>;
  lang: string;
  accent: string | undefined;
}

export interface EmbedPage extends EmbedQuery {
  version: string;
  notice: string | null;
  /** Origins of the pages that may frame it. It tells them its height. */
  parents: readonly string[];
}

/** Renders the search alone, in a page for an iframe. */
export function embedPage({ attributes, lang, accent, version, notice, parents }: EmbedPage): Html {
  const texts = pages.embed;
  const question = toFirstQuestion(attributes);
  const given = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
  return html`<!doctype html>
    <html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${pages.home.title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${EMBED_STYLE_PATH}${accent === undefined ? '' : `?accent=${accent}`}" />
        <link rel="modulepreload" href="/widget/${version}/di-search.relay/element.js" />
        ${question === null ? '' : html`<link rel="preload" as="fetch" crossorigin href="${question}" />`}
        <script type="module" src="/widget/${version}/di-search.relay.js"></script>
        <script type="module" src="${EMBED_SCRIPT_PATH}"></script>
      </head>
      <body data-parents="${parents.join(' ')}">
        <main>
          ${notice === null ? '' : html`<p class="notice" role="note" lang="fr" dir="ltr">${notice}</p>`}
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

/** The style sheet of that page: the search alone, on the ground of the site around it. */
export function embedStyle(accent: string | undefined): string {
  return `:root { color-scheme: light; --notice-ground: #fdf3e2; --notice-ink: #6b3a00; }
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; padding: 4px; font: 1rem/1.55 system-ui, sans-serif; }
main { min-height: 32rem; }
.notice { margin: 0 0 1rem; padding: .75rem 1rem; border-inline-start: 4px solid currentColor; background: var(--notice-ground); color: var(--notice-ink); }
${accent === undefined ? '' : `di-search { --di-accent: #${accent}; }\n`}`;
}
