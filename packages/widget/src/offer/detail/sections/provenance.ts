import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../../shared/format/date.ts';
import { formatUrl, renderOuterLink, toPageHref } from '../../../shared/format/safe-link.ts';
import { formatScore } from '../../../shared/format/figures.ts';
import { toShort } from '../../../shared/format/text.ts';
import { icon } from '../../../shared/icons/icons.ts';
import { isConfirmedHere } from '../../../shared/sending/confirmed.ts';
import type { Article } from '../service-work.ts';

/** Draws the bar at the foot: since when, from whom, under which licence, and the two gestures. */
export function renderProvenance(service: DetailedService, context: Article): TemplateResult {
  const { t, language, confirmation, on } = context;
  const canContribute = context.connection.sink !== null;
  const p = t.provenance;
  const link = toPageHref(service.lien_source);
  const page = context.linkOf(service.id);
  return html`<footer class="provenance" part="provenance">
    <div>
      <p>
        ${isConfirmedHere(confirmation) ? nothing : html`<b class="no-print">${p.still}</b>`}
        ${isConfirmedHere(confirmation) ? `${p.told}.` : service.date_maj === '' ? t.head.undated : p.verified(formatDate(service.date_maj, language))}
      </p>
      <p class="xs faint">
        <bdi>${p.source(context.nameSource(service.source))}</bdi> ·
        <bdi>${p.licence}</bdi>
        ${link === null ? nothing : html`<span class="no-print">· ${renderOuterLink(link, p.atSource, t)}</span>`}
      </p>
      ${page === null ? nothing : html`<p class="of-page"><bdi>${t.tools.linkOf}${t.colon}${formatUrl(page)}</bdi></p>`}
      <details class="xs faint">
        <summary>${p.id}</summary>
        <bdi>${p.quality(formatScore(service.score_qualite, language))}</bdi> ·
        <bdi class="id">${toShort(service.id, 120)}</bdi>
      </details>
      ${canContribute && (confirmation === null || confirmation === 'failed') ? html`<p class="xs faint no-print">${p.consent}</p>` : nothing}
      ${confirmation === 'failed' ? html`<p class="msg msg-bad" role="alert">${icon('warning')}${p.failed}</p>` : nothing}
    </div>
    <div class="acts">
      ${!canContribute ? nothing : renderConfirm(context)}
      ${isConfirmedHere(confirmation) ? html`<slot name="after"></slot>` : nothing}
      <button class="btn" type="button" part="correct" @click=${on.fix}>${icon('pencil')}${p.fix}</button>
      ${
        canContribute
          ? (['fermeture', 'doublon'] as const).map(
              (genre) =>
                html`<button
                  class="btn btn-quiet"
                  type="button"
                  part="report"
                  data-genre=${genre}
                  @click=${() => on.report(genre)}
                >
                  ${genre === 'fermeture' ? p.closure : p.duplicate}
                </button>`,
            )
          : nothing
      }
    </div>
  </footer>`;
}

function renderConfirm({ t: { provenance: p }, confirmation, on }: Article): TemplateResult {
  if (confirmation === null || confirmation === 'failed') {
    return html`<button class="btn" type="button" part="confirm" @click=${on.confirm}>
      ${icon('check')}${p.yes}
    </button>`;
  }
  return html`<p class="msg msg-ok done" tabindex="-1" id="confirmed">
      ${confirmation === 'waiting' ? [icon('offline'), p.waiting] : [icon('check'), p.done]}
    </p>
    ${
      confirmation === 'held' || confirmation === 'waiting'
        ? html`<button class="link-btn" type="button" part="undo" @click=${on.undo}>${p.undo}</button>`
        : nothing
    }`;
}
