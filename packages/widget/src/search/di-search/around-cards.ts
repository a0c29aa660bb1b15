import { html, nothing, type TemplateResult } from 'lit';
import { whereBefore } from '../address/before-zone.ts';
import { placeFirstStyles } from '../bar/place-first.styles.ts';
import { nameFilter } from '../filters/filter-words.ts';
import type { Answer, SearchState } from '../question/search-state.ts';
import { icon } from '../../shared/icons/icons.ts';
import '../filters/di-filters/define.ts';
import '../narrowing/define.ts';
import { isAnythingTold } from '../../shared/sending/sink.ts';
import { nameThematiquesBy } from '../../shared/offers/plain-names.ts';
import { addStyles } from '../../shared/styles/add-styles.ts';
import { renewingStyles } from './renewing.styles.ts';
import type { SearchContext } from './search-context.ts';

// The marks of corrections: most devices never sent one. A page that cannot load them shows its cards all the same.
if (isAnythingTold()) import('../../contribution/told/define.ts').catch(() => undefined);

export { cardNotes } from '../../shared/offers/card-notes.ts';
export { renderLanguages } from '../views/languages.ts';
export { followListPrinting } from '../views/list-paper.ts';
export { readAhead } from '../views/read-ahead.ts';
export { renderMissing } from '../results/missing.ts';
export { renderNotice } from '../results/notice.ts';

/** Draws the question that narrows many results. */
export function renderQuestion(context: SearchContext): TemplateResult | typeof nothing {
  const { texts, language, page, snapshot, capabilities, connection, paramsOf } = context;
  const { answer } = snapshot;
  if (page.noQuestions || capabilities.question !== true || answer === null) return nothing;
  return html`<di-question
    .texts=${texts}
    .language=${language}
    .hostTexts=${page.texts}
    .source=${connection.source}
    .capabilities=${capabilities}
    .asked=${paramsOf(answer.query)}
    .query=${answer.query}
    .total=${answer.total}
    .entry=${page.urlState === 'off' ? null : page.urlPrefix}
    .narrow=${context.narrow}
  ></di-question>`;
}

/** Says over the offers that they are those of a part of the map, and leads back to where the search was before. */
export function renderZone({ query }: Answer, { texts, on, page }: SearchContext): TemplateResult | typeof nothing {
  if (query.bbox === null) return nothing;
  const leave = (): void =>
    on.change({ change: { ...whereBefore(page), bbox: null }, atOnce: true, focusResults: true });
  return html`<p class="left small" part="zone">
    ${icon('pin')} ${texts['place.area']} ·
    <button class="link-btn" type="button" @click=${leave}>${texts['place.area.leave']}</button>
  </p>`;
}

/** Asks above the offers of a need which commune they should be near. */
export function renderWhere({ texts, page, on }: SearchContext): TemplateResult {
  addStyles(page.renderRoot, [placeFirstStyles]);
  return html`<div class="place-first">
    <div class="why">
      <p class="ask">${texts['place.ask']}</p>
      <p class="small muted">${texts['place.why']}</p>
    </div>
    <button class="btn" type="button" @click=${() => on.changePlace()}>${icon('pin')}${texts['place.say']}</button>
  </div>`;
}

/** Names the need of a search. Null where none or several are chosen. */
export function nameNeed({ thematiques: [value, other] }: SearchState, context: SearchContext): string | null {
  return value === undefined || other !== undefined ? null : nameFilter({ name: 'thematiques', value }, context);
}

export function renderFilters(context: SearchContext): TemplateResult {
  const { page, texts, language, state, rules, capabilities, snapshot, connection, narrow, nameSource } = context;
  nameThematiquesBy(page.labels);
  addStyles(page.renderRoot, [renewingStyles]);
  return html`<di-filters
    exportparts="filter, filter-menu, chosen-filter"
    .texts=${texts}
    .language=${language}
    .labels=${page.labels}
    .state=${state}
    .rules=${rules}
    .capabilities=${capabilities}
    .facets=${snapshot.facets}
    .idle=${snapshot.pending === null && snapshot.answer === null}
    .total=${snapshot.pending === null ? (snapshot.answer?.total ?? null) : null}
    .source=${connection.source}
    .paramsOf=${context.paramsOf}
    .nameSource=${nameSource}
    .narrow=${narrow}
  ></di-filters>`;
}

/** Says that no commune has the code that is asked for, as in an old address: its field stays empty. */
export function renderGone({ texts, state, page }: SearchContext): TemplateResult {
  addStyles(page.renderRoot, [placeFirstStyles]);
  return html`<p class="note note-plain" part="place-gone">
    ${icon('info')}<span>${texts['place.gone'](state.code_commune ?? '')}</span>
  </p>`;
}
