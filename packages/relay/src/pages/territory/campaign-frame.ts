import { html } from 'hono/html';
import type { PageLanguage } from '../../locales/languages.ts';
import { campaignPages as texts } from '../../locales/territory/campaign-pages.ts';
import { renderFrenchOnly } from '../header/notice.ts';
import { layout, TOOLS_STYLE_PATH, type Html } from '../layout.ts';
import { CALLS_PATH, CAMPAIGNS_PATH, SOURCES_PATH, TERRITORY_PATH, workNav } from '../moderation/moderation-page.ts';

export { CALLS_PATH, CAMPAIGNS_PATH, SOURCES_PATH };

const PATHS = [CAMPAIGNS_PATH, CALLS_PATH, SOURCES_PATH] as const;
type CampaignPath = (typeof PATHS)[number];

/** Writes the address of a page of a territory, null for that of the relay, with other values of its query. Empty ones are left out. */
export function within(
  path: CampaignPath,
  territoire: string | null,
  others: Readonly<Record<string, string | null>> = {},
): string {
  const given = Object.entries({ territoire, ...others }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** Renders the links between the pages of campaigns of a territory, as addresses write it. */
export function campaignNav(current: CampaignPath | null, territoire: string | null): Html {
  return html`<nav class="work" aria-label="${texts.navName}">
    ${PATHS.map((path) =>
      path === current
        ? html`<a href="${within(path, territoire)}" aria-current="page">${texts.nav[path]}</a>`
        : html`<a href="${within(path, territoire)}">${texts.nav[path]}</a>`,
    )}
  </nav>`;
}

/** The facts at the head of each of these pages. */
export interface CampaignHead {
  /** The name of the territory at the head of the page. Null for none. */
  territory: string | null;
  /** The language that its address asks for. */
  asked: PageLanguage;
}

/** Lays out a page of those who have the offer brought up to date. */
export function campaignFrame(
  {
    title,
    current,
    territory,
    asked,
    territoire = null,
  }: CampaignHead & {
    title: string;
    current: CampaignPath | null;
    /** The territory that the page is of, as addresses write it. Null for that of the relay. */
    territoire?: string | null;
  },
  main: Html,
): Html {
  return layout({
    title,
    territory,
    ways: workNav(TERRITORY_PATH),
    head: html`<link rel="stylesheet" href="${TOOLS_STYLE_PATH}" />`,
    main: html`<main id="contenu" tabindex="-1">
      <div class="intro">
        <h1>${title}</h1>
        ${renderFrenchOnly(asked)}
      </div>
      ${campaignNav(current, territoire)} ${main}
    </main>`,
  });
}

/** Draws one field with its label. */
export const field = (id: string, label: string, control: Html): Html =>
  html`<p class="field"><label for="${id}">${label}</label> ${control}</p>`;

/** Draws a list of choices. The form does not leave while an empty one stands there, which is no choice. */
export const select = (
  id: string,
  options: readonly (readonly [value: string, label: string])[],
  chosen: string,
  { isRequired = false }: { isRequired?: boolean } = {},
): Html =>
  html`<select id="${id}" name="${id}" ${isRequired ? 'required' : ''}>
    ${options.map(
      ([value, label]) => html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${label}</option>`,
    )}
  </select>`;
