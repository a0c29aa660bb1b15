import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { startPostgres, type PostgresServer } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers with the address of the PostgreSQL of this test run, started when first asked for. */
    postgres: string;
  }
}

/** Gives a test run one PostgreSQL, started only when a test asks for it. `TEST_DATABASE_URL` names another one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  let server: Promise<PostgresServer> | null = null;
  const addressOf = async (): Promise<string> => given ?? (await (server ??= startPostgres())).url;

  const door = createServer((_request, response) => {
    addressOf().then(
      (url) => response.end(url),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  }).listen(0, '127.0.0.1');
  await once(door, 'listening');
  project.provide('postgres', `http://127.0.0.1:${(door.address() as AddressInfo).port}`);
  return async () => {
    door.close();
    await (await server?.catch(() => null))?.remove();
  };
}
