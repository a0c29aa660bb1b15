import { Hono } from 'hono';
import type { ServedFiles } from '../../assets/served-files.ts';
import { PAGE_POLICY } from '../../guards/security-headers.ts';
import { MODERATION_PATH, moderationPage } from '../../../pages/moderation-page.ts';
import type { HttpContext } from '../../http-context.ts';
import { isModerated } from '../../../store/contributions/moderation-store.ts';

/** Tests whether anybody can moderate here: a person named in the settings, or by the host. */
export function canModerate({ moderators = [], identify, store }: HttpContext): boolean {
  return (moderators.length > 0 || identify !== undefined) && isModerated(store);
}

/** The page where contributions are read over. Nobody needs to be signed in to see that it asks to. */
export function moderationPageRoutes(context: HttpContext, files: ServedFiles | null): Hono {
  const app = new Hono();
  app.get(MODERATION_PATH, (c) => {
    if (files === null || !canModerate(context)) return c.notFound();
    // Only the script of this page sends its forms. No other page may frame it, to have somebody press a button unseen.
    c.header('Content-Security-Policy', PAGE_POLICY.replace("frame-ancestors 'self'", "frame-ancestors 'none'"));
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('X-Robots-Tag', 'noindex');
    c.header('Cache-Control', 'no-cache');
    return c.html(moderationPage(files.version, context.notice ?? null));
  });
  return app;
}
