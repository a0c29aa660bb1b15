import type { Tri } from '@inclusion-kit/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { asksWhere, isPlaced, remoteOf, type Answer, type Failure, DEFAULT_KM } from '../question/search-state.ts';
import { toGround } from '../../shared/places/ground.ts';
import type { SearchContextWithParts } from '../di-search/search-parts.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import { renderList, renderMore } from './list.ts';
import {
  renderError,
  renderPartFailure,
  renderRefreshing,
  renderSkeleton,
  renderStale,
  renderPlaceQuestion,
  renderStart,
  titleOptions,
} from '../di-search/states.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { formatCommune } from '../../shared/format/place.ts';
import type { ResultsView } from '../di-search/host-properties.ts';
import { sayNear } from '../../shared/offers/facts.ts';
import { isHeld } from '../filters/filters.ts';
import { nameDepartement } from '../../shared/format/departement.ts';

/** Draws the state of the search: start, wait, answer or failure. */
export function renderResults(context: SearchContextWithParts): TemplateResult {
  const { answer, failure, pending } = context.snapshot;
  if (answer !== null && context.towns !== null) {
    return html`${failure?.during === 'search' ? renderFailed(failure, context) : nothing}
    ${context.parts.get('words')?.renderWhichTown(answer, context.towns, context) ?? nothing}
    ${pending === 'search' && failure === null ? html`<div class="line">${renderRefreshing(context.texts['loading.again'])}</div>` : nothing}`;
  }
  if (answer !== null && answer.total > 0 && context.asksPlace !== false) {
    const fields = context.asksPlace === null ? null : context.parts.get('fields');
    if (fields === null) return renderSkeleton(context);
    return html`${fields.renderPlaceFirst(answer, context)} ${renderAnswer(answer, context)}`;
  }
  if (answer === null) {
    if (failure !== null) return renderFailed(failure, context);
    if (pending !== null) return renderSkeleton(context);
    const { selection } = context;
    return html`${selection?.canRestore === true && selection.offers.length === 0 ? renderTray(context) : nothing}
    ${renderStart(context)}`;
  }
  // When the proposals could not be loaded, the count is told without them, and the next search asks for them again.
  if (answer.total === 0 && pending === null && failure === null && context.parts.statusOf('empty') !== 'failed') {
    const words = context.parts.get('words');
    const named = words?.renderTaken(answer, context) ?? words?.renderNamedTown(answer, context);
    return context.parts.get('empty')?.renderEmpty(answer, context, named) ?? renderSkeleton(context);
  }
  return renderAnswer(answer, context);
}

/** Draws a failure without an answer. A need that somebody writes meanwhile stays: it does not wait for the search. */
function renderFailed(failure: Failure, context: SearchContextWithParts): TemplateResult {
  const need = context.tellsNeed ? context.parts.get('need')?.renderNeed(context) : undefined;
  return html`${renderError(failure, context.snapshot.pending !== null, context)} ${need ?? nothing}`;
}

/** Draws an answer: the number of offers and the place, the offers left out, the cards or the map or both, and the next page. */
function renderAnswer(answer: Answer, context: SearchContextWithParts): TemplateResult {
  const { texts, snapshot, shown } = context;
  // Before the map, which shows the offers of these groups.
  const groups = context.listing.groupsOf(answer, context.page.doublons === 'groupes');
  const map = shown === 'list' ? nothing : renderMap(answer, context);
  // One question at a time. On a phone the folded bar puts it.
  const isPlaceAsked = context.asksPlace === false && !context.narrow && asksWhere(answer.query, context.territory);
  // Where there is no room beside the list, the map comes first and the list under it says the same.
  const isBeside = shown !== 'list' && context.wide;
  const hasBegun = context.selection?.offers.length === 0 && context.selection.canRestore;
  const question = shown === 'map' || isPlaceAsked ? nothing : renderQuestion(answer, context);
  return html`
    ${hasBegun ? renderTray(context) : nothing}
    ${isPlaceAsked ? (context.parts.get('around')?.renderWhere(context) ?? html`<div class="asking-place"></div>`) : nothing}
    ${renderHead(answer, context)}<slot name="notes"></slot>
    ${context.parts.get('words')?.renderUntold(answer, context) ?? nothing}
    ${context.parts.get('around')?.renderZone(answer, context) ?? nothing}
    ${snapshot.failure?.during === 'search' ? renderStale(snapshot.failure, context) : nothing} ${question}
    <div
      class="split ${isBeside ? (shown === 'map' ? 'is-map' : '') : shown === 'list' ? 'is-single is-list' : 'is-single'}"
    >
      <div class="column">
        ${texts['language.offers'] && html`<p class="small muted" part="french">${texts['language.offers']}</p>`}
        ${hasBegun ? nothing : renderTray(context)} ${isBeside ? nothing : map} ${renderFoundBy(context)}
        ${renderNote(context, groups.length)} ${renderList(answer, groups, context)}
        ${context.beginning ? nothing : renderEnd(answer, context)}
      </div>
      ${isBeside ? map : nothing}
    </div>
  `;
}

