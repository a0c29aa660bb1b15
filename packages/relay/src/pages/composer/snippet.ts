import { html } from 'hono/html';
import type { Html } from '../layout.ts';

export const COPY_SCRIPT_PATH = '/pages/copy.js';

/** Draws lines to paste, named by the title of an id, with the button that copies them. */
export function renderSnippet(
  id: string,
  title: string,
  texts: Readonly<Record<'copy' | 'copied' | 'selected', string>>,
  snippet = '',
): Html {
  return html`<pre tabindex="0" role="group" aria-labelledby="${title}"><code id="${id}">${snippet}</code></pre>
    <p class="copy">
      <button
        type="button"
        hidden
        data-copy="${id}"
        data-status="${id}-copied"
        data-copied="${texts.copied}"
        data-selected="${texts.selected}"
      >
        ${texts.copy}
      </button>
      <span id="${id}-copied" role="status"></span>
    </p>`;
}
