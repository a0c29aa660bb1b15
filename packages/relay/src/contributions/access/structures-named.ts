import { isDetailedService, type DetailedStructure } from '@inclusion-kit/sdk/schemas';
import { foldWords, stopWords } from '@inclusion-kit/sdk/internal';
import { LIST_RECORDS } from '../../offer/worker/lanes.ts';
import { protect } from '../../privacy/protect.ts';
import type { ContributionsContext } from '../contributions-context.ts';
import { readStructure } from './invite.ts';

/**
 * The first offers of a search by words, among which a name is looked for: those whose structure bears it come first. No more: a
 * list would wait in a queue that all readers share.
 */
const MOST_OFFERS = LIST_RECORDS;
/** Structures that are read with all their offers. */
const MOST_STRUCTURES = 10;

/** The structures of a name. */
export interface StructuresNamed {
  /** As the public sees them, each with an offer at least unless all are asked for. A structure of exactly this name comes first. */
  readonly structures: readonly DetailedStructure[];
  /** The ids of those that have no open offer. */
  readonly closed: ReadonlySet<string>;
  /** True where more structures bear the name. */
  readonly areMore: boolean;
  /** Records that were read to find them. */
  readonly read: number;
}

/**
 * Finds the structures whose name holds all the words typed, with their offers. A word may be cut short, and the commune may be
 * typed too. The search by words finds more than names: offers of another structure that are only near in meaning are left out.
 * @param options.withClosed asks for those too whose offers are all closed: a person who adds an offer is not to add them again
 */
export async function findStructuresNamed(
  context: Pick<ContributionsContext, 'source' | 'overlays' | 'privacy'>,
  typed: string,
  signal: AbortSignal,
  { withClosed = false }: { withClosed?: boolean } = {},
): Promise<StructuresNamed> {
  const { source, privacy } = context;
  const asked = wordsOf(typed);
  if (source.search === undefined || asked.length === 0)
    return { structures: [], closed: new Set(), areMore: false, read: 0 };
  const { items } = await source.search({ q: typed, size: MOST_OFFERS }, { signal });
  const ids = new Map<string, boolean>();
  for (const { service: found } of items) {
    const { id, nom, commune } = isDetailedService(found) ? { ...found.structure, id: found.structure_id } : found;
    if (fits(asked, `${nom} ${commune ?? ''}`)) ids.set(id, wordsOf(nom).join(' ') === asked.join(' '));
  }
  const inOrder = [...ids].sort(([, a], [, b]) => Number(b) - Number(a)).map(([id]) => id);
  const withheld = context.overlays()?.withheld;
  const [gone, closed] = [new Set(withheld?.structures), new Set(withheld?.services)];
  const read = await Promise.all(inOrder.slice(0, MOST_STRUCTURES).map((id) => readStructure(context, id)));
  const shown = read.flatMap((one) => (one === null ? [] : (protect(one, privacy.anyone) as DetailedStructure)));
  return {
    structures: shown.filter(({ id, services }) => (withClosed ? !gone.has(id) : services.length > 0)),
    closed: new Set(shown.filter(({ services }) => services.every(({ id }) => closed.has(id))).map(({ id }) => id)),
    areMore: inOrder.length > MOST_STRUCTURES,
    read: items.length + read.reduce((sum, one) => sum + (one?.services.length ?? 0), 0),
  };
}

/** Returns the words of a name without accents, capitals and the small words that people leave out. */
function wordsOf(text: string): string[] {
  return foldWords(text).filter((word) => !stopWords.has(word));
}

function fits(asked: readonly string[], name: string): boolean {
  const words = wordsOf(name);
  return asked.every((word) => words.some((one) => one.startsWith(word)));
}
