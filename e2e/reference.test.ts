// The page that describes the relay, in a browser: each operation that reads is tried from its form, on the demonstration.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import {
  createFolder,
  expectAccessible,
  openBrowser,
  overflowOf,
  startRelay,
  watch,
  type RunningRelay,
} from './support.ts';

/** Operations that answer 404 on the demonstration started from its sources, with a part of the reason that they give. */
const reasons = new Map([
  // Nothing was sent yet, and nobody is named to read it over.
  ['/contributions/{id}', 'Il n’y a pas de contribution à cette adresse'],
  ['/moderation', 'Réservé au département'],
  // The site is built apart.
  ['/docs/{path}', 'Il n’y a rien à l’adresse /docs/llms.txt'],
  ['/llms.txt', 'Il n’y a rien à l’adresse /llms.txt'],
  ['/tiles/{z}/{x}/{y}', 'Ce relais ne sert pas de fond de carte'],
]);

/** Required fields that stay empty: the name of one thing, which nobody has yet on a relay that was just started. */
const unknown = [
  'essai-get_contributions_id-id',
  'essai-get_moderation_contributions_id-id',
  'essai-get_territoire_campagnes_id-id',
];

let folder: { path: string; remove: () => Promise<void> };
let relay: RunningRelay;
let browser: Browser;
let page: Page;
let problems: string[];
beforeAll(async () => {
  folder = await createFolder();
  relay = await startRelay(folder.path);
  browser = await openBrowser();
  ({ page, problems } = watch(await browser.newPage(), [relay.url]));
});
afterAll(async () => {
  await browser.close();
  await relay.stop();
  await folder.remove();
});

const open = async (id: string): Promise<void> => {
  await page.goto(`${relay.url}/reference#${id}`);
  await page.reload();
  await page.locator(`#${id} form.try`).waitFor();
};

describe('the form of an operation', () => {
  it('is filled with values that answer, and shows status, time, weight and body', async () => {
    await open('get_search_services');
    const form = page.locator('#get_search_services form');
    expect(await form.locator('[data-part=address]').textContent()).toBe('/api/v1/search/services?size=5');
    await form.getByRole('button', { name: 'Envoyer' }).click();
    const said = form.getByRole('status');
    await said.filter({ hasText: 'octets' }).waitFor();
    expect(await said.textContent()).toMatch(/^200 \(Réponse\) · [\d\s]+ ms · [\d\s]+ octets · application\/json/);
    const body = form.getByRole('region', { name: 'Réponse de /api/v1/search/services' });
    expect(await body.textContent()).toContain('"items": [\n');
    expect(problems).toEqual([]);
  });

  it('names a record that this relay has, found in its list', async () => {
    await open('get_services_id');
    const form = page.locator('#get_services_id form');
    await expect.poll(() => form.getByLabel('id', { exact: true }).inputValue()).not.toBe('');
    await form.getByRole('button', { name: 'Envoyer' }).click();
    await form.getByRole('status').filter({ hasText: /^200 / }).waitFor();
    expect(problems).toEqual([]);
  });

  it('is filled and sent by keyboard, with values of lists, and shows a refusal as it is', async () => {
    await open('get_services');
    const form = page.locator('#get_services form');
    await form.getByText('Autres paramètres').focus();
    await page.keyboard.press('Enter');
    await form.getByLabel('frais', { exact: true }).selectOption(['gratuit', 'payant']);
    await form.getByLabel('code_departement', { exact: true }).selectOption('13');
    await form.getByLabel('code_commune', { exact: true }).focus();
    await page.keyboard.type('1305');
    const address = '/api/v1/services?size=5&code_departement=13&code_commune=1305&frais=gratuit&frais=payant';
    const told = new URL((await form.locator('[data-part=address]').getAttribute('href')) ?? '', relay.url);
    expect([...told.searchParams].sort()).toEqual([...new URL(address, relay.url).searchParams].sort());
    await page.keyboard.press('Enter');
    await form
      .getByRole('status')
      .filter({ hasText: /^422 \(Paramètres/ })
      .waitFor();
    expect(await form.getByRole('region').textContent()).toContain('"code_commune"');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('code_commune');
    // A browser writes each refusal on its console, which is told a little later.
    await expect.poll(() => problems).toEqual([expect.stringContaining('422')]);
    problems.length = 0;
  });

  it('shows the beginning of a heavy answer as it came, and lets go of the request before', async () => {
    await open('get_sources');
    const form = page.locator('#get_sources form');
    const send = form.getByRole('button', { name: 'Envoyer' });
    const heavy = JSON.stringify(Array.from({ length: 20_000 }, (_, at) => `é${at}`));
    const route = '**/api/v1/sources';
    let asked = 0;
    await page.route(route, (one) => {
      asked += 1;
      return asked === 1 ? undefined : one.fulfill({ contentType: 'application/json', body: heavy });
    });
    try {
      const left = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/v1/sources'));
      await send.click();
      await expect.poll(() => asked).toBe(1);
      await send.click();
      expect((await left).failure()?.errorText).toBe('net::ERR_ABORTED');
      await form.getByRole('status').filter({ hasText: 'Le début seulement' }).waitFor();
      const bytes = Buffer.from(heavy);
      const said = (await form.getByRole('status').textContent()) ?? '';
      expect(said.replace(/\s/g, '')).toContain(`·${bytes.length}octets·`);
      expect(heavy.startsWith((await form.locator('pre').textContent()) ?? ' ')).toBe(true);
      expect(Buffer.byteLength((await form.locator('pre').textContent()) ?? '')).toBeGreaterThan(63_990);
    } finally {
      await page.unroute(route);
    }
    expect(problems).toEqual([]);
  });

  it('lets go of an answer without end once its beginning is shown', async () => {
    await open('get_sources');
    await page.evaluate(() => {
      const usual = window.fetch.bind(window);
      const endless = new ReadableStream({
        pull: (stream) => stream.enqueue(new Uint8Array(10_000).fill(97)),
        cancel: () => document.body.classList.add('left'),
      });
      window.fetch = (asked, init) =>
        typeof asked === 'string' && asked.endsWith('/sources')
          ? Promise.resolve(new Response(endless, { headers: { 'Content-Type': 'text/plain' } }))
          : usual(asked, init);
    });
    const form = page.locator('#get_sources form');
    await form.getByRole('button', { name: 'Envoyer' }).click();
    await form
      .getByRole('status')
      .filter({ hasText: /plus de 64\s000 octets · text\/plain · Le début seulement/ })
      .waitFor();
    await page.locator('body.left').waitFor();
    expect(await form.locator('pre').textContent()).toBe('a'.repeat(64_000));
    expect(problems).toEqual([]);
  });

  it('answers at an address whose end nobody can decode', async () => {
    await page.goto(`${relay.url}/reference#%`);
    await page.reload();
    await page.locator('#get_search_services > summary').click();
    const form = page.locator('#get_search_services form');
    await form.getByRole('button', { name: 'Envoyer' }).click();
    await form.getByRole('status').filter({ hasText: /^200 / }).waitFor();
    expect(problems).toEqual([]);
  });

  it('says that nothing answers while there is no network', async () => {
    await open('get_sources');
    const form = page.locator('#get_sources form');
    await page.context().setOffline(true);
    try {
      await form.getByRole('button', { name: 'Envoyer' }).click();
      await form.getByRole('status').filter({ hasText: 'Aucune réponse' }).waitFor();
      await expect.poll(() => problems).toEqual([expect.stringContaining('ERR_INTERNET_DISCONNECTED')]);
    } finally {
      await page.context().setOffline(false);
    }
    problems.length = 0;
  });

  it.each([
    ['light', 360],
    ['dark', 1280],
  ] as const)('has nothing that axe finds wrong, answered, %s, %i pixels wide', async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await open('get_search_services');
    const form = page.locator('#get_search_services form');
    await form.getByText('Autres paramètres').click();
    await form.getByRole('button', { name: 'Envoyer' }).click();
    await form.getByRole('region').waitFor();
    await expectAccessible(page);
    expect(await overflowOf(page)).toBe(0);
    expect(problems).toEqual([]);
  });
});

