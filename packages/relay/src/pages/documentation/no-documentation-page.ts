import { html } from 'hono/html';
import { pages } from '../../locales/pages.ts';
import { narrowPage, type Html } from '../layout.ts';

const texts = pages.noDocumentation;

/** Renders the page in place of a documentation that is not built: what this site has all the same. */
export function noDocumentationPage(territory: string | null): Html {
  return narrowPage(
    texts.title,
    html`<p class="lead">${texts.lead}</p>
      ${texts.links.map(
        ([path, name, text]) =>
          html`<section>
            <h2><a href="${path}">${name}</a></h2>
            <p class="quiet">${text}</p>
          </section>`,
      )}
      <p>${texts.others}</p>`,
    { territory },
  );
}
