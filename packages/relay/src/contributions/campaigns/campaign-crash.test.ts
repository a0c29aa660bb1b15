import { expect, it } from 'vitest';
import { campaignRounds } from '../../testing-internal/databases/campaign-rounds.ts';
import { startPostgres } from '../../testing-internal/databases/postgres-server.ts';

const STRUCTURES = 60;

it('a campaign on SQLite loses and doubles no mail when its relay is killed and started again', async () => {
  const report = await campaignRounds(null, { structures: STRUCTURES, kills: 2, seed: 7 });
  expect(report.sent + report.unsure).toBe(STRUCTURES);
  expect(report.taken).toBe(report.sent + report.unsureThatCame);
  // A relay has one mail under way at most.
  expect(report.unsure).toBeLessThanOrEqual(report.kills);
});

it('two relays on one PostgreSQL share a campaign, and lose and double no mail when they are killed', async () => {
  const server = await startPostgres();
  try {
    const report = await campaignRounds(server, { structures: STRUCTURES, kills: 2, seed: 8 });
    expect(report.sent + report.unsure).toBe(STRUCTURES);
    expect(report.taken).toBe(report.sent + report.unsureThatCame);
    expect(report.unsure).toBeLessThanOrEqual(report.kills);
  } finally {
    await server.remove();
  }
});
