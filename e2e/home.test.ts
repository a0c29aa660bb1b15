// The first page that people meet, in a real browser: from the question to a phone number.
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setUp } from './bench.ts';
import { expectAccessible, overflowOf } from './support.ts';

const { relay, newPage } = setUp({ entries: ['di-search.relay'], env: { TERRITORY: 'Provence' } });

/** Types a place, and waits for the places that are proposed: they push down what stands below them. */
async function fillPlace(page: Page, place: string): Promise<void> {
  await page.getByLabel('Où ?').fill(place);
  await page.getByRole('listbox', { name: 'Lieux proposés' }).getByRole('option').first().waitFor();
}

describe('the home', () => {
  it('leads to the phone of the nearest offer for a need in three gestures, on a phone', async () => {
    const { page, problems } = await newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(relay.url);
    await expectAccessible(page);
    const tiles = page.locator('.tile');
    await expect.poll(() => tiles.count()).toBe(12);
    // Six needs are seen before anything moves.
    const ends = await tiles.evaluateAll((all) => all.map((tile) => tile.getBoundingClientRect().bottom));
    expect(ends.filter((end) => end <= 740).length).toBeGreaterThanOrEqual(6);

    let gestures = 0;
    const gesture = async (act: Promise<unknown>): Promise<void> => {
      gestures += 1;
      await act;
    };
    await gesture(fillPlace(page, 'Aubagne'));
    await gesture(page.getByRole('button', { name: /^Me déplacer/ }).click());
    const search = page.locator('di-search');
    await search.getByRole('heading', { name: /offres?\s.*Aubagne/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('di-thematiques')).toBe('me-deplacer');
    const phone = search.locator('a[href^="tel:"]').first();
    await phone.waitFor();
    gestures += 1;
    expect(await isPressable(phone)).toBe(true);
    expect(gestures).toBeLessThanOrEqual(3);

    await page.goto(relay.url);
    await page.getByRole('link', { name: /^Il manque quelque chose/ }).click();
    const questions = search.getByRole('heading', { name: 'Dire ce qui manque' });
    await questions.waitFor();
    await expect.poll(() => questions.evaluate((title) => title.getBoundingClientRect().top)).toBeLessThan(740);
    // The needs make room for the questions.
    await expect.poll(() => search.locator('di-needs').isVisible()).toBe(false);

    // The place that is typed on the home goes along.
    await page.goto(relay.url);
    await fillPlace(page, 'Aubagne');
    await page.getByRole('link', { name: /^Il manque quelque chose/ }).click();
    await page.waitForURL(/di-code_commune=13005/);
    await expect.poll(() => questions.evaluate((title) => title.getBoundingClientRect().top)).toBeLessThan(740);
    expect(await search.getByRole('combobox', { name: /^Dans quelle commune/ }).count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('takes letters in « Quoi ? » pressed at once after a place is taken by touch', async () => {
    const { page } = await newPage({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const touch = await page.context().newCDPSession(page);
    const tap = async (target: Locator): Promise<void> => {
      const box = (await target.boundingBox())!;
      const touchPoints = [{ x: box.x + 60, y: box.y + box.height / 2 }];
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await page.goto(relay.url);
    const place = page.getByLabel('Où ?');
    await place.fill('Aubagne');
    const option = page.getByRole('option', { name: /^Aubagne/ });
    await option.waitFor();
    await tap(option);
    const words = page.getByLabel(/^Quoi/);
    await tap(words);
    await words.and(page.locator(':focus')).waitFor();
    expect(await place.inputValue()).toBe('Aubagne (13400)');
    await page.keyboard.type('permis');
    expect(await words.inputValue()).toBe('permis');
  });

  it('keeps words that tell a danger out of every address, and leads away for good', async () => {
    const { page, problems } = await newPage({ viewport: { width: 360, height: 740 } });
    const neutral = `${relay.url}/a-propos`;
    await page.route('https://meteofrance.com/', (route) =>
      route.fulfill({ status: 302, headers: { location: neutral } }),
    );
    const visited: string[] = [];
    page.on('framenavigated', (frame) => visited.push(decodeURIComponent(frame.url())));
    await page.goto(relay.url);
    await fillPlace(page, 'Aubagne');
    await page.getByLabel(/^Quoi/).fill('je suis battue');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    const search = page.locator('di-search');
    await search.getByRole('link', { name: /^3919/ }).waitFor();
    await search.getByRole('article').first().waitFor();
    expect(await search.evaluate((element) => (element as HTMLElement & { q: string }).q)).toBe('je suis battue');
    expect(visited.filter((url) => url.includes('battue'))).toEqual([]);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await expectAccessible(page);

    // A reader in danger who says that something is missing finds the numbers and the way out, and reads nothing back in a need.
    await page.goto(relay.url);
    await page.locator('#ou').fill('Aubagne');
    await page.getByLabel(/^Quoi/).fill('je suis battue');
    await page.getByRole('link', { name: /^Il manque quelque chose/ }).click();
    await search.getByRole('link', { name: /^3919/ }).waitFor();
    await search.getByRole('link', { name: 'Quitter vite' }).waitFor();
    await search.getByRole('article').first().waitFor();
    expect(new URL(page.url()).searchParams.has('manque')).toBe(false);
    expect(visited.filter((url) => url.includes('battue'))).toEqual([]);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);

    // The way out stays in sight on a ground of its own: no text is seen through it or beside it.
    await page.mouse.move(180, 600);
    await page.mouse.wheel(0, 600);
    const line = search.locator('.leave:visible');
    await expect.poll(async () => (await line.boundingBox())!.y).toBe(0);
    const { ground, width } = await line.evaluate((element) => ({
      ground: getComputedStyle(element).backgroundColor,
      width: element.clientWidth,
    }));
    expect(ground).toMatch(/^rgb\(/);
    expect(width).toBeGreaterThanOrEqual((await search.boundingBox())!.width);

    // Other words are in the address, to be shared.
    await page.goto(`${relay.url}/recherche?di-q=permis`);
    await search.getByRole('article').first().waitFor();
    await page.goto(`${relay.url}/recherche?di-q=violences+conjugales`);
    await search.getByRole('link', { name: /^3919/ }).waitFor();
    await expect.poll(() => page.url()).not.toContain('violences');
    await search.getByRole('link', { name: 'Quitter vite' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(neutral);
    await page.goBack();
    await expect.poll(() => page.url()).toContain('di-q=permis');
    expect(problems).toEqual(['request elsewhere: https://meteofrance.com/']);
  });

  it('asks which place, works without a script, and changes its language', async () => {
    const { context, page } = await newPage({ javaScriptEnabled: false });
    await page.goto(relay.url);
    await page.getByLabel('Où ?').fill('Saint-Denis');
    await page.getByLabel(/^Quoi/).fill('permis');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await page.getByRole('alert').getByText('Quel lieu').waitFor();
    await page.getByRole('link', { name: /Saint-Denis 93200/ }).click();
    await page.waitForURL(/di-q=permis&.*di-code_commune=93066/);
    await page.goto(relay.url);
    await page.locator('.lang summary').click();
    await page.getByRole('link', { name: 'العربية' }).click();
    await page.getByRole('heading', { level: 1, name: 'ماذا تحتاجون؟' }).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await context.close();

    const other = await newPage({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    for (const path of ['/?lang=ar', '/?lang=uk', '/recherche?ou=Saint-Denis', '/recherche?ou=Lille', '/a-propos']) {
      await other.page.goto(relay.url + path);
      await expectAccessible(other.page);
      const overflow = await other.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBe(0);
    }
    expect(other.problems).toEqual([]);
  });

  it('says that a town stands outside of what the relay covers, and proposes none that begins alike', async () => {
    const { page, problems } = await newPage();
    await page.goto(relay.url);
    const place = page.getByRole('combobox', { name: 'Où ?' });
    const [answer] = await Promise.all([page.waitForResponse(/communes\?.*q=lille$/), place.fill('lille')]);
    expect(await answer.json()).toEqual({ items: [] });
    await place.press('Enter');
    await page.getByRole('alert').getByText('Lille est en dehors de ce territoire').waitFor();
    expect(await page.getByText('Villepinte').count()).toBe(0);
    await expectAccessible(page);
    expect(problems).toEqual([]);
  });

  it('proposes communes while a place is typed, and passes on the address of an offer that was printed', async () => {
    const { page, problems } = await newPage();
    await page.goto(relay.url);
    const place = page.getByRole('combobox', { name: 'Où ?' });
    await place.pressSequentially('aub');
    const options = page.getByRole('listbox', { name: 'Lieux proposés' }).getByRole('option');
    await expect
      .poll(async () => (await options.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ')))
      .toEqual([
        'Aubervilliers Seine-Saint-Denis 93300',
        'Aubagne Bouches-du-Rhône 13400',
        'Aube Tout le département 10',
      ]);
    expect(await page.locator('#lieux-dit').innerText()).toMatch(/^Lieux proposés\s: 3$/);
    await expectAccessible(page);
    // The arrows go round the list while the focus stays in the field, and Escape leaves the letters.
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    expect(await options.nth(1).getAttribute('aria-selected')).toBe('true');
    expect(await place.getAttribute('aria-activedescendant')).toBe('lieu-1');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    expect([await place.inputValue(), await place.getAttribute('aria-expanded')]).toEqual(['aub', 'false']);
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    expect([await place.inputValue(), await place.getAttribute('aria-expanded')]).toEqual(['Aubagne (13400)', 'false']);
    await place.fill('aubag');
    await options.getByText('Aubagne').click();
    expect(await place.inputValue()).toBe('Aubagne (13400)');
    await page.keyboard.press('Enter');
    await page.waitForURL(/di-code_commune=13005/);
    // A département is told with its code, since communes bear the names of some. Too few letters propose nothing.
    await page.goto(relay.url);
    await place.pressSequentially('land');
    await options.getByText('Landes').click();
    expect(await place.inputValue()).toBe('Landes (40)');
    await place.fill('l');
    await expect.poll(() => options.count()).toBe(0);
    await place.fill('Landes (40)');
    await page.keyboard.press('Enter');
    await page.waitForURL(/di-code_departement=40/);
    await page.goto('about:blank');
    await page.goto(`${relay.url}/#di-offre=inconnue`);
    await page.waitForURL(`${relay.url}/recherche#di-offre=inconnue`);
    expect(problems.filter((one) => !one.includes('404'))).toEqual([]);
  });

  describe('the needs that are proposed', () => {
    const words = (page: Page): Locator => page.getByRole('combobox', { name: 'Quoi ? (facultatif)' });
    const needs = (page: Page): Locator => page.getByRole('listbox', { name: 'Besoins proposés' }).getByRole('option');
    const filtersOf = (page: Page): string[][] =>
      [...new URL(page.url()).searchParams].filter(([name]) => /^di-(?:q|thematiques|publics|types)$/.test(name));

    it('are chosen by the keyboard alone, and searched in the place of the words', async () => {
      const { page, problems } = await newPage();
      await page.goto(relay.url);
      await words(page).pressSequentially('nourrice');
      await needs(page).getByText('Crèche, garde d’enfants').waitFor();
      expect(await needs(page).first().innerText()).toMatch(/^Crèche, garde d’enfants\s+\d+\soffres$/);
      expect(await page.locator('#mots-dits').innerText()).toMatch(/^Besoins proposés\s: \d$/);
      await page.keyboard.press('ArrowDown');
      expect(await words(page).getAttribute('aria-activedescendant')).toBe('mot-0');
      await expectAccessible(page);
      await page.keyboard.press('Enter');
      expect([await words(page).inputValue(), await words(page).getAttribute('aria-expanded')]).toEqual([
        'Crèche, garde d’enfants',
        'false',
      ]);
      await page.keyboard.press('Enter');
      await page.waitForURL(/recherche/);
      expect(filtersOf(page)).toEqual([['di-thematiques', 'famille--garde-denfants']]);
      await page.locator('di-search').getByRole('article').first().waitFor();

      // The home has no filter that its field does not name.
      await page.goBack();
      await page.locator('#quoi').waitFor();
      const isNamed = (await page.locator('#quoi').inputValue()) === 'Crèche, garde d’enfants';
      await page.getByRole('button', { name: 'Rechercher' }).click();
      await page.waitForURL(/recherche/);
      expect(filtersOf(page).some(([name]) => name === 'di-thematiques')).toBe(isNamed);
      expect(problems).toEqual([]);
    });

    it('are counted as their search finds them, where one stands for several categories', async () => {
      const { page, problems } = await newPage();
      await page.goto(`${relay.url}/?lang=en`);
      await page.locator('#quoi').pressSequentially('computer');
      const need = page.getByRole('option').filter({ hasText: 'Paperwork and internet' });
      const told = /\d+/.exec((await need.innerText()).replace(/\s/g, ''))?.[0];
      await need.click();
      await page.locator('#quoi').press('Enter');
      await page.waitForURL(/recherche/);
      await page
        .locator('di-search')
        .getByRole('heading', { name: new RegExp(`^${told}\\s`) })
        .waitFor();
      expect(problems).toEqual([]);
    });

    it('make room for words that are typed on, for another need that is pressed, and for the place in doubt', async () => {
      const { page, problems } = await newPage();
      const choose = async (): Promise<void> => {
        await page.goto(relay.url);
        await words(page).fill('nourrice');
        await needs(page).getByText('Crèche, garde d’enfants').click();
        await expect.poll(() => words(page).inputValue()).toBe('Crèche, garde d’enfants');
      };
      await choose();
      await page.keyboard.type(' la nuit');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await page.waitForURL(/recherche/);
      expect(filtersOf(page)).toEqual([['di-q', 'Crèche, garde d’enfants la nuit']]);

      await choose();
      await page.getByRole('button', { name: /^Me déplacer/ }).click();
      await page.waitForURL(/recherche/);
      expect(filtersOf(page)).toEqual([['di-thematiques', 'me-deplacer']]);

      await choose();
      await page.getByLabel('Où ?').fill('Saint-Denis');
      await page.getByLabel('Où ?').press('Enter');
      await page.getByRole('alert').getByText('Quel lieu').waitFor();
      await expect.poll(() => words(page).inputValue()).toBe('Crèche, garde d’enfants');
      await page.getByLabel('Où ?').fill('Aubagne');
      await page.getByLabel('Où ?').press('Enter');
      await page.waitForURL(/di-code_commune=13005/);
      expect(filtersOf(page)).toEqual([['di-thematiques', 'famille--garde-denfants']]);
      expect(problems).toEqual([]);
    });

    it('have no number beside a place, stand above « Rechercher » on a phone, and leave the numbers in a danger', async () => {
      const { page, problems } = await newPage({ viewport: { width: 360, height: 740 } });
      await page.goto(relay.url);
      await fillPlace(page, 'Aubagne');
      await words(page).fill('nourrice');
      await needs(page).getByText('Crèche, garde d’enfants').waitFor();
      expect(await needs(page).first().innerText()).toBe('Crèche, garde d’enfants');
      const [list, button] = [
        (await page.getByRole('listbox', { name: 'Besoins proposés' }).boundingBox())!,
        (await page.getByRole('button', { name: 'Rechercher' }).boundingBox())!,
      ];
      expect(button.y).toBeGreaterThanOrEqual(list.y + list.height);
      expect(button.y + button.height).toBeLessThan(740);
      await expectAccessible(page);
      // Words that tell a danger are not even asked about.
      const asked: string[] = [];
      page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
      await words(page).fill('je suis battue');
      await expect.poll(() => needs(page).count()).toBe(0);
      await words(page).fill('mon loyer');
      await needs(page).first().waitFor();
      expect(asked.filter((url) => url.includes('saisie')).map((url) => url.replace(/.*saisie=/, ''))).toEqual([
        'mon loyer',
      ]);
      expect(problems).toEqual([]);
    });

    it('are told and read in the language of the page', async () => {
      const { page, problems } = await newPage({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
      await page.goto(`${relay.url}/?lang=en`);
      const english = page.getByRole('listbox', { name: 'Suggested needs' }).getByRole('option');
      await page.getByRole('combobox', { name: /^What/ }).fill('rent');
      await expect.poll(() => english.first().innerText()).toMatch(/^Renting.*\s\d+\soffers$/s);
      await page.goto(`${relay.url}/?lang=ar`);
      await page.locator('#quoi').fill('حضانة');
      await page.locator('#mots [role=option]').first().waitFor();
      await expectAccessible(page);
      expect(await overflowOf(page)).toBe(0);
      expect(problems).toEqual([]);
    });
  });

  it('keeps « Rechercher » in sight under the places that are proposed, on a phone, and a press on it searches', async () => {
    const { page, problems } = await newPage({ viewport: { width: 360, height: 740 }, hasTouch: true });
    await page.goto(relay.url);
    const place = page.getByRole('combobox', { name: 'Où ?' });
    const list = page.getByRole('listbox', { name: 'Lieux proposés' });
    const submit = page.getByRole('button', { name: 'Rechercher' });
    await place.fill('marseille');
    await list.getByRole('option').nth(3).waitFor();
    const [places, button] = [(await list.boundingBox())!, (await submit.boundingBox())!];
    expect(button.y).toBeGreaterThanOrEqual(places.y + places.height);
    expect(button.y + button.height).toBeLessThan(740);
    await submit.click();
    await page.waitForURL(/di-code_commune=13055/);
    expect(problems).toEqual([]);
  });

  it('cuts no word of its numbers and its needs on a phone, in the languages of long words', async () => {
    const { page, problems } = await newPage({ viewport: { width: 360, height: 740 } });
    const cutWords = () =>
      page.locator('.sos a small, .tile b, .tile small').evaluateAll((texts) =>
        texts.flatMap((one) => {
          const node = one.firstChild;
          const text = one.textContent;
          return [...text.matchAll(/[\p{L}’]+/gu)].flatMap(({ 0: word, index }) => {
            const range = document.createRange();
            range.setStart(node!, index);
            range.setEnd(node!, index + word.length);
            return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1 ? word : [];
          });
        }),
      );
    for (const lang of ['uk', 'fr', 'es']) {
      await page.goto(`${relay.url}/?lang=${lang}`);
      // A territory with few needs has one a line, with its count.
      for (const needs of ['many', 'few']) {
        await page.locator('.tiles').evaluate((tiles, name) => tiles.classList.toggle('few', name === 'few'), needs);
        for (const width of [320, 360, 560]) {
          await page.setViewportSize({ width, height: 740 });
          expect(await cutWords(), `${needs} needs, ${lang} at ${width}`).toEqual([]);
          expect(await overflowOf(page), `${needs} needs, ${lang} at ${width}`).toBe(0);
        }
      }
    }
    expect(problems).toEqual([]);
  });

  it('has the margins and the titles of every other page, at each width, and prints without the ways through the site', async () => {
    const { page, problems } = await newPage({});
    for (const path of ['/', '/recherche', '/ajouter', '/composer', '/semaine', '/a-propos']) {
      await page.goto(relay.url + path);
      for (const [width, least, most, title] of [
        [360, 16, 20, 22],
        [768, 40, 40, 28],
        [1280, 80, 80, 28],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        if (path === '/a-propos') {
          const size = await page.locator('h1').evaluate((heading) => parseFloat(getComputedStyle(heading).fontSize));
          expect(size, `a page of text at ${width}`).toBe(title);
          continue;
        }
        const margins = await page.evaluate(() => {
          const { left, right } = document.querySelector('.top > div, .back')!.getBoundingClientRect();
          return [left, document.documentElement.clientWidth - right];
        });
        for (const margin of margins) {
          expect(margin, `${path} at ${width}`).toBeGreaterThanOrEqual(least);
          expect(margin, `${path} at ${width}`).toBeLessThanOrEqual(most);
        }
      }
      if (path === '/a-propos') continue;
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const { shown, ink } = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        const ways = [...document.querySelectorAll('.top, .back, .skip, .notice[role=note], body > footer')];
        return { shown: ways.filter((one) => one.checkVisibility()), ink: [color, backgroundColor] };
      });
      expect(shown, path).toEqual([]);
      expect(ink, path).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    }
    expect(problems).toEqual([]);
  });
});

/** Tells whether a reader can press it as it is, or once it is scrolled to. */
async function isPressable(target: Locator): Promise<boolean> {
  await target.scrollIntoViewIfNeeded();
  const { height = 0 } = (await target.boundingBox()) ?? {};
  return height >= 44;
}
