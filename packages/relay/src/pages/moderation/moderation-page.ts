import { html } from 'hono/html';
import { admin } from '../../locales/admin.ts';
import { pages } from '../../locales/pages.ts';
import { layout, type Html } from '../layout.ts';

/** Where contributions are read over, where the needs of the territory are counted, and where the relay tells its state. */
export const MODERATION_PATH = '/moderation';
export const TERRITORY_PATH = '/territoire';
/** Where the figures of the territory are read. */
export const FIGURES_PATH = `${TERRITORY_PATH}/chiffres`;
/** Where the two printed pages made of these figures are read. */
export const NOTE_PATH = `${TERRITORY_PATH}/note`;
export const ADMIN_PATH = '/admin';

/** A page that the sign-in leads on to. */
export type NextPage = typeof TERRITORY_PATH | typeof ADMIN_PATH;

/** Returns the address of the one sign-in, which leads on to a page. */
export const signInPath = (next: NextPage): string => `${MODERATION_PATH}?suite=${encodeURIComponent(next)}`;

/** Reads the page to lead on to. Null for any other address: a link leads nobody elsewhere. */
export const toNextPage = (suite: string | undefined): NextPage | null =>
  suite === TERRITORY_PATH || suite === ADMIN_PATH ? suite : null;

/** Where a session ends, by a form. */
export const SIGN_OUT_PATH = `${MODERATION_PATH}/session/fin`;

/**
 * Renders the links between the pages that one sign-in opens, and the way out of it, in one place on each.
 * @param current the page that the links are on. Null for one that anybody reads
 */
export function workNav(current: typeof MODERATION_PATH | NextPage | null): Html {
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
  notice: string | null;
  next: NextPage | null;
  /** IANA time zone of the territory. */
  zone: string;
  /** The name of the territory at the head of the page. Null for none. */
  territory: string | null;
}

/** Renders the page of those who moderate, or the sign-in under the title of the page that was asked for. It holds nothing of the contributions: its element asks for them once signed in. */
export function moderationPage({ version, notice, next, zone, territory }: ModerationPage): Html {
  const texts = pages.moderation;
  const titles = { [TERRITORY_PATH]: pages.territory.title, [ADMIN_PATH]: admin.title };
  const title = next === null ? texts.title : titles[next];
  return layout({
    territory,
    title,
    // Before somebody has signed in for another page, no way leads on.
    ways: next === null ? workNav(MODERATION_PATH) : html``,
    head: html`<script type="module" src="/widget/${version}/di-moderation.relay.js"></script>`,
    main: html`<main id="contenu" tabindex="-1">
      <div class="intro">
        <h1>${title}</h1>
        ${next === null ? '' : html`<p>${texts.asked[next]}</p>`}
      </div>

      <noscript><p class="notice">${texts.noScript}</p></noscript>
      ${notice === null ? '' : html`<p class="notice" role="note">${notice}</p>`}
      <di-moderation api="" next="${next ?? ''}" time-zone="${zone}" no-sign-out></di-moderation>
    </main>`,
  });
}
