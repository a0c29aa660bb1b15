// One client asks for the largest lists as fast as its limits let it, and leaves at once or never reads. Another client searches meanwhile.
// node --conditions=inclusion-kit-source scripts/long/one-client.long.ts [services] [seconds]
import { access, mkdtemp, rm, utimes } from 'node:fs/promises';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { communesFileOf, filesOf, servicesPerFile, writeDataset } from '../bench/national/file.ts';
import { startRelay, type RelayProcess } from '../bench/relay/relay-process.ts';

const [services = 200_000, seconds = 20] = process.argv.slice(2).map(Number);
const DURATION_MS = seconds * 1000;
const LONGEST_MS = 1000;
/** Time that the search for likely duplicates may take. */
const MOST_WAITED_MS = 300_000;
const MEGABYTE = 1e6;
/** Memory that the readers may take, besides the offer. */
const MOST_MEGABYTES = 600;
const CRAWLER = '203.0.113.1';

const folder = await mkdtemp(join(tmpdir(), 'one-client-'));
try {
  await writeDataset(folder, services);
  const parts = Array.from({ length: Math.ceil(services / servicesPerFile) }, (_, part) => filesOf(folder, part));
  const relay = await startRelay(
    {
      DATASET: parts.flatMap((part) => [part.structures, part.services]).join(','),
      COMMUNES: communesFileOf(folder),
      DATABASE_URL: `file:${join(folder, 'relay.db')}`,
      TRUSTED_PROXIES: '127.0.0.1',
    },
    'sources',
  );
  try {
    // The search for duplicates works on a copy of the offer, which is none of the readers' memory.
    await waitForFile(join(folder, 'doublons.cache.json'));
    const failures = [
      await leaveAtOnce(relay),
      await neverRead(relay),
      await replaceOffer(relay, parts[0]?.services ?? ''),
    ].flat();
    for (const failure of failures) console.error(failure);
    process.exitCode = failures.length > 0 ? 1 : 0;
  } finally {
    await relay.stop();
  }
} finally {
  await rm(folder, { recursive: true });
}

async function waitForFile(path: string): Promise<void> {
  const isThere = async (): Promise<boolean> =>
    await access(path).then(
      () => true,
      () => false,
    );
  const end = performance.now() + MOST_WAITED_MS;
  while (!(await isThere())) {
    if (performance.now() > end) throw new Error(`${path} is not there after ${MOST_WAITED_MS / 1000} s.`);
    await sleep(500);
  }
}

/** Asks 400 large lists and leaves each at once, again and again, for 20 seconds. */
async function leaveAtOnce(relay: RelayProcess): Promise<string[]> {
  const end = performance.now() + DURATION_MS;
  let sent = 0;
  const crawl = (async () => {
    while (performance.now() < end) {
      const socket = ask(relay.url, toList(sent));
      socket.on('connect', () => setTimeout(() => socket.destroy(), 5));
      sent += 1;
      if (sent % 20 === 0) await sleep(20);
    }
  })();
  const times = await searchFor(relay.url, DURATION_MS);
  await crawl;
  return judge(`a search while ${sent} lists are asked for and left`, times);
}

/** Asks for a large list on each of 450 connections, and reads none. */
async function neverRead(relay: RelayProcess): Promise<string[]> {
  const before = await residentBytes(relay);
  const largest = followMemory(relay);
  const leave = holdLists(relay.url);
  const times = await searchFor(relay.url, DURATION_MS);
  const grown = (await largest()) - before;
  leave();
  console.log(`memory with 450 readers that never read: ${inMegabytes(before)} and ${inMegabytes(grown)} more at most`);
  return [
    ...judge('a search beside 450 readers that never read', times),
    ...(grown > MOST_MEGABYTES * MEGABYTE ? [`Readers that never read took ${inMegabytes(grown)}.`] : []),
  ];
}

/** Builds the offer anew from its files beside the same readers: for a moment, two offers are in memory. */
async function replaceOffer(relay: RelayProcess, file: string): Promise<string[]> {
  const count = async (result: 'success' | 'failure'): Promise<number> =>
    (await relay.measures()).get(`inclusion_kit_offer_replacements_total{result="${result}"}`) ?? 0;
  const [replaced, refused] = [await count('success'), await count('failure')];
  const largest = followMemory(relay);
  const leave = holdLists(relay.url);
  await utimes(file, new Date(), new Date());
  while ((await count('success')) === replaced && (await count('failure')) === refused) await sleep(500);
  leave();
  console.log(`memory while the offer is replaced beside these readers: ${inMegabytes(await largest())} at most`);
  return (await count('failure')) > refused ? ['The offer could not be replaced beside these readers.'] : [];
}

/** Asks for large lists that nobody reads. Returns the function that leaves them. */
function holdLists(url: string): () => void {
  const sockets = Array.from({ length: 450 }, (_, n) => {
    const socket = ask(url, toList(100_000 + n));
    socket.pause();
    return socket;
  });
  return () => {
    for (const socket of sockets) socket.destroy();
  };
}

/** Follows the memory of a relay. Returns the function that ends this, and returns the most bytes that it took. */
function followMemory(relay: RelayProcess): () => Promise<number> {
  let most = 0;
  const over = new AbortController();
  const followed = (async () => {
    while (!over.signal.aborted) {
      most = Math.max(most, await residentBytes(relay));
      await sleep(200);
    }
  })();
  return async () => {
    over.abort();
    await followed;
    return most;
  };
}

function toList(n: number): string {
  return `/api/v1/search/services?size=5000&score_qualite_minimum=${(n / 1e7).toFixed(7)}`;
}

function ask(url: string, path: string): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nX-Forwarded-For: ${CRAWLER}\r\n\r\n`);
  return socket;
}

/** Searches for so long, in a thread of its own: those who crawl and read take none of its time. Returns the ms of each search. */
async function searchFor(url: string, forMs: number): Promise<number[]> {
  const asker = new Worker(new URL('./asking-client.ts', import.meta.url), { workerData: { url, forMs } });
  const [times] = (await once(asker, 'message')) as [number[]];
  return times;
}

function judge(name: string, times: readonly number[]): string[] {
  const sorted = times.toSorted((a, b) => a - b);
  const [median = 0, longest = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  console.log(`${name}: ${times.length} searches, median ${Math.round(median)} ms, longest ${Math.round(longest)} ms`);
  return longest > LONGEST_MS ? [`${name}: the longest took ${Math.round(longest)} ms.`] : [];
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / MEGABYTE)} MB`;
}

async function residentBytes(relay: RelayProcess): Promise<number> {
  return (await relay.measures()).get('process_resident_memory_bytes') ?? 0;
}
