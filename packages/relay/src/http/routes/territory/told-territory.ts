import { createHash } from 'node:crypto';
import {
  dayInParis,
  LEAST_TOLD,
  parseTerritory,
  type TerritoryName,
  writeTerritory,
} from '@inclusion-kit/sdk/internal';
import type { TerritoryReport } from '@inclusion-kit/sdk/territory';
import { Hono } from 'hono';
import type * as z from 'zod';
import { countReach, readGroups } from '../../../contributions/campaigns/count-reach.ts';
import { followCalls } from '../../../contributions/campaigns/follow-calls.ts';
import { gatherSmall } from '../../../contributions/moderation/demand.ts';
import { countNeeds } from '../../../contributions/moderation/needs.ts';
import { fr } from '../../../locales/fr.ts';
import { BEHIND_PATH, FIGURES_PATH, NOTE_PATH, TERRITORY_PATH } from '../../../pages/moderation/moderation-page.ts';
import { readSourceNames } from '../../../pages/territory/source-names.ts';
import { noteScript, noteStyle, writeNote } from '../../../pages/territory/note-page.ts';
import { nameWithin, ownTerritory } from '../../../shared/territory.ts';
import { orNull } from '../../../shared/or-null.ts';
import { ProblemError, retryLater } from '../../../shared/problem.ts';
import { isModerated } from '../../../store/contributions/moderation-store.ts';
import { createAskedFrom } from '../../../territory/figures/asked-from.ts';
import { MOST_WORDS } from '../../../territory/figures/reports.ts';
import { withHistory } from '../../../territory/history/tell-history.ts';
import { lookUpWords } from '../../../territory/memory/found-words.ts';
import { onlyModerators } from '../../guards/moderator.ts';
import type { ModeratingVariables } from '../../guards/moderating.ts';
import { PAGE_POLICY } from '../../guards/security-headers.ts';
import type { HttpContext } from '../../http-context.ts';
import { parseQuery } from '../../query/parse-query.ts';
import { behindQuery, readTold, territoryQuery, unreadOf } from '../../query/territory-query.ts';
import { setPageHeaders, type territoryGuards } from './campaign-access.ts';

const printOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** The note is one file, to be kept and sent: its style and its script stand in it, and are the only ones that a browser takes from it. */
const NOTE_POLICY = PAGE_POLICY.replace("style-src 'self'", `style-src ${printOf(noteStyle)}`).replace(
  "script-src 'self'",
  `script-src ${printOf(noteScript)}`,
);

/**
 * The figures of a territory and the note made of them, for those who may see the page of the territory. They are counted in the
 * thread of the offer, and kept with it. Its past is read in a thread of its own.
 */
export function toldTerritoryRoutes(
  context: HttpContext,
  guards: ReturnType<typeof territoryGuards>,
): Hono<{ Variables: ModeratingVariables }> {
  const app = new Hono<{ Variables: ModeratingVariables }>();
  app.get(FIGURES_PATH, onlyModerators(context, context.store.sessions ?? null), async (c) =>
    c.json(await tellTerritory(context, readTold(c, territoryQuery))),
  );
  app.get(BEHIND_PATH, onlyModerators(context, context.store.sessions ?? null), async (c) =>
    c.json(await listBehind(context, readTold(c, behindQuery))),
  );
  app.get(NOTE_PATH, guards.read, async (c) => {
    const own = ownTerritory(context.territory);
    // An address that names no territory is of the one of the relay, as the page is.
    const { searchParams } = new URL(c.req.url);
    const named = parseQuery(c, territoryQuery);
    const names = Object.keys(territoryQuery.shape);
    const isNamed = names.some((name) => searchParams.has(name));
    const unread = unreadOf(searchParams, [...names, 'territoire', 'lang']);
    const asked = readNamed(searchParams.get('territoire')) ?? (own === null || isNamed ? named : own);
    const [report, { nameSource }] = await Promise.all([
      tellTerritory(context, asked),
      readSourceNames(context.source),
    ]);
    const { niveau, code } = report.territoire;
    const isWhole = niveau === 'france' || (own?.niveau === niveau && own.code === code);
    const back = isWhole
      ? TERRITORY_PATH
      : `${TERRITORY_PATH}?territoire=${encodeURIComponent(writeTerritory({ niveau, code }))}`;
    const page = writeNote(report, { nameSource, back, unread });
    setPageHeaders(c);
    c.header('Content-Security-Policy', NOTE_POLICY);
    return c.html(page);
  });
  return app;
}

