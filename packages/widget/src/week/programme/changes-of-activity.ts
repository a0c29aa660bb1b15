// The changes of an activity that is there already: a week without any waits for none of them.
import {
  planWeek,
  type ActiviteDeSemaine,
  type OffreCitee,
  type Programme,
  type Seance,
} from '@inclusion-kit/sdk/activities';
import { isEmpty } from '../view.ts';
import { covering, sessionIn, toMonday } from './changes.ts';

/** The facts of an activity that a reader changes. */
export type Told = Pick<ActiviteDeSemaine, 'titre' | 'jour' | 'debut' | 'fin' | 'duree_minutes' | 'repetition'>;

/** Writes what is told of an activity, for all its weeks: only their standings are kept, and weeks that stood outside its repetition. */
export function withTold(programme: Programme, id: string, told: Told): Programme {
  const activites = programme.activites.map((one): ActiviteDeSemaine => {
    if (one.id !== id) return one;
    const usual = { ...programme, activites: [{ ...one, seances: [] }] };
    const seances = one.seances.flatMap(({ semaine, etat }): Seance[] => {
      if (etat !== undefined) return [{ semaine, etat }];
      // A week that the repetition held follows it. Written down, it would stay when the repetition ends.
      return isEmpty(planWeek(usual, { semaine })) ? [{ semaine }] : [];
    });
    const { heure_a_confirmer: _, ...confirmed } = one;
    return { ...confirmed, ...told, seances };
  });
  return covering({ ...programme, activites });
}

/** Tells whether a week of an activity has a day or hours of its own. */
export function isMoved(activite: ActiviteDeSemaine, semaine: string): boolean {
  const own = sessionIn(activite, semaine);
  return (['jour', 'debut', 'fin', 'duree_minutes'] as const).some((name) => own?.[name] !== undefined);
}

/** Writes what is told of an activity for one week alone. What is as usual, and what nobody knows, follows the other weeks. */
export function withToldIn(
  programme: Programme,
  { id, semaine }: { id: string; semaine: string },
  { jour, debut, fin, duree_minutes }: Told,
): Programme {
  const activites = programme.activites.map((one): ActiviteDeSemaine => {
    if (one.id !== id) return one;
    const etat = sessionIn(one, semaine)?.etat;
    const isOther = <Value>(value: Value | null, usual: Value | null): value is Value =>
      value !== null && value !== usual;
    // An end that is as usual is written beside another begin: without it the length would be as usual.
    const isMoved = isOther(debut, one.debut) || isOther(fin, one.fin);
    // Hours of this week count as they are, though other minutes were agreed for the others.
    const length = duree_minutes ?? (isMoved && one.duree_minutes !== null ? minutesBetween(debut, fin) : null);
    const own: Seance = {
      semaine,
      ...(etat && { etat }),
      ...(isOther(jour, one.jour) && { jour }),
      // Told as usual, a time that was to confirm is told all the same.
      ...((isMoved || one.heure_a_confirmer === true) && debut !== null && { debut }),
      ...((isMoved || one.heure_a_confirmer === true) && fin !== null && { fin }),
      ...(isOther(length, one.duree_minutes) && { duree_minutes: length }),
    };
    return { ...one, seances: [...one.seances.filter((seance) => toMonday(seance.semaine) !== semaine), own] };
  });
  return covering({ ...programme, activites });
}

/** Returns the minutes from a time to another, null where either is unknown. */
export function minutesBetween(debut: string | null, fin: string | null): number | null {
  if (debut === null || fin === null) return null;
  const [from, to] = [debut, fin].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  return (((to ?? 0) - (from ?? 0) + 1440 - 1) % 1440) + 1;
}

/** Writes down an offer as it is now. Its minutes follow where they were those of the offer. */
export function withRenewed(programme: Programme, id: string, offre: OffreCitee): Programme {
  const minutesOf = ({ volume_horaire_hebdomadaire: hours }: OffreCitee): number | null =>
    hours !== null && hours > 0 && hours <= 168 ? Math.round(hours * 60) : null;
  const activites = programme.activites.map((one) => {
    if (one.id !== id || one.offre === null) return one;
    const isOfOffer = one.debut === null && one.duree_minutes === minutesOf(one.offre);
    return { ...one, offre: { ...one.offre, ...offre }, ...(isOfOffer && { duree_minutes: minutesOf(offre) }) };
  });
  return { ...programme, activites };
}
