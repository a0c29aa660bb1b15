// The page that stands on a device: kept, cut from the network, brought up to date, and taken away, in a real browser.
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { writeTerritoryFile } from '@inclusion-kit/catalogue';
import { createDemonstration } from '@inclusion-kit/demonstration';
import { createOfflineSite } from '@inclusion-kit/relay';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createNationalRecords } from '../scripts/bench/national/records.ts';
import { createTemplates } from '../scripts/bench/national/templates.ts';
import { inventTerritory, toTerritory } from '../scripts/bench/national/territory.ts';
import { startStaticServer, type ServedFile, type StaticServer } from '../scripts/bench/static/server.ts';
import {
  bundle,
  createFolder,
  expectAccessible,
  openBrowser,
  overflowOf,
  startRelay,
  watch,
  type RunningRelay,
} from './support.ts';

const MARSEILLE = '13055';
const AIX = '13001';
const day = '2026-11-25';
const { communes, ...raw } = createDemonstration({ seed: 1, now: new Date(day) });
const prepared = prepareDataset(raw, { now: day, communes });
/** The offers of one département. */
const structures = prepared.structures.filter(({ code_insee }) => code_insee?.startsWith('13') === true);
const services = prepared.services.filter(({ structure_id }) => structures.some(({ id }) => id === structure_id));
const offer = { structures, services, communes: communes.filter(({ code_departement }) => code_departement === '13') };
/** A quarter of them, for all that does not depend on how many there are. */
const some = ((): typeof offer => {
  const kept = new Set(structures.filter((_, index) => index % 4 === 0).map(({ id }) => id));
  return {
    ...offer,
    structures: structures.filter(({ id }) => kept.has(id)),
    services: services.filter(({ structure_id }) => kept.has(structure_id)),
  };
})();
/** The same offers once the first of each list has another name. */
const renamed = {
  ...some,
  services: some.services.map((one) => ({ ...one, nom: `Nouveau : ${one.nom}`.slice(0, 150) })),
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
const closers: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  for (const close of closers.splice(0).reverse()) await close();
});

const newContext = (width = 1280): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width, height: 800 }, locale: 'fr-FR', reducedMotion: 'reduce' });

const keepButton = (page: Page) => page.getByRole('button', { name: 'Garder sur cet appareil' });
async function keep(page: Page): Promise<void> {
  await keepButton(page).click();
  await page.getByText('Vous pouvez chercher sans internet.', { exact: true }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
}
/** The paths that service workers answer for. */
const scopes = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found = await navigator.serviceWorker.getRegistrations();
    return found.filter(({ active }) => active?.state === 'activated').map(({ scope }) => new URL(scope).pathname);
  });
/** Notes what the script of each page opened from now on registers. A page that is opened begins anew. */
async function watchRegistering(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const asked: string[] = [];
    const container = navigator.serviceWorker;
    const register = container.register.bind(container);
    Object.assign(globalThis, { asked });
    container.register = (script, options) => {
      asked.push(String(script));
      return register(script, options);
    };
  });
  return () => page.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
}
const cacheNames = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('inclusion-kit-installed')));
const firstTitle = async (page: Page): Promise<string> =>
  (await page.locator('di-offer-card').first().getByRole('heading').first().textContent())?.trim() ?? '';
const total = async (page: Page): Promise<string> => {
  const line = page
    .locator('di-search')
    .getByText(/^\d[\d\s]* offres/)
    .first();
  return /^[\d\s]+/.exec((await line.textContent()) ?? '')?.[0].trim() ?? '';
};

const noWorkerIn = (page: Page) => page.getByRole('alert').filter({ hasText: 'Ce navigateur ne peut pas chercher' });

