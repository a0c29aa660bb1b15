import type { Context } from 'hono';
import { detectFromHeader, detectFromQuery, type DetectorOptions } from 'hono/language';
import { pageLanguages, type PageLanguage } from '../../locales/languages.ts';
import type { Reader } from '../../pages/language-switch.ts';
import { nameOf } from '../../shared/territory.ts';
import type { HttpContext } from '../http-context.ts';

const detector: DetectorOptions = {
  order: ['querystring', 'header'],
  lookupQueryString: 'lang',
  lookupCookie: '',
  lookupFromPathIndex: 0,
  lookupFromHeaderKey: 'Accept-Language',
  caches: false,
  ignoreCase: true,
  fallbackLanguage: 'fr',
  supportedLanguages: [...pageLanguages],
};

/**
 * Reads for whom a page is: in the language of `lang`, else in that of the browser, else in French.
 * @param path where the other languages of the page lead, when it is the answer to a form
 */
export function readReader(c: Context, { territory }: Pick<HttpContext, 'territory'>, path?: string): Reader {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.delete('lang');
  c.header('Vary', 'Accept-Language', { append: true });
  const browser = (detectFromHeader(c, detector) ?? detector.fallbackLanguage) as PageLanguage;
  return {
    lang: (detectFromQuery(c, detector) as PageLanguage | undefined) ?? browser,
    browser,
    territory: nameOf(territory),
    path: path ?? pathname,
    query: searchParams.size === 0 || path !== undefined ? '' : `?${searchParams.toString()}`,
  };
}

/** Reads the language that the address of a page asks for, for a page that is in French alone. */
export const readAskedLanguage = (c: Context): PageLanguage =>
  (detectFromQuery(c, detector) as PageLanguage | undefined) ?? 'fr';
