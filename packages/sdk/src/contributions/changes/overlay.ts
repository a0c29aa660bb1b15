import { toDayNumber } from '../../schemas/day.ts';
import { isObject } from '../../arguments.ts';
import type { FieldValue } from '../contribution.ts';
import { moyensDePreuve } from '../moyens-de-preuve.ts';

/** The change of one field of a record. */
export interface Changement {
  /** The source's value. */
  avant: FieldValue;
  /** The value accepted, shown meanwhile. */
  apres: FieldValue;
  /** True of a number that was told to be wrong, while nobody knew another. Absent where it was only taken away, and of other changes. */
  faux?: boolean;
}

/** Who told of a closure: the structure itself, or a person, who said how they know. */
export type ClosureTeller = 'structure' | (typeof moyensDePreuve)[number];

/** The closure of a record, as accepted contributions tell it. */
export interface Closure {
  /** First day closed, `YYYY-MM-DD`. Absent when nobody said. */
  du?: string | undefined;
  /** Last day closed, `YYYY-MM-DD`. Absent when it is closed for good. */
  au?: string | undefined;
  /** Nobody knows its last day: `au` is the day on which it is looked at again. */
  fin_inconnue?: boolean | undefined;
  /** Day it was accepted, `YYYY-MM-DD`. A relay of an earlier version does not tell it. */
  le?: string | undefined;
  /** The one who told of it. Absent when nobody said how they know. */
  par?: ClosureTeller | undefined;
}

/**
 * Tells whether a closure is for good, and has begun. Such an offer is in no list and in no search. Its own address still tells
 * what became of it.
 * @param today `YYYY-MM-DD`
 * @example isClosedForGood({ du: '2026-11-01' }, '2026-11-25') // true
 */
export function isClosedForGood(closure: Pick<Closure, 'du' | 'au'> | null | undefined, today: string): boolean {
  if (closure === null || closure === undefined || closure.au !== undefined) return false;
  const [first, now] = [toDayNumber(closure.du ?? today), toDayNumber(today)];
  return first !== null && now !== null && first <= now;
}

/**
 * The part that an accepted contribution adds to a record until its source takes it up: a relay shows the new values, and
 * gives the old ones here. A confirmation has a date and no change. A closure has its first and last day.
 */
export interface Overlay {
  /** The id of the last accepted contribution. A call that its number answered is the last one only where it is the first. */
  contribution: string;
  /** Day it was accepted, `YYYY-MM-DD`. */
  date: string;
  /** The changes, by field. */
  changements: Record<string, Changement>;
  /** Day of the last confirmation, absent when the record was never confirmed. */
  confirmee_le?: string;
  /** Day on which its number answered a call, `YYYY-MM-DD`. Absent when nobody told of one. It says nothing of the rest. */
  numero_appele_le?: string;
  /**
   * Day on which the number that this record still shows was accepted as wrong for another record of its structure, `YYYY-MM-DD`. Absent
   * when nobody told so, and once it answered a later call.
   */
  numero_faux_ailleurs_le?: string;
  /** The closure, permanent without `au`. Absent when the offer is open. */
  fermeture?: Closure;
  /** The ids of the records of the same model that say the same. Absent when none is known. */
  doublons?: string[];
  /** The id of the one of these that is kept in the place of this record. Absent when neither was preferred. */
  garde?: string;
}

/**
 * Returns the changes of accepted contributions to a record, as a relay sends them. Returns null when there are none, or when
 * they cannot be read.
 * @example overlayOf(service)?.changements['telephone']?.avant
 */
export function overlayOf(record: object): Overlay | null {
  const overlay: unknown = isObject(record) ? record['overlay'] : undefined;
  if (!isObject(overlay)) return null;
  const { contribution, date, changements, fermeture, doublons, garde } = overlay;
  if (typeof contribution !== 'string' || typeof date !== 'string' || !isObject(changements)) return null;
  const read: Overlay = {
    contribution,
    date,
    changements: Object.fromEntries(Object.entries(changements).filter(isChangement)),
  };
  for (const day of ['confirmee_le', 'numero_appele_le', 'numero_faux_ailleurs_le'] as const) {
    const told = overlay[day];
    if (typeof told === 'string') read[day] = told;
  }
  if (isObject(fermeture)) read.fermeture = readClosure(fermeture);
  if (Array.isArray(doublons)) read.doublons = doublons.filter((id): id is string => typeof id === 'string');
  if (typeof garde === 'string') read.garde = garde;
  return read;
}

function readClosure({ du, au, fin_inconnue, le, par }: Readonly<Record<string, unknown>>): Closure {
  return {
    ...(typeof du === 'string' ? { du } : {}),
    ...(typeof au === 'string' ? { au } : {}),
    ...(fin_inconnue === true ? { fin_inconnue } : {}),
    ...(typeof le === 'string' ? { le } : {}),
    ...(isTeller(par) ? { par } : {}),
  };
}

const isTeller = (value: unknown): value is ClosureTeller =>
  value === 'structure' || (moyensDePreuve as readonly unknown[]).includes(value);

function isChangement(entry: [string, unknown]): entry is [string, Changement] {
  return isObject(entry[1]) && 'avant' in entry[1] && 'apres' in entry[1];
}
