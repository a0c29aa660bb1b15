import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database, Dialect } from './database.ts';
import { KEPT_TABLES, type Tables } from './tables.ts';

/** Gives the milliseconds since 1970 by the clock of the database, which all relays share. Their own clocks may differ. */
export function nowMs(dialect: Dialect): RawBuilder<number> {
  return dialect === 'sqlite'
    ? sql<number>`cast(unixepoch('subsec') * 1000 as integer)`
    : sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`;
}

/** Lists the columns of each table that is there, in their order. */
export async function columnsOf(db: Kysely<Tables>, dialect: Dialect): Promise<Map<string, string[]>> {
  const { rows } = await (
    dialect === 'sqlite'
      ? sql<{ table: string; name: string }>`select m.name as "table", c.name as name
          from sqlite_master as m join pragma_table_info(m.name) as c where m.type = 'table' order by m.name, c.cid`
      : sql<{ table: string; name: string }>`select table_name as "table", column_name as name
          from information_schema.columns where table_schema = current_schema() order by table_name, ordinal_position`
  ).execute(db);
  const columns = new Map<string, string[]>();
  for (const { table, name } of rows) columns.set(table, [...(columns.get(table) ?? []), name]);
  return columns;
}

/** Tells the columns and the number of rows of each table that is there and that a backup carries. */
export async function keptTables({ db, dialect }: Pick<Database, 'db' | 'dialect'>) {
  const columns = await columnsOf(db, dialect);
  const tables: { name: string; columns: string[]; rows: number }[] = [];
  for (const name of KEPT_TABLES) {
    const names = columns.get(name);
    if (names === undefined) continue;
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(db);
    tables.push({ name, columns: names, rows: rows[0]?.count ?? 0 });
  }
  return tables;
}

/** Databases take a limited number of values in one statement. */
const IDS_AT_ONCE = 1000;

export async function readByIds<R>(ids: readonly string[], read: (some: string[]) => Promise<R[]>): Promise<R[]> {
  const found: R[] = [];
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    found.push(...(await read(ids.slice(from, from + IDS_AT_ONCE))));
  }
  return found;
}
