import { html } from 'hono/html';
import { fr } from '../../locales/fr.ts';
import { pages } from '../../locales/pages.ts';
import { campaignPages } from '../../locales/territory/campaign-pages.ts';
import { narrowPage, type Html } from '../layout.ts';
import { CALLS_PATH, CAMPAIGNS_PATH, SOURCES_PATH } from '../territory/campaign-frame.ts';
import { ADMIN_PATH, MODERATION_PATH, TERRITORY_PATH, workNav } from './moderation-page.ts';

const sections = [MODERATION_PATH, TERRITORY_PATH, ADMIN_PATH] as const;
const { nav } = campaignPages;
const names: readonly (readonly [path: string, name: string])[] = [
  ...([CAMPAIGNS_PATH, CALLS_PATH, SOURCES_PATH] as const).map((path) => [path, nav[path]] as const),
  ...sections.map((path) => [path, pages.moderation.nav[path]] as const),
];
const isUnder = (address: string, path: string): boolean => address === path || address.startsWith(`${path}/`);

/** Tests whether an address is one of those that a person works at, signed in. */
export const isWork = (address: string): boolean => sections.some((path) => isUnder(address, path));

/**
 * Renders a refusal or a failure for a person who works here, under the head of the work pages, and leads back to the nearest of them:
 * such a reader looks for no offer, and for no number to call.
 * @param address the path that was asked for
 * @param detail a sentence, or null for none
 */
export function workProblemPage(
  address: string,
  { status, detail, territory }: { status: number; detail: string | null; territory: string | null },
): Html {
  const section = sections.find((path) => isUnder(address, path)) ?? MODERATION_PATH;
  const [back, name] = names.find(([path]) => isUnder(address, path)) ?? [section, pages.moderation.nav[section]];
  const title = fr.problem.titles[status] ?? `HTTP ${status}`;
  return narrowPage(
    title,
    html`<p>${detail ?? pages.moderation.missing}</p>
      <p><a href="${back}">${pages.moderation.backTo(name)}</a></p>`,
    { territory, ways: workNav(section) },
  );
}
