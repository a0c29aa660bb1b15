import { html } from 'hono/html';
import { composer } from '../locales/composer.ts';
import { pages } from '../locales/pages.ts';
import { COMPOSER_PATH } from './composer/composer-page.ts';
import { EMBED_PATH } from './embed-messages.ts';
import { layout, type Html } from './layout.ts';
import { MODERATION_PATH } from './moderation-page.ts';
import { COPY_SCRIPT_PATH, renderSnippet } from './composer/snippet.ts';

export interface HomePage {
  /** The relay's own origin, as visitors see it. */
  origin: string;
  /** Version of the elements, or null when this relay serves none. */
  version: string | null;
  notice: string | null;
  /** Id of an offer to show in full, or null when none could be read. */
  serviceId: string | null;
  /** Tells whether contributions are read over on a page of this relay. */
  hasModeration: boolean;
}

/** Renders the page that shows the three elements at work and how to embed them. */
export function homePage(page: HomePage): Html {
  const { origin, version, notice, serviceId, hasModeration } = page;
  const texts = pages.home;
  const script = (element: string) => `/widget/${version ?? ''}/di-${element}.relay.js`;
  const snippet = [
    `<link rel="modulepreload" href="${origin}${script('search').replace(/\.js$/, '/element.js')}">`,
    `<script type="module" src="${origin}${script('search')}"></script>`,
    `<di-search api="${origin}"></di-search>`,
  ].join('');
  const frame = `<iframe src="${origin}${EMBED_PATH}" title="${texts.title}" width="100%" height="900"></iframe>`;
  const head =
    version === null
      ? ''
      : html`<script type="module" src="${script('search')}"></script>
          <script type="module" src="${script('service')}"></script>
          <script type="module" src="${script('contribution')}"></script>
          <script type="module" src="${COPY_SCRIPT_PATH}"></script>`;
  const note = notice === null ? '' : html`<p class="notice" role="note">${notice}</p>`;
  const link = (id: string, text: string): Html => html`<li><a href="#${id}">${text}</a></li>`;
  const main = html`
    <header class="top">
      <a class="skip" href="#recherche">${texts.skip}</a>
      <h1>${texts.title}</h1>
      <p class="lead">${texts.lead}</p>
      <nav aria-label="${texts.nav}">
        <ul class="jump">
          ${link('recherche', texts.search)}${link('integrer', texts.embed)}
          ${serviceId === null ? '' : html`${link('lire', texts.service)}${link('corriger', texts.contribution)}`}
        </ul>
      </nav>
    </header>
    <main>
      <noscript><p class="notice">${texts.noScript}</p></noscript>
      <section id="recherche" tabindex="-1">${note}<di-search api=""></di-search></section>
      <section id="integrer" tabindex="-1" class="embed" aria-labelledby="embed-title">
        <h2 id="embed-title">${texts.embedTitle}</h2>
        <p>${texts.embedLead}<code>ALLOWED_ORIGINS</code>${texts.embedSetting}</p>
        ${renderSnippet('embed-line', 'embed-title', texts.line, snippet)}
        ${version === null ? '' : html`<p><a href="${COMPOSER_PATH}">${composer.link}</a></p>`}
        <p>${texts.frameLead}</p>
        ${renderSnippet('embed-frame', 'embed-title', texts.frame, frame)}
      </section>
      ${
        serviceId === null
          ? ''
          : html`${renderElement('lire', 'service', html`<di-service api="" service-id="${serviceId}" heading-level="3"></di-service>`, note)}
            ${renderElement('corriger', 'contribution', html`<di-contribution api="" service-id="${serviceId}" heading-level="3"></di-contribution>`, note)}`
      }
    </main>
    ${hasModeration ? html`<footer class="quiet"><a href="${MODERATION_PATH}">${pages.moderation.link}</a></footer>` : ''}
  `;
  return layout({ title: texts.title, head, main, hasWayBack: false });
}

function renderElement(id: string, part: 'service' | 'contribution', element: Html, note: Html | ''): Html {
  const texts = pages.home;
  return html`<section id="${id}" tabindex="-1" aria-labelledby="${part}-title">
    <h2 id="${part}-title">${texts[`${part}Title`]}</h2>
    <p class="quiet"><code>&lt;di-${part}&gt;</code>${texts[`${part}Lead`]}</p>
    ${note} ${element}
  </section>`;
}
