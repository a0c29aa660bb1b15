import type { MiddlewareHandler } from 'hono';
import { fr } from '../../locales/fr.ts';
import { ProblemError } from '../../shared/problem.ts';

/** Characters of a request target: all the values of all filters fit. */
const MOST_CHARACTERS = 8000;

/** Tests whether the target of a request is longer than any that is asked for in earnest. */
export const isTooLong = (target: string): boolean => target.length > MOST_CHARACTERS;

/** Refuses a target that is too long before anything reads it: as a page to a browser, with a way back. */
export function addressLength(): MiddlewareHandler {
  return async (c, next) => {
    const { url } = c.req;
    // The origin alone is read off the few addresses that may be too long.
    if (isTooLong(url) && isTooLong(url.slice(new URL(url).origin.length)))
      throw new ProblemError({ status: 414, detail: fr.problem.urlTooLong });
    await next();
  };
}
