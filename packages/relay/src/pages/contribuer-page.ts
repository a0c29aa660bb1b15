import { html } from 'hono/html';
import { firstUrgentNumbers } from '@inclusion-kit/sdk/internal';
import { urgentLead, urgentNumbers } from '@inclusion-kit/sdk/referentiels';
import type { DetailedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { ASKED_MS, CONTRIBUER_PATH } from '../contributions/access/access-link.ts';
import { pageTexts } from '../locales/page-texts.ts';
import { ADD_PATH } from './header/header.ts';
import { withLanguage, type Reader } from './language-switch.ts';
import { layout, narrowPage, type Html } from './layout.ts';
import { renderSearch, type Find } from './owner/found-structures.ts';
import type { Speech } from './speech.ts';

/**
 * Renders the form that corrects one offer of a structure.
 * @param first the field to begin with, null for the first of the form
 */
export function corrigerPage(
  reader: Reader,
  { structure, service, first }: { structure: DetailedStructure; service: Service; first: string | null },
  version: string,
): Html {
  const texts = pageTexts[reader.lang].access;
  return layout({
    reader,
    title: texts.fixOf(service.nom),
    // The form asks for its offer once its script runs: asked for beside the script, the answer is there before.
    head: html`<link
        rel="preload"
        as="fetch"
        crossorigin
        href="/api/v1/services/${encodeURIComponent(service.id)}?extra=true"
      />
      <script type="module" src="/widget/${version}/di-contribution.relay.js"></script>`,
    main: html`<main id="contenu" tabindex="-1">
      <p><a href="${withLanguage(CONTRIBUER_PATH, reader)}">${texts.back}</a></p>
      <h1>${texts.title(structure.nom)}</h1>
      <di-contribution no-languages api="" service-id="${service.id}" first-field="${first ?? ''}"></di-contribution>
    </main>`,
  });
}

/** Renders the answer to a link that opens nothing. `canAsk` tells whether another can be had by mail. */
export function accessEndedPage(reader: Reader, canAsk: boolean): Html {
  const texts = pageTexts[reader.lang].access;
  const ask = html`<h2>${texts.askTitle}</h2>
    <p>${texts.askLead}</p>
    ${askForm(reader, null)}`;
  return narrowPage(
    texts.endedTitle,
    html`<p>${texts.ended}</p>
      ${canAsk ? ask : ''}
      <p>
        <a class="act ${canAsk ? 'second' : ''}" href="${withLanguage(CONTRIBUER_PATH, reader)}"
          >${texts.withoutLink}</a
        >
      </p>`,
    { reader },
  );
}

/** The facts that the page of a visitor without a link tells. */
interface AskPage {
  reader: Reader;
  speech: Speech;
  /** Tells whether a link can be had by mail. */
  canAsk: boolean;
  /** The search of a structure by its name. Null where the source has no search by words. */
  search: { find: Find | null; hasElements: boolean } | null;
  /** Name of those who hold the site and send the links. Null when it is not told. */
  producer: string | null;
  /** A danger was told in the place of a name: the national numbers come first. */
  isDanger: boolean;
  /** The text typed that is no address. */
  typed?: string;
}

/** Renders the page that tells a visitor how to get a link, and how to correct an offer without one. */
export function askPage(page: AskPage): Html {
  const { reader, speech, canAsk, search, producer, isDanger, typed } = page;
  const texts = speech.texts.access;
  const askNone = producer === null ? texts.askNone : texts.askNoneOf(producer);
  const ask = canAsk ? html`<section aria-label="${texts.askTitle}">${askForm(reader, typed ?? null)}</section>` : '';
  const withoutLink =
    search === null
      ? ''
      : html`<section aria-labelledby="sans-lien">
          <h2 id="sans-lien">${texts.withoutLink}</h2>
          ${renderSearch({ reader, speech, canAsk, ...search })}
          ${
            search.find === null
              ? html`<ol class="ways">
                  ${texts.steps.map((step) => html`<li>${step}</li>`)}
                </ol>`
              : ''
          }
        </section>`;
  const adding =
    search?.hasElements === true
      ? html`<section class="side" aria-labelledby="ajouter">
          <h2 id="ajouter">${texts.addTitle}</h2>
          <p>${texts.addLead}</p>
          <p><a class="act second" href="${withLanguage(ADD_PATH, reader)}">${texts.add}</a></p>
        </section>`
      : '';
  const title = canAsk ? texts.askTitle : texts.askTitleNone;
  return layout({
    reader,
    title,
    main: html`<main class="narrow doors" id="contenu" tabindex="-1">
      <h1>${title}</h1>
      ${isDanger ? renderNumbers(reader) : ''}
      <p class="lead">${canAsk ? texts.askLead : askNone}</p>
      <div class="main">${ask} ${withoutLink}</div>
      ${adding}
    </main>`,
  });
}

function renderNumbers({ lang }: Reader): Html {
  return html`<section class="numbers" role="alert">
    <p>${urgentLead[lang]}</p>
    <ul>
      ${firstUrgentNumbers.map(
        (number) =>
          html`<li>
            <a href="tel:${number}"><bdi>${number}</bdi></a> <span>${urgentNumbers[number].names[lang]}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

function askForm(reader: Reader, typed: string | null): Html {
  const texts = pageTexts[reader.lang].access;
  const isWrong = typed !== null;
  return html`<form method="post" action="${withLanguage(`${CONTRIBUER_PATH}/lien`, reader)}">
    <label for="courriel">${texts.askLabel}</label>
    <p class="quiet" id="courriel-aide">${texts.askHint}</p>
    ${isWrong ? html`<p class="fault" id="courriel-faute" role="alert">${texts.badAddress}</p>` : ''}
    <input
      id="courriel"
      name="courriel"
      type="email"
      autocomplete="email"
      maxlength="254"
      required
      value="${typed ?? ''}"
      aria-describedby="courriel-aide${isWrong ? ' courriel-faute' : ''}"
      aria-invalid="${isWrong ? 'true' : 'false'}"
    />
    <button>${texts.askSend}</button>
  </form>`;
}

/** Renders the answer to a request for a link by mail, whether or not one was sent. */
export function askedPage(reader: Reader): Html {
  const texts = pageTexts[reader.lang].access;
  return narrowPage(
    texts.askedTitle,
    html`<p role="status">${texts.askedText(ASKED_MS / 60_000)}</p>
      <p class="quiet">${texts.askedElse}</p>
      <p><a href="${withLanguage(CONTRIBUER_PATH, reader)}">${texts.again}</a></p>`,
    { reader },
  );
}
