import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { formatAddress } from '../../../shared/format/place.ts';
import { toShort } from '../../../shared/format/short.ts';
import { icon } from '../../../shared/icons/icons.ts';
import type { SearchTexts } from '../../../locales/fr/search.ts';
import { toZone } from '../../../shared/format/departement.ts';

/** The context of the place of an offer. */
export interface PlaceContext {
  distance: number | null;
  /** Name of the commune searched around, or null when unknown. */
  place: string | null;
  /** The number of its pin, or null when no map shows it. */
  number: number | null;
  texts: SearchTexts;
}

/** Tells the place of an offer: the distance and the address, « at distance », or that the source does not say. */
export function renderPlace(service: DetailedService, context: PlaceContext): TemplateResult {
  const { distance, texts } = context;
  const remote = service.modes_accueil?.includes('a-distance') === true;
  const onSite = service.modes_accueil?.includes('en-presentiel') === true || !remote;
  const address = onSite ? (formatAddress(service) ?? formatAddress(service.structure)) : null;
  if (address === null && distance === null) {
    return remote ? renderRemote(service, context) : renderUnknown(texts);
  }
  const far = distance === null ? nothing : html`<b>${formatDistance(distance, texts)}</b>`;
  const line = address === null ? nothing : html`<bdi lang="fr">${toShort(address)}</bdi>`;
  return html`<span class="at"
    >${renderSign(context.number)}<bdi
      >${far}${distance !== null && address !== null ? ' · ' : nothing}${line}${
        remote ? html`, ${texts.or} <b>${texts.both}</b>` : nothing
      }</bdi
    ></span
  >`;
}

/** The number is said by the pin itself: on the card it only helps the eye. */
function renderSign(number: number | null): TemplateResult {
  return number === null ? icon('pin') : html`<span class="pin-no" aria-hidden="true">${number}</span>`;
}

function renderRemote(service: DetailedService, { place, texts }: PlaceContext): TemplateResult {
  const zone = describeZone(service, place, texts);
  return html`<span class="at"
    >${icon('screen')}<bdi><b>${texts.remote}</b>${zone === '' ? '' : ` · ${zone}`}</bdi></span
  >`;
}

function renderUnknown(texts: SearchTexts): TemplateResult {
  return html`<span class="at">${icon('pin')}<span class="unknown">${texts['place.unknown']}</span></span>`;
}

function formatDistance(km: number, texts: SearchTexts): string {
  return km === 0 ? texts['distance.zero'] : texts.distance(km);
}

function describeZone(service: DetailedService, place: string | null, texts: SearchTexts): string {
  const zone = toZone(service.zone_eligibilite);
  if (zone.kind === 'everywhere') return texts['zone.everywhere'];
  if (zone.kind === 'departements') {
    return zone.names.length <= 2 ? zone.names.join(', ') : texts['zone.departements'](zone.names.length);
  }
  return place === null ? texts['zone.limited'] : texts['zone.includes'](place);
}
