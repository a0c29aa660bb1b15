import { needNames } from '@inclusion-kit/sdk/referentiels';
import { html } from 'hono/html';
import { fr } from '../locales/fr.ts';
import { pageTexts } from '../locales/page-texts.ts';
import { ABOUT_PATH } from './home/about-page.ts';
import { renderAsk, renderSos } from './home/ask.ts';
import { icon } from './home/icon.ts';
import { SEARCH_PATH } from './home/search-path.ts';
import { shell } from './home/shell.ts';
import { ASK_FORM_ID, renderTiles } from './home/tiles.ts';
import { withLanguage, type Reader } from './language-switch.ts';
import { narrowPage, type Html } from './layout.ts';
import { MODERATION_PATH } from './moderation/moderation-page.ts';

export interface ProblemPage {
  status: number;
  /** A sentence, or null when the fields say it. */
  detail: string | null;
  fields: readonly { field: string; message: string }[];
  requestId: string | null;
  /** False in a frame of another site, where there is nowhere else to go. */
  hasHome: boolean;
  /** The request is the address itself: its faults are those of the address. */
  isAddress: boolean;
  /** The same address may answer in a moment. */
  mayPass: boolean;
}

/** The keys of the French sentences. */
const keys = new Map(Object.entries(fr.problem).map(([key, sentence]) => [sentence, key as keyof typeof fr.problem]));

/** Renders a refusal or a failure for a person: the reason, and where to go on. */
export function problemPage(
  reader: Reader,
  { status, detail, fields, requestId, hasHome, isAddress, mayPass }: ProblemPage,
): Html {
  const { lang } = reader;
  const texts = pageTexts[lang].problem;
  const key = detail === null ? undefined : keys.get(detail);
  const said = key === undefined ? undefined : texts.sentences[key];
  const isReserved = key === 'reserved';
  const isMissing = status === 404 && !isReserved;
  const isBadAddress = isAddress && fields.length > 0;
  const title = isReserved
    ? texts.reserved
    : isMissing
      ? texts.missing
      : isBadAddress
        ? texts.badAddress
        : (texts.titles[status] ?? `HTTP ${status}`);
  const reason = html`${detail === null ? '' : html`<p class="lead" ${said === undefined && lang !== 'fr' ? html`lang="fr" dir="ltr"` : ''}>${said ?? detail}</p>`}
  ${
    fields.length === 0
      ? ''
      : html`<p>${texts.fields}</p>
          <ul>
            ${fields.map(({ field, message }) => html`<li><code>${field}</code> : <span lang="${detail === null ? 'en' : 'fr'}">${message}</span></li>`)}
          </ul>`
  }
  ${requestId === null ? '' : html`<p class="small">${texts.request(requestId)}</p>`}`;
  if (!hasHome) return narrowPage(title, reason, { hasHead: false, reader });
  return shell({
    ...reader,
    title,
    main: html`<main id="contenu" tabindex="-1">
      ${
        isMissing
          ? html`<form
              class="hero"
              id="${ASK_FORM_ID}"
              role="search"
              aria-label="${pageTexts[lang].home.searchLabel}"
              action="${SEARCH_PATH}"
            >
              <div>
                <h1>${title}</h1>
                ${reason} ${renderAsk(reader, null)}
              </div>
            </form>`
          : html`<div class="hero">
              <div>
                <h1>${title}</h1>
                ${reason}
              </div>
            </div>`
      }
      <div class="in">
        ${isMissing ? renderNeeds(lang) : ''}
        ${renderWaysOn(reader, { isMissing, mayPass, mustSignIn: status === 401 })} ${isMissing ? '' : renderSos(lang)}
      </div>
    </main>`,
  });
}

/** Leads on from an address without a page, as the home does. */
function renderNeeds(lang: Reader['lang']): Html {
  return html`<section aria-labelledby="besoins">
    <h2 class="vh" id="besoins">${pageTexts[lang].home.choose}</h2>
    ${renderSos(lang)} ${renderTiles(needNames, lang, null)}
  </section>`;
}

const renderWay = (href: string, name: string, text: string, hint: string): Html =>
  html`<a href="${href}"
    >${icon(name)}<span><b>${text}</b><small>${hint}</small></span
    >${icon('next', 'i flip')}</a
  >`;

function renderWaysOn(
  reader: Reader,
  { isMissing, mayPass, mustSignIn }: { isMissing: boolean; mayPass: boolean; mustSignIn: boolean },
): Html {
  const { problem } = pageTexts[reader.lang];
  return html`<div class="give">
    ${mustSignIn ? renderWay(MODERATION_PATH, 'person', problem.signIn, problem.signInHint) : ''}
    ${mayPass ? renderWay('', 'again', problem.again, problem.againHint) : ''}
    ${renderWay(withLanguage('/', reader), 'home', problem.home, problem.homeHint)}
    ${isMissing ? renderWay(withLanguage(`${ABOUT_PATH}#mentions`, reader), 'question', problem.wrongLink, problem.wrongLinkHint) : ''}
  </div>`;
}
