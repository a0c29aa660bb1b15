import type { DetailedStructure } from '@inclusion-kit/sdk/schemas';
import { readCurrentRecord } from '../../offer/overlays/current-record.ts';
import { createLeftAloneTest } from '../../offer/partners.ts';
import { fr } from '../../locales/fr.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { StructureOutcome } from '../../store/campaigns/campaign-outcome.ts';
import type { CampaignsTable } from '../../store/campaigns/campaign-rows.ts';
import type { CampaignStore } from '../../store/campaigns/campaign-store.ts';
import type { ContributionsContext } from '../contributions-context.ts';
import { confirmedSince, readCriteria } from './criteria.ts';
import { readPlace, writePlace, type Place } from './place.ts';
import { listToCall, patienceOf, type ToCall } from './to-call.ts';

/** The acts that tell of a call. */
export const callActs = ['appel-joint', 'appel-absent'] as const;

/** A structure to call, with the number of its record and the last call to it. */
export interface Callee extends ToCall {
  telephone: string | null;
  appel: { acte: string; par: string; date: string } | null;
}

/** Some of those to call, and where the next page begins, or null at the end. */
export interface Calls {
  items: Callee[];
  suite: string | null;
}

/** Structures of one page, whose records are read for their numbers. */
const ROWS = 20;
/** The latest campaigns that are looked at: who never answered an older one is in a later one too. */
const CAMPAIGNS = 5;
/** Structures that are read of the database at once. */
const SLICE = 100;
/** Calls that are shown behind all others, the latest first. */
const MOST_CALLED = 200;
/** Records that one page reads: where a source dated its whole catalogue anew, none of thousands waits any more. */
const MOST_READ = 200;

type Reading = Pick<ContributionsContext, 'source' | 'overlays' | 'privacy' | 'now' | 'store'>;

/**
 * Lists whom to call: those whose offers still wait, of the latest campaign first, those with most of them first, and on the last
 * page those that were called already. A page reads its own structures alone.
 * @param apres the `suite` of the page before, or null for the first page
 * @throws ProblemError 404 where there are no campaigns, 422 when `apres` is no value of `suite`
 */
export async function readCalls(context: Reading, apres: string | null): Promise<Calls> {
  const { campaigns } = context.store;
  if (campaigns === undefined) throw new ProblemError({ status: 404, detail: fr.problem.noModeration });
  const latest = (await campaigns.list()).slice(0, CAMPAIGNS);
  const place = apres === null ? null : readStart(apres);
  const start = place === null ? 0 : latest.findIndex(({ id }) => id === place.campaign);
  if (start === -1) throw new ProblemError({ status: 422, detail: fr.problem.noSuchPage });
  const calls = await readCalled(campaigns, latest.at(-1));
  const items: Callee[] = [];
  let read = 0;
  for (const [at, campaign] of latest.entries()) {
    if (at < start) continue;
    const later = latest.slice(0, at).map(({ id }) => id);
    let after = at === start ? place?.after : undefined;
    for (let isMore = true; isMore;) {
      const slice = await campaigns.outcomePage(campaign.id, {
        size: SLICE,
        after,
        silentSince: patienceOf(campaign, context.now()),
      });
      for (const one of await listHere(context, campaign, later, slice)) {
        if ((calls.get(one.structure)?.date ?? '') >= campaign.cree_le) continue;
        const callee = await readCallee(context, campaign, one);
        read += 1;
        if (callee !== null) items.push({ ...callee, appel: null });
        const last = slice.find(({ structure_id }) => structure_id === one.structure);
        const isFull = items.length === ROWS || read === MOST_READ;
        if (isFull && last !== undefined) return { items, suite: `${campaign.id}.${writePlace(last)}` };
      }
      after = slice.at(-1);
      isMore = slice.length === SLICE;
    }
  }
  // Nobody is left to call: those who were called follow.
  for (const [at, campaign] of latest.entries()) {
    const later = latest.slice(0, at).map(({ id }) => id);
    const own = [...calls].flatMap(([id, { date }]) => (date >= campaign.cree_le ? [id] : [])).slice(0, MOST_CALLED);
    if (own.length === 0) continue;
    const called = await campaigns.outcomePage(campaign.id, { size: MOST_CALLED, structures: own });
    for (const one of await listHere(context, campaign, later, called)) {
      const callee = await readCallee(context, campaign, one);
      if (callee !== null) items.push({ ...callee, appel: calls.get(one.structure) ?? null });
    }
  }
  return { items, suite: null };
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

/** Reads the last calls since a campaign began, the latest first. */
async function readCalled(campaigns: CampaignStore, oldest: CampaignsTable | undefined) {
  const calls = new Map<string, { acte: string; par: string; date: string }>();
  for (const { sujet, acte, par, date } of (await campaigns.trail.ofKind('structure')).reverse()) {
    const id = sujet.slice('structure:'.length);
    if (date < (oldest?.cree_le ?? '')) break;
    if ((callActs as readonly string[]).includes(acte) && !calls.has(id)) calls.set(id, { acte, par, date });
  }
  return calls;
}

/** Reads the offers of a structure that still wait, and its number. Null when none waits. */
async function readCallee(
  { source, overlays, privacy }: Reading,
  { criteres }: CampaignsTable,
  one: ToCall,
): Promise<(ToCall & { telephone: string | null }) | null> {
  const current = await readCurrentRecord(source, overlays(), { modele: 'structure', id: one.structure });
  if (current.is === 'gone') return null;
  if (current.is === 'unread') return { ...one, telephone: null };
  const criteria = readCriteria(criteres);
  const test = createLeftAloneTest({
    ...criteria,
    before: criteria.avant,
    confirmed: confirmedSince(overlays(), criteria.avant),
  });
  const raw = current.raw as DetailedStructure;
  const perimees = raw.services.filter((service) => test(service, raw.code_insee).perimee).length;
  if (perimees === 0) return null;
  const { telephone, services } = privacy.withoutObjected(current.record as DetailedStructure);
  return {
    ...{ ...one, perimees },
    telephone: telephone ?? services.find((service) => service.telephone !== null)?.telephone ?? null,
  };
}

/** @throws ProblemError 422 when it is no `suite` */
function readStart(text: string): { campaign: string; after: Place } {
  const [campaign = ''] = text.split('.', 1);
  return { campaign, after: readPlace(text.slice(campaign.length + 1)) };
}
