import { OFFER_HASH } from '../di-offer-card/di-offer-card.ts';

let claimed = false;

/** Returns the id of the offer that the page was opened on, once a page: two searches do not both open it. */
export function claimLinkedOffer(hash = globalThis.location.hash): string | null {
  if (claimed || !hash.startsWith(OFFER_HASH)) return null;
  claimed = true;
  try {
    return decodeURIComponent(hash.slice(OFFER_HASH.length));
  } catch {
    return null;
  }
}
