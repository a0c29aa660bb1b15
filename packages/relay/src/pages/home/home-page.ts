import {
  needNames,
  needTexts,
  presetNames,
  presets,
  presetTexts,
  type Need,
  type Preset,
} from '@inclusion-kit/sdk/referentiels';
import { POSTAL } from '@inclusion-kit/sdk/internal';
import { html } from 'hono/html';
import { createDayFormat } from '../../locales/day-format.ts';
import { locales, type Notice } from '../../locales/languages.ts';
import { pageTexts } from '../../locales/page-texts.ts';
import { COMPOSER_PATH } from '../composer/composer-page.ts';
import { DATASET_PATH } from '../dataset/dataset-page.ts';
import { WEEK_PATH } from '../week/week-page.ts';
import type { Html } from '../layout.ts';
import { keepAddress } from '../offline/offline-page.ts';
import { MODERATION_PATH } from '../moderation/moderation-page.ts';
import { CONTRIBUER_PATH } from '../../contributions/access/access-link.ts';
import { ABOUT_PATH } from './about-page.ts';
import { renderAsk, renderSos } from './ask.ts';
import type { NeedFilter } from './proposed-needs.ts';
import { linkData } from './data-link.ts';
import { icon } from './icon.ts';
import { withLanguage, type Reader } from '../language-switch.ts';
import { MISSING_PATH, SEARCH_PATH } from './search-path.ts';
import { shell } from './shell.ts';
import { ASK_FORM_ID, formatCount, renderTiles, sayCount } from './tiles.ts';
import { ADD_PATH } from '../header/header.ts';
import { renderNotice } from '../header/notice.ts';

/** The offer in numbers, for the home. */
export interface Stock {
  readonly total: number;
  /** Structures, or null where only a part of the offer is counted. */
  readonly structures: number | null;
  /** ISO date of the data, or null while it is not known. */
  readonly date: string | null;
  /** Offers by need. */
  readonly byNeed: Readonly<Partial<Record<Need, number>>>;
}

/** A place to search in, and where it leads. */
interface PlaceLink {
  readonly nom: string;
  readonly where: string;
  readonly href: string;
}

/** A place that was typed and is not one commune, with those that it may be. */
export interface AskedPlace {
  readonly typed: string;
  readonly words: string;
  /** The need that was chosen in the place of words. Null for none. */
  readonly need: NeedFilter | null;
  /** The town of that name, where it stands outside of what the relay covers. Else null. */
  readonly elsewhere: string | null;
  readonly choices: readonly PlaceLink[];
  /** The searches for the text in the places that the words name: each stands in the field of the other. */
  readonly swaps: readonly PlaceLink[];
  /** The code that stands alone among the words, where no commune of here has it. Else null. */
  readonly lostCode: string | null;
  /** The search for the text as the words of a need, where no place has this name. Else null. */
  readonly asNeed: string | null;
}

export interface HomePage extends Reader {
  notice: Notice | null;
  /** Null while nothing can be counted. */
  stock: Stock | null;
  asked: AskedPlace | null;
  /** The address that tells what words mean, to which they are added. Null where nothing does. */
  meaning: string | null;
  /** The elements are served: offers can be searched and added. */
  hasElements: boolean;
  /** Tells whether contributions are read over on a page of this relay. */
  hasModeration: boolean;
  /** Tells whether the offers can be kept on a device. */
  isInstallable: boolean;
}

