// The twelve screens of the audit, and how each is reached.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openContact } from '../support.ts';

/** One screen. */
export interface Screen {
  /** Its name in the sources and in the evidence. */
  readonly id: string;
  /** Its name for readers, and the head of its column. */
  readonly name: string;
  /** Its address on a relay, or how a person reaches it from there. */
  readonly reached: string;
  /** Opens it and waits until it stands whole. */
  readonly open: (page: Page, at: At) => Promise<unknown>;
}

/** The relay of the audit. */
export interface At {
  readonly url: string;
  readonly signIn: (page: Page) => Promise<void>;
}

const COMMUNE = '13055';

const press = (within: Locator, name: RegExp | string): Promise<void> =>
  within.getByRole('button', { name }).first().click();

async function openResults(page: Page, { url }: At): Promise<Locator> {
  await page.goto(`${url}/recherche?di-code_commune=${COMMUNE}`);
  const search = page.locator('di-search');
  await search.locator('di-offer-card').last().getByRole('heading').first().waitFor();
  await search.locator('di-filters').waitFor();
  // Beside the list, the map comes last.
  await search.locator('di-map [part~="map-pin"]').first().waitFor();
  return search;
}

/** Offers of a list that stands behind what is examined. That of the results is examined whole. */
const FEW = 6;

async function openFew(page: Page, at: At): Promise<Locator> {
  await page.route('**/api/v1/search/services?**', (route) => {
    const asked = new URL(route.request().url());
    asked.searchParams.set('size', `${FEW}`);
    return route.continue({ url: asked.href });
  });
  const search = await openResults(page, at);
  expect(await search.locator('di-offer-card').count()).toBe(FEW);
  return search;
}

async function openOffer(page: Page, at: At): Promise<Locator> {
  const search = await openFew(page, at);
  await search.locator('di-offer-card').first().getByRole('heading').getByRole('link').first().press('Enter');
  const detail = search.locator('di-service');
  await detail.getByRole('heading', { name: 'Contacter' }).waitFor();
  return detail;
}

