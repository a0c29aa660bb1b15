import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, type TemplateResult } from 'lit';
import '../../contribution/correction/define.ts';
import type { SearchContext } from '../di-search/search-context.ts';

/** Draws the back of a card: its lines, to correct in place. */
export function renderTurned(service: DetailedService, context: SearchContext): TemplateResult {
  const { connection, page, on } = context;
  return html`<di-correction
    named
    .byStructure=${context.listing.said.of(service).name}
    .service=${service}
    .source=${connection.source}
    .geography=${connection.geography}
    .sink=${connection.sink}
    .nameSource=${context.nameSource}
    .headingLevel=${page.headingLevel + 1}
    .texts=${page.texts}
    @correction-close=${() => on.turnBack()}
    @correction-answered=${() => {
      on.turnBack();
      on.confirm(service, true);
    }}
    @correction-all=${() => on.correctAll(service)}
  ></di-correction>`;
}
