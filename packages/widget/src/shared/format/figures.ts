import { html, nothing, type TemplateResult } from 'lit';
import { localeOf, type Language } from '../texts/language.ts';

/** Writes a score of quality, 0–1, as people read it: « 72 % ». */
export function formatScore(score: number, language: Language): string {
  return score.toLocaleString(localeOf(language), { style: 'percent' });
}

/** Counts the points that a gain of quality, 0–1, adds to a score: one at least. */
export function toPoints(gain: number): number {
  return Math.max(1, Math.round(gain * 100));
}

/** Draws the number of offers that a choice leaves, after a space that keeps it apart in the name. */
export function renderCount(count: number | null, language: Language = 'fr'): TemplateResult | typeof nothing {
  return count === null ? nothing : html`${' '}<span class="n">${writeCount(count, language)}</span>`;
}

/** Writes a number of offers as its language does: « 2 845 ». */
export const writeCount = (count: number, language: Language): string => count.toLocaleString(localeOf(language));
