import { html } from 'hono/html';
import { homeTexts, languageNames, type HomeLanguage, type HomeTexts } from '../../locales/home.ts';
import type { Html } from '../layout.ts';
import { icon } from './icon.ts';

export const SEARCH_PATH = '/recherche';
export const ADD_PATH = '/ajouter';
/** The search without its territory: it begins with the needs, and takes the report of one. */
export const MISSING_PATH = `${SEARCH_PATH}?manque=1`;
export const HOME_STYLE_PATH = '/pages/home.css';
export const HOME_SCRIPT_PATH = '/pages/home.js';

export interface Shell {
  lang: HomeLanguage;
  /** Name of the territory, or null. */
  territory: string | null;
  /** Path of the page, which its languages lead to. */
  path: string;
  /** The query of the page without its language, with `?` before it or empty. */
  query: string;
}

/** Returns a path in the language of the page: French is not said. */
export function withLanguage(path: string, lang: HomeLanguage): string {
  return lang === 'fr' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;
}

/** Lays out a page for people: the name of the territory, the doors and the languages above, in the language asked for. */
export function shell(page: Shell & { title: string; head?: Html | ''; main: Html }): Html {
  const { lang, territory, path, query, title, head = '', main } = page;
  const texts: HomeTexts = homeTexts[lang];
  const name = territory ?? texts.name;
  return html`<!doctype html>
    <html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${name}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${HOME_STYLE_PATH}" />
        ${head}
        <script type="module" src="${HOME_SCRIPT_PATH}"></script>
      </head>
      <body>
        <a class="skip" href="#contenu">${texts.skip}</a>
        <header class="top">
          <div>
            <a class="brand" href="${withLanguage('/', lang)}"
              ><i aria-hidden="true">${Array.from(name)[0]?.toLocaleUpperCase('fr') ?? ''}</i
              ><span><bdi>${name}</bdi><small>${territory === null ? texts.about : texts.name}</small></span></a
            >
            <nav class="links" aria-label="${texts.take}">
              <a href="${withLanguage(ADD_PATH, lang)}">${icon('plus')}${texts.add}</a>
              <a href="${withLanguage('/', lang)}#pro">${icon('person')}${texts.pro}</a>
            </nav>
            <details class="lang">
              <summary>${icon('globe')}<span class="vh">${texts.language}&nbsp;: </span>${languageNames[lang]}</summary>
              <ul>
                ${Object.entries(languageNames).map(
                  ([other, own]) =>
                    html`<li>
                      <a
                        href="${withLanguage(path + query, other as HomeLanguage)}"
                        lang="${other}"
                        hreflang="${other}"
                        dir="${other === 'ar' ? 'rtl' : 'ltr'}"
                        ${other === lang ? html`aria-current="true"` : ''}
                        >${own}</a
                      >
                    </li>`,
                )}
              </ul>
            </details>
          </div>
        </header>
        ${main}
      </body>
    </html>`;
}
