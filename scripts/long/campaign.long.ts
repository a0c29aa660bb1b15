// Campaigns of freshness under SIGKILL: 4,000 mails about 10,000 offers and 60 kills on SQLite, as many on PostgreSQL with two relays.
import {
  campaignRounds,
  type CampaignReport,
} from '../../packages/relay/src/testing-internal/databases/campaign-rounds.ts';
import { startPostgres } from '../../packages/relay/src/testing-internal/databases/postgres-server.ts';

const CALL = { structures: 4000, kills: 60, seed: 2026 };

const say = (database: string, { taken, sent, unsure, unsureThatCame, kills }: CampaignReport): void =>
  console.log(
    `${database}: ${kills} kills, ${taken} mails taken, none doubled, ${sent} told as sent, ${unsure} as unsure ` +
      `(${unsureThatCame} of these had come)`,
  );

say('SQLite', await campaignRounds(null, CALL));

const server = await startPostgres();
try {
  say('PostgreSQL', await campaignRounds(server, CALL));
} finally {
  await server.remove();
}
