import { sql, type Kysely } from 'kysely';
import type { Dialect } from './database.ts';
import type { Tables } from './tables.ts';

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
