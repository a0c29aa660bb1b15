import { phoneOf } from '@inclusion-kit/sdk/internal';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { hasMore, type Answer } from '../question/search-state.ts';
import type { OfferGroup } from './similar.ts';
import type { CardEventDetails } from '../../offer/card/di-offer-card.ts';
import type { DiMap } from '../map/di-map.ts';
import type { SearchContextWithParts } from '../di-search/search-parts.ts';

/** Number of lines in a block, as the styles have it. A page of offers is one block. */
const BLOCK = 20;

interface Entry extends OfferGroup {
  readonly index: number;
}

/** Draws the cards of an answer. Offers at distance come apart when the list goes from near to far. */
export function renderList(
  answer: Answer,
  groups: readonly OfferGroup[],
  context: SearchContextWithParts,
): TemplateResult {
  const { texts, snapshot } = context;
  const entries = groups.map((group, index) => ({ ...group, index }));
  const first = findUnmeasured(answer, groups);
  const isApart = ({ index, lead }: Entry): boolean => index >= first && isRemote(lead.service);
  const apart = entries.filter(isApart);
  const { said } = context.listing;
  const isBusy = snapshot.pending === 'search';
  const drawRow = (entry: Entry): TemplateResult => {
    const isDrawn = entry.index < context.drawn;
    // The same line once it is drawn: another one would have the browser look at the styles of all of them again.
    return html`<div class=${isDrawn ? 'row' : 'row undrawn'} role="listitem">
      ${isDrawn ? renderCard(entry, answer, context) : nothing}
    </div>`;
  };
  const draw = (some: readonly Entry[], title: string): TemplateResult =>
    html`<div
      class=${said.same === null ? 'cards' : 'cards alike'}
      part="list"
      role="list"
      tabindex="-1"
      aria-labelledby=${title}
      aria-busy=${isBusy}
    >
      ${toBlocks(context.beginning ? some.slice(0, context.drawn) : some).map(
        (block) => html`<div class="block">${block.map(drawRow)}</div>`,
      )}
    </div>`;
  // One template whether or not some are apart: the cards stay the same elements.
  return html`${draw(
    entries.filter((entry) => !isApart(entry)),
    'results',
  )}
  ${
    apart.length === 0 || context.beginning
      ? nothing
      : html`<p class="apart" id="apart">${icon('screen')}${texts['list.remote'](apart.length)}</p>
          ${draw(apart, 'apart')}`
  }`;
}

/**
 * Returns the index from which a list from near to far tells no distance any more: of offers at distance, and of those in a commune
 * whose address nobody gave. There is none where the list goes otherwise, or has no distance at all.
 */
function findUnmeasured({ query }: Answer, groups: readonly OfferGroup[]): number {
  const isByDistance =
    query.code_commune !== null && (query.tri ?? (query.q.trim() === '' ? 'distance' : null)) === 'distance';
  const first = isByDistance ? groups.findIndex(({ lead }) => lead.distance === null) : -1;
  return first > 0 ? first : groups.length;
}

/** Divides the lines of a list: in each frame a browser looks at all blocks, and at the lines of those alone that are near. */
const toBlocks = (lines: readonly Entry[]): Entry[][] =>
  Array.from({ length: Math.ceil(lines.length / BLOCK) }, (_, at) => lines.slice(at * BLOCK, (at + 1) * BLOCK));

const isRemote = ({ modes_accueil }: DetailedService): boolean => modes_accueil?.includes('a-distance') === true;

