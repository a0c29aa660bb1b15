import { expect, it } from 'vitest';
import { crashRounds, type Blow } from '../../testing-internal/databases/crash-rounds.ts';
import { startPostgres } from '../../testing-internal/databases/postgres-server.ts';

const EACH = 40;

it('two relays on one PostgreSQL lose and double nothing when one is killed, or when PostgreSQL stops under them', async () => {
  const server = await startPostgres();
  try {
    const blows: Blow[] = ['kill a relay', 'stop PostgreSQL', 'kill a relay', 'crash PostgreSQL', 'kill a relay'];
    const report = await crashRounds(server, { blows, each: EACH, seed: 1 });
    expect(report).toMatchObject({ acknowledged: 5 * EACH, blows: 5 });
    expect(report.repeats).toBeGreaterThan(0);
  } finally {
    await server.remove();
  }
});

it('a relay on SQLite loses and doubles nothing when it is killed and started again', async () => {
  const report = await crashRounds(null, { blows: Array<Blow>(5).fill('kill a relay'), each: EACH, seed: 2 });
  expect(report).toMatchObject({ acknowledged: 5 * EACH, blows: 5 });
  expect(report.retries).toBeGreaterThan(0);
});
