import { html, type TemplateResult } from 'lit';
import type { Early } from './plain-field.ts';
import { isSamePlace, nowhere, toPlace, type Place } from '../../shared/places/places.ts';
import './keyword-field/define.ts';
import '../place/define.ts';
import type { SearchChange } from '../question/search-change.ts';
import { rememberPlace } from '../../shared/places/last-places.ts';
import type { DiKeywordField } from './keyword-field/di-keyword-field.ts';
import type { DiPlaceField } from '../place/di-place-field.ts';
import type { SearchContext } from '../di-search/search-context.ts';

export { remarkOnAttributes } from '../../shared/attributes/attribute-remarks.ts';

export function renderPlaceField(context: SearchContext, early: Early | null): TemplateResult {
  return renderPlace(context, early, context.state, { folds: true });
}

/** Draws the same field as the one question of the page: it is empty, and its answer moves the focus to the results. */
export function renderPlaceQuestion(context: SearchContext): TemplateResult {
  return renderPlace(context, null, nowhere, { focusResults: true });
}

function renderPlace(
  context: SearchContext,
  early: Early | null,
  place: Place,
  next: Pick<SearchChange, 'folds' | 'focusResults'>,
): TemplateResult {
  const { texts, connection, territory, capabilities, snapshot, epci, on } = context;
  return html`<di-place-field
    class="cell-place"
    exportparts="place-list"
    .early=${early}
    .texts=${texts}
    .geography=${connection.geography}
    .place=${place}
    .territory=${territory}
    .epci=${epci}
    .hasResults=${(snapshot.answer?.total ?? 0) > 0}
    .departements=${capabilities.params.includes('code_departement')}
    @place-change=${({ detail }: CustomEvent<Place>) => {
      if (detail.commune !== null) rememberPlace(detail.commune);
      // A field that is emptied leads back to the whole territory: the person goes on to type there.
      const isWhole = isSamePlace(detail, toPlace(territory) ?? nowhere);
      on.change({ change: detail, atOnce: true, ...(isWhole ? {} : next) });
    }}
    @place-submit=${() => on.submit()}
    @place-failure=${({ detail: error }: CustomEvent) => on.fail({ error, during: 'places' })}
    @announce=${({ detail }: CustomEvent<string>) => on.say(detail)}
  ></di-place-field>`;
}

export function renderKeywordField(
  { texts, language, state, rules, page, snapshot, capabilities, connection, paramsOf }: SearchContext,
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
    .labels=${page.labels}
    .rules=${rules}
    .facets=${snapshot.facets}
    .meaning=${
      canTell ? (saisie: string, signal: AbortSignal) => source.facets?.({ ...params, saisie }, { signal }) : null
    }
  ></di-keyword-field>`;
}

export function submitBar(bar: ParentNode): void {
  bar.querySelector<DiKeywordField>('di-keyword-field')?.commit();
  bar.querySelector<DiPlaceField>('di-place-field')?.submit();
}
