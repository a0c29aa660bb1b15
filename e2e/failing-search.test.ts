// The behaviour of a search that only a browser and a real relay show: an offer opened by its link alone, and failures on the
// network.
import { createDemonstration } from '@inclusion-kit/demonstration';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { version } from '../packages/widget/entry-names.mjs';
import { setUp } from './bench.ts';

const { relay, newPage } = setUp({
  env: { RATE_LIMITS: 'off' },
  entries: ['di-search.relay', 'di-search.static', 'dataset-worker'],
});
const scriptOf = (entry: string): string => `/widget/${version}/${entry}.js`;

const demonstration = createDemonstration({ now: new Date('2026-11-25') });
const offer = demonstration.services.find(({ code_insee, telephone }) => code_insee === '13055' && telephone !== null)!;

const modes = {
  relay: { entry: 'di-search.relay', attribute: 'api=""' },
  static: { entry: 'di-search.static', attribute: 'dataset="/offre.json"' },
} as const;
type Mode = keyof typeof modes;

interface Opened {
  page: Page;
  problems: string[];
  /** The details of `di-error` so far. */
  told: () => Promise<{ during: string; code: string; status: number | null; requestId: string | null }[]>;
}

/** Opens a page of the relay's origin, made here, with one search. */
async function open(
  mode: Mode,
  attributes: string,
  path = '/essai',
  before?: (page: Page) => unknown,
): Promise<Opened> {
  const { page, problems } = await newPage();
  await page.addInitScript(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    document.addEventListener('di-error', (event) => {
      const { error, during, status, requestId } = (event as CustomEvent).detail as Record<string, unknown>;
      told.push({ during, status, requestId, code: (error as { code?: string }).code });
    });
  });
  // A reader who spares the line: no part comes before it is asked for.
  if (mode === 'relay')
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }),
    );
  const { entry, attribute } = modes[mode];
  await page.route(/\/essai/, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="fr"><meta name="viewport" content="width=device-width"><title>Site</title><link rel="icon" href="data:,">
        <script type="module" src="${scriptOf(entry)}"></script><di-search ${attribute} ${attributes}></di-search></html>`,
    }),
  );
  await page.route(`${relay.url}/offre.json`, (route) => route.fulfill({ json: demonstration }));
  await before?.(page);
  await page.goto(relay.url + path);
  const told = (): Promise<never> => page.evaluate(() => (window as unknown as { told: never }).told);
  return { page, problems, told };
}

const cards = (page: Page): Promise<number> => page.locator('di-offer-card').count();

describe('an offer opened by its link alone', () => {
  const link = `#di-offre=${encodeURIComponent(offer.id)}`;
  const written = (page: Page): Promise<string> => page.evaluate(() => location.search + location.hash);

  it.each<[Mode, 'query' | 'hash' | 'off']>([
    ['relay', 'query'],
    ['relay', 'off'],
    ['static', 'hash'],
  ])('is read, left for the list, and leaves the history to the search: %s, url-state="%s"', async (mode, state) => {
    const { page, problems, told } = await open(mode, `code-commune="13055" url-state="${state}"`, `/essai${link}`);
    const search = page.locator('di-search');
    await search.getByRole('heading', { name: 'Contacter' }).waitFor();
    await search.locator('di-service').getByRole('heading', { name: offer.nom, exact: true }).first().waitFor();
    expect(await written(page), 'the link stays while it is read').toBe(link);

    await search.getByRole('button', { name: /^Retour/ }).click();
    await search.getByRole('article').first().waitFor();
    await expect.poll(() => written(page)).toBe(state === 'off' ? link : '');
    const pressed = search.getByRole('button', { name: 'Gratuit' }).first();
    await pressed.click();
    const asks = { query: '?di-frais=gratuit', hash: '#di-frais=gratuit', off: link }[state];
    await expect.poll(() => written(page)).toBe(asks);
    await expect.poll(() => pressed.getAttribute('aria-pressed')).toBe('true');

    if (state !== 'off') {
      await page.goBack();
      await expect.poll(() => written(page)).toBe('');
      await expect.poll(() => pressed.getAttribute('aria-pressed')).toBe('false');
      await page.goForward();
      await expect.poll(() => written(page)).toBe(asks);
      await expect.poll(() => pressed.getAttribute('aria-pressed')).toBe('true');
      expect(await search.locator('di-service').count(), 'the offer stays closed').toBe(0);
    }
    expect(await told()).toEqual([]);
    expect(problems).toEqual([]);
  });

  it.each<Mode>(['relay', 'static'])('is read beside the search that the same hash asks: %s', async (mode) => {
    const { page, told } = await open(mode, 'code-commune="13055" url-state="hash"', `/essai${link}&di-frais=gratuit`);
    const search = page.locator('di-search');
    await search.locator('di-service').getByRole('heading', { name: offer.nom, exact: true }).first().waitFor();
    await search.getByRole('button', { name: /^Retour/ }).click();
    await expect.poll(() => written(page)).toBe('#di-frais=gratuit');
    const free = search.getByRole('button', { name: 'Gratuit' }).first();
    await expect.poll(() => free.getAttribute('aria-pressed')).toBe('true');
    expect(await told()).toEqual([]);
  });

  it('that cannot be read offers to try again, and is told once', async () => {
    const { page, told } = await open('relay', 'code-commune="13055"', `/essai${link}`, (opened) =>
      opened.route('**/api/v1/services/*', (route) => route.abort()),
    );
    const detail = page.locator('di-service');
    const retry = detail.getByRole('button', { name: 'Réessayer' });
    await retry.waitFor();
    expect(await told()).toEqual([{ during: 'detail', code: 'network', status: null, requestId: null }]);
    await page.unroute('**/api/v1/services/*');
    await retry.press('Enter');
    await detail.getByRole('heading', { name: 'Contacter' }).waitFor();
    const focused = (): Promise<string | undefined> =>
      detail.evaluate((element) => element.shadowRoot?.activeElement?.id);
    await expect.poll(focused).toBe('title');
  });
});

