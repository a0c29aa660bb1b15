import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { nowMs } from './database/statements.ts';
import type { Database } from './database/database.ts';
import type { HitCounter } from './hit-counter.ts';
import { whenAvailable } from './database/store-unavailable.ts';

/** How often a relay removes the counts that no longer count. */
const PRUNE_EVERY_MS = 60_000;

/**
 * Creates a counter that all relays of a database share, in windows by its clock. Keys are kept as fingerprints keyed by
 * `secret`: an address in the table names nobody.
 */
export function createSharedHitCounter({ db, dialect }: Database, secret: Buffer): HitCounter {
  const now = nowMs(dialect);
  let pruneAt = Date.now() + PRUNE_EVERY_MS;

  return {
    async hit(key, windowMs, times = 1) {
      const fingerprint = createHmac('sha256', secret).update(`hit:${windowMs}:${key}`).digest('base64url');
      // Whole numbers divide to whole numbers in both databases.
      const window = sql.lit(Math.max(1, Math.round(windowMs)));
      const end = sql<number>`(${now} / ${window} + 1) * ${window}`;
      const row = await whenAvailable(() =>
        db
          .insertInto('rate_counters')
          .values({ key: fingerprint, count: times, expires_at: end })
          .onConflict((conflict) =>
            conflict.column('key').doUpdateSet({
              count: sql<number>`case when rate_counters.expires_at = excluded.expires_at then rate_counters.count + excluded.count else excluded.count end`,
              expires_at: (set) => set.ref('excluded.expires_at'),
            }),
          )
          .returning(['count', 'expires_at', sql<number>`expires_at - ${now}`.as('left')])
          .executeTakeFirstOrThrow(),
      );
      if (Date.now() > pruneAt) {
        pruneAt = Date.now() + PRUNE_EVERY_MS;
        const prune = db.deleteFrom('rate_counters').where('expires_at', '<=', now);
        await prune.execute().catch(() => undefined);
      }
      return { count: row.count, resetMs: Math.max(0, row.left) };
    },
  };
}
