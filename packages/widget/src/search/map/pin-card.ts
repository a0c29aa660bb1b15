import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { formatAddress } from '../../shared/format/place.ts';
import { toShort } from '../../shared/format/short.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import type { MapOffer, Pin } from './pins.ts';

/** The context of the card of a pin. */
export interface PinCardContext {
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
