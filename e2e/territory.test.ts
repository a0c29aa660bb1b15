import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hashPassword } from '../packages/relay/src/contributions/moderators/password.ts';
import { setUp } from './bench.ts';

const PASSWORD = 'une longue phrase';
const { relay, newPage } = setUp({
  env: {
    ...{ MODERATORS: `zoe:administrateur:${await hashPassword(PASSWORD)}`, RATE_LIMITS: 'off' },
    TERRITORY: '13',
  },
  entries: ['di-territory.relay'],
});

/** Opens the requests of the territory of the relay, signed in. */
async function openRequests(): Promise<Page> {
  const { page } = await newPage();
  const answer = await page.request.post(`${relay.url}/moderation/session`, {
    data: { nom: 'zoe', mot_de_passe: PASSWORD },
    headers: { Origin: relay.url },
  });
  expect(answer.ok()).toBe(true);
  await page.goto(`${relay.url}/territoire?vue=demandes`);
  await page.getByRole('heading', { name: 'Mots cherchés sans résultat' }).waitFor();
  return page;
}

const linesOf = (page: Page): Promise<string> => page.locator('#demandes').innerText();

describe('the requests of a territory', () => {
  it('follow the territory that is chosen, and are never those of another', async () => {
    const page = await openRequests();
    expect(await linesOf(page)).toContain('Bouches-du-Rhône');
    const choice = page.locator('di-territory').getByRole('combobox', { name: 'Territoire', exact: true });
    const other = choice.getByRole('option').nth(2);
    const name = (await other.innerText()).trim();
    await page.route('**/territoire?*', (route) => route.abort());
    await choice.selectOption((await other.getAttribute('value')) ?? '');
    await page.getByRole('link', { name: /n’ont pas pu être lues/ }).waitFor();
    expect(await linesOf(page), 'nothing of the territory that was left').not.toContain('Bouches-du-Rhône');
    await page.unroute('**/territoire?*');
    await page.getByRole('link', { name: /n’ont pas pu être lues/ }).click();
    await page.locator('#demandes', { hasText: `du territoire choisi : ${name}` }).waitFor();
    await choice.selectOption('');
    await page.locator('#demandes', { hasText: 'du territoire choisi : Bouches-du-Rhône' }).waitFor();
    // The lists that came later work as those of the page: a gesture is led back to the same territory.
    const note = page.locator('#demandes form').first();
    expect(await note.getAttribute('action')).toBe('/territoire/besoins?territoire=departement-13');
  });
});
