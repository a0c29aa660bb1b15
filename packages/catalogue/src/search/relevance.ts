import { NO_DISTANCE } from './gathering.ts';

/** The weights of the order by relevance, all in one place. See decision 0052. */
export const relevanceWeights = {
  /** Kilometres at which an offer counts half of what it would next door. */
  halfKm: 10,
  /** The distance that an offer without one counts as, such as one at distance. */
  farKm: 10,
  /** The share that an offer of the lowest quality loses. */
  quality: 0.15,
  /** The share that an offer loses which nobody updated for `staleDays`. */
  freshness: 0.1,
  staleDays: 3 * 365,
  /** The share that is left of an offer that says nothing of a danger that the words tell, says it once, or names it. */
  danger: [0.2, 0.45, 1],
} as const;

/** The facts about a service that its relevance depends on, besides words. */
export interface Relevant {
  /** Whole kilometres, or `NO_DISTANCE`. Null where the search is around no place. */
  readonly kilometres: number | null;
  /** Score of quality, 0–1, or NaN when unknown. */
  readonly quality: number;
  /** Days since its update, before the latest update of all. */
  readonly age: number;
}

/** Returns what the rank of the words is multiplied by, above 0 and up to 1: nearness × quality × freshness. */
export function relevanceOf({ kilometres, quality, age }: Relevant): number {
  const { halfKm, farKm, quality: byQuality, freshness, staleDays } = relevanceWeights;
  const km = kilometres === NO_DISTANCE ? farKm : (kilometres ?? 0);
  const nearness = halfKm / (halfKm + km);
  const lack = 1 - (Number.isNaN(quality) ? 0 : Math.min(Math.max(quality, 0), 1));
  return nearness * (1 - byQuality * lack) * (1 - freshness * Math.min(age / staleDays, 1));
}
