import type { Context } from 'hono';
import { toProblemResponse, type Problem } from '../../shared/problem.ts';
import { FORM_POLICY, framedPagePolicy } from '../guards/security-headers.ts';
import { EMBED_PATH } from '../../pages/embed-messages.ts';
import { findNextPage, signInPath } from '../../pages/moderation/moderation-page.ts';
import { isWork, workProblemPage } from '../../pages/moderation/work-problem-page.ts';
import { problemPage } from '../../pages/problem-page.ts';
import { nameOf } from '../../shared/territory.ts';
import type { ModeratingVariables } from '../guards/moderating.ts';
import { readReader } from '../query/reader.ts';
import type { HttpContext } from '../http-context.ts';

/** The paths for programs, which always receive their own media type, even in a browser. */
const FOR_PROGRAMS = /^\/(?:api|schemas|widget|pages)\/|^\/(?:healthz|readyz|metrics|openapi\.json)$/;

/** Tests whether a person opens this path in a browser. */
export const isPage = (path: string): boolean => path !== '/' && !/[:*]/.test(path) && !FOR_PROGRAMS.test(path);

/** Answers a refusal or a failure: as a page to a browser that opens one, as `application/problem+json` to anything else. */
export function createProblemAnswers({
  allowedOrigins,
  territory,
}: Pick<HttpContext, 'allowedOrigins' | 'territory'>): (c: Context, problem: Problem) => Response | Promise<Response> {
  const framed = framedPagePolicy(allowedOrigins);
  return (c, problem) => {
    const { path, method } = c.req;
    // The sender of a form without a script reads the answer as a page.
    const isForm = /^application\/x-www-form-urlencoded\b/.test(c.req.header('Content-Type') ?? '');
    const isOpened =
      (method === 'GET' || method === 'HEAD' || (method === 'POST' && isForm)) &&
      /^text\/html\b/.test(c.req.header('Accept') ?? '');
    if (!isOpened || FOR_PROGRAMS.test(path)) return toProblemResponse(c, problem);
    const { status, detail, forPage = detail, errors = [], headers } = problem;
    const isFramed = path === EMBED_PATH;
    const said = typeof forPage === 'string' ? forPage : null;
    // The guard of the page named the reader before it refused.
    const isWorking =
      (c as unknown as Context<{ Variables: Partial<ModeratingVariables> }>).get('moderating') !== undefined;
    // A session ended between a page and its form: the one sign-in says so, and leads back to that page.
    const next = isForm && status === 401 ? findNextPage(path) : null;
    if (next !== null) return c.redirect(signInPath(next, true), 303);
    // An address that leads nowhere is not written again, and the answer to a form has none of its own.
    const page =
      isWorking && isWork(path)
        ? workProblemPage(path, {
            status,
            detail: said,
            fields: errors.map((one) => ({ ...one, value: c.req.query(one.field.split('.')[0] ?? '') ?? '' })),
            isForm,
            territory: nameOf(territory),
          })
        : problemPage(readReader(c, { territory }, isForm ? '/' : '?'), {
            status,
            detail: said,
            fields: errors,
            // A mistyped address is nothing to report.
            requestId: status < 500 ? null : c.res.headers.get('X-Request-Id'),
            hasHome: !isFramed,
            isAddress: !isForm,
            // A form is sent once more from the page that it stands on.
            mayPass: (status >= 500 || status === 429) && !isForm,
          });
    return c.html(page, status as 400, {
      'Content-Security-Policy': isFramed ? framed : FORM_POLICY,
      // A program may receive the sentence at the same address.
      Vary: 'Accept, Accept-Language',
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
      ...headers,
    });
  };
}
