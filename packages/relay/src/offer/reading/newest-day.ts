import type { OfferSearchParams, OfferSource } from '@inclusion-kit/sdk';

/**
 * Finds the day of the newest record of a search, `YYYY-MM-DD`: files may be read, and a source asked, long after. Null where the
 * source cannot put the newest first, has none, or has one of a day to come, which tells nothing of the others.
 */
export async function newestDay(
  source: Pick<OfferSource, 'searchServices' | 'capabilities'>,
  params: OfferSearchParams,
  { now, signal }: { now: Date; signal?: AbortSignal },
): Promise<string | null> {
  const options = signal === undefined ? {} : { signal };
  const { tri = [] } = (await source.capabilities?.(options)) ?? {};
  if (!tri.includes('date')) return null;
  const { items } = await source.searchServices({ ...params, tri: 'date', page: 1, size: 1 }, options);
  const day = items[0]?.service.date_maj ?? '';
  return /^\d{4}-\d\d-\d\d/.test(day) && day.slice(0, 10) <= now.toISOString().slice(0, 10) ? day : null;
}
