import type { Kysely } from 'kysely';
import type { SearchCountsTable, Tables } from '../../store/database/tables.ts';

/** Rows written at once: the event loop waits two or three milliseconds for them. */
export const ROWS = 200;

export async function addCounts(db: Kysely<Tables>, rows: readonly SearchCountsTable[]): Promise<void> {
  await db
    .insertInto('search_counts')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['mois', 'resultat', 'lieu', 'thematiques', 'publics', 'autres_filtres'])
        .doUpdateSet((set) => ({ nombre: set(set.ref('search_counts.nombre'), '+', set.ref('excluded.nombre')) })),
    )
    .execute();
}
