// The first picture of <di-territory> on a slow phone: its figures and a drawing, from a cold cache.
import type { TerritoryReport } from '@inclusion-kit/sdk/territory';
import { chromium } from 'playwright-core';
import { findChromium } from '../../chromium.ts';
import { median } from '../measure.ts';
import { startRelay } from '../search/site.ts';
import { countTraffic, openTab, type Traffic } from '../search/visit.ts';

const ENTRY = 'di-territory.relay';
const page = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Territoire</title></head><body><main><h1>Territoire</h1><script type="module" src="/widget/0/${ENTRY}.js"></script>
<di-territory api="" no-address></di-territory></main></body></html>`;

/** Opens a page with the element some times, after one that does not count, and tells the milliseconds in the middle. */
export async function measureFirstPicture(
  report: TerritoryReport,
  rounds: number,
): Promise<{ readonly ms: number; readonly traffic: Traffic | null }> {
  const relay = await startRelay([ENTRY], {
    '/': { type: 'text/html', body: page },
    '/territoire/chiffres': { type: 'application/json', body: JSON.stringify(report) },
  });
  const browser = await chromium.launch(await findChromium());
  try {
    const times: number[] = [];
    let told: Traffic | null = null;
    for (let round = -1; round < rounds; round += 1) {
      const { page: tab, session, close } = await openTab(browser, { width: 360, height: 740 });
      const traffic = await countTraffic(tab, session);
      await tab.goto(relay.origin, { waitUntil: 'commit' });
      // In the frame after the one that draws it.
      const drawn = await tab.waitForFunction(
        () => {
          const root = document.querySelector('di-territory')?.shadowRoot;
          const [figures, picture] = [root?.querySelector('.figs'), root?.querySelector('.views svg')];
          return [figures, picture].every((one) => (one?.getBoundingClientRect().height ?? 0) > 0)
            ? performance.now()
            : false;
        },
        null,
        { polling: 'raf', timeout: 60_000 },
      );
      const ms = Number(await drawn.jsonValue());
      await close();
      if (round === -1) continue;
      times.push(ms);
      told ??= { ...traffic };
    }
    return { ms: median(times), traffic: told };
  } finally {
    await browser.close();
    await relay.close();
  }
}
