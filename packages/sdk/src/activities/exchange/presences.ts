import { dayNumber, dayText, mondayOf } from '../week/clock.ts';
import { mondaysOf } from '../week/plan-week.ts';
import { sessionsOf } from '../week/sessions.ts';
import type { Programme, Seance } from '../week/week.ts';
import type { Presence, Presences } from './parse-programme.ts';

/** A programme with its attendance. */
export interface AppliedPresences {
  /** The programme, with one entry for each week that the attendance tells of. */
  readonly programme: Programme;
  /** Entries of activities that the programme does not have: they were left out. */
  readonly inconnues: readonly Presence[];
}

/**
 * Puts an attendance into a programme. An entry takes the place of the one before it for the same activity and week.
 * @example const { programme: suivi } = applyPresences(programme, presences);
 */
export function applyPresences(programme: Programme, { seances }: Presences): AppliedPresences {
  const known = new Set(programme.activites.map(({ id }) => id));
  const told = new Map<string, Map<string, Seance>>();
  for (const { activite, code_activite: _, ...rest } of seances) {
    const semaine = dayText(mondayOf(dayNumber(rest.semaine)));
    const weeks = told.get(activite) ?? new Map<string, Seance>();
    weeks.set(semaine, { ...rest, semaine });
    told.set(activite, weeks);
  }
  return {
    programme: {
      ...programme,
      activites: programme.activites.map((activite) => {
        const weeks = told.get(activite.id);
        if (weeks === undefined) return activite;
        const kept = activite.seances.filter(({ semaine }) => !weeks.has(dayText(mondayOf(dayNumber(semaine)))));
        return { ...activite, seances: [...kept, ...weeks.values()] };
      }),
    },
    inconnues: seances.filter(({ activite }) => !known.has(activite)),
  };
}

/**
 * Tells the standing of each activity in each week of a programme, as an attendance in the codes of the list of activities. The
 * minutes are those that count, absent where nobody knows them.
 * @example JSON.stringify(toPresences(programme));
 */
export function toPresences(programme: Programme): Presences {
  const seances = mondaysOf(programme).flatMap((monday) =>
    sessionsOf(programme, monday).map(({ activite, semaine, day, debut, fin, minutes, etat }): Presence => {
      const jour = day === null ? undefined : day - monday + 1;
      return {
        ...{ activite: activite.id, code_activite: activite.code_activite, semaine, etat },
        ...(jour === undefined ? {} : { jour }),
        ...(debut === null ? {} : { debut }),
        ...(fin === null ? {} : { fin }),
        ...(minutes === null ? {} : { duree_minutes: minutes }),
      };
    }),
  );
  return { version: 1, seances };
}
