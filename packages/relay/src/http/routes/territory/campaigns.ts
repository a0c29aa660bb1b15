import { randomUUID } from 'node:crypto';
import { foldPlace, parseTerritory, writeTerritory } from '@inclusion-kit/sdk/internal';
import { Hono } from 'hono';
import { beginCampaign } from '../../../contributions/campaigns/begin-campaign.ts';
import { readPlace, writePlace } from '../../../contributions/campaigns/place.ts';
import { countToCall } from '../../../contributions/campaigns/to-call.ts';
import { chooseStructures } from '../../../contributions/campaigns/choose-structures.ts';
import { leftAloneBefore, type CampaignCriteria } from '../../../contributions/campaigns/criteria.ts';
import { ACCESS_MS } from '../../../contributions/access/access-link.ts';
import { DEFAULT_MAILS_PER_HOUR } from '../../../contributions/contributions-context.ts';
import { campaign as mailTexts } from '../../../locales/territory/campaign.ts';
import { fr } from '../../../locales/fr.ts';
import { campaignPages } from '../../../locales/territory/campaign-pages.ts';
import { CAMPAIGNS_PATH, type CampaignHead } from '../../../pages/territory/campaign-frame.ts';
import { campaignPage } from '../../../pages/territory/campaign-page.ts';
import { campaignsPage, countMails, EVERYWHERE, REMINDERS } from '../../../pages/territory/campaigns-page.ts';
import { readSourceNames } from '../../../pages/territory/source-names.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { subjectOf } from '../../../store/campaigns/campaign-names.ts';
import type { CampaignAct } from '../../../store/campaigns/campaign-acts.ts';
import { readBody } from '../../guards/json-body.ts';
import type { ModeratingVariables } from '../../guards/moderating.ts';
import type { HttpContext } from '../../http-context.ts';
import { afterQuery, campaignsQuery, type CampaignsQuery } from '../../query/campaign-query.ts';
import { parseQuery } from '../../query/parse-query.ts';
import { unreadOf } from '../../query/territory-query.ts';
import { campaignsOf, headOf, setPageHeaders, type territoryGuards } from './campaign-access.ts';
import { orNull } from '../../../shared/or-null.ts';
import { nameWithin, ownTerritory, siteOf } from '../../../shared/territory.ts';
import { isUuid } from '../../../store/uuid.ts';

const ACTS: readonly CampaignAct['acte'][] = ['pause', 'reprise', 'arret', 'renvoi', 'reessai'];
/** The parameters of the page of the choice, which is in French alone, whatever the language asked for. */
const CHOICE = [...Object.keys(campaignsQuery.shape), 'lang'];
/** Structures of one page of the list of a campaign. */
const ROWS = 50;

