import { OFFER_PARAM } from '../../shared/parameters/offer-parameter.ts';

let claimed = false;

/** Returns the id of the offer that the page was opened on, once a page: two searches do not both open it. */
export function claimLinkedOffer(hash = globalThis.location.hash): string | null {
  const id = claimed ? null : new URLSearchParams(hash.slice(1)).get(OFFER_PARAM);
  claimed ||= id !== null;
  return id;
}
