import { html } from 'hono/html';
import { LICENCE } from '../contributions/feed/datapackage.ts';
import { feed as texts } from '../locales/feed.ts';
import { fr } from '../locales/fr.ts';
import { narrowPage, type Html } from './layout.ts';

/** Renders the files of the feed, for a person who opens its folder. `producer` is null where the relay shares none. */
export function feedPage(producer: string | null, territory: string | null): Html {
  if (producer === null)
    return narrowPage(texts.title, html`<p class="lead">${fr.problem.noModeration}</p>`, { territory });
  return narrowPage(
    texts.title,
    html`<p class="lead">${texts.lead(producer)}</p>
      <ul>
        ${Object.entries(texts.files).map(([name, text]) => html`<li><a href="/feed/${name}">${name}</a> : ${text}</li>`)}
      </ul>
      <p>${texts.since} <code>/feed/services.json?depuis=2026-11-01</code></p>
      <p class="quiet"><a href="${LICENCE.path}" rel="license">${LICENCE.title}</a></p>`,
    { territory },
  );
}
