import type { Context, MiddlewareHandler } from 'hono';
import { fr } from '../../locales/fr.ts';
import type { Moderator } from '../../contributions/moderators/moderator.ts';
import type { HttpContext } from '../http-context.ts';
import { ProblemError } from '../../shared/problem.ts';

export interface ModeratorVariables {
  moderator: Moderator;
}

/**
 * Lets moderators in by HTTP Basic, and nobody else. Without moderators these paths do not exist.
 * The routes behind it only read: a browser adds the password to the forms of other sites too.
 */
export function onlyModerators({
  moderators = [],
  signIn,
}: Pick<HttpContext, 'moderators' | 'signIn'>): MiddlewareHandler<{ Variables: ModeratorVariables }> {
  return async (c, next) => {
    if (moderators.length === 0) return c.notFound();
    const given = readBasic(c);
    if (given === null) throw ask();
    const moderator = await signIn(c, given);
    if (moderator === null) throw ask();
    c.set('moderator', moderator);
    c.header('Cache-Control', 'no-store');
    await next();
  };
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
