// Offers put into a week.
import { planWeek, toActivite, type ActiviteDeSemaine, type Programme } from '@inclusion-kit/sdk/activities';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { proposeFor, type Proposal } from '../search/proposals.ts';
import { newId, withActivity } from './changes.ts';

/** Makes the activity of an offer at the time that it is proposed at. An hour that is to ask for stays unknown. */
export function toProposed(
  { offre, best, a_distance }: Pick<Proposal, 'offre' | 'best'> & Partial<Pick<Proposal, 'a_distance'>>,
  { id, semaine }: Pick<ActiviteDeSemaine, 'id' | 'semaine'>,
): ActiviteDeSemaine {
  const times = best === null ? {} : { jour: best.jour, ...(!best.a_confirmer && { debut: best.debut }) };
  return toActivite(offre, { id, semaine, a_distance, ...times });
}

/** Puts offers into a week, each at the time that it would be proposed at beside those before it, or at none. */
export function withOffers(
  programme: Programme,
  offers: readonly DetailedService[],
  { semaine, now }: { semaine: string; now: Date },
): Programme {
  return offers.reduce((before, offre) => {
    const plan = planWeek(before, { semaine });
    const [found = { offre, best: null }] = proposeFor(before, [{ service: offre, distance: null }], {
      ...{ plan, now, position: null, who: '' },
    });
    return withActivity(before, toProposed(found, { id: newId(before), semaine }));
  }, programme);
}
