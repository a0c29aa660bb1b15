// Relays under load, 200 rounds on SQLite and 200 on PostgreSQL: in each, a relay is killed, or PostgreSQL is stopped or
// crashes.
import {
  crashRounds,
  type Blow,
  type CrashReport,
} from '../../packages/relay/src/testing-internal/databases/crash-rounds.ts';
import { startPostgres } from '../../packages/relay/src/testing-internal/databases/postgres-server.ts';

const ROUNDS = 200;
const EACH = 100;

const blows = Array.from({ length: ROUNDS }, (_, round): Blow => {
  if (round % 10 === 4) return 'stop PostgreSQL';
  return round % 10 === 9 ? 'crash PostgreSQL' : 'kill a relay';
});
const onRound = (round: number): void => {
  if (round % 20 === 0) console.log(`${round} rounds`);
};
const say = (database: string, report: CrashReport): void =>
  console.log(
    `${database}: ${report.blows} blows, ${report.acknowledged} contributions acknowledged: none lost, none doubled ` +
      `(${report.retries} sent again, ${report.repeats} acknowledged twice as the same)`,
  );

const kills = Array<Blow>(ROUNDS).fill('kill a relay');
say('SQLite', await crashRounds(null, { blows: kills, each: EACH, seed: 2026, onRound }));

const server = await startPostgres();
try {
  say('PostgreSQL', await crashRounds(server, { blows, each: EACH, seed: 2026, onRound }));
} finally {
  await server.remove();
}