describe('a search whose source fails', () => {
  it('tells the page what the relay answered, by the id that it gave', async () => {
    const { page, told } = await open('relay', 'code-commune="13055"');
    await expect.poll(() => cards(page)).toBe(20);
    const ids: (string | undefined)[] = [];
    page.on('response', (response) => {
      if (response.status() === 422) ids.push(response.headers()['x-request-id']);
    });
    await page.locator('di-search').evaluate((search) => search.setAttribute('publics', 'personne'));
    await page.locator('di-search').getByRole('alert').getByRole('button', { name: 'Réessayer' }).waitFor();
    expect(await cards(page)).toBe(20);
    const failures = await told();
    const refused = failures.filter(({ during }) => during === 'search');
    expect(refused).toMatchObject([{ code: 'invalid_request', status: 422 }]);
    expect(failures).toEqual(refused);
    // A refusal is asked again by the client that says what is refused.
    await expect.poll(() => ids).toContain(refused[0]!.requestId);
    expect(refused[0]!.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('reads a file of the site that did not come once it does, with the name of the place', async () => {
    const { page, told } = await open('static', 'code-commune="13055"', '/essai', (opened) =>
      opened.route(`${relay.url}/offre.json`, (route) => route.fulfill({ status: 503 })),
    );
    const retry = page.locator('di-search').getByRole('button', { name: 'Réessayer' });
    await retry.waitFor();
    expect(await told()).toMatchObject([{ during: 'search' }]);
    await page.unroute(`${relay.url}/offre.json`);
    await page.route(`${relay.url}/offre.json`, (route) => route.fulfill({ json: demonstration }));
    await retry.click();
    await expect.poll(() => cards(page)).toBeGreaterThan(0);
    await page
      .locator('di-search')
      .getByRole('heading', { name: /offres à Marseille/ })
      .waitFor();
    // The name of the place is asked for apart, and may have failed too before the press.
    expect((await told()).filter(({ during }) => during === 'search')).toHaveLength(1);
  });

  it('draws towns where the images of the map do not come, and the images with the next search', async () => {
    const image = 'R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    const { page, told } = await open(
      'relay',
      'code-commune="13055" map-tiles="/tuiles/{z}/{x}/{y}.gif"',
      '/essai',
      (opened) => opened.route('**/tuiles/**', (route) => route.abort()),
    );
    const map = page.locator('di-map');
    await map.locator('.backdrop').waitFor();
    // Towns are drawn until an image comes: they do not say that one failed.
    await expect.poll(told).toMatchObject([{ during: 'tiles', code: 'network' }]);
    await page.unroute('**/tuiles/**');
    await page.route('**/tuiles/**', (route) =>
      route.fulfill({ contentType: 'image/gif', body: Buffer.from(image, 'base64') }),
    );
    await page.locator('di-search').evaluate((search) => search.setAttribute('frais', 'gratuit'));
    await expect.poll(() => map.locator('.backdrop').count()).toBe(0);
    await expect
      .poll(() =>
        map
          .locator('.tile')
          .first()
          .evaluate((tile) => (tile as HTMLImageElement).naturalWidth),
      )
      .toBe(1);
    expect(await told()).toHaveLength(1);
  });
});

describe('a file of the site whose worker does not come', () => {
  it('is searched in the page, whose author is told once how to have the worker run', async () => {
    const warned: string[] = [];
    const { page, told } = await open('static', 'code-commune="13055"', '/essai', (opened) => {
      opened.on('console', (message) => {
        if (message.type() === 'warning') warned.push(message.text());
      });
      return opened.route('**/dataset-worker.js', (route) => route.abort());
    });
    await expect.poll(() => cards(page)).toBe(20);
    await expect
      .poll(() => warned)
      .toEqual([
        `${relay.url}/widget/${version}/dataset-worker.js did not run as a worker: the page searches its file itself, more slowly. Serve it as JavaScript from the origin of the page, and allow it in a policy (worker-src).`,
      ]);
    expect(await told()).toEqual([]);
  });
});

describe('code that does not come when it is used', () => {
  const focused = (page: Page): Promise<string> =>
    page.locator('di-search').evaluate((search) => search.shadowRoot?.activeElement?.outerHTML.slice(0, 80) ?? '');

  it.each([
    {
      name: 'of an offer',
      part: 'detail',
      press: 'link',
      label: /./,
      says: 'La fiche n’a pas pu être ouverte.',
      comes: 'di-service',
    },
    {
      name: 'of a form',
      part: 'form',
      press: 'button',
      label: 'Corriger',
      says: 'Le formulaire n’a pas pu être ouvert.',
      comes: 'di-contribution',
    },
    {
      name: 'of the back of a card',
      part: 'results-turned',
      press: 'button',
      label: 'Corriger',
      says: 'Le formulaire n’a pas pu être ouvert.',
      comes: 'di-correction',
    },
    {
      name: 'that the back of a card shares with an offer',
      part: 'detail',
      press: 'button',
      label: 'Corriger',
      says: 'Le formulaire n’a pas pu être ouvert.',
      comes: 'di-correction',
    },
    {
      name: 'of a map',
      part: 'map',
      press: 'button',
      label: 'Carte',
      says: 'La carte n’a pas pu être chargée.',
      comes: 'di-map',
    },
    {
      name: 'of the bar of the selection',
      part: 'views-selection-tray',
      press: 'checkbox',
      label: /./,
      says: 'La sélection n’a pas pu être ouverte.',
      comes: 'di-selection-tray',
    },
  ] as const)('$name is said, and comes when it is asked for again', async ({ part, press, label, says, comes }) => {
    // The name of the place may come as late as that: it has nothing asked for again.
    let name = (): void => undefined;
    const mayName = new Promise<void>((resolve) => (name = resolve));
    const { page, told } = await open('relay', 'code-commune="13055" view="list"', '/essai', (opened) =>
      opened.route(/\/api\/v1\/communes\/13055/, (route) => mayName.then(() => route.continue())),
    );
    const search = page.locator('di-search');
    await search.getByRole('combobox', { name: 'Où ?' }).waitFor();
    // By any address that it is asked by.
    const file = new RegExp(`/widget/.*/${part}-[^/]*\\.js`);
    await page.route(file, (route) => route.abort('internetdisconnected'));
    const within = press === 'button' && label === 'Carte' ? search : search.locator('di-offer-card').first();
    await within
      .getByRole(press, { name: label })
      .first()
      .press(press === 'checkbox' ? 'Space' : 'Enter');
    // The whole form opens from the back of the card.
    if (part === 'form') await search.getByRole('button', { name: 'Tout corriger' }).press('Enter');
    await search.getByText(says).waitFor();
    const steps = async (): Promise<Set<string>> => new Set((await told()).map(({ during }) => during));
    expect(await steps()).toEqual(new Set(['part']));
    await expect.poll(() => focused(page), { message: 'while it is said' }).not.toBe('');

    await page.unroute(file);
    name();
    await search
      .getByText(/à Marseille/)
      .first()
      .waitFor({ state: 'attached' });
    await search.getByRole('button', { name: 'Réessayer' }).press('Enter');
    await search.locator(comes).waitFor();
    await expect.poll(() => focused(page), { message: 'once it is there' }).not.toBe('');
  });

  it('that corrects a line says that there is no connection, on the card, and opens the line once there is one', async () => {
    const file = /\/widget\/.*\/results-turned-[^/]*\.js/;
    const { page } = await open('relay', 'code-commune="13055" view="list"', '/essai', (opened) =>
      opened.route(file, (route) => route.abort('internetdisconnected')),
    );
    const search = page.locator('di-search');
    await expect.poll(() => cards(page)).toBe(20);
    await page.context().setOffline(true);
    await search
      .locator('di-offer-card')
      .first()
      .getByRole('button', { name: /^Corriger/ })
      .press('Enter');
    await search.getByText('Pas de connexion : la correction n’a pas pu s’ouvrir.').waitFor();
    expect(await search.locator('di-contribution').count(), 'not the long form').toBe(0);
    await page.unroute(file);
    await page.context().setOffline(false);
    // Other parts may not have come either, and say so themselves.
    const said = search.locator('.cards').getByRole('alert');
    await said.getByRole('button', { name: 'Réessayer' }).press('Enter');
    await search.locator('di-correction').waitFor();
    await expect.poll(() => focused(page)).toContain('di-correction');
  });

  it('of a correction and of a need is none once the page had nothing to do: their code was read ahead, and they wait for the network', async () => {
    const { page, told } = await open('relay', 'code-commune="13055" view="list"', '/essai', (opened) =>
      opened.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: {} })),
    );
    await page.locator('di-offer-card').first().waitFor();
    await page.waitForFunction(() =>
      ['di-correction', 'di-need-form'].every((name) => customElements.get(name) !== undefined),
    );
    await page.context().setOffline(true);
    const card = page.locator('di-offer-card').first();
    await card.getByRole('button', { name: /^Corriger/ }).click();
    const lines = page.locator('di-search di-correction');
    await lines.getByRole('button', { name: /^Téléphone/ }).click();
    const phone = lines.getByRole('textbox', { name: 'Téléphone' });
    await phone.and(page.locator(':focus')).waitFor();
    await phone.fill('04 65 71 00 42');
    await phone.press('Enter');
    await page.getByText('Votre correction part seule au retour de la connexion.').waitFor();
    await page.getByRole('button', { name: 'Dire ce qui manque' }).click();
    const need = page.locator('di-need-form textarea');
    await need.fill('Une garde d’enfants avant 7 h.');
    await page.locator('di-need-form').getByRole('button', { name: 'Envoyer', exact: true }).click();
    await page.locator('di-need-form').getByText('Elle partira seule').waitFor();
    expect((await told()).map(({ during }) => during)).not.toContain('part');
  });

  it('of what helps where nothing is found leaves the count and the filters, and comes with the next search', async () => {
    const { page, told } = await open('relay', 'code-commune="13055" view="list"');
    const search = page.locator('di-search');
    await search.getByRole('combobox', { name: 'Où ?' }).waitFor();
    const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('/results-empty-'));
    await page.route('**/widget/**/results-empty-*.js', (route) => route.abort('internetdisconnected'));
    await search.evaluate((element) => element.setAttribute('q', 'zzzqqq'));
    await search.getByRole('heading', { name: /^(0|Aucune) offre/ }).waitFor();
    await failed;
    // Its failure has reached the element: a search that comes before asks for nothing again.
    await expect.poll(told).toMatchObject([{ during: 'part' }]);
    await page.unroute('**/widget/**/results-empty-*.js');
    await search.getByRole('button', { name: 'Rechercher' }).click();
    await search.locator('di-loosenings').waitFor();
  });

  it('of the fields and the filters is said, with the offers, and comes when it is asked for again', async () => {
    const { page, told } = await open('relay', 'code-commune="13055" view="list"', '/essai', (opened) =>
      opened.route('**/di-search-around-cards-*.js', (route) => route.abort('internetdisconnected')),
    );
    const search = page.locator('di-search');
    await search.getByText('La suite n’a pas pu être chargée.').waitFor();
    expect(await told()).toMatchObject([{ during: 'part' }]);
    await expect.poll(() => cards(page)).toBe(20);
    await page.unroute('**/di-search-around-cards-*.js');
    await search.getByRole('button', { name: 'Réessayer' }).press('Enter');
    await search.locator('di-filters').waitFor();
    expect(await search.getByText('La suite n’a pas pu être chargée.').count()).toBe(0);
  });

  it('of the fields with suggestions is said when somebody goes to them, and comes when it is asked for again', async () => {
    const { page } = await open('relay', 'code-commune="13055" view="list"', '/essai', (opened) =>
      opened.route('**/bar-fields-*.js', (route) => route.abort('internetdisconnected')),
    );
    const search = page.locator('di-search');
    await search.locator('di-filters').waitFor();
    expect(await search.getByText('La suite n’a pas pu être chargée.').count()).toBe(0);
    await search.getByRole('combobox', { name: 'Où ?' }).fill('aix');
    await search.getByText('La suite n’a pas pu être chargée.').waitFor();
    await page.unroute('**/bar-fields-*.js');
    await search.getByRole('button', { name: 'Réessayer' }).click();
    await search.locator('di-place-field').waitFor();
    await search.getByRole('combobox', { name: 'Où ?' }).fill('aix');
    await search.locator('di-place-field').getByRole('option').first().waitFor();
  });
});

it('moves no offer when the line that says that they are renewed comes and goes', async () => {
  let answer = (): void => undefined;
  const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
  let counted: Promise<unknown> | undefined;
  const { page } = await open('relay', 'code-commune="13055" view="list"', '/essai', (opened) => {
    counted = Promise.all(
      ['/facets?', '/sources'].map((path) => opened.waitForResponse((one) => one.url().includes(path))),
    );
  });
  const search = page.locator('di-search');
  // All that comes above the offers by itself has come.
  await search.getByRole('combobox', { name: 'Où ?' }).waitFor();
  await search.getByRole('button', { name: 'Gratuit' }).first().waitFor();
  await counted;
  await expect.poll(() => cards(page)).toBe(20);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.route('**/search/services?**', async (route) => {
    await mayAnswer;
    await route.continue();
  });
  const top = async (): Promise<number | undefined> => (await search.locator('.cards').first().boundingBox())?.y;
  const before = await top();
  await search.getByRole('button', { name: 'Gratuit' }).first().click();
  await search.getByText('Mise à jour des résultats…').waitFor();
  expect(await top()).toBe(before);
  answer();
  await search.getByText('Mise à jour des résultats…').waitFor({ state: 'detached' });
  expect(await top()).toBe(before);
});
