// Sends 100,000 hostile requests to a relay over a stand-in of the API: no 5xx, no secret, no trace of the inside, nothing kept
// that was not acknowledged, and a process that holds in the end what it held after the first tenth.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildOffer } from '@inclusion-kit/sdk/testing';
import { hashPassword } from '../../packages/relay/src/contributions/moderators/password.ts';
import { eventually } from '../../packages/relay/src/testing-internal/eventually.ts';
import { fuzz } from '../../packages/relay/src/testing-internal/hostile/fuzz.ts';
import { lille, service, structure } from '../../packages/relay/src/testing-internal/records.ts';
import { startStandInApi } from '../../packages/relay/src/testing-internal/stand-in-api.ts';
import type { Held } from '../../packages/relay/src/testing-internal/watched-relay.ts';

const REQUESTS = 100_000;
const CONNECTIONS = 32;
const SEED = 20_261_125;
/** Those to the API, and that of this program's own questions. */
const MAX_SOCKETS = 8;
/** Growth still allowed to caches, counters and the code that is compiled on the way. */
const GROWTH_BYTES = 16 * 1024 * 1024;

const token = 'token-of-the-api-0001';
const metricsToken = 'token-of-the-metrics-0001';
const hash = await hashPassword('password-of-zoe');
const folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
const databasePath = join(folder, 'kit.db');
const communes = join(folder, 'communes.json');
await writeFile(communes, JSON.stringify([lille]));
const offer = buildOffer({ structures: 40, services: 120 });
const api = await startStandInApi({
  token,
  communes: [lille],
  structures: [...offer.structures, structure()],
  services: [...offer.services, service()],
});

const program = fileURLToPath(new URL('../../packages/relay/src/testing-internal/watched-relay.ts', import.meta.url));
const relay: ChildProcess = fork(program, [], {
  execArgv: ['--conditions=inclusion-kit-source', '--expose-gc'],
  env: {
    ...process.env,
    PORT: '0',
    DATABASE_URL: `file:${databasePath}`,
    COMMUNES: communes,
    DATA_INCLUSION_TOKEN: token,
    DATA_INCLUSION_URL: api.url,
    ALLOWED_ORIGINS: 'https://www.mondepartement.fr',
    METRICS_TOKEN: metricsToken,
    MODERATORS: `zoe:administrateur:${hash}`,
    TRUSTED_PROXIES: '127.0.0.1',
  },
});

async function held(): Promise<Held> {
  // Connections that were cut are noticed first.
  await sleep(2000);
  relay.send('held');
  const [answer] = (await once(relay, 'message')) as [Held];
  return answer;
}

try {
  const [{ url }] = (await once(relay, 'message')) as [{ url: string }];
  const read = async (path: string): Promise<string> =>
    (await fetch(`${url}${path}`, { headers: { Connection: 'close' } })).text();
  await eventually('the offer is synchronised', async () => (await read('/readyz')).includes('"reads":"catalogue"'));
  const probe = '/api/v1/search/services?code_commune=59350&size=50';
  const answerBefore = await read(probe);
  const before: Held[] = [];
  const { statuses, faults } = await fuzz({
    url,
    requests: REQUESTS,
    seed: SEED,
    connections: CONNECTIONS,
    secrets: [token, metricsToken, hash, 'camille@exemple.fr', databasePath, folder],
    onChunk: async (sent) => {
      if (sent === REQUESTS / 10) before.push(await held());
      if (sent % (REQUESTS / 10) === 0) console.log(`${sent} requests`);
    },
  });
  const after = await held();
  console.log(
    Object.entries(statuses)
      .map(([status, count]) => `${status}: ${count}`)
      .join(', '),
  );

  const database = new DatabaseSync(databasePath, { readOnly: true });
  const kept = Number(database.prepare('select count(*) as count from contributions').get()?.['count']);
  database.close();
  const problems = [...faults];
  if (after.failures.length > 0) problems.push(`failures in the log:\n${after.failures.join('')}`);
  if (kept < (statuses['201'] ?? 0)) problems.push(`${statuses['201']} acknowledged, ${kept} kept`);
  if ((await read(probe)) !== answerBefore) problems.push('a search is answered otherwise than before');
  const grown = after.bytes - (before[0]?.bytes ?? 0);
  if (grown > GROWTH_BYTES) problems.push(`${Math.round(grown / 1024)} KiB more are held than after the first tenth`);
  const sockets = after.open.filter((one) => one.startsWith('TCPSocketWrap'));
  if (sockets.length > MAX_SOCKETS) problems.push(`${sockets.length} connections are still open`);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  console.log(
    `${REQUESTS} requests: no 5xx, no leak, ${kept} contributions kept; ` +
      `${Math.round(after.bytes / 1024 / 1024)} MiB held, ${Math.round(grown / 1024)} KiB more than after the first tenth`,
  );
} finally {
  relay.kill('SIGKILL');
  await api.stop();
  await rm(folder, { recursive: true });
}
