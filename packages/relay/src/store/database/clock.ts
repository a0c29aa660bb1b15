import { sql, type RawBuilder } from 'kysely';
import type { Dialect } from './database.ts';

/** Gives the milliseconds since 1970 by the clock of the database, which all relays share. Their own clocks may differ. */
export function nowMs(dialect: Dialect): RawBuilder<number> {
  return dialect === 'sqlite'
    ? sql<number>`cast(unixepoch('subsec') * 1000 as integer)`
    : sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`;
}