/** Draws the card of an offer. Where the words name a network without an offer, that is said once above, and no card says that it is near. */
function renderCard({ lead, others }: Entry, answer: Answer, context: SearchContextWithParts): TemplateResult {
  const { service, distance } = lead;
  const { on } = context;
  const said = context.listing.said.of(service);
  const pin = context.shown === 'list' ? null : context.listing.onMap.find(({ id }) => id === service.id);
  const isTurned = context.turned === service.id && context.parts.statusOf('turned') === 'ready';
  return html`<di-offer-card
      ?hidden=${isTurned}
      exportparts="card, flag: card-flag, actions: card-actions, still: card-still"
      data-id=${service.id}
      @pointerenter=${pin ? markPin : nothing}
      @pointerleave=${pin ? markPin : nothing}
      @focusin=${pin ? markPin : nothing}
      @focusout=${pin ? markPin : nothing}
      .service=${service}
      .labels=${context.page.labels}
      .distance=${distance}
      .others=${others}
      .correspondances=${answer.withoutNetwork === null ? context.listing.said.matchesOf(lead) : none}
      .number=${pin?.number ?? null}
      .place=${answer.query.commune?.nom ?? null}
      .texts=${context.texts}
      .nameSource=${context.nameSource}
      .language=${context.language}
      .headingLevel=${context.page.headingLevel + 1}
      .said=${said}
      .isNumberAbove=${context.parts.get('words')?.isNumberAbove(context.state.q, phoneOf(service)) === true}
      .notes=${context.parts.get('around')?.cardNotes ?? null}
      .density=${said.name ? 'compact' : context.page.density}
      .confirmation=${context.confirmationOf(service.id)}
      .answer=${context.answerOf(service.id)}
      .correctable=${context.connection.sink !== null}
      .selectable=${!context.page.noSelection}
      .selected=${context.selection?.has(service.id) === true}
      @card-select=${(event: CustomEvent<CardEventDetails['card-select']>) => on.select(event.detail.service, event.detail.selected)}
      @card-open=${(event: CustomEvent<DetailedService>) => on.open(event.detail)}
      @card-confirm=${(event: CustomEvent<DetailedService>) => on.confirm(event.detail)}
      @card-answered=${(event: CustomEvent<DetailedService>) => on.confirm(event.detail, true)}
      @card-unanswer=${(event: CustomEvent<DetailedService>) => on.undo(event.detail, true)}
      @card-wrong-number=${(event: CustomEvent<DetailedService>) => on.correct(event.detail, 'telephone')}
      @card-undo=${(event: CustomEvent<DetailedService>) => on.undo(event.detail)}
      @card-correct=${(event: CustomEvent<DetailedService>) => on.correct(event.detail)}
      ><slot name="card-${service.id}"></slot
      ><di-told .record=${service} .language=${context.language}></di-told></di-offer-card
    >${isTurned ? context.parts.get('turned')?.renderTurned(service, context) : renderTurnFailure(service, context)}`;
}

/** Says under a card that its back did not come, with the way to ask for it again. */
function renderTurnFailure(service: DetailedService, context: SearchContextWithParts): TemplateResult | typeof nothing {
  const { texts, turned, hasTurnFailed, on } = context;
  if (turned !== service.id || !hasTurnFailed) return nothing;
  return html`<p class="msg msg-bad" role="alert">
    ${icon('warning')}${texts[navigator.onLine ? 'correction.failed' : 'correction.offline']}
    <button class="link-btn" type="button" @click=${() => on.correct(service)}>${texts['error.retry']}</button>
  </p>`;
}

/** Marks the pin of a card that is under the pointer, or has the focus. */
function markPin({ currentTarget, type }: Event): void {
  const card = currentTarget as HTMLElement;
  const map = (card.getRootNode() as ShadowRoot).querySelector<DiMap>('di-map');
  if (map !== null) map.hot = type === 'pointerenter' || type === 'focusin' ? (card.dataset['id'] ?? null) : null;
}

const none: readonly never[] = [];

/** Draws the foot of the list: the number of cards shown, and a way to see more. */
export function renderMore(answer: Answer, context: SearchContextWithParts): TemplateResult | typeof nothing {
  if (!hasMore(answer)) return nothing;
  const { texts, pageSize, snapshot, on } = context;
  const shown = answer.results.length;
  const next = Math.min(pageSize, answer.total - shown);
  const isLoading = snapshot.pending === 'more';
  const hasFailed = snapshot.failure?.during === 'more' && !isLoading;
  return html`<div class="more" part="more">
    <p class="small muted">${texts['more.count'](shown, answer.total)}</p>
    <progress max=${answer.total} .value=${shown} aria-hidden="true"></progress>
    ${hasFailed ? html`<p class="msg msg-bad" role="alert">${icon('warning')}${texts['more.failed']}</p>` : nothing}
    <button class="btn more-button" type="button" aria-disabled=${isLoading} @click=${() => on.more()}>
      ${isLoading ? texts['more.loading'] : hasFailed ? texts['error.retry'] : texts['more.button'](next)}
    </button>
  </div>`;
}
