import { html } from 'hono/html';
import { directionOf } from '../../locales/languages.ts';
import { pageTexts } from '../../locales/page-texts.ts';
import { renderHeader } from '../header/header.ts';
import type { Reader } from '../language-switch.ts';
import type { Html } from '../layout.ts';
import { manifestNameOf, OFFLINE_PATH } from '../offline/offline-page.ts';

export const HOME_STYLE_PATH = '/pages/home.css';
export const HOME_SCRIPT_PATH = '/pages/home.js';

/** Lays out a page for people: the name of the territory, the doors and the languages above, in the language asked for. */
export function shell(page: Reader & { title: string; head?: Html | ''; main: Html; isInstallable?: boolean }): Html {
  const { lang, territory, title, head = '', main, isInstallable = false } = page;
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
        ${isInstallable ? html`<link rel="manifest" href="${OFFLINE_PATH}${manifestNameOf(lang)}" />` : ''} ${head}
        <script type="module" src="${HOME_SCRIPT_PATH}"></script>
      </head>
      <body>
        ${renderHeader({ reader: page })} ${main}
      </body>
    </html>`;
}
