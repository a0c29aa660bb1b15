import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryNames } from '../packages/widget/entry-names.mjs';
import { setUp } from './bench.ts';
import { expectAccessible, type Watched } from './support.ts';

/** A site that serves one page, under its own policy. */
interface Site {
  origin: string;
  page: { html: string; policy: string };
  server: Server;
}

async function startSite(): Promise<Site> {
  const site = { page: { html: '', policy: '' } } as Site;
  site.server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', site.page.policy);
    response.end(
      `<!doctype html><html lang="fr"><title>Site</title><main><h1>Site</h1>${site.page.html}</main></html>`,
    );
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => site.server.once('listening', resolve));
  site.origin = `http://127.0.0.1:${(site.server.address() as AddressInfo).port}`;
  return site;
}

let allowed: Site;
let other: Site;
beforeAll(async () => {
  [allowed, other] = await Promise.all([startSite(), startSite()]);
});
afterAll(() => {
  allowed.server.close();
  other.server.close();
});
// All scripts are bundled before their hashes are told, and that takes longer than a relay keeps a connection on a busy machine.
const { relay, newPage } = setUp({ env: () => ({ ALLOWED_ORIGINS: allowed.origin }), entries: entryNames });
let files: Record<string, string>;
beforeAll(async () => {
  ({ files } = (await (await fetch(`${relay.url}/widget/latest/integrity.json`)).json()) as {
    files: Record<string, string>;
  });
});

const frame = (): string =>
  `<iframe src="${relay.url}/embed?code-commune=13055&accent=7a2048" title="Offres d’insertion" width="100%" height="900"></iframe>`;

async function open(site: Site, shown: Site['page']): Promise<Watched> {
  site.page = shown;
  const { page, problems } = await newPage({ viewport: { width: 1024, height: 900 } }, [site.origin]);
  await page.goto(site.origin);
  return { page, problems };
}

const heightOf = (page: Page): Promise<number> => page.locator('iframe').evaluate((one) => one.clientHeight);

