import { html } from 'hono/html';
import { pageTexts } from '../../locales/page-texts.ts';
import type { Reader } from '../language-switch.ts';
import { layout, type Html } from '../layout.ts';

/** The paths of the page and of the communes that it reads. */
export const DATASET_PATH = '/jeu-de-donnees';
export const COMMUNES_PATH = '/communes.json';

/** Renders the page where a partner makes a file of offers ready. The file stays in the browser. */
export function datasetPage({
  version,
  departement,
  reader,
}: {
  version: string;
  departement: string | null;
  reader: Reader;
}): Html {
  const { file } = pageTexts[reader.lang].about;
  return layout({
    reader,
    title: file,
    head: html`<script type="module" src="/widget/${version}/di-dataset.relay.js"></script>`,
    main: html`<main id="contenu" tabindex="-1">
      <h1>${file}</h1>
      <noscript><p class="notice">${pageTexts[reader.lang].home.noScript}</p></noscript>
      <di-dataset api="" ${departement === null ? '' : html`departement="${departement}"`}></di-dataset>
    </main>`,
  });
}
