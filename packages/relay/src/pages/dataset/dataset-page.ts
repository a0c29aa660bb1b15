import { html } from 'hono/html';
import { pages } from '../../locales/pages.ts';
import { layout, type Html } from '../layout.ts';

/** The paths of the page and of the communes that it reads. */
export const DATASET_PATH = '/jeu-de-donnees';
export const COMMUNES_PATH = '/communes.json';

/** Renders the page where a partner makes a file of offers ready. The file stays in the browser. */
export function datasetPage({
  version,
  departement,
  territory,
}: {
  version: string;
  departement: string | null;
  territory: string | null;
}): Html {
  const texts = pages.dataset;
  return layout({
    territory,
    title: texts.title,
    head: html`<script type="module" src="/widget/${version}/di-dataset.relay.js"></script>`,
    main: html`<main id="contenu" tabindex="-1">
      <div class="intro">
        <p class="quiet">${texts.lead}</p>
        <h1>${texts.title}</h1>
      </div>

      <noscript><p class="notice">${texts.noScript}</p></noscript>
      <di-dataset api="" ${departement === null ? '' : html`departement="${departement}"`}></di-dataset>
    </main>`,
  });
}