describe('the search in an iframe', () => {
  it('works on a site that allows no script at all', async () => {
    const { page, problems } = await open(allowed, {
      html: frame(),
      policy: `default-src 'none'; frame-src ${relay.url}`,
    });
    const inside = page.frameLocator('iframe');
    await inside.locator('di-search').getByRole('article').first().waitFor();
    const link = inside.getByRole('article').first().getByRole('heading').getByRole('link');
    await link.click();
    await inside.getByRole('heading', { name: /Contacter/ }).waitFor();
    expect(await heightOf(page)).toBe(900);
    expect(problems).toEqual([]);
  });

  it('takes the height of what it shows where the site loads the script of the relay, integrity checked', async () => {
    const integrity = files['embed.js'] ?? '';
    const { page, problems } = await open(allowed, {
      html: `${frame()}<script type="module" src="${relay.url}/widget/latest/embed.js" integrity="${integrity}" crossorigin="anonymous"></script>`,
      policy: `default-src 'none'; frame-src ${relay.url}; script-src ${relay.url}`,
    });
    // Beside a map the list scrolls by itself, and the page of an offer is longer than it.
    await page.setViewportSize({ width: 800, height: 900 });
    const inside = page.frameLocator('iframe');
    await inside.locator('di-search').getByRole('article').first().waitFor();
    const contentHeight = () =>
      page
        .frame({ url: /\/embed/ })!
        .evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    await inside.locator('di-search').getByRole('article').nth(19).waitFor();
    await expect.poll(async () => (await heightOf(page)) - (await contentHeight())).toBe(0);
    const long = await heightOf(page);
    expect(long).toBeGreaterThan(900);
    await inside.getByRole('article').first().getByRole('heading').getByRole('link').click();
    await inside.getByRole('heading', { name: /Contacter/ }).waitFor();
    // A shorter page makes the frame shorter.
    await expect.poll(() => heightOf(page)).toBeLessThan(long);
    await expect.poll(async () => (await heightOf(page)) - (await contentHeight())).toBe(0);
    await expectAccessible(page);
    expect(problems).toEqual([]);
  });

  it('shows nothing on a site that is not allowed, and tells it nothing', async () => {
    const { page, problems } = await open(other, {
      html: `${frame()}<script>window.told = []; addEventListener('message', (event) => told.push(event.data));</script>`,
      policy: `default-src 'none'; frame-src ${relay.url}; script-src 'unsafe-inline'`,
    });
    await expect.poll(() => problems.join('\n')).toContain('frame-ancestors');
    expect(await page.frameLocator('iframe').locator('di-search').count()).toBe(0);
    expect(await page.evaluate(() => (globalThis as unknown as { told: unknown[] }).told)).toEqual([]);
  });

  it('takes its height from the relay alone: neither from the site itself nor from another iframe', async () => {
    // The forged height is smaller than any content: the cards that are drawn later can only make the frame higher.
    const forged = `{ type: 'inclusion-kit:height', height: 1 }`;
    other.page = {
      html: `<script>parent.postMessage(${forged}, '*'); parent.postMessage('sent', '*');</script>`,
      policy: `default-src 'none'; script-src 'unsafe-inline'`,
    };
    const { page } = await open(allowed, {
      html: `${frame()}<script type="module" src="${relay.url}/widget/latest/embed.js"></script>`,
      policy: `default-src 'none'; frame-src ${relay.url} ${other.origin}; script-src ${relay.url}`,
    });
    await page.frameLocator('iframe').locator('di-search').getByRole('article').first().waitFor();
    await expect.poll(() => heightOf(page)).toBeGreaterThan(900);
    const least = await page.evaluate(
      async ([otherOrigin]) => {
        const [own] = document.getElementsByTagName('iframe');
        let lowest = own!.clientHeight;
        new MutationObserver(() => (lowest = Math.min(lowest, own!.clientHeight))).observe(own!, {
          attributes: true,
          attributeFilter: ['style'],
        });
        const heard = (wanted: (event: MessageEvent) => boolean): Promise<void> =>
          new Promise((resolve) => {
            addEventListener('message', (event) => {
              if (wanted(event)) resolve();
            });
          });
        const bySite = heard(({ source, data }) => source === window && data === 'sent');
        const byFrame = heard(({ origin, data }) => origin === otherOrigin && data === 'sent');
        postMessage({ type: 'inclusion-kit:height', height: 1 }, '*');
        postMessage('sent', '*');
        const stranger = document.createElement('iframe');
        stranger.src = otherOrigin!;
        document.body.append(stranger);
        await Promise.all([bySite, byFrame]);
        // An observer gets its records before the next task.
        await new Promise((resolve) => setTimeout(resolve, 0));
        return lowest;
      },
      [other.origin] as const,
    );
    expect(least).toBeGreaterThan(900);
  });
});

describe('the integrity of the elements', () => {
  it('lets the search run where it holds, and stops it where a file is another', async () => {
    const { version } = (await (await fetch(`${relay.url}/widget/latest/integrity.json`)).json()) as {
      version: string;
    };
    const embed = (integrity: string): string =>
      `<script type="module" src="${relay.url}/widget/${version}/di-search.relay.js" integrity="${integrity}" crossorigin="anonymous"></script><di-search api="${relay.url}" code-commune="13055"></di-search>`;
    const policy = `default-src 'none'; script-src ${relay.url}; connect-src ${relay.url}; style-src 'unsafe-inline'`;
    const good = await open(allowed, { html: embed(files['di-search.relay.js'] ?? ''), policy });
    await good.page.locator('di-search').getByRole('article').first().waitFor();
    expect(good.problems).toEqual([]);
    const bad = await open(allowed, { html: embed(files['embed.js'] ?? ''), policy });
    await expect.poll(() => bad.problems.join('\n')).toContain('integrity');
    expect(await bad.page.evaluate(() => customElements.get('di-search') === undefined)).toBe(true);
  });
});
