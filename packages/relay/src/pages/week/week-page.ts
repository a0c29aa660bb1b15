import { html } from 'hono/html';
import { pageTexts } from '../../locales/page-texts.ts';
import type { Reader } from '../language-switch.ts';
import { layout, type Html } from '../layout.ts';

/** The path of the page. */
export const WEEK_PATH = '/semaine';

/** Renders the page where a week is filled from offers. The week stays in the browser. */
export function weekPage({ version, reader }: { version: string; reader: Reader }): Html {
  const { week } = pageTexts[reader.lang].about;
  return layout({
    title: week,
    reader,
    head: html`<script type="module" src="/widget/${version}/di-week.relay.js"></script>`,
    main: html`<main id="contenu" tabindex="-1">
      <h1>${week}</h1>
      <noscript><p class="notice">${pageTexts[reader.lang].home.noScript}</p></noscript>
      <di-week api=""></di-week>
    </main>`,
  });
}
