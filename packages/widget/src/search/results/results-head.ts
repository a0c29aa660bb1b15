import type { Tri } from '@inclusion-kit/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { formatCommune } from '../../shared/format/place.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { ResultsView } from '../di-search/host-properties.ts';
import { isHeld } from '../filters/filters.ts';
import { DEFAULT_KM, remoteOf, type Answer } from '../question/search-state.ts';
import { nameDepartement } from '../../shared/format/departement.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import { titleOptions } from '../di-search/states.ts';

export function renderHead(answer: Answer, context: SearchContext): TemplateResult {
  return html`<div class="results-head">
    ${renderHeading(context.page.headingLevel, renderTitle(answer, context), titleOptions)}
    <div class="results-tools">${renderSort(context)} ${renderViews(context)}</div>
  </div>`;
}

function renderTitle(answer: Answer, { texts, snapshot }: SearchContext): TemplateResult {
  const remote = remoteOf(answer, snapshot);
  return html`<bdi
    ><b>${texts['results.count'](answer.total)}</b>${sayPlace(answer, texts)}${
      remote === 0 ? nothing : texts['results.remote'](remote)
    }</bdi
  >`;
}

function sayPlace({ query }: Answer, texts: SearchContext['texts']): string {
  const { commune, code_commune, code_departement, code_epci, bbox, point } = query;
  const km = query.rayon_km ?? DEFAULT_KM;
  if (bbox !== null) return texts['results.title.area'];
  if (code_commune !== null && point !== null) {
    return point.label === null ? texts['results.title.here'](km) : texts['results.title.around'](point.label, km);
  }
  if (commune !== null) return texts['results.title'](formatCommune(commune), km);
  if (code_commune !== null) return texts['results.title.code'](code_commune);
  if (code_departement !== null) return texts['results.title.dep'](nameDepartement(code_departement));
  return code_epci === null ? '' : texts['results.title.epci'];
}

/** Draws the choice of the order, among those of the source that make sense: a distance needs a place, a match needs words. */
function renderSort({ texts, capabilities, rules, state, on }: SearchContext): TemplateResult | typeof nothing {
  const hasWords = state.q.trim() !== '';
  const orders = capabilities.tri.filter((order) =>
    order === 'distance' ? state.code_commune !== null : order === 'date' || hasWords,
  );
  if (orders.length < 2 || isHeld('tri', rules)) return nothing;
  const chosen = state.tri ?? (hasWords ? 'pertinence' : 'distance');
  return html`<select
    class="input sort"
    part="sort"
    aria-label=${texts['sort.label']}
    @change=${(event: Event & { currentTarget: HTMLSelectElement }) =>
      on.change({ change: { tri: event.currentTarget.value as Tri }, atOnce: true })}
  >
    ${orders.map(
      (order) => html`<option value=${order} ?selected=${order === chosen}>${texts[`sort.${order}`]}</option>`,
    )}
  </select>`;
}

function renderViews({ texts, shown, wide, on }: SearchContext): TemplateResult {
  const offered: readonly ResultsView[] = wide ? ['list', 'map', 'both'] : ['list', 'map'];
  return html`<div class="seg" role="group" part="view" aria-label=${texts['view.label']}>
    ${offered.map(
      (one) =>
        html`<button type="button" aria-pressed=${one === shown} @click=${() => on.show(one)}>
          ${one === 'both' ? nothing : icon(one)}${texts[`view.${one}`]}
        </button>`,
    )}
  </div>`;
}
