// Measures the static mode in Chromium: the bytes that a page loads, the time of first results, and the time the page is
// blocked.
// node --conditions=inclusion-kit-source scripts/bench/static.ts [number of services] [rounds]
import { writeTerritoryFile } from '@inclusion-kit/catalogue';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import { chromium, type Browser } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { findChromium } from '../chromium.ts';
import { median } from './measure.ts';
import { createNationalRecords } from './national/records.ts';
import { createTemplates } from './national/templates.ts';
import { inventTerritory, toTerritory } from './national/territory.ts';
import { bundlePage } from './static/bundle.ts';
import type { Visit } from './static/page.ts';
import { startStaticServer, type StaticServer, type StaticServerOptions } from './static/server.ts';

const [services = 6000, rounds = 3] = process.argv.slice(2).map(Number);
const day = '2026-11-25';
const phone = { bytesPerSecond: 200_000, roundTripMs: 150 };
const code_commune = '59350';
/** A file of words, whole or a part. */
const WORDS = /\/words-(?:fr|en|es|ar|uk)\b/;

const territory = toTerritory(inventTerritory().communes.filter((commune) => commune.code_departement === '59'));
const raw = createNationalRecords(59, services, { templates: createTemplates(day), territory });
const offer = { ...prepareDataset(raw, { now: day }), communes: territory.communes };
const plain = JSON.stringify({ structures: offer.structures, services: offer.services, communes: offer.communes });
const file = await writeTerritoryFile(offer, { date: day });

console.log(
  `${offer.services.length} services, ${offer.structures.length} structures, ${offer.communes.length} communes`,
);
console.log(`plain JSON        ${kB(plain.length)}, gzip ${kB(gzipSync(plain).length)}`);
console.log(`territory file    ${kB(file.length)}, gzip ${kB(gzipSync(file).length)}`);

const { files, gzipBytes } = await bundlePage();
const partsOfWords = Array.from(gzipBytes).filter(([path]) => WORDS.test(path));
const inParts = partsOfWords.reduce((sum, [, bytes]) => sum + bytes, 0);
console.log(`words in ${String(partsOfWords.length).padEnd(19)} ${kB(inParts)} gzip`);
for (const [path, bytes] of gzipBytes) if (!WORDS.test(path)) console.log(`${path.padEnd(28)} ${kB(bytes)} gzip`);
files.set('/offre-59.json', { type: 'application/json', body: file });

const { executablePath, args } = await findChromium();
const browser = await chromium.launch({ executablePath, args });
try {
  for (const mode of ['worker', 'page'] as const) {
    await report(`${mode}, 1.6 Mb/s and 150 ms, CPU 4 times slower`, { line: phone }, mode, 4);
    await report(`${mode}, bytes at once, CPU 4 times slower, words`, {}, mode, 4, 'permis de conduire');
  }
  await report('worker, no ranges, 1.6 Mb/s and 150 ms', { line: phone, ranges: false }, 'worker', 4);
} finally {
  await browser.close();
}

async function report(
  name: string,
  host: StaticServerOptions,
  mode: string,
  cpu: number,
  words?: string,
): Promise<void> {
  const visits: (Visit & { bytes: number; requests: number; wordBytes: number; wordRequests: number })[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const server = await startStaticServer(files, host);
    visits.push(await visit(browser, server, mode, cpu, words));
    await server.close();
  }
  const middle = (read: (visit: (typeof visits)[number]) => number | null): string =>
    `${Math.round(median(visits.map((one) => read(one) ?? Number.NaN)))}`;
  console.log(`\n${name} (median of ${rounds})`);
  console.log(
    `  open ${middle((one) => one.openedMs)} ms, first results ${middle((one) => one.firstResultsMs)} ms (${visits[0]?.firstResults ?? 0}), counts ${middle((one) => one.facetsMs)} ms, words ${middle((one) => one.wordsMs)} ms`,
  );
  if (words !== undefined) {
    console.log(
      `  tables of words: ${middle((one) => one.wordBytes)} bytes in ${middle((one) => one.wordRequests)} requests for « ${words} »`,
    );
  }
  console.log(
    `  dataset: ${middle((one) => one.bytes)} bytes in ${middle((one) => one.requests)} requests; long tasks: ${visits.map((one) => `[${one.longTasksMs.join(' ')}]`).join(' ')} ms`,
  );
}

async function visit(browser: Browser, server: StaticServer, mode: string, cpu: number, words?: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // The line is slowed down by the server: the browser's own brake does not hold the requests of workers.
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  const query = new URLSearchParams({
    dataset: '/offre-59.json',
    mode,
    code_commune,
    ...(words === undefined ? {} : { words }),
  });
  await page.goto(`${server.origin}/?${query.toString()}`);
  await page.waitForFunction(() => document.title.startsWith('{'), null, { timeout: 60_000 });
  const answer = JSON.parse(await page.title()) as { visit?: Visit; error?: string };
  await context.close();
  if (answer.visit === undefined) throw new Error(answer.error);
  const parts = server.asked.filter(({ path }) => path.endsWith('.json'));
  const ofWords = server.asked.filter(({ path }) => WORDS.test(path));
  const sum = (asked: typeof parts): number => asked.reduce((all, { bytes }) => all + bytes, 0);
  return {
    ...answer.visit,
    bytes: sum(parts),
    requests: parts.length,
    wordBytes: sum(ofWords),
    wordRequests: ofWords.length,
  };
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
}
