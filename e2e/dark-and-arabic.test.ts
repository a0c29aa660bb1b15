// The states that people and moderators meet, in the dark and from right to left: axe finds nothing, and nothing is wider than the window.
import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { hashPassword } from '@inclusion-kit/relay';
import { setUp } from './bench.ts';
import { expectAccessible, overflowOf } from './support.ts';

const password = randomBytes(12).toString('hex');
const { relay, newPage } = setUp({
  env: async () => ({ MODERATORS: `zoe:administrateur:${await hashPassword(password)}`, RATE_LIMITS: 'off' }),
  entries: ['di-search.relay', 'di-contribution.relay', 'di-moderation.relay'],
});

const dark = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' } as const;

async function expectWhole(page: Page): Promise<void> {
  await expectAccessible(page);
  await expect.poll(() => overflowOf(page)).toBe(0);
}

it('each state of the search and of a correction is accessible', async () => {
  const { page, problems } = await newPage(dark);
  await page.goto(`${relay.url}/recherche?lang=ar&di-code_departement=13`);
  const search = page.locator('di-search');
  await search.locator('di-offer-card').first().waitFor();
  await search.locator('di-question').getByRole('button').first().waitFor();
  await expectWhole(page);
  const card = search.locator('di-offer-card').first();
  await card.locator('.fix').click();
  const lines = search.locator('di-correction');
  await lines.getByRole('button', { name: /الهاتف/ }).click();
  await lines.getByRole('textbox').waitFor();
  await expectWhole(page);
  // A confirmation is one gesture, and one more takes it back before anything is sent.
  const other = search.locator('di-offer-card').nth(1);
  await other.getByRole('button', { name: /^نعم/ }).click();
  await other.locator('.undo').click();
  await other.getByRole('button', { name: /^نعم/ }).waitFor();
  await page.goto(`${relay.url}/ajouter?lang=ar`);
  await page.locator('di-contribution').getByRole('combobox').first().waitFor();
  await expectWhole(page);
  expect(problems).toEqual([]);
});

it('the page of a structure, the desk and the page where a search is composed are', async () => {
  const { page, context, problems } = await newPage(dark);
  const list = (await (await fetch(`${relay.url}/api/v1/services?size=1`)).json()) as {
    items: { id: string; structure_id: string; source: string; date_maj: string; nom: string }[];
  };
  const [offer] = list.items;
  const { id, structure_id, source, date_maj, nom } = offer!;
  const sent = await page.request.post(`${relay.url}/contributions`, {
    data: {
      genre: 'correction',
      cible: { modele: 'service', id, source, date_maj, base: { nom } },
      changements: { nom: 'Atelier du jeudi' },
      licence: 'etalab-2.0',
      licence_texte_version: '2026-11',
    },
  });
  const { suivi } = (await sent.json()) as { suivi: string };
  await page.goto(suivi);
  await page.getByText('Atelier du jeudi').waitFor();
  await expectWhole(page);
  await page.goto(`${relay.url}/moderation`);
  await page.getByLabel('Nom').fill('zoe');
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  const row = page.locator('di-moderation .queue-list li a').first();
  await row.waitFor();
  await expectWhole(page);
  await row.click();
  await page
    .locator('di-moderation')
    .getByRole('button', { name: /^Accepter/ })
    .waitFor();
  await expectWhole(page);
  const made = await page.request.post(`${relay.url}/moderation/invitations`, { data: { structure: structure_id } });
  await page.goto(((await made.json()) as { lien: string }).lien);
  await page.goto(`${relay.url}/contribuer?lang=ar`);
  await page.locator('summary.row').first().click();
  await page.getByRole('textbox').and(page.locator(':visible')).waitFor();
  await expectWhole(page);
  await page.goto(`${relay.url}/composer`);
  await page.locator('di-offer-card').first().waitFor();
  await expectWhole(page);
  expect(problems.filter((one) => !one.includes('401'))).toEqual([]);
  await context.close();
});
