import { html, nothing, type TemplateResult } from 'lit';
import type { SearchContext } from '../di-search/search-context.ts';
import { retryPart } from '../di-search/focus.ts';

/** Draws the bar of the offers kept aside. Its element is loaded with the first of them. */
export function renderTray({ selection, parts, texts, on }: SearchContext): TemplateResult | typeof nothing {
  if (selection === null || (selection.offers.length === 0 && !selection.canRestore)) return nothing;
  const status = parts.statusOf('tray');
  if (status === 'absent') void parts.load('tray');
  if (status === 'failed') {
    return html`<p class="small muted" role="alert">
      ${texts['selection.failed']}
      <button class="link-btn" type="button" @click=${retryPart(parts, 'tray')}>${texts['error.retry']}</button>
    </p>`;
  }
  return html`<di-selection-tray
    exportparts="tray"
    .texts=${texts}
    .count=${selection.offers.length}
    @tray-open=${() => on.showSelection('arrange')}
    @tray-print=${() => on.showSelection('print')}
    @tray-send=${() => on.showSelection('send')}
    @tray-empty=${() => selection.clear()}
    @tray-undo=${() => selection.restore()}
  ></di-selection-tray>`;
}
