import { html, nothing, type TemplateResult } from 'lit';
import { formatCommune } from '../../shared/format/place.ts';
import { icon } from '../../shared/icons/icons.ts';
import { isOffered } from '../filters/filters.ts';
import { DEFAULT_KM, radiusesKm } from '../question/search-state.ts';
import { isLocked } from '../../shared/places/places.ts';
import type { SearchContextWithParts } from '../di-search/search-parts.ts';
import { createPlainFields } from './plain-field.ts';

/** Draws where, how far around, what, and the button that searches. Plain fields take letters until those with suggestions come. */
export function renderBar(context: SearchContextWithParts): TemplateResult {
  const { texts, state, rules, capabilities, territory, parts, on } = context;
  const fields = parts.get('fields');
  const hasRadius =
    isOffered('rayon_km', rules, capabilities) && state.code_departement === null && state.code_epci === null;
  const hasWords = isOffered('q', rules, capabilities);
  const plain = createPlainFields(parts, () => parts.load('fields'));
  const submit = ({ currentTarget }: Event) => {
    const bar = (currentTarget as Element).parentElement;
    if (fields !== null && bar !== null) fields.submitBar(bar);
    else if (!plain.submit()) on.submit();
  };
  return html`<div
    class="bar ${hasRadius ? 'has-radius' : ''} ${hasWords ? 'has-words' : ''}"
    role="search"
    aria-label=${texts['search.label']}
  >
    ${
      fields?.renderPlaceField(context, plain.early('place')) ??
      plain.render('place', {
        label: texts['place.label'],
        placeholder: texts['place.placeholder'],
        value: state.commune === null ? (territory.name ?? '') : formatCommune(state.commune),
        isDisabled: isLocked(territory),
      })
    }
    ${hasRadius ? renderRadius(context) : nothing}
    ${
      hasWords
        ? (fields?.renderKeywordField(context, plain.early('q')) ??
          plain.render('q', {
            label: html`${texts['q.label']} <span class="opt">${texts.optional}</span>`,
            placeholder: texts['q.placeholder'],
            value: state.q,
            isDisabled: false,
          }))
        : nothing
    }
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
