import { suggest } from '@inclusion-kit/sdk/internal';
import { html } from 'hono/html';
import { problem } from '../../locales/fr/problem.ts';
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
  /** The parts of the address that are not understood, each with what it says. */
  fields: readonly { field: string; code: string; message: string; value: string }[];
  /** A form was sent to the address. */
  isForm: boolean;
  territory: string | null;
}

/**
 * Renders a refusal or a failure for a person who works here, under the head of the work pages, and leads back to the nearest of them:
 * such a reader looks for no offer, and for no number. A form of the territory that was refused leads to the structures to call as well.
 * @param address the path that was asked for
 */
export function workProblemPage(address: string, { status, detail, fields, isForm, territory }: WorkProblem): Html {
  const section = sections.find((path) => isUnder(address, path)) ?? MODERATION_PATH;
  const back = findNextPage(address) ?? section;
  const { backTo, missing, notDone } = pages.moderation;
  // The word of the protocol tells a person nothing of a form.
  const isNamed = detail === fr.problem.noCampaign;
  const title =
    isForm && status < 500
      ? notDone
      : status === 404
        ? isNamed
          ? detail.replace(/\.$/, '')
          : problem.missing
        : fields.length > 0
          ? problem.badAddress
          : (fr.problem.titles[status] ?? `HTTP ${status}`);
  // Nobody who reads contributions came here by the link of a sender.
  // The sentences of the contract are English, and name the values of programs.
  const parts = new Map(fields.map((one) => [one.field.split('.')[0] ?? one.field, one]));
  const isLost = detail === fr.problem.noContribution || (isNamed && !isForm);
  const said = isLost || (detail === null && fields.length === 0) ? missing : detail;
  return narrowPage(
    title,
    html`${said === null ? '' : html`<p>${said}</p>`}
      ${
        parts.size === 0
          ? ''
          : html`<p>${problem.fields}</p>
              <ul>
                ${[...parts].map(([part, one]) => html`<li><code>${part}</code>${isForm ? '' : `\u00a0: ${sayFault(one)}`}</li>`)}
              </ul>`
      }
      <p><a class="act" href="${back}">${backTo(nameOfPage(back))}</a></p>
      ${isForm && section === TERRITORY_PATH && back !== CALLS_PATH ? html`<p><a class="act second" href="${CALLS_PATH}">${nameOfPage(CALLS_PATH)}</a></p>` : ''}`,
    { territory, ways: workNav(section) },
  );
}

/** Says what is wrong with a part of an address, and which values it takes: those that the sentence of the contract quotes. */
function sayFault({ code, message, value }: WorkProblem['fields'][number]): string {
  const values = code === 'enum' ? [...message.matchAll(/'([^']*)'/g)].map(([, one = '']) => one) : [];
  const near = suggest(
    value,
    values.map((one) => ({ value: one, label: one })),
  );
  return pages.embed.badValue(value, near, { values });
}
