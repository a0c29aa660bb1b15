// Many offers put into a week at once.
import { planWeek, toActivite, type Programme } from '@inclusion-kit/sdk/activities';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { proposeFor } from '../search/proposals.ts';
import { newId, withActivity } from './changes.ts';

/** Puts offers into a week, each at the time that it would be proposed at beside those before it, or at none. */
export function withOffers(
  programme: Programme,
  offers: readonly DetailedService[],
  { semaine, now }: { semaine: string; now: Date },
): Programme {
  return offers.reduce((before, service) => {
    const plan = planWeek(before, { semaine });
    const [found] = proposeFor(before, [{ service, distance: null }], { plan, now, position: null, who: '' });
    const best = found?.best ?? null;
    const times = best === null ? {} : { jour: best.jour, ...(!best.a_confirmer && { debut: best.debut }) };
    const facts = { id: newId(before), semaine, a_distance: found?.a_distance, ...times };
    return withActivity(before, toActivite(service, facts));
  }, programme);
}
