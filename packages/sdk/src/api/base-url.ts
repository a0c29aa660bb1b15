import { UsageError } from '../errors.ts';

/** The public API of data·inclusion. */
export const DEFAULT_BASE_URL = 'https://api.data.inclusion.gouv.fr';

/** The path of all the routes, below the base address. */
const API_PATH = '/api/v1';

/** Returns the absolute address, an empty text meaning the page's own origin, without a closing slash. @throws UsageError */
export function toBaseUrl(baseUrl: string | URL): string {
  const url = parse(baseUrl === '' ? '/' : baseUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new UsageError('baseUrl must be an http or https address.');
  }
  if (url.username !== '' || url.password !== '') {
    throw new UsageError('baseUrl carries a login or password.', { hint: 'Pass the secret as `token` instead.' });
  }
  if (url.search !== '' || url.hash !== '') {
    throw new UsageError('baseUrl has a query or a fragment.', { hint: 'Give it up to the path only.' });
  }
  const address = url.origin + url.pathname.replace(/\/+$/, '');
  if (address.endsWith(API_PATH)) {
    throw new UsageError(`baseUrl ends in ${API_PATH}, which the client adds itself.`, {
      hint: `Give ${address.slice(0, -API_PATH.length)}.`,
    });
  }
  return address;
}

function parse(baseUrl: string | URL): URL {
  if (typeof baseUrl !== 'string' && !(baseUrl instanceof URL)) {
    throw new UsageError('baseUrl must be a string or a URL.');
  }
  try {
    return new URL(baseUrl, pageAddress());
  } catch {
    throw new UsageError('baseUrl is not a valid address.', {
      hint: 'Give one such as "https://offre.example.org"; relative ones work in pages only.',
    });
  }
}

function pageAddress(): string | undefined {
  if (typeof document !== 'undefined') return document.baseURI;
  return typeof location === 'undefined' ? undefined : location.href;
}
