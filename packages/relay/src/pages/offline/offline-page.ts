import { html, raw } from 'hono/html';
import { createDates } from '../../locales/day-format.ts';
import { directionOf, locales, type PageLanguage, type Notice } from '../../locales/languages.ts';
import { pageTexts } from '../../locales/page-texts.ts';
import type { OfflineTexts } from '../../locales/fr/offline.ts';
import type { RelayTerritory } from '../../shared/territory.ts';
import { icon } from '../home/icon.ts';
import { SEARCH_PATH } from '../home/search-path.ts';
import type { Html } from '../html.ts';
import { renderHead } from '../header/header.ts';
import { renderChoice } from '../language-switch.ts';
import { KEEP_PARAM } from './messages.ts';
import { renderNotice } from '../header/notice.ts';

/** Where a relay serves the page and all of its files. */
export const OFFLINE_PATH = '/hors-ligne/';

/** Names of the files that the page loads, from its own folder. */
export const SCRIPT_NAME = 'page.js';
export const STYLE_NAME = 'page.css';
export const OFFER_NAME = 'offre.json';
export const ELEMENT_NAME = 'elements/di-search.installed.js';
export const ICONS = { touch: 'icon-180.png', small: 'icon-192.png', large: 'icon-512.png', shaped: 'icon-shaped.png' };

const CLOCK = 'M2.8 10a7.2 7.2 0 1 0 14.4 0a7.2 7.2 0 1 0-14.4 0ZM10 5.500v4.500l3 2';

/** The territory that the page is of, and the relay that takes what is contributed. */
export interface OfflinePage {
  /** Name of the territory, or null. */
  readonly territory: string | null;
  /** The code that a search without a place looks at. None where the offers are all of one territory. */
  readonly codes: RelayTerritory['codes'];
  /** Address of the relay, empty for the origin of the page. Null where nobody takes contributions. */
  readonly relay: string | null;
  /** A sentence about the offers, for instance that they are fictitious. */
  readonly notice: Notice | null;
  /** Day of the data, `YYYY-MM-DD`. */
  readonly date: string;
  /** Bytes of the files that a device keeps, about. */
  readonly bytes: number;
}

/** Names the page of a language. The first is French. */
export const pageNameOf = (lang: PageLanguage): string => (lang === 'fr' ? 'index.html' : `${lang}.html`);

/** Names the manifest of a language. */
export const manifestNameOf = (lang: PageLanguage): string => `${lang}.webmanifest`;

const addressOf = (lang: PageLanguage): string => (lang === 'fr' ? './' : `./${pageNameOf(lang)}`);

/** Returns the address of the page at a relay, in a language. */
export const offlineAddress = (lang: PageLanguage): string => OFFLINE_PATH + (lang === 'fr' ? '' : pageNameOf(lang));

/** Returns the address that a press on a page of a relay leads to, to keep the offers. */
export const keepAddress = (lang: PageLanguage): string => `${offlineAddress(lang)}?${KEEP_PARAM}=1`;

/** Names the page on a home screen: the territory, where it has a name. */
const nameOf = ({ territory }: Pick<OfflinePage, 'territory'>, lang: PageLanguage): string =>
  territory ?? pageTexts[lang].home.name;

/** Renders the page that stands on a device. Nothing in it depends on who asks: every device keeps the same. */
export function offlinePage(page: OfflinePage, lang: PageLanguage): Html {
  const { territory, date, notice } = page;
  const { home, offline: texts } = pageTexts[lang];
  const name = nameOf(page, lang);
  const day = createDates(lang).isoDay(date);
  return html`<!doctype html>
    <html lang="${lang}" dir="${directionOf(lang)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${texts.title} · ${name}</title>
        <meta name="theme-color" content="#0e5a75" />
        <meta name="apple-mobile-web-app-title" content="${name}" />
        <link rel="manifest" href="${manifestNameOf(lang)}" />
        <link rel="icon" href="${ICONS.small}" />
        <link rel="apple-touch-icon" href="${ICONS.touch}" />
        <link rel="stylesheet" href="${STYLE_NAME}" />
        <script type="module" src="${SCRIPT_NAME}"></script>
        <script type="module" src="${ELEMENT_NAME}"></script>
      </head>
      <body>
        ${renderHead({ lang, territory, home: addressOf(lang), beside: renderChoice(lang, addressOf) })}
        <main class="in of-element" id="contenu" tabindex="-1">
          <h1 class="vh">${texts.title}</h1>
          <noscript><p class="notice">${home.noScript}</p></noscript>
          ${renderState(page, texts, { day, lang })} ${renderNoWorker(page, texts, lang)} ${renderSearch(page)}
          ${renderHelp(page, texts)} ${renderNotice(notice, lang)}
        </main>
      </body>
    </html>`;
}

/** Says an age of some days: the words that the script writes for today are about as long. */
const sayDays = (lang: PageLanguage): string =>
  new Intl.RelativeTimeFormat(locales[lang], { numeric: 'auto' }).format(-7, 'day');

