import type { Context, MiddlewareHandler } from 'hono';
import { fr } from '../../locales/fr.ts';
import type { HttpContext } from '../http-context.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { SessionStore } from '../../store/session-store.ts';
import { createModeratingReader, type ModeratingVariables } from './moderating.ts';

/**
 * Lets in the persons who moderate: by HTTP Basic, by the session of `/moderation`, or by the host. Without any of them it says
 * how to name one. The routes behind it only read: a browser adds the password to the forms of other sites too.
 * @param toSignIn finds the address of the form that a reader of a path without a session is led to, null where the relay has none
 */
export function onlyModerators(
  context: Pick<HttpContext, 'moderators' | 'identify' | 'publicUrl' | 'now' | 'logger' | 'signIn'>,
  sessions: SessionStore | null,
  toSignIn: ((path: string) => string) | null = null,
): MiddlewareHandler<{ Variables: ModeratingVariables }> {
  const { moderators = [], identify, signIn } = context;
  const read = createModeratingReader(context, sessions);
  return async (c, next) => {
    if (moderators.length === 0 && identify === undefined) throw noModerators();
    c.header('Cache-Control', 'no-store');
    // The password first: it opens the page while the database, which keeps the sessions, is down.
    const given = readBasic(c);
    const signedIn = given === null ? null : await signIn(c, given);
    signedIn?.remember();
    const who = signedIn === null ? await read(c) : { nom: signedIn.moderator.name, role: signedIn.moderator.role };
    // A person reads this page: the one form of the relay asks who it is, and leads back. A program is told how to name itself.
    const isRead = c.req.header('Accept')?.includes('text/html') === true;
    if (who === null && given === null && isRead && toSignIn !== null) return c.redirect(toSignIn(c.req.path), 303);
    if (who === null && moderators.length === 0) {
      throw new ProblemError({ status: 401, detail: fr.problem.signInFirst });
    }
    if (who === null) throw ask();
    c.set('moderating', who);
    await next();
  };
}

/** Refuses a page of moderators on a relay where nobody moderates. */
export function noModerators(): ProblemError {
  return new ProblemError({ status: 404, detail: fr.problem.noModerators, forPage: fr.problem.reserved });
}

function ask(): ProblemError {
  return new ProblemError({
    status: 401,
    detail: fr.problem.signIn,
    headers: { 'WWW-Authenticate': 'Basic realm="Inclusion Kit", charset="UTF-8"' },
  });
}

/** @see https://www.rfc-editor.org/rfc/rfc7617 */
function readBasic(c: Context): { name: string; password: string } | null {
  const encoded = /^Basic +(?<encoded>[A-Za-z0-9+/]+=*)$/i.exec(c.req.header('Authorization') ?? '')?.groups?.[
    'encoded'
  ];
  if (encoded === undefined || encoded.length > 1000) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon === -1 ? null : { name: text.slice(0, colon).normalize('NFC'), password: text.slice(colon + 1) };
}
