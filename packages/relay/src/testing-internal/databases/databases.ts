import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Dialect } from '../../store/database/database.ts';
import { createPostgres, type TestDatabase } from './postgres-database.ts';

/** The kinds of database on which the same tests run. */
export const DIALECTS: readonly Dialect[] = ['sqlite', 'postgres'];

/** Creates an empty database of a kind, which the caller removes. */
export async function createTestDatabase(dialect: Dialect): Promise<TestDatabase> {
  return dialect === 'sqlite' ? createSqlite() : createPostgres(await sharedServer());
}

/** Address of the PostgreSQL of this test run. */
async function sharedServer(): Promise<string> {
  const answer = await fetch(inject('postgres'));
  const text = await answer.text();
  if (!answer.ok) throw new Error(`No PostgreSQL to test on (set TEST_DATABASE_URL to use yours): ${text}`);
  return text;
}

async function createSqlite(): Promise<TestDatabase> {
  const { DatabaseSync } = await import('node:sqlite');
  const folder = mkdtempSync(join(tmpdir(), 'relay-database-'));
  const path = join(folder, 'kit.db');
  return {
    url: `file:${path}`,
    // Asynchronous as on a server, so that a refusal is a rejection on both.
    query: async (statement) => {
      await Promise.resolve();
      const raw = new DatabaseSync(path);
      try {
        return raw.prepare(statement).all();
      } finally {
        raw.close();
      }
    },
    remove: async () => rm(folder, { recursive: true }),
  };
}

export type { TestDatabase } from './postgres-database.ts';
