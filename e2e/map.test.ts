import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { setUp } from './bench.ts';
import { expectAccessible } from './support.ts';

const { relay, newPage } = setUp({ env: { RATE_LIMITS: 'off' }, entries: ['di-search.relay'] });

/** Says what has the focus inside the map. */
function focusIn(map: Locator): Promise<string> {
  return map.evaluate(({ shadowRoot }) => {
    const focused = shadowRoot?.activeElement as HTMLElement | null | undefined;
    return focused?.dataset['pin'] ?? focused?.dataset['step'] ?? focused?.className ?? '';
  });
}

/** Drags one finger up over an element, as a hand on a screen does, until the page rests: a tap on a page that still slides only halts it. */
async function dragFinger(page: Page, on: Locator): Promise<void> {
  const rest = await page.evaluateHandle(() => ({
    comes: new Promise((resolve) => addEventListener('scrollend', () => resolve(true), { once: true })),
  }));
  const box = (await on.boundingBox())!;
  const hand = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', up?: number): Promise<unknown> => {
    const touchPoints = up === undefined ? [] : [{ x: box.x + 60, y: box.y + box.height / 2 - up }];
    return hand.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  await touch('touchStart', 0);
  for (let up = 10; up <= 160; up += 10) await touch('touchMove', up);
  await touch('touchEnd');
  await rest.evaluate(({ comes }) => comes);
}

it('on a phone « Carte » shows all the results, each reached by finger and by keyboard, its list under it', async () => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
  const { page, problems } = await newPage(phone);
  await page.goto(`${relay.url}/embed?code-commune=13055&q=fran%C3%A7ais&size=5`);
  const search = page.locator('di-search');
  const cards = search.locator('di-offer-card');
  await cards.first().waitFor();
  const answered = page.waitForResponse(/search\/services\/points\?/);
  await search.getByRole('button', { name: 'Carte', exact: true }).tap();
  const map = search.locator('di-map');
  const { points } = (await (await answered).json()) as { points: [string, number, number][] };
  expect(points.length).toBeGreaterThan(5);

  // All the results stand on it, those of the list by their numbers, the others as points and circles, and the foot counts places.
  const ranks = map.locator('.pin.is-rank');
  const foot = map.locator('.foot');
  await expect.poll(() => map.locator('.pin:is(.is-dot, .cluster)').count()).toBeGreaterThan(0);
  await expect.poll(() => ranks.count()).toBeGreaterThan(1);
  await expect.poll(() => foot.textContent()).toMatch(/\d+\slieux/u);
  // The list is still there, under the map.
  await expect.poll(async () => (await cards.first().boundingBox())!.y > (await map.boundingBox())!.y + 440).toBe(true);
  await expectAccessible(page);

  // One finger scrolls the page, and the map stays where it is. The other results and the middle of the place, which come late, may still
  // move it before.
  await expect
    .poll(() => foot.textContent())
    .toMatch(new RegExp(`${points.length}\\soffres|sur\\s${points.length},`, 'u'));
  await expect
    .poll(() => map.evaluate((element) => (element as HTMLElement & { around: unknown }).around))
    .not.toBeNull();
  const home = await ranks.first().evaluate((pin) => (pin as HTMLElement).style.translate);
  const place = () => ranks.first().evaluate((pin) => (pin as HTMLElement).style.translate);
  const before = await page.evaluate(() => scrollY);
  await dragFinger(page, map.locator('.pane'));
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(before);
  expect(await place()).toBe(home);

  // A pin opens its card, which leaves the pin in sight, and marks the card of the list.
  const id = (await ranks.first().getAttribute('data-pin'))!;
  const pin = map.locator(`[data-pin="${id}"]`);
  const listed = search.locator(`di-offer-card[data-id="${id}"]`);
  const card = map.locator('.pin-card');
  await pin.tap();
  await card.locator('a[href^="tel:"]').waitFor();
  await card.getByRole('link', { name: /^Ouvrir/ }).waitFor();
  await expect.poll(() => card.textContent()).toMatch(/ouvert|fermé|horaires/iu);
  await expect.poll(() => listed.getAttribute('data-chosen')).toBe('');
  await expect
    .poll(async () => {
      const [drop, over, all] = [await pin.boundingBox(), await card.boundingBox(), await map.boundingBox()];
      return [drop!.y + drop!.height <= over!.y, over!.height < all!.height * 0.55];
    })
    .toEqual([true, true]);
  await expectAccessible(page);

  // All the results are asked for by then. The steps count places as the foot does. The one before the first is the last, which the list does not have.
  const step = card.locator('.step span');
  const counted = async () => {
    const [, here, all = here] = /dans\s(\d+)\slieux(?:\ssur\s(\d+))?/u.exec((await foot.textContent()) ?? '') ?? [];
    return Number(all);
  };
  await expect.poll(counted).toBeGreaterThan(5);
  // Places that arrive late count in the steps and in the foot alike.
  const isAt = async (at: (places: number) => number): Promise<void> =>
    expect
      .poll(async () => {
        const places = await counted();
        return (await step.textContent()) === `Lieu ${at(places)} sur ${places}`;
      })
      .toBe(true);
  await isAt(() => 1);
  await card.getByRole('button', { name: 'Précédent' }).tap();
  await isAt((places) => places);
  await card.getByRole('link', { name: /^Ouvrir/ }).waitFor();
  await expect.poll(() => focusIn(map)).toBe('previous');
  await card.getByRole('button', { name: 'Suivant' }).tap();
  await isAt(() => 1);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  await expect.poll(() => focusIn(map)).toBe(id);
  await expect.poll(() => listed.getAttribute('data-chosen')).toBeNull();

  // The keys of the map: arrows move it, + comes closer, 0 and « Recentrer » go back.
  // « Recentrer » looks at the part of the map that is in the window: the same one as at first.
  await page.evaluate((y) => scrollTo(0, y), before);
  await map.getByRole('button', { name: 'Recentrer' }).tap();
  await expect.poll(place).toBe(home);
  const pane = map.locator('.pane');
  const scale = map.locator('.scale');
  const drawn = () => scale.innerHTML();
  const far = await drawn();
  await pane.focus();
  for (const [key, back] of [
    ['ArrowRight', '0'],
    ['ArrowUp', '0'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(place).not.toBe(home);
    await page.keyboard.press(back);
    await expect.poll(place).toBe(home);
  }
  await page.keyboard.press('+');
  await expect.poll(drawn).not.toBe(far);
  await page.keyboard.press('0');
  await expect.poll(drawn).toBe(far);
  // Tab enters the pins, Enter opens, Escape goes back to the pin.
  await page.keyboard.press('Tab');
  await expect.poll(() => focusIn(map)).toBe(id);
  await page.keyboard.press('Enter');
  await card.locator('a[href^="tel:"]').waitFor();
  await expect.poll(() => card.locator('a:focus').count()).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => focusIn(map)).toBe(id);

  // A card of the list that has the focus marks its pin, and « Ouvrir » opens the offer.
  await listed.locator('.title a').focus();
  await expect.poll(() => pin.getAttribute('class')).toContain('is-chosen');
  await pin.focus();
  await page.keyboard.press('Enter');
  await card.getByRole('link', { name: /^Ouvrir/ }).tap();
  await search.locator('di-service').waitFor();
  expect(problems).toEqual([]);
});

