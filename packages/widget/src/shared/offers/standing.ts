import { isClosedForGood, overlayOf, type Closure, type Overlay } from '@inclusion-kit/sdk/contributions';
import { dayInParis } from '@inclusion-kit/sdk/internal';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { formatDate, monthsSince, STALE_MONTHS } from '../format/date.ts';
import type { Language } from '../texts/language.ts';

/** Returns the closure of an overlay until its last day has passed, or null when there is none any more. */
export function closureOf(overlay: Overlay | null, now: Date): Closure | null {
  const closure = overlay?.fermeture ?? null;
  return closure?.au !== undefined && closure.au < dayInParis(now) ? null : closure;
}

/** A closure of an offer, or of its structure. */
export interface FoundClosure {
  readonly closure: Closure;
  readonly isStructure: boolean;
  /** It is for good, and has begun: the offer is in no list any more. */
  readonly isGone: boolean;
}

/**
 * Returns the closure of an offer, or else of its structure, or null while it is open. One that is for good and has begun goes
 * before one for a time.
 */
export function closureIn(service: DetailedService, now: Date): FoundClosure | null {
  const found = [service, service.structure].flatMap((record, index): FoundClosure[] => {
    const closure = closureOf(overlayOf(record), now);
    return closure === null ? [] : [{ closure, isStructure: index === 1, isGone: isRecordGone(record, now) }];
  });
  return found.find((one) => one.isGone) ?? found[0] ?? null;
}

/** Tells whether an offer is closed for good, by its own closure or by that of its structure. */
export const isGone = (service: DetailedService, now: Date): boolean => closureIn(service, now)?.isGone === true;

/** The sentences of a closure. A day is null where nobody told it. */
export interface ClosureWords {
  readonly temp: (from: string | null, to: string) => string;
  readonly final: (from: string | null) => string;
  readonly ends: (on: string) => string;
  /** It is closed for a time, and nobody knows its end. */
  readonly open: string;
}

/** Says a closure: for a time, for good, or for good from a day to come. */
export function sayClosure(
  { closure: { du, au, fin_inconnue }, isGone }: FoundClosure,
  words: ClosureWords,
  language: Language,
): string {
  const from = du === undefined ? null : formatDate(du, language);
  if (fin_inconnue) return words.open;
  if (au !== undefined) return words.temp(from, formatDate(au, language));
  return isGone || from === null ? words.final(from) : words.ends(from);
}

/** Tells whether an offer or a structure is closed for good, by its own closure. */
export function isRecordGone(record: object, now: Date): boolean {
  const closure = overlayOf(record)?.fermeture;
  return closure !== undefined && isClosedForGood(closure, dayInParis(now));
}

/** How long ago an offer was checked, where that is too long. */
export interface Staleness {
  readonly months: number;
  /** Day of a later correction of some of its lines, `YYYY-MM-DD`. Null when there was none. */
  readonly corrected: string | null;
}

/** Tells for how many months nobody has checked an offer, or returns null for fewer than twelve, or where the source gives no day. */
export function stalenessOf(service: Pick<DetailedService, 'date_maj'>, now: Date): Staleness | null {
  const overlay = overlayOf(service);
  const confirmed = overlay?.confirmee_le;
  const last = confirmed !== undefined && confirmed > service.date_maj ? confirmed : service.date_maj;
  const months = monthsSince(last, now);
  if (months === null || months < STALE_MONTHS) return null;
  const isCorrected = overlay !== null && Object.keys(overlay.changements).length > 0 && overlay.date > last;
  return { months, corrected: isCorrected ? overlay.date : null };
}

/**
 * Tells for how many months nobody has checked the lines that a later correction left as they were. Null where all of them are as old, where
 * the reader has just confirmed the offer, and where it is gone: nobody checks it any more.
 */
export function restIn(service: DetailedService, now: Date, { isConfirmed }: { isConfirmed: boolean }): number | null {
  if (isConfirmed || isGone(service, now)) return null;
  const stale = stalenessOf(service, now);
  return stale === null || stale.corrected === null ? null : stale.months;
}
