import { keptNames } from '@inclusion-kit/sdk/internal';

export const OFFER_PARAM = 'di-offre';

export const OFFER_HASH = `#${OFFER_PARAM}=`;

/** The prefixes that the searches of this page write with in its query, and the usual one: a search before this one may have. */
export const searchPrefixes = new Set(['di-']);

export const toOfferHash = ({ id }: { readonly id: string }): string => OFFER_HASH + encodeURIComponent(id);

/** Tells whether a parameter is one of a search that writes with this prefix. The page may have others that begin so. */
export function isOfSearch(name: string, prefix: string): boolean {
  return name.startsWith(prefix) && keptNames.includes(name.slice(prefix.length));
}

/** Reads the parameters of a query or of a hash. A text that is none, as the name of a heading, is left out. */
export function readParameters(text: string): [name: string, value: string][] {
  return text.split('&').flatMap((part) => (part.includes('=') ? [...new URLSearchParams(part)] : []));
}

/** Returns such a text without some of its parameters. The rest of the text stays the same. */
export function dropParameters(text: string, isDropped: (name: string) => boolean): string {
  const isKept = (part: string): boolean => part !== '' && !readParameters(part).some(([name]) => isDropped(name));
  return text.split('&').filter(isKept).join('&');
}
