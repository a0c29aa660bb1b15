import { mondaysOf, takesPlace } from '../week/plan-week.ts';
import { sessionsOf } from '../week/sessions.ts';
import type { Programme } from '../week/week.ts';

/** The columns of a programme as a table, in the order in which they are written. */
export const programmeColumns = [
  ...([
    'semaine',
    'date',
    'debut',
    'fin',
    'minutes',
    'compte',
    'etat',
    'titre',
    'code_activite',
    'lieu',
    'adresse',
  ] as const),
  ...(['telephone', 'a_distance', 'offre_source', 'offre_id', 'activite'] as const),
] as const;
/** The name of a column of a programme as a table. */
export type ProgrammeColumn = (typeof programmeColumns)[number];

/**
 * Writes a programme as rows, one for each activity in each week: for CSV and for sheets. `minutes` is null where nobody knows
 * them, `compte` says whether the activity counts: one called off, or planned during an absence, does not.
 * @example toProgrammeRows(programme).map((row) => programmeColumns.map((column) => row[column]));
 */
export function toProgrammeRows(programme: Programme): Record<ProgrammeColumn, string | number | boolean | null>[] {
  return mondaysOf(programme).flatMap((monday) =>
    sessionsOf(programme, monday).map((session) => {
      const { activite, semaine, date, debut, fin, minutes, etat } = session;
      const { id, titre, code_activite, lieu, telephone, offre } = activite;
      return {
        ...{ semaine, date, debut, fin, minutes, compte: takesPlace(session), etat, titre, code_activite },
        ...{ lieu: lieu?.nom ?? null, adresse: lieu?.adresse ?? null, telephone, a_distance: lieu?.a_distance ?? null },
        ...{ offre_source: offre?.source ?? null, offre_id: offre?.id ?? null, activite: id },
      };
    }),
  );
}
