import type { Context, MiddlewareHandler } from 'hono';
import { ProblemError } from '../../shared/problem.ts';
import { toLogFields } from '../../shared/source-problem.ts';
import { fr } from '../../locales/fr.ts';
import { toSessionName, type Moderator, type Role } from '../../contributions/moderators/moderator.ts';
import type { HttpContext } from '../http-context.ts';
import type { SessionStore } from '../../store/session-store.ts';
import { readSessionCookie } from './session-cookie.ts';

/** Who moderates. */
export interface Moderating {
  nom: string;
  role: Role;
}

/** The variables that the guard gives to the routes behind it. */
export interface ModeratingVariables {
  moderating: Moderating;
}

/**
 * Lets in a person who is signed in here, or whom the host's own authentication calls a moderator. A moderator taken out of
 * the settings is out at once: a session only remembers a name and the print of a password.
 */
export function onlyModerating(
  context: Pick<HttpContext, 'moderators' | 'identify' | 'publicUrl' | 'now' | 'logger'>,
  sessions: SessionStore | null,
): MiddlewareHandler<{ Variables: ModeratingVariables }> {
  const bySessionName = new Map(
    (context.moderators ?? []).map((moderator): [string, Moderator] => [toSessionName(moderator), moderator]),
  );
  return async (c, next) => {
    c.header('Cache-Control', 'no-store');
    const who = (await fromSession(c)) ?? (await fromHost(c));
    if (who === null) throw new ProblemError({ status: 401, detail: fr.problem.signInFirst });
    c.set('moderating', who);
    await next();
  };

  async function fromSession(c: Context): Promise<Moderating | null> {
    const token = readSessionCookie(c, context.publicUrl);
    const session = token === null ? null : ((await sessions?.findSession(token, context.now())) ?? null);
    const moderator = session === null ? undefined : bySessionName.get(session.nom);
    return moderator === undefined ? null : { nom: moderator.name, role: moderator.role };
  }

  async function fromHost(c: Context): Promise<Moderating | null> {
    if (context.identify === undefined) return null;
    try {
      const { role, nom = role } = await context.identify(c.req.raw);
      if (role !== 'moderator' && role !== 'administrator') return null;
      return { nom, role: role === 'moderator' ? 'moderateur' : 'administrateur' };
    } catch (error) {
      context.logger.warn({ error: toLogFields(error) }, fr.log.identifyFailed);
      return null;
    }
  }
}

/** @throws ProblemError 403 when somebody moderates but does not administer */
export function requireAdministrator({ role }: Moderating): void {
  if (role !== 'administrateur') throw new ProblemError({ status: 403, detail: fr.problem.onlyAdministrators });
}
