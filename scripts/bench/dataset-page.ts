// Measures <di-dataset> on a slow processor: npm run bench -- dataset-page [rows] [rounds]
// From a file that is dropped to the first step that is drawn, then on to the result with its map. The page is four times slower, and so
// is, by its figures, the worker. Long tasks are those of the whole way.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright-core';
import type { Service } from '@inclusion-kit/sdk/schemas';
import { toContent } from '../../packages/cli/src/convert/formats.ts';
import { bundle } from '../../packages/widget/bundle.mjs';
import { findChromium } from '../chromium.ts';
import { median } from './measure.ts';
import { day } from './national/file.ts';
import { createNationalRecords } from './national/records.ts';
import { createTemplates } from './national/templates.ts';
import { inventTerritory } from './national/territory.ts';

const SLOWDOWN = 4;
/** A task of the page that is longer freezes it. */
const LONG_MS = 50;

const [rows = 10_000, rounds = 3] = process.argv.slice(2).map(Number);
const made = { templates: createTemplates(day), territory: inventTerritory() };
const services = createNationalRecords(1, rows, made).services as unknown as Service[];
const offer = { structures: [], services, communes: [], date: day };
const csv = [...(await toContent('csv', offer, 'services'))].join('');

const files = (await Promise.all(['di-dataset.relay', 'mending-worker'].map((name) => bundle(name)))).flatMap(
  (bundled) => bundled.files,
);
const code = new Map(files.map((file) => [`/widget/0/${file.fileName}`, file.type === 'chunk' ? file.code : '']));
const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Jeu de données</title><script type="module" src="/widget/0/di-dataset.relay.js"></script></head>
<body><main><h1>Jeu de données</h1><di-dataset></di-dataset></main></body></html>`;
const server = createServer(({ url = '/' }, response) => {
  const content = url === '/' ? html : url === '/offre.csv' ? csv : code.get(url);
  const type = url === '/' ? 'text/html' : url === '/offre.csv' ? 'text/csv' : 'text/javascript';
  response.writeHead(content === undefined ? 404 : 200, { 'content-type': type }).end(content);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const browser = await chromium.launch(await findChromium());
try {
  const taken: number[] = [];
  const longest: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { ms, tasks } = await open(browser);
    taken.push(ms);
    longest.push(Math.max(0, ...tasks));
    console.log(
      `${Math.round(ms)} ms to the first step; tasks over ${LONG_MS} ms on the page: ${tasks.join(', ') || 'none'}`,
    );
  }
  console.log(
    `${rows} rows, ${(csv.length / 1e6).toFixed(1)} MB, the page ${SLOWDOWN} times slower: ${Math.round(median(taken))} ms to the first step, ` +
      `longest task ${Math.max(...longest)} ms (goals: 5,000 ms for 10,000 rows, ${LONG_MS} ms)`,
  );
} finally {
  await browser.close();
  server.close();
}

async function open(on: Browser): Promise<{ ms: number; tasks: number[] }> {
  const context = await on.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(origin);
  await page.waitForFunction(() => document.querySelector('di-dataset')?.shadowRoot?.querySelector('input[type=file]'));
  await page.waitForLoadState('networkidle');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const told = await page.evaluate(async () => {
    const tasks: number[] = [];
    const file = new File([await (await fetch('/offre.csv')).blob()], 'offre.csv');
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
    });
    observer.observe({ type: 'longtask' });
    const element = document.querySelector('di-dataset') as unknown as {
      open(file: File): Promise<void>;
      updateComplete: Promise<unknown>;
      shadowRoot: ShadowRoot;
    };
    const start = performance.now();
    await element.open(file);
    const sleep = () => new Promise((resolve) => setTimeout(resolve, 10));
    const one = (selector: string) => element.shadowRoot.querySelector<HTMLElement>(selector);
    const isOpen = async (id: string) => {
      while (one(`.sec${id}[aria-busy="false"]`) === null) await sleep();
    };
    await isOpen('');
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const ms = performance.now() - start;
    one('#confirm')?.click();
    await isOpen('#mends');
    one('#all')?.click();
    while (one('#mends.sec') !== null) await sleep();
    // Questions and pairs are left for later.
    while (one('#result.sec') === null) {
      one('#skip, #later')?.click();
      await sleep();
    }
    await isOpen('#result');
    // Tasks are told a while after they ended.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return { ms, tasks };
  });
  await context.close();
  return told;
}
