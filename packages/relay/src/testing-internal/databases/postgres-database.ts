import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** An empty database for one test. */
export interface TestDatabase {
  url: string;
  /** Runs one statement beside the relay, as an administrator would. */
  query(statement: string): Promise<Record<string, unknown>[]>;
  readonly remove: () => Promise<void>;
}

/** Creates an empty database on a server. Its removal cuts the connections that are still open. */
export async function createPostgres(serverUrl: string): Promise<TestDatabase> {
  const name = `kit_${randomUUID().replaceAll('-', '')}`;
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  const once = async (at: string, statement: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: at });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(statement)).rows;
    } finally {
      await client.end();
    }
  };
  // Copied as files: the log would hold each page of it, for a recovery that no test asks for.
  await once(serverUrl, `create database ${name} strategy file_copy`);
  return {
    url,
    query: (statement) => once(url, statement),
    remove: async () => {
      await once(serverUrl, `drop database ${name} with (force)`);
    },
  };
}
