import type { Context, MiddlewareHandler } from 'hono';
import { onlyModerating, type ModeratingVariables } from '../../guards/moderating.ts';
import { onlyModerators } from '../../guards/moderator.ts';
import { origins } from '../../guards/origins.ts';
import { FORM_POLICY } from '../../guards/security-headers.ts';
import { findNextPage, signInPath, TERRITORY_PATH } from '../../../pages/moderation/moderation-page.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { fr } from '../../../locales/fr.ts';
import type { HttpContext } from '../../http-context.ts';
import { readAskedLanguage } from '../../query/reader.ts';
import type { CampaignHead } from '../../../pages/territory/campaign-frame.ts';
import { nameOf } from '../../../shared/territory.ts';
import type { CampaignStore } from '../../../store/campaigns/campaign-store.ts';

/**
 * Creates the guards of the pages where the animateur works. They read with a password or a session, and write with a session of
 * the relay's own pages alone: a browser adds a password to the forms of other sites too.
 */
export function territoryGuards(context: HttpContext, hasModeration: boolean) {
  const sessions = context.store.sessions ?? null;
  const read = onlyModerators(
    context,
    sessions,
    hasModeration ? (path) => signInPath(findNextPage(path) ?? TERRITORY_PATH) : null,
  );
  const own = origins({ allowedOrigins: [], publicUrl: context.publicUrl });
  const known = onlyModerating(context, sessions);
  const write: MiddlewareHandler<{ Variables: ModeratingVariables }> = (c, next) =>
    own(c, () => known(c, next) as Promise<void>);
  return { read, write };
}

/** Sets the headers of a page whose forms the relay itself takes. */
export function setPageHeaders(c: Context): void {
  c.header('Content-Security-Policy', FORM_POLICY);
  c.header('Referrer-Policy', 'same-origin');
  c.header('X-Robots-Tag', 'noindex');
}

/** Reads the facts at the head of the pages of campaigns. */
export const headOf = (c: Context, { territory }: Pick<HttpContext, 'territory'>): CampaignHead => ({
  territory: nameOf(territory),
  asked: readAskedLanguage(c),
});

/** Returns the store of campaigns. @throws ProblemError 404 where the host keeps contributions in a store of its own */
export function campaignsOf({ store }: HttpContext): CampaignStore {
  if (store.campaigns === undefined) throw new ProblemError({ status: 404, detail: fr.problem.noModeration });
  return store.campaigns;
}
