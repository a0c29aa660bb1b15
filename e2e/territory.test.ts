import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hashPassword } from '../packages/relay/src/contributions/moderators/password.ts';
import { correction } from '../packages/relay/src/testing-internal/records.ts';
import { setUp } from './bench.ts';

const PASSWORD = 'une longue phrase';
const { relay, newPage } = setUp({
  env: {
    ...{ MODERATORS: `zoe:administrateur:${await hashPassword(PASSWORD)}`, RATE_LIMITS: 'off' },
    TERRITORY: '13',
  },
  entries: ['di-territory.relay'],
});

/** Opens a page of somebody who is signed in. */
async function signIn(): Promise<Page> {
  const { page } = await newPage();
  const answer = await page.request.post(`${relay.url}/moderation/session`, {
    data: { nom: 'zoe', mot_de_passe: PASSWORD },
    headers: { Origin: relay.url },
  });
  expect(answer.ok()).toBe(true);
  return page;
}

/** Opens the requests of the territory of the relay, signed in. */
async function openRequests(): Promise<Page> {
  const page = await signIn();
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
    const value = (await other.getAttribute('value')) ?? '';
    await choice.selectOption(value);
    await page.getByRole('link', { name: /n’ont pas pu être lues/ }).waitFor();
    expect(await linesOf(page), 'nothing of the territory that was left').not.toContain('Bouches-du-Rhône');
    const campaign = page.locator('#campagne');
    expect(await campaign.getAttribute('href'), 'no campaign of the one that was left').not.toContain('?');
    await page.unroute('**/territoire?*');
    await page.getByRole('link', { name: /n’ont pas pu être lues/ }).click();
    await page.locator('#demandes', { hasText: `du territoire choisi : ${name}` }).waitFor();
    expect(await campaign.getAttribute('href'), 'that of its place').toBe(`/territoire/campagnes?territoire=${value}`);
    await choice.selectOption('');
    await page.locator('#demandes', { hasText: 'du territoire choisi : Bouches-du-Rhône' }).waitFor();
    expect(await campaign.getAttribute('href')).toBe('/territoire/campagnes?territoire=departement-13');
    // The lists that came later work as those of the page: a gesture is led back to the same territory.
    const note = page.locator('#demandes form').first();
    expect(await note.getAttribute('action')).toBe('/territoire/besoins?territoire=departement-13');
  });

  it('have on a phone their number beside their name, and their field beside its button', async () => {
    const page = await openRequests();
    await page.setViewportSize({ width: 360, height: 800 });
    const line = page.locator('#demandes .words tbody tr').first();
    const middleOf = async (selector: string): Promise<number> => {
      const box = await line.locator(selector).boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0) / 2;
    };
    expect(Math.abs((await middleOf('th')) - (await middleOf('.count')))).toBeLessThan(8);
    expect(Math.abs((await middleOf('select[name=sens]')) - (await middleOf('.do > form > button')))).toBeLessThan(8);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

describe('the needs of a territory', () => {
  it('have whole words and whole gestures on a tablet', async () => {
    const page = await signIn();
    const { cible: _, changements: __, ...aimless } = correction();
    const manque = {
      ...{ thematiques: ['logement-hebergement--louer-un-logement'], publics: [], code_commune: '13055' },
      precisions: 'Un logement sans garant',
    };
    for (let i = 0; i < 5; i += 1) {
      const answer = await page.request.post(`${relay.url}/contributions`, {
        data: { ...aimless, genre: 'manque', manque },
        headers: { 'Idempotency-Key': `besoin-${i}-0123456789`, Origin: relay.url },
      });
      expect(answer.status()).toBe(201);
    }
    for (const width of [660, 768, 950]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${relay.url}/territoire?vue=demandes`);
      await page.locator('#demandes .needs td', { hasText: 'sans garant' }).waitFor();
      const cut = await page.locator('#demandes .needs td').evaluateAll((cells) =>
        cells.flatMap((cell) => {
          const range = document.createRange();
          // A gesture is followed by words for those who listen, which take no room.
          range.selectNodeContents(cell.querySelector('summary')?.firstChild ?? cell);
          const words = range.getBoundingClientRect();
          return words.right <= cell.getBoundingClientRect().right + 1 ? [] : [cell.textContent.trim()];
        }),
      );
      expect(cut, `${width}`).toEqual([]);
      const [word] = await page
        .locator('#demandes .needs td', { hasText: /^Louer un logement$/ })
        .evaluateAll((cells) =>
          cells.map((cell) => {
            const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode()!;
            const at = text.textContent!.indexOf('logement');
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 'logement'.length);
            return range.getClientRects().length;
          }),
        );
      expect(word, 'lines of one word').toBe(1);
    }
  });
});

describe('the figures of a territory', () => {
  it('end at one edge on a phone, whether a search, a list or nothing opens from them', async () => {
    const page = await signIn();
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`${relay.url}/territoire?vue=thematiques`);
    const numbers = page.locator('di-territory #themes .duo > span');
    await numbers.first().waitFor();
    const edges = await numbers.evaluateAll((cells) =>
      cells.map((cell) => {
        const words = document.createRange();
        words.selectNodeContents(cell.querySelector('a, button') ?? cell);
        return Math.round(words.getBoundingClientRect().right);
      }),
    );
    expect(edges.length).toBeGreaterThan(8);
    expect([...new Set(edges)]).toHaveLength(1);
  });

  it.each(['departement-13', 'epci-200054807', 'commune-13001'])(
    'open lists that count the same, duplicates told (%s)',
    async (territoire) => {
      const page = await signIn();
      await page.goto(`${relay.url}/territoire?vue=thematiques&territoire=${territoire}`);
      await page.locator('di-territory #themes').waitFor();
      const told = page.locator('di-territory').locator(':is(.figs, #themes td[data-k=Offres]) :is(a, button)');
      expect(await told.count()).toBeGreaterThan(8);
      const numberOf = (text: string | null): number => Number((text ?? '').replaceAll(/\D/g, ''));
      const countFound = async (href: string | null): Promise<number> => {
        const asked = new URLSearchParams({ size: '1' });
        for (const [name, value] of new URL(href ?? '', relay.url).searchParams)
          asked.append(name.replace('di-', ''), value);
        const answer = await page.request.get(`${relay.url}/api/v1/search/services?${asked.toString()}`);
        return ((await answer.json()) as { total: number }).total;
      };
      const all = numberOf(await told.first().textContent());
      expect(all).toBeGreaterThan(0);
      let searches = 0;
      for (const one of await told.all()) {
        const [href, text] = [await one.getAttribute('href'), await one.textContent()];
        if (href !== null) {
          const total = await countFound(href);
          expect(text?.includes('%') === true ? Math.round((100 * total) / all) : total, href).toBe(numberOf(text));
          continue;
        }
        // The list shows as many. The search that it leads to says itself how many more it shows.
        await one.dispatchEvent('click');
        const list = page.locator('di-territory dialog');
        await list.locator('li').first().waitFor();
        expect(numberOf(await list.locator('[role=status]').textContent())).toBe(numberOf(text));
        for (const search of await list.locator('p a').all()) {
          searches += 1;
          expect(await countFound(await search.getAttribute('href'))).toBe(numberOf(await search.textContent()));
        }
        await list.locator('header button').click();
        await list.waitFor({ state: 'detached' });
      }
      expect(searches, 'searches that show more').toBeGreaterThan(0);
    },
  );
});
