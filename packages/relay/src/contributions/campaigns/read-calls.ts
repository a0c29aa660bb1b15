import { comparePlaces } from '../../offer/partners.ts';
import { fr } from '../../locales/fr.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { ContributionsContext } from '../contributions-context.ts';
import { groupOf, groups, type Group } from './call-groups.ts';
import { createCallees, readCalledLately, type Callee } from './callees.ts';
import { chooseStructures, type ChosenStructure } from './choose-structures.ts';
import { createPlaceReader, everyOldOffer, type CampaignCriteria } from './criteria.ts';
import { readStalePlace, writeStalePlace } from './place.ts';
import { readWaiting } from './read-waiting.ts';

/** A structure of the list, with its group. */
export interface ListedCallee extends Callee, Pick<ChosenStructure, 'motif' | 'ecrit_le'> {
  groupe: Group;
}

/** Some of those to call, and where the next page begins, or null at the end. */
export interface Calls {
  items: ListedCallee[];
  /** Structures of each group, on all pages. */
  nombres: Readonly<Record<Group, number>>;
  suite: string | null;
  /** The structure of which a call was just noted, null for a call that was taken back. Null for none. */
  fait: Pick<ListedCallee, 'structure' | 'nom' | 'appel' | 'groupe'> | null;
  /**
   * Why structures may be missing: the offer is not in memory (`unread`), or no commune of the territory is known (`unplaced`). Null
   * where nothing hides them.
   */
  hidden: 'unread' | 'unplaced' | null;
}

/** Structures of one page, whose records are read for their numbers. */
const ROWS = 20;

type Reading = Pick<
  ContributionsContext,
  'source' | 'overlays' | 'partners' | 'privacy' | 'now' | 'store' | 'territories'
>;

/**
 * Lists the structures with old offers of a territory, null for any, group by group, those with most of them first. A page reads its
 * own records alone.
 * @param apres the `suite` of the page before, or null for the first page
 * @param options.canSend tells whether mails can leave
 * @param options.fait id of the structure of which a call was just noted
 * @throws ProblemError 404 where there are no campaigns, 422 when `apres` is no value of `suite`
 */
export async function readCalls(
  context: Reading,
  apres: string | null,
  {
    territoire = null,
    canSend = true,
    fait = null,
  }: { territoire?: CampaignCriteria['territoire']; canSend?: boolean; fait?: string | null } = {},
): Promise<Calls> {
  const { store, now } = context;
  if (store.campaigns === undefined) throw new ProblemError({ status: 404, detail: fr.problem.noModeration });
  const start = apres === null ? null : readStart(apres);
  const findPlace = createPlaceReader(context);
  const criteria = everyOldOffer(now(), territoire);
  const here = await findPlace(criteria);
  const hidden =
    context.partners() === null ? 'unread' : territoire !== null && here?.communes == null ? 'unplaced' : null;
  const waiting = await readWaiting(store);
  const [chosen, calls] = await Promise.all([
    chooseStructures(context, criteria, { offers: false, findPlace, waiting }),
    readCalledLately(store.campaigns, now()),
  ]);
  const all = (chosen ?? [])
    .map((one) => ({ ...one, groupe: groupOf(one, { calls, canSend }) }))
    .sort((a, b) => rankOf(a) - rankOf(b) || comparePlaces(a, b));
  const nombres = Object.fromEntries(groups.map((group) => [group, 0])) as Record<Group, number>;
  for (const { groupe } of all) nombres[groupe] += 1;
  const left =
    start === null ? all : all.filter((one) => (rankOf(one) - start.rank || comparePlaces(one, start.place)) > 0);
  const readCallee = await createCallees(context, criteria, findPlace, waiting.confirmed);
  const items: ListedCallee[] = [];
  for (const { id, nom, source, perimees, motif, ecrit_le, groupe } of left.slice(0, ROWS)) {
    const callee = await readCallee({ structure: id, nom, source, perimees, isRefused: motif === 'adresse-refusee' });
    if (callee !== null) items.push({ ...callee, motif, ecrit_le, groupe, appel: calls.get(id) ?? null });
  }
  const last = left.length > ROWS ? left[ROWS - 1] : undefined;
  const suite = last === undefined ? null : `${last.groupe}.${writeStalePlace(last)}`;
  const done = all.find(({ id }) => id === fait);
  const told =
    done === undefined
      ? null
      : { structure: done.id, nom: done.nom, appel: calls.get(done.id) ?? null, groupe: done.groupe };
  return { items, nombres, suite, fait: told, hidden };
}

const rankOf = ({ groupe }: { groupe: Group }): number => groups.indexOf(groupe);

/** @throws ProblemError 422 when it is no `suite` */
function readStart(text: string) {
  const [name = ''] = text.split('.', 1);
  const rank = groups.findIndex((group) => group === name);
  if (rank === -1) throw new ProblemError({ status: 422, detail: fr.problem.noSuchPage });
  return { rank, place: readStalePlace(text.slice(name.length + 1)) };
}
