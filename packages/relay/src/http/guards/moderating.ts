import type { Context, MiddlewareHandler } from 'hono';
import * as z from 'zod';
import { ProblemError } from '../../shared/problem.ts';
import { fr } from '../../locales/fr.ts';
import { roles, toSessionName, type Moderator } from '../../contributions/moderators/moderator.ts';
import { askHost } from '../../privacy/reader.ts';
import type { HttpContext } from '../http-context.ts';
import type { SessionStore } from '../../store/session-store.ts';
import { createOwnCookie, type OwnCookie } from './own-cookie.ts';

export const Moderating = z.object({ nom: z.string(), role: z.enum(roles) });
export type Moderating = z.infer<typeof Moderating>;

export interface ModeratingVariables {
  moderating: Moderating;
}

/** Creates the cookie of a session. No page of another site sends it. */
export function sessionCookie(publicUrl: string | undefined): OwnCookie {
  const cookie = createOwnCookie('inclusion-kit', 'Strict', publicUrl);
  const read = (c: Context): string | undefined => /^[\w-]{43}$/.exec(cookie.read(c) ?? '')?.[0];
  return { ...cookie, read };
}

type ModeratingContext = Pick<HttpContext, 'moderators' | 'identify' | 'publicUrl' | 'now' | 'logger'>;

/** Lets in the persons who moderate, as `createModeratingReader` finds them, and nobody else. */
export function onlyModerating(
  context: ModeratingContext,
  sessions: SessionStore | null,
): MiddlewareHandler<{ Variables: ModeratingVariables }> {
  const read = createModeratingReader(context, sessions);
  return async (c, next) => {
    c.header('Cache-Control', 'no-store');
    const who = await read(c);
    if (who === null) throw new ProblemError({ status: 401, detail: fr.problem.signInFirst });
    c.set('moderating', who);
    await next();
  };
}

/**
 * Creates a reader of the person who moderates: signed in here, or called a moderator by the host's own authentication. It
 * returns null for anybody else. A moderator taken out of the settings is out at once: a session only remembers a name and the
 * print of a password.
 */
export function createModeratingReader(
  context: ModeratingContext,
  sessions: SessionStore | null,
): (c: Context) => Promise<Moderating | null> {
  const bySessionName = new Map(
    (context.moderators ?? []).map((moderator): [string, Moderator] => [toSessionName(moderator), moderator]),
  );
  const cookie = sessionCookie(context.publicUrl);
  return async (c) => (await fromSession(c)) ?? (await fromHost(c));

  async function fromSession(c: Context): Promise<Moderating | null> {
    const token = cookie.read(c);
    const session = token === undefined ? null : await sessions?.findSession(token, context.now());
    const moderator = bySessionName.get(session?.nom ?? '');
    return moderator === undefined ? null : { nom: moderator.name, role: moderator.role };
  }

  async function fromHost(c: Context): Promise<Moderating | null> {
    const { role, nom = role ?? '' } = await askHost(context, c.req.raw);
    if (role !== 'moderator' && role !== 'administrator') return null;
    return { nom, role: role === 'moderator' ? 'moderateur' : 'administrateur' };
  }
}

/** @throws ProblemError 403 when somebody moderates but does not administer */
export function requireAdministrator({ role }: Moderating): void {
  if (role !== 'administrateur') throw new ProblemError({ status: 403, detail: fr.problem.onlyAdministrators });
}
