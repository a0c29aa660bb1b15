import type { ObjectionPrint } from './objection.ts';
import { createObjectionFilter, type ObjectionFilter } from './objection-filter.ts';
import { hidePersonalContacts, type Fields } from './personal-contacts.ts';

/** Objections for the code that writes answers, as plain data that may cross to another thread. */
export interface KeptObjections {
  /** Changes whenever the list does. No two databases have the same. */
  version: string;
  /** Secret of the prints. */
  secret: Uint8Array;
  /** The objections, as prints. */
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
  return hideContacts ? mapRecords(kept, hidePersonalContacts, { original: value }) : kept;
}

/** Made once for as long as the list does not change. */
function filterOf({ version, secret, list }: KeptObjections): ObjectionFilter | null {
  if (last?.version !== version) last = { version, filter: createObjectionFilter(secret, list) };
  return last.filter;
}

/** The places of records inside an answer of a source. */
const PLACES = ['items', 'service', 'services', 'structure', 'structures', 'doublons'] as const;

/** The surroundings of a record in an answer. */
interface Place {
  /** The record or page that holds it. */
  parent?: Fields;
  /** The same record as the source gave it. */
  original: unknown;
}

type Change = (record: Fields, parent: Fields | undefined, original: Fields) => Fields;

/**
 * Changes every record of an answer: of a page, of results, of a detail with its structure, services and duplicates. What
 * does not change is not copied, and nothing is changed in place: a catalogue in the same thread keeps its records.
 */
export function mapRecords(value: unknown, change: Change, place: Place = { original: value }): unknown {
  if (Array.isArray(value)) return mapList(value, change, place);
  if (typeof value !== 'object' || value === null) return value;
  const before = value as Fields;
  const original = place.original as Fields;
  const changed = change(before, place.parent, original);
  let after = changed;
  for (const name of PLACES) {
    const inner = changed[name];
    if (typeof inner !== 'object' || inner === null) continue;
    const mapped = mapRecords(inner, change, { parent: before, original: original[name] });
    if (mapped !== inner) after = { ...after, [name]: mapped };
  }
  return after;
}

function mapList(list: readonly unknown[], change: Change, { original, ...place }: Place): readonly unknown[] {
  let copy: unknown[] | null = null;
  for (const [index, item] of list.entries()) {
    const mapped = mapRecords(item, change, { ...place, original: (original as typeof list)[index] });
    if (mapped !== item) (copy ??= [...list])[index] = mapped;
  }
  return copy ?? list;
}