/** The age of the data, what is kept here, and the one thing to do about it. */
function renderState(
  { date, bytes, relay }: OfflinePage,
  texts: OfflineTexts,
  { day, lang }: { day: string; lang: PageLanguage },
): Html {
  const size = new Intl.NumberFormat(locales[lang], {
    style: 'unit',
    unit: 'megabyte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1e6);
  return html`<section class="copy to-come" aria-label="${texts.title}">
    <p class="age">
      ${icon(CLOCK)}<span
        ><b>${texts.of(day)}</b> <span id="age" data-date="${date}">(${sayDays(lang)}).</span>
        <span id="etat" data-kept="${texts.kept}" data-not-kept="${texts.notKept}">${texts.notKept}</span>
        <b id="reseau" hidden>${texts.noNetwork}</b></span
      >
    </p>
    <p class="notice" id="vieux" hidden>${texts.old}</p>
    <p class="line" id="garder">
      <button type="button" class="do">${texts.keep}</button><span class="small">${texts.keepHint(size)}</span>
    </p>
    <p class="line" id="arrive" hidden>
      <label for="avance">${texts.keeping}</label><progress id="avance" max="1" value="0"></progress>
    </p>
    <p class="line" id="neuf" hidden>
      <span>${texts.newer}</span><button type="button" class="do">${texts.show}</button>
    </p>
    <p id="a-envoyer" role="status" data-text="${texts.toSend}"></p>
    <div id="partis" role="status"></div>
    <template id="parti"
      ><p class="line">
        <span>${texts.sent} <bdi></bdi></span><a>${texts.follow}</a
        ><button type="button" class="do">${texts.hide}</button>
      </p></template
    >
    <p
      class="said"
      id="dit"
      role="status"
      data-done="${texts.done}"
      data-network="${texts.network}"
      data-room="${texts.room}"
      data-changed="${texts.changed}"
      data-unable="${texts.unable}"
      data-lost="${texts.lost}"
      data-removed="${relay === null ? texts.removed : texts.removedAll}"
      data-waiting="${texts.waiting}"
    ></p>
  </section>`;
}

/** The sentence of a browser that runs no worker, which the search marks on the page. */
function renderNoWorker({ relay }: OfflinePage, texts: OfflineTexts, lang: PageLanguage): Html {
  const onSite = relay === null ? '' : html` <a href="${relay}${SEARCH_PATH}?lang=${lang}">${texts.searchOnSite}</a>`;
  return html`<p class="notice no-worker" role="alert">${texts.noWorker}${onSite}</p>`;
}

function renderSearch({ territory, codes, relay }: OfflinePage): Html {
  const written = Object.entries(codes).map(([name, value]) => html` ${raw(name.replace('_', '-'))}="${value}"`);
  const named = written.length === 0 || territory === null ? '' : html` territory-name="${territory}"`;
  return html`<di-search
    no-languages
    dataset="${OFFER_NAME}"
    ${relay === null ? '' : html`api="${relay}"`}
    ${written}${named}
  ></di-search>`;
}

function renderHelp({ relay }: OfflinePage, texts: OfflineTexts): Html {
  const steps = (list: readonly string[]): Html =>
    html`<ol>
      ${list.map((step) => html`<li>${step}</li>`)}
    </ol>`;
  return html`<section class="help" id="ecran" aria-labelledby="ecran-titre">
      <h2 id="ecran-titre">${texts.screen}</h2>
      <p class="line" id="ajouter" hidden><button type="button" class="do">${texts.add}</button></p>
      <div class="two">
        <div>
          <h3>${texts.android}</h3>
          ${steps(texts.androidSteps)}
        </div>
        <div>
          <h3>${texts.ios}</h3>
          ${steps(texts.iosSteps)}
        </div>
      </div>
    </section>
    <section class="help" aria-labelledby="appareil-titre">
      <h2 id="appareil-titre">${texts.device}</h2>
      ${texts.deviceText.map((text) => html`<p>${text}</p>`)}
      <p class="line" id="effacer" hidden>
        <button type="button" class="do">${relay === null ? texts.remove : texts.removeAll}</button
        ><span class="small">${texts.removeHint}</span>
      </p>
      <div id="demande" role="group" aria-labelledby="demande-texte" hidden>
        <p id="demande-texte">${texts.ask}</p>
        <p class="line">
          <button type="button" class="do" value="keep">${texts.askKeep}</button
          ><button type="button" class="do" value="remove">${texts.askRemove}</button
          ><button type="button" class="do" value="nothing">${texts.askNothing}</button>
        </p>
      </div>
    </section>`;
}

/** Writes what a home screen needs to know of the page. At a relay, all of its pages stand in the window of the icon. */
export function offlineManifest(page: Pick<OfflinePage, 'territory' | 'relay'>, lang: PageLanguage): string {
  const name = nameOf(page, lang);
  const png = (src: string, size: number, purpose: 'any' | 'maskable'): object => ({
    src,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return JSON.stringify({
    id: './',
    name: page.territory === null ? name : `${name} · ${pageTexts[lang].home.name}`,
    short_name: name,
    description: pageTexts[lang].offline.title,
    lang,
    dir: directionOf(lang),
    start_url: addressOf(lang),
    scope: page.relay === '' ? '/' : './',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#0e5a75',
    icons: [png(ICONS.small, 192, 'any'), png(ICONS.large, 512, 'any'), png(ICONS.shaped, 512, 'maskable')],
  });
}
