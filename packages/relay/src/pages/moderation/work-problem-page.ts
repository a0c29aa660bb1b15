import { html } from 'hono/html';
import { fr } from '../../locales/fr.ts';
import { pages } from '../../locales/pages.ts';
import { narrowPage, type Html } from '../layout.ts';
import {
  ADMIN_PATH,
  CALLS_PATH,
  findNextPage,
  isUnder,
  MODERATION_PATH,
  nameOfPage,
  TERRITORY_PATH,
  workNav,
} from './moderation-page.ts';

const sections = [MODERATION_PATH, TERRITORY_PATH, ADMIN_PATH] as const;

/** Tests whether an address is one of those that a person works at, signed in. */
export const isWork = (address: string): boolean => sections.some((path) => isUnder(address, path));

interface WorkProblem {
  status: number;
  /** A sentence, or null for none. */
  detail: string | null;
  /** A form was sent to the address. */
  isForm: boolean;
  territory: string | null;
}

/**
 * Renders a refusal or a failure for a person who works here, under the head of the work pages, and leads back to the nearest of them, and
 * from one of the territory to the structures to call: such a reader looks for no offer, and for no number.
 * @param address the path that was asked for
 */
export function workProblemPage(address: string, { status, detail, isForm, territory }: WorkProblem): Html {
  const section = sections.find((path) => isUnder(address, path)) ?? MODERATION_PATH;
  const back = findNextPage(address) ?? section;
  const { backTo, missing, notDone } = pages.moderation;
  // The word of the protocol tells a person nothing of a form.
  const title = isForm && status < 500 ? notDone : (fr.problem.titles[status] ?? `HTTP ${status}`);
  // Nobody who reads contributions came here by the link of a sender.
  const said = detail === null || detail === fr.problem.noContribution ? missing : detail;
  const ways = section === TERRITORY_PATH && back !== CALLS_PATH ? [CALLS_PATH] : [];
  return narrowPage(
    title,
    html`<p>${said}</p>
      <p><a href="${back}">${backTo(nameOfPage(back))}</a></p>
      ${ways.map((path) => html`<p><a href="${path}">${nameOfPage(path)}</a></p>`)}`,
    { territory, ways: workNav(section) },
  );
}
