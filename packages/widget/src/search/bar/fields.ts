import type { OfferSearchParams } from '@inclusion-kit/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { isOffered } from '../filters/filters.ts';
import { titleOptions } from '../di-search/states.ts';
import type { Answer } from '../question/search-state.ts';
import { nextTask } from '../../shared/elements/turn.ts';
import { addStyles } from '../../shared/styles/add-styles.ts';
import { placeFirstStyles } from './place-first.styles.ts';
import type { Early } from './plain-field.ts';
import { isSamePlace, nowhere, toPlace, type Place } from '../../shared/places/places.ts';
import './keyword-field/define.ts';
import '../place/define.ts';
import { forgetUndone, takeAnsweredBack } from '../narrowing/answered-radius.ts';
import type { SearchChange, SearchChangeEvent } from '../question/search-change.ts';
import { rememberPlace } from '../../shared/places/last-places.ts';
import type { DiKeywordField } from './keyword-field/di-keyword-field.ts';
import type { DiPlaceField } from '../place/di-place-field.ts';
import type { SearchContext } from '../di-search/search-context.ts';

export { remarkOnAttributes } from '../../shared/attributes/attribute-remarks.ts';

export function renderPlaceField(context: SearchContext, early: Early | null): TemplateResult {
  const { page, state, capabilities } = context;
  // This field follows each change of the search: an undone answer, a step in the history of the page, a radius chosen by hand.
  forgetUndone(page, state.rayon_km);
  const departements = capabilities.params.includes('code_departement');
  const asked = context.asksPlace === true ? nearSomebody : { place: state, departements };
  return renderPlace(context, early, { ...asked, next: { folds: true } });
}

/** The place of a person in danger: the first offer of a whole territory may be far away, and so may that of a département. */
const nearSomebody = { place: nowhere, departements: false };

/**
 * Asks a person in danger for the commune, in one field, over the offers of everywhere. The field is that of the bar where the bar is in
 * sight.
 * @param why what the commune leads to
 */
export function renderPlaceFirst(
  { total }: Answer,
  context: SearchContext,
  why: string = context.texts['danger.place'],
): TemplateResult {
  const { texts, page, on } = context;
  const submit = ({ currentTarget }: Event): void =>
    (currentTarget as Element).parentElement?.querySelector<DiPlaceField>('di-place-field')?.submit();
  addStyles(page.renderRoot, [placeFirstStyles]);
  // Offers follow with a title of theirs.
  const title =
    total === 0
      ? renderHeading(page.headingLevel, texts['place.ask'], titleOptions)
      : html`<p class="ask">${texts['place.ask']}</p>`;
  return html`<div class="place-first">
    <div class="why">${title} ${context.folded && total > 0 ? nothing : html`<p>${why}</p>`}</div>
    ${
      context.folded
        ? html`<div class="asked">
            ${renderPlace(context, null, { ...nearSomebody, next: { focusResults: true } })}
            <button class="btn" type="button" @click=${submit}>
              ${icon('search')}<span class=${total === 0 ? nothing : 'vh'}>${texts.submit}</span>
            </button>
          </div>`
        : html`<button class="btn" type="button" @click=${() => on.changePlace()}>
            ${icon('pin')}${texts['place.say']}
          </button>`
    }
  </div>`;
}

function renderPlace(
  context: SearchContext,
  early: Early | null,
  field: { place: Place; departements: boolean; next: Pick<SearchChange, 'folds' | 'focusResults'> },
): TemplateResult {
  const { texts, connection, territory, snapshot, epci, state, page, rules, capabilities, on } = context;
  const { place, departements, next } = field;
  const { source } = connection;
  const finds =
    source === null
      ? null
      : async (q: string) =>
          (await source.searchServices({ ...context.paramsOf(state), q, page: 1, size: 1 })).total > 0;
  /** Remembers the search before a text of this field was taken as a need, so that it is said over the offers and can be taken back. */
  const keep = async (q: string | undefined): Promise<void> => {
    const from = { ...place, q: state.q };
    const part = await import('../words/as-need.ts').catch(() => null);
    if (part === null || q === undefined) return;
    part.keepTypedNeed(page, { q, from });
    page.requestUpdate();
  };
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
    .departements=${departements}
    .takesWords=${isOffered('q', rules, capabilities)}
    .words=${state.q}
    .finds=${finds}
    @place-words=${({ detail: q }: CustomEvent<string>) => {
      void keep(q);
      on.change({ change: { q }, atOnce: true, folds: true, focusResults: true });
    }}
    @search-change=${({ detail }: SearchChangeEvent) => void keep(detail.change.q)}
    @place-change=${({ detail }: CustomEvent<Place>) => {
      if (detail.commune !== null) rememberPlace(detail.commune);
      // A field that is emptied leads back to the whole territory: the person goes on to type there.
      const isWhole = isSamePlace(detail, toPlace(territory) ?? nowhere);
      const rayon_km = isSamePlace(detail, place) ? undefined : takeAnsweredBack(page, state.rayon_km);
      const change = rayon_km === undefined ? detail : { ...detail, rayon_km };
      on.change({ change, atOnce: true, ...(isWhole ? {} : next) });
    }}
    @place-submit=${() => on.submit()}
    @place-failure=${({ detail: error }: CustomEvent) => on.fail({ error, during: 'places' })}
    @announce=${({ detail }: CustomEvent<string>) => on.say(detail)}
  ></di-place-field>`;
}

/** The searches whose bar has its field of words, or is about to. */
const worded = new WeakSet<object>();

/**
 * Draws the field of words, a task after the field of places where nobody touched the plain one: both in one task made the page wait. Null
 * until then.
 */
export function renderKeywordField(
  { texts, language, state, rules, page, snapshot, capabilities, connection, paramsOf }: SearchContext,
  early: Early,
): TemplateResult | null {
  if (!worded.has(page) && early.text === null && !early.isFocused) {
    void nextTask().then(() => {
      worded.add(page);
      page.requestUpdate();
    });
    return null;
  }
  worded.add(page);
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
      canTell
        ? (words: OfferSearchParams, signal: AbortSignal) => source.facets?.({ ...params, ...words }, { signal })
        : null
    }
  ></di-keyword-field>`;
}

export function submitBar(bar: ParentNode): void {
  bar.querySelector<DiKeywordField>('di-keyword-field')?.commit();
  bar.querySelector<DiPlaceField>('di-place-field')?.submit();
}
