import { expect, it } from 'vitest';
import { crashRounds } from '../testing-internal/crash-rounds.ts';
import { startPostgres } from '../testing-internal/postgres-server.ts';

it('two relays on one PostgreSQL lose and double nothing when one is killed, or when PostgreSQL stops under them', async () => {
  const server = await startPostgres();
  try {
    const report = await crashRounds(server, { blows: ['kill a relay', 'stop PostgreSQL'], each: 60, seed: 1 });
    expect(report).toMatchObject({ acknowledged: 120, repeats: 24, blows: 2 });
  } finally {
    await server.remove();
  }
}, 60_000);
