import { html } from 'hono/html';
import type { Html } from '../layout.ts';

export const COPY_SCRIPT_PATH = '/pages/copy.js';

type CopyTexts = Readonly<Record<'copy' | 'copied' | 'selected', string>>;

/** Draws lines to paste, named by the title of an id. */
export function renderLines(id: string, title: string): Html {
  return html`<pre tabindex="0" role="group" aria-labelledby="${title}"><code id="${id}"></code></pre>`;
}

/** Draws the button that copies the lines of an id, and the place where it says so. */
export function renderCopy(id: string, status: string, texts: CopyTexts): Html {
  return html`<p class="copy">
    <button
      type="button"
      hidden
      data-copy="${id}"
      data-status="${status}"
      data-copied="${texts.copied}"
      data-selected="${texts.selected}"
    >
      ${texts.copy}
    </button>
    <span id="${status}" role="status"></span>
  </p>`;
}

/** Draws lines to paste with the button that copies them. */
export function renderSnippet(id: string, title: string, texts: CopyTexts): Html {
  return html`${renderLines(id, title)} ${renderCopy(id, `${id}-copied`, texts)}`;
}
