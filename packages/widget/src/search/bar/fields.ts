import { html, nothing, type TemplateResult } from 'lit';
import type { Early } from './plain-field.ts';
import { icon } from '../../shared/icons/icons.ts';
import { isSamePlace, nowhere, toPlace, type Place } from '../../shared/places/places.ts';
import '../filters/di-filters/define.ts';
import './keyword-field/define.ts';
import '../narrowing/define.ts';
import '../place/define.ts';
import { isAnythingTold } from '../../shared/sending/sink.ts';
import { rememberPlace } from '../../shared/places/last-places.ts';
import type { DiKeywordField } from './keyword-field/di-keyword-field.ts';
import type { DiPlaceField } from '../place/di-place-field.ts';
import type { SearchContext } from '../di-search/search-context.ts';

// The marks of corrections: most devices never sent one. A page that cannot load them shows its cards all the same.
if (isAnythingTold()) import('../../contribution/told/define.ts').catch(() => undefined);

export { renderOpening } from '../../shared/format/opening-state.ts';
export { renderLanguages } from '../views/languages.ts';
export { renderMissing } from '../results/missing.ts';
export { remarkOnAttributes } from '../../shared/attributes/attribute-remarks.ts';

export function renderPlaceField(context: SearchContext, early: Early): TemplateResult {
  const { texts, connection, state, territory, capabilities, snapshot, epci, on } = context;
  return html`<di-place-field
    class="cell-place"
    exportparts="place-list"
    .early=${early}
    .texts=${texts}
    .geography=${connection.geography}
    .place=${state}
    .territory=${territory}
    .epci=${epci}
    .hasResults=${(snapshot.answer?.total ?? 0) > 0}
    .departements=${capabilities.params.includes('code_departement')}
    @place-change=${({ detail }: CustomEvent<Place>) => {
      if (detail.commune !== null) rememberPlace(detail.commune);
      // A field that is emptied leads back to the whole territory: the person goes on to type there.
      on.change({ change: detail, atOnce: true, folds: !isSamePlace(detail, toPlace(territory) ?? nowhere) });
    }}
    @place-submit=${() => on.submit()}
    @place-failure=${({ detail: error }: CustomEvent) => on.fail({ error, during: 'places' })}
    @announce=${({ detail }: CustomEvent<string>) => on.say(detail)}
  ></di-place-field>`;
}

export function renderKeywordField(
  { texts, language, state, rules, snapshot, capabilities, connection, paramsOf }: SearchContext,
  early: Early,
): TemplateResult {
  const { source } = connection;
  const { q: _words, ...params } = paramsOf(state);
  const canTell = source?.facets !== undefined && capabilities.params.includes('saisie');
  return html`<di-keyword-field
    exportparts="word-list"
    .early=${early}
    .texts=${texts}
    .language=${language}
    .state=${state}
    .rules=${rules}
    .facets=${snapshot.facets}
    .meaning=${
      canTell ? (saisie: string, signal: AbortSignal) => source.facets?.({ ...params, saisie }, { signal }) : null
    }
  ></di-keyword-field>`;
}

/** Draws the question that narrows many results: above the list, or under the second card of a phone, where it moves none above. */
export function renderQuestion(context: SearchContext): TemplateResult | typeof nothing {
  const { texts, language, page, snapshot, capabilities, connection, paramsOf } = context;
  const { answer } = snapshot;
  if (page.noQuestions || capabilities.question !== true || answer === null) return nothing;
  return html`<di-question
    .texts=${texts}
    .language=${language}
    .hostTexts=${page.texts}
    .source=${connection.source}
    .asked=${paramsOf(answer.query)}
    .query=${answer.query}
    .total=${answer.total}
  ></di-question>`;
}

export function renderFilters(context: SearchContext): TemplateResult {
  const { page, texts, language, state, rules, capabilities, snapshot, connection, narrow, nameSource } = context;
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
    .nameSource=${nameSource}
    .narrow=${narrow}
  ></di-filters>`;
}

/** Says that no commune has the code that is asked for, as in an old address: its field stays empty. */
export function renderGone({ texts, state }: SearchContext): TemplateResult {
  return html`<p class="note note-plain" part="place-gone">
    ${icon('info')}<span>${texts['place.gone'](state.code_commune ?? '')}</span>
  </p>`;
}

export function submitBar(bar: ParentNode): void {
  bar.querySelector<DiKeywordField>('di-keyword-field')?.commit();
  bar.querySelector<DiPlaceField>('di-place-field')?.submit();
}
