import { html, nothing, type TemplateResult } from 'lit';
import type { SearchContext } from '../di-search/search-context.ts';
import { renderPartFailure } from '../di-search/states.ts';

/** Draws the bar of the offers kept aside. Its element is loaded with the first of them. */
export function renderTray({ selection, parts, texts, on }: SearchContext): TemplateResult | typeof nothing {
  if (selection === null || (selection.offers.length === 0 && !selection.canRestore)) return nothing;
  const status = parts.statusOf('tray');
  if (status === 'absent') void parts.load('tray');
  if (status === 'failed') return renderPartFailure(texts['selection.failed'], 'tray', texts, parts);
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
