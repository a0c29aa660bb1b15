import type { OfferSearchParams } from '@inclusion-kit/sdk';
import { searchParameters } from '@inclusion-kit/sdk/internal';
import { questionTexts } from '../locales/questions.ts';
import { FEW, type Draft } from './subject.ts';
import type { Survey } from './survey.ts';

/** Radii in kilometres, and ages in months, that a list may be cut at. */
const RADII = [40, 30, 20, 15, 10, 7, 5, 4, 3, 2, 1] as const;
const MONTHS = [24, 18, 12, 9, 6, 4, 3, 2, 1] as const;

/** Drafts what of a list may be seen first: the nearest results, and the latest, each as many as make a list to read. */
export async function draftFirst(params: OfferSearchParams, { count, now }: Survey): Promise<readonly Draft[]> {
  const { code_commune, rayon_km = searchParameters.rayon_km.default, maj_depuis } = params;
  const radii = code_commune === undefined ? [] : RADII.filter((radius) => radius < rayon_km);
  const km = await findWidest(radii, (radius) => count({ rayon_km: radius }));
  const days = MONTHS.map((months) => toDayBefore(now, months)).filter((one) => one > (maj_depuis ?? ''));
  const day = await findWidest(days, (one) => count({ maj_depuis: one }));
  const nearest = (radius: number): Draft => ({
    id: 'distance',
    label: questionTexts.nearest(radius),
    params: { tri: 'distance', rayon_km: radius },
    weight: 1,
  });
  const latest = (since: string): Draft => ({
    id: 'date',
    label: questionTexts.latest(since),
    params: { tri: 'date', maj_depuis: since },
    weight: 1,
  });
  return [km === undefined ? [] : nearest(km), day === undefined ? [] : latest(day)].flat();
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