/** Draws what stands under the cards. */
function renderEnd(answer: Answer, context: SearchContextWithParts): TemplateResult {
  const { parts } = context;
  const around = parts.get('around');
  return html`${renderMore(answer, context)}
  ${around?.renderMissing(context, parts.get('need')?.renderNeed(context) ?? null)}
  ${parts.get('words')?.isAtOnce(answer) === true ? nothing : around?.renderNotice(context)}`;
}

/**
 * Draws the way out and the national numbers for a danger that the words tell, or told before the page was loaded again, and the numbers
 * for the needs of somebody in danger where nothing is found. Their code comes with the words.
 */
export function renderDanger(context: SearchContextWithParts): TemplateResult | typeof nothing {
  const { state, snapshot, parts, wordsLost } = context;
  const isUnanswered = snapshot.answer?.total === 0 && snapshot.answer.query.thematiques.length > 0;
  const isTold = state.q.trim() !== '' || wordsLost || isUnanswered;
  if (isTold && parts.statusOf('words') === 'absent') void parts.load('words');
  return parts.get('words')?.renderDanger(context) ?? nothing;
}

/** Draws the way out of the page at once, where the words tell a danger. */
export const renderLeave = (context: SearchContextWithParts): TemplateResult | typeof nothing =>
  context.parts.get('words')?.renderLeave(context) ?? nothing;

/**
 * Draws the question about many results above the list. Its room is kept while its code comes, and
 * while a source that puts questions has not said so yet: the list stays where it is.
 */
function renderQuestion({ total }: Answer, context: SearchContextWithParts): TemplateResult | typeof nothing {
  const { parts, page, capabilities, connection, snapshot } = context;
  const around = parts.get('around');
  if (around !== null && capabilities.question === true) return around.renderQuestion(context);
  const mayAsk = capabilities.question ?? (snapshot.capabilities === null && connection.source?.question !== undefined);
  return total > 50 && mayAsk && !page.noQuestions ? html`<div class="asking"></div>` : nothing;
}

/** Says that the words are near a need, unless the answer tells it of words that no offer says. It waits for no code: it would move the cards. */
function renderFoundBy({ texts, language, listing, snapshot }: SearchContext): TemplateResult | typeof nothing {
  const { match } = listing.said;
  const { unsaid = null, withoutNetwork = null } = snapshot.answer ?? {};
  if (match === null || unsaid !== null || withoutNetwork !== null) return nothing;
  return html`<p class="left small muted">${sayNear(match, texts, language)}.</p>`;
}

/** Draws what most offers share, and keeps its room while its code comes. */
function renderNote(context: SearchContextWithParts, listed: number): TemplateResult | typeof nothing {
  const { parts, listing } = context;
  const { same, old } = listing.said;
  if (same === null && old === null) return nothing;
  if (parts.statusOf('note') === 'absent') void parts.load('note');
  return (
    parts.get('note')?.renderSaidOnce(context, listed) ??
    html`<div class="note same ${same === null ? '' : 'is-coming'}" lang="fr">
      ${context.narrow && same !== null ? context.texts['same.short'](same.count, listed, false) : nothing}${same?.service.nom}
    </div>`
  );
}

/** Draws the map of an answer, or the room that it takes while it comes. */
function renderMap(answer: Answer, context: SearchContextWithParts): TemplateResult {
  const { texts, parts, page, snapshot, beginning } = context;
  const map = parts.get('map');
  if (map !== null) return map.renderResultsMap(answer, context, toGround(page, snapshot.capabilities));
  const hasFailed = parts.statusOf('map') === 'failed';
  return html`<div class="map-box map-wait">
    ${
      hasFailed
        ? renderPartFailure(texts['map.failed'], 'map', texts, parts)
        : beginning
          ? nothing
          : renderRefreshing(texts['map.loading'])
    }
  </div>`;
}

