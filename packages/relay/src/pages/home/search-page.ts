import { html, raw } from 'hono/html';
import { pageTexts } from '../../locales/page-texts.ts';
import { dangersIn } from '@inclusion-kit/sdk/words';
import { CONTRIBUER_PATH } from '../../contributions/access/access-link.ts';
import { withLanguage, type Reader } from '../language-switch.ts';
import type { Html } from '../layout.ts';
import { WEEK_COMMUNE, WEEK_PATH } from '../week/week-page.ts';
import { keepAddress } from '../offline/offline-page.ts';
import { renderDanger } from './danger.ts';
import { SEARCH_PATH } from './search-path.ts';
import { shell } from './shell.ts';
import { AS_TYPED, NEED, TAKEN, type TakenNeed } from './taken-need.ts';
import type { Notice } from '../../locales/languages.ts';
import { renderNotice } from '../header/notice.ts';

interface ElementPage extends Reader {
  /** Version of the elements. */
  version: string;
  notice: Notice | null;
  /** Tells whether the offers can be kept on a device. */
  isInstallable: boolean;
}

/** The codes of a territory, by the attribute that takes each. */
type Codes = Readonly<Record<string, string>>;

const writeCodes = (codes: Codes): Html[] =>
  Object.entries(codes).map(([name, value]) => html` ${raw(name)}="${value}"`);

/**
 * Renders the search of the relay in a page of its own. `codes` are those of its territory, as attributes, `unknown` is a need of its address
 * that there is none of, `question` the address that it asks first, `words` are those of the address.
 */
export function searchPage(
  page: ElementPage & {
    codes: Codes;
    taken: TakenNeed | null;
    unknown: string | null;
    question: string | null;
    words: string;
  },
): Html {
  const { version, territory, codes } = page;
  const named = territory === null ? codes : { ...codes, 'territory-name': territory };
  const given = writeCodes(Object.keys(codes).length === 0 ? {} : named);
  const taken = page.taken === null ? '' : renderTaken(page.taken, page);
  const week = withLanguage(WEEK_PATH, page);
  const weekLink = `${week}${week.includes('?') ? '&' : '?'}${WEEK_COMMUNE}={commune}`;
  const search = html`<di-search no-languages api="" ${given} week-link="${weekLink}"
    >${taken}${renderDanger(page.words, page.lang)}</di-search
  >`;
  return elementPage({
    ...page,
    title: pageTexts[page.lang].home.search,
    head: html`<link rel="modulepreload" href="/widget/${version}/di-search.relay/element.js" />
      ${page.question === null ? '' : html`<link rel="preload" as="fetch" crossorigin href="${page.question}" />`}
      <script type="module" src="/widget/${version}/di-search.relay.js"></script>`,
    element: html`${page.unknown === null ? '' : renderUnknown(page.unknown, page)} ${search}
    ${page.isInstallable ? renderKeep(page.lang) : ''}`,
  });
}

/** Says that a text was searched as a need, among the notes of the search, with the way back to the two fields as they were typed. */
function renderTaken({ typed, words }: TakenNeed, page: Reader): Html {
  const { takenAsNeed, takenBoth, takenBack } = pageTexts[page.lang].home;
  const back = new URLSearchParams({ ou: typed, 'di-q': words, [AS_TYPED]: '1' });
  return html`<p class="taken" slot="notes" role="status" data-param="${TAKEN}">
    <span>${words === '' ? takenAsNeed(typed) : takenBoth(words, typed)}</span>
    <a href="${withLanguage(`${SEARCH_PATH}?${back.toString()}`, page)}">${takenBack}</a>
  </p>`;
}

/** Says that a need of the address is none, with the way to its words. Words that tell a danger stand in no address. */
function renderUnknown(typed: string, page: Reader): Html {
  const { unknownNeed, chooseNeed, asWords } = pageTexts[page.lang].home;
  const words = new URLSearchParams({ 'di-q': typed }).toString();
  return html`<p class="taken" role="status" data-param="${NEED}">
    <span>${unknownNeed(typed)} ${chooseNeed}</span>
    ${
      dangersIn(typed).length > 0
        ? ''
        : html`<a href="${withLanguage(`${SEARCH_PATH}?${words}`, page)}">${asWords(typed)}</a>`
    }
  </p>`;
}

/** Says how to search without a network, under the offers. */
function renderKeep(lang: Reader['lang']): Html {
  const { title, keepHere } = pageTexts[lang].offline;
  return html`<p class="small keep-here" id="sans-internet">
    <a href="${keepAddress(lang)}">${title}</a> <span>${keepHere}</span>
  </p>`;
}

/** Renders the form of a new offer in a page of its own. `isOwner` tells that the reader came from the offers of a structure. */
export function addPage(page: ElementPage & { isOwner: boolean; codes: Codes }): Html {
  const { access, home } = pageTexts[page.lang];
  const back = html`<p><a href="${withLanguage(CONTRIBUER_PATH, page)}">${access.back}</a></p>`;
  return elementPage({
    ...page,
    title: home.add,
    head: html`<script type="module" src="/widget/${page.version}/di-contribution.relay.js"></script>`,
    element: html`${page.isOwner ? back : ''}<di-contribution
        no-languages
        step-history
        api=""
        genre="nouveau-service"
        ${writeCodes(page.codes)}
        ><a class="on" slot="after" href="${withLanguage(SEARCH_PATH, page)}">${home.search}</a></di-contribution
      >`,
  });
}

function elementPage(page: ElementPage & { title: string; head: Html; element: Html }): Html {
  const { lang, notice, title, element } = page;
  return shell({
    ...page,
    main: html`<main class="in of-element" id="contenu" tabindex="-1">
      <h1 class="vh">${title}</h1>
      <noscript><p class="notice">${pageTexts[lang].home.noScript}</p></noscript>
      ${element} ${renderNotice(notice, lang)}
    </main>`,
  });
}
