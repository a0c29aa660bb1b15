import { localeOf, type Language } from '../texts/language.ts';

/** Writes a score of quality, 0–1, as people read it: « 72 % ». */
export function formatScore(score: number, language: Language): string {
  return score.toLocaleString(localeOf(language), { style: 'percent' });
}

/** Counts the points that a gain of quality, 0–1, adds to a score: one at least. */
export function toPoints(gain: number): number {
  return Math.max(1, Math.round(gain * 100));
}
