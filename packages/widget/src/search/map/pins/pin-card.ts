import type { FoundService } from '@inclusion-kit/sdk';
import { hasOwnHours, hoursOf, toPhoneHref } from '@inclusion-kit/sdk/internal';
import { formatPhone } from '@inclusion-kit/sdk/normalise';
import { renderPhone } from '../../../shared/format/phone-link.ts';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import type { SearchTexts } from '../../../locales/fr/search.ts';
import { renderHeading } from '../../../shared/format/heading.ts';
import { renderOpening } from '../../../shared/format/opening-state.ts';
import { formatAddress } from '../../../shared/format/place.ts';
import { toShort } from '../../../shared/format/text.ts';
import { icon } from '../../../shared/icons/icons.ts';
import { toWays } from '../../../shared/offers/ways.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { addStyles } from '../../../shared/styles/add-styles.ts';
import { pinCardStyles } from './pin-card.styles.ts';
import type { Place } from './pins.ts';

export { MOST_LISTED, readOffers, squareOf } from './place-offers.ts';

interface PinCardContext {
  texts: SearchTexts;
  language: Language;
  /** The offers of the pin that are known, as many as the card lists. */
  shown: readonly FoundService[];
  /** How the reading of the others stands. */
  reading: 'under-way' | 'failed' | 'done';
  retry: () => void;
  /** Searches the place of the pin, for a list of all its offers. Null where the source cannot. */
  searchHere: (() => void) | null;
  /** The rank of the place among those on the map, from 1, and how many there are. */
  step: { number: number; total: number };
  /** Goes to the place before or after it. */
  go: (by: 1 | -1) => void;
  headingLevel: number;
  /** Returns the number of an offer in the list, or null where it has no card on the page. */
  numberOf: (id: string) => number | null;
  hrefOf: (service: DetailedService) => string;
  open: (event: MouseEvent, service: DetailedService) => void;
  close: () => void;
}

/** Gives a map the styles of the card, which come with its code. */
export function addPinCardStyles(root: HTMLElement | DocumentFragment): void {
  addStyles(root, [pinCardStyles]);
}

/** Draws the card of the chosen place at the foot of the map: the offer, or those of one address. */
export function renderPinCard({ offers }: Place, context: PinCardContext): TemplateResult {
  const { texts, headingLevel, close, shown, searchHere } = context;
  const [only] = shown;
  return html`<div class=${offers.length > 1 ? 'pin-card is-several' : 'pin-card'}>
    ${
      offers.length > 1
        ? renderSeveral(offers.length, context)
        : only === undefined
          ? nothing
          : html`${renderHeading(headingLevel, renderLink(only, context))} ${renderContact(only, context)}`
    }
    ${renderReading(context)}
    ${offers.length === 1 && only !== undefined && offers[0].number === null ? html`<p class="muted xs">${texts['map.unlisted']}</p>` : nothing}
    ${
      offers.length > shown.length && shown.length > 0 && searchHere !== null
        ? html`<button class="btn btn-quiet" type="button" @click=${searchHere}>
            ${icon('retry')}${texts['map.area']}
          </button>`
        : nothing
    }
    ${renderStep(context)}
    <button class="btn btn-quiet btn-icon close" type="button" aria-label=${texts['map.close']} @click=${close}>
      ${icon('close')}
    </button>
  </div>`;
}

/** The facts that all offers of one address have, each null where they differ or are not known of all. */
interface Shared {
  readonly structure: string | null;
  readonly phone: string | null;
  /** The hours as written, and whether people can come. They give one answer to « Ouvert ? ». */
  readonly opening: string | null;
}

/** Finds what offers share. Of a place with more offers than its card lists, the others may be of another structure: nothing is shared. */
function findShared({ shown }: PinCardContext, total: number): Shared {
  const shareOf = (fact: (service: DetailedService) => string | null): string | null => {
    const facts = new Set(shown.map(({ service }) => fact(service)));
    const [only = null] = facts;
    return facts.size === 1 ? only : null;
  };
  if (shown.length < total) return { structure: null, phone: null, opening: null };
  return {
    structure: shareOf((service) => service.structure.nom),
    phone: shareOf(phoneToCall),
    opening: shareOf((service) =>
      JSON.stringify([hoursOf(service), hasOwnHours(service), service.modes_accueil?.includes('en-presentiel')]),
    ),
  };
}

