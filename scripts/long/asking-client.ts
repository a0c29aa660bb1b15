// Searches the whole territory again and again, each time by another question, and tells how long each search took.
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

const { url, forMs } = workerData as { url: string; forMs: number };
const READER = '203.0.113.2';
const PAUSE_MS = 100;

const times: number[] = [];
const end = performance.now() + forMs;
for (let n = 0; performance.now() < end; n += 1) {
  const start = performance.now();
  const response = await fetch(`${url}/api/v1/search/services?size=20&score_qualite_minimum=${(n / 1e6).toFixed(6)}`, {
    headers: { 'X-Forwarded-For': READER },
  });
  await response.arrayBuffer();
  times.push(response.ok ? performance.now() - start : Infinity);
  await sleep(PAUSE_MS);
}
parentPort?.postMessage(times);
