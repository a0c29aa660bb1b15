import { html } from 'hono/html';
import { toPhoneHref } from '@inclusion-kit/sdk/internal';
import { formatPhone } from '@inclusion-kit/sdk/normalise';
import type { Callee } from '../../contributions/campaigns/callees.ts';
import type { CampaignCriteria } from '../../contributions/campaigns/criteria.ts';
import type { Calls } from '../../contributions/campaigns/read-calls.ts';
import { campaignPages } from '../../locales/territory/campaign-pages.ts';
import { icon } from '../home/icon.ts';
import type { Html } from '../layout.ts';
import { MODERATION_PATH } from '../moderation/moderation-page.ts';
import { CALLS_PATH, campaignFrame, within } from './campaign-frame.ts';

const { calls: texts } = campaignPages;

type Group = keyof typeof texts.groups;
/** The groups in the order of the page: those who answered or were called come after those to call. */
const groups = Object.keys(texts.groups) as Group[];
const groupOfCause: Readonly<Record<Callee['cause'], Group>> = {
  silence: 'silent',
  ...{ 'sans-courriel': 'unwritten', refus: 'unwritten', 'adresse-refusee': 'unwritten', echec: 'unwritten' },
  ...{ jamais: 'never', attente: 'awaited' },
};

/** Renders whom to call, and the way to the next ones. */
export function callsPage(
  { items, suite, hidden, apres, territoire }: Calls & Pick<CampaignCriteria, 'territoire'> & { apres: string | null },
  territory: string | null,
): Html {
  const code = territoire?.code ?? null;
  return campaignFrame(
    { title: texts.title, current: CALLS_PATH, territory, territoire: code },
    html`<p class="lead">${texts.lead}${territoire === null ? '' : ` ${texts.within(territoire.nom)}`}</p>
      ${items.length > 0 ? '' : html`<p role="status">${sayNobody(suite, hidden)}</p>`}
      ${groups.map((group) =>
        renderList(
          texts.groups[group],
          items.filter((one) => groupOf(one) === group),
          { apres, territoire: code },
        ),
      )}
      ${
        apres === null && suite === null
          ? ''
          : html`<p class="turn">
              ${apres === null ? '' : html`<a href="${within(CALLS_PATH, code)}">${texts.first}</a>`}
              ${suite === null ? '' : html`<a href="${within(CALLS_PATH, code, { apres: suite })}">${texts.next}</a>`}
            </p>`
      }`,
  );
}

const groupOf = ({ appel, repondu_le, cause }: Callee): Group =>
  appel !== null ? 'called' : repondu_le !== null ? 'answered' : groupOfCause[cause];

/** Says why nobody is listed. */
function sayNobody(suite: string | null, hidden: Calls['hidden']): string {
  if (suite !== null) return texts.noneHere;
  return hidden === null ? texts.none : texts.hidden[hidden];
}

/** The page that a gesture leads back to. */
interface Back {
  readonly apres: string | null;
  readonly territoire: string | null;
}

const renderList = (title: string, list: readonly Callee[], back: Back): Html | '' =>
  list.length === 0
    ? ''
    : html`<h2>${title}</h2>
        <ul class="calls">
          ${list.map((one) => renderCallee(one, back))}
        </ul>`;

function renderCallee(one: Callee, { apres, territoire }: Back): Html {
  const { nom, perimees, cause, ecrit_le, telephone, aLire, repondu_le, appel, structure, ecrire } = one;
  const button = (acte: string, label: string, className = ''): Html =>
    html`<button class="${className}" name="acte" value="${acte}">
      ${label}<span class="vh">${texts.of(nom)}</span>
    </button>`;
  // The title of their group says it.
  const why = cause === 'jamais' ? '' : ` · ${texts.causes[cause](ecrit_le)}`;
  return html`<li>
    <p>
      <a href="/recherche?${new URLSearchParams({ 'di-q': nom }).toString()}"><b>${nom}</b></a>
      <small>${texts.offers(perimees)}${why}</small>
      ${aLire === 0 ? '' : html`<a href="${MODERATION_PATH}">${repondu_le === null ? texts.toRead(aLire) : texts.answered(repondu_le)}</a>`}
      ${appel === null ? '' : html`<small>${texts.called(appel.par, appel.date, texts.acts[appel.acte] ?? appel.acte)}</small>`}
    </p>
    ${
      telephone === null
        ? html`<p class="quiet">${texts.noPhone}</p>`
        : html`<p>
            <a class="tel" href="${toPhoneHref(telephone)}"
              >${icon('phone')}<bdi>${formatPhone(telephone)}</bdi><span class="vh">${texts.of(nom)}</span></a
            >
          </p>`
    }
    <form class="acts" method="post" action="${CALLS_PATH}">
      <input type="hidden" name="structure" value="${structure}" />
      <input type="hidden" name="apres" value="${apres ?? ''}" />
      <input type="hidden" name="territoire" value="${territoire ?? ''}" />
      ${Object.entries(texts.acts).map(([acte, label]) => button(acte, label))}
      ${ecrire === 'refus' ? button('ecrire-de-nouveau', texts.unstop, 'plain') : ecrire === 'possible' ? button('ne-plus-ecrire', texts.stop, 'plain') : ''}
    </form>
  </li>`;
}
