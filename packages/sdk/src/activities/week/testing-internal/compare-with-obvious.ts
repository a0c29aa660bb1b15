import { checkWeek } from '../check-week.ts';
import { planWeeks } from '../plan-week.ts';
import { obviousWeek } from './obvious-week.ts';
import { randomProgramme } from './random-programme.ts';

/** The conflicts that the slow twin finds too. */
export const comparedConflicts: readonly string[] = [
  ...['chevauchement', 'trajet_trop_court', 'duree_inconnue', 'jour_inconnu', 'heure_inconnue', 'absence', 'apres_fin'],
  ...['ferie', 'ferme', 'hors_garde', 'heure_a_confirmer'],
];

/** Counts of conflicts by code, and of weeks. */
export interface Compared {
  weeks: number;
  conflicts: Record<string, number>;
}

/**
 * Compares totals, conflicts and travels of random programmes with those of the slow twin.
 * @param seeds the first seed, and the number of programmes.
 * @throws Error where a week differs
 */
export function compareWithObvious({ from, programmes }: { from: number; programmes: number }): Compared {
  const seen: Compared = { weeks: 0, conflicts: {} };
  for (let seed = from; seed < from + programmes; seed += 1) {
    const programme = randomProgramme(seed);
    for (const { semaine, minutes, sans_duree, a_confirmer, objectif, jours, trajets } of planWeeks(programme)) {
      const conflits = checkWeek(programme, { semaine }).filter(
        // The twin knows no overlap of an unknown length.
        ({ code, faits }) =>
          comparedConflicts.includes(code) && !(code === 'chevauchement' && faits['minutes'] === undefined),
      );
      for (const { code } of conflits) seen.conflicts[code] = (seen.conflicts[code] ?? 0) + 1;
      seen.weeks += 1;
      const twin = obviousWeek(programme, semaine);
      const own = {
        ...{ minutes, sans_duree, a_confirmer, reste: objectif.reste, jours: jours.map((jour) => jour.minutes) },
        feries: jours.map(({ ferie }) => ferie),
        trajets: trajets.map((one) => `${one.de} ${one.vers} ${one.metres} m ${one.minutes} min ${one.libre} min`),
        conflits: conflits.map(({ code, activites, faits }) =>
          code === 'chevauchement'
            ? `${code} ${[...activites].sort().join(' ')} ${faits['minutes']}`
            : [code, ...activites].join(' '),
        ),
      };
      const [fast, slow] = [own, twin].map((week) =>
        JSON.stringify({ ...week, trajets: week.trajets.sort(), conflits: week.conflits.sort() }, null, 1),
      );
      if (fast !== slow) throw new Error(`Seed ${seed}, week of ${semaine}: ${fast}\nthe twin says ${slow}`);
    }
  }
  return seen;
}
