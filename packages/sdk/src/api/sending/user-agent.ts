import { UsageError } from '../../errors.ts';
import { isInBrowser } from '../../is-in-browser.ts';
import { VERSION } from '../../version.ts';
import { refuseUnknown } from '../request-options.ts';

/** The program that uses the SDK, as servers are told. */
export interface AppInfo {
  /** Name of the program, ASCII without spaces, for instance `mon-accueil`. */
  name: string;
  /** Version of the program, ASCII without spaces. */
  version?: string | undefined;
  /** Address where the people behind the program are found. */
  url?: string | undefined;
}

/** The form of the name and of the version of a product in HTTP. */
const PRODUCT = /^[\w!#$%&'*+.^`|~-]+$/;
/** The form of a comment in HTTP, without parentheses and backslashes. */
const COMMENT = /^[\x21-\x27\x2a-\x5b\x5d-\x7e]+$/;

/**
 * Returns the header that names the program and this SDK to a server. It is empty in a browser, which sends its own: another one
 * would make it ask the server for leave first (CORS).
 * @throws UsageError when HTTP cannot carry the program's name, version or address
 */
export function toUserAgent(appInfo: AppInfo | undefined): HeadersInit {
  const products = [`inclusion-kit-sdk/${VERSION}`];
  if (appInfo !== undefined) {
    refuseUnknown(appInfo, ['name', 'version', 'url'] satisfies (keyof AppInfo)[]);
    const { name, version, url } = appInfo;
    requireForm('name', name, PRODUCT);
    if (version !== undefined) requireForm('version', version, PRODUCT);
    if (url !== undefined) requireForm('url', url, COMMENT);
    products.unshift([name, version === undefined ? '' : `/${version}`, url === undefined ? '' : ` (${url})`].join(''));
  }
  return isInBrowser() ? {} : { 'user-agent': products.join(' ') };
}

function requireForm(field: keyof AppInfo, value: unknown, form: RegExp): void {
  if (typeof value === 'string' && form.test(value)) return;
  throw new UsageError(`appInfo.${field} must be a text of ASCII characters without spaces.`, {
    hint: 'For instance `{ name: "mon-accueil", version: "1.2.0", url: "https://accueil.example.fr" }`.',
  });
}
