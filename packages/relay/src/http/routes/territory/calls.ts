import { dayInParis, parseTerritory, writeTerritory } from '@inclusion-kit/sdk/internal';
import { Hono } from 'hono';
import { z } from 'zod';
import { CALL_UNDONE, callActs } from '../../../contributions/campaigns/callees.ts';
import type { CampaignCriteria } from '../../../contributions/campaigns/criteria.ts';
import { readCalls } from '../../../contributions/campaigns/read-calls.ts';
import { tallyBySource } from '../../../contributions/campaigns/tally.ts';
import { fr } from '../../../locales/fr.ts';
import { CALLS_PATH, SOURCES_PATH, within } from '../../../pages/territory/campaign-frame.ts';
import { callsPage } from '../../../pages/territory/calls-page.ts';
import { EVERYWHERE } from '../../../pages/territory/campaigns-page.ts';
import { readSourceNames } from '../../../pages/territory/source-names.ts';
import { sourcesPage } from '../../../pages/territory/sources-page.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { readBody } from '../../guards/json-body.ts';
import type { ModeratingVariables } from '../../guards/moderating.ts';
import type { HttpContext } from '../../http-context.ts';
import { callsQuery, withinQuery } from '../../query/campaign-query.ts';
import { parseQuery } from '../../query/parse-query.ts';
import { campaignsOf, headOf, setPageHeaders, type territoryGuards } from './campaign-access.ts';
import { orNull } from '../../../shared/or-null.ts';
import { nameOf, nameWithin, ownTerritory } from '../../../shared/territory.ts';

const CALLED: ReadonlySet<string> = new Set([...callActs, CALL_UNDONE]);

/** The pages of whom mail does not move, and of how each source answers. */
export function callRoutes(context: HttpContext, { read, write }: ReturnType<typeof territoryGuards>): Hono {
  const { now } = context;
  const canSend = context.mailer !== undefined && context.publicUrl !== undefined;
  const own = ownTerritory(context.territory);
  const whole = own === null ? null : { code: writeTerritory(own), nom: nameOf(context.territory) ?? '' };
  /** The territory that an address chooses beside that of the relay. Null where it names no other one. */
  const findChosen = async (code = ''): Promise<CampaignCriteria['territoire']> => {
    if (code === '' || code === whole?.code) return null;
    const asked = parseTerritory(code);
    const place = asked === null ? null : await orNull(async () => context.territories?.()?.place(asked));
    // A reader who chose a place is not shown another one in its stead.
    if (asked === null || place == null) throw new ProblemError({ status: 404, detail: fr.problem.noTerritory });
    return { code: writeTerritory(asked), nom: nameWithin(context.territory, asked, place.nom) };
  };
  const app = new Hono<{ Variables: ModeratingVariables }>();

  app.get(CALLS_PATH, read, async (c) => {
    const { apres = null, territoire: code, fait = null, annule } = parseQuery(c, callsQuery);
    setPageHeaders(c);
    const chosen = await findChosen(code);
    const calls = await readCalls(context, apres, { territoire: chosen ?? whole, canSend, fait });
    return c.html(
      callsPage(
        {
          ...calls,
          isUndone: annule !== undefined,
          apres,
          territoire: chosen,
          scope: (chosen ?? whole)?.code ?? EVERYWHERE,
        },
        headOf(c, context),
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
    else if (!CALLED.has(acte)) throw new ProblemError({ status: 422, detail: fr.problem.badCampaign });
    else {
      // The call that a page shows is named by its date: a second press on « Annuler », or a press on an old page, takes no other one back.
      const du = acte === CALL_UNDONE ? z.iso.datetime().safeParse(form.get('du')) : null;
      if (du?.success === false) throw new ProblemError({ status: 422, detail: fr.problem.badCampaign });
      const details = du === null ? {} : { du: du.data };
      await campaigns.trail.add({ sujet: `structure:${structure}`, acte, par, details, now: now() });
    }
    const isUndone = acte === CALL_UNDONE;
    const fait = CALLED.has(acte) ? structure : null;
    const others = { apres: form.get('apres'), fait, annule: isUndone ? 'oui' : null };
    return c.redirect(`${within(CALLS_PATH, form.get('territoire'), others)}${CALLED.has(acte) ? '#fait' : ''}`, 303);
  });

  app.get(SOURCES_PATH, read, async (c) => {
    const { territoire: code } = parseQuery(c, withinQuery);
    setPageHeaders(c);
    const offer = context.territories?.() ?? null;
    if (offer === null) return c.html(sourcesPage(null, null, headOf(c, context)));
    const chosen = await findChosen(code);
    const asked = chosen === null ? own : parseTerritory(chosen.code);
    const [sources, { nameSource }, outcomes] = await Promise.all([
      offer.freshness(dayInParis(now()), context.overlays()?.withheld, asked),
      readSourceNames(context.source),
      context.store.campaigns?.sources() ?? [],
    ]);
    const tallies = tallyBySource(outcomes);
    return c.html(
      sourcesPage(
        sources.map(({ source, bandes }) => ({
          ...{ source, bandes, label: nameSource(source), tally: tallies.get(source) ?? null },
        })),
        chosen,
        headOf(c, context),
      ),
    );
  });

  return app as unknown as Hono;
}
