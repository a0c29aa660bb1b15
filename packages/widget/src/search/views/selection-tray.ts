import { html, type TemplateResult } from 'lit';
import '../../selection/tray/define.ts';
import { toWeekLink } from '../../shared/selection/week-link.ts';
import type { SelectionController } from '../../shared/selection/selection-controller.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import { holdCards } from './hold-cards.ts';

/** Draws the bar of the offers kept aside. */
export function renderTray(selection: SelectionController, { texts, on, page, state }: SearchContext): TemplateResult {
  if (selection.takeTick()) holdCards(page);
  return html`<di-selection-tray
    exportparts="tray"
    .texts=${texts}
    .count=${selection.offers.length}
    .rested=${selection.isResting}
    .weekHref=${toWeekLink(page.weekLink, state.commune?.code ?? null, page.selectionStorage)}
    @tray-keep=${() => selection.keepOn()}
    @tray-open=${() => on.showSelection('arrange')}
    @tray-print=${() => on.showSelection('print')}
    @tray-send=${() => on.showSelection('send')}
    @tray-empty=${() => on.startAnew()}
    @tray-undo=${() => on.takeBack()}
  ></di-selection-tray>`;
}
