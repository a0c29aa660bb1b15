import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { nowMs } from './statements.ts';
import type { Database } from './database.ts';
import { whenAvailable } from './store-unavailable.ts';

/** A job that this relay alone does for now. */
export type Lease = NonNullable<Awaited<ReturnType<Leases['acquire']>>>;

/** Shares jobs among the relays of one database. */
export type Leases = ReturnType<typeof createLeases>;

/**
 * Creates the leases of a database. They expire by its clock, so a relay that died holds nothing for long.
 * @example const lease = await createLeases(database).acquire('deliveries', 30_000);
 */
export function createLeases({ db, dialect }: Database) {
  const now = nowMs(dialect);
  return {
    /**
     * Takes a job for some time, or returns null while a relay has it, this one included.
     * @throws StoreUnavailableError when the database cannot tell
     */
    async acquire(name: string, ttlMs: number) {
      const holder = randomUUID();
      const mine = (end: ReturnType<typeof sql<number>>) =>
        db.updateTable('leases').set({ expires_at: end }).where('name', '=', name).where('holder', '=', holder);
      const expiry = sql<number>`${now} + ${Math.round(ttlMs)}`;
      const row = await whenAvailable(() =>
        db
          .insertInto('leases')
          .values({ name, holder, fence: 1, expires_at: expiry })
          .onConflict((conflict) =>
            conflict
              .column('name')
              .doUpdateSet({
                holder: (set) => set.ref('excluded.holder'),
                fence: sql<number>`leases.fence + 1`,
                expires_at: (set) => set.ref('excluded.expires_at'),
              })
              // The second condition is for a try whose end was not heard of.
              .where((where) => where.or([where('leases.expires_at', '<=', now), where('leases.holder', '=', holder)])),
          )
          .returning('fence')
          .executeTakeFirst(),
      );
      if (row === undefined) return null;
      return {
        name,
        /** Grows each time the job changes hands: of two that believe they hold it, the greater is right. */
        fence: row.fence,
        /** Holds it for as long again, from now. Returns false when it was lost meanwhile: stop then. */
        async renew(): Promise<boolean> {
          const { numUpdatedRows } = await whenAvailable(() => mine(expiry).executeTakeFirst());
          return numUpdatedRows > 0n;
        },
        /** Lets another take it at once. */
        async release(): Promise<void> {
          await whenAvailable(() => mine(sql<number>`0`).execute());
        },
      };
    },
  };
}
