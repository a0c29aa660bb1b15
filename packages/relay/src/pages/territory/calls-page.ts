import { html } from 'hono/html';
import { toPhoneHref } from '@inclusion-kit/sdk/internal';
import { formatPhone } from '@inclusion-kit/sdk/normalise';
import { groups, isToCall, type Group } from '../../contributions/campaigns/call-groups.ts';
import { CALL_UNDONE } from '../../contributions/campaigns/callees.ts';
import type { CampaignCriteria } from '../../contributions/campaigns/criteria.ts';
import type { Calls, ListedCallee } from '../../contributions/campaigns/read-calls.ts';
import { campaignPages } from '../../locales/territory/campaign-pages.ts';
import { icon } from '../home/icon.ts';
import type { Html } from '../layout.ts';
import { MODERATION_PATH } from '../moderation/moderation-page.ts';
import { CALLS_PATH, CAMPAIGNS_PATH, campaignFrame, within, type CampaignHead } from './campaign-frame.ts';

const { calls: texts } = campaignPages;

/**
 * Renders whom to call, how many they are, and the way to the next ones. `scope` is the territory that they stand in, as the page of
 * campaigns has it.
 */
export function callsPage(
  {
    items,
    nombres,
    suite,
    fait,
    hidden,
    isUndone,
    apres,
    territoire,
    scope,
  }: Calls & Pick<CampaignCriteria, 'territoire'> & { isUndone: boolean; apres: string | null; scope: string },
  head: CampaignHead,
): Html {
  const code = territoire?.code ?? null;
  const back = { apres, territoire: code };
  return campaignFrame(
    { title: texts.title, current: CALLS_PATH, territoire: code, ...head },
    html`<p class="lead">${texts.lead}${territoire === null ? '' : ` ${texts.within(territoire.nom)}`}</p>
      ${fait === null ? '' : renderReceipt(isUndone ? { ...fait, appel: null } : fait, back)}
      ${items.length === 0 && hidden !== null ? '' : renderCounts(nombres, scope)}
      ${items.length > 0 ? '' : html`<p role="status">${sayNobody(suite, hidden)}</p>`}
      ${groups.map((group) =>
        renderList(
          texts.groups[group](nombres[group]),
          items.filter(({ groupe }) => groupe === group),
          back,
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

/** Says how many are to be called, of which groups, and that the others are not. */
function renderCounts(nombres: Calls['nombres'], scope: string): Html {
  const told = groups.filter((group) => nombres[group] > 0);
  const line = (group: Group): Html => html`<li>${texts.groups[group](nombres[group])}</li>`;
  const total = told.filter(isToCall).reduce((sum, group) => sum + nombres[group], 0);
  const others = told.filter((group) => !isToCall(group));
  return html`<p class="say"><b>${texts.total(total)}</b></p>
    ${
      total === 0
        ? ''
        : html`<ul>
            ${told.filter(isToCall).map(line)}
          </ul>`
    }
    ${
      others.length === 0
        ? ''
        : html`<p>${texts.others}</p>
            <ul>
              ${others.map(line)}
            </ul>`
    }
    ${nombres.write === 0 ? '' : html`<p><a href="${within(CAMPAIGNS_PATH, scope)}">${texts.writeThem}</a></p>`}
    <p class="quiet">${campaignPages.rest}</p>`;
}

/** Tells the call that was just noted, with the way to take it back. */
const renderReceipt = ({ structure, nom, appel, groupe }: NonNullable<Calls['fait']>, back: Back): Html =>
  html`<div class="notice" id="fait" tabindex="-1" role="status">
    <p>${texts.done(nom, appel?.acte ?? null, groupe === 'again')}</p>
    ${
      appel === null
        ? ''
        : html`<form method="post" action="${CALLS_PATH}">
            ${renderHidden(structure, back)}
            <input type="hidden" name="du" value="${appel.date}" />
            <button class="plain" name="acte" value="${CALL_UNDONE}">
              ${texts.undo}<span class="vh">${texts.of(nom)}</span>
            </button>
          </form>`
    }
  </div>`;

const renderHidden = (structure: string, { apres, territoire }: Back): Html =>
  html`<input type="hidden" name="structure" value="${structure}" />
    <input type="hidden" name="apres" value="${apres ?? ''}" />
    <input type="hidden" name="territoire" value="${territoire ?? ''}" />`;

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

const renderList = (title: string, list: readonly ListedCallee[], back: Back): Html | '' =>
  list.length === 0
    ? ''
    : html`<h2>${title}</h2>
        <ul class="calls">
          ${list.map((one) => renderCallee(one, back))}
        </ul>`;

function renderCallee(one: ListedCallee, back: Back): Html {
  const { nom, perimees, motif, ecrit_le, telephone, aLire, repondu_le, appel, structure, ecrire } = one;
  const button = (acte: string, label: string, className = ''): Html =>
    html`<button class="${className}" name="acte" value="${acte}">
      ${label}<span class="vh">${texts.of(nom)}</span>
    </button>`;
  const said = texts.causes[motif ?? 'libre'](ecrit_le);
  const why = said === '' ? '' : ` · ${said}`;
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
      ${renderHidden(structure, back)} ${Object.entries(texts.acts).map(([acte, label]) => button(acte, label))}
      ${ecrire === 'refus' ? button('ecrire-de-nouveau', texts.unstop, 'plain') : ecrire === 'possible' ? button('ne-plus-ecrire', texts.stop, 'plain') : ''}
    </form>
  </li>`;
}
