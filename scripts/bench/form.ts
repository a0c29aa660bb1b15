// Measures how soon <di-contribution> can be typed in on a slow phone: npm run bench -- form [rounds]
// From « corriger » on a card of a search that is there, and cold, as the page of a structure opens it.
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../chromium.ts';
import { median } from './measure.ts';
import { startFormHost, startHost, startRelay } from './search/site.ts';
import { openTab } from './search/visit.ts';

const [rounds = 7] = process.argv.slice(2).map(Number);
const narrow = { width: 360, height: 740 };

const relay = await startRelay(['di-search.relay', 'di-contribution.relay']);
const { items } = (await (await fetch(`${relay.origin}/api/v1/search/services?code_commune=59350`)).json()) as {
  items: { service: { id: string } }[];
};
const host = await startHost(relay.origin);
const page = await startFormHost(relay.origin, items[0]?.service.id ?? '');
const browser = await chromium.launch(await findChromium());
try {
  console.log('1.6 Mb/s, 150 ms a round trip, CPU 4 times slower, cold cache; median of', rounds);
  const opened: number[] = [];
  const cold: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const [fromCard, alone] = [await correctFromCard(browser), await openAlone(browser)];
    if (round < 0) continue;
    opened.push(fromCard);
    cold.push(alone);
  }
  print('from the tap on « corriger » to a field that takes what is typed', opened);
  print('from the opening of a page of the form alone', cold);
} finally {
  await browser.close();
  await Promise.all([host.close(), page.close(), relay.close()]);
}

async function correctFromCard(on: Browser): Promise<number> {
  const { page: tab, close } = await openTab(on, narrow);
  await tab.goto(host.origin);
  await tab.locator('di-offer-card').first().locator('.still').getByRole('button').last().waitFor({ timeout: 30_000 });
  // By then the search has loaded the parts that follow its first cards, as for a reader who has read one card.
  await tab.waitForTimeout(4000);
  const took = await tab.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const card = document.querySelector('di-search')?.shadowRoot?.querySelector('di-offer-card')?.shadowRoot;
        const buttons = card?.querySelectorAll<HTMLElement>('.still button') ?? [];
        const start = performance.now();
        buttons[buttons.length - 1]?.click();
        const find = (root: ParentNode): Element | null => {
          for (const element of root.querySelectorAll('*')) {
            if (element.localName === 'di-contribution') return element.shadowRoot?.querySelector('#telephone') ?? null;
            const inside = element.shadowRoot === null ? null : find(element.shadowRoot);
            if (inside !== null) return inside;
          }
          return null;
        };
        const look = (): void => {
          const field = find(document);
          if (field === null || field.getBoundingClientRect().height === 0) requestAnimationFrame(look);
          // A task after the frame that drew it.
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        };
        look();
      }),
  );
  await close();
  return took;
}

async function openAlone(on: Browser): Promise<number> {
  const { page: tab, close } = await openTab(on, narrow);
  await tab.goto(page.origin, { waitUntil: 'commit' });
  const took = await tab.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const field = document.querySelector('di-contribution')?.shadowRoot?.querySelector('#telephone');
          if (field == null || field.getBoundingClientRect().height === 0) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        };
        look();
      }),
  );
  await close();
  return took;
}

function print(name: string, all: readonly number[]): void {
  const detail = all.map((one) => Math.round(one)).join(' ');
  console.log(`${name.padEnd(68)} ${Math.round(median(all))} ms   [${detail}]`);
}
