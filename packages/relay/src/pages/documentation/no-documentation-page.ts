import { html } from 'hono/html';
import { pages } from '../../locales/pages.ts';
import { narrowPage, type Html } from '../layout.ts';

const texts = pages.noDocumentation;

/** Renders the page in place of a documentation that is not built, with the command that builds it. */
export function noDocumentationPage(): Html {
  return narrowPage(
    texts.title,
    html`<p class="lead">${texts.lead}</p>
      <pre>npm run docs</pre>
      <p>${texts.then}</p>
      <p>${texts.reference}<a href="/reference">/reference</a></p>`,
  );
}
