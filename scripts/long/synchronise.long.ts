// Synchronises a stand-in of the API with 180,000 services whose pages shift, fail or are cut, and which stops half-way. The
// relay itself is started again after each failure.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@inclusion-kit/sdk';
import { buildOffer, buildService } from '@inclusion-kit/sdk/testing';
import { readKeptOffer } from '../../packages/relay/src/offer/upstream/kept-offer.ts';
import { createSynchroniser } from '../../packages/relay/src/offer/upstream/synchronise.ts';
import { startStandInApi } from '../../packages/relay/src/testing-internal/stand-in-api.ts';

const SERVICES = 180_000;
const STRUCTURES = 70_000;
const MAX_RUNS = 12;

const before = buildOffer({ structures: STRUCTURES, services: SERVICES });
const home = before.structures[0]?.id ?? '';
// Half-way some leave the first pages, and some come there.
const services = [
  ...Array.from({ length: 300 }, (_, n) =>
    buildService({ id: `aaa--${n}`, structure_id: home }, { seed: 900_000 + n }),
  ),
  ...before.services.slice(2500),
];
const stage = { hasShifted: false, hasStopped: false, hasStartedAgain: false };
const api = await startStandInApi({
  ...before,
  failures: [
    { kind: 'status', status: 500, path: '/structures', after: 30, times: 2 },
    { kind: 'truncated', path: '/services', after: 20, times: 2 },
    { kind: 'cut', path: '/services', after: 60, times: 3 },
    { kind: 'status', status: 503, retryAfter: 1, path: '/services', after: 110 },
    { kind: 'html', path: '/services', after: 140 },
  ],
  onRequest: ({ path, query }) => {
    if (!path.endsWith('/services')) return;
    if (!stage.hasShifted && query.get('page') === '91') {
      stage.hasShifted = true;
      api.replace({ services });
    }
    if (stage.hasShifted && !stage.hasStopped && query.get('page') === '121') {
      stage.hasStopped = true;
      void api.stop();
    }
  },
});

const folder = await mkdtemp(join(tmpdir(), 'synchronise-'));
try {
  const path = join(folder, 'offre.ndjson.gz');
  const client = createClient({ baseUrl: api.url, retries: 1, timeoutMs: 60_000 });
  let runs = 0;
  for (let isDone = false; !isDone;) {
    runs += 1;
    if (runs > MAX_RUNS) throw new Error(`Not synchronised after ${MAX_RUNS} runs.`);
    // Nothing but the disk is remembered from one run to the next.
    const synchroniser = createSynchroniser({ client, path, now: () => new Date() });
    try {
      await synchroniser.run(new AbortController().signal);
      isDone = true;
    } catch (error) {
      console.log(`run ${runs}: ${error instanceof Error ? error.message : String(error)}`);
      if (stage.hasStopped && !stage.hasStartedAgain) await api.start();
      stage.hasStartedAgain = stage.hasStopped;
    }
  }
  const kept = await readKeptOffer(path);
  const expected = new Map(services.map((service) => [service.id, JSON.stringify(service)]));
  const wrong = kept.services.filter((service) => expected.get(service.id) !== JSON.stringify(service));
  if (kept.services.length !== services.length || wrong.length > 0 || kept.structures.length !== STRUCTURES) {
    throw new Error(`${kept.services.length} services (${wrong.length} wrong), ${kept.structures.length} structures.`);
  }
  console.log(
    `${kept.services.length} services and ${kept.structures.length} structures, whole and right, in ${runs} runs`,
  );
  console.log(`${api.requests.length} requests`);
} finally {
  await api.stop();
  await rm(folder, { recursive: true });
}