/** Draws the offers of one address: what they share once, with the number to call, then each on a row. */
function renderSeveral(total: number, context: PinCardContext): TemplateResult {
  const { texts, language, headingLevel, shown } = context;
  const [first] = shown;
  const shared = findShared(context, total);
  const { structure, phone, opening } = shared;
  const same = texts['map.same'](total);
  return html`${renderHeading(
      headingLevel,
      structure === null ? same : html`<bdi lang="fr">${toShort(structure, 200)}</bdi>`,
      { focusable: true },
    )}
    ${
      first === undefined
        ? nothing
        : html`<div class="all">
            <p class="when">
              ${structure === null ? nothing : html`<span class="muted">${same}</span>`}
              ${sayWhere(first, texts)}${opening === null ? nothing : renderOpening(first.service, new Date(), texts, language)}
            </p>
            ${phone === null ? nothing : renderPhone(phone, 'btn btn-primary')}
          </div>`
    }
    <ul>
      ${shown.map((result) => renderOne(result, context, shared))}
    </ul>`;
}

/** Draws an offer among others of its address on a row, which opens it: its number, its name, and what the others do not share. */
function renderOne(result: FoundService, context: PinCardContext, shared: Shared): TemplateResult {
  const { texts, language, hrefOf, open, numberOf, shown } = context;
  const { service } = result;
  const { nom, structure } = service;
  const own = shared.phone === null ? phoneToCall(service) : null;
  const name = shared.structure === null ? structure.nom : nom;
  const what = shared.structure !== null || nom === structure.nom ? null : nom;
  // Hours that nobody told are no reason to choose one or the other.
  const isTold = shared.opening === null && hoursOf(service) !== null;
  const number = numberOf(service.id);
  // Two of one name are told apart by their places in the list of the card.
  const twins = shown.filter((other) => other.service.nom === nom && other.service.structure.nom === structure.nom);
  const twin = twins.length > 1 ? twins.indexOf(result) + 1 : null;
  return html`<li>
    <a class="one" href=${hrefOf(service)} @click=${(event: MouseEvent) => open(event, service)}
      >${number === null ? nothing : html`<span class="rank">${number}</span> `}<span class="of"
        ><bdi class="name" lang="fr">${toShort(name, 200)}</bdi>${
          what === null ? nothing : html` <bdi class="what" lang="fr">${toShort(what, 150)}</bdi>`
        }${twin === null ? nothing : html` <span class="vh">(${twin})</span>`}${
          isTold ? html` <span class="when">${renderOpening(service, new Date(), texts, language)}</span>` : nothing
        }</span
      >${icon('next')}</a
    >
    ${
      own === null
        ? nothing
        : html`<a
            class="btn btn-icon call"
            href=${toPhoneHref(own)}
            aria-label=${texts['map.call'](toShort(what ?? name, 100), formatPhone(own))}
            >${icon('phone')}</a
          >`
    }
  </li>`;
}

const phoneToCall = (service: DetailedService): string | null =>
  toWays(service, formatAddress).find(({ kind }) => kind === 'phone')?.value ?? null;

/** Says that the offer of a place is read, or could not be. */
function renderReading({ texts, reading, retry }: PinCardContext): TemplateResult | typeof nothing {
  if (reading === 'done') return nothing;
  if (reading === 'under-way') return html`<p class="muted" role="status">${texts['map.reading']}</p>`;
  return html`<p class="msg msg-bad" role="alert">${icon('warning')}${texts['map.unread']}</p>
    <button class="btn" type="button" @click=${retry}>${texts['error.retry']}</button>`;
}

/** The structure comes first: twenty offers may have one name. */
function renderLink({ service }: FoundService, { hrefOf, open }: PinCardContext): TemplateResult {
  const { nom, structure } = service;
  return html`<a href=${hrefOf(service)} @click=${(event: MouseEvent) => open(event, service)}
      ><bdi lang="fr">${toShort(structure.nom, 200)}</bdi></a
    >${nom === structure.nom ? nothing : html`<span class="what"><bdi lang="fr">${toShort(nom, 150)}</bdi></span>`}`;
}

function sayWhere({ service, distance }: FoundService, texts: SearchTexts): TemplateResult {
  const far = distance === null ? null : distance === 0 ? texts['distance.zero'] : texts.distance(distance);
  const commune = toShort(service.commune ?? '', 80);
  return html`<bdi
    >${far === null ? nothing : html`<b>${far}</b>`}${far === null || commune === '' ? '' : ' · '}${commune}</bdi
  >`;
}

/** Draws where and when, the number to call and the way to the whole offer. */
function renderContact(result: FoundService, { texts, language, hrefOf, open }: PinCardContext): TemplateResult {
  const { service } = result;
  const phone = phoneToCall(service);
  return html`<p class="when">${sayWhere(result, texts)}${renderOpening(service, new Date(), texts, language)}</p>
    <p class="acts">
      ${phone === null ? nothing : renderPhone(phone, 'btn btn-primary')}
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
