import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons.ts';
import { isOffered } from '../../state/filters.ts';
import type { Place } from '../../state/places.ts';
import type { DiKeywordField } from '../di-keyword-field/di-keyword-field.ts';
import type { DiPlaceField } from '../di-place-field/di-place-field.ts';
import type { SearchContext } from './context.ts';
import { DEFAULT_KM } from '../../state/search.ts';

/** The distances offered; the page's own is added to them. */
const radiusesKm = [5, 15, 30, 50, 100];
/** What a source searches around when no distance is asked. */

/** Draws where, how far around, what, and the button that searches. */
export function renderBar(context: SearchContext): TemplateResult {
  const { texts, geography, state, territory, rules, capabilities, on } = context;
  const hasRadius =
    isOffered('rayon_km', rules, capabilities) && state.code_departement === null && state.code_epci === null;
  const hasWords = isOffered('q', rules, capabilities);
  const submit = (event: Event) => {
    const bar = (event.currentTarget as Element).parentElement;
    bar?.querySelector<DiKeywordField>('di-keyword-field')?.commit();
    bar?.querySelector<DiPlaceField>('di-place-field')?.submit();
  };
  return html`<div
    class="bar ${hasRadius ? 'has-radius' : ''} ${hasWords ? 'has-words' : ''}"
    role="search"
    aria-label=${texts['search.label']}
  >
    <di-place-field
      exportparts="place-list"
      .texts=${texts}
      .geography=${geography}
      .place=${state}
      .territory=${territory}
      .departements=${capabilities.params.includes('code_departement')}
      @place-change=${({ detail }: CustomEvent<Place>) => on.change({ change: detail, atOnce: true })}
      @place-submit=${() => on.submit()}
      @place-failure=${({ detail: error }: CustomEvent) => on.fail({ error, during: 'places' })}
      @announce=${({ detail }: CustomEvent<string>) => on.say(detail)}
    ></di-place-field>
    ${hasRadius ? renderRadius(context) : nothing}
    ${
      hasWords
        ? html`<di-keyword-field
            exportparts="word-list"
            .texts=${texts}
            .state=${state}
            .rules=${rules}
            .facets=${context.snapshot.facets}
          ></di-keyword-field>`
        : nothing
    }
    <button class="btn btn-primary" type="button" @click=${submit}>${icon('search')}${texts.submit}</button>
  </div>`;
}

function renderRadius({ texts, state, on }: SearchContext): TemplateResult {
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
