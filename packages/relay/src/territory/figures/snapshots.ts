import type { Withheld } from '@inclusion-kit/sdk/internal';
import type { Database } from '../../store/database/database.ts';
import { createLeases } from '../../store/database/leases.ts';
import { whenAvailable } from '../../store/database/store-unavailable.ts';
import type { BaseFigures, CountsFigures, WrittenFigures } from './figures-of-offer.ts';
import { monthOf } from './day.ts';

/** Long enough to count the largest offer on a small machine. A relay that died holds the day no longer. */
const LEASE_MS = 10 * 60_000;

/** Keeps the figures of a day, once among relays. Returns whether they are kept now. @throws StoreUnavailableError */
export async function keepFigures(
  database: Database,
  offer: CountsFigures,
  { jour, offre_du }: { jour: string; offre_du: string | null },
  withheld: Withheld | null,
): Promise<boolean> {
  if (await isKept(database, jour)) return true;
  const lease = await createLeases(database).acquire(`figures ${jour}`, LEASE_MS);
  if (lease === null) return false;
  try {
    // Another relay may have ended while this one asked.
    if (await isKept(database, jour)) return true;
    const figures = await offer.figures(jour, await readBases(database, jour), withheld);
    await whenAvailable(() => insert(database, figures, { jour, offre_du }));
    return true;
  } finally {
    await lease.release();
  }
}

function isKept({ db }: Database, jour: string): Promise<boolean> {
  return whenAvailable(async () => {
    const row = await db
      .selectFrom('offer_figures')
      .select('jour')
      .where('jour', '=', jour)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  });
}

/** Reads the last whole figures of the month, so that a month can be read without the others. */
async function readBases({ db }: Database, jour: string): Promise<BaseFigures[]> {
  const rows = await whenAvailable(() =>
    db
      .selectFrom('offer_figures')
      .select(['dimension', 'jour', 'contenu'])
      .where('base', 'is', null)
      .where('jour', '>=', `${monthOf(jour)}-01`)
      .where('jour', '<', jour)
      .orderBy('jour')
      .execute(),
  );
  return [...new Map(rows.map((row) => [row.dimension, row])).values()];
}

/** Writes a day whole or not at all. A day that is already there stays. */
async function insert(
  { db }: Database,
  figures: readonly WrittenFigures[],
  day: { jour: string; offre_du: string | null },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const row of figures) {
      await transaction
        .insertInto('offer_figures')
        .values({ ...day, ...row })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  });
}
