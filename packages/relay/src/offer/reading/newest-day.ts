import type { OfferSearchParams, OfferSource } from '@inclusion-kit/sdk';
import { dayInParis } from '@inclusion-kit/sdk/internal';

/**
 * Finds the day of the newest record of a search, `YYYY-MM-DD`. The day on which files were read, or a source was asked, may be long
 * after it. Null where the source cannot put the newest first or finds no record, and where the newest has no day or one to come,
 * which tells nothing of the others.
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
  const day = /^\d{4}-\d\d-\d\d/.exec(items[0]?.service.date_maj ?? '')?.[0];
  return day !== undefined && day <= dayInParis(now) ? day : null;
}
