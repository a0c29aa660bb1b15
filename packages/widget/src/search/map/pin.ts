import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { formatPhone } from '@inclusion-kit/sdk/normalise';
import { renderOpening } from '../../shared/format/opening-state.ts';
import type { Language } from '../../shared/texts/language.ts';
import { toWays } from '../../shared/offers/ways.ts';
import { formatAddress } from '../../shared/format/place.ts';
import { toShort } from '../../shared/format/text.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { at } from './at.ts';
import type { Pixels } from './mercator.ts';
import { isAmongFirst, isOnePlace, type MapOffer, type Pin } from './pins.ts';

interface PinContext {
  readonly texts: SearchTexts;
  /** The place of the pin on the stage. */
  readonly place: Pixels;
  readonly isChosen: boolean;
  /** The card of the pin is under the pointer. */
  readonly isHot: boolean;
  /** True when the pin is not a button. */
  readonly isStill: boolean;
  readonly press: () => void;
  readonly hover: (isHot: boolean) => void;
}

/** A drop whose point is on the place. */
const drop = html`<svg width="32" height="40" viewBox="0 0 32 40" aria-hidden="true" focusable="false">
  <path d="M16 39C11 30 2 24 2 15a14 14 0 0 1 28 0c0 9-9 15-14 24z" />
</svg>`;

/** The layer above all pins but a chosen one: the first offers of the list cover the others. */
const FIRST_LAYER = 1000;
/** From so many offers, a pin that gathers them is larger. */
const [SOME, MANY] = [5, 20];

/** Draws a pin: an offer with its number, or how many are gathered. */
export function renderPin(
  pin: Pin,
  { texts, place: { x, y }, isChosen, isHot, isStill, press, hover }: PinContext,
): TemplateResult {
  if (isStill) return html`<span class="pin is-sign" ${at(x, y)}>${icon('pin')}</span>`;
  const [first] = pin.offers;
  const count = pin.offers.length;
  const isOne = count === 1;
  const isParted = !isOnePlace(pin);
  const isRank = isAmongFirst(first) || (isOne && first.number !== null);
  const size = count >= MANY ? 'is-large' : count >= SOME ? 'is-middle' : '';
  const kind = isRank ? 'is-rank' : isOne ? 'is-dot' : `cluster ${size}`;
  // Names alone do not tell the pins of twenty offers of the same name apart.
  const { nom, structure } = first.result.service;
  const own = texts['map.pin'](first.number, nom === structure.nom ? nom : `${nom}, ${structure.nom}`);
  const label = isOne
    ? own
    : isRank
      ? `${own} · ${texts['map.same'](count)}`
      : texts[isParted ? 'map.cluster' : 'map.same'](count);
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
    ${at(x, y, 1, isChosen || isHot ? FIRST_LAYER + 1 : isRank ? FIRST_LAYER - (first.number ?? 0) : 0)}
  >
    ${isRank ? html`${drop}<span>${first.number}</span>` : isOne ? '' : html`<span aria-hidden="true"><small>×</small>${count}</span>`}
  </button>`;
}

interface PinCardContext {
  texts: SearchTexts;
  language: Language;
  /** The place of the offer in the list of those on the map, from 1, and how many there are. */
  step: { number: number; total: number };
  /** Goes to the offer before or after it. */
  go: (by: 1 | -1) => void;
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
        : html`${renderHeading(headingLevel, renderLink(offers[0], context))}${renderLine(offers[0], texts)}
          ${renderContact(offers[0], context)}`
    }
    ${renderStep(context)}
    <button class="btn btn-quiet btn-icon close" type="button" aria-label=${texts['map.close']} @click=${close}>
      ${icon('close')}
    </button>
  </div>`;
}

/** The structure comes first: twenty offers may have one name. */
function renderLink({ result: { service } }: MapOffer, { hrefOf, open }: PinCardContext): TemplateResult {
  const { nom, structure } = service;
  return html`<a href=${hrefOf(service)} @click=${(event: MouseEvent) => open(event, service)}
      ><bdi lang="fr">${toShort(structure.nom, 200)}</bdi></a
    >${nom === structure.nom ? nothing : html`<span class="what"><bdi lang="fr">${toShort(nom, 150)}</bdi></span>`}`;
}

function renderLine({ result: { service, distance } }: MapOffer, texts: SearchTexts): TemplateResult {
  const far = distance === null ? null : distance === 0 ? texts['distance.zero'] : texts.distance(distance);
  const words = [far, toShort(formatAddress(service) ?? '', 150)];
  return html`<p class="muted xs"><bdi>${words.filter(Boolean).join(' · ')}</bdi></p>`;
}

/** Draws the number to call and the way to the whole offer. */
function renderContact(offer: MapOffer, { texts, language, hrefOf, open }: PinCardContext): TemplateResult {
  const { service } = offer.result;
  const phone = toWays(service, formatAddress).find(({ kind }) => kind === 'phone')?.value;
  return html`<p class="sm">${renderOpening(service, new Date(), texts, language)}</p>
    <p class="acts">
      ${
        phone === undefined
          ? nothing
          : html`<a class="btn btn-primary" href="tel:${phone.replace(/[^\d+]/g, '')}"
              >${icon('phone')}<bdi>${toShort(formatPhone(phone), 40)}</bdi></a
            >`
      }
      <a class="btn" href=${hrefOf(service)} @click=${(event: MouseEvent) => open(event, service)}
        >${texts['map.sheet']}<span class="vh"> ${toShort(service.nom, 100)}</span></a
      >
    </p>`;
}

function renderStep({ texts, step, go }: PinCardContext): TemplateResult | typeof nothing {
  if (step.total < 2) return nothing;
  return html`<p class="step">
    <button class="btn btn-quiet" type="button" data-step="previous" @click=${() => go(-1)}>
      ${icon('back')}${texts['map.previous']}
    </button>
    <span>${texts['map.step'](step.number, step.total)}</span>
    <button class="btn btn-quiet" type="button" data-step="next" @click=${() => go(1)}>
      ${texts['map.next']}${icon('next')}
    </button>
  </p>`;
}
