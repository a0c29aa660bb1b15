import type { StalePlace } from '../../offer/partners.ts';
import { fr } from '../../locales/fr.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { StructureOutcome } from '../../store/campaigns/campaign-outcome.ts';
import type { CampaignsTable } from '../../store/campaigns/campaign-rows.ts';
import type { ContributionsContext } from '../contributions-context.ts';
import { createCallees, listLatest, readCalled, type Called, type Callee } from './callees.ts';
import { createPlaceReader, everyOldOffer, settledSince, readCriteria, type CampaignCriteria } from './criteria.ts';
import { readPlace, readStalePlace, writePlace, writeStalePlace, type Place } from './place.ts';
import { lastMail, listToCall, patienceOf, type ToCall } from './to-call.ts';

/** Some of those to call, and where the next page begins, or null at the end. */
export interface Calls {
  items: Callee[];
  suite: string | null;
  /**
   * Why those that no campaign was about may be missing: the offer is not in memory (`unread`), or no commune of the territory is known
   * (`unplaced`). Null where nothing hides them.
   */
  hidden: 'unread' | 'unplaced' | null;
}

/** Structures of one page, whose records are read for their numbers. */
const ROWS = 20;
/** Structures that are read of the database at once. */
const SLICE = 100;
/** Calls that are shown behind all others, the latest first. */
const MOST_CALLED = 200;
/** Records of each list that one page reads: where a source dated its whole catalogue anew, none of thousands waits any more. */
const MOST_READ = 200;
/** Slices that one page looks at of each list: those who stand elsewhere cost no record, and a country has hundreds of slices. */
const MOST_SLICES = 5;

/** The beginning of a `suite` among the others, before their place in the list. */
const OTHERS = 'autres.';

type Reading = Pick<
  ContributionsContext,
  'source' | 'overlays' | 'partners' | 'privacy' | 'now' | 'store' | 'territories'
>;

/**
 * Lists whom to call: those whose offers still wait, of the latest campaign first, those with most of them first. All others with old
 * offers follow, and on the last page those that were called already. A page reads its own structures alone.
 * @param apres the `suite` of the page before, or null for the first page
 * @param where the territory that the others stand in, and whether the page is of it alone: then those of campaigns who have no old
 * offer there are left out. Default: any
 * @throws ProblemError 404 where there are no campaigns, 422 when `apres` is no value of `suite`
 */
export async function readCalls(
  context: Reading,
  apres: string | null,
  { territoire, isAlone }: { readonly territoire: CampaignCriteria['territoire']; readonly isAlone: boolean } = {
    territoire: null,
    isAlone: false,
  },
): Promise<Calls> {
  const { campaigns } = context.store;
  if (campaigns === undefined) throw new ProblemError({ status: 404, detail: fr.problem.noModeration });
  const latest = await listLatest(campaigns);
  const other = apres?.startsWith(OTHERS) === true ? readStalePlace(apres.slice(OTHERS.length)) : null;
  const place = apres === null || other !== null ? null : readStart(apres);
  const start = place === null ? 0 : latest.findIndex(({ id }) => id === place.campaign);
  if (start === -1) throw new ProblemError({ status: 422, detail: fr.problem.noSuchPage });
  const calls = await readCalled(campaigns, latest.at(-1)?.cree_le);
  const findPlace = createPlaceReader(context);
  const here = await findPlace({ territoire, departement: null });
  const hidden =
    context.partners() === null ? 'unread' : territoire !== null && here?.communes == null ? 'unplaced' : null;
  const within = isAlone ? territoire : null;
  const criteriaOf = ({ criteres }: CampaignsTable): CampaignCriteria => {
    const own = readCriteria(criteres);
    return within === null ? own : { ...own, departement: null, territoire: within };
  };
  const items: Callee[] = [];
  let [read, slices] = [0, 0];
  for (const [at, campaign] of other === null ? latest.entries() : []) {
    if (at < start) continue;
    const later = latest.slice(0, at).map(({ id }) => id);
    const readCallee = await createCallees(context, criteriaOf(campaign), findPlace);
    let after = at === start ? place?.after : undefined;
    for (let isMore = true; isMore;) {
      const slice = await campaigns.outcomePage(campaign.id, {
        size: SLICE,
        after,
        silentSince: patienceOf(campaign, context.now()),
      });
      for (const one of await listHere(context, campaign, later, slice)) {
        if ((calls.get(one.structure)?.date ?? '') >= campaign.cree_le) continue;
        const callee = await readCallee(one);
        read += 1;
        if (callee !== null) items.push({ ...callee, appel: null });
        const last = slice.find(({ structure_id }) => structure_id === one.structure);
        const isFull = items.length === ROWS || read === MOST_READ;
        if (isFull && last !== undefined) return { items, hidden, suite: `${campaign.id}.${writePlace(last)}` };
      }
      after = slice.at(-1);
      isMore = slice.length === SLICE;
      slices += 1;
      if (isMore && slices >= MOST_SLICES && after !== undefined)
        return { items, hidden, suite: `${campaign.id}.${writePlace(after)}` };
    }
  }
  // Nobody is left whom mail does not move: the others with old offers follow.
  const { others, next } = await readOthers(context, {
    latest,
    calls,
    from: other,
    room: ROWS - items.length,
    ...{ territoire, findPlace },
  });
  items.push(...others);
  if (next !== null) return { items, hidden, suite: `${OTHERS}${writeStalePlace(next)}` };
  let left = MOST_CALLED;
  for (const [at, campaign] of latest.entries()) {
    if (left === 0) break;
    const later = latest.slice(0, at).map(({ id }) => id);
    const own = [...calls].flatMap(([id, { date }]) => (date >= campaign.cree_le ? [id] : [])).slice(0, MOST_CALLED);
    if (own.length === 0) continue;
    const called = await campaigns.outcomePage(campaign.id, { size: left, structures: own });
    left -= called.length;
    const readCallee = await createCallees(context, criteriaOf(campaign), findPlace);
    for (const one of await listHere(context, campaign, later, called)) {
      const callee = await readCallee(one);
      if (callee !== null) items.push({ ...callee, appel: calls.get(one.structure) ?? null });
    }
  }
  const shown = new Set(items.map(({ structure }) => structure));
  const rest = [...calls.keys()].filter((id) => !shown.has(id)).slice(0, left);
  const causes = await readCauses(context, latest, rest);
  const readCallee = await createCallees(context, everyOldOffer(context.now(), within), findPlace);
  for (const structure of rest) {
    const known = causes.get(structure) ?? NEVER;
    if (known === 'elsewhere') continue;
    const asked = { ...{ structure, nom: '', source: null, perimees: 0 }, ...known };
    const callee = await readCallee(asked);
    if (callee !== null) items.push({ ...callee, appel: calls.get(structure) ?? null });
  }
  return { items, hidden, suite: null };
}

