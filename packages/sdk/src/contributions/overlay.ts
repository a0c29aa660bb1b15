import type { FieldValue } from './contribution.ts';

/** What a record was and became in one field. */
export interface Changement {
  /** The source's value. */
  avant: FieldValue;
  /** The value accepted, shown meanwhile. */
  apres: FieldValue;
}

/**
 * What an accepted contribution adds to a record until its source takes it up: a relay shows the new values and says here
 * what they were. A confirmation has no change, only its date; a closure says from when until when.
 */
export interface Overlay {
  /** The id of the contribution accepted last. */
  contribution: string;
  /** Day it was accepted, `YYYY-MM-DD`. */
  date: string;
  /** What changed, by field. */
  changements: Record<string, Changement>;
  /** Day the record was last confirmed; absent when it never was. */
  confirmee_le?: string;
  /** When the offer is closed: for good without `au`. Absent when it is open. */
  fermeture?: { du?: string | undefined; au?: string | undefined };
}

/**
 * Returns what accepted contributions changed in a record, as a relay says it; null when nothing, or when it is unreadable.
 * @example overlayOf(service)?.changements['telephone']?.avant
 */
export function overlayOf(record: object): Overlay | null {
  const overlay: unknown = isObject(record) ? record['overlay'] : undefined;
  if (!isObject(overlay)) return null;
  const { contribution, date, changements, confirmee_le, fermeture } = overlay;
  if (typeof contribution !== 'string' || typeof date !== 'string' || !isObject(changements)) return null;
  const read: Overlay = {
    contribution,
    date,
    changements: Object.fromEntries(Object.entries(changements).filter(isChangement)),
  };
  if (typeof confirmee_le === 'string') read.confirmee_le = confirmee_le;
  if (isObject(fermeture)) {
    const { du, au } = fermeture;
    read.fermeture = { ...(typeof du === 'string' ? { du } : {}), ...(typeof au === 'string' ? { au } : {}) };
  }
  return read;
}

function isChangement(entry: [string, unknown]): entry is [string, Changement] {
  return isObject(entry[1]) && 'avant' in entry[1] && 'apres' in entry[1];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
