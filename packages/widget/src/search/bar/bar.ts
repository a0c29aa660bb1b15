import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { isOffered } from '../filters/filters.ts';
import { DEFAULT_KM, radiusesKm } from '../question/search-state.ts';
import type { SearchContextWithParts } from '../di-search/search-parts.ts';

/** Draws where, how far around, what, and the button that searches. Room is kept for the fields until they come. */
export function renderBar(context: SearchContextWithParts): TemplateResult {
  const { texts, state, rules, capabilities, parts, on } = context;
  const fields = parts.get('fields');
  const hasRadius =
    isOffered('rayon_km', rules, capabilities) && state.code_departement === null && state.code_epci === null;
  const hasWords = isOffered('q', rules, capabilities);
  const submit = ({ currentTarget }: Event) => {
    const bar = (currentTarget as Element).parentElement;
    if (fields === null || bar === null) on.submit();
    else fields.submitBar(bar);
  };
  return html`<div
    class="bar ${hasRadius ? 'has-radius' : ''} ${hasWords ? 'has-words' : ''}"
    role="search"
    aria-label=${texts['search.label']}
  >
    ${fields?.renderPlaceField(context) ?? html`<div class="cell-place room"></div>`}
    ${hasRadius ? renderRadius(context) : nothing}
    ${hasWords ? (fields?.renderKeywordField(context) ?? html`<div class="room"></div>`) : nothing}
    <button class="btn btn-primary" type="button" @click=${submit}>${icon('search')}${texts.submit}</button>
  </div>`;
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
