import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import type { Desk } from '../desk.ts';

/** Draws the foot that stays in sight: what the file gives, and the files to take away. */
export function renderTake({ t, view: { counts }, take, isBusy }: Desk): TemplateResult {
  const others = [
    [t.take.original, 'original', undefined],
    [t.take.json, 'json', undefined],
    [t.take.ndjson, 'ndjson', undefined],
    [t.take.services, 'csv', 'service'],
    [t.take.structures, 'csv', 'structure'],
    [t.take.report, 'report', undefined],
    [t.take.mapping, 'mapping', undefined],
  ] as const;
  const total = counts.ready + counts.refused + counts.undecided;
  return html`<div class="end" id="take" role="group" aria-label=${t.steps.take}>
    <p>
      <b>${counts.model === 'service' ? t.take.ready(counts.ready) : t.take.readyStructures(counts.ready)}</b
      >${total === counts.ready ? nothing : ` ${t.quality.on(total)}`}${counts.improvable === 0 ? nothing : html`<span class="wide">, ${t.take.improvable(counts.improvable)}</span>`}${[
        t.take.rest(counts.refused, counts.undecided),
        counts.leftOut === 0 ? '' : t.take.left(counts.leftOut),
      ].map((told) => (told === '' ? nothing : `, ${told}`))}
    </p>
    <details class="more">
      <summary class="btn btn-sm">
        <span class="wide">${t.take.more}</span><span class="narrow" aria-hidden="true">…</span>
      </summary>
      <ul>
        ${others.map(
          ([name, format, model]) =>
            html`<li>
              <button class="link-btn small" type="button" ?disabled=${isBusy} @click=${() => take(format, model)}>
                ${name}
              </button>
            </li>`,
        )}
      </ul>
    </details>
    <button
      class="btn btn-sm btn-primary"
      id="take-file"
      type="button"
      ?disabled=${isBusy}
      @click=${() => take('xlsx')}
    >
      ${icon('download')}<span class="wide">${t.take.file}</span><span class="narrow" aria-hidden="true">XLSX</span>
    </button>
  </div>`;
}
