import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { setUp } from './bench.ts';
import { expectAccessible, overflowOf } from './support.ts';

const { relay, newPage } = setUp({ entries: ['di-search.relay', 'di-contribution.relay'] });

// The first words of a kind make the relay read tables of words: these may be of other languages. A page waits ten seconds for an answer,
// which that may take on a busy machine.
beforeAll(async () => {
  expect((await fetch(`${relay.url}/api/v1/search/services?q=mobilit%C3%A9%20jeunes&size=1`)).status).toBe(200);
});

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** Opens a page of a site that holds the search alone under its title. */
async function openSite(options: object) {
  const opened = await newPage(options);
  const { page } = opened;
  const body = `<!doctype html><html lang="fr"><head><title>Offres</title>
    <meta name="viewport" content="width=device-width">
    <style>body { margin: 16px; font: 16px/1.5 sans-serif } p { margin: 0 } h1 { margin: 4px 0 12px; font-size: 20px }</style>
    <script type="module" src="/widget/latest/di-search.relay.js"></script></head>
    <body><main><p>Un site</p><h1>Trouver une offre</h1><di-search api=""></di-search></main></body></html>`;
  await page.route(/\/site/, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto(`${relay.url}/site`);
  const search = page.locator('di-search');
  await search.getByRole('combobox', { name: 'Où ?' }).waitFor();
  return { ...opened, search, hand: countGestures() };
}

/** Counts what a person does: a press is one gesture, a value that is typed another. */
function countGestures() {
  let gestures = 0;
  return {
    press: async (target: Locator, options: { trial?: boolean } = {}): Promise<void> => {
      gestures += 1;
      await target.click(options);
    },
    type: async (target: Locator, text: string): Promise<void> => {
      gestures += 1;
      await target.fill(text);
    },
    count: () => gestures,
  };
}

/** The place of the first card: on the page, and under the top of the search. */
function placeOfCard(page: Page): Promise<{ onPage: number; underTop: number }> {
  return page.evaluate(() => {
    const search = document.querySelector('di-search')!;
    const card = search.shadowRoot!.querySelector('di-offer-card')?.getBoundingClientRect().top ?? Infinity;
    return { onPage: card + scrollY, underTop: card - search.getBoundingClientRect().top };
  });
}

/** The part of the focused element, or its text, through the shadow trees. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement != null) element = element.shadowRoot.activeElement;
    return element?.getAttribute('href')?.startsWith('tel:') === true ? 'phone' : (element?.className ?? '');
  });
}

/** Presses Tab until the first number has the focus, and counts the stops. The link over the filters is followed on the way. */
async function countStops(page: Page): Promise<number> {
  for (let stops = 1; stops <= 20; stops += 1) {
    await page.keyboard.press('Tab');
    const part = await focused(page);
    if (part === 'phone') return stops;
    if (part === 'skip') await page.keyboard.press('Enter');
  }
  return Infinity;
}

describe('the gestures of a person', () => {
  it('are three to call the nearest offer from a phone, whose first card is in sight then and on a return', async () => {
    const { page, search, hand, problems } = await openSite(phone);
    await hand.type(search.getByRole('combobox', { name: 'Où ?' }), 'Marseille');
    await hand.press(search.getByRole('option', { name: /^Marseille (?!\d).*13001/ }));
    const line = search.getByRole('button', { name: /Marseille.*Modifier/ });
    await line.waitFor();
    await expect.poll(() => focused(page)).toBe('fold');
    await search.locator('di-filters').getByRole('button', { name: 'Plus' }).waitFor();
    // The question that narrows so many offers stands in one line above the cards.
    await search.locator('di-question').getByRole('button', { name: 'question 1 sur 3' }).waitFor();
    await expect.poll(async () => (await placeOfCard(page)).underTop).toBeLessThanOrEqual(240);
    expect((await placeOfCard(page)).onPage).toBeLessThan(400);
    await hand.press(search.locator('di-offer-card a[href^="tel:"]').first(), { trial: true });
    expect(hand.count()).toBeLessThanOrEqual(3);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBe(360);
    await expectAccessible(page);

    // Another search opens the line, and the next answer folds it.
    await hand.press(line);
    await expect
      .poll(() => search.getByRole('combobox', { name: 'Où ?' }).evaluate((field) => field.matches(':focus')))
      .toBe(true);
    await hand.type(search.getByRole('combobox', { name: 'Où ?' }), 'Aubagne');
    await hand.press(search.getByRole('option', { name: /^Aubagne/ }));
    await search.getByRole('button', { name: /Aubagne.*Modifier/ }).waitFor();
    await expect.poll(() => focused(page)).toBe('fold');
    expect(await countStops(page)).toBeLessThanOrEqual(8);

    await page.reload();
    await search.getByRole('button', { name: /Aubagne.*Modifier/ }).waitFor();
    await expect.poll(async () => (await placeOfCard(page)).onPage).toBeLessThan(300);
    await search.locator('di-offer-card').first().getByRole('heading').getByRole('link').click();
    const bar = search.locator('di-service .call-bar');
    await bar.waitFor();
    await expect
      .poll(async () => {
        const box = await bar.boundingBox();
        return box === null ? 0 : Math.round(box.y + box.height);
      })
      .toBe(740);
    await expectAccessible(page);
    expect(problems).toEqual([]);
  });

  it('are at most eight to print a sheet of mobility aids for a young person', async () => {
    const { page, search, hand, problems } = await openSite(phone);
    await page.evaluate(() => {
      // The frame to print from says what it would print.
      const open = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
        get(this: HTMLIFrameElement) {
          const window = open.get!.call(this) as Window;
          window.print = () => Object.assign(globalThis, { printed: window.document.body.innerText });
          return window;
        },
      });
    });
    await hand.type(search.getByRole('combobox', { name: /^Quoi/ }), 'mobilité jeunes');
    await hand.type(search.getByRole('combobox', { name: 'Où ?' }), 'Marseille');
    await hand.press(search.getByRole('option', { name: /^Marseille (?!\d).*13001/ }));
    await search.getByRole('button', { name: /Marseille.*mobilité jeunes.*Modifier/ }).waitFor();
    const cards = search.getByRole('article');
    await expect.poll(() => cards.count()).toBeGreaterThan(1);
    for (const card of [cards.nth(0), cards.nth(1)]) await hand.press(card.getByRole('checkbox'));
    const tray = search.locator('di-selection-tray');
    await hand.press(tray.getByRole('button', { name: 'Imprimer', exact: true }));
    const printed = () => page.evaluate(() => (globalThis as unknown as { printed?: string }).printed ?? '');
    await expect.poll(printed).toMatch(/\d{2} \d{2} \d{2} \d{2} \d{2}|@/);
    expect(hand.count()).toBeLessThanOrEqual(8);
    expect(problems).toEqual([]);
  });

  it('are told without keys to a finger, which has none', async () => {
    const { page, search, problems } = await openSite(phone);
    await page.goto(`${relay.url}/recherche?di-code_commune=13055`);
    const boxes = search.getByRole('article').getByRole('checkbox');
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await search.getByRole('button', { name: 'Voir la sélection' }).click();
    const keys = search.locator('di-selection').getByText('Alt + flèche');
    await keys.waitFor({ state: 'attached' });
    expect(await keys.isVisible()).toBe(false);
    expect(problems).toEqual([]);
  });

  it('are at most eight stops of the keyboard from the place to the first number, where there is room', async () => {
    const { page, search } = await openSite({ viewport: { width: 1280, height: 900 } });
    const place = search.getByRole('combobox', { name: 'Où ?' });
    await place.fill('Marseille');
    await search.getByRole('option', { name: /^Marseille (?!\d).*13001/ }).waitFor();
    await place.press('ArrowDown');
    await place.press('Enter');
    await expect.poll(() => search.getByRole('article').count()).toBeGreaterThan(0);
    await search.locator('.skip').waitFor({ state: 'attached' });
    expect(await countStops(page)).toBeLessThanOrEqual(8);
  });

  it('are three to report a need, around the place of the search, and where no place is chosen yet', async () => {
    const { page, search, problems } = await openSite(phone);
    const report = async (text: string): Promise<void> => {
      const hand = countGestures();
      await hand.press(search.getByRole('button', { name: 'Dire ce qui manque' }));
      await search.getByRole('heading', { name: 'Dire ce qui manque' }).waitFor();
      await hand.type(search.locator('di-need-form textarea'), text);
      await hand.press(search.getByRole('button', { name: 'Envoyer', exact: true }));
      await search.getByRole('heading', { name: 'Merci, votre signalement' }).waitFor();
      expect(hand.count()).toBeLessThanOrEqual(3);
    };
    await search.getByRole('combobox', { name: 'Où ?' }).fill('Aubagne');
    await search.getByRole('option', { name: /^Aubagne/ }).click();
    await search.getByRole('button', { name: /Aubagne.*Modifier/ }).waitFor();
    // The button stands under the offers of the place.
    await search.locator('di-offer-card').first().waitFor();
    await report('Une garde d’enfants avant 7 h.');
    await expectAccessible(page);
    await page.goto(`${relay.url}/site`);
    await report('Des cours de conduite le soir.');
    expect(problems).toEqual([]);
  });

  it('are three to report a need: chosen and sent where the place is known, typed first on its own page, or one sentence that names both', async () => {
    const { page, problems } = await newPage(phone);
    const form = page.locator('di-need-form');
    const send = form.getByRole('button', { name: 'Envoyer', exact: true });
    const report = async (
      path: '/' | '/recherche?manque=1',
      say: (hand: ReturnType<typeof countGestures>) => Promise<void>,
    ): Promise<void> => {
      await page.goto(relay.url + path);
      const hand = countGestures();
      if (path === '/') await hand.press(page.getByRole('link', { name: /^Il manque quelque chose/ }));
      const title = form.getByRole('heading', { name: 'Dire ce qui manque' });
      await title.waitFor();
      expect(await title.evaluate((heading) => getComputedStyle(heading).fontSize)).toBe('28px');
      await expectAccessible(page);
      expect(await overflowOf(page)).toBe(0);
      // The button that sends is in sight at once, under the licence.
      await expect
        .poll(() => send.evaluate((button) => button.getBoundingClientRect().bottom))
        .toBeLessThanOrEqual(740);
      const sent = page.waitForRequest(/\/contributions$/);
      await say(hand);
      await hand.press(send);
      await form.getByText('Merci, votre signalement').waitFor();
      expect(hand.count()).toBeLessThanOrEqual(3);
      await form.getByRole('link', { name: /^Suivre mon envoi/ }).waitFor();
      expect(await (await sent).postDataJSON()).toMatchObject({ genre: 'manque', manque: { code_commune: '13005' } });
    };
    // Nothing is known of the place: the sentence tells it.
    await report('/', (hand) => hand.type(form.locator('textarea'), 'Des cours de français le samedi à Aubagne.'));
    // The place is typed alone, and not chosen in the list.
    await report('/recherche?manque=1', async (hand) => {
      await hand.type(form.getByRole('combobox', { name: /^Dans quelle commune/ }), 'Aubagne');
      await hand.press(form.getByRole('button', { name: 'Me loger' }));
    });
    await form.getByText('Me loger · Aubagne (13400)').waitFor();
    await expectAccessible(page);
    // The place that this device looked for last.
    await page.goto(`${relay.url}/recherche?ou=Aubagne`);
    await page.locator('di-offer-card').first().waitFor();
    await page
      .locator('di-search')
      .getByRole('button', { name: /Aubagne.*Modifier/ })
      .click();
    await page.locator('di-search').getByRole('combobox', { name: 'Où ?' }).fill('Aubagne');
    await page
      .locator('di-search')
      .getByRole('option', { name: /^Aubagne/ })
      .click();
    await page
      .locator('di-search')
      .getByRole('button', { name: /Aubagne.*Modifier/ })
      .waitFor();
    await report('/', (hand) => hand.press(form.getByRole('button', { name: 'Me déplacer' })));
    expect(problems).toEqual([]);
  });

  it('take a need that is pressed while the place typed before it is still looked for', async () => {
    const { page, problems } = await newPage(phone);
    const asked = page.waitForRequest(/communes\?/);
    let answer = (): void => undefined;
    const pressed = new Promise((resolve) => (answer = () => resolve(true)));
    await page.route(/communes\?/, async (route) => {
      await pressed;
      // An answer that nobody waits for any more goes nowhere.
      await route.continue().catch(() => undefined);
    });
    await page.goto(`${relay.url}/recherche?manque=1`);
    const form = page.locator('di-need-form');
    await form.getByRole('combobox', { name: /^Dans quelle commune/ }).fill('Aubagne');
    await asked;
    const need = form.getByRole('button', { name: 'Me loger' });
    await need.click();
    expect(await need.getAttribute('aria-pressed')).toBe('true');
    answer();
    await form.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await form.getByText('Merci, votre signalement').waitFor();
    await form.getByText('Me loger · Aubagne (13400)').waitFor();
    expect(problems).toEqual([]);
  });

  it('are two to report the words of a search that found too little, which stand in the need with its place', async () => {
    const { page, problems } = await newPage(phone);
    const search = page.locator('di-search');
    const form = page.locator('di-need-form');
    const sent = async (): Promise<object> => {
      const request = page.waitForRequest(/\/contributions$/);
      await form.getByRole('button', { name: 'Envoyer', exact: true }).click();
      await form.getByText('Merci, votre signalement').waitFor();
      return (await (await request).postDataJSON()) as object;
    };
    const told = (precisions: string) => ({ genre: 'manque', manque: { precisions, code_commune: '13005' } });
    await page.goto(`${relay.url}/recherche?ou=Aubagne&di-q=permis`);
    await page.locator('di-offer-card').first().waitFor();
    await search.getByRole('button', { name: 'Dire ce qui manque' }).click();
    await expect.poll(() => form.locator('textarea').inputValue()).toBe('permis');
    await form.getByText('Aubagne (13400)').waitFor();
    await expectAccessible(page);
    expect(await sent()).toMatchObject(told('permis'));
    // Those that were typed on the home go along too, and stand in no address.
    await page.goto(relay.url);
    await page.locator('#ou').fill('Aubagne');
    await page.locator('#quoi').fill('conduite le soir');
    await page.getByRole('link', { name: /^Il manque quelque chose/ }).click();
    await expect.poll(() => form.locator('textarea').inputValue()).toBe('conduite le soir');
    expect(page.url()).not.toContain('conduite');
    expect(await sent()).toMatchObject(told('conduite le soir'));
    // Words about health wait for a press.
    await page.goto(`${relay.url}/recherche?ou=Aubagne&di-q=dentiste`);
    await search.getByRole('button', { name: 'Dire ce qui manque' }).click();
    await form.getByText('ne sont pas joints').waitFor();
    expect(await form.locator('textarea').inputValue()).toBe('');
    await expectAccessible(page);
    expect(problems).toEqual([]);
  });

  it('are at most fifteen to add the least that is useful of an offer, from the home', async () => {
    const { page, problems } = await newPage(phone);
    const [offer] = (
      (await (await fetch(`${relay.url}/api/v1/search/services?code_commune=13055`)).json()) as {
        items: { service: { structure: { nom: string } } }[];
      }
    ).items;
    const structure = offer!.service.structure.nom;
    await page.goto(relay.url);
    const hand = countGestures();
    await hand.press(page.locator('main').getByRole('link', { name: 'Ajouter une offre' }));
    const form = page.locator('di-contribution');
    const next = form.getByRole('button', { name: 'Continuer' });
    const title = (name: string) => form.getByRole('heading', { name }).waitFor();
    await hand.type(form.getByRole('combobox', { name: 'Chercher la structure' }), structure);
    await hand.press(form.getByRole('option').filter({ hasNotText: 'Ajouter «' }).first());
    await form.getByText('Cette structure propose déjà').waitFor();
    await hand.press(next);
    await expect
      .poll(() => form.getByRole('checkbox', { name: /^À l’adresse de la structure/ }).isChecked())
      .toBe(true);
    // The map comes on request, with the point of the structure on it.
    await form.locator('summary').filter({ hasText: 'Point sur la carte' }).click();
    const pin = form.locator('di-point-map').getByRole('button', { name: /^Point de l’adresse/ });
    await pin.focus();
    const before = await form.locator('#latitude').inputValue();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => form.locator('#latitude').inputValue()).not.toBe(before);
    await expectAccessible(page);
    await hand.press(next);
    await title('L’offre');
    await hand.type(form.getByLabel(/^Nom/), 'Atelier vélo');
    await hand.type(form.getByLabel(/^Description/), 'Apprendre à réparer son vélo, en petit groupe.');
    await hand.type(form.getByRole('searchbox'), 'permis');
    await hand.press(form.getByRole('checkbox', { name: 'Préparer un permis' }));
    await hand.press(next);
    await title('Pour qui, à quel prix, quand');
    await expectAccessible(page);
    await hand.press(next);
    await title('Comment contacter la structure');
    await hand.type(form.getByLabel(/^Téléphone/), '04 91 00 00 42');
    await hand.press(next);
    await form.getByText(structure).first().waitFor();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await hand.press(form.getByRole('button', { name: 'Envoyer l’offre' }));
    await form.getByText('Merci, la nouvelle offre est enregistrée.').waitFor();
    expect(hand.count()).toBeLessThanOrEqual(15);
    expect(problems).toEqual([]);
  });

  it('are at most fifteen to add an offer whose structure is new too, in one sending', async () => {
    const { page, problems } = await newPage(phone);
    await page.goto(relay.url);
    const hand = countGestures();
    await hand.press(page.locator('main').getByRole('link', { name: 'Ajouter une offre' }));
    const form = page.locator('di-contribution');
    const next = form.getByRole('button', { name: 'Continuer' });
    const finder = form.getByRole('combobox', { name: 'Chercher la structure' });
    await hand.type(finder, 'Le Garage associatif de Mimet');
    const add = form.getByRole('option', { name: 'Ajouter « Le Garage associatif de Mimet »' });
    await add.waitFor();
    // The line is in sight under those that are found.
    expect(await add.evaluate((line) => line.getBoundingClientRect().bottom)).toBeLessThanOrEqual(740);
    await expectAccessible(page);
    await hand.press(add);
    await form.getByRole('heading', { name: 'Où cela se passe' }).waitFor();
    await form.getByText('Nouvelle structure.').waitFor();
    await hand.type(form.getByLabel(/^Adresse/), '3 rue des Ateliers');
    await hand.type(form.getByLabel(/^Commune/), 'Mimet');
    await form.getByText('Bouches-du-Rhône (13)').waitFor();
    await hand.press(next);
    await form.getByRole('heading', { name: 'L’offre' }).waitFor();
    await hand.type(form.getByLabel(/^Nom/), 'Atelier vélo');
    await hand.type(form.getByLabel(/^Description/), 'Apprendre à réparer son vélo, en petit groupe.');
    await hand.type(form.getByRole('searchbox'), 'permis');
    await hand.press(form.getByRole('checkbox', { name: 'Préparer un permis' }));
    await hand.press(next);
    await form.getByRole('heading', { name: 'Pour qui, à quel prix, quand' }).waitFor();
    await hand.press(next);
    await form.getByRole('heading', { name: 'Comment contacter la structure' }).waitFor();
    await hand.type(form.getByLabel(/^Téléphone/), '04 91 00 00 42');
    await hand.press(next);
    await form.getByText('Nouvelle structure').first().waitFor();
    await expectAccessible(page);
    expect(await overflowOf(page)).toBe(0);
    const sent = page.waitForRequest(/\/contributions$/);
    await hand.press(form.getByRole('button', { name: 'Envoyer l’offre' }));
    await form.getByText('Merci, la nouvelle offre est enregistrée.').waitFor();
    expect((await (await sent).postDataJSON()) as object).toMatchObject({
      genre: 'nouveau-service',
      changements: {
        structure_nom: 'Le Garage associatif de Mimet',
        commune: 'Mimet',
        code_insee: '13062',
        modes_accueil: ['en-presentiel'],
        zone_eligibilite: ['13'],
      },
    });
    expect(hand.count()).toBeLessThanOrEqual(15);
    expect(problems).toEqual([]);
  });
});
