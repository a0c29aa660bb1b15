import { compareCodePoints } from '../shared/order.ts';
import type {
  CallOptions,
  Correspondance,
  FoundPage,
  FoundService,
  OfferSearchParams,
  Page,
  PageParams,
} from '@inclusion-kit/sdk';

/** The words of a query that a page tells that it does not answer to. */
type Untold = Pick<
  FoundPage,
  | 'laisses_trouves'
  | 'lieu_nomme'
  | 'mots_compris'
  | 'mots_laisses'
  | 'mots_proches'
  | 'reseau_absent'
  | 'tout_de_suite'
>;
type Given<T> = { readonly [Name in keyof T]: T[Name] | undefined };

/** The first items of a list, and how many there are in all. */
export interface Head<T> extends Untold {
  readonly items: readonly T[];
  readonly total: number;
}

type ListedPage<T> = Page<T> & Untold;

/** A list of a source. */
export type List<P, T> = (params: P, options?: CallOptions) => Promise<ListedPage<T>>;

const MAX_SIZE = 10_000;

/** Reads the first items of a list, in as few pages as the API allows. */
export async function readHead<P extends PageParams, T>(
  list: List<P, T>,
  params: P,
  count: number,
  options: CallOptions,
): Promise<Head<T>> {
  const size = Math.min(count, MAX_SIZE);
  const items: T[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await list({ ...params, page, size }, options);
    items.push(...answer.items);
    if (answer.items.length === 0 || items.length >= Math.min(count, answer.total)) {
      return { items: items.slice(0, count), total: answer.total, ...untoldIn(answer) };
    }
  }
}

/** How the items of several lists are put together. */
export interface Merging<T> {
  readonly idOf: (item: T) => string;
  /** Null where no order can be told from the items: they then come in turns. */
  readonly compare: ((a: T, b: T) => number) | null;
}

/** The heads of several lists put together. */
export interface MergedHeads<T> extends Head<T> {
  /** Which of the lists an item is from. */
  homeOf(item: T): number | undefined;
}

/** Puts the heads of several lists together, each id once: the first list that has it wins. */
export function mergeHeads<T>(heads: readonly Head<T>[], { idOf, compare }: Merging<T>): MergedHeads<T> {
  const homes = new Map<string, number>();
  let duplicates = 0;
  const kept = heads.map(({ items }, index) =>
    items.filter((item) => {
      const id = idOf(item);
      const isNew = !homes.has(id);
      if (isNew) homes.set(id, index);
      else duplicates += 1;
      return isNew;
    }),
  );
  const total = heads.reduce((sum, head) => sum + head.total, 0) - duplicates;
  const items = compare === null ? inTurns(kept) : kept.flat().sort(compare);
  return { items, total, homeOf: (item) => homes.get(idOf(item)), ...untoldByAll(heads) };
}

/**
 * Tells the words that no list looked for among those that found something, and the network that the results of none are of. A
 * list that found nothing counts where all found nothing. The results of a near query are summed, as far as lists tell them.
 */
function untoldByAll(heads: readonly Head<unknown>[]): Untold {
  const found = heads.filter(({ total }) => total > 0);
  const [first, ...others] = found.map(({ mots_laisses = [] }) => mots_laisses);
  const absent = (found.length === 0 ? heads : found).map(({ reseau_absent }) => reseau_absent);
  const near = new Map<string, number>();
  for (const { q, total } of found.length > 0 ? [] : heads.flatMap(({ mots_proches = [] }) => mots_proches))
    near.set(q, (near.get(q) ?? 0) + total);
  return untoldIn({
    mots_compris: mergeUnsaid(found.map(({ mots_compris }) => mots_compris)),
    lieu_nomme: heads.find(({ lieu_nomme }) => lieu_nomme !== undefined)?.lieu_nomme,
    tout_de_suite: heads.find(({ tout_de_suite }) => tout_de_suite)?.tout_de_suite,
    mots_proches: [...near].map(([q, total]) => ({ q, total })).sort((a, b) => b.total - a.total),
    laisses_trouves: found.reduce((sum, { laisses_trouves = 0 }) => sum + laisses_trouves, 0),
    mots_laisses: first?.filter((word) => others.every((words) => words.includes(word))) ?? [],
    reseau_absent: found.length > 0 && absent.includes(undefined) ? undefined : absent.find((one) => one !== undefined),
  });
}

/** Puts together what lists say of words that none of their results says: the words of all, with the needs of each. */
function mergeUnsaid(lists: readonly (Correspondance | undefined)[]): Correspondance | undefined {
  const [first, ...others] = lists.filter((one) => one !== undefined);
  const pour = first?.pour?.filter((word) => others.every((other) => other.pour?.includes(word) === true)) ?? [];
  if (first === undefined || others.length + 1 < lists.length || pour.length === 0) return undefined;
  const needs = new Map(
    [first, ...others].flatMap(({ mots, valeurs = [] }) => valeurs.map((value, at) => [value, mots[at] ?? value])),
  );
  return { ...first, pour, mots: [...needs.values()], valeurs: [...needs.keys()] };
}

const untoldIn = ({
  laisses_trouves = 0,
  mots_laisses = [],
  mots_proches = [],
  reseau_absent,
  mots_compris,
  lieu_nomme,
  tout_de_suite,
}: Given<Untold>): Untold => ({
  ...(mots_compris !== undefined && { mots_compris }),
  ...(lieu_nomme !== undefined && { lieu_nomme }),
  ...(tout_de_suite === true && { tout_de_suite }),
  ...(mots_proches.length > 0 && { mots_proches }),
  ...(reseau_absent !== undefined && { reseau_absent }),
  ...(mots_laisses.length > 0 && laisses_trouves > 0 && { laisses_trouves }),
  ...(mots_laisses.length > 0 && { mots_laisses }),
});

/** Cuts one page out of the first items of a list. */
export function toPage<T>(head: Head<T>, { page, size }: { page: number; size: number }): ListedPage<T> {
  const { items, total } = head;
  const cut = items.slice((page - 1) * size, page * size);
  return { items: cut, total, page, size: cut.length, pages: Math.ceil(total / size), ...untoldIn(head) };
}

function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat();
}

/** The order in which a search gives its results, told from the results. */
export function compareFound({ q, tri }: OfferSearchParams): (a: FoundService, b: FoundService) => number {
  const byId = (a: FoundService, b: FoundService): number => compareCodePoints(a.service.id, b.service.id);
  const byDistance = (a: FoundService, b: FoundService): number =>
    (a.distance ?? Infinity) === (b.distance ?? Infinity)
      ? byId(a, b)
      : (a.distance ?? Infinity) - (b.distance ?? Infinity);
  const order = tri ?? (q === undefined ? 'distance' : 'pertinence');
  if (order === 'date') return (a, b) => compareCodePoints(b.service.date_maj, a.service.date_maj) || byId(a, b);
  if (order === 'pertinence' && q !== undefined) {
    return (a, b) => (b.score_recherche ?? 0) - (a.score_recherche ?? 0) || byDistance(a, b);
  }
  return byDistance;
}

/** Lists of records are in the order of ids. */
export const inOrderOfIds: Merging<{ id: string }> = {
  idOf: ({ id }) => id,
  compare: (a, b) => compareCodePoints(a.id, b.id),
};
