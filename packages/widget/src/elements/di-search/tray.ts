import { html, nothing, type TemplateResult } from 'lit';
import type { SearchContext } from './context.ts';

/** Draws the bar of the offers kept aside; its element is loaded with the first of them. */
export function renderTray({ selection, parts, texts, on }: SearchContext): TemplateResult | typeof nothing {
  if (selection === null || (selection.offers.length === 0 && !selection.canRestore)) return nothing;
  if (parts.statusOf('tray') === 'absent') void parts.load('tray');
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
