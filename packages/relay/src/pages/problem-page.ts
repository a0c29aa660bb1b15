import { html } from 'hono/html';
import { fr } from '../locales/fr.ts';
import { pages } from '../locales/pages.ts';
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

/** Renders a refusal or a failure for a person: the reason, and where to go on. */
export function problemPage({ status, detail, fields, requestId, hasHome }: ProblemPage): Html {
  const title = fr.problem.titles[status] ?? `HTTP ${status}`;
  return narrowPage(
    title,
    html`${detail === null ? '' : html`<p class="lead">${detail}</p>`}
    ${
      fields.length === 0
        ? ''
        : html`<p>${pages.problem.fields}</p>
            <ul>
              ${fields.map(({ field, message }) => html`<li><code>${field}</code> : <span lang="${detail === null ? 'en' : 'fr'}">${message}</span></li>`)}
            </ul>`
    }
    ${requestId === null ? '' : html`<p class="quiet">${pages.problem.request(requestId)}</p>`} `,
    { hasWayBack: hasHome },
  );
}
