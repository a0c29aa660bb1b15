import { hoursOf } from '@inclusion-kit/sdk/internal';
import { openState, timeZoneOf } from '@inclusion-kit/sdk/normalise';
import type { FoundService } from '@inclusion-kit/sdk';
import { relevanceWeights } from '../../shared/relevance-weights.ts';

const DAY_MS = 86_400_000;

/** Returns the share of its score that an offer keeps, for people who need it at once: one that opens on another day helps nobody today. */
function shareOf({ service }: FoundService, now: Date, dayAt: (time: number, zone: string) => string): number {
  const { unknown, tomorrow, later } = relevanceWeights.opening;
  const { code_insee } = service;
  const { state, opensAt } = openState(hoursOf(service), { now, code_insee });
  if (state !== 'closed') return state === 'open' ? 1 : unknown;
  const zone = timeZoneOf(code_insee);
  if (opensAt?.date === dayAt(now.getTime(), zone)) return 1;
  return opensAt?.date === dayAt(now.getTime() + DAY_MS, zone) ? tomorrow : later;
}

/** Puts the results of a page in order once more: those that are open, or open sooner, keep their score. */
export function soonestFirst(items: readonly FoundService[], now: Date): FoundService[] {
  // A page may hold thousands, and a format takes longer to make than all the rest.
  const formats = new Map<string, Intl.DateTimeFormat>();
  const dayAt = (time: number, zone: string): string => {
    const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
    formats.set(zone, format);
    return format.format(new Date(time));
  };
  return items
    .map((one) => ({ ...one, score_recherche: (one.score_recherche ?? 0) * shareOf(one, now, dayAt) }))
    .sort((a, b) => b.score_recherche - a.score_recherche);
}
