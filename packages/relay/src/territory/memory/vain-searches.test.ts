import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../store/database/database.ts';
import { openDatabase } from '../../store/database/open-database.ts';
import { createTestDatabase, DIALECTS, type TestDatabase } from '../../testing-internal/databases/databases.ts';
import { addCounts } from './add-counts.ts';
import { tidySearchCounts } from './retention.ts';
import type { VainSearches } from '../../store/lost-words.ts';
import { createDemand } from './vain-searches.ts';

describe.each(DIALECTS)('searches that found nothing on %s', (dialect) => {
  let place: TestDatabase;
  let database: Database;
  beforeEach(async () => {
    place = await createTestDatabase(dialect);
    database = await openDatabase(place.url);
  });
  afterEach(async () => {
    await database.close();
    await place.remove();
  });
  const read = (day: string): Promise<VainSearches[]> =>
    createDemand(database, () => new Date(`${day}T10:00:00Z`)).vain();
  const add = (
    ...rows: readonly (readonly [mois: string, lieu: string, thematiques: string, nombre: number, resultat?: string])[]
  ) =>
    addCounts(
      database.db,
      rows.map(([mois, lieu, thematiques, nombre, resultat = 'aucun']) => ({
        ...{ mois, resultat, lieu, thematiques, publics: '', autres_filtres: 'non', nombre },
      })),
    );

  it('are added up by place and category, each category of a search once', async () => {
    await add(
      ['2026-09', '59350', 'mobilite--preparer-un-permis', 7],
      ['2026-10', '59350', 'mobilite--preparer-un-permis,mobilite--louer-un-vehicule', 6],
      ['2026-10', '59350', 'mobilite,sante', 5],
      ['2026-10', '59', 'sante', 9],
      ['2026-10', '59350', 'sante', 30, 'trouve'],
    );
    expect(await read('2026-11-25')).toEqual([
      { lieu: '59350', categorie: 'mobilite', nombre: 18 },
      { lieu: '59', categorie: 'sante', nombre: 9 },
      { lieu: '59350', categorie: 'sante', nombre: 5 },
    ]);
  });

  it('are of twelve months that are over, and of no category where none was asked', async () => {
    await add(
      ['2026-11', '59350', 'sante', 100],
      ['2026-10', '59350', 'sante', 10],
      ['2025-11', '59350', 'sante', 5],
      ['2025-10', '59350', 'sante', 50],
      ['2026-10', '59350', '', 40],
      ['2026-10', '*', '*', 40],
    );
    expect(await read('2026-11-25')).toEqual([{ lieu: '59350', categorie: 'sante', nombre: 15 }]);
    // The first day of a month leaves relays the time to write the last minute of the one before.
    expect(await read('2026-12-01')).toEqual([{ lieu: '59350', categorie: 'sante', nombre: 15 }]);
    expect(await read('2026-12-02')).toEqual([{ lieu: '59350', categorie: 'sante', nombre: 110 }]);
  });

  it('are never told where they are few, before and after the tidying of their month', async () => {
    await add(
      ['2026-10', '59350', 'sante', 4],
      ['2026-10', '59009', 'sante', 3],
      ['2026-10', '59009', 'famille', 1],
      ['2026-10', '62041', 'numerique', 6],
    );
    expect(await read('2026-11-25')).toEqual([{ lieu: '62041', categorie: 'numerique', nombre: 6 }]);
    await tidySearchCounts(database, '2026-11-25', 12);
    // The one that is left is of no place and no category.
    expect(await read('2026-11-25')).toEqual([{ lieu: '59', categorie: 'sante', nombre: 7 }]);
  });
});
