import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { formatAddress } from '../../shared/format/place.ts';
import { toShort } from '../../shared/format/text.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { at } from './at.ts';
import type { Pixels } from './mercator.ts';
import { isOnePlace, type MapOffer, type Pin } from './pins.ts';

interface PinContext {
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

interface PinCardContext {
  texts: SearchTexts;
  headingLevel: number;
  hrefOf: (service: DetailedService) => string;
  open: (event: MouseEvent, service: DetailedService) => void;
  close: () => void;
}

/** Draws the card of the chosen pin at the foot of the map: the offer, or those of one address. */
export function renderPinCard({ offers }: Pin, context: PinCardContext): TemplateResult {
  const { texts, headingLevel, close } = context;
  return html`<div class="pin-card">
    ${
      offers.length > 1
        ? html`${renderHeading(headingLevel, texts['map.same'](offers.length))}
            <ul>
              ${offers.map((offer) => html`<li>${renderLink(offer, context)}${renderLine(offer, texts)}</li>`)}
            </ul>`
        : html`${renderHeading(headingLevel, renderLink(offers[0], context))}${renderLine(offers[0], texts)}`
    }
    <button class="btn btn-quiet btn-icon close" type="button" aria-label=${texts['map.close']} @click=${close}>
      ${icon('close')}
    </button>
  </div>`;
}

function renderLink({ result: { service } }: MapOffer, { hrefOf, open }: PinCardContext): TemplateResult {
  return html`<a href=${hrefOf(service)} @click=${(event: MouseEvent) => open(event, service)}
    ><bdi lang="fr">${toShort(service.nom, 200)}</bdi></a
  >`;
}

function renderLine({ result: { service, distance } }: MapOffer, texts: SearchTexts): TemplateResult {
  const far = distance === null ? null : distance === 0 ? texts['distance.zero'] : texts.distance(distance);
  const words = [toShort(service.structure.nom, 100), far, toShort(formatAddress(service) ?? '', 150)];
  return html`<p class="muted xs"><bdi>${words.filter(Boolean).join(' · ')}</bdi></p>`;
}
