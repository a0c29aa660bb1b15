import { Hono } from 'hono';
import { readBody, requireJson } from '../../guards/json-body.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { fr } from '../../../locales/fr.ts';
import { onlyModerating, type ModeratingVariables } from '../../guards/moderating.ts';
import { toSessionName } from '../../../contributions/moderators/moderator.ts';
import { dropSessionCookie, readSessionCookie, SESSION_MS, writeSessionCookie } from '../../guards/session-cookie.ts';
import { readJson, SignInForm } from '../../../contributions/moderation/read-act.ts';
import type { HttpContext } from '../../http-context.ts';

/** Signs moderators in and out, on the relay's own origin. No script can read the token in their browser. */
export function sessionRoutes(context: HttpContext): Hono {
  const { now, publicUrl, signIn } = context;
  const sessions = context.store.sessions ?? null;
  const app = new Hono<{ Variables: ModeratingVariables }>();

  app.post('/', requireJson, async (c) => {
    if (sessions === null) throw new ProblemError({ status: 404, detail: fr.problem.noModeration });
    const { nom, mot_de_passe } = readJson(SignInForm, await readBody(c));
    const answer = await signIn(c, { name: nom.normalize('NFC'), password: mot_de_passe });
    if (answer.result === 'wait') {
      const headers = { 'Retry-After': String(answer.retryAfterSeconds) };
      throw new ProblemError({ status: 429, detail: fr.problem.tooManySignIns, headers });
    }
    if (answer.result === 'refused') throw new ProblemError({ status: 401, detail: fr.problem.wrongPassword });
    const { name, role } = answer.moderator;
    const whose = toSessionName(answer.moderator);
    const at = now();
    const expiry = new Date(at.getTime() + SESSION_MS);
    writeSessionCookie(c, publicUrl, await sessions.openSession(whose, at, expiry));
    c.header('Cache-Control', 'no-store');
    return c.json({ nom: name, role }, 201);
  });

  app.get('/', onlyModerating(context, sessions), (c) => c.json(c.get('moderating')));

  app.delete('/', async (c) => {
    const token = readSessionCookie(c, publicUrl);
    if (token !== null) await sessions?.closeSession(token);
    dropSessionCookie(c, publicUrl);
    return c.body(null, 204);
  });

  return app as unknown as Hono;
}