describe('a relay', () => {
  /** An address that stays while the relay behind it ends and another begins. */
  async function openDoor(): Promise<{ url: string; lead(to: string | null): void; close: () => void }> {
    let port: number | null = null;
    const held = new Set<Socket>();
    const server = createServer((socket) => {
      held.add(socket);
      socket.on('close', () => held.delete(socket)).on('error', () => undefined);
      if (port === null) {
        socket.destroy();
        return;
      }
      const behind = connect(port, '127.0.0.1');
      behind.on('error', () => socket.destroy()).on('close', () => socket.destroy());
      socket.on('close', () => behind.destroy());
      socket.pipe(behind).pipe(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      lead: (to) => {
        port = to === null ? null : Number(new URL(to).port);
        for (const socket of held) socket.destroy();
      },
      close: () => {
        for (const socket of held) socket.destroy();
        server.close();
      },
    };
  }

  /** One relay for all tests, which is cut off and there again behind its address. */
  let relay: {
    readonly url: string;
    /** Has it publish these offers: it starts anew where it published others. */
    publish(content: object): Promise<void>;
    cutOff(): void;
    joinAgain(): void;
    kept(): number;
  };
  const ends: (() => unknown)[] = [];
  beforeAll(async () => {
    const door = await openDoor();
    const folder = await createFolder();
    const dataset = join(folder.path, 'offre.json');
    let running: RunningRelay | null = null;
    let published: object | null = null;
    ends.push(door.close, folder.remove, () => running?.stop());
    relay = {
      url: door.url,
      publish: async (content) => {
        if (content !== published) {
          door.lead(null);
          await running?.stop();
          writeFileSync(dataset, JSON.stringify(content));
          running = await startRelay(folder.path, { DATASET: dataset, TERRITORY: '13', RATE_LIMITS: 'off' });
          await bundle(running, 'di-search.installed', 'dataset-worker.installed');
          published = content;
        }
        relay.joinAgain();
      },
      cutOff: () => door.lead(null),
      joinAgain: () => door.lead(running?.url ?? null),
      kept: () => {
        const database = new DatabaseSync(join(folder.path, 'contributions.db'), { readOnly: true });
        try {
          // The relay proposes the likely duplicates that it finds itself.
          const asked = "select count(*) as n from contributions where genre <> 'doublon'";
          return Number(database.prepare(asked).get()?.['n']);
        } finally {
          database.close();
        }
      },
    };
  });
  beforeEach(() => relay.publish(some));
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });

  it('is searched as before once it is down and the network is cut, and gets once what is told meanwhile', async () => {
    const before = relay.kept();
    const context = await newContext();
    const { page, problems } = watch(await context.newPage(), [relay.url]);
    const address = `${relay.url}/hors-ligne/?di-code_commune=${MARSEILLE}`;
    await page.goto(address);
    await page.locator('di-offer-card').first().waitFor();
    await expectAccessible(page);
    const [online, title] = [await total(page), await firstTitle(page)];
    await keep(page);
    expect(await overflowOf(page)).toBe(0);
    expect(problems).toEqual([]);

    relay.cutOff();
    await context.setOffline(true);
    await page.reload();
    await page.locator('di-offer-card').first().waitFor();
    expect([await total(page), await firstTitle(page)]).toEqual([online, title]);
    await page.getByText('Vous n’avez pas internet en ce moment.').waitFor();
    expect(await page.locator('#age').textContent()).toMatch(/aujourd|hier|il y a/);
    await expectAccessible(page);
    // Another search, whose words and place nothing was asked about before.
    await page.goto(`${relay.url}/hors-ligne/?di-code_commune=${AIX}&di-q=permis`);
    await page.locator('di-offer-card').first().waitFor();

    // A correction of a phone, in place.
    await page.goto(address);
    await page.locator('di-offer-card').first().getByRole('heading').getByRole('link').first().click();
    await page
      .locator('di-service')
      .getByRole('button', { name: /^Corriger/ })
      .last()
      .click();
    const lines = page.locator('di-service di-correction');
    await lines.getByRole('button', { name: /^Téléphone/ }).click();
    // The line opens on its field: what is written before it holds the focus may be taken for the row that had the name.
    const phone = lines.getByRole('textbox', { name: 'Téléphone' });
    await phone.and(page.locator(':focus')).waitFor();
    await phone.fill('04 65 71 00 42');
    await phone.press('Enter');
    await page.getByText('Votre correction part seule au retour de la connexion.').waitFor();
    const waiting = (of: Page): Promise<number> =>
      of.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('inclusion-kit:envoi:')).length);
    expect(await waiting(page)).toBe(1);
    await page.reload();
    // Both the page and the offer say that it waits.
    await page.getByText('À envoyer quand internet revient : 1').waitFor();
    await page.locator('di-service').getByText('Votre correction attend').waitFor();
    await expectAccessible(page);

    // The page dies, and two others stand when the relay and the network are back.
    const session = await context.newCDPSession(page);
    const died = page.waitForEvent('crash');
    void session.send('Page.crash').catch(() => undefined);
    await died;
    await page.close();
    const tabs = [await context.newPage(), await context.newPage()];
    for (const tab of tabs) {
      await tab.goto(address);
      await tab.locator('di-offer-card').first().waitFor();
    }
    relay.joinAgain();
    expect(relay.kept()).toBe(before);
    // The worker of the home died with the page, and sleeps: it never answers that it heard of the network. The tabs do.
    void context.setOffline(false).catch(() => undefined);
    for (const tab of tabs) await expect.poll(() => tab.evaluate(() => navigator.onLine)).toBe(true);
    for (const tab of tabs) await tab.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(() => waiting(tabs[0]!)).toBe(0);
    expect(relay.kept()).toBe(before + 1);
    for (const tab of tabs) {
      await tab.reload();
      await tab.locator('di-offer-card').first().waitFor();
      expect(await waiting(tab)).toBe(0);
    }
    expect(relay.kept()).toBe(before + 1);

    // No form was there to show its number: the page shows it in each tab, until the person has read it.
    for (const tab of tabs) await tab.locator('#partis').getByText('Envoyé. Numéro de suivi :').waitFor();
    const [first, second] = tabs as [Page, Page];
    const line = first.locator('#partis p');
    const number = (await line.locator('bdi').textContent()) ?? '';
    expect(number).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await first.locator('di-offer-card').first().getByText(number).waitFor();
    expect(await line.getByRole('link', { name: 'Suivre' }).getAttribute('href')).toContain('/contributions/');
    expect(await first.locator('#a-envoyer').textContent()).toBe('');
    await expectAccessible(first);
    await line.getByRole('button', { name: 'Masquer' }).click();
    for (const tab of [first, second]) await expect.poll(() => tab.locator('#partis p').count()).toBe(0);
    await first.reload();
    await first.locator('di-offer-card').first().waitFor();
    expect(await first.locator('#partis p').count()).toBe(0);
  });

  it('is kept by one press on its home, and then answers at its home and its search without a network, and at no other page', async () => {
    const context = await newContext(360);
    const { page, problems } = watch(await context.newPage(), [relay.url]);
    const workers = (): Promise<string[]> => scopes(page);
    await page.goto(`${relay.url}/`);
    expect(await overflowOf(page)).toBe(0);
    expect(await workers()).toEqual([]);
    await page.getByRole('link', { name: 'Chercher sans internet' }).click();
    await page.getByText('Vous pouvez chercher sans internet.', { exact: true }).waitFor();
    expect(page.url()).toBe(`${relay.url}/hors-ligne/`);
    await expect.poll(workers).toEqual(expect.arrayContaining(['/', '/hors-ligne/']));

    // With a network, the relay answers.
    const search = `/recherche?di-code_commune=${MARSEILLE}`;
    /** The path of the page, and the commune that it searches around. */
    const shown = (): (string | null)[] => {
      const { pathname, searchParams } = new URL(page.url());
      return [pathname, searchParams.get('di-code_commune')];
    };
    await page.goto(relay.url + search);
    await page.locator('di-offer-card').first().waitFor();
    expect(shown()).toEqual(['/recherche', MARSEILLE]);
    const title = await firstTitle(page);
    const link = page.locator('#sans-internet').getByRole('link');
    await page.emulateMedia({ media: 'print' });
    expect(await link.isVisible(), 'on paper').toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await link.scrollIntoViewIfNeeded();
    await link.click();
    // The search goes along, and what is kept is not downloaded again.
    await expect.poll(shown).toEqual(['/hors-ligne/', MARSEILLE]);
    await page.locator('di-offer-card').first().waitFor();
    expect(problems).toEqual([]);

    relay.cutOff();
    await context.setOffline(true);
    await page.goto(relay.url + search);
    await page.locator('di-offer-card').first().waitFor();
    expect([...shown(), await firstTitle(page)]).toEqual(['/hors-ligne/', MARSEILLE, title]);
    expect(await page.locator('#age').textContent()).toMatch(/aujourd|hier|il y a/);
    // A place as it was typed on a home that came before the network went.
    await page.goto(`${relay.url}/recherche?ou=Aix-en-Provence&di-q=permis`);
    await expect.poll(shown).toEqual(['/hors-ligne/', AIX]);
    await page.goto(`${relay.url}/?lang=en`);
    await page.getByText('You have no internet right now.').waitFor();
    expect(page.url()).toBe(`${relay.url}/hors-ligne/en.html`);
    for (const path of ['/moderation', '/contribuer', '/territoire', '/admin', '/ajouter', '/embed'])
      await expect(page.goto(relay.url + path), path).rejects.toThrow(/ERR_/);

    // With the network again, the home is the one of the relay. What is taken away takes its worker along.
    relay.joinAgain();
    await context.setOffline(false);
    await page.goto(`${relay.url}/`);
    await page.locator('#ou').waitFor();
    expect(page.url()).toBe(`${relay.url}/`);
    await page.goto(`${relay.url}/hors-ligne/`);
    await page.getByRole('button', { name: 'Effacer les offres et mes numéros de suivi' }).click();
    await page.getByText('Les offres et vos numéros de suivi sont effacés de cet appareil.').waitFor();
    await expect.poll(() => workers().catch(() => null)).toEqual([]);
  });

  it('asks for nothing when an address of another site names the keeping', async () => {
    const page = await (await newContext()).newPage();
    const registered = await watchRegistering(page);
    await page.goto(`${relay.url}/hors-ligne/?garder=1`, { referer: 'https://elsewhere.example/' });
    // The page tells what is kept in the task that would begin to keep.
    await page.getByText('Elles ne sont pas gardées sur cet appareil.').waitFor();
    expect(page.url()).toBe(`${relay.url}/hors-ligne/`);
    expect(await page.evaluate(() => document.referrer)).toBe('https://elsewhere.example/');
    expect(await registered()).toEqual([]);
    await keepButton(page).waitFor();
  });

  it('leads to its own search in a browser whose workers run no module, since the page there finds nothing', async () => {
    const page = await (await newContext()).newPage();
    await page.addInitScript(() => {
      const Known = Worker;
      // An older browser takes the address, and passes over the kind.
      globalThis.Worker = class extends Known {
        constructor(address: string | URL) {
          super(address, { type: 'classic' });
        }
      };
    });
    await page.goto(`${relay.url}/hors-ligne/en.html`);
    const said = page.getByRole('alert').filter({ hasText: 'This browser cannot search on this page.' });
    await said.waitFor();
    expect(await page.locator('di-search').isVisible()).toBe(false);
    await said.getByRole('link', { name: 'If you have internet, search on the site.' }).click();
    await page.waitForURL(`${relay.url}/recherche?lang=en`);
    await page.locator('di-search').getByRole('combobox').first().waitFor();
  });

  it('forgets the numbers of what was sent with the offers, and asks before what was not sent is lost', async () => {
    const context = await newContext(360);
    const { page, problems } = watch(await context.newPage(), [relay.url]);
    const address = `${relay.url}/hors-ligne/?di-code_commune=${MARSEILLE}`;
    await page.goto(address);
    await page.locator('di-offer-card').first().waitFor();
    await keep(page);
    await page.locator('di-offer-card').first().getByRole('heading').getByRole('link').first().click();
    const lines = page.locator('di-service di-correction');
    /** Writes another number of the offer that is shown. */
    const correct = async (value: string): Promise<void> => {
      await lines.getByRole('button', { name: /^Téléphone/ }).click();
      const phone = lines.getByRole('textbox', { name: 'Téléphone' });
      await phone.and(page.locator(':focus')).waitFor();
      await phone.fill(value);
      await phone.press('Enter');
    };
    const named = (begins: string): Promise<number> =>
      page.evaluate((one) => Object.keys(localStorage).filter((name) => name.startsWith(one)).length, begins);
    const SENT = 'inclusion-kit:corrections:1';
    const WAITING = 'inclusion-kit:envoi:';
    const begin = page.locator('di-service').getByRole('button', { name: /^Corriger/ });
    await begin.last().click();
    await correct('04 65 71 00 42');
    await expect.poll(() => named(SENT)).toBe(1);

    relay.cutOff();
    await context.setOffline(true);
    await page.reload();
    await begin.last().click();
    await correct('04 65 71 00 43');
    await expect.poll(() => named(WAITING)).toBe(1);
    const erase = page.getByRole('button', { name: 'Effacer les offres et mes numéros de suivi' });
    await erase.click();
    const question = page.getByRole('group', { name: 'Ce que vous avez écrit attend encore internet.' });
    await question
      .getByRole('button', { name: 'Le garder, pour l’envoyer plus tard' })
      .and(page.locator(':focus'))
      .waitFor();
    await expectAccessible(page);
    expect(await overflowOf(page)).toBe(0);
    await question.getByRole('button', { name: 'Ne rien effacer' }).click();
    await erase.and(page.locator(':focus')).waitFor();
    expect([await named(SENT), await named(WAITING), await question.isVisible()]).toEqual([1, 1, false]);

    await erase.click();
    await question.getByRole('button', { name: 'Le garder' }).click();
    const removed = page.getByText('Les offres et vos numéros de suivi sont effacés de cet appareil.');
    await removed.filter({ hasText: 'Une correction attend encore internet.' }).waitFor();
    expect([await named(SENT), await named('inclusion-kit:parti:'), await named(WAITING)]).toEqual([0, 0, 1]);

    // It leaves at the next visit. Once the page is kept again, another that waits is erased by the other answer.
    relay.joinAgain();
    await context.setOffline(false);
    // The page loads itself again from the site.
    await keepButton(page).waitFor();
    await expect.poll(() => named(WAITING)).toBe(0);
    await keep(page);
    expect(await named('inclusion-kit:parti:')).toBe(1);
    const before = relay.kept();
    await page.evaluate((one) => localStorage.setItem(`${one}2: cle`, '{}'), WAITING);
    await erase.click();
    await question.getByRole('button', { name: 'L’effacer aussi, sans l’envoyer' }).click();
    await removed.waitFor();
    expect([await named(SENT), await named('inclusion-kit:parti:'), await named(WAITING)]).toEqual([0, 0, 0]);
    expect(relay.kept()).toBe(before);
    expect(problems.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });

  it('says that nothing is kept once its worker is gone, though the one of the home is there, which leaves too', async () => {
    const page = await (await newContext()).newPage();
    await page.goto(`${relay.url}/hors-ligne/`);
    await keep(page);
    await expect.poll(() => scopes(page)).toEqual(expect.arrayContaining(['/', '/hors-ligne/']));
    await page.goto(`${relay.url}/`);
    await page.evaluate(async () => {
      for (const found of await navigator.serviceWorker.getRegistrations())
        if (found.scope.endsWith('/hors-ligne/')) await found.unregister();
    });
    await page.goto(`${relay.url}/hors-ligne/`);
    await page.getByText('Votre navigateur a effacé les offres gardées').waitFor();
    await keepButton(page).waitFor();
    await expect.poll(() => scopes(page)).toEqual([]);
    // The page is kept again where it stands.
    await keep(page);
    await expect.poll(() => scopes(page)).toEqual(expect.arrayContaining(['/', '/hors-ligne/']));
  });

  it('leaves the worker that the site has for itself at its home, and takes it for none of its own', async () => {
    const page = await (await newContext()).newPage();
    const registered = await watchRegistering(page);
    await page.goto(`${relay.url}/hors-ligne/`);
    // A worker under another address is another.
    const own = '/hors-ligne/accueil-sw.js?own';
    await page.evaluate(async (script) => {
      await navigator.serviceWorker.register(script, { scope: '/' });
      await navigator.serviceWorker.ready;
    }, own);
    const atHome = (): Promise<string[]> =>
      page.evaluate(async () => {
        const found = await navigator.serviceWorker.getRegistration('/');
        return found?.active == null || !found.scope.endsWith(`${location.host}/`) ? [] : [found.active.scriptURL];
      });
    await page.reload();
    await page.getByText('Elles ne sont pas gardées sur cet appareil.').waitFor();
    await keep(page);
    expect(await atHome()).toEqual([relay.url + own]);
    expect(await registered()).toEqual(['./sw.js']);

    // Another tab took the copy away meanwhile.
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration('./'))?.unregister());
    await page.getByRole('button', { name: 'Effacer les offres et mes numéros de suivi' }).click();
    await page.getByText('Les offres et vos numéros de suivi sont effacés de cet appareil.').waitFor();
    await page.getByText('Elles ne sont pas gardées sur cet appareil.').waitFor();
    expect(await atHome()).toEqual([relay.url + own]);
    expect(await cacheNames(page)).toEqual([]);
  });

  it('searches words of a danger that were typed on a home without a network, and leaves no words to a later search', async () => {
    const context = await newContext();
    const page = await context.newPage();
    const visited: string[] = [];
    page.on('framenavigated', (frame) => visited.push(frame.url()));
    await page.goto(`${relay.url}/hors-ligne/`);
    await keep(page);
    await expect.poll(() => scopes(page)).toEqual(expect.arrayContaining(['/', '/hors-ligne/']));
    await page.goto(`${relay.url}/`);
    await page.getByLabel(/^Où/).fill('Aix-en-Provence');
    await page.getByLabel(/^Quoi/).fill('je suis battue');
    relay.cutOff();
    await context.setOffline(true);
    await page.getByLabel(/^Quoi/).press('Enter');
    const search = page.locator('di-search');
    await search.getByRole('link', { name: /^3919/ }).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('di-code_commune')).toBe(AIX);
    expect(new URL(page.url()).pathname).toBe('/hors-ligne/');
    await search.getByRole('link', { name: /^3919/ }).waitFor();
    expect(visited.filter((url) => url.includes('battue'))).toEqual([]);
    const inTab = (): Promise<(string | null)[]> =>
      page.evaluate(() => ['di-q', 'di-manque'].map((name) => sessionStorage.getItem(name)));
    expect(await inTab()).toEqual([null, null]);

    // Words of a reader who says that something is missing.
    relay.joinAgain();
    await context.setOffline(false);
    await page.goto(`${relay.url}/`);
    await page.getByLabel(/^Quoi/).fill('aide aux démarches');
    relay.cutOff();
    await context.setOffline(true);
    await page.getByRole('link', { name: /^Il manque quelque chose/ }).click();
    await page.waitForURL(/\/hors-ligne\//);
    await page.getByText('Vous n’avez pas internet en ce moment.').waitFor();
    expect(await inTab()).toEqual([null, null]);
  });

  it('publishes newer offers: the ones before are shown until all of the newer are there, then none of them', async () => {
    const context = await newContext(360);
    const page = await context.newPage();
    const address = `${relay.url}/hors-ligne/?di-code_commune=${MARSEILLE}`;
    await page.goto(address);
    await page.locator('di-offer-card').first().waitFor();
    expect(await overflowOf(page)).toBe(0);
    await keep(page);
    const [before] = await cacheNames(page);
    expect(await firstTitle(page)).not.toContain('Nouveau');

    await relay.publish(renamed);
    // Two tabs: neither takes the newer offers from under the other.
    const other = await context.newPage();
    await other.goto(address);
    await other.getByText('Des offres plus récentes sont prêtes.').waitFor();
    await other.locator('di-offer-card').first().waitFor();
    expect(await firstTitle(other)).not.toContain('Nouveau');
    expect(await firstTitle(page)).not.toContain('Nouveau');
    await other.getByRole('button', { name: 'Les afficher' }).click();
    for (const tab of [page, other]) await expect.poll(() => firstTitle(tab)).toContain('Nouveau');
    await expect.poll(() => cacheNames(page)).toHaveLength(1);
    expect(await cacheNames(page)).not.toContain(before);
  });
});

