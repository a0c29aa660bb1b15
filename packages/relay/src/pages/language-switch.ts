import { html } from 'hono/html';
import { directionOf, languageNames, pageLanguages, type PageLanguage } from '../locales/languages.ts';
import { pageTexts } from '../locales/page-texts.ts';
import { icon } from './home/icon.ts';
import type { Html } from './html.ts';

/** The reader of a page, as the request tells. */
export interface Reader {
  lang: PageLanguage;
  /** The language of the browser, in which a page without `lang` in its address is. */
  browser: PageLanguage;
  /** Path of the page, which its languages lead to. */
  path: string;
  /** The query of the page without its language, with `?` before it or empty. */
  query: string;
  /** The name of the territory, which stands at the head of the page. Null for none. */
  territory: string | null;
}

/** Returns a path in the language of the page. The language of the browser is not said. */
export function withLanguage(path: string, { lang, browser }: Pick<Reader, 'lang' | 'browser'>): string {
  if (lang === browser) return path;
  const [before = '', hash] = path.split('#');
  return `${before}${before.includes('?') ? '&' : '?'}lang=${lang}${hash === undefined ? '' : `#${hash}`}`;
}

/** Draws the choice of the language of a page of the relay. */
export function renderLanguages({ lang, browser, path, query }: Reader): Html {
  return renderChoice(lang, (other) => withLanguage(path + query, { lang: other, browser }));
}

/** Draws the choice of the language of a page whose address in each language is given. */
export function renderChoice(lang: PageLanguage, addressOf: (other: PageLanguage) => string): Html {
  return html`<details class="lang">
    <summary>
      ${icon('globe')}<span class="vh">${pageTexts[lang].home.language}&nbsp;: </span>${languageNames[lang]}
    </summary>
    <ul>
      ${pageLanguages.map(
        (other) =>
          html`<li>
            <a
              href="${addressOf(other)}"
              lang="${other}"
              hreflang="${other}"
              dir="${directionOf(other)}"
              ${other === lang ? html`aria-current="true"` : ''}
              >${languageNames[other]}</a
            >
          </li>`,
      )}
    </ul>
  </details>`;
}

/** The rules of the choice of the language. */
export const languageStyle = `
.lang summary, .lang a { display: flex; gap: 6px; align-items: center; min-height: 44px; padding-inline: 10px; border-radius: 8px; color: inherit; text-decoration: none; }
.lang a:hover { background: var(--sunken); text-decoration: underline; }
.lang { position: relative; font-size: .875rem; }
.lang summary { cursor: pointer; }
.lang ul { position: absolute; z-index: 1; inset-inline-end: 0; min-width: 160px; margin: 0; padding: 4px; border: 1px solid var(--line); border-radius: 10px; background: var(--surface); box-shadow: 0 8px 24px rgb(0 0 0 / .18); list-style: none; }
.lang [aria-current] { font-weight: 600; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
