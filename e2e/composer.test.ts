import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setUp } from './bench.ts';
import { expectAccessible, type Watched } from './support.ts';

const { relay, newPage } = setUp({ entries: ['di-search.relay'] });

async function openComposer(width: number): Promise<Watched> {
  const { page, problems } = await newPage({ viewport: { width, height: 900 } });
  await page.goto(`${relay.url}/composer`);
  // On a phone the preview begins with offers, its fields folded.
  await page.locator('di-filters').waitFor({ state: 'attached' });
  return { page, problems };
}

/** Unfolds groups of settings. */
async function unfold(page: Page, ...groups: readonly string[]): Promise<void> {
  for (const group of groups) await page.getByText(group, { exact: true }).click();
}

const snippetOf = (page: Page) => page.locator('#code').textContent();
const tokenOf = (page: Page, token: string) =>
  page.locator('di-search').evaluate((search, name) => getComputedStyle(search).getPropertyValue(name), token);

describe('the page where a search is composed', () => {
  it.each([360, 1280])('shows each choice at once, and writes it in the lines to paste, at %i px', async (width) => {
    const { page, problems } = await openComposer(width);
    await expect.poll(() => snippetOf(page)).toContain(`<di-search api="${relay.url}">`);
    // Another test examines it folded on a phone.
    if (width === 1280) await expectAccessible(page);
    await page.locator('di-offer-card').first().waitFor();
    // All is folded: a webmaster of a phone sees the whole page in three screens, the line and its button in each.
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(2500);
    await expect
      .poll(() => page.getByRole('button', { name: 'Copier' }).boundingBox())
      .toMatchObject({
        y: expect.closeTo(850, -2) as unknown,
      });

    // No choice is made under what it changes: the choices come first, the preview beside them or under them.
    const topOf = async (selector: string): Promise<number> => (await page.locator(selector).boundingBox())?.y ?? NaN;
    expect(await topOf('h1')).toBeLessThan(await topOf('#choix'));
    const [choices, preview] = [await topOf('#choix'), await topOf('#apercu')];
    expect(width === 360 ? choices < preview : Math.abs(choices - preview) < 5).toBe(true);
    const bar = page.locator('.result');
    expect(await bar.getByText('Code à coller').isVisible()).toBe(true);
    const toPreview = bar.getByRole('link', { name: 'Voir l’aperçu' });
    expect(await toPreview.isVisible()).toBe(width === 360);
    if (width === 360) {
      await toPreview.click();
      await expect.poll(() => topOf('#apercu')).toBeLessThan(100);
    }

    await page.getByLabel('Lieu de départ', { exact: true }).selectOption('code-commune');
    await page.getByLabel('Nom du lieu').fill('1305');
    await page.getByText('Ce code n’a pas la forme attendue.').waitFor();
    await page.getByLabel('Nom du lieu').fill('zzzz');
    await page.getByText('Aucun lieu n’a ce nom.').waitFor();
    // A name is typed as elsewhere, or chosen in the list, and a postal code names its commune.
    await page.getByLabel('Nom du lieu').fill('aubagne');
    await expect.poll(() => snippetOf(page)).toContain('code-commune="13005"');
    await page.getByLabel('Nom du lieu').fill('13400');
    await expect.poll(() => snippetOf(page)).toContain('code-commune="13005"');
    await expect.poll(() => page.locator('#lieux option').first().getAttribute('value')).toBe('Aubagne (13400)');
    await page.getByLabel('Lieu de départ', { exact: true }).selectOption('code-epci');
    await page.getByLabel('Nom du lieu').fill('Aubagne');
    const epci = page.locator('#lieux option[value^="Intercommunalité qui comprend Aubagne"]');
    await epci.waitFor({ state: 'attached' });
    await page.getByLabel('Nom du lieu').fill((await epci.getAttribute('value')) ?? '');
    await expect.poll(() => snippetOf(page)).toMatch(/code-epci="\d{9}"/);
    await page.getByLabel('Lieu de départ', { exact: true }).selectOption('code-departement');
    await page.getByLabel('Nom du lieu').fill('bouches-du-rhône');
    await expect.poll(() => snippetOf(page)).toContain('code-departement="13"');
    await page.getByLabel('Lieu de départ', { exact: true }).selectOption('code-commune');
    await page.getByLabel('Nom du lieu').fill('13055');
    await page.locator('di-offer-card').first().waitFor();
    await unfold(page, 'Filtres', 'Apparence', 'Langue et titres', 'Réglages avancés', 'Adresse et offres gardées');
    await page.getByLabel('Thème', { exact: true }).selectOption('warm');
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector('di-search') as Element).getPropertyValue('--di-radius') === '12px',
    );
    await page.getByLabel('Coins').selectOption('0px');
    await expect.poll(() => tokenOf(page, '--di-radius')).toBe('0px');
    await page.getByText('Thématiques choisies d’avance').click();
    await page.getByLabel('Mobilité').check();
    await page.getByLabel('Langue de l’interface').selectOption('ar');
    await page.locator('di-search[dir=rtl]').waitFor();
    await page.getByLabel('Ne pas proposer de garder des offres').check();
    await page.locator('di-offer-card').nth(19).waitFor();
    if (width === 360) await expectAccessible(page);

    await expect.poll(() => snippetOf(page)).toMatch(/<link rel="stylesheet" href="[^"]+\/themes\/warm\.css">/);
    await expect.poll(() => snippetOf(page)).toContain('    --di-radius: 0px;');
    await expect
      .poll(() => page.locator('#code-cadre').textContent())
      .toContain('/embed?code-commune=13055&amp;lang=ar&amp;thematiques=mobilite&amp;no-selection=true"');
    await expect
      .poll(() => page.locator('#code-fichier').textContent())
      .toContain('<di-search dataset="/inclusion-kit/');
    await expect
      .poll(() => snippetOf(page))
      .toContain(
        `<di-search api="${relay.url}" code-commune="13055" lang="ar" thematiques="mobilite" no-selection="">`.replace(
          '=""',
          '',
        ),
      );
    expect(problems).toEqual([]);
  });

  it('gives lines that work where they are pasted', async () => {
    const { page } = await openComposer(1280);
    await page.getByLabel('Lieu de départ', { exact: true }).selectOption('code-departement');
    await page.getByLabel('Nom du lieu').fill('13');
    await unfold(page, 'Filtres', 'Apparence', 'Réglages avancés', 'Adresse et offres gardées', 'Contrôle du script');
    await page.getByLabel('Présentation').selectOption('list');
    await page.getByLabel('Cartes').selectOption('compact');
    await page.getByLabel('Mises à jour depuis').selectOption('P2Y');
    await page.getByText('Filtres montrés que personne ne change').click();
    await page.getByRole('group', { name: 'Filtres montrés' }).getByLabel('Mise à jour depuis').check();
    await page.getByLabel('Début du nom de ses paramètres').fill('offre-');
    const shown = page.locator('di-search');
    await expect
      .poll(() => shown.evaluate((one) => one.getAttributeNames().sort()))
      .toEqual(expect.arrayContaining(['density', 'filters-fixed', 'maj-depuis', 'url-prefix', 'view']));
    await page.getByLabel('Nom montré').fill('Les « Bouches » & <le> Rhône"');
    await page.getByLabel('Thème', { exact: true }).selectOption('state');
    await expect.poll(() => snippetOf(page)).toContain('/themes/state.css');
    const snippet = (await snippetOf(page)) ?? '';
    expect(snippet).toContain('maj-depuis="P2Y" view="list" density="compact" url-prefix="offre-"');
    expect(snippet).toContain('filters-fixed="maj-depuis"');
    expect(snippet).toMatch(/<link rel="modulepreload" href="[^"]+\/di-search\.relay\/element\.js">/);
    expect(snippet).not.toContain('integrity');
    await page.getByLabel('Ajouter l’empreinte des fichiers').check();
    await expect
      .poll(async () => (await snippetOf(page))?.match(/ integrity="sha384-[^"]+" crossorigin="anonymous">/g))
      .toHaveLength(2);
    await page.getByLabel('Ajouter l’empreinte des fichiers').uncheck();
    await page.route(`${relay.url}/essai`, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="fr"><title>Site</title>${snippet}`,
      }),
    );
    await page.goto(`${relay.url}/essai`);
    await page.locator('di-offer-card').first().waitFor();
    expect(await page.locator('di-search').getAttribute('territory-name')).toBe('Les « Bouches » & <le> Rhône"');
    await expect.poll(() => tokenOf(page, '--di-radius')).toBe('0px');
  });

  it('takes the commune looked for in the preview, goes back to the start, and copies', async () => {
    const { page, problems } = await openComposer(1280);
    // Nobody looked for a commune yet. That of the preview is an example, and without it the preview is what the lines show.
    const take = page.getByRole('button', { name: 'Prendre la commune' });
    expect(await take.isVisible()).toBe(false);
    await page.getByText('Vos lignes n’ont pas de lieu').waitFor();
    await page.getByRole('button', { name: 'Voir sans lieu' }).click();
    await page.locator('di-search:not([code-commune]) di-needs').waitFor();
    await page.getByRole('button', { name: 'Voir l’exemple' }).click();
    await page.locator('di-offer-card').first().waitFor();
    const place = page.getByRole('combobox', { name: 'Où' });
    await place.fill('aubagn');
    await page
      .getByRole('option', { name: /Aubagne/ })
      .first()
      .click();
    await page.getByRole('heading', { name: /offres?\s.*Aubagne/ }).waitFor();
    await page.getByLabel('Lieu de départ', { exact: true }).selectOption('code-departement');
    await take.click();
    // A place is chosen.
    await page.getByText('Vos lignes n’ont pas de lieu').waitFor({ state: 'hidden' });
    await expect.poll(() => snippetOf(page)).toContain('code-commune="13005"');
    expect(await page.getByLabel('Nom du lieu').getAttribute('list')).toBe('lieux');
    await unfold(page, 'Filtres', 'Sources choisies d’avance');
    await page.getByLabel('Recherche de départ').selectOption('premier-accueil');
    await expect.poll(() => snippetOf(page)).toContain(' reseaux-porteurs="ccas-cias maisons-des-solidarites ');
    await page.getByLabel('Recherche de départ').selectOption('');
    await page.getByRole('group', { name: 'Sources choisies' }).getByLabel('DORA').check();
    await expect.poll(() => snippetOf(page)).toContain(' sources="dora"');
    // The button in sight copies the way that is shown.
    await page.getByRole('tab', { name: 'La ligne' }).press('ArrowRight');
    await page.locator('#code-cadre').filter({ hasText: 'sources=dora' }).waitFor();
    await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toContain('Le cadre');
    expect(await page.locator('#code').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Copier', exact: true }).click();
    await page
      .locator('#resultat-dit')
      .filter({ hasText: /Copié|sélectionné/ })
      .waitFor();
    await page.getByText('SPIP', { exact: true }).click();
    await page
      .locator('#code-spip')
      .filter({ hasText: /^<html><link.* sources="dora">.*<\/html>$/ })
      .waitFor();
    await page.getByRole('button', { name: 'Tout remettre' }).click();
    await page.waitForFunction(() => document.getElementById('code')?.textContent.includes('code-commune') === false);
    expect(problems).toEqual([]);
  });
});