export const screens: readonly Screen[] = [
  {
    id: 'accueil',
    name: 'Accueil',
    reached: '`/`, une commune qui n’existe pas cherchée',
    open: async (page, { url }) => {
      await page.goto(url);
      await page.locator('#ou').fill('zzxxqqjjkk');
      await page.getByRole('button', { name: 'Rechercher', exact: true }).click();
      await page.locator('#ou[aria-invalid="true"]').waitFor();
    },
  },
  {
    id: 'resultats',
    name: 'Résultats',
    reached: '`/recherche`, après le choix d’une commune, puis une autre qui n’existe pas',
    open: async (page, at) => {
      const search = await openResults(page, at);
      // The field with proposals takes the place of the plain one when the focus comes.
      await search.getByLabel(/^Où/).focus();
      const field = search.locator('di-place-field #place');
      await field.fill('zzxxqqjjkk');
      await field.press('Enter');
      await search.locator('#place[aria-invalid="true"]').waitFor();
    },
  },
  {
    id: 'filtre',
    name: 'Filtre ouvert',
    reached: 'un bouton de filtre des résultats',
    open: async (page, at) => {
      const search = await openFew(page, at);
      await search.locator('di-filters [part~="filter"]').filter({ visible: true }).first().click();
      await search.locator('dialog[open]').waitFor();
    },
  },
  {
    id: 'carte',
    name: 'Carte',
    reached: 'le bouton « Carte » des résultats',
    open: async (page, at) => {
      const search = await openFew(page, at);
      await search.locator('button[part~="view"], [part~="view"] button').filter({ hasText: 'Carte' }).click();
      const pin = search.locator('di-map [part~="map-pin"]').first();
      await pin.waitFor();
      await pin.click();
      // Its card is a part of its own, and takes the focus when it comes.
      await search.locator('di-map .pin-card a, di-map .pin-card button').first().waitFor();
    },
  },
  {
    id: 'fiche',
    name: 'Fiche',
    reached: 'le titre d’une offre',
    open: openOffer,
  },
  {
    id: 'orientation',
    name: 'Orientation',
    reached: '« Préparer une orientation », sur la fiche',
    open: async (page, at) => {
      const detail = await openOffer(page, at);
      await press(detail, 'Préparer une orientation');
      await detail.locator('di-orientation').getByRole('textbox').first().waitFor();
    },
  },
  {
    id: 'signalement',
    name: 'Signalement',
    reached: '« Signaler une fermeture », sur la fiche, envoyé sans le dernier jour, ses précisions ouvertes',
    open: async (page, at) => {
      const detail = await openOffer(page, at);
      await press(detail, 'Signaler une fermeture');
      const report = detail.locator('di-report');
      await report.getByRole('radio', { name: 'Pour un temps' }).check();
      await press(report, 'Envoyer le signalement');
      await report.locator('[aria-invalid="true"]').first().waitFor();
      await report.getByText('Ajouter des précisions').click();
      await report.getByLabel('Votre courriel').waitFor();
    },
  },
  {
    id: 'correction',
    name: 'Correction',
    reached: '« Corriger », puis « Tout corriger », avec un numéro trop court',
    open: async (page, at) => {
      const detail = await openOffer(page, at);
      await press(detail, /^Corriger/);
      const lines = detail.locator('di-correction');
      await lines.locator(':focus').waitFor();
      await press(lines, 'Tout corriger');
      const form = detail.locator('di-contribution');
      await form.locator('#title:focus').waitFor();
      await openContact(form);
      await form.getByLabel(/^Téléphone(?!r)/).fill('04 65 71 00 4');
      await page.keyboard.press('Tab');
      await form
        .getByText(/ce numéro en a 9, il en faut 10/)
        .first()
        .waitFor();
    },
  },
  {
    id: 'selection',
    name: 'Sélection',
    reached: '« Voir la sélection », une offre cochée',
    open: async (page, at) => {
      const search = await openFew(page, at);
      // A selection stays on the device.
      await search.locator('di-offer-card').first().getByRole('checkbox').first().check();
      await press(search.locator('di-selection-tray'), 'Voir la sélection');
      await search.locator('di-selection').getByRole('button', { name: 'Copier le texte' }).waitFor();
    },
  },
  {
    id: 'manque',
    name: 'Rien trouvé',
    reached: 'une recherche sans résultat, puis « Dire ce qui manque », envoyé sans la commune',
    open: async (page, at) => {
      const search = await openFew(page, at);
      await search.evaluate((element) => Object.assign(element, { q: 'zzxxqqjjkk' }));
      await search.locator('[part~="empty"]').waitFor();
      await press(search, 'Dire ce qui manque');
      const form = search.locator('di-need-form');
      // The field of words, which has another label where words of the search come along.
      await form.locator('#precisions').waitFor();
      // The commune of the search stands there by itself.
      await press(form, 'Changer');
      await form.getByRole('button', { name: 'Effacer le lieu' }).first().click();
      await press(form, 'Envoyer');
      await form.locator('[aria-invalid="true"]').first().waitFor();
    },
  },
  {
    id: 'semaine',
    name: 'Semaine',
    reached: '`/semaine`, une activité ajoutée',
    open: async (page, { url }) => {
      await page.goto(`${url}/semaine`);
      const element = page.locator('di-week');
      await element.getByRole('combobox', { name: 'Commune de la personne' }).fill('13005');
      await element.locator('di-suggest-field').getByRole('option').first().click();
      await element.locator('.proposals[aria-busy="false"]').waitFor();
      await element.locator('.add').first().click();
      await element.locator('.act').first().waitFor();
      await element.locator('.proposals[aria-busy="false"]').waitFor();
    },
  },
  {
    id: 'territoire',
    name: 'Territoire',
    reached: '`/territoire`, pour les personnes qui modèrent',
    open: async (page, { url, signIn }) => {
      await signIn(page);
      await page.goto(`${url}/territoire`);
      await page.getByRole('heading', { name: 'Besoins du territoire', level: 1 }).waitFor();
      const tab = page.locator('di-territory').getByRole('tab', { name: 'Thématiques' });
      await tab.click();
      await page.locator('di-territory').getByRole('table').first().waitFor();
      // All views are examined at once, as paper has them.
      await tab.evaluate((one) => {
        for (const view of (one.getRootNode() as ShadowRoot).querySelectorAll('.view')) view.removeAttribute('hidden');
      });
    },
  },
];
