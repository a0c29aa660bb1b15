import { Hono } from 'hono';
import type { ServedFiles } from '../../assets/served-files.ts';
import { PAGE_POLICY } from '../../guards/security-headers.ts';
import { MODERATION_PATH, moderationPage } from '../../../pages/moderation-page.ts';
import type { HttpContext } from '../../http-context.ts';
import { isModerated } from '../../../store/contributions/moderation-store.ts';

/** Tells whether somebody can moderate here: by a name of the settings, or of the host. */
export function canModerate({ moderators = [], identify, store }: HttpContext): boolean {
  return (moderators.length > 0 || identify !== undefined) && isModerated(store);
}

/** The page where contributions are read over. Nobody needs to be signed in to see that it asks to. */
export function moderationPageRoutes(context: HttpContext, files: ServedFiles | null): Hono {
  const app = new Hono();
  app.get(MODERATION_PATH, (c) => {
    if (files === null || !canModerate(context)) return c.notFound();
    // A form of this page is only ever sent by its script; no other page frames it, to have somebody press a button unseen.
    c.header('Content-Security-Policy', PAGE_POLICY.replace("frame-ancestors 'self'", "frame-ancestors 'none'"));
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('X-Robots-Tag', 'noindex');
    c.header('Cache-Control', 'no-cache');
    return c.html(moderationPage(files.version, context.notice ?? null));
  });
  return app;
}
