// Draws docs/di-search.webp, the picture of the READMEs: the search of the demonstration around Marseille, as a page shows it.
//   npm run screenshot
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, openBrowser, startRelay } from '../e2e/support.ts';

const picture = 'docs/di-search.webp';
const folder = mkdtempSync(join(tmpdir(), 'inclusion-kit-screenshot-'));
const [relay, browser] = await Promise.all([startRelay(folder), openBrowser()]);
try {
  await bundle(relay, 'di-search.relay');
  const page = await browser.newPage({
    viewport: { width: 1120, height: 660 },
    deviceScaleFactor: 1.5,
    locale: 'fr-FR',
    colorScheme: 'light',
  });
  const body = `<!doctype html><html lang="fr"><style>body { margin: 16px 24px; font: 16px sans-serif }</style>
    <script type="module" src="/widget/latest/di-search.relay.js"></script>
    <di-search api="" code-commune="13055" view="list" q="permis"></di-search></html>`;
  await page.route(relay.url + '/', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto(relay.url);
  await page.locator('di-offer-card').first().waitFor();
  await page.waitForLoadState('networkidle');
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
  writeFileSync(picture, data, 'base64');
  console.log(`Wrote ${picture}.`);
} finally {
  await browser.close();
  await relay.stop();
  rmSync(folder, { recursive: true, force: true });
}