/** Reads the territory that an address names as those of the pages beside it do. A reader who named one is not shown another in its stead. */
function readNamed(code: string | null): TerritoryName | null {
  if (code === null || code === '') return null;
  const asked = parseTerritory(code);
  if (asked === null) throw new ProblemError({ status: 404, detail: fr.problem.noTerritory });
  return asked;
}

/** Records of a page of those behind a figure. */
const LISTED = 50;

/** Lists the records behind a figure of today, without those closed for good, as the figure counts them. */
async function listBehind(
  { territories, overlays, now }: HttpContext,
  { page, ...asked }: z.output<typeof behindQuery>,
) {
  const offer = territories?.() ?? null;
  if (offer === null) throw retryLater(503, fr.problem.partnersUnknown, 30);
  if (asked.niveau !== 'france' && (await offer.place(asked)) === null)
    throw new ProblemError({ status: 404, detail: fr.problem.noTerritory });
  const withheld = overlays()?.withheld ?? null;
  const listed = await offer.behind({
    ...{ ...asked, day: dayInParis(now()), withheld },
    ...{ from: (page - 1) * LISTED, most: LISTED },
  });
  return { ...listed, page, pages: Math.max(1, Math.ceil(listed.total / LISTED)) };
}

/** Structures of which it is counted how each can be reached. */
const MOST_REACHED = 2000;

async function tellTerritory(context: HttpContext, { niveau, code }: TerritoryName) {
  const { store, demand, history, geography, territory, territories, overlays, now } = context;
  const offer = territories?.() ?? null;
  if (offer === null) throw retryLater(503, fr.problem.partnersUnknown, 30);
  // The needs of the list of demands: those that it leaves out count in no figure.
  const needs = isModerated(store) ? gatherSmall(await countNeeds(store, geography, now()), LEAST_TOLD) : [];
  const words = (await orNull(async () => demand?.words())) ?? [];
  const vain = (await orNull(async () => demand?.vain())) ?? null;
  const withheld = overlays()?.withheld ?? null;
  const { departements } = createAskedFrom({ niveau, code }, (await offer.place({ niveau, code }))?.communes ?? []);
  const sought = words.filter((word) => word.departements.some((one) => departements.has(one)));
  const options = { territory: { niveau, code }, withheld, most: MOST_WORDS };
  // The report names the first ones alone, and none that finds an offer now.
  const lost = (await lookUpWords(context.source, sought, options)).filter(({ trouvees }) => trouvees === 0);
  const report = await offer.territory({
    ...{ niveau, code, day: dayInParis(now()) },
    needs: needs.map(({ lieu, thematique, nombre }) => ({ code_commune: lieu, thematique, nombre })),
    words: lost.map(({ mot, departements }) => ({ mot, departements })),
    vain,
    withheld,
  });
  const { territoire } = report;
  if (territoire.communes === 0) throw new ProblemError({ status: 404, detail: fr.problem.noTerritory });
  const nom = nameWithin(territory, { niveau, code }, territoire.nom);
  // The figures of today are told without the past, where that cannot be read.
  const past = await orNull(async () => history?.before(report));
  const told: TerritoryReport = past === null ? report : withHistory(report, past);
  const canSend = context.mailer !== undefined && context.publicUrl !== undefined;
  // Thousands are never called or written to in one go: to look at each of them would take seconds.
  const isCounted = store.campaigns !== undefined && told.a_appeler <= MOST_REACHED;
  const groups = isCounted ? await orNull(() => readGroups(context, { niveau, code }, canSend)) : null;
  const joindre = groups === null ? null : countReach(groups);
  // The last step about each to call is told where it can be read.
  const appels = (await orNull(() => followCalls(context, told.appels, { niveau, code }, groups))) ?? told.appels;
  const actions =
    joindre === null ? told.actions : told.actions.map((one) => (one.genre === 'verifier' ? { ...one, joindre } : one));
  return { ...told, appels, actions, territoire: { ...territoire, nom } } satisfies TerritoryReport;
}
