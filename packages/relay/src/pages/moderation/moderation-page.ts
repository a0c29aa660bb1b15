import { html } from 'hono/html';
import { admin } from '../../locales/admin.ts';
import { pages } from '../../locales/pages.ts';
import { campaignPages } from '../../locales/territory/campaign-pages.ts';
import { layout, type Html } from '../layout.ts';
import type { Notice, PageLanguage } from '../../locales/languages.ts';
import { renderFrenchOnly, renderNotice } from '../header/notice.ts';

/** Where contributions are read over, where the needs of the territory are counted, and where the relay tells its state. */
export const MODERATION_PATH = '/moderation';
export const TERRITORY_PATH = '/territoire';
/** Where the figures of the territory are read. */
export const FIGURES_PATH = `${TERRITORY_PATH}/chiffres`;
/** Where the records behind one of these figures are read. */
export const BEHIND_PATH = `${TERRITORY_PATH}/fiches`;
/** Where the two printed pages made of these figures are read. */
export const NOTE_PATH = `${TERRITORY_PATH}/note`;
export const ADMIN_PATH = '/admin';
/** Where campaigns are chosen and begun, who is to be called, and how each source answers. */
export const CAMPAIGNS_PATH = `${TERRITORY_PATH}/campagnes` as const;
export const CALLS_PATH = `${TERRITORY_PATH}/a-appeler` as const;
export const SOURCES_PATH = `${TERRITORY_PATH}/sources` as const;

/** The pages that the sign-in leads on to, those of a section before the section. */
const NEXT_PAGES = [CAMPAIGNS_PATH, CALLS_PATH, SOURCES_PATH, TERRITORY_PATH, ADMIN_PATH] as const;
export type NextPage = (typeof NEXT_PAGES)[number];

/** The word in the address of the sign-in where a form came after the end of a session. */
const LOST = 'session-finie';

/** Returns the address of the one sign-in, which leads on to a page, and tells whether a form was sent in vain. */
export const signInPath = (next: NextPage, isLost = false): string =>
  `${MODERATION_PATH}?suite=${encodeURIComponent(next)}${isLost ? `&envoi=${LOST}` : ''}`;

/** Tells whether the address of the sign-in says that a form was sent in vain. */
export const isLostSending = (sent: string | undefined): boolean => sent === LOST;

/** Reads the page to lead on to. Null for any other address: a link leads nobody elsewhere. */
export const toNextPage = (suite: string | undefined): NextPage | null =>
  NEXT_PAGES.find((path) => path === suite) ?? null;

/** Tests whether an address is that of a page, or under it. */
export const isUnder = (address: string, path: string): boolean => address === path || address.startsWith(`${path}/`);

/** Finds the page that an address belongs to, of those that the sign-in leads on to. Null for one of another section. */
export const findNextPage = (address: string): NextPage | null =>
  NEXT_PAGES.find((path) => isUnder(address, path)) ?? null;

/** Returns the name of a page that the sign-in leads on to. */
export const nameOfPage = (page: NextPage | typeof MODERATION_PATH): string =>
  page === CAMPAIGNS_PATH || page === CALLS_PATH || page === SOURCES_PATH
    ? campaignPages.nav[page]
    : pages.moderation.nav[page];

/** Where a session ends, by a form. */
export const SIGN_OUT_PATH = `${MODERATION_PATH}/session/fin`;

/**
 * Renders the links between the pages that one sign-in opens, and the way out of it, in one place on each.
 * @param current the page that the links are on. Null for one that anybody reads
 */
export function workNav(current: typeof MODERATION_PATH | typeof TERRITORY_PATH | typeof ADMIN_PATH | null): Html {
  const texts = pages.moderation;
  return html`<nav class="work" aria-label="${texts.lead}">
      ${([MODERATION_PATH, TERRITORY_PATH, ADMIN_PATH] as const).map((path) =>
        path === current
          ? html`<a href="${path}" aria-current="page">${texts.nav[path]}</a>`
          : html`<a href="${path}">${texts.nav[path]}</a>`,
      )}
    </nav>
    <form class="sign-out" method="post" action="${SIGN_OUT_PATH}"><button>${texts.signOut}</button></form>`;
}

interface ModerationPage {
  version: string;
  notice: Notice | null;
  next: NextPage | null;
  /** A form came after the end of the session: nothing of it was kept. */
  isLost: boolean;
  /** IANA time zone of the territory. */
  zone: string;
  /** The name of the territory at the head of the page. Null for none. */
  territory: string | null;
  /** Code of the département of the territory. Undefined for another territory and for none. */
  departement: string | undefined;
  /** The language that its address asks for. */
  asked: PageLanguage;
}

/** Renders the page of those who moderate, or the sign-in under the title of the page that was asked for. It holds nothing of the contributions: its element asks for them once signed in. */
export function moderationPage(page: ModerationPage): Html {
  const { version, notice, next, isLost, zone, territory, departement, asked } = page;
  const texts = pages.moderation;
  const own = departement === undefined ? '' : html`code-departement="${departement}"`;
  const titles: Partial<Record<NextPage, string>> = {
    [TERRITORY_PATH]: pages.territory.title,
    [ADMIN_PATH]: admin.title,
  };
  const title = next === null ? texts.title : (titles[next] ?? nameOfPage(next));
  return layout({
    territory,
    title,
    // Before somebody has signed in for another page, no way leads on.
    ways: next === null ? workNav(MODERATION_PATH) : html``,
    head: html`<script type="module" src="/widget/${version}/di-moderation.relay.js"></script>`,
    main: html`<main id="contenu" tabindex="-1">
      <div class="intro">
        <h1>${title}</h1>
        ${renderFrenchOnly(asked)}
        ${next === null ? '' : isLost ? html`<p role="alert">${texts.lost}</p>` : html`<p>${texts.asked[next]}</p>`}
      </div>

      <noscript><p class="notice">${texts.noScript}</p></noscript>
      ${renderNotice(notice, 'fr')}
      <di-moderation api="" next="${next ?? ''}" time-zone="${zone}" ${own} no-sign-out></di-moderation>
    </main>`,
  });
}