/** A structure that no campaign was about. */
const NEVER = { cause: 'jamais', ecrit_le: null } as const;

/** Reads the structures with old offers whom nobody wrote to, or who may still answer, from a place in their list. */
async function readOthers(
  context: Reading,
  {
    latest,
    calls,
    from,
    room,
    territoire,
    findPlace,
  }: {
    readonly latest: readonly CampaignsTable[];
    readonly calls: Called;
    readonly from: StalePlace | null;
    readonly room: number;
    readonly territoire: CampaignCriteria['territoire'];
    readonly findPlace: ReturnType<typeof createPlaceReader>;
  },
): Promise<{ others: Callee[]; next: StalePlace | null }> {
  const others: Callee[] = [];
  const partners = context.partners();
  if (partners === null) return { others, next: null };
  const criteria = everyOldOffer(context.now(), territoire);
  const place = await findPlace(criteria);
  // Nobody is called elsewhere.
  if (place === null) return { others, next: null };
  const { avant: before } = criteria;
  const question = { before, ...place, ...settledSince(context.overlays(), before) };
  const readCallee = await createCallees(context, criteria, findPlace);
  let read = 0;
  let last = from;
  for (let slices = 1; ; slices += 1) {
    const { items: slice } = await partners.stale({ ...question, after: last ?? undefined, offset: 0, size: SLICE });
    const causes = await readCauses(
      context,
      latest,
      slice.map(({ id }) => id),
    );
    for (const { id, nom, source, perimees, plus_ancienne } of slice) {
      if (others.length >= room || read === MOST_READ) return { others, next: last };
      last = { perimees, plus_ancienne, id };
      const known = causes.get(id) ?? NEVER;
      if (known === 'elsewhere' || calls.has(id)) continue;
      read += 1;
      const callee = await readCallee({ ...{ structure: id, nom, source, perimees }, ...known });
      if (callee !== null) others.push({ ...callee, appel: null });
    }
    if (slice.length < SLICE) return { others, next: null };
    if (slices === MOST_SLICES) return { others, next: last };
  }
}

/** Tells of some structures what the latest campaign about each did: those that answered, or that mail does not move, stand elsewhere. */
async function readCauses(
  { store, now }: Reading,
  latest: readonly CampaignsTable[],
  ids: readonly string[],
): Promise<Map<string, 'elsewhere' | Pick<ToCall, 'cause' | 'ecrit_le'>>> {
  const causes = new Map<string, 'elsewhere' | Pick<ToCall, 'cause' | 'ecrit_le'>>();
  for (const campaign of latest) {
    const structures = ids.filter((id) => !causes.has(id));
    if (structures.length === 0) break;
    const outcomes = (await store.campaigns?.outcomePage(campaign.id, { size: structures.length, structures })) ?? [];
    const toCall = new Set(listToCall(campaign, outcomes, now()).map(({ structure }) => structure));
    for (const one of outcomes) {
      const isElsewhere = one.repondu_le !== null || toCall.has(one.structure_id);
      causes.set(one.structure_id, isElsewhere ? 'elsewhere' : { cause: 'attente', ecrit_le: lastMail(one) });
    }
  }
  return causes;
}

/** Lists those to call of some structures of a campaign that no later one is about. */
async function listHere(
  { store, now }: Reading,
  campaign: CampaignsTable,
  later: readonly string[],
  outcomes: readonly StructureOutcome[],
): Promise<ToCall[]> {
  const all = listToCall(campaign, outcomes, now());
  const ids = all.map(({ structure }) => structure);
  const seen = await store.campaigns?.among(later, ids);
  return all.filter(({ structure }) => seen?.has(structure) !== true);
}

/** @throws ProblemError 422 when it is no `suite` */
function readStart(text: string): { campaign: string; after: Place } {
  const [campaign = ''] = text.split('.', 1);
  return { campaign, after: readPlace(text.slice(campaign.length + 1)) };
}
