// Measures the first paint of every page of the documentation on a slow phone, and what each weighs:
// npm run bench -- docs [rounds of the slowest]
// Every page is opened once, with a cold cache, from a relay that serves the site. The slowest are opened again, and their median counts.
// The reference of functions is among the pages once `npm run docs` has described it.
import { openDocumentation, createNodeHandler } from '@inclusion-kit/relay';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { findFaults, MOST_BYTES } from '../../docs/site/faults.ts';
import { listPages } from '../../docs/site/pages.ts';
import { writeSite } from '../../docs/site/write-site.ts';
import { startRelay } from '../../packages/relay/src/testing-internal/relay-under-test.ts';
import { findChromium } from '../chromium.ts';
import { median } from './measure.ts';
import { openTab, phone } from './search/visit.ts';

const GOAL_MS = 1000;
const SLOWEST = 8;
const [rounds = 7] = process.argv.slice(2).map(Number);

const folder = `${mkdtempSync(join(tmpdir(), 'inclusion-kit-docs-'))}/`;
const pages = listPages();
await writeSite(pages, folder);
const { faults, heaviest } = findFaults(folder);
for (const fault of faults) console.log(fault);
console.log(
  `${pages.length} pages; the heaviest ${(heaviest.bytes / 1000).toFixed(0)} kB of ${MOST_BYTES / 1000} (${heaviest.path}), with its style sheet and scripts, without its pictures and uncompressed`,
);

const { relay } = await startRelay({ documentation: openDocumentation(pathToFileURL(folder)) });
const server = createServer(createNodeHandler(relay));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/docs/`;
const browser = await chromium.launch(await findChromium());
try {
  const { bytesPerSecond, roundTripMs, slowdown } = phone;
  console.log(
    `${(bytesPerSecond * 8) / 1e6} Mb/s, ${roundTripMs} ms a round trip, CPU ${slowdown} times slower, 360 pixels wide, cold cache`,
  );
  await firstPaint(browser, pages[0]?.path ?? '');
  const once: [path: string, ms: number][] = [];
  for (const { path } of pages) once.push([path, await firstPaint(browser, path)]);
  console.log(`every page once: median ${Math.round(median(once.map(([, ms]) => ms)))} ms`);
  const slow = once.sort((a, b) => b[1] - a[1]).slice(0, SLOWEST);
  for (const [path] of slow) {
    const all: number[] = [];
    for (let round = 0; round < rounds; round += 1) all.push(await firstPaint(browser, path));
    const ms = Math.round(median(all));
    console.log(
      `${path.padEnd(44)} ${ms} ms of ${GOAL_MS}   [${all.map((one) => Math.round(one)).join(' ')}]${ms > GOAL_MS ? '  too slow' : ''}`,
    );
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await relay.close();
  rmSync(folder, { recursive: true });
}

/** Opens a page in a tab of its own, and waits for the frame in which its words are first on screen. */
async function firstPaint(on: Browser, path: string): Promise<number> {
  const { page, close } = await openTab(on, { width: 360, height: 740 });
  await page.goto(origin + path, { waitUntil: 'commit' });
  const ms = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries()) {
            if (name === 'first-contentful-paint') resolve(startTime);
          }
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await close();
  return ms;
}
