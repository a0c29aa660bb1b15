// A page that a server renders: what stands in it without a script, and what its framework knows when the element was there before.
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { watch } from '../../e2e/support.ts';

/**
 * Opens a page without scripts, then with the framework held back until the element has answered.
 * @throws Error when the tag or its content is not in the page, when the first answer is lost, or when the console has an error
 */
export async function expectHydration(browser: Browser, url: string, relay: string): Promise<void> {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto(url);
  expect(await page.locator('di-search').getAttribute('code-commune')).toBe('13055');
  await page.locator('di-search').getByRole('link', { name: 'Chercher sur le site du relais' }).waitFor();
  await plain.close();

  const late = await browser.newContext({ locale: 'fr-FR' });
  // On a busy machine, too.
  late.setDefaultTimeout(120_000);
  const watched = watch(await late.newPage(), [url, relay]);
  let letGo = (): void => undefined;
  const answered = new Promise<void>((resolve) => (letGo = resolve));
  await watched.page.exposeFunction('answered', letGo);
  await watched.page.addInitScript((script) => {
    addEventListener('di-search', () => (globalThis as unknown as { answered: () => void }).answered());
    addEventListener('DOMContentLoaded', () => {
      document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: script }));
    });
  }, `${relay}/widget/latest/di-search.relay.js`);
  await watched.page.route('**/_next/static/**/*.js', async (route) => {
    await answered;
    await route.continue();
  });
  await watched.page.goto(url, { waitUntil: 'commit' });
  await watched.page.getByText(/^[1-9]\d* offres trouvées$/).waitFor();
  expect(watched.problems).toEqual([]);
  await late.close();
}
