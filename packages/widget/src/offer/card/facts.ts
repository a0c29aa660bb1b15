import type { Correspondance } from '@inclusion-kit/sdk';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { toZone } from '../../shared/format/departement.ts';
import { listFacts, sayNear, type SaidAbove } from '../../shared/offers/facts.ts';
import { toShort } from '../../shared/format/text.ts';
import { formatAddress } from '../../shared/format/place.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { overlayOf } from '@inclusion-kit/sdk/contributions';
import { formatDate } from '../../shared/format/date.ts';
import { toOfferHash } from '../../shared/parameters/offer-parameter.ts';
import { closureIn, restIn, sayClosure } from '../../shared/offers/standing.ts';
import { isConfirmedHere } from '../../shared/sending/confirmed.ts';
import type { ConfirmationStatus } from '../../shared/sending/confirmations.ts';

const SHOWN_FIELDS = 2;

/** The distance of an offer in km, the commune searched around, the number of its pin: each null when there is none. */
interface PlaceContext {
  distance: number | null;
  place: string | null;
  number: number | null;
  texts: SearchTexts;
}

/** Tells the place of an offer: the distance and the address, « at distance », or that the source does not say. */
export function renderPlace(
  service: DetailedService,
  { distance, place, number, texts }: PlaceContext,
): TemplateResult {
  const remote = service.modes_accueil?.includes('a-distance') === true;
  const onSite = service.modes_accueil?.includes('en-presentiel') === true || !remote;
  const address = onSite ? (formatAddress(service) ?? formatAddress(service.structure)) : null;
  if (address === null && distance === null) {
    if (!remote)
      return html`<span class="at">${icon('pin')}<span class="unknown">${texts['place.unknown']}</span></span>`;
    const zone = describeZone(service, place, texts);
    return html`<span class="at"
      >${icon('screen')}<bdi><b>${texts.remote}</b>${zone === '' ? '' : ` · ${zone}`}</bdi></span
    >`;
  }
  const isPlaced = service.latitude !== null;
  // It is found since it is also given at distance: its place comes after, and is said to be out of reach.
  if (remote && distance === null && place !== null && address !== null && isPlaced)
    return html`<span class="at"
      >${icon('screen')}<bdi
        ><b>${texts.remote}</b>${texts['place.farther']}<bdi id="at" lang="fr">${toShort(address)}</bdi></bdi
      ></span
    >`;
  const km = distance === 0 ? texts['distance.zero'] : texts.distance(distance ?? 0);
  const far = distance === null ? nothing : html`<b>${km}</b>`;
  // Without a street nor a point, the commune is all that is known: a person would go to its centre.
  const isVague = !isPlaced && service.commune !== null && service.adresse === null;
  const line =
    address === null
      ? nothing
      : html`<bdi id="at" lang="fr">${toShort(address)}</bdi>${isVague ? texts['place.vague'] : nothing}`;
  // The number is said by the pin itself: on the card it only helps the eye.
  const sign = number === null ? icon('pin') : html`<span class="pin-no" aria-hidden="true">${number}</span>`;
  return html`<span class="at"
    >${sign}<bdi
      >${far}${distance !== null && address !== null ? ' · ' : nothing}${line}${
        remote ? html`${texts.or} <b>${texts.both}</b>` : nothing
      }</bdi
    ></span
  >`;
}

function describeZone(service: DetailedService, place: string | null, texts: SearchTexts): string {
  const zone = toZone(service.zone_eligibilite);
  if (zone.kind === 'everywhere') return texts['zone.everywhere'];
  if (zone.kind === 'departements') {
    return zone.names.length <= 2 ? zone.names.join(', ') : texts['zone.departements'](zone.names.length);
  }
  return place === null ? texts['zone.limited'] : texts['zone.includes'](place);
}

/** Tells why an offer matches the words of a search: which words, and in which fields. Draws nothing without words. */
export function renderMatch(
  correspondances: readonly Correspondance[],
  texts: SearchTexts,
  language: Language,
): TemplateResult | typeof nothing {
  const near = correspondances.find(({ pour }) => pour !== undefined);
  if (near !== undefined) return renderWhy(sayNear(near, texts, language));
  const places = new Map<string, Set<string>>();
  // Each word once, in the first field that has it, one or many alike.
  const told = new Set<string>();
  const alike = (word: string): string => word.toLowerCase().replace(/[sx]$/, '');
  for (const { champ, mots } of correspondances) {
    const place = texts['match.in'][champ] ?? texts['match.elsewhere'];
    const words = places.get(place) ?? new Set();
    for (const mot of mots.filter((one) => !told.has(alike(one)))) {
      told.add(alike(mot));
      words.add(mot);
    }
    if (words.size > 0) places.set(place, words);
  }
  if (places.size === 0) return nothing;
  const shown = [...places].slice(0, SHOWN_FIELDS);
  return renderWhy(
    html`${texts.match}${shown.map(
      ([place, words], index) =>
        html`${index === 0 ? '' : ' · '}${[...words].map(
          (word, rank) => html`${rank === 0 ? '' : ', '}<b><bdi lang="fr">${word}</bdi></b>`,
        )}
        ${place}`,
    )}`,
  );
}

const renderWhy = (why: TemplateResult | string): TemplateResult =>
  html`<p class="match">${icon('search')}<span>${why}</span></p>`;

/** Draws the three facts of an offer, always all three. A fact that the source does not give is shown as unknown. */
export function renderFacts(service: DetailedService, texts: SearchTexts, language: Language): TemplateResult {
  return html`<dl class="facts">
    ${listFacts(service, texts, language).map(
      ({ name, value }) =>
        html`<dt>${name}</dt>
          <dd class=${value === null ? 'unknown' : nothing}><bdi>${value ?? texts.unknown}</bdi></dd>`,
    )}
  </dl>`;
}

/** Tells the moment and the words of a card. */
interface FlagContext {
  now: Date;
  texts: SearchTexts;
  language: Language;
  said: SaidAbove;
  /** The confirmation by this reader, or null. */
  confirmation: ConfirmationStatus | null;
}

/** Draws the strip above a card: a closure, or else a change that waits for its source. Draws nothing when there is neither. */
export function renderFlag(
  service: DetailedService,
  { now, texts, language, said, confirmation }: FlagContext,
  open: (event: MouseEvent) => void,
): TemplateResult | typeof nothing {
  const found = closureIn(service, now);
  if (found !== null) {
    return html`<p class="flag" part="flag">
      <b>${icon('calendar')}${sayClosure(found, texts.standing, language)}</b>
      <span>${texts['closed.said']}</span>
    </p>`;
  }
  const overlay = overlayOf(service);
  if (overlay === null || Object.keys(overlay.changements).length === 0) return nothing;
  const rest = said.age ? null : restIn(service, now, { isConfirmed: isConfirmedHere(confirmation) });
  return html`<p class="flag is-info" part="flag">
    <b>${icon('wait')}${texts.overlay(formatDate(overlay.date, language))}</b>
    <span
      >${rest === null ? texts['overlay.wait'] : texts.standing.rest(rest)}
      <a href=${toOfferHash(service)} @click=${open}
        >${texts['overlay.link']}<span class="vh">${texts['overlay.link.of'](service.nom)}</span></a
      ></span
    >
  </p>`;
}
