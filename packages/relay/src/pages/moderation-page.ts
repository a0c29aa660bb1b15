import { html } from 'hono/html';
import { pages } from '../locales/pages.ts';
import { layout, type Html } from './layout.ts';

/** Where contributions are read over. */
export const MODERATION_PATH = '/moderation';

/** Renders the page of those who moderate. It holds nothing of the contributions: its element asks for them once signed in. */
export function moderationPage(version: string, notice: string | null): Html {
  const texts = pages.moderation;
  return layout({
    title: texts.title,
    head: html`<script type="module" src="/widget/${version}/di-moderation.relay.js"></script>`,
    main: html`<header>
        <p class="quiet">${texts.lead}</p>
        <h1>${texts.title}</h1>
      </header>
      <main>
        <noscript><p class="notice">${texts.noScript}</p></noscript>
        ${notice === null ? '' : html`<p class="notice" role="note">${notice}</p>`}
        <di-moderation api=""></di-moderation>
      </main>`,
  });
}
