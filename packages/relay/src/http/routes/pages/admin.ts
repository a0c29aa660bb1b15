import { totalmem } from 'node:os';
import { Hono } from 'hono';
import type { Answers } from '../../answers/answers.ts';
import type { ServedFiles } from '../../assets/served-files.ts';
import { onlyModerators } from '../../guards/moderator.ts';
import type { ModeratingVariables } from '../../guards/moderating.ts';
import { readAskedLanguage } from '../../query/reader.ts';
import { newestDay } from '../../../offer/reading/newest-day.ts';
import { adminPage } from '../../../pages/admin-page.ts';
import { signInPath, TERRITORY_PATH, type NextPage } from '../../../pages/moderation/moderation-page.ts';
import type { HttpContext } from '../../http-context.ts';
import { orNull } from '../../../shared/or-null.ts';
import { readVersion } from '../../../shared/version.ts';
import { setPageHeaders, territoryGuards } from '../territory/campaign-access.ts';
import { callRoutes } from '../territory/calls.ts';
import { campaignRoutes } from '../territory/campaigns.ts';
import { demandRoutes } from '../territory/demand.ts';
import { territoryPageRoutes } from '../territory/territory-page.ts';
import { toldTerritoryRoutes } from '../territory/told-territory.ts';
import { canModerate } from './can-moderate.ts';
import { nameOf } from '../../../shared/territory.ts';

/** Returns the memory of the container, else that of the machine, in bytes. */
function memoryLimit(): number {
  const constrained = process.constrainedMemory();
  // Without a limit it is 0, or more than the machine has.
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}

/** The state of the relay, and the needs of the territory, on pages for moderators. */
export function adminRoutes(
  context: HttpContext,
  { files, kept }: { files: ServedFiles | null; kept: Answers['kept'] },
): Hono {
  const { store, status, metrics, journal, now } = context;
  const app = new Hono<{ Variables: ModeratingVariables }>();
  const version = readVersion();
  const started = now().getTime();
  const hasModeration = files !== null && canModerate(context);
  const guard = (after: NextPage) =>
    onlyModerators(context, store.sessions ?? null, hasModeration ? () => signInPath(after) : null);
  app.get('/admin', guard('/admin'), async (c) => {
    const isDatabaseUp = (await orNull(() => store.ping().then(() => true))) ?? false;
    const contributions = isDatabaseUp ? await orNull(async () => store.countByEtat?.()) : null;
    const lastBackup = isDatabaseUp ? await orNull(async () => store.lastBackup?.()) : null;
    const deliveries = isDatabaseUp ? await orNull(async () => store.deliveries?.countDeliveries()) : null;
    setPageHeaders(c);
    const page = adminPage({
      asked: readAskedLanguage(c),
      now: now(),
      moderator: c.get('moderating'),
      offer: status?.() ?? null,
      newest: await orNull(() => newestDay(context.source, context.territory?.codes ?? {}, { now: now() })),
      isDatabaseUp,
      contributions,
      lastBackup,
      hasModeration,
      deliveries,
      territory: nameOf(context.territory),
      version,
      uptimeMs: now().getTime() - started,
      memory: { bytes: process.memoryUsage.rss(), maxBytes: memoryLimit() },
      answers: metrics.answers(),
      kept: kept(),
      errors: journal.entries(),
    });
    return c.html(page);
  });

  const guards = territoryGuards(context, hasModeration);
  app.route('/', territoryPageRoutes(context, files, guard(TERRITORY_PATH)));
  app.route('/', campaignRoutes(context, guards));
  app.route('/', callRoutes(context, guards));
  app.route('/', demandRoutes(context, guards));
  app.route('/', toldTerritoryRoutes(context, guards));
  return app as unknown as Hono;
}
