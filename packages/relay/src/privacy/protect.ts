import { mapRecords } from './each-record.ts';
import type { ObjectionPrint } from './objection.ts';
import { createObjectionFilter, type ObjectionFilter } from './objection-filter.ts';
import { hidePersonalContacts, type Fields } from './personal-contacts.ts';

/** Objections as handed to whoever writes answers: plain data, which may cross to another thread. */
export interface KeptObjections {
  /** Changes whenever the list does; no two databases have the same. */
  version: string;
  secret: Uint8Array;
  list: readonly ObjectionPrint[];
}

/** What a reader is not shown. */
export interface Privacy {
  /** Hides what names a person. */
  hideContacts: boolean;
  /** Holds for every reader; null when nobody objects. */
  objections: KeptObjections | null;
}

let last: { version: string; filter: ObjectionFilter | null } | null = null;

/** Takes out of an answer what its reader is not shown. Returns the answer itself when there is nothing to take out. */
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
