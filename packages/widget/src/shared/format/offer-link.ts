import {
  dropParameters,
  isOfSearch,
  OFFER_HASH,
  OFFER_PARAM,
  readParameters,
  searchPrefixes,
} from '../parameters/offer-parameter.ts';

/**
 * Returns the address of an offer from a template with `{id}`, or else on the page, without the search that the page holds: a person
 * who is given the address learns nothing of it. Null where it is none of the web.
 */
export function toOfferLink(id: string, template: string | null, page: string): string | null {
  const encoded = encodeURIComponent(id);
  try {
    const url = new URL(template === null || template === '' ? page : template.replaceAll('{id}', encoded), page);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
    if (template === null || template === '') {
      const isSearched = (name: string): boolean => [...searchPrefixes].some((prefix) => isOfSearch(name, prefix));
      url.search = dropParameters(url.search.slice(1), isSearched);
      url.hash = OFFER_HASH + encoded;
    }
    return url.href;
  } catch {
    return null;
  }
}

/** Returns the id of the offer that the hash of a page opens, whatever else it contains, or null when it opens none. */
export function readOfferHash(hash: string): string | null {
  return readParameters(hash.slice(1)).find(([name]) => name === OFFER_PARAM)?.[1] ?? null;
}

/** Returns the hash of a page that opens this offer instead of another. The rest of the hash stays. */
export function enterOffer(hash: string, id: string): string {
  const rest = leaveOffer(hash);
  return `${rest === '' ? '#' : `${rest}&`}${OFFER_PARAM}=${encodeURIComponent(id)}`;
}

/** Returns the hash of a page without the offer that it opens. The rest of the hash stays. */
export function leaveOffer(hash: string): string {
  const rest = dropParameters(hash.slice(1), (name) => name === OFFER_PARAM);
  return rest === '' ? '' : `#${rest}`;
}
