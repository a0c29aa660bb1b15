import { html } from 'hono/html';
import { pageTexts } from '../../locales/page-texts.ts';
import type { Reader } from '../language-switch.ts';
import { layout, type Html } from '../layout.ts';

/** The path of the page. */
export const WEEK_PATH = '/semaine';

/** The parameter of the commune of the person. */
export const WEEK_COMMUNE = 'commune';
/** The parameter of the same commune in the address of a search, which people copy from there. */
export const SEARCH_COMMUNE = 'di-code_commune';
const COMMUNE = /^(?:\d{2}|2[AB])\d{3}$/;

/**
 * Renders the page where a week is filled from offers. The week stays in the browser. `commune` is the INSEE code that its address tells:
 * one that cannot be is left out.
 */
export function weekPage({ version, reader, commune }: { version: string; reader: Reader; commune: string }): Html {
  const { weekTitle } = pageTexts[reader.lang].about;
  return layout({
    title: weekTitle,
    reader,
    head: html`<script type="module" src="/widget/${version}/di-week.relay.js"></script>`,
    main: html`<main id="contenu" tabindex="-1">
      <h1>${weekTitle}</h1>
      <noscript><p class="notice">${pageTexts[reader.lang].home.noScript}</p></noscript>
      <di-week api="" ${COMMUNE.test(commune) ? html` code-commune="${commune}"` : ''}></di-week>
    </main>`,
  });
}