/** Renders the first page that people meet: one question, the needs in plain words, urgent numbers, two doors. */
export function homePage(page: HomePage): Html {
  const { lang, territory, notice, stock, asked } = page;
  const texts = pageTexts[lang].home;
  return shell({
    ...page,
    title: texts.ask,
    main: html`<main id="contenu" tabindex="-1">
        <form class="hero" id="${ASK_FORM_ID}" role="search" aria-label="${texts.searchLabel}" action="${SEARCH_PATH}">
          <div>
            ${territory === null ? '' : html`<p class="where wide">${texts.where(territory)}</p>`}
            <h1>${texts.ask}</h1>
            ${renderAsk(page, asked, page.meaning)} ${asked === null ? '' : renderAskedPlace(asked, page)}
            ${renderStock(page)}
          </div>
        </form>
        <div class="in">
          <section aria-labelledby="besoins">
            <h2 class="vh" id="besoins">${texts.choose}</h2>
            ${stock?.total === 0 ? html`<p>${texts.noOffers}</p>` : ''} ${renderSos(lang)}
            ${renderTiles(withOffers(stock), lang, stock === null ? null : (need) => countOf(stock, need))}
            ${renderWithout(page)} ${texts.french === null ? '' : html`<p class="small">${texts.french}</p>`}
          </section>
          ${renderNear(page)}
          <nav class="give" aria-label="${texts.take}">
            <a href="${withLanguage(ADD_PATH, page)}"
              >${icon('plus')}<span><b>${texts.add}</b><small>${texts.addHint}</small></span
              >${icon('next', 'i flip')}</a
            >
            <a href="${withLanguage(MISSING_PATH, page)}"
              >${icon('question')}<span><b>${texts.missing}</b><small>${texts.missingHint}</small></span
              >${icon('next', 'i flip')}</a
            >
            ${renderKeep(page)}
          </nav>
          ${renderNotice(notice, lang)}
        </div>
      </main>
      ${renderFoot(page)}`,
  });
}

/** Lists the needs that have an offer. All of them where nothing is counted, or nothing is offered. */
function withOffers(stock: Stock | null): readonly Need[] {
  return stock === null || stock.total === 0 ? needNames : needNames.filter((need) => countOf(stock, need) > 0);
}

/** Lists the needs without an offer, each with the search that says the ways on, and the way to tell what is missing. */
function renderWithout(page: HomePage): Html | '' {
  const shown = new Set(withOffers(page.stock));
  const without = needNames.filter((need) => !shown.has(need));
  if (without.length === 0) return '';
  const texts = pageTexts[page.lang].home;
  return html`<div class="without">
    <p id="sans-offre">${texts.without}</p>
    <ul aria-labelledby="sans-offre">
      ${without.map(
        (need) =>
          html`<li>
            <button form="${ASK_FORM_ID}" name="di-thematiques" value="${need}">
              ${needTexts[page.lang][need].label}
            </button>
          </li>`,
      )}
    </ul>
    <a href="${withLanguage(MISSING_PATH, page)}">${texts.sayMissing}</a>
  </div>`;
}

const countOf = ({ byNeed }: Stock, need: Need): number => byNeed[need] ?? 0;

function renderStock({ lang, stock }: HomePage): Html {
  const texts = pageTexts[lang].home;
  if (stock === null) return html`<p class="stock"><span>${texts.copying}</span></p>`;
  const { total, structures, date } = stock;
  const day = createDayFormat({ dateStyle: 'long', timeZone: 'Europe/Paris' }, locales[lang]);
  return html`<p class="stock">
    <span
      ><b>${sayCount(total, lang)}</b
      >${structures === null ? '' : html`<span class="wide">${texts.ofStructures(formatCount(structures, lang))}</span>`}</span
    >${date === null ? '' : html`<span>${texts.updated(day(new Date(date)))}</span>`}<span class="wide"
      >${texts.free}</span
    >
  </p>`;
}

