import { createActivityMatcher, type ActivityMatcher } from '@inclusion-kit/sdk/activities';
import { dayInParis } from '@inclusion-kit/sdk/internal';
import { Hono } from 'hono';
import { activitiesQuery } from '../../query/activities-query.ts';
import { parseQuery } from '../../query/parse-query.ts';
import type { HttpContext } from '../../http-context.ts';

/** Serves the activities that an offer may serve, best first, of the list that the relay has. Without a list there are none. */
export function activityRoutes({ activities, now }: HttpContext): Hono {
  const app = new Hono();
  let kept: { day: string; matcher: ActivityMatcher } | null = null;
  app.get('/activites', (c) => {
    const { nom, thematiques = null, type = null } = parseQuery(c, activitiesQuery);
    c.header('Cache-Control', 'public, max-age=300');
    if (activities === undefined) return c.json({ items: [] });
    const day = dayInParis(now());
    // The list of a day is prepared once: codes begin and end.
    if (kept?.day !== day) kept = { day, matcher: createActivityMatcher(activities, { day }) };
    const items = kept.matcher.match({ nom, thematiques, type }).map(({ activite, raisons }) => {
      const { code_activite, libelle, famille, heures_defaut, semaines_defaut, source } = activite;
      return { code_activite, libelle, famille, heures_defaut, semaines_defaut, source, raisons };
    });
    return c.json({ items });
  });
  return app;
}
