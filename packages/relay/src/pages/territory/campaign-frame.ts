import { html } from 'hono/html';
import { campaignPages as texts } from '../../locales/territory/campaign-pages.ts';
import { layout, TOOLS_STYLE_PATH, type Html } from '../layout.ts';
import { CALLS_PATH, CAMPAIGNS_PATH, SOURCES_PATH, TERRITORY_PATH, workNav } from '../moderation/moderation-page.ts';

export { CALLS_PATH, CAMPAIGNS_PATH, SOURCES_PATH };

const PATHS = [CAMPAIGNS_PATH, CALLS_PATH, SOURCES_PATH] as const;
type CampaignPath = (typeof PATHS)[number];

/** Renders the links between the pages of campaigns. */
export function campaignNav(current: CampaignPath | null): Html {
  return html`<nav class="work" aria-label="${texts.navName}">
    ${PATHS.map((path) =>
      path === current
        ? html`<a href="${path}" aria-current="page">${texts.nav[path]}</a>`
        : html`<a href="${path}">${texts.nav[path]}</a>`,
    )}
  </nav>`;
}

/** Lays out a page of those who have the offer brought up to date. */
export function campaignFrame(
  { title, current, territory }: { title: string; current: CampaignPath | null; territory: string | null },
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
      </div>
      ${campaignNav(current)} ${main}
    </main>`,
  });
}

/** Draws one field with its label. */
export const field = (id: string, label: string, control: Html): Html =>
  html`<p class="field"><label for="${id}">${label}</label> ${control}</p>`;

/** Draws a list of choices. */
export const select = (
  id: string,
  options: readonly (readonly [value: string, label: string])[],
  chosen: string,
): Html =>
  html`<select id="${id}" name="${id}">
    ${options.map(
      ([value, label]) => html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${label}</option>`,
    )}
  </select>`;
