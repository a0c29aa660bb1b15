import { Hono } from 'hono';
import type { DetailedStructure } from '@inclusion-kit/sdk/schemas';
import { chooseStructures } from '../../../contributions/campaigns/choose-structures.ts';
import { readCriteria } from '../../../contributions/campaigns/criteria.ts';
import { listToCall, type ToCall } from '../../../contributions/campaigns/to-call.ts';
import { tallyBy } from '../../../contributions/campaigns/tally.ts';
import { campaignPages } from '../../../locales/territory/campaign-pages.ts';
import { fr } from '../../../locales/fr.ts';
import { readCurrentRecord } from '../../../offer/overlays/current-record.ts';
import { CALLS_PATH, SOURCES_PATH } from '../../../pages/territory/campaign-frame.ts';
import { callsPage, type Callee } from '../../../pages/territory/calls-page.ts';
import { sourcesPage } from '../../../pages/territory/sources-page.ts';
import { ProblemError } from '../../../shared/problem.ts';
import type { StructureOutcome } from '../../../store/campaigns/campaign-outcome.ts';
import { dayInParis } from '../../../territory/figures/day.ts';
import { readBody } from '../../guards/json-body.ts';
import type { ModeratingVariables } from '../../guards/moderating.ts';
import type { HttpContext } from '../../http-context.ts';
import { pagedQuery } from '../../query/campaign-query.ts';
import { parseQuery } from '../../query/parse-query.ts';
import { campaignsOf, setPageHeaders, type territoryGuards } from './campaign-access.ts';

/** Structures of one page, whose records are read for their numbers. */
const ROWS = 20;
/** The latest campaigns that are looked at: who never answered an older one is in a later one too. */
const CAMPAIGNS = 5;
const CALLED = new Set(Object.keys(campaignPages.calls.acts));

/** The pages of whom mail does not move, and of how each source answers. */
export function callRoutes(context: HttpContext, { read, write }: ReturnType<typeof territoryGuards>): Hono {
  const { now } = context;
  const app = new Hono<{ Variables: ModeratingVariables }>();

  app.get(CALLS_PATH, read, async (c) => {
    const { page } = parseQuery(c, pagedQuery);
    setPageHeaders(c);
    const all = await readToCall();
    const rows = all.slice((page - 1) * ROWS, page * ROWS);
    const items = await Promise.all(rows.map(async (one) => ({ ...one, telephone: await phoneOf(one.structure) })));
    return c.html(callsPage({ items, page, pages: Math.ceil(all.length / ROWS) }));
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
    const page = Number(form.get('page'));
    return c.redirect(page > 1 && Number.isInteger(page) ? `${CALLS_PATH}?page=${page}` : CALLS_PATH, 303);
  });

  app.get(SOURCES_PATH, read, async (c) => {
    setPageHeaders(c);
    const offer = context.territories?.() ?? null;
    if (offer === null) return c.html(sourcesPage(null));
    const whole = { niveau: 'france', code: 'france', day: dayInParis(now()), needs: [], words: [] } as const;
    const [{ fraicheur }, names, campaigns] = await Promise.all([
      offer.territory(whole),
      context.source.sources().catch(() => []),
      context.store.campaigns?.list() ?? [],
    ]);
    const outcomes: StructureOutcome[] = [];
    for (const { id } of campaigns)
      // One by one: a call takes no hundred thousand arguments.
      for (const one of (await context.store.campaigns?.outcome(id)) ?? []) outcomes.push(one);
    const tallies = tallyBy(outcomes, ({ source }) => source ?? '');
    const labels = new Map(names.map(({ slug, nom }) => [slug, nom]));
    return c.html(
      sourcesPage(
        fraicheur.sources.map(({ source, bandes }) => ({
          ...{ source, bandes, label: labels.get(source) ?? source, tally: tallies.get(source) ?? null },
        })),
      ),
    );
  });

  /** Lists whom to call: those whose offers still wait, those with most of them first, and those called already last. */
  async function readToCall(): Promise<Omit<Callee, 'telephone'>[]> {
    const campaigns = campaignsOf(context);
    const found = new Map<string, ToCall & { since: string }>();
    const seen = new Set<string>();
    for (const campaign of (await campaigns.list()).slice(0, CAMPAIGNS)) {
      const chosen = await chooseStructures(context, readCriteria(campaign.criteres));
      const waiting = chosen === null ? null : new Map(chosen.map((one) => [one.id, one.perimees]));
      const outcome = await campaigns.outcome(campaign.id);
      for (const one of listToCall(campaign, outcome, now())) {
        // The latest campaign tells.
        if (seen.has(one.structure) || waiting?.has(one.structure) === false) continue;
        const perimees = waiting?.get(one.structure) ?? one.perimees;
        found.set(one.structure, { ...one, perimees, since: campaign.cree_le });
      }
      for (const { structure_id } of outcome) seen.add(structure_id);
    }
    const acts = await campaigns.trail.of([...found.keys()].map((id) => `structure:${id}`));
    const calls = new Map<string, { acte: string; par: string; date: string }>();
    for (const { sujet, acte, par, date } of acts)
      if (CALLED.has(acte)) calls.set(sujet.slice('structure:'.length), { acte, par, date });
    return [...found.values()]
      .map(({ since, ...one }) => {
        const call = calls.get(one.structure);
        return { ...one, appel: call !== undefined && call.date >= since ? call : null };
      })
      .sort((a, b) => Number(a.appel !== null) - Number(b.appel !== null) || b.perimees - a.perimees);
  }

  async function phoneOf(id: string): Promise<string | null> {
    const current = await readCurrentRecord(context.source, context.overlays(), { modele: 'structure', id });
    if (current.is !== 'there') return null;
    const { telephone, services } = context.privacy.withoutObjected(current.record as DetailedStructure);
    return telephone ?? services.find((service) => service.telephone !== null)?.telephone ?? null;
  }
  return app as unknown as Hono;
}
