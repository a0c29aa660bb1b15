import { MOST_WEEKS } from '@inclusion-kit/sdk/internal';
import type { ActiviteDeSemaine, EtatSeance, Objectif, Programme, Seance } from '@inclusion-kit/sdk/activities';

const DAY_MS = 86_400_000;

/** Returns a day some days later, both `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Returns the Monday of a day's week. */
export function toMonday(day: string): string {
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** Returns the week to begin with: this one, and on a Saturday or a Sunday the next. */
export function weekToPlan(today: string): string {
  return toMonday(addDays(today, 2));
}

/** Returns a programme without activities. */
export function createProgramme(semaine: string, fuseau: string, code_insee: string | null): Programme {
  return {
    ...{ version: 1, debut: semaine, semaines: 1, fuseau, code_insee },
    ...{ objectif: null, activites: [], absences: [], garde: null },
  };
}

/** Returns an id that no activity has. */
export function newId({ activites }: Programme): string {
  const ids = new Set(activites.map(({ id }) => id));
  let number = activites.length + 1;
  while (ids.has(`a${number}`)) number += 1;
  return `a${number}`;
}

/** Makes a step that the person takes alone: nothing is known of its time yet. */
export function toStep(titre: string, { id, semaine }: { id: string; semaine: string }): ActiviteDeSemaine {
  return {
    ...{ id, titre, semaine, code_activite: null, offre: null, lieu: null, telephone: null },
    ...{ jour: null, debut: null, fin: null, duree_minutes: null, repetition: null, seances: [] },
  };
}

export function withActivity(programme: Programme, activite: ActiviteDeSemaine): Programme {
  return covering({ ...programme, activites: [...programme.activites, activite] });
}

export function withoutActivity(programme: Programme, id: string): Programme {
  return { ...programme, activites: programme.activites.filter((one) => one.id !== id) };
}

/** Returns the facts of an activity that hold in one week alone. */
export function sessionIn({ seances }: ActiviteDeSemaine, semaine: string): Seance | undefined {
  return seances.findLast((one) => toMonday(one.semaine) === semaine);
}

/** Writes the standing of an activity in one week. */
export function withState(programme: Programme, id: string, semaine: string, etat: EtatSeance): Programme {
  const activites = programme.activites.map((one) => {
    if (one.id !== id) return one;
    const others = one.seances.filter((seance) => toMonday(seance.semaine) !== semaine);
    return { ...one, seances: [...others, { ...sessionIn(one, semaine), semaine, etat }] };
  });
  return { ...programme, activites };
}

export function withTarget(programme: Programme, objectif: Objectif | null): Programme {
  return { ...programme, objectif };
}

/** Lets the weeks of a programme reach from its first activity to the end of its last, at most a year. */
export function covering(programme: Programme): Programme {
  const firsts = programme.activites.map(({ semaine }) => toMonday(semaine));
  const ends = programme.activites.flatMap(({ semaine, repetition, seances }) =>
    [repetition?.jusqu_au ?? semaine, ...seances.map((one) => one.semaine)].map(toMonday),
  );
  const debut = [toMonday(programme.debut), ...firsts].reduce((a, b) => (a < b ? a : b));
  const last = [addDays(toMonday(programme.debut), 7 * (programme.semaines - 1)), ...ends].reduce((a, b) =>
    a > b ? a : b,
  );
  const semaines = Math.round((Date.parse(last) - Date.parse(debut)) / (7 * DAY_MS)) + 1;
  return { ...programme, debut, semaines: Math.min(MOST_WEEKS, Math.max(1, semaines)) };
}
