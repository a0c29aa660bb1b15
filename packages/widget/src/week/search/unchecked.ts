import type { ActiviteDeSemaine } from '@inclusion-kit/sdk/activities';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { stalenessOf } from '../../shared/offers/standing.ts';

/**
 * Tells for how many months nobody has checked the offer of an activity, as it is now or else as it was added. Null for fewer than twelve.
 * @param found the offers that are known as they are now, by their ids
 */
export const uncheckedIn =
  (found: ReadonlyMap<string, DetailedService>, now: Date) =>
  ({ offre }: Pick<ActiviteDeSemaine, 'offre'>): number | null =>
    offre === null ? null : (stalenessOf(found.get(offre.id) ?? offre, now)?.months ?? null);
