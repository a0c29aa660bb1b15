import {
  proposeActivites,
  type Creneau,
  type Programme,
  type Proposition,
  type SemainePlanifiee,
} from '@inclusion-kit/sdk/activities';
import type { Position } from '@inclusion-kit/sdk/geography';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { stalenessOf } from '../../shared/offers/standing.ts';
import { isToAsk } from './to-ask.ts';

/** An offer that fits, with the time that it is added at: on the day that has the fewest hours yet. */
export interface Proposal extends Proposition<DetailedService> {
  readonly best: Creneau | null;
  /** For how many months nobody has checked it, null for fewer than twelve. */
  readonly unchecked: number | null;
}

/** Proposes offers for the rest of a week, those that name whom the reader asks for first. Times that are over are none to meet at. */
export function proposeFor(
  programme: Programme,
  offers: readonly DetailedService[],
  { plan, now, position, who }: { plan: SemainePlanifiee; now: Date; position: Position | null; who: string },
): Proposal[] {
  const options = { semaine: plan.semaine, most: offers.length, maintenant: now, ...(position && { position }) };
  const minutesOn = (date: string): number => plan.jours.find((jour) => jour.date === date)?.minutes ?? 0;
  const proposals = proposeActivites(programme, offers, options).map((one): Proposal => {
    const [best = null] = [...one.creneaux].sort((a, b) => minutesOn(a.date) - minutesOn(b.date));
    return { ...one, best, unchecked: stalenessOf(one.offre, now)?.months ?? null };
  });
  // Those whose only days are over come after the ones that can still be met, then those of which all is to ask for, then help that is no activity.
  const lastness = (one: Proposal): number => (one.aide ? 3 : isToAsk(one) ? 2 : one.best === null ? 1 : 0);
  const strangeness = ({ offre }: Proposal): number => (who === '' || offre.publics?.includes(who) === true ? 0 : 1);
  return proposals.sort((a, b) => lastness(a) - lastness(b) || strangeness(a) - strangeness(b));
}

/** Finds the day on which most of the offers would be added that do not overshoot the target. Null when none fits. */
export function bestDay(proposals: readonly Proposal[], reste: number): { jour: number; offers: number } | null {
  const counts = new Map<number, number>();
  for (const { best, minutes } of proposals) {
    if (best === null || minutes === null || minutes > reste) continue;
    counts.set(best.jour, (counts.get(best.jour) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([day, n], [other, m]) => m - n || day - other);
  return most === undefined ? null : { jour: most[0], offers: most[1] };
}
