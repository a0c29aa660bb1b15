import { html } from 'hono/html';
import { campaignPages } from '../../locales/territory/campaign-pages.ts';
import { pages } from '../../locales/pages.ts';
import { COPY_SCRIPT_PATH } from '../composer/snippet.ts';
import type { Demand } from '../demand/demand.ts';
import { renderHead } from '../demand/head.ts';
import { renderNeeds } from '../demand/needs.ts';
import { renderSearches } from '../demand/searches.ts';
import { renderWords } from '../demand/words.ts';
import type { PageLanguage } from '../../locales/languages.ts';
import { renderFrenchOnly } from '../header/notice.ts';
import { SEARCH_PATH } from '../home/search-path.ts';
import { layout, TOOLS_STYLE_PATH, type Html } from '../layout.ts';
import { EVERYWHERE } from '../territory/campaigns-page.ts';
import { CAMPAIGNS_PATH, campaignNav, within } from '../territory/campaign-frame.ts';
import { NOTE_PATH, TERRITORY_PATH, workNav } from './moderation-page.ts';

/** Where the script is that has the lists follow the territory that is chosen. */
export const TERRITORY_SCRIPT_PATH = '/pages/territory.js';

const texts = pages.territory;

/** The elements and the territory that the page is for. */
interface TerritoryFrame {
  /** Version of the elements, null where there are none, and the page shows what it counts itself. */
  readonly elements: string | null;
  /** The territory of the relay, as addresses write it. Null where it is for the whole offer. */
  readonly own: string | null;
  /** The name of the territory at the head of the page. Null for none. */
  readonly territory: string | null;
  /** The language that its address asks for. */
  readonly asked: PageLanguage;
  /** Parameters of its address that it does not read. */
  readonly unread: readonly string[];
  /** Tells that mails of campaigns can be sent. */
  readonly canWrite: boolean;
}

/** Renders the figures of the territory, then what people asked in vain: needs, searches and words, by place and theme. */
export function territoryPage(
  demand: Demand,
  { elements, own, territory, asked, unread, canWrite }: TerritoryFrame,
): Html {
  const counted = own === null ? '' : html`territory="${own}"`;
  // Nobody is written to beyond the territory that is looked at, unless it is asked for.
  const { nom, territoire } = demand;
  const inside = nom === null ? null : territoire;
  // Without the element or its script they stand in the page, whole.
  const partners = html`<section slot="partners">
    <h2>${campaignPages.navName}</h2>
    <p>${campaignPages.lead}</p>
    <p><a class="act" id="campagne" href="${within(CAMPAIGNS_PATH, inside)}">${campaignPages.open}</a></p>
    ${campaignNav(null, inside)}
  </section>`;
  const write = canWrite
    ? html`<a slot="write" href="${within(CAMPAIGNS_PATH, territoire === null ? EVERYWHERE : inside)}"
        >${campaignPages.write}</a
      >`
    : '';
  const requests = html`<div
    slot="requests"
    id="demandes"
    data-changing="${texts.changing}"
    data-unread="${texts.unread}"
  >
    ${renderHead(demand)} ${renderLists(demand)}
  </div>`;
  return layout({
    territory,
    title: texts.title,
    ways: workNav(TERRITORY_PATH),
    head: html`<link rel="stylesheet" href="${TOOLS_STYLE_PATH}" />
      <script type="module" src="${COPY_SCRIPT_PATH}"></script>
      ${
        elements === null
          ? ''
          : html`<script type="module" src="${TERRITORY_SCRIPT_PATH}"></script>
              <script type="module" src="/widget/${elements}/di-territory.relay.js"></script>`
      }`,
    main: html`<main id="contenu" tabindex="-1">
      <div class="intro">
        <h1>${texts.title}</h1>
        ${renderFrenchOnly(asked)}
      </div>
      ${unread.length === 0 ? '' : html`<p class="notice" role="note">${texts.unreadNames(unread)}</p>`}
      ${
        elements === null
          ? html`${partners}${requests}`
          : html`<di-territory no-languages api="" search="${SEARCH_PATH}" note="${NOTE_PATH}" ${counted}
              ><p class="quiet" role="status">${texts.loading}</p>
              ${partners}${write}${requests}</di-territory
            >`
      }
    </main>`,
  });
}

/** Draws the lists, those with lines first: an empty one is a sentence at the end. */
function renderLists(demand: Demand): Html {
  const { told, vain, words } = demand;
  const lists = [
    { count: told.length, draw: renderNeeds },
    { count: vain?.length ?? 0, draw: renderSearches },
    { count: words.length, draw: renderWords },
  ];
  return html`${lists.toSorted((a, b) => Number(a.count === 0) - Number(b.count === 0)).map(({ draw }) => draw(demand))}`;
}
