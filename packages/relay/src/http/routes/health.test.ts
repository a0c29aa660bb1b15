import { Session } from 'node:inspector/promises';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../log.ts';
import { serve, type Serving } from '../../node.ts';
import { parseOptions } from '../../settings/options.ts';
import { PROBE_NAME } from '../../shared/try-disk.ts';
import { eventually } from '../../testing-internal/eventually.ts';
import { lille, service, structure } from '../../testing-internal/records.ts';
import { startRelay } from '../../testing-internal/relay-under-test.ts';

let folder: string;
let serving: Serving;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relay-health-'));
  writeFileSync(join(folder, 'communes.json'), JSON.stringify([lille]));
  writeFileSync(join(folder, 'offre.json'), JSON.stringify({ structures: [structure()], services: [service()] }));
  const environment = {
    PORT: '0',
    DATABASE_URL: `file:${join(folder, 'kit.db')}`,
    DATASET: join(folder, 'offre.json'),
    COMMUNES: join(folder, 'communes.json'),
  };
  serving = await serve(parseOptions(environment), {
    logger: createLogger({ level: 'silent' }),
    announce: () => undefined,
  });
});
afterEach(async () => {
  await serving.close();
  rmSync(folder, { recursive: true });
});

interface Told {
  status: number;
  detail?: string;
  errors?: { field: string; code: string }[];
  offer?: object;
}
const look = async (): Promise<Told> => {
  const response = await fetch(`${serving.url}/readyz`);
  return { ...((await response.json()) as object), status: response.status };
};
/** Waits until `/readyz` answers with a status, since a good result holds for a moment. Returns the first such answer. */
async function becomes(status: number): Promise<Told> {
  let told: Told | undefined;
  await eventually(`/readyz is ${status}`, async () => {
    told = await look();
    return told.status === status;
  });
  return told as Told;
}
/** Longer than a probe waits. */
const HOLD_MS = 12_000;

describe('the readiness of a relay', () => {
  it('fails while its offer does not answer in time, and says so', async () => {
    await holdOfferThread();
    const { errors, offer } = await becomes(503);
    expect(errors).toMatchObject([{ field: 'offer', code: 'late' }]);
    expect(offer).toMatchObject({ services: 1 });
    expect((await fetch(`${serving.url}/healthz`)).status).toBe(200);
    await becomes(200);
  });

  it('fails while another program locks its database', async () => {
    const other = new DatabaseSync(join(folder, 'kit.db'));
    other.exec('begin immediate');
    const { errors = [] } = await becomes(503);
    expect(errors.map(({ field }) => field)).toContain('database');
    other.exec('rollback');
    other.close();
    await becomes(200);
  });

  it.skipIf(!existsSync('/dev/full'))('fails while the disk of its files is full', async () => {
    // All that is written to this device is refused for lack of room.
    const fill = (): void => symlinkSync('/dev/full', join(folder, PROBE_NAME));
    fill();
    const told = await look();
    expect(told).toMatchObject({ status: 503, errors: [{ field: 'disk', code: 'failed' }] });
    expect(told.detail).not.toContain(folder);
    await becomes(200);
    expect(existsSync(join(folder, PROBE_NAME))).toBe(false);
  });

  it('fails once the folder of its files is gone', async () => {
    rmSync(folder, { recursive: true });
    const { errors = [] } = await becomes(503);
    expect(errors.map(({ field }) => field)).toContain('disk');
    mkdirSync(folder);
  });

  it('is looked at once for all who ask, and holds for a moment when it is good', async () => {
    let pings = 0;
    const under = await startRelay();
    const ping = async (): Promise<void> => {
      pings += 1;
      await sleep(20);
    };
    const relay = await startRelay({ store: { ...under.store, ping } });
    const ask = async (): Promise<number> => (await relay.ask('/readyz')).status;
    expect(new Set(await Promise.all(Array.from({ length: 50 }, ask)))).toEqual(new Set([200]));
    expect(pings).toBe(1);
    await eventually('a good result is taken again', async () => {
      const before = pings;
      await ask();
      return pings === before;
    });
    await relay.relay.close();
  });
});

/** Holds the thread of the offer, as a long computation would. */
async function holdOfferThread(): Promise<void> {
  const session = new Session();
  session.connect();
  const threads = new Map<string, string>();
  session.on('NodeWorker.attachedToWorker', ({ params: { sessionId, workerInfo } }) => {
    threads.set(workerInfo.title, sessionId);
  });
  await session.post('NodeWorker.enable', { waitForDebuggerOnStart: false });
  const titleOf = (): string | undefined => [...threads.keys()].find((title) => title.includes('offer'));
  await eventually('the thread is found', () => titleOf() !== undefined);
  // A pause of the debugger would stop the collection of garbage in all threads too.
  const expression = `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${HOLD_MS})`;
  await session.post('NodeWorker.sendMessageToWorker', {
    sessionId: threads.get(titleOf() ?? '') ?? '',
    message: JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } }),
  });
}