it('on a wide screen the page scrolls the list, the map stays whole beside it, and a pin brings its card of the list into the window beside it', async () => {
  const { page, problems } = await newPage({ viewport: { width: 1280, height: 700 } });
  await page.goto(`${relay.url}/embed?code-commune=13055&size=20`);
  const search = page.locator('di-search');
  const map = search.locator('di-map');
  await expect.poll(() => search.locator('di-offer-card').count()).toBe(20);
  await map.locator('.pin.is-rank').first().waitFor();
  const column = search.locator('.column');
  const hidden = (): Promise<number> =>
    column.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  expect(await hidden()).toBeLessThanOrEqual(1);

  // The map, its foot included, stays in the window while the list passes.
  await page.mouse.move(300, 600);
  await page.mouse.wheel(0, 2500);
  const box = async () => (await map.boundingBox())!;
  await expect.poll(async () => (await box()).y).toBe(16);
  expect((await box()).y + (await box()).height).toBeLessThanOrEqual(700);

  // A pin marks its card, and the page brings it into the window beside the map, which stays in sight with the card over it.
  const pin = map.locator('.pin.is-rank').first();
  const id = (await pin.getAttribute('data-pin'))!;
  const listed = search.locator(`di-offer-card[data-id="${id}"]`);
  await pin.focus();
  const inWindow = async (one: Locator, top = 0): Promise<boolean> => {
    const { y, height } = (await one.boundingBox())!;
    return y > top - 1 && y + height < 701;
  };
  // A bar of ticked offers may stand at the head of the window.
  const BAR = 72;
  expect(await inWindow(listed)).toBe(false);
  await page.keyboard.press('Enter');
  const card = map.locator('.pin-card');
  await card.locator('a[href^="tel:"]').first().waitFor();
  await expect.poll(() => listed.getAttribute('data-chosen')).toBe('');
  await expect.poll(() => card.locator(':is(h3, a):focus').count()).toBe(1);
  await expect.poll(() => inWindow(card)).toBe(true);
  await expect.poll(() => inWindow(listed, BAR)).toBe(true);

  // « Suivant » brings the list along, place after place.
  const chosen = search.locator('di-offer-card[data-chosen]');
  const idOf = () => chosen.getAttribute('data-id');
  for (let steps = 0; steps < 2; steps += 1) {
    const before = await idOf();
    await card.getByRole('button', { name: 'Suivant' }).click();
    await expect.poll(idOf).not.toBe(before);
    await expect.poll(() => inWindow(chosen, BAR)).toBe(true);
    await expect.poll(() => inWindow(card)).toBe(true);
  }

  // And a card that has the focus marks its pin.
  await listed.locator('.title a').focus();
  await expect.poll(() => map.locator(`[data-pin="${id}"]`).getAttribute('class')).toContain('is-chosen');

  await page.keyboard.press('Escape');

  // Beside the large map the list scrolls by itself, and the page ends under both.
  await search.getByRole('button', { name: 'Carte', exact: true }).click();
  await expect.poll(hidden).toBeGreaterThan(1000);
  // There a pin scrolls the list, and the list alone, to its card.
  const last = map.locator('.pin.is-rank').last();
  const far = search.locator(`di-offer-card[data-id="${(await last.getAttribute('data-pin'))!}"]`);
  const before = await page.evaluate(() => scrollY);
  await last.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => far.getAttribute('data-chosen')).toBe('');
  const inList = async (): Promise<boolean> => {
    const [own, room] = [(await far.boundingBox())!, (await column.boundingBox())!];
    return own.y >= room.y && own.y < room.y + room.height;
  };
  await expect.poll(inList).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  const end = await search.evaluate((element) => element.getBoundingClientRect().bottom + scrollY);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(end + 200);
  expect(problems).toEqual([]);
});

