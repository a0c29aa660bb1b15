import { isToCall, MOST_SHOWN_CALLS, writeTerritory, type TerritoryName } from '@inclusion-kit/sdk/internal';
import type { CallFigures, CallFollowUp } from '@inclusion-kit/sdk/territory';
import type { StructureOutcome } from '../../store/campaigns/campaign-outcome.ts';
import type { CampaignsTable } from '../../store/campaigns/campaign-rows.ts';
import type { ContributionsContext } from '../contributions-context.ts';
import { isToCall as isCalled, type Group } from './call-groups.ts';
import { createCallees, listLatest, readCalledLately, type Called } from './callees.ts';
import { createPlaceReader, everyOldOffer, type CampaignCriteria } from './criteria.ts';
import { lastMail, listToCall } from './to-call.ts';

const CALLED: Readonly<Record<string, CallFollowUp['genre']>> = { 'appel-joint': 'joint', 'appel-absent': 'absent' };

type Following = Pick<ContributionsContext, 'source' | 'overlays' | 'privacy' | 'now' | 'store' | 'territories'>;

/**
 * Adds to those to call of a territory the last thing done about each, and puts last those that answered, were reached or may still
 * answer. One whose offers were all confirmed here since leaves the list: the figures count what sources say. It ends with the tenth
 * that a call may move: no more are shown at once, and each is read of the database.
 * @param groups the group of each structure of the territory, by its id: those to call come before those to write to. Null where nobody knows
 */
export async function followCalls(
  context: Following,
  appels: readonly CallFigures[],
  { niveau, code }: TerritoryName,
  groups: ReadonlyMap<string, Group> | null = null,
): Promise<CallFigures[]> {
  const territoire = niveau === 'france' ? null : { code: writeTerritory({ niveau, code }), nom: '' };
  const follow = await createFollower(context, appels, everyOldOffer(context.now(), territoire));
  if (follow === null) return [...appels];
  const ordered =
    groups === null ? appels : appels.toSorted((a, b) => rankOf(groups.get(a.id)) - rankOf(groups.get(b.id)));
  const followed: CallFigures[] = [];
  let toCall = 0;
  for (const one of ordered) {
    if (toCall === MOST_SHOWN_CALLS) break;
    const found = await follow(one);
    if (found === null) continue;
    const { perimees, suivi } = found;
    const told = { ...one, perimees, ...(suivi === null ? {} : { suivi }) };
    followed.push(told);
    if (isToCall(told)) toCall += 1;
  }
  return followed.sort((a, b) => Number(isToCall(b)) - Number(isToCall(a)));
}

/** Ranks those to call before those to write to, and these before those of whom an answer is awaited or came. */
const rankOf = (group: Group | undefined): number =>
  group !== undefined && isCalled(group) ? 0 : group === 'write' ? 1 : 2;

/** A structure with old offers. */
type Asked = Pick<CallFigures, 'id' | 'nom' | 'perimees'> & { readonly source: string | null };

/**
 * Creates the reader of the last thing done about each of some structures, with its old offers that still wait. It returns null for
 * one where none waits. Null where neither campaigns nor calls are kept.
 */
export async function createFollower(context: Following, asked: readonly Asked[], criteria: CampaignCriteria) {
  const { store, now } = context;
  if (store.campaigns === undefined) return null;
  const latest = await listLatest(store.campaigns);
  const calls = await readCalledLately(store.campaigns, now());
  const readCallee = await createCallees(context, criteria, createPlaceReader(context));
  const outcomes = await readLatest(
    context,
    latest,
    asked.map(({ id }) => id),
  );
  return async ({ id, nom, source, perimees }: Asked) => {
    const callee = await readCallee({ structure: id, nom, source, perimees });
    if (callee === null) return null;
    const outcome = outcomes.get(id);
    const answered = callee.repondu_le ?? outcome?.one.repondu_le ?? null;
    const suivi = answered === null ? (sayCall(calls, id) ?? sayMail(outcome, now())) : say('repondu', answered);
    return { perimees: callee.perimees, suivi };
  };
}

interface Latest {
  campaign: CampaignsTable;
  one: StructureOutcome;
}

const say = (genre: CallFollowUp['genre'], date: string): CallFollowUp => ({ genre, jour: date.slice(0, 10) });

function sayCall(calls: Called, id: string): CallFollowUp | null {
  const { acte = '', date = '' } = calls.get(id) ?? {};
  const genre = CALLED[acte];
  return genre === undefined ? null : say(genre, date);
}

/** Says whether the last mail that left may still be answered. */
function sayMail(latest: Latest | undefined, now: Date): CallFollowUp | null {
  const date = latest === undefined ? null : lastMail(latest.one);
  if (latest === undefined || date === null) return null;
  const [toCall] = listToCall([latest.one], now);
  if (toCall === undefined) return say('attente', date);
  return toCall.cause === 'silence' ? say('silence', date) : null;
}

/** Reads what came of the latest campaign that wrote to each of some structures, or that it answered: one that left it out tells nothing. */
async function readLatest(
  { store }: Pick<ContributionsContext, 'store'>,
  campaigns: readonly CampaignsTable[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, Latest>> {
  const found = new Map<string, Latest>();
  for (const campaign of campaigns) {
    const structures = ids.filter((id) => !found.has(id));
    if (structures.length === 0) break;
    const outcomes = (await store.campaigns?.outcomePage(campaign.id, { size: structures.length, structures })) ?? [];
    for (const one of outcomes)
      if (one.repondu_le !== null || lastMail(one) !== null) found.set(one.structure_id, { campaign, one });
  }
  return found;
}
