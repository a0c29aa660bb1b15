import { countedSessions, takesPlace } from '../week/counted.ts';
import { mondaysOf } from '../week/plan-week.ts';
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
    'comptees',
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
 * them, `compte` says whether the activity counts: one called off, or planned during an absence, does not. `comptees` holds the
 * minutes that count: time that two share counts once.
 * @example toProgrammeRows(programme).map((row) => programmeColumns.map((column) => row[column]));
 */
export function toProgrammeRows(programme: Programme): Record<ProgrammeColumn, string | number | boolean | null>[] {
  return countedSessions(programme, mondaysOf(programme)).map((session) => {
    const { activite, semaine, date, debut, fin, minutes, comptees, etat } = session;
    const { id, titre, code_activite, lieu, telephone, offre } = activite;
    return {
      ...{ semaine, date, debut, fin, minutes, compte: takesPlace(session), comptees, etat, titre, code_activite },
      ...{ lieu: lieu?.nom ?? null, adresse: lieu?.adresse ?? null, telephone, a_distance: lieu?.a_distance ?? null },
      ...{ offre_source: offre?.source ?? null, offre_id: offre?.id ?? null, activite: id },
    };
  });
}
