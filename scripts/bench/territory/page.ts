// Measures a report in a thread of its own, as a page has it: its heap holds the records of one département, no country.
import { parentPort, workerData } from 'node:worker_threads';
import { describeTerritory, readTerritoryOffer, type ReportFacts } from '@inclusion-kit/sdk/territory';

const { facts, code, rounds } = workerData as { facts: ReportFacts; code: string; rounds: number };
const times: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const start = process.threadCpuUsage();
  describeTerritory(readTerritoryOffer(facts), 'departement', code);
  const { user, system } = process.threadCpuUsage(start);
  times.push((user + system) / 1000);
}
parentPort?.postMessage(times);
