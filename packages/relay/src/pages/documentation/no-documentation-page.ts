import { html } from 'hono/html';
import { pages } from '../../locales/pages.ts';
import { narrowPage, type Html } from '../layout.ts';

const texts = pages.noDocumentation;

/** Renders the page in place of a documentation that is not built: what this site has all the same. */
export function noDocumentationPage(territory: string | null): Html {
  return narrowPage(
    texts.title,
    html`<p class="lead">${texts.lead}</p>
      <ul>
        ${texts.links.map(
          ([path, name, text]) =>
            html`<li>
              <p><a href="${path}">${name}</a><br /><span class="quiet">${text}</span></p>
            </li>`,
        )}
      </ul>
      <p>${texts.others}</p>`,
    { territory },
  );
}