it('tries every operation that anybody may read: each answers, or gives the reason that stands here', async () => {
  await page.goto(`${relay.url}/reference`);
  const open = await page.evaluate(() => {
    const holders = [...document.querySelectorAll<HTMLElement>('[data-try]')];
    for (const holder of holders) holder.closest('details')?.setAttribute('open', '');
    return holders.length;
  });
  await expect.poll(() => page.locator('form.try').count()).toBe(open);
  // Values that are found in a list take their time to come.
  const empty = page.locator('form.try input:required:invalid');
  await expect.poll(() => empty.evaluateAll((all) => all.map(({ id }) => id).sort())).toEqual(unknown);
  // In one turn of the page: a locator looks through all of it, some thousand elements, for each thing that it is asked.
  const answers = await page.evaluate(async () => {
    const told: { path: string; said: string; body: string }[] = [];
    for (const holder of document.querySelectorAll<HTMLElement>('[data-try]')) {
      const form = holder.querySelector('form')!;
      if (form.querySelector('[data-part=reserved]') !== null) continue;
      const said = (): string => form.querySelector('[role=status]')?.textContent ?? '';
      const answered = new Promise<void>((resolve) => {
        const look = (_: unknown, observer: MutationObserver): void => {
          if (!/octets|Aucune/.test(said())) return;
          observer.disconnect();
          resolve();
        };
        new MutationObserver(look).observe(form, { childList: true, characterData: true, subtree: true });
      });
      form.noValidate = true;
      form.requestSubmit();
      await answered;
      const body = form.querySelector('pre')?.textContent ?? '';
      told.push({ path: holder.dataset['try'] ?? '', said: said(), body });
    }
    return told;
  });
  problems.splice(0);
  expect(answers.length).toBeGreaterThan(60);
  const others = answers.filter(({ said }) => !/^2\d\d /.test(said));
  expect(others.map(({ path, said }) => `${path} ${said.slice(0, 3)}`).sort()).toEqual(
    [...reasons.keys()].map((path) => `${path} 404`).sort(),
  );
  for (const { path, body } of others) expect(body).toContain(reasons.get(path));
});
