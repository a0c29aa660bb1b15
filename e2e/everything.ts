// A walk through all that a search can show, for tests of where it stands: whatever page is around it, each thing opens.
import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { openContact } from './support.ts';

/** Opens, in turn, everything that a search shows: fields, filters, map, selection, an offer, its forms, nothing found. */
export async function openEverything(page: Page, search: Locator, stop: (at: string) => Promise<void> = nowhere) {
  const pressed = (within: Locator, name: RegExp | string) => within.getByRole('button', { name }).first().click();
  // Three buttons, or on a phone the one that leads to the other view.
  const show = (view: string) =>
    search.locator('button[part~="view"], [part~="view"] button').filter({ hasText: view }).click();
  // Cards are drawn a few at a time, the last one last.
  await search.locator('di-offer-card').last().getByRole('heading').first().waitFor();
  await search.locator('di-filters').waitFor();
  await stop('list');

  const filters = search.locator('di-filters [part~="filter"]').filter({ visible: true });
  for (let index = 0; index < (await filters.count()); index += 1) {
    await filters.nth(index).click();
    const dialog = search.locator('dialog[open]');
    await dialog.waitFor();
    await stop(`filter ${index}`);
    await dialog.getByRole('button').first().click();
    // A dialog is closed before it tells so. Then its button takes the focus, from any element that had it.
    await search.locator('di-filter-menu').waitFor({ state: 'detached' });
  }

  // The bar of a phone is folded into one line, which opens it.
  const fold = search.locator('.fold');
  await fold
    .or(search.getByRole('combobox', { name: /^Où/ }))
    .first()
    .waitFor();
  if (await fold.isVisible()) await fold.click();
  await search.getByRole('combobox', { name: /^Où/ }).fill('aubagn');
  await search.locator('di-place-field').getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  await search.getByRole('combobox', { name: /^Quoi|^Mots|^Que/ }).fill('permis');
  await search.locator('di-keyword-field').getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  await search.getByRole('combobox', { name: /^Quoi|^Mots|^Que/ }).fill('');

  await show('Carte');
  const pin = search.locator('di-map [part~="map-pin"]').first();
  await pin.waitFor();
  await pin.click();
  await stop('map');
  await show('Liste');

  const card = search.locator('di-offer-card').first();
  await card.locator('.pick').click();
  await search.locator('di-selection-tray').waitFor();
  const title = card.getByRole('heading').getByRole('link').first();
  await title.focus();
  await title.press('Enter');
  const detail = search.locator('di-service');
  await detail.getByRole('heading', { name: 'Contacter' }).waitFor();
  await stop('detail');
  await pressed(detail, 'Préparer une orientation');
  await detail.locator('di-orientation').getByRole('textbox').first().waitFor();
  await stop('orientation');
  await pressed(detail.locator('di-orientation'), 'Fermer');
  await pressed(detail, 'Lien');
  await pressed(detail, 'Imprimer');
  for (const report of ['Signaler une fermeture', 'Signaler un doublon']) {
    await pressed(detail, report);
    await detail.locator('di-report').getByRole('button', { name: 'Envoyer le signalement' }).waitFor();
    await stop(report);
    await pressed(detail.locator('di-report'), /^Annuler|^Fermer|^Retour/);
  }
  await pressed(detail, /^Corriger/);
  // The record opens line by line, at the line of a draft that is there, and leads to the whole form.
  const lines = detail.locator('di-correction');
  await lines.locator(':focus').waitFor();
  await stop('correction');
  await pressed(lines, 'Tout corriger');
  const form = detail.locator('di-contribution');
  // The title takes the focus first: keys typed before are lost.
  await form.locator('#title:focus').waitFor();
  const phone = form.getByLabel(/^Téléphone(?!r)/);
  // A phone asks first which lines are wrong.
  const group = form.getByLabel(/^Le téléphone ou le courriel/);
  const contact = form.locator('details.fold > summary').filter({ hasText: 'Comment contacter' });
  await contact.or(group).first().waitFor();
  await openContact(form);
  // A record that is read anew while somebody ticks begins the first screen anew.
  await expect
    .poll(async () => {
      if (await phone.isVisible()) return true;
      if (!(await group.isVisible())) return false;
      if (!(await group.isChecked())) await group.check({ timeout: 5000 }).catch(() => undefined);
      else {
        await pressed(form, 'Continuer');
        await phone.waitFor({ timeout: 5000 }).catch(() => undefined);
      }
      return phone.isVisible();
    })
    .toBe(true);
  await phone.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('04 65 71 00 4');
  await page.keyboard.press('Tab');
  await form
    .getByText(/ce numéro en a 9, il en faut 10/)
    .first()
    .waitFor();
  await stop('form');
  await pressed(detail, 'Retour à la fiche');
  await form.waitFor({ state: 'detached' });
  await pressed(search, /^Retour/);

  await pressed(search.locator('di-selection-tray'), 'Voir la sélection');
  const selection = search.locator('di-selection');
  await selection.getByRole('button', { name: 'Copier le texte' }).click();
  const download = page.waitForEvent('download');
  await pressed(selection, /Tableur/);
  await (await download).cancel();
  await pressed(selection, 'Imprimer');
  await stop('selection');
  await pressed(search, /^Retour/);
  // The way back goes through the history of the page, which would take words that are set before it is done.
  await selection.waitFor({ state: 'detached' });

  await search.evaluate((element) => Object.assign(element, { q: 'zzxxqqjjkk' }));
  await search.locator('[part~="empty"]').waitFor();
  await pressed(search, 'Dire ce qui manque');
  await search.locator('di-need-form #precisions').waitFor();
  await stop('empty');
}

const nowhere = (): Promise<void> => Promise.resolve();