function renderAskedPlace({ typed, elsewhere, choices, swaps, lostCode, asNeed }: AskedPlace, page: HomePage): Html {
  const texts = pageTexts[page.lang].home;
  const hint = swaps.length > 0 ? '' : lostCode === null ? texts.tryPostalCode : texts.noPostalCode(lostCode);
  const none = POSTAL.test(typed) ? texts.noPostalCode(typed) : [texts.noPlace(typed), hint].filter(Boolean).join(' ');
  const said = elsewhere === null ? none : linkData(texts.elsewhere(elsewhere));
  const toNeed = (href: string, text: Html | string): Html =>
    html`<a class="as-need" href="${withLanguage(href, page)}">${text}</a>`;
  const needs =
    swaps.length > 0
      ? swaps.map(({ nom, where, href }) => {
          const text = texts.asNeedAt(typed, nom);
          return toNeed(href, swaps.length === 1 ? text : `${text} (${where})`);
        })
      : [asNeed === null ? '' : toNeed(asNeed, texts.asNeed(typed))];
  const list = html`<ul class="choices">
    ${choices.map(
      ({ nom, where, href }) =>
        html`<li>
          <a href="${withLanguage(href, page)}"
            ><bdi>${nom}</bdi> <small><bdi>${where}</bdi></small></a
          >
        </li>`,
    )}
  </ul>`;
  // A code or a name that stands in the other field says more than a name that is near.
  if (choices.length === 0 || swaps.length > 0)
    return html`<div class="said" role="alert">
      <p class="${swaps.length === 0 && elsewhere === null ? 'bad' : ''}" id="lieu-dit">${said}</p>
      ${needs}
      ${
        choices.length === 0
          ? ''
          : html`<p>${texts.maybePlace}</p>
              ${list}`
      }
    </div>`;
  return html`<div class="said" role="alert">
    <p id="lieu-dit">${asNeed === null ? texts.whichPlace(typed) : `${none} ${texts.maybePlace}`}</p>
    ${list} ${needs}
  </div>`;
}

/** Leads to the page that stands on a device, which this press keeps there. */
function renderKeep({ lang, isInstallable }: HomePage): Html | '' {
  if (!isInstallable) return '';
  const { title, keepHere } = pageTexts[lang].offline;
  return html`<a class="keep-here" href="${keepAddress(lang)}"
    >${icon('device')}<span><b>${title}</b><small>${keepHere}</small></span
    >${icon('next', 'i flip')}</a
  >`;
}

/** Leads to what the offers do not hold: a meal, a bed near. */
function renderNear({ lang }: HomePage): Html {
  const texts = pageTexts[lang].home;
  return html`<p class="small">
    ${texts.urgentFoot}
    <a href="https://soliguide.fr/" rel="noopener noreferrer">${texts.soliguide}</a>
  </p>`;
}

function renderFoot(page: HomePage): Html {
  const { hasElements, hasModeration } = page;
  const { about, home } = pageTexts[page.lang];
  const link = (path: string, text: string): Html => html`<li><a href="${withLanguage(path, page)}">${text}</a></li>`;
  // These pages are French.
  const toFrench = (path: string, text: string): Html => html`<li><a href="${path}" hreflang="fr">${text}</a></li>`;
  return html`<footer>
    <div>
      <section id="pro" tabindex="-1" aria-labelledby="pro-titre">
        <h2 id="pro-titre">${home.pro}</h2>
        <ul>
          ${link(SEARCH_PATH, about.search)} ${link(CONTRIBUER_PATH, about.owner)}
          ${hasElements ? link(WEEK_PATH, about.week) : ''} ${hasElements ? link(DATASET_PATH, about.file) : ''}
          ${hasModeration ? toFrench(MODERATION_PATH, about.desk) : ''}
          ${hasElements ? presetNames.map((name) => link(toSearch(name), presetTexts[page.lang].labels[name])) : ''}
        </ul>
      </section>
      <ul>
        ${link(`${ABOUT_PATH}#accessibilite`, about.accessibility)} ${link(`${ABOUT_PATH}#donnees`, about.data)}
        ${link(`${ABOUT_PATH}#mentions`, about.legal)} ${hasElements ? toFrench(COMPOSER_PATH, about.site) : ''}
      </ul>
      <p class="small">${linkData(about.sources)}</p>
    </div>
  </footer>`;
}

/** Writes the address of the search that a preset begins with. */
function toSearch(name: Preset): string {
  const given: [param: string, values: readonly string[]][] = Object.entries(presets[name]);
  const params = given.map(([param, values]) => `di-${param}=${values.join(',')}`);
  return `${SEARCH_PATH}?${params.join('&')}`;
}
