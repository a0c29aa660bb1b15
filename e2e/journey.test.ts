import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setUp } from './bench.ts';
import { expectAccessible, overflowOf, type Watched } from './support.ts';

const { relay, newPage } = setUp({
  entries: ['di-search.relay', 'di-service.relay', 'di-contribution.relay'],
});

async function openPage(url: string, width = 1280): Promise<Watched & { close: () => Promise<void> }> {
  const { context, page, problems } = await newPage({ viewport: { width, height: 900 } });
  await page.goto(url);
  return { page, problems, close: () => context.close() };
}

/** Presses Tab until the accessible name or the text of the focused element matches. Fails after 120 presses. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    const text = await page.evaluate(() => {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement != null) focused = focused.shadowRoot.activeElement;
      if (focused === null) return '';
      const root = focused.getRootNode() as Document | ShadowRoot;
      const label = focused.id === '' ? null : root.querySelector(`label[for="${focused.id}"]`);
      return focused.getAttribute('aria-label') ?? label?.textContent ?? focused.textContent;
    });
    if (wanted.test(text.trim())) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Nothing matching ${wanted.source} takes the focus.`);
}

describe('the page of the search', () => {
  it.each([360, 1280])('lets a person find, read and correct an offer by keyboard alone, at %i px', async (width) => {
    const { page, problems } = await openPage(`${relay.url}/recherche`, width);
    // The audit of the RGAA examines the list, an offer and a form on a wide screen, and other tests a list and an offer on a phone:
    // here it is the states between them.
    const examine = async (): Promise<void> => {
      if (width === 360) await expectAccessible(page);
      expect(await overflowOf(page)).toBe(0);
    };

    // The fields come just after the first offers.
    await page.locator('di-search').getByRole('combobox', { name: 'Où ?' }).waitFor();
    await tabTo(page, /^Où/);
    await page.keyboard.type('aubagn');
    await page.getByRole('option', { name: /Aubagne.*13400/ }).waitFor();
    await examine();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /offres?\s.*Aubagne/ }).waitFor();

    const title = page.locator('di-search').getByRole('article').nth(1).getByRole('heading').getByRole('link');
    const name = (await title.textContent())!.trim();
    await tabTo(page, new RegExp(`^${escape(name)}$`));
    await page.keyboard.press('Enter');
    await page
      .locator('di-search')
      .getByRole('heading', { name: /Contacter/ })
      .waitFor();

    await tabTo(page, /^Corriger/);
    await page.keyboard.press('Enter');
    const lines = page.locator('di-search di-correction');
    await lines.getByText('Touchez l’erreur').waitFor();
    await tabTo(page, /^Téléphone, .*corriger$/);
    await examine();
    await page.keyboard.press('Enter');
    // The line opens on its field, its text selected.
    await lines.getByRole('textbox', { name: 'Téléphone' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('04 65 71 00 4');
    await page.keyboard.press('Enter');
    await lines.locator('.msg-bad', { hasText: 'il en faut 10' }).waitFor();
    await examine();
    await lines.getByRole('textbox', { name: 'Téléphone' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('04 65 71 00 42');
    await page.keyboard.press('Enter');

    const follow = page.locator('di-search').getByRole('link', { name: 'Suivre mon envoi (nouvel onglet)' });
    await follow.waitFor();
    await examine();
    const suivi = (await follow.getAttribute('href'))!;
    expect(new URL(suivi).origin).toBe(relay.url);

    const kept = (await (await fetch(suivi)).json()) as { changements: Record<string, string>; etat: string };
    expect(kept.changements['telephone']).toMatch(/465710042|04 65 71 00 42/);
    expect(kept.etat).toBe('recue');
    expect(problems).toEqual([]);
  });

  it('keeps the answers to its questions going back, going forward and loaded again, and leads on once they are over', async () => {
    const { page, problems, close } = await openPage(`${relay.url}/recherche?ou=Marseille`, 1280);
    const search = page.locator('di-search');
    const question = search.locator('di-question');
    const ask = (text: string) => question.getByText(text).waitFor();
    const said = question.locator('.said b');
    await ask('question 1 sur 3');
    const answers: string[] = [];
    let pressed = '';
    for (const at of [2, 3]) {
      // The question before stays until the next one comes.
      const answer = question.locator(
        `section[aria-busy="false"] .answers button:first-child:not([value="${pressed}"])`,
      );
      pressed = (await answer.getAttribute('value'))!;
      answers.push((await answer.locator('bdi').textContent())!);
      await answer.click();
      await ask(`question ${at} sur 3`);
      // The entry of the history has the answer once the search has its results.
      await page.waitForFunction(
        (count) =>
          Object.values((history.state ?? {}) as Record<string, { given?: unknown[] }>).some(
            ({ given }) => given?.length === count,
          ),
        at - 1,
      );
    }
    const both = answers.join(' · ');
    expect(await said.textContent()).toBe(both);
    await page.goBack();
    await ask('question 2 sur 3');
    await expect.poll(() => said.textContent()).toBe(answers[0]);
    await page.goBack();
    await ask('question 1 sur 3');
    expect(await said.count()).toBe(0);
    await page.goForward();
    await ask('question 2 sur 3');
    await page.goForward();
    await ask('question 3 sur 3');
    await expect.poll(() => said.textContent()).toBe(both);
    await page.reload();
    await ask('question 3 sur 3');
    await expect.poll(() => said.textContent()).toBe(both);
    await question.getByRole('button', { name: 'Je ne sais pas' }).click();
    // Nothing more is known: what is seen first makes a list to read.
    const cut = question.getByRole('button', { name: /^Voir (?:les \d+|la) plus/ }).first();
    await cut.click();
    await search.getByRole('heading', { name: /^(?:\d|10) offres? / }).waitFor();
    await page.goBack();
    await cut.waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it('proposes needs by the words of the language that it speaks', async () => {
    const { page, problems, close } = await openPage(`${relay.url}/recherche?lang=en&di-code_departement=13`);
    await page.getByRole('combobox', { name: 'What?' }).fill('rent');
    await page.getByRole('option', { name: /^Renting/ }).click();
    await expect
      .poll(() => new URL(page.url()).searchParams.get('di-thematiques'))
      .toBe('logement-hebergement--louer-un-logement');
    expect(problems).toEqual([]);
    await close();
  });

  it('has no sideways scroll from 320 px and shows nothing from elsewhere', async () => {
    for (const width of [320, 768]) {
      const { page, problems, close } = await openPage(`${relay.url}/recherche`, width);
      await page.locator('di-search di-filters').waitFor();
      await page.waitForFunction(() => customElements.get('di-filters') !== undefined);
      await expect.poll(() => overflowOf(page), { message: `at ${width.toString()} px` }).toBe(0);
      expect(problems).toEqual([]);
      const warnings = (await page.consoleMessages()).filter((message) => message.type() === 'warning');
      expect(warnings.map((message) => message.text())).toEqual([]);
      await close();
    }
  });

  it('keeps what it had and offers to try again when the relay stops answering', async () => {
    const { page } = await openPage(`${relay.url}/recherche`);
    const search = page.locator('di-search').first();
    await search.getByRole('combobox', { name: 'Où ?' }).fill('Saint-Denis');
    // Two communes bear this name: the postal code tells them apart.
    await search.getByRole('option', { name: /Saint-Denis.*974/ }).waitFor();
    await search.getByRole('option', { name: /^Saint-Denis .*93200/ }).click();
    const more = search.getByRole('button', { name: /offres? de plus/ });
    await more.waitFor();
    // Cards are drawn a few at a time.
    await expect.poll(() => search.getByRole('article').count()).toBe(20);
    const before = 20;
    await page.route('**/api/v1/search/services*', (route) => route.abort());
    // By its key: filters that come above it move it from under a pointer.
    await more.press('Enter');
    const retry = search.getByRole('button', { name: /Réessayer/ });
    await retry.waitFor();
    expect(await search.getByRole('article').count()).toBe(before);
    await expectAccessible(page);
    await page.unroute('**/api/v1/search/services*');
    await retry.click();
    await expect.poll(() => search.getByRole('article').count()).toBeGreaterThan(before);
  });
});

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
