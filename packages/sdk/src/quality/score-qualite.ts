import { requireNow, requireObject } from '../arguments.ts';
import { UsageError } from '../errors.ts';
import type { Day } from '../schemas/day.ts';
import { nomsDesCriteres, toCriteres, type Critere, type Criteres, type ScorableService } from './criteres.ts';
import { hintFor } from './gestes.ts';

/** One thing a person can do to raise the score. */
export interface Geste {
  /** The criterion that the gesture raises. */
  critere: Critere;
  /** A French sentence for the person: what to do. */
  hint: string;
  /** The gain of the score, 0–1, when only this criterion rises to its full value. */
  gain: number;
}

/** The quality score of a service, with its reasons. */
export interface ScoreQualite {
  /** 0–1, two decimals. */
  score: number;
  /** The value of each criterion, 0–1, or null when it does not apply. */
  criteres: Criteres;
  /** The acts that would raise the score, best gain first. Empty when none would. */
  gestes: Geste[];
}

/**
 * Computes the quality score of a service or of a draft: the mean of the criteria that apply.
 * @param service the service. An absent field counts as unknown.
 * @param options the other facts that the score depends on.
 * @param options.now the day the freshness is measured from: a Date, read as its UTC day, or `YYYY-MM-DD`.
 * @throws UsageError when the service is no object, or `now` no day
 * @see https://github.com/gip-inclusion/data-inclusion-schema `score_qualite` (read 2026-06-30)
 * @example scoreQualite(service, { now: new Date() }).score // 0.87
 */
export function scoreQualite(service: ScorableService, options: { now: Day }): ScoreQualite {
  requireObject('The service', service);
  const criteres = toCriteres(service, requireNow(options));
  const score = toScore(criteres);
  const gestes: Geste[] = [];
  for (const critere of nomsDesCriteres) {
    const value = criteres[critere];
    if (value === null || value === 1) continue;
    const gain = roundHalfEven(toScore({ ...criteres, [critere]: 1 }) - score);
    if (gain > 0) gestes.push({ critere, hint: hintFor(critere, service), gain });
  }
  // Sorting is stable: equal gains keep the order of the criteria.
  return { score, criteres, gestes: gestes.sort((a, b) => b.gain - a.gain) };
}

function toScore(criteres: Criteres): number {
  const values = Object.values(criteres).filter((value) => value !== null);
  return roundHalfEven(values.reduce((sum, value) => sum + value, 0) / values.length);
}

/**
 * Rounds to two decimals as the reference does: the nearest to the exact binary value, ties to the even digit.
 * @throws UsageError when the value is no number
 * @example roundHalfEven(0.125) // 0.12
 */
export function roundHalfEven(value: number): number {
  if (typeof value !== 'number') throw new UsageError('The value to round must be a number.');
  // The only doubles halfway between two hundredths are the odd eighths, and `toFixed` would round them all up.
  if (Number.isInteger(value * 8) && (value * 8) % 2 !== 0) {
    const below = Math.floor(value * 100);
    return (below % 2 === 0 ? below : below + 1) / 100;
  }
  return Number(value.toFixed(2));
}
