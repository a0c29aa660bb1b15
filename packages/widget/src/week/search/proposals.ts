import type { FoundService } from '@inclusion-kit/sdk';
import {
  proposeActivites,
  type Creneau,
  type Programme,
  type Proposition,
  type SemainePlanifiee,
} from '@inclusion-kit/sdk/activities';
import { NEAR_METRES } from '@inclusion-kit/sdk/internal';
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

/** An offer that nobody checked for so long comes after the others that answer as well. */
const OLD_MONTHS = 24;

/**
 * Proposes offers for the rest of a week: those that answer to the words of the reader, by their name first, then those for whom the
 * reader asks, those that were checked lately before the others. Near ones come before far ones, help that is no activity last. Times
 * that are over are none to meet at.
 */
export function proposeFor(
  programme: Programme,
  found: readonly FoundService[],
  { plan, now, position, who }: { plan: SemainePlanifiee; now: Date; position: Position | null; who: string },
): Proposal[] {
  const answers = new Map(answering(found).map((one) => [one.service.id, one]));
  const offers = [...answers.values()].map(({ service }) => service);
  const options = { semaine: plan.semaine, most: offers.length, maintenant: now, ...(position && { position }) };
  const minutesOn = (date: string): number => plan.jours.find((jour) => jour.date === date)?.minutes ?? 0;
  const proposals = proposeActivites(programme, offers, options).map((one): Proposal => {
    const [best = null] = [...one.creneaux].sort((a, b) => minutesOn(a.date) - minutesOn(b.date));
    return { ...one, best, unchecked: stalenessOf(one.offre, now)?.months ?? null };
  });
  const isNamed = ({ offre }: Proposal): boolean => isSaidIn(answers.get(offre.id), ['nom']);
  const orders: readonly ((one: Proposal) => number)[] = [
    ({ aide }) => (aide ? 1 : 0),
    (one) => (isNamed(one) ? 0 : 1),
    ({ offre }) => strangeness(offre.publics ?? [], who),
    ({ unchecked }) => (unchecked !== null && unchecked >= OLD_MONTHS ? 1 : 0),
    // Those whose hour is sure come first, then those whose hour is to confirm, those whose only days are over, the far ones, and those of
    // which all is to ask for.
    (one) => (isToAsk(one) ? 4 : isFar(one) ? 3 : one.best === null ? 2 : one.best.a_confirmer ? 1 : 0),
  ];
  const compare = (a: Proposal, b: Proposal): number =>
    orders.map((order) => order(a) - order(b)).find((difference) => difference !== 0) ?? 0;
  return proposals.sort(compare);
}

const isFar = ({ metres }: Proposal): boolean => metres !== null && metres > NEAR_METRES;

/** Keeps the offers that say the words of a search in their name or their needs. All of them where none does, or no words were asked. */
function answering(found: readonly FoundService[]): readonly FoundService[] {
  const said = found.filter((one) => isSaidIn(one, ['nom', 'thematiques']));
  return said.length === 0 ? found : said;
}

const isSaidIn = (found: FoundService | undefined, fields: readonly string[]): boolean =>
  found?.correspondances?.some(({ champ }) => fields.includes(champ)) === true;

/** Tells how far an offer is from whom the reader asks for: it is for them alone, for others too, or for all. */
function strangeness(publics: readonly string[], who: string): number {
  if (who === '' || (publics.includes(who) && !publics.includes('tous-publics'))) return 0;
  return publics.includes(who) ? 1 : 2;
}

/** Finds the day of most of the offers, and counts them as the list beside tells them. Null when none has a day. */
export function bestDay(proposals: readonly Proposal[]): { jour: number; offers: number } | null {
  const counts = new Map<number, number>();
  for (const { best } of proposals) if (best !== null) counts.set(best.jour, (counts.get(best.jour) ?? 0) + 1);
  const [most] = [...counts].sort(([day, n], [other, m]) => m - n || day - other);
  return most === undefined ? null : { jour: most[0], offers: most[1] };
}
