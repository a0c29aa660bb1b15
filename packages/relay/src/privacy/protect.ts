import type { ObjectionPrint } from './objection.ts';
import { createObjectionFilter, type ObjectionFilter } from './objection-filter.ts';
import { hidePersonalContacts, type Fields } from './personal-contacts.ts';

/** Objections for the code that writes answers, as plain data that may cross to another thread. */
export interface KeptObjections {
  /** Changes whenever the list does. No two databases have the same. */
  version: string;
  secret: Uint8Array;
  list: readonly ObjectionPrint[];
}

/** The data hidden from a reader. */
export interface Privacy {
  /** Hides the contacts that name a person. */
  hideContacts: boolean;
  /** Hold for every reader. Null when nobody objects. */
  objections: KeptObjections | null;
}

let last: { version: string; filter: ObjectionFilter | null } | null = null;

/** Removes from an answer the data hidden from its reader. Returns the answer itself when there is nothing to remove. */
export function protect(value: unknown, { hideContacts, objections }: Privacy): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const filter = objections === null ? null : filterOf(objections);
  const kept = filter === null ? value : filter(value as Fields);
  return hideContacts ? mapRecords(kept, hidePersonalContacts) : kept;
}

/** Made once for as long as the list does not change. */
function filterOf({ version, secret, list }: KeptObjections): ObjectionFilter | null {
  if (last?.version !== version) last = { version, filter: createObjectionFilter(secret, list) };
  return last.filter;
}

/** The places of records inside an answer of a source. */
const PLACES = ['items', 'service', 'services', 'structure', 'structures', 'doublons'] as const;

/** Changes a record. `parent` is the record or page that holds it. */
type Change = (record: Fields, parent?: Fields) => Fields;

/**
 * Changes every record of an answer: of a page, of results, of a detail with its structure, services and duplicates. What
 * does not change is not copied, and nothing is changed in place: a catalogue in the same thread keeps its records.
 */
export function mapRecords(value: unknown, change: Change, parent?: Fields): unknown {
  if (Array.isArray(value)) return mapList(value, change, parent);
  if (typeof value !== 'object' || value === null) return value;
  const before = value as Fields;
  const changed = change(before, parent);
  let after = changed;
  for (const place of PLACES) {
    const inner = changed[place];
    if (typeof inner !== 'object' || inner === null) continue;
    const mapped = mapRecords(inner, change, before);
    if (mapped !== inner) after = { ...after, [place]: mapped };
  }
  return after;
}

function mapList(list: readonly unknown[], change: Change, parent?: Fields): readonly unknown[] {
  let copy: unknown[] | null = null;
  for (const [index, item] of list.entries()) {
    const mapped = mapRecords(item, change, parent);
    if (mapped !== item) (copy ??= [...list])[index] = mapped;
  }
  return copy ?? list;
}
