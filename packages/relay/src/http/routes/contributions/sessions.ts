import { Hono, type Context } from 'hono';
import { readBody, requireJson } from '../../guards/json-body.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { fr } from '../../../locales/fr.ts';
import { onlyModerating, sessionCookie, type ModeratingVariables } from '../../guards/moderating.ts';
import { toSessionName } from '../../../contributions/moderators/moderator.ts';
import { SignInForm } from '../../../contributions/moderation/bodies.ts';
import { readJson } from '../../../contributions/received/read-json.ts';
import { MODERATION_PATH } from '../../../pages/moderation/moderation-page.ts';
import type { HttpContext } from '../../http-context.ts';

/** A session ends before the same hour of the next day. No shorter one: the criterion 13.1 of the RGAA asks for twenty hours. */
const SESSION_MS = 20 * 3_600_000;

/** Signs moderators in and out, on the relay's own origin. No script can read the token in their browser. */
export function sessionRoutes(context: HttpContext): Hono {
  const { now, publicUrl, signIn } = context;
  const cookie = sessionCookie(publicUrl);
  const sessions = context.store.sessions ?? null;
  const app = new Hono<{ Variables: ModeratingVariables }>();

  app.post('/', requireJson, async (c) => {
    if (sessions === null) throw new ProblemError({ status: 404, detail: fr.problem.noModeration });
    const { nom, mot_de_passe } = readJson(SignInForm, await readBody(c));
    const signedIn = await signIn(c, { name: nom.normalize('NFC'), password: mot_de_passe });
    if (signedIn === null) throw new ProblemError({ status: 401, detail: fr.problem.wrongPassword });
    const { moderator, remember } = signedIn;
    const at = now();
    const expiry = new Date(at.getTime() + SESSION_MS);
    const token = await sessions.openSession(toSessionName(moderator), at, expiry);
    cookie.write(c, token, SESSION_MS / 1000);
    remember();
    c.header('Cache-Control', 'no-store');
    return c.json({ nom: moderator.name, role: moderator.role }, 201);
  });

  app.get('/', onlyModerating(context, sessions), (c) => c.json(c.get('moderating')));

  async function close(c: Context): Promise<void> {
    const token = cookie.read(c);
    if (token !== undefined) await sessions?.closeSession(token);
    cookie.drop(c);
  }

  app.delete('/', async (c) => {
    await close(c);
    return c.body(null, 204);
  });

  // The form of a page without a script.
  app.post('/fin', async (c) => {
    await close(c);
    return c.redirect(MODERATION_PATH, 303);
  });

  return app as unknown as Hono;
}