it('keeps a map that was moved in the address: reload, back and forward show it again, and the list alone forgets it', async () => {
  const { page, problems } = await newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(`${relay.url}/embed?code-commune=13055&q=fran%C3%A7ais`);
  const search = page.locator('di-search');
  await search.locator('di-offer-card').first().waitFor();
  const kept = (): string | null => new URL(page.url()).searchParams.get('di-carte');
  expect(kept()).toBe(null);
  const pressed = (name: string): Promise<void> => search.getByRole('button', { name, exact: true }).click();
  await pressed('Carte');
  await expect.poll(kept).toBe('1');
  // « Back » of the phone leads from the map to its list, and no further.
  await page.goBack();
  await expect.poll(kept).toBe(null);
  await search.locator('di-offer-card').first().waitFor();
  await search.locator('di-map').waitFor({ state: 'detached' });
  await pressed('Carte');
  await expect.poll(kept).toBe('1');

  const map = search.locator('di-map');
  const tell = () =>
    map.evaluate((element) => {
      const { view, size } = element as HTMLElement & {
        view: Record<'lat' | 'lon' | 'zoom', number>;
        size: { x: number };
      };
      const wide = Math.round(size.x / 20) * 20;
      return [view.lat, view.lon, view.zoom, wide].map((number) => String(Number(number.toFixed(5)))).join(',');
    });
  await map.locator('.pin').first().waitFor();
  await pressed('Zoomer');
  await expect.poll(kept).toMatch(/^43\.\d+,5\.\d+,\d+,\d+$/);
  const moved = kept();
  await page.reload();
  await expect.poll(async () => ((await map.count()) === 0 ? null : await tell())).toBe(moved);

  // A zone of it is another search, with a map of its own, which is named over its offers.
  await pressed('Chercher dans cette zone');
  await search.locator('[part="zone"]').waitFor();
  await expect.poll(kept).toBe('1');
  const area = page.url();
  await page.reload();
  await search.locator('[part="zone"]').waitFor();
  expect(page.url()).toBe(area);
  await page.goBack();
  await expect.poll(tell).toBe(moved);
  expect(kept()).toBe(moved);
  await page.goForward();
  await expect.poll(kept).toBe('1');
  // The way out of the zone leads back to the commune that stood before it, and the map with it.
  const told = (name: string): string | null => new URL(page.url()).searchParams.get(name);
  expect([told('di-bbox'), told('di-code_commune')]).toEqual([expect.stringMatching(/^5\./), '']);
  await pressed('Quitter cette zone');
  await expect.poll(() => [told('di-bbox'), told('di-code_commune')]).toEqual([null, null]);
  await search.locator('[part="zone"]').waitFor({ state: 'detached' });
  await page.goBack();
  await search.locator('[part="zone"]').waitFor();

  await pressed('Liste');
  await expect.poll(kept).toBe(null);
  await page.goBack();
  await expect.poll(tell).toBe(moved);
  expect(problems).toEqual([]);
});
