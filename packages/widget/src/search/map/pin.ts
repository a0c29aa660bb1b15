import { html, nothing, type TemplateResult } from 'lit';
import { at } from './at.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import type { Pixels } from './mercator.ts';
import { isOnePlace, type Pin } from './pins.ts';

/** The context of a pin. */
export interface PinContext {
  readonly texts: SearchTexts;
  /** The place of the pin on the stage. */
  readonly place: Pixels;
  readonly isChosen: boolean;
  /** True when the pin is not a button. */
  readonly isStill: boolean;
  readonly press: () => void;
}

/** From so many offers, a pin that gathers them is large. */
const MANY = 20;

/** Draws a pin: an offer with its number, or how many are gathered. */
export function renderPin(pin: Pin, { texts, place: { x, y }, isChosen, isStill, press }: PinContext): TemplateResult {
  if (isStill) return html`<span class="pin is-sign" ${at(x, y)}>${icon('pin')}</span>`;
  const [first] = pin.offers;
  const count = pin.offers.length;
  const isCluster = count > 1;
  const isParted = isCluster && !isOnePlace(pin);
  const kind = isCluster ? (count >= MANY ? 'cluster is-large' : 'cluster') : first.number === null ? 'is-dot' : '';
  const label = !isCluster
    ? texts['map.pin'](first.number, first.result.service.nom)
    : texts[isParted ? 'map.cluster' : 'map.same'](count);
  return html`<button
    class="pin ${kind} ${isChosen ? 'is-chosen' : ''}"
    part="map-pin"
    type="button"
    data-pin=${pin.id}
    aria-label=${label}
    aria-expanded=${isParted ? nothing : isChosen}
    @click=${press}
    ${at(x, y)}
  >
    ${isCluster ? count : (first.number ?? '')}
  </button>`;
}
