// Measures the page that stands on a device, without a network, on a processor four times slower:
// npm run bench -- offline [number of services] [rounds]
// Each round begins in a new tab, with the service worker stopped: nothing of the page is in memory.
import { writeTerritoryFile } from '@inclusion-kit/catalogue';
import { createOfflineSite } from '@inclusion-kit/relay';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import { chromium, type BrowserContext } from 'playwright-core';
import { findChromium } from '../chromium.ts';
import { median } from './measure.ts';
import { createNationalRecords } from './national/records.ts';
import { createTemplates } from './national/templates.ts';
import { inventTerritory, toTerritory } from './national/territory.ts';
import { startStaticServer, type ServedFile } from './static/server.ts';

const [services = 3000, rounds = 7] = process.argv.slice(2).map(Number);
const day = '2026-11-25';
const code_commune = '59350';
const SLOWDOWN = 4;
const folder = '/hors-ligne/';

const territory = toTerritory(inventTerritory().communes.filter((commune) => commune.code_departement === '59'));
const raw = createNationalRecords(59, services, { templates: createTemplates(day), territory });
const offer = { ...prepareDataset(raw, { now: day }), communes: territory.communes };
const file = await writeTerritoryFile(offer, { date: day });
const site = await createOfflineSite({
  offer: file,
  date: day,
  territory: 'Nord',
  // A page with a code shows the offers of its territory before anybody asks: the first question would have its cards already.
  codes: {},
  relay: null,
  notice: null,
});

const typeOf = (path: string): string =>
  ({ html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css' })[path.split('.').at(-1) ?? ''] ??
  'application/octet-stream';
const files = new Map<string, ServedFile>(
  [...site.files].map(([path, body]) => [folder + path, { type: typeOf(path), body }]),
);
const bytes = [...site.files.values()].reduce((sum, { length }) => sum + length, 0);
console.log(
  `${offer.services.length} services: ${site.files.size} files, ${kB(bytes)}, of which the offers ${kB(file.length)}`,
);

const server = await startStaticServer(files);
const browser = await chromium.launch(await findChromium());
try {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${server.origin}${folder}index.html`);
  const started = performance.now();
  await page.locator('#garder button').click();
  await page.locator('#effacer').waitFor();
  console.log(`kept in ${Math.round(performance.now() - started)} ms, the bytes there at once`);
  await page.close();
  await server.close();
  await context.setOffline(true);
  const opened: number[] = [];
  const asked: number[] = [];
  const besides: number[] = [];
  const words: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const one = await visit(context, server.origin);
    if (round < 0) continue;
    opened.push(one.openedMs);
    asked.push(one.askedMs);
    besides.push(one.besideMs);
    words.push(one.wordsMs);
  }
  console.log(`no network, CPU ${SLOWDOWN} times slower, cold; median of ${rounds}`);
  print('from the opening of an address with a place to its first card', opened);
  print('from the first question of a page just opened to its first card', asked);
  print('the same, put while the page reads all records for their words', besides);
  print('from a first question with words to its first card', words);
} finally {
  await browser.close();
}

async function visit(context: BrowserContext, origin: string) {
  const open = async (query: string) => {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.goto(`${origin}${folder}index.html${query}`, { waitUntil: 'commit' });
    return page;
  };
  const linked = await open(`?di-code_commune=${code_commune}`);
  const openedMs = await linked.evaluate(firstCard, null);
  await linked.close();
  const ask = async (question: object, afterMs: number): Promise<number> => {
    const asking = await open('');
    await asking.waitForTimeout(afterMs);
    const ms = await asking.evaluate(firstCard, question);
    await asking.close();
    return ms;
  };
  // The reader types a place meanwhile.
  const askedMs = await ask({ code_commune }, 3000);
  const besideMs = await ask({ code_commune }, 1600);
  const wordsMs = await ask({ code_commune, q: 'permis de conduire' }, 3000);
  return { openedMs, askedMs, besideMs, wordsMs };
}

/** Runs in the page: the time from its opening, or from a question put now, to the frame that draws a first card. */
function firstCard(question: object | null): Promise<number> {
  return new Promise((resolve) => {
    const start = question === null ? 0 : performance.now();
    const search = document.querySelector('di-search');
    if (search !== null && question !== null) Object.assign(search, question);
    const look = (): void => {
      const card = document.querySelector('di-search')?.shadowRoot?.querySelector('di-offer-card');
      const isDrawn = (card?.shadowRoot?.querySelector('h3, h4, h2') ?? null) !== null;
      if (!isDrawn) requestAnimationFrame(look);
      else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    };
    look();
  });
}

function print(name: string, all: readonly number[]): void {
  console.log(`${name.padEnd(68)} ${Math.round(median(all))} ms   [${all.map((one) => Math.round(one)).join(' ')}]`);
}

function kB(count: number): string {
  return `${Math.round(count / 1000).toLocaleString('en')} kB`;
}
