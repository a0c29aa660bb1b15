import type { OfferSource, Page } from '@inclusion-kit/sdk';
import { createKeptTest, withoutRecords, type Withheld } from '@inclusion-kit/sdk/internal';
import type { Read } from './read.ts';

/** The calls whose answers hold no record that is closed for good. The address of a record still opens it. */
const LISTS: ReadonlySet<string> = new Set([
  ...['searchServices', 'search', 'services', 'structures', 'facets', 'points', 'question'],
]);

/** Returns the argument of a call, which asks a list to leave out the records closed for good. */
export function toAsked({ name, argument, presentation }: Read): unknown {
  const withheld = presentation.overlays?.withheld ?? null;
  if (withheld === null || !LISTS.has(name)) return argument;
  return withoutRecords(argument ?? {}, withheld);
}

type Record = { id?: unknown; structure_id?: unknown };

/**
 * Leaves the records closed for good out of the pages of a source that cannot do it: the API itself, or a source of the host. The
 * total is that of the source on each page of a longer list, which nobody can count without reading it whole.
 */
export function leaveOut(name: string, value: unknown, withheld: Withheld | null): unknown {
  if (withheld === null || !LISTS.has(name) || typeof value !== 'object' || value === null) return value;
  if (!('items' in value) || !Array.isArray(value.items)) return value;
  const page = value as Page<Record & { service?: Record }>;
  const isKept = createKeptTest(withheld);
  const items = page.items.filter((item) => isKept(item.service ?? item));
  const left = page.items.length - items.length;
  if (left === 0) return value;
  const isWhole = page.page === 1 && page.pages <= 1;
  return { ...page, items, size: items.length, total: isWhole ? page.total - left : page.total };
}

const leaving = new WeakMap<object, Promise<boolean>>();

/**
 * Tells whether a source leaves out the records that a call names, in its counts too: asked once to leave out its first one, it
 * counts one less. A source that has no records, or whose records change meanwhile, is asked again by the next call.
 */
export function leavesOut(source: Pick<OfferSource, 'searchServices'>): Promise<boolean> {
  const known = leaving.get(source);
  if (known !== undefined) return known;
  const forget = () => leaving.delete(source);
  const asking = tryLeaving(source).then(({ leaves, isSure }) => {
    if (!isSure) forget();
    return leaves;
  });
  leaving.set(source, asking);
  asking.catch(forget);
  return asking;
}

interface Told {
  readonly leaves: boolean;
  readonly isSure: boolean;
}

async function tryLeaving(source: Pick<OfferSource, 'searchServices'>): Promise<Told> {
  const before = await source.searchServices({ size: 1 });
  const [first] = before.items;
  if (first === undefined) return { leaves: true, isSure: false };
  const one = { services: [first.service.id], structures: [] };
  const { total } = await source.searchServices(withoutRecords({ size: 1 }, one));
  const after = await source.searchServices({ size: 1 });
  // Records that come or go in between are in one of the totals alone.
  const isSure = after.total === before.total;
  return { leaves: isSure && total === before.total - 1, isSure };
}
