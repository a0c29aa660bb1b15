import { isAddressLookup } from '@inclusion-kit/sdk/geography';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { isOffered } from '../filters/filters.ts';
import { asksWhere, DEFAULT_KM, isPlaced, radiusesKm } from '../question/search-state.ts';
import { isLocked } from '../../shared/places/places.ts';
import type { SearchContextWithParts } from '../di-search/search-parts.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import { canLocate } from '../place/can-locate.ts';
import { nameOfPlace } from '../place/place-name.ts';
import { createPlainFields } from './plain-field.ts';

/**
 * Draws where, how far around, what, and the button that searches. Plain fields, which look the same, take letters until those with
 * suggestions come.
 */
export function renderBar(context: SearchContextWithParts): TemplateResult {
  const { texts, state, rules, capabilities, territory, epci, connection, parts, on } = context;
  const fields = parts.get('fields');
  const hasRadius = isAround(context);
  const hasWords = isOffered('q', rules, capabilities);
  const { geography } = connection;
  const findsAddresses = geography !== null && isAddressLookup(geography);
  const plain = createPlainFields(parts, () => parts.load('fields'));
  const submit = ({ currentTarget }: Event) => {
    const bar = (currentTarget as Element).parentElement;
    if (fields !== null && bar !== null) fields.submitBar(bar);
    else if (!plain.submit()) on.submit();
  };
  return html`<div
    id="bar"
    ?hidden=${context.folded}
    class=${classOf(hasRadius, hasWords)}
    role="search"
    aria-label=${texts['search.label']}
    @pointerenter=${() => on.nearBar()}
    @focusin=${() => on.holdBar(true)}
    @focusout=${({ currentTarget, relatedTarget }: FocusEvent) =>
      on.holdBar((currentTarget as Element).contains(relatedTarget as Element | null))}
  >
    ${
      fields?.renderPlaceField(context, plain.early('place')) ??
      plain.render('place', {
        label: texts['place.label'],
        sign: 'pin',
        placeholder: texts[findsAddresses ? 'place.placeholder.address' : 'place.placeholder'],
        value: nameOfPlace(state, territory, texts, { epci }),
        isDisabled: isLocked(territory),
        around: canLocate(geography) ? texts['place.here'] : null,
      })
    }
    ${hasRadius ? renderRadius(context) : nothing}
    ${
      hasWords
        ? (fields?.renderKeywordField(context, plain.early('q')) ??
          plain.render('q', {
            label: html`${texts['q.label']} <span class="opt">${texts.optional}</span>`,
            sign: 'search',
            placeholder: texts['q.placeholder'],
            value: state.q,
            isDisabled: false,
            around: null,
          }))
        : nothing
    }
    <button class="btn btn-primary" type="button" @click=${submit}>${icon('search')}${texts.submit}</button>
  </div>`;
}

/** Keeps the room of the bar: its fields are drawn after the first card, and move nothing. */
export function renderBarRoom(context: SearchContext): TemplateResult {
  const hasRadius = isAround(context);
  const hasWords = isOffered('q', context.rules, context.capabilities);
  const cell = (name: string): TemplateResult =>
    html`<div class="field ${name}">
      <span class="label">${'\u00a0'}</span>
      <div class="input">${'\u00a0'}</div>
    </div>`;
  return html`<div class=${classOf(hasRadius, hasWords)} aria-hidden="true">
    ${cell('cell-place')}${hasRadius ? cell('') : nothing}${hasWords ? cell('') : nothing}
    <div class="btn"></div>
  </div>`;
}

const classOf = (hasRadius: boolean, hasWords: boolean): string =>
  `bar ${hasRadius ? 'has-radius' : ''} ${hasWords ? 'has-words' : ''}`;

/** Draws the search in one line, in place of the bar: a press unfolds it. */
export function renderFolded(context: SearchContext): TemplateResult {
  const { texts, state, territory, epci, asksPlace, on } = context;
  const place = state.bbox === null ? nameOfPlace(state, territory, texts, { epci }) : texts['place.area'];
  // Offers of everywhere have no place to be around: the line asks for one.
  const isAskedBelow = asksPlace === true;
  const isWhole = asksWhere(state, territory);
  const hasPlace = isPlaced(state) && !isAskedBelow && !isWhole;
  const details = [
    isWhole ? place : hasPlace && isAround(context) ? texts['radius.km'](state.rayon_km ?? DEFAULT_KM) : '',
    state.q.trim(),
  ];
  return html`<button
    class="fold"
    type="button"
    aria-expanded="false"
    aria-controls="bar"
    @pointerenter=${() => on.nearBar()}
    @click=${() => on.changePlace()}
  >
    ${icon('search')}
    <span
      >${isAskedBelow ? nothing : html`<b><bdi>${hasPlace ? place || '\u00a0' : texts['place.ask']}</bdi></b>`}
      <small><bdi>${details.filter(Boolean).join(' · ')}</bdi></small></span
    >
    ${hasPlace || isAskedBelow ? html`<span class="mod">${texts.edit}</span>` : nothing}
  </button>`;
}

/** Tells whether the search has a radius that the person may choose. */
function isAround({ rules, capabilities, state }: SearchContext): boolean {
  return (
    isOffered('rayon_km', rules, capabilities) && (state.code_departement ?? state.code_epci ?? state.bbox) === null
  );
}

function renderRadius({ texts, state, on }: SearchContextWithParts): TemplateResult {
  const chosen = state.rayon_km ?? DEFAULT_KM;
  const offered = [...new Set([...radiusesKm, chosen])].sort((one, other) => one - other);
  return html`<div class="field">
    <label class="label" for="radius">${texts['radius.label']}</label>
    <select
      class="input"
      id="radius"
      @change=${({ target }: Event) =>
        on.change({ change: { rayon_km: Number((target as HTMLSelectElement).value) }, atOnce: true })}
    >
      ${offered.map((km) => html`<option value=${km} ?selected=${km === chosen}>${texts['radius.km'](km)}</option>`)}
    </select>
  </div>`;
}