/** Draws the bar of the offers kept aside, which is loaded with the first of them. */
function renderTray(context: SearchContextWithParts): TemplateResult | typeof nothing {
  const { selection, parts, texts } = context;
  if (selection === null || (selection.offers.length === 0 && !selection.canRestore)) return nothing;
  const status = parts.statusOf('tray');
  if (status === 'absent') void parts.load('tray');
  if (status === 'failed') return renderPartFailure(texts['selection.failed'], 'tray', texts, parts);
  return parts.get('tray')?.renderTray(selection, context) ?? nothing;
}

function renderHead(answer: Answer, context: SearchContextWithParts): TemplateResult {
  const isAsked = isPlaced(answer.query) || asksWhere(answer.query, context.territory) || context.asksPlace === true;
  return html`<div class="results-head">
    ${renderHeading(context.page.headingLevel, renderTitle(answer, context), titleOptions)}
    ${isAsked || context.narrow ? nothing : renderPlaceQuestion(context)}
    <div class="results-tools">${renderSort(context)} ${renderViews(context)}</div>
    ${context.snapshot.pending === 'search' ? html`<div class="line">${renderRefreshing(context.texts['loading.again'])}</div>` : nothing}
  </div>`;
}

function renderTitle(answer: Answer, context: SearchContextWithParts): TemplateResult {
  const { texts, snapshot, parts } = context;
  const remote = remoteOf(answer, snapshot);
  const { narrow } = context;
  const place = sayPlace(answer, context);
  const need = asksWhere(answer.query, context.territory)
    ? (parts.get('around')?.nameNeed(answer.query, context) ?? null)
    : null;
  const count = html`<b>${texts['results.count'](answer.total)}</b>`;
  if (!narrow)
    return html`<bdi
      >${count}${need === null ? '' : texts['results.title.need'](need)}${place}${
        remote === 0 ? nothing : texts['results.remote'](remote)
      }</bdi
    >`;
  // On a phone the folded bar shows the place.
  const more = [need ?? '', remote === 0 ? '' : texts['results.remote.short'](remote)].filter(Boolean);
  return html`<bdi
    >${count}<span class="vh">${place}</span>${
      more.length === 0 ? nothing : html`<span class="far"><span class="vh"> · </span>${more.join(' · ')}</span>`
    }</bdi
  >`;
}

/** Says in a text how many offers there are, and where. */
export const sayTitle = (answer: Answer, context: SearchContext): string =>
  `${context.texts['results.count'](answer.total)}${sayPlace(answer, context)}`;

function sayPlace({ query }: Answer, { texts, state, epci }: SearchContext): string {
  const { commune, code_commune, code_departement, code_epci, bbox, point } = query;
  const km = query.rayon_km ?? DEFAULT_KM;
  if (bbox !== null) return texts['results.title.area'];
  if (code_commune !== null && point !== null) {
    return texts['results.title.around'](point.label, km);
  }
  // An offer that stands in a commune is not around it: the field and the filter say where.
  if (commune !== null) return query.implantees ? '' : texts['results.title'](formatCommune(commune), km);
  if (code_commune !== null) return texts['results.title.code'](code_commune);
  if (code_departement !== null) return texts['results.title.dep'](nameDepartement(code_departement));
  if (code_epci === null) return texts['results.title.all'];
  return texts['results.title.epci'](code_epci === state.code_epci ? epci : null);
}

/** Draws the choice of the order, among those of the source that make sense: a distance needs a place, a match needs words. */
function renderSort(context: SearchContext): TemplateResult | typeof nothing {
  const { texts, capabilities, rules, state, narrow, beginning, on } = context;
  const hasWords = state.q.trim() !== '';
  const orders = capabilities.tri.filter((order) =>
    order === 'distance' ? state.code_commune !== null : order === 'date' || hasWords,
  );
  if (orders.length < 2 || isHeld('tri', rules)) return nothing;
  const chosen = state.tri ?? (hasWords ? 'pertinence' : 'distance');
  const select = html`<select
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
  if (!narrow) return select;
  // The choice lies unseen over its sign: it is drawn after the first card.
  return html`<span class="btn btn-icon pick-sort">${icon('sort')}${beginning ? nothing : select}</span>`;
}

/** Draws the choice of the view. A phone has room for one button, which leads to the other view. */
function renderViews({ texts, shown, narrow, wide, on }: SearchContext): TemplateResult {
  if (narrow) {
    const other = shown === 'map' ? 'list' : 'map';
    return html`<button class="btn" type="button" part="view" @click=${() => on.show(other)}>
      ${icon(other)}${texts[`view.${other}`]}
    </button>`;
  }
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
