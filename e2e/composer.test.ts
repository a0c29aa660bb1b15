import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bundle,
  createFolder,
  expectAccessible,
  openBrowser,
  startRelay,
  watch,
  type RunningRelay,
} from './support.ts';

let browser: Browser;
let folder: Awaited<ReturnType<typeof createFolder>>;
let relay: RunningRelay;

beforeAll(async () => {
  [browser, folder] = await Promise.all([openBrowser(), createFolder()]);
  relay = await startRelay(folder.path);
  await bundle(relay, 'di-search.relay');
}, 180_000);

afterAll(async () => {
  await browser.close();
  await relay.stop();
  await folder.remove();
});

async function openComposer(width: number): Promise<{ page: Page; problems: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'fr-FR' });
  const page = await context.newPage();
  const { problems } = watch(page, [relay.url]);
  await page.goto(`${relay.url}/composer`, { timeout: 60_000 });
  await page.locator('di-place-field').waitFor({ timeout: 60_000 });
  return { page, problems, close: () => context.close() };
}

const snippetOf = (page: Page) => page.locator('#code').textContent();
const tokenOf = (page: Page, token: string) =>
  page.locator('di-search').evaluate((search, name) => getComputedStyle(search).getPropertyValue(name), token);

describe('the page where a search is composed', () => {
  it.each([360, 1280])('shows each choice at once, and writes it in the lines to paste, at %i px', async (width) => {
    const { page, problems, close } = await openComposer(width);
    expect(await snippetOf(page)).toContain(`<di-search api="${relay.url}">`);
    await expectAccessible(page);

    await page.getByLabel('Lieu de départ', { exact: true }).selectOption('code-commune');
    await page.getByLabel('Code INSEE, numéro').fill('1305');
    await page.getByText('Ce code n’a pas la forme attendue.').waitFor();
    await page.getByLabel('Code INSEE, numéro').fill('13055');
    await page.locator('di-offer-card').first().waitFor();
    await page.getByLabel('Thème', { exact: true }).selectOption('warm');
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector('di-search') as Element).getPropertyValue('--di-radius') === '12px',
    );
    await page.getByLabel('Coins').selectOption('0px');
    expect(await tokenOf(page, '--di-radius')).toBe('0px');
    await page.getByText('Thématiques choisies d’avance').click();
    await page.getByLabel('Mobilité').check();
    await page.getByLabel('Langue de l’interface').selectOption('ar');
    await page.locator('di-search[dir=rtl]').waitFor();
    await page.getByLabel('La sélection est gardée').selectOption('off');
    await page.locator('di-offer-card').first().waitFor();
    await page.waitForTimeout(300);
    await expectAccessible(page);

    const snippet = (await snippetOf(page)) ?? '';
    expect(snippet).toMatch(/<link rel="stylesheet" href="[^"]+\/themes\/warm\.css">/);
    expect(snippet).toContain('    --di-radius: 0px;');
    expect(snippet).toContain(
      `<di-search api="${relay.url}" code-commune="13055" lang="ar" thematiques="mobilite" no-selection="">`.replace(
        '=""',
        '',
      ),
    );
    expect(problems).toEqual([]);
    await close();
  });

  it('gives lines that work where they are pasted', async () => {
    const { page, close } = await openComposer(1280);
    await page.getByLabel('Lieu de départ', { exact: true }).selectOption('code-departement');
    await page.getByLabel('Code INSEE, numéro').fill('13');
    await page.getByLabel('Présentation').selectOption('list');
    await page.getByLabel('Cartes').selectOption('compact');
    await page.getByLabel('Mises à jour depuis').selectOption('P2Y');
    await page.getByText('Filtres montrés que personne ne change').click();
    await page.getByRole('group', { name: 'Filtres montrés' }).getByLabel('Mise à jour depuis').check();
    await page.getByLabel('Début du nom de ses paramètres').fill('offre-');
    const shown = page.locator('di-search');
    expect(await shown.evaluate((one) => one.getAttributeNames().sort())).toEqual(
      expect.arrayContaining(['density', 'filters-fixed', 'maj-depuis', 'url-prefix', 'view']),
    );
    await page.getByLabel('Nom montré').fill('Les « Bouches » & <le> Rhône"');
    await page.getByLabel('Thème', { exact: true }).selectOption('state');
    const snippet = (await snippetOf(page)) ?? '';
    expect(snippet).toContain('maj-depuis="P2Y" view="list" density="compact" url-prefix="offre-"');
    expect(snippet).toContain('filters-fixed="maj-depuis"');
    expect(snippet).toMatch(/<link rel="modulepreload" href="[^"]+\/di-search\.relay\/element\.js" integrity="sha384-/);
    await page.route(`${relay.url}/essai`, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="fr"><title>Site</title>${snippet}`,
      }),
    );
    await page.goto(`${relay.url}/essai`);
    await page.locator('di-offer-card').first().waitFor();
    expect(await page.locator('di-search').getAttribute('territory-name')).toBe('Les « Bouches » & <le> Rhône"');
    expect(await tokenOf(page, '--di-radius')).toBe('0px');
    await close();
  });

  it('takes the commune looked for in the preview, goes back to the start, and copies', async () => {
    const { page, problems, close } = await openComposer(1280);
    await page.getByRole('button', { name: 'Prendre la commune' }).click();
    await page.getByText('Cherchez d’abord une commune').waitFor();
    const place = page.getByRole('combobox', { name: 'Où' });
    await place.fill('aubagn');
    await page
      .getByRole('option', { name: /Aubagne/ })
      .first()
      .click();
    await page.locator('di-offer-card').first().waitFor();
    await page.getByRole('button', { name: 'Prendre la commune' }).click();
    expect(await snippetOf(page)).toContain('code-commune="13005"');
    await page.getByRole('button', { name: 'Copier', exact: true }).click();
    await page
      .locator('#code-copie')
      .filter({ hasText: /Copié|sélectionné/ })
      .waitFor();
    await page.getByRole('button', { name: 'Tout remettre' }).click();
    await page.waitForFunction(() => document.getElementById('code')?.textContent.includes('code-commune') === false);
    expect(problems).toEqual([]);
    await close();
  });
});
