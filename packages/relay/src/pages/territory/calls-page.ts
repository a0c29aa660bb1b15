import { html } from 'hono/html';
import { formatPhone } from '@inclusion-kit/sdk/normalise';
import type { ToCall } from '../../contributions/campaigns/to-call.ts';
import { campaignPages } from '../../locales/territory/campaign-pages.ts';
import type { Html } from '../layout.ts';
import { CALLS_PATH, campaignFrame } from './campaign-frame.ts';

const { calls: texts } = campaignPages;

/** A structure to call, with the number of its record and the last call to it. */
export interface Callee extends ToCall {
  telephone: string | null;
  appel: { acte: string; par: string; date: string } | null;
}

/** Renders whom to call, those with most offers to check first, and those that were called last. */
export function callsPage({ items, page, pages }: { items: readonly Callee[]; page: number; pages: number }): Html {
  return campaignFrame(
    texts.title,
    '/territoire/a-appeler',
    html`<p class="lead">${texts.lead}</p>
      ${
        items.length === 0
          ? html`<p>${texts.none}</p>`
          : html`<ul class="calls">
              ${items.map((one) => renderCallee(one, page))}
            </ul>`
      }
      ${
        pages < 2
          ? ''
          : html`<p>
              ${texts.page(page, pages)}
              ${page > 1 ? html`<a href="${CALLS_PATH}?page=${page - 1}">${texts.before}</a>` : ''}
              ${page < pages ? html`<a href="${CALLS_PATH}?page=${page + 1}">${texts.next}</a>` : ''}
            </p>`
      }`,
  );
}

function renderCallee(one: Callee, page: number): Html {
  const { nom, perimees, cause, ecrit_le, telephone, appel, structure } = one;
  const button = (acte: string, label: string): Html =>
    html`<button name="acte" value="${acte}">${label}<span class="vh">${texts.of(nom)}</span></button>`;
  return html`<li>
    <p>
      <b>${nom}</b><br />
      ${texts.offers(perimees)} · ${cause === 'silence' ? texts.causes.silence(ecrit_le ?? '') : texts.causes[cause]}
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
      <input type="hidden" name="page" value="${page}" />
      ${Object.entries(texts.acts).map(([acte, label]) => button(acte, label))}
      ${cause === 'refus' ? button('ecrire-de-nouveau', texts.unstop) : button('ne-plus-ecrire', texts.stop)}
    </form>
  </li>`;
}
