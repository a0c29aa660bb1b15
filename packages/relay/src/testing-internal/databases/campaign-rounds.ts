import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createRandom } from '@inclusion-kit/demonstration';
import type { StructureOutcome } from '../../store/campaigns/campaign-outcome.ts';
import { openStore } from '../../store/sql-store.ts';
import { beginTestCampaign, campaignParts, oldOffers } from '../campaigns.ts';
import { startSmtp } from '../smtp.ts';
import { createTestDatabase } from './databases.ts';
import { createPostgres } from './postgres-database.ts';
import type { PostgresServer } from './postgres-server.ts';

/** The result of a campaign whose relays were killed. */
export interface CampaignReport {
  /** Messages that the server of mail took. */
  taken: number;
  /** Mails that are known to be sent, and those of which nobody knows. */
  sent: number;
  unsure: number;
  /** Of the unsure ones, those that had come. */
  unsureThatCame: number;
  kills: number;
}

const program = fileURLToPath(new URL('./campaign-process.ts', import.meta.url));
const PATIENCE_MS = 120_000;

/**
 * Runs a campaign while its relays are killed by SIGKILL at any moment and started again: two relays on a PostgreSQL, one on a
 * SQLite. Throws an `Error` when a mail is doubled, or lost without being told as unsure.
 * @param server null for SQLite
 */
export async function campaignRounds(
  server: PostgresServer | null,
  { structures, kills, seed }: { structures: number; kills: number; seed: number },
): Promise<CampaignReport> {
  const random = createRandom(seed);
  const place = await (server === null ? createTestDatabase('sqlite') : createPostgres(server.url));
  const smtp = await startSmtp({ answerAfterMs: () => random.int(0, 8) });
  const store = await openStore(place.url);
  const start = () => startProcess([place.url, smtp.url, String(structures)]);
  const relays: ChildProcess[] = [];
  const progress = (): number => smtp.taken.length;
  try {
    const parts = campaignParts(oldOffers(structures), () => new Date());
    const id = await beginTestCampaign(store, parts);
    for (let i = 0; i < (server === null ? 1 : 2); i += 1) relays.push(await start());
    for (let kill = 1; kill <= kills; kill += 1) {
      // At a moment that depends on how far the campaign is: a slow machine is struck in the middle too.
      const next = Math.floor((structures * kill) / (kills + 1));
      // Each kill before may have left a mail that never came.
      await until(() => smtp.taken.length + kill - 1 >= next, progress);
      await sleep(random.int(0, 12));
      const at = random.int(0, relays.length - 1);
      relays[at]?.kill('SIGKILL');
      relays[at] = await start();
    }
    await until(async () => (await store.campaigns.find(id))?.etat === 'terminee', progress);
    return check(await store.campaigns.outcomePage(id, { size: 10_000 }), smtp.taken, kills);
  } finally {
    for (const relay of relays) relay.kill('SIGKILL');
    await store.close();
    await smtp.close();
    await place.remove();
  }
}

function check(
  outcome: readonly StructureOutcome[],
  taken: readonly { to: string[]; raw: string }[],
  kills: number,
): CampaignReport {
  const came = new Map<string, number>();
  for (const { to } of taken) for (const address of to) came.set(address, (came.get(address) ?? 0) + 1);
  const report: CampaignReport = { taken: taken.length, sent: 0, unsure: 0, unsureThatCame: 0, kills };
  for (const { structure_id, courriel } of outcome) {
    const count = came.get(`accueil@structure-${structure_id.replace('dora--s', '')}.example`) ?? 0;
    if (count > 1) throw new Error(`${structure_id} was written to ${count} times`);
    const etat = courriel?.etat ?? 'none';
    if (etat === 'envoye' && count === 1) report.sent += 1;
    else if (etat === 'incertain') {
      report.unsure += 1;
      report.unsureThatCame += count;
    } else throw new Error(`${structure_id} is told as ${etat}, and ${count} mails came`);
  }
  return report;
}

/** Waits for something as long as something goes on: a busy machine is slow, and only a campaign that stands still has failed. */
async function until(test: () => boolean | Promise<boolean>, progress: () => number): Promise<void> {
  let [seen, end] = [progress(), Date.now() + PATIENCE_MS];
  while (!(await test())) {
    if (progress() !== seen) [seen, end] = [progress(), Date.now() + PATIENCE_MS];
    if (Date.now() > end) throw new Error('The campaign does not go on.');
    await sleep(10);
  }
}

async function startProcess(args: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--conditions=inclusion-kit-source', program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}
