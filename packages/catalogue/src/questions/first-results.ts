import type { OfferSearchParams } from '@inclusion-kit/sdk';
import { searchParameters } from '@inclusion-kit/sdk/internal';
import { questionTexts } from '../locales/questions.ts';
import { FEW, type Draft } from './subject.ts';
import type { Survey } from './survey.ts';

/** Radii in kilometres, and ages in months, that a list may be cut at. */
const RADII = [40, 30, 20, 15, 10, 7, 5, 4, 3, 2, 1] as const;
const MONTHS = [24, 18, 12, 9, 6, 4, 3, 2, 1] as const;

/** Drafts the nearest results, as many as make a list to read. */
export async function draftNearest(params: OfferSearchParams, { count }: Survey): Promise<readonly Draft[]> {
  const { code_commune, rayon_km = searchParameters.rayon_km.default } = params;
  const radii = code_commune === undefined ? [] : RADII.filter((radius) => radius < rayon_km);
  const km = await findWidest(radii, (radius) => count({ rayon_km: radius }));
  return km === undefined
    ? []
    : [{ id: 'distance', label: questionTexts.nearest(km), params: { tri: 'distance', rayon_km: km }, weight: 1 }];
}

/** Drafts the latest results. The date of an update tells nothing of the help, so they are proposed where there is no other way on. */
export async function draftLatest(
  { maj_depuis }: OfferSearchParams,
  { count, now }: Survey,
): Promise<readonly Draft[]> {
  const days = MONTHS.map((months) => toDayBefore(now, months)).filter((one) => one > (maj_depuis ?? ''));
  const day = await findWidest(days, (one) => count({ maj_depuis: one }));
  return day === undefined
    ? []
    : [{ id: 'date', label: questionTexts.latest(day), params: { tri: 'date', maj_depuis: day }, weight: 1 }];
}

/** Finds the first cut, from wide to narrow, that leaves a list to read. */
async function findWidest<T>(cuts: readonly T[], count: (cut: T) => number | Promise<number>): Promise<T | undefined> {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const cut = cuts[middle];
    if (cut !== undefined && (await count(cut)) <= FEW) high = middle;
    else low = middle + 1;
  }
  return cuts[low];
}

/** Returns the first day of the month so many months before. */
function toDayBefore(now: Date, months: number): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString().slice(0, 10);
}
