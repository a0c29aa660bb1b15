import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../shared/icons/icons.ts';
import type { SearchTexts } from '../../../locales/fr/search.ts';
import { at } from '../at.ts';
import type { Pixels } from '../../../shared/map/mercator.ts';
import { tellRanks, widthOfRanks, writeRanks } from './ranks.ts';
import { sideOf } from './circles.ts';
import { halvesOf, toHead } from './drops/drops.ts';
import { isOnePlace, isUnnumbered, type MapOffer, type Pin } from './pins.ts';

interface PinContext {
  readonly texts: SearchTexts;
  /** Number of offers on the map. */
  readonly total: number;
  /** The place of the pin on the stage. */
  readonly place: Pixels;
  readonly isChosen: boolean;
  /** The card of the pin is under the pointer. */
  readonly isHot: boolean;
  /** The number of the one of its offers whose card is under the pointer. Null where none is. */
  readonly number: number | null;
  /** True when the pin is not a button. */
  readonly isStill: boolean;
  readonly press: () => void;
  readonly hover: (isHot: boolean) => void;
}

/** The layer above all pins but a chosen one: the first offers of the list cover the others. */
export const FIRST_LAYER = 1000;

/** Draws a drop whose point is on its place. */
export function renderDrop(): TemplateResult {
  return html`<svg width="32" height="40" viewBox="0 0 32 40" aria-hidden="true" focusable="false">
    <path d="M16 39C11 30 2 24 2 15a14 14 0 0 1 28 0c0 9-9 15-14 24z" />
  </svg>`;
}

/** Half of the foot of the corner that a wide head has on its place. */
const FOOT = 10;

/** Draws a wide head around its middle, for several ranks, with a corner on the place. */
function renderWide(wide: number, { side, isLarge }: Pin): TemplateResult {
  const { x, y } = halvesOf(wide, isLarge);
  const head = toHead({ side, isLarge, wide });
  const tip = { x: -head.x, y: -head.y };
  const flat = x - y;
  const foot = Math.min(Math.max(tip.x, -flat), flat);
  const far = Math.hypot(tip.x - foot, tip.y);
  const across = { x: (tip.y / far) * FOOT, y: ((foot - tip.x) / far) * FOOT };
  return html`<svg width="1" height="1" aria-hidden="true" focusable="false">
    <path
      d="M${-flat} ${-y}H${flat}A${y} ${y} 0 0 1 ${flat} ${y}H${-flat}A${y} ${y} 0 0 1 ${-flat} ${-y}zM${foot + across.x} ${across.y}L${tip.x} ${tip.y} ${foot - across.x} ${-across.y}z"
    />
  </svg>`;
}

/**
 * Draws the drop of the offer that is looked at on its own place, over all pins, where it has none: the point or the circle that stands
 * for it stays as it is. It is only a look: a press goes to the pin under it.
 */
export function renderRaised({ number }: MapOffer, { x, y }: Pixels): TemplateResult {
  return html`<span class="pin is-rank is-chosen is-raised" aria-hidden="true" ${at(x, y, 1, FIRST_LAYER + 2)}
    >${renderDrop()}${number === null ? html`<i></i>` : html`<span>${number}</span>`}</span
  >`;
}

/** Draws a pin: an offer with its number, or how many are gathered. */
export function renderPin(
  pin: Pin,
  { texts, total, place: { x, y }, isChosen, isHot, number, isStill, press, hover }: PinContext,
): TemplateResult {
  if (isStill) return html`<span class="pin is-sign" ${at(x, y)}>${icon('pin')}</span>`;
  const [first] = pin.offers;
  const count = pin.offers.length;
  const isOne = count === 1;
  const isParted = !isOnePlace(pin);
  const isRank = pin.kind === 'drop';
  // An offer of the list whose drop has no room stands at the point of another one: it is over that one, to be pressed.
  const isUnder = isUnnumbered(pin);
  const wide = isRank ? widthOfRanks(pin.offers) : 0;
  // A wide head stands by its middle, in no square that is turned.
  const head = wide === 0 ? { x: 0, y: 0 } : toHead({ ...pin, wide });
  const kind = isRank
    ? `is-rank ${pin.isLarge ? '' : 'is-small'} is-${wide === 0 ? pin.side : 'wide'}`
    : pin.kind === 'point'
      ? `is-dot ${isUnder ? 'is-listed' : ''}`
      : `cluster is-${sideOf(count)}`;
  const near = pin.offers.find(({ result }) => result !== null)?.result?.service.commune ?? null;
  // The name begins with the number that is seen, and tells those that have no room.
  const shown = (number === null ? null : pin.offers.find((offer) => offer.number === number)) ?? first;
  const ranks = number === null ? writeRanks(pin.offers) : `${number}`;
  const all = number === null ? tellRanks(pin.offers) : ranks;
  const told = isRank && all !== ranks ? `${ranks} (${all})` : all;
  const layer = isUnder ? FIRST_LAYER : isRank ? FIRST_LAYER - (first.number ?? 0) : ranks === null ? 0 : 1;
  const own = nameOffer(shown, told, { index: pin.index, total, texts });
  const label = isOne
    ? own
    : pin.kind !== 'circle'
      ? `${own} · ${texts['map.same'](count)}`
      : nameCircle(pin, { near, number, texts });
  return html`<button
    class="pin ${kind} ${isChosen || isHot ? 'is-chosen' : ''}"
    part="map-pin"
    type="button"
    data-pin=${pin.id}
    aria-label=${label}
    aria-expanded=${isParted ? nothing : isChosen}
    @click=${press}
    @pointerenter=${() => hover(true)}
    @pointerleave=${() => hover(false)}
    @focus=${() => hover(true)}
    @blur=${() => hover(false)}
    ${at(x + head.x, y + head.y, 1, isChosen || isHot ? FIRST_LAYER + 1 : layer)}
  >
    ${
      isRank
        ? html`${wide === 0 ? renderDrop() : renderWide(wide, pin)}<span>${ranks}</span>`
        : pin.kind === 'point'
          ? ''
          : html`<span aria-hidden="true"><small>×</small>${count}</span>`
    }
  </button>`;
}

/** Names a circle by how many offers it holds, and tells which numbers of the list these have. One whose card is looked at goes first. */
function nameCircle(
  pin: Pin,
  { near, number, texts }: Pick<PinContext, 'number' | 'texts'> & { readonly near: string | null },
): string {
  const ranks = pin.offers.flatMap((offer) => offer.number ?? []);
  const [first, last] = [Math.min(...ranks), Math.max(...ranks)];
  const held = ranks.length === 0 || number !== null ? null : texts['map.held'](first, last, ranks.length);
  const count = pin.offers.length;
  const told = isOnePlace(pin)
    ? [texts['map.same'](count), ...(held === null ? [] : [held])].join(', ')
    : texts['map.cluster'](count, near, held);
  return number === null ? told : texts['map.pin'](`${number}`, told);
}

/** Names an offer of a pin. Names alone do not tell the pins of twenty offers of the same name apart. */
function nameOffer(
  { result }: MapOffer,
  ranks: string | null,
  { index, total, texts }: Pick<Pin, 'index'> & Pick<PinContext, 'total' | 'texts'>,
): string {
  if (result === null) return texts['map.other'](index + 1, total);
  const { nom, structure, commune } = result.service;
  const told = [...new Set([nom, structure.nom, commune])].filter((part) => part !== null && part !== '');
  return texts['map.pin'](ranks, told.join(', '));
}
