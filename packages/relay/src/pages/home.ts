import { html } from 'hono/html';
import { pages } from '../locales/pages.ts';
import { layout, type Html } from './layout.ts';

/** What the first page shows. */
export interface HomePage {
  /** The relay's own origin, as visitors see it. */
  origin: string;
  /** Version of the elements; null when this relay serves none. */
  version: string | null;
  notice: string | null;
  /** An offer to show in full; null when none could be read. */
  serviceId: string | null;
}

/** Renders the page that shows the three elements at work and how to embed them. */
export function homePage({ origin, version, notice, serviceId }: HomePage): Html {
  const texts = pages.home;
  const script = (element: string) => `/widget/${version ?? ''}/di-${element}.relay.js`;
  const snippet = `<script type="module" src="${origin}${script('search')}"></script><di-search api="${origin}"></di-search>`;
  const head =
    version === null
      ? ''
      : html`<script type="module" src="${script('search')}"></script>
          <script type="module" src="${script('service')}"></script>
          <script type="module" src="${script('contribution')}"></script>`;
  const main = html`
    <header class="top">
      <a class="skip" href="#recherche">${texts.skip}</a>
      <h1>${texts.title}</h1>
      <p class="lead">${texts.lead}</p>
      ${notice === null ? '' : html`<p class="notice" role="note">${notice}</p>`}
    </header>
    <main>
      <noscript><p class="notice">${texts.noScript}</p></noscript>
      <section id="recherche" tabindex="-1"><di-search api=""></di-search></section>
      <section class="embed" aria-labelledby="embed-title">
        <h2 id="embed-title">${texts.embedTitle}</h2>
        <p>${texts.embedLead}</p>
        <pre tabindex="0"><code>${snippet}</code></pre>
      </section>
      ${
        serviceId === null
          ? ''
          : html`<section aria-labelledby="service-title">
                <h2 id="service-title">${texts.serviceTitle}</h2>
                <di-service api="" service-id="${serviceId}"></di-service>
              </section>
              <section aria-labelledby="contribution-title">
                <h2 id="contribution-title">${texts.contributionTitle}</h2>
                <di-contribution api="" service-id="${serviceId}"></di-contribution>
              </section>`
      }
    </main>
  `;
  return layout({ title: texts.title, head, main });
}
