import { html } from 'hono/html';
import { formatPhone } from '@inclusion-kit/sdk/normalise';
import type { Callee, Calls } from '../../contributions/campaigns/read-calls.ts';
import { campaignPages } from '../../locales/territory/campaign-pages.ts';
import type { Html } from '../layout.ts';
import { MODERATION_PATH } from '../moderation/moderation-page.ts';
import { CALLS_PATH, campaignFrame } from './campaign-frame.ts';

const { calls: texts } = campaignPages;

/** Renders whom to call, and the way to the next ones. */
export function callsPage(
  { items, others, suite, apres }: Calls & { apres: string | null },
  territory: string | null,
): Html {
  return campaignFrame(
    { title: texts.title, current: CALLS_PATH, territory },
    html`<p class="lead">${texts.lead}</p>
      ${items.length + others.length === 0 ? html`<p>${suite === null ? texts.none : texts.noneHere}</p>` : ''}
      ${renderList(texts.silent, items, apres)}${renderList(texts.others, others, apres)}
      ${
        apres === null && suite === null
          ? ''
          : html`<p>
              ${apres === null ? '' : html`<a href="${CALLS_PATH}">${texts.first}</a>`}
              ${suite === null ? '' : html`<a href="${CALLS_PATH}?apres=${encodeURIComponent(suite)}">${texts.next}</a>`}
            </p>`
      }`,
  );
}

const renderList = (title: string, list: readonly Callee[], apres: string | null): Html | '' =>
  list.length === 0
    ? ''
    : html`<h2>${title}</h2>
        <ul class="calls">
          ${list.toSorted(byAnswer).map((one) => renderCallee(one, apres))}
        </ul>`;

/** Puts those that answered by their link after the others of the page: nobody calls them before the answer is read. */
const byAnswer = (a: Callee, b: Callee): number => Number(a.repondu_le !== null) - Number(b.repondu_le !== null);

function renderCallee(one: Callee, apres: string | null): Html {
  const { nom, perimees, cause, ecrit_le, telephone, aLire, repondu_le, appel, structure } = one;
  const button = (acte: string, label: string): Html =>
    html`<button name="acte" value="${acte}">${label}<span class="vh">${texts.of(nom)}</span></button>`;
  return html`<li>
    <p>
      <a href="/recherche?${new URLSearchParams({ 'di-q': nom }).toString()}"><b>${nom}</b></a
      ><br />
      ${texts.offers(perimees)} ·
      ${cause === 'silence' || cause === 'attente' ? texts.causes[cause](ecrit_le) : texts.causes[cause]}
      ${aLire === 0 ? '' : html`<br /><a href="${MODERATION_PATH}"><strong>${repondu_le === null ? texts.toRead(aLire) : texts.answered(repondu_le)}</strong></a>`}
      ${appel === null ? '' : html`<br />${texts.called(appel.par, appel.date, texts.acts[appel.acte] ?? appel.acte)}`}
    </p>
    <p>
      ${
        telephone === null
          ? texts.noPhone
          : html`<a class="act" href="tel:${telephone}"
              ><bdi>${formatPhone(telephone)}</bdi><span class="vh">${texts.of(nom)}</span></a
            >`
      }
    </p>
    <form class="acts" method="post" action="${CALLS_PATH}">
      <input type="hidden" name="structure" value="${structure}" />
      <input type="hidden" name="apres" value="${apres ?? ''}" />
      ${Object.entries(texts.acts).map(([acte, label]) => button(acte, label))}
      ${cause === 'refus' ? button('ecrire-de-nouveau', texts.unstop) : button('ne-plus-ecrire', texts.stop)}
    </form>
  </li>`;
}
