import { writeTerritory } from '@inclusion-kit/sdk/internal';
import { Hono } from 'hono';
import { callActs } from '../../../contributions/campaigns/callees.ts';
import { readCalls } from '../../../contributions/campaigns/read-calls.ts';
import { tallyBySource } from '../../../contributions/campaigns/tally.ts';
import { fr } from '../../../locales/fr.ts';
import { CALLS_PATH, SOURCES_PATH } from '../../../pages/territory/campaign-frame.ts';
import { callsPage } from '../../../pages/territory/calls-page.ts';
import { readSourceNames } from '../../../pages/territory/source-names.ts';
import { sourcesPage } from '../../../pages/territory/sources-page.ts';
import { ProblemError } from '../../../shared/problem.ts';
import type { SourceOutcome } from '../../../store/campaigns/campaign-summary.ts';
import { dayInParis } from '../../../territory/figures/day.ts';
import { readBody } from '../../guards/json-body.ts';
import type { ModeratingVariables } from '../../guards/moderating.ts';
import type { HttpContext } from '../../http-context.ts';
import { afterQuery } from '../../query/campaign-query.ts';
import { parseQuery } from '../../query/parse-query.ts';
import { campaignsOf, setPageHeaders, type territoryGuards } from './campaign-access.ts';
import { nameOf, ownTerritory } from '../../../shared/territory.ts';

const CALLED: ReadonlySet<string> = new Set(callActs);

/** The pages of whom mail does not move, and of how each source answers. */
export function callRoutes(context: HttpContext, { read, write }: ReturnType<typeof territoryGuards>): Hono {
  const { now } = context;
  const own = ownTerritory(context.territory);
  const territoire = own === null ? null : { code: writeTerritory(own), nom: nameOf(context.territory) ?? '' };
  const app = new Hono<{ Variables: ModeratingVariables }>();

  app.get(CALLS_PATH, read, async (c) => {
    const { apres } = parseQuery(c, afterQuery);
    setPageHeaders(c);
    return c.html(
      callsPage(
        { ...(await readCalls(context, apres ?? null, territoire)), apres: apres ?? null },
        nameOf(context.territory),
      ),
    );
  });

  app.post(CALLS_PATH, write, async (c) => {
    const campaigns = campaignsOf(context);
    setPageHeaders(c);
    const form = new URLSearchParams(await readBody(c));
    const [structure, acte] = [form.get('structure') ?? '', form.get('acte') ?? ''];
    const par = c.get('moderating').nom;
    if (structure === '' || structure.length > 2000)
      throw new ProblemError({ status: 422, detail: fr.problem.noStructure });
    if (acte === 'ne-plus-ecrire') await campaigns.stop(structure, par, now());
    else if (acte === 'ecrire-de-nouveau') await campaigns.unstop(structure, par, now());
    else if (CALLED.has(acte)) await campaigns.trail.add({ sujet: `structure:${structure}`, acte, par, now: now() });
    else throw new ProblemError({ status: 422, detail: fr.problem.badCampaign });
    const apres = form.get('apres') ?? '';
    return c.redirect(apres === '' ? CALLS_PATH : `${CALLS_PATH}?apres=${encodeURIComponent(apres)}`, 303);
  });

  app.get(SOURCES_PATH, read, async (c) => {
    setPageHeaders(c);
    const offer = context.territories?.() ?? null;
    if (offer === null) return c.html(sourcesPage(null, nameOf(context.territory)));
    const [sources, { nameSource }, campaigns] = await Promise.all([
      offer.freshness(dayInParis(now()), context.overlays()?.withheld, own),
      readSourceNames(context.source),
      context.store.campaigns?.list() ?? [],
    ]);
    const outcomes: SourceOutcome[] = [];
    // One by one: others ask the database in between.
    for (const { id } of campaigns) outcomes.push(...((await context.store.campaigns?.summary(id))?.sources ?? []));
    const tallies = tallyBySource(outcomes);
    return c.html(
      sourcesPage(
        sources.map(({ source, bandes }) => ({
          ...{ source, bandes, label: nameSource(source), tally: tallies.get(source) ?? null },
        })),
        nameOf(context.territory),
      ),
    );
  });

  return app as unknown as Hono;
}
