import type { OfferPoint } from '@inclusion-kit/sdk';
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

/** Leaves the records closed for good out of an answer of a source that cannot do it: the API itself, or a source of the host. */
export function leaveOut(name: string, value: unknown, withheld: Withheld | null): unknown {
  if (withheld === null || !LISTS.has(name) || typeof value !== 'object' || value === null) return value;
  const services = new Set<unknown>(withheld.services);
  const isKept = createKeptTest(withheld);
  if ('points' in value) {
    const points = (value.points as OfferPoint[]).filter(([id]) => !services.has(id));
    return withTotal(value, 'points', points);
  }
  if (!('items' in value) || !Array.isArray(value.items)) return value;
  const items = (value.items as (Record & { service?: Record })[]).filter((item) => isKept(item.service ?? item));
  return withTotal(value, 'items', items);
}

function withTotal(value: object, name: 'items' | 'points', kept: readonly unknown[]): object {
  const { total, [name]: before } = value as { total: number } & { [Name in typeof name]: readonly unknown[] };
  const left = before.length - kept.length;
  return left === 0 ? value : { ...value, [name]: kept, total: total - left };
}
