import { html } from 'hono/html';
import { pageTexts } from '../../locales/page-texts.ts';
import type { Reader } from '../language-switch.ts';
import { linkData } from './data-link.ts';
import { narrowPage, type Html } from '../layout.ts';

export const ABOUT_PATH = '/a-propos';

/** Renders the statement on accessibility, where the data comes from, and who publishes. */
export function aboutPage(
  reader: Reader,
  { producer, isShared, remembers }: { producer: string; isShared: boolean; remembers: boolean },
): Html {
  const texts = pageTexts[reader.lang].about;
  return narrowPage(
    texts.title,
    html`<section id="accessibilite">
        <h2>${texts.accessibilityTitle}</h2>
        ${texts.accessibilityText.map((text) => html`<p>${text}</p>`)}
      </section>
      <section id="donnees">
        <h2>${texts.data}</h2>
        ${texts.dataText.map((text) => html`<p>${linkData(text)}</p>`)}
        ${remembers ? html`<p>${texts.memoryText}</p>` : ''}
        ${isShared ? html`<p><a href="/feed" hreflang="fr">${texts.feed}</a></p>` : ''}
      </section>
      <section id="mentions">
        <h2>${texts.legal}</h2>
        <p>${texts.publisher(producer)}</p>
        <p>${texts.software}</p>
      </section>`,
    { reader },
  );
}
