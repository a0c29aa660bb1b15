// Pages of the documentation opened in a real browser.
import { chromium } from 'playwright-core';
import { findChromium } from '../../chromium.ts';

/** How long a page may take to do anything at all, on a busy machine. */
const PATIENCE_MS = 120_000;

/**
 * Opens a page and waits until a search shows its first offer.
 * @param place commune that is typed first, for a search that begins without one
 * @throws Error with what the console said when it shows none
 */
export async function openSearch(address: string, place?: string): Promise<void> {
  const browser = await chromium.launch(await findChromium());
  const complaints: string[] = [];
  try {
    const page = await browser.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(address);
    page.setDefaultTimeout(PATIENCE_MS);
    const search = page.locator('di-search');
    if (place !== undefined) {
      await search.getByRole('combobox', { name: 'Où ?' }).pressSequentially(place);
      await search
        .getByRole('option', { name: new RegExp(place) })
        .first()
        .click();
    }
    await search.getByRole('article').first().waitFor();
  } catch (error) {
    complaints.unshift(error instanceof Error ? error.message : String(error));
  } finally {
    await browser.close();
  }
  // A browser asks each site for an icon, which the page of the documentation has not got.
  const faults = complaints.filter((text) => !text.includes('404'));
  if (faults.length > 0) throw new Error(`${address}\n${faults.join('\n')}`);
}