/** The pages where the animateur asks structures whether their offers are up to date. */
export function campaignRoutes(context: HttpContext, { read, write }: ReturnType<typeof territoryGuards>): Hono {
  const { store, now } = context;
  const app = new Hono<{ Variables: ModeratingVariables }>();
  const canSend = context.mailer !== undefined && context.publicUrl !== undefined;
  const mailsPerHour = canSend ? (context.mailsPerHour ?? DEFAULT_MAILS_PER_HOUR) : null;

  app.get(CAMPAIGNS_PATH, read, async (c) => {
    const query = parseQuery(c, campaignsQuery);
    setPageHeaders(c);
    return c.html(
      await showChoice(query, headOf(c, context), false, unreadOf(new URL(c.req.url).searchParams, CHOICE)),
    );
  });

  app.post(CAMPAIGNS_PATH, write, async (c) => {
    const campaigns = campaignsOf(context);
    setPageHeaders(c);
    if (!canSend)
      throw new ProblemError({ status: 409, detail: fr.problem.noMail, forPage: campaignPages.noMailForForm });
    const form = new URLSearchParams(await readBody(c));
    const id = form.get('cle') ?? '';
    const query = campaignsQuery.safeParse(
      Object.fromEntries(
        ['mois', 'territoire', 'source', 'thematique', 'structure'].map((name) => [
          name,
          form.getAll(name).length === 0 ? undefined : form.getAll(name),
        ]),
      ),
    );
    if (!isUuid(id) || !query.success || (query.data.territoire ?? '') === '')
      throw new ProblemError({ status: 422, detail: fr.problem.badCampaign });
    const path = `${CAMPAIGNS_PATH}/${id}`;
    // Pressed twice, it begins once.
    if ((await campaigns.find(id)) !== null) return c.redirect(path, 303);
    const place = await findPlace(query.data.territoire);
    if (place === undefined) throw new ProblemError({ status: 422, detail: fr.problem.badCampaign });
    const criteria = toCriteria(query.data, place);
    const chosen = await chooseStructures(context, criteria);
    const { structures } = countMails(chosen ?? []);
    // Nobody is written to whom the person did not see.
    if (chosen === null || structures === 0 || structures > Number(form.get('vues')))
      return c.html(await showChoice(query.data, headOf(c, context), chosen !== null && structures > 0), 409);
    const relance = Number(form.get('relance'));
    const relance_jours = REMINDERS.find((days) => days === relance) ?? null;
    await beginCampaign(campaigns, chosen, { id, criteria, relance_jours, par: c.get('moderating').nom, now: now() });
    return c.redirect(path, 303);
  });

  app.get(`${CAMPAIGNS_PATH}/:id`, read, async (c) => {
    const campaigns = campaignsOf(context);
    const { apres } = parseQuery(c, afterQuery);
    const campaign = await campaigns.find(c.req.param('id'));
    if (campaign === null) throw new ProblemError({ status: 404, detail: fr.problem.noCampaign });
    setPageHeaders(c);
    const after = apres === undefined ? undefined : readPlace(apres);
    const summary = await campaigns.summary(campaign.id);
    const [found, trail, { nameSource }, aAppeler] = await Promise.all([
      campaigns.outcomePage(campaign.id, { size: ROWS + 1, after }),
      campaigns.trail.of([subjectOf(campaign.id)]),
      readSourceNames(context.source),
      countToCall(campaigns, campaign.id, now()),
    ]);
    const rows = found.slice(0, ROWS);
    const last = found.length > ROWS ? rows.at(-1) : undefined;
    const suite = last === undefined ? null : writePlace(last);
    return c.html(
      campaignPage({
        campaign,
        summary,
        aAppeler,
        rows,
        suite,
        isLater: after !== undefined,
        trail,
        nameSource,
        mailsPerHour,
        now: now(),
        ...headOf(c, context),
      }),
    );
  });

  app.post(`${CAMPAIGNS_PATH}/:id`, write, async (c) => {
    const campaigns = campaignsOf(context);
    setPageHeaders(c);
    const id = c.req.param('id');
    const form = new URLSearchParams(await readBody(c));
    const acte = ACTS.find((one) => one === form.get('acte'));
    if (acte === undefined || (await campaigns.find(id)) === null)
      throw new ProblemError({ status: 404, detail: fr.problem.noCampaign });
    // An act without effect leads to the page, which shows how things are.
    await campaigns.act(id, { acte, par: c.get('moderating').nom, now: now() });
    return c.redirect(`${CAMPAIGNS_PATH}/${id}`, 303);
  });

  /** Chooses structures: one by its id, or by its name as it is typed. */
  async function chooseByName(criteria: CampaignCriteria) {
    const chosen = await chooseStructures(context, criteria, { offers: false });
    if (criteria.structure === null || chosen === null || chosen.length > 0) return { chosen, criteria };
    const name = foldPlace(criteria.structure);
    const others = await chooseStructures(context, { ...criteria, structure: null }, { offers: false });
    const [named] = others?.filter(({ nom }) => foldPlace(nom) === name) ?? [];
    return named === undefined
      ? { chosen, criteria }
      : { chosen: [named], criteria: { ...criteria, structure: named.id } };
  }

  async function showChoice(
    query: CampaignsQuery,
    head: CampaignHead,
    hasGrown: boolean,
    unread: readonly string[] = [],
  ) {
    const asked = query.territoire ?? (await findOwn());
    const place = await findPlace(asked);
    // One that nothing is known of is said to be so, and another one is asked for.
    const territoire = place === undefined ? '' : asked;
    const wanted = toCriteria(query, place ?? null);
    const [{ chosen, criteria }, held, { slugs, nameSource }, list] = await Promise.all([
      // Nobody is listed, nor offered to be written to, before it is said where.
      territoire === '' ? { chosen: null, criteria: wanted } : chooseByName(wanted),
      orNull(async () => context.territories?.()?.departements(context.overlays()?.withheld)),
      readSourceNames(context.source),
      store.campaigns?.list() ?? [],
    ]);
    const counts = await store.campaigns?.counts(list.map(({ id }) => id));
    const campaigns = list.flatMap((campaign) => {
      const own = counts?.get(campaign.id);
      return own === undefined ? [] : [{ campaign, counts: own }];
    });
    const nom = chosen?.find(({ envoi }) => envoi !== null)?.nom ?? '';
    const end = new Date(now().getTime() + ACCESS_MS);
    const link = `${context.publicUrl ?? 'https://…'}/contribuer?acces=…`;
    return campaignsPage({
      ...head,
      ...{ criteria, mois: query.mois, chosen, campaigns, mailsPerHour, now: now(), key: randomUUID(), hasGrown },
      unread,
      territoire,
      isUnknown: place === undefined,
      departements: held ?? null,
      sources: slugs.map((slug) => ({ value: slug, label: nameSource(slug) })),
      letter: {
        subject: mailTexts.mail.subject([nom], 1),
        text: mailTexts.mail.text([{ nom, link }], { site: siteOf(context.territory), end, isReminder: false }),
      },
    });
  }
  /** The territory of the relay, empty where it has none, or while none of its communes is known. */
  async function findOwn(): Promise<string> {
    const own = ownTerritory(context.territory);
    const place = own === null ? null : await orNull(async () => context.territories?.()?.place(own));
    return own === null || place == null ? '' : writeTerritory(own);
  }

  function toCriteria(
    { mois, source, thematique, structure }: CampaignsQuery,
    territoire: CampaignCriteria['territoire'],
  ): CampaignCriteria {
    const given = (value: string | undefined): string[] => (value === undefined || value === '' ? [] : [value.trim()]);
    return {
      avant: leftAloneBefore(mois, now()),
      departement: null,
      territoire,
      sources: given(source),
      thematiques: given(thematique),
      structure: given(structure)[0] ?? null,
    };
  }

  /** Names the territory of a campaign, null for all. Undefined when it is none, or none that any commune is known of. */
  async function findPlace(code = ''): Promise<CampaignCriteria['territoire'] | undefined> {
    if (code === '' || code === EVERYWHERE) return null;
    const asked = parseTerritory(code);
    const place = asked === null ? null : await context.territories?.()?.place(asked);
    return asked === null || place == null ? undefined : { code, nom: nameWithin(context.territory, asked, place.nom) };
  }
  return app as unknown as Hono;
}
