import { html } from 'hono/html';
import { directionOf } from '../../locales/languages.ts';
import { pageTexts } from '../../locales/page-texts.ts';
import { renderLanguages, withLanguage, type Reader } from '../language-switch.ts';
import type { Html } from '../layout.ts';
import { icon } from './icon.ts';

export const SEARCH_PATH = '/recherche';
export const ADD_PATH = '/ajouter';
/** The search without its territory: it begins with the needs, and takes the report of one. */
export const MISSING_PATH = `${SEARCH_PATH}?manque=1`;
export const HOME_STYLE_PATH = '/pages/home.css';
export const HOME_SCRIPT_PATH = '/pages/home.js';

/** Lays out a page for people: the name of the territory, the doors and the languages above, in the language asked for. */
export function shell(page: Reader & { title: string; head?: Html | ''; main: Html }): Html {
  const { lang, territory, title, head = '', main } = page;
  const texts = pageTexts[lang].home;
  const name = territory ?? texts.name;
  return html`<!doctype html>
    <html lang="${lang}" dir="${directionOf(lang)}">
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
            <a class="brand" href="${withLanguage('/', page)}"
              ><i aria-hidden="true">${Array.from(name)[0]?.toLocaleUpperCase('fr') ?? ''}</i
              ><span><bdi>${name}</bdi><small>${territory === null ? texts.about : texts.name}</small></span></a
            >
            <nav class="links" aria-label="${texts.name}">
              <a href="${withLanguage(ADD_PATH, page)}">${icon('plus')}${texts.add}</a>
              <a href="${withLanguage('/#pro', page)}">${icon('person')}${texts.pro}</a>
            </nav>
            ${renderLanguages(page)}
          </div>
        </header>
        ${main}
      </body>
    </html>`;
}