describe('a site without a relay', () => {
  let files: Map<string, ServedFile>;
  const folder = '/offres/hors-ligne/';
  const toServed = (path: string, body: Uint8Array): ServedFile => ({
    type: path.endsWith('html')
      ? 'text/html; charset=utf-8'
      : path.endsWith('js')
        ? 'text/javascript'
        : path.endsWith('css')
          ? 'text/css'
          : 'application/octet-stream',
    body,
  });

  async function siteOf(content: typeof offer, date: string): Promise<Map<string, ServedFile>> {
    const site = await createOfflineSite({
      offer: await writeTerritoryFile(content, { date }),
      date,
      territory: 'Bouches-du-Rhône',
      codes: { code_departement: '13' },
      relay: null,
      notice: null,
    });
    const served = new Map([...site.files].map(([path, body]) => [folder + path, toServed(path, body)] as const));
    const index = served.get(`${folder}index.html`);
    if (index !== undefined) served.set(folder, index);
    return served;
  }

  beforeAll(async () => {
    files = await siteOf(offer, '2026-08-03');
  });

  async function serve(): Promise<StaticServer & { publish(next: Map<string, ServedFile>): void }> {
    const server = await startStaticServer(new Map(files));
    closers.push(() => server.close());
    return {
      ...server,
      publish: (next) => {
        server.files.clear();
        for (const [path, file] of next) server.files.set(path, file);
      },
    };
  }

  it('says that it cannot search in a browser without workers, in the page and truly to its author', async () => {
    const site = await serve();
    const context = await newContext(360);
    const page = await context.newPage();
    const warned: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning') warned.push(message.text());
    });
    await page.addInitScript(() => void Reflect.deleteProperty(globalThis, 'Worker'));
    await page.goto(site.origin + folder);
    await noWorkerIn(page).waitFor();
    expect(await page.locator('di-search').isVisible()).toBe(false);
    expect(await keepButton(page).isVisible()).toBe(false);
    expect(await noWorkerIn(page).getByRole('link').count()).toBe(0);
    expect(await overflowOf(page)).toBe(0);
    await expectAccessible(page);
    expect(warned[0]).toContain('the page searches nothing in this browser');
    expect(warned.join()).not.toContain('searches its file itself');
  });

  it('says nothing of the browser where the worker did not come for want of a network', async () => {
    const site = await serve();
    const page = await (await newContext()).newPage();
    await page.route('**/dataset-worker.js', (route) => route.abort());
    await page.goto(`${site.origin}${folder}?di-code_commune=${MARSEILLE}`);
    await page.locator('di-search').getByText('Réessayer').first().waitFor();
    expect(await noWorkerIn(page).isVisible()).toBe(false);
    await page.unroute('**/dataset-worker.js');
    await page.locator('di-search').getByText('Réessayer').first().click();
    await page.locator('di-offer-card').first().waitFor();
  });

  it('takes at most 4.9 MB with 3,000 services, as the goal of 5 MB is to hold while the elements grow', async () => {
    const territory = toTerritory(inventTerritory().communes.filter((commune) => commune.code_departement === '59'));
    const raw = createNationalRecords(59, 3000, { templates: createTemplates(day), territory });
    const large = { ...prepareDataset(raw, { now: day }), communes: [...territory.communes] };
    expect(large.services).toHaveLength(3000);
    const served = await siteOf(large, day);
    const bytes = [...served].reduce((sum, [path, { body }]) => (path === folder ? sum : sum + body.length), 0);
    expect(bytes).toBeGreaterThan(4_000_000);
    expect(bytes).toBeLessThan(4_900_000);
  });

  it('stands on a device by its files alone, and says that its offers are old', async () => {
    const site = await serve();
    const context = await newContext(360);
    const page = await context.newPage();
    await page.goto(site.origin + folder);
    await keep(page);
    await site.close();
    await context.setOffline(true);
    for (const [name, words] of [
      ['', 'Offres du 3 août 2026'],
      ['en.html', 'Offers of 3 August 2026'],
      ['ar.html', 'عروض 3 أغسطس 2026'],
      ['?lang=ar', 'عروض 3 أغسطس 2026'],
      ['?lang=fr', 'Offres du 3 août 2026'],
    ] as const) {
      await page.goto(site.origin + folder + name);
      await page.locator('.age').getByText(words).waitFor();
      await page.locator('#vieux').waitFor();
      await page.locator('di-search').getByRole('button').first().waitFor();
      expect(await overflowOf(page)).toBe(0);
      await expectAccessible(page);
    }
    // Nobody takes contributions: nothing asks for any.
    await page.goto(`${site.origin}${folder}?di-code_commune=${MARSEILLE}`);
    await page.locator('di-offer-card').first().waitFor();
    expect(
      await page
        .locator('di-offer-card')
        .first()
        .getByRole('button', { name: /Corriger/ })
        .count(),
    ).toBe(0);
  });

  it('whose newer files are not all there goes on with those before, and takes the newer ones alone at the next visit', async () => {
    const site = await serve();
    const context = await newContext();
    const page = await context.newPage();
    const address = `${site.origin}${folder}?di-code_commune=${MARSEILLE}`;
    await page.goto(address);
    await keep(page);
    // A newer worker is there, and the offers that it names are not: the upload was cut.
    const newer = await siteOf(renamed, '2026-11-25');
    const half = new Map(newer).set(`${folder}offre.json`, files.get(`${folder}offre.json`)!);
    site.publish(half);
    site.asked.length = 0;
    await page.reload();
    await expect.poll(() => site.asked.some(({ path }) => path.endsWith('offre.json'))).toBe(true);
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.installing ?? null))
      .toBeNull();
    await page.reload();
    await page.locator('di-offer-card').first().waitFor();
    expect(await firstTitle(page)).not.toContain('Nouveau');
    expect(await page.getByText('Offres du 3 août 2026').count()).toBe(1);
    expect(await page.locator('#neuf').isVisible()).toBe(false);
    expect(await page.locator('#dit').textContent()).toBe('');

    site.publish(newer);
    site.asked.length = 0;
    await page.reload();
    await page.getByText('Des offres plus récentes sont prêtes.').waitFor();
    expect(await page.getByText('Offres du 3 août 2026').count()).toBe(1);
    // Files that did not change are not downloaded again.
    expect(site.asked.filter(({ path }) => path.includes('/elements/'))).toEqual([]);
    await page.goto('about:blank');
    await page.goto(address);
    await page.getByText('Offres du 25 novembre 2026').waitFor();
    await expect.poll(() => firstTitle(page)).toContain('Nouveau');
  });

  it('tells a device without room, and a browser that took the offers away', async () => {
    const site = await serve();
    const context = await newContext();
    const page = await context.newPage();
    await page.goto(site.origin + folder);
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: 300_000 });
    await keepButton(page).click();
    await page.getByText('Il n’y a pas assez de place sur cet appareil.').waitFor();
    await expect.poll(() => cacheNames(page)).toEqual([]);
    await keepButton(page).waitFor();
    await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin });
    await keep(page);
    // One file goes: the whole copy is of no use any more.
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) if (request.url.endsWith('offre.json')) await cache.delete(request);
      }
    });
    await page.reload();
    await page.getByText('Votre navigateur a effacé les offres gardées').waitFor();
    await expect.poll(() => cacheNames(page)).toEqual([]);
    await page.reload();
    await keep(page);
    // All of it goes, as a browser that needs the room does. A page that stands there would load itself again.
    await page.goto('about:blank');
    await session.send('Storage.clearDataForOrigin', {
      origin: site.origin,
      storageTypes: 'service_workers,cache_storage',
    });
    await page.goto(site.origin + folder);
    await page.getByText('Votre navigateur a effacé les offres gardées').waitFor();
  });

  it('leaves a device at the press of a button, and all devices at the word of its site', async () => {
    const site = await serve();
    const context = await newContext();
    const page = await context.newPage();
    const registrations = (): Promise<number> =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await page.goto(site.origin + folder);
    // Nothing is kept before somebody asks for it.
    expect([await registrations(), await cacheNames(page)]).toEqual([0, []]);
    await keep(page);
    await page.getByRole('button', { name: 'Effacer les offres de cet appareil' }).click();
    await page.getByText('Les offres sont effacées de cet appareil.').waitFor();
    expect([await registrations(), await cacheNames(page)]).toEqual([0, []]);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);

    await keep(page);
    const end = files.get(`${folder}retirer-sw.js`)!;
    site.publish(new Map(files).set(`${folder}sw.js`, end));
    // The page loads itself again once its worker is gone: it may do so while it is asked.
    const kept = (): Promise<unknown[]> => Promise.all([registrations(), cacheNames(page)]).catch(() => []);
    await expect
      .poll(async () => {
        await page.goto(site.origin + folder).catch(() => undefined);
        return kept();
      })
      .toEqual([0, []]);
  });
});
