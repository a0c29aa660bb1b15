import { html } from 'hono/html';
import { fr } from '../locales/fr.ts';
import { pageTexts } from '../locales/page-texts.ts';
import { renderAsk, renderSos } from './home/ask.ts';
import { SEARCH_PATH, shell } from './home/shell.ts';
import { withLanguage, type Reader } from './language-switch.ts';
import { narrowPage, type Html } from './layout.ts';

export interface ProblemPage {
  status: number;
  /** A sentence, or null when the fields say it. */
  detail: string | null;
  fields: readonly { field: string; message: string }[];
  requestId: string | null;
  /** False in a frame of another site, where there is nowhere else to go. */
  hasHome: boolean;
}

/** The keys of the French sentences. */
const keys = new Map(Object.entries(fr.problem).map(([key, sentence]) => [sentence, key as keyof typeof fr.problem]));

/** Renders a refusal or a failure for a person: the reason, and where to go on. */
export function problemPage(reader: Reader, { status, detail, fields, requestId, hasHome }: ProblemPage): Html {
  const texts = pageTexts[reader.lang].problem;
  const key = detail === null ? undefined : keys.get(detail);
  const said = key === undefined ? undefined : texts.sentences[key];
  if (key === 'noPage' && hasHome) return noPage(reader, texts.titles[status] ?? '', said ?? detail);
  return narrowPage(
    key === 'reserved' ? texts.reserved : (texts.titles[status] ?? `HTTP ${status}`),
    html`${detail === null ? '' : html`<p class="lead" ${said === undefined && reader.lang !== 'fr' ? html`lang="fr" dir="ltr"` : ''}>${said ?? detail}</p>`}
    ${
      fields.length === 0
        ? ''
        : html`<p>${texts.fields}</p>
            <ul>
              ${fields.map(({ field, message }) => html`<li><code>${field}</code> : <span lang="${detail === null ? 'en' : 'fr'}">${message}</span></li>`)}
            </ul>`
    }
    ${hasHome ? html`<p><a class="act" href="${withLanguage('/', reader)}">${pageTexts[reader.lang].home.search}</a></p>` : ''}
    ${requestId === null ? '' : html`<p class="quiet">${texts.request(requestId)}</p>`} `,
    { hasHead: hasHome, reader },
  );
}

/** Leads on from an address without a page, as the home does: by a search, or a number for people in danger. */
function noPage(reader: Reader, title: string, sentence: string | null): Html {
  const { lang } = reader;
  return shell({
    ...reader,
    title,
    main: html`<main id="contenu" tabindex="-1">
      <form class="hero" role="search" aria-label="${pageTexts[lang].home.searchLabel}" action="${SEARCH_PATH}">
        <div>
          <h1>${title}</h1>
          <p>${sentence}</p>
          ${renderAsk(reader, null)}
        </div>
      </form>
      <div class="in">${renderSos(lang)}</div>
    </main>`,
  });
}
