// The search in pages that make it hard: a strict policy, rules for every element, a shadow root, an iframe, another search.
import { readFileSync } from 'node:fs';
import { createDemonstration } from '@inclusion-kit/demonstration';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setUp } from './bench.ts';
import { openEverything } from './everything.ts';
import { version } from '../packages/widget/entry-names.mjs';

const { relay, newPage } = setUp({
  env: { RATE_LIMITS: 'off' },
  entries: ['di-search.relay', 'di-search.static', 'dataset-worker', 'di-service.relay', 'di-contribution.relay'],
});

const demonstration = createDemonstration({ now: new Date('2026-11-25') });
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";
const script = (name: string): string => `<script type="module" src="/widget/${version}/${name}.js"></script>`;

/** Opens a page of the relay's origin, made here. */
async function open(
  body: string,
  { policy, width = 1280, framed }: { policy?: string; width?: number; framed?: string } = {},
) {
  const { context, page, problems } = await newPage({ viewport: { width, height: 900 } });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      console.error(`violation: ${violatedDirective} ${blockedURI} ${sample}`),
    );
    window.print = () => undefined;
  });
  await page.route(`${relay.url}/essai*`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: policy === undefined ? {} : { 'content-security-policy': policy },
      body: `<!doctype html><html lang="fr"><meta name="viewport" content="width=device-width"><title>Site</title><link rel="icon" href="data:,">${
        route.request().url().endsWith('?cadre') ? (framed ?? '') : body
      }</html>`,
    }),
  );
  await page.route(`${relay.url}/offre.json`, (route) => route.fulfill({ json: demonstration }));
  await page.goto(`${relay.url}/essai`);
  return { page, problems, close: () => context.close() };
}

describe('under a policy that allows nothing but the page’s own files, Trusted Types required', () => {
  const strict = `${POLICY}; require-trusted-types-for 'script'; trusted-types lit-html`;

  it('is the policy that packages/widget/README.md shows', () => {
    const page = readFileSync(new URL('../packages/widget/README.md', import.meta.url), 'utf8');
    expect(page).toContain(`\n\`\`\`text\n${strict}\n\`\`\`\n`);
  });

  it('opens everything that a search shows without a violation, inside a shadow root that knows nothing of it', async () => {
    const { page, problems } = await open(`${script('di-search.relay')}<site-section></site-section>`, {
      policy: strict,
    });
    await page.evaluate(() => {
      const root = document.querySelector('site-section')!.attachShadow({ mode: 'open' });
      const search = document.createElement('di-search');
      const tiles = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==#{z}/{x}/{y}';
      for (const [name, value] of Object.entries({ api: '', 'code-commune': '13055', 'map-tiles': tiles }))
        search.setAttribute(name, value);
      root.append(search);
    });
    const seen: string[] = [];
    await openEverything(page, page.locator('di-search'), (at) => Promise.resolve(void seen.push(at)));
    expect(seen.length).toBeGreaterThan(10);
    expect(problems).toEqual([]);
  });

  it('searches a file of the site in a worker', async () => {
    const { page, problems } = await open(
      `${script('di-search.static')}<di-search dataset="/offre.json" code-commune="13055"></di-search>`,
      { policy: `${strict} inclusion-kit` },
    );
    await page.locator('di-offer-card').first().waitFor();
    await expect.poll(() => page.workers()).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it('takes the three elements of one page where their policies may be made twice', async () => {
    const id = demonstration.services[0]!.id;
    const { page, problems } = await open(
      `${['search', 'service', 'contribution'].map((name) => script(`di-${name}.relay`)).join('')}
      <di-search api="" code-commune="13055"></di-search>
      <di-service api="" service-id="${id}"></di-service>
      <di-contribution api="" service-id="${id}"></di-contribution>`,
      { policy: `${strict} 'allow-duplicates'` },
    );
    await page.locator('di-offer-card').first().waitFor();
    await page.locator('di-service').getByRole('heading', { name: 'Contacter' }).waitFor();
    const form = page.locator('di-contribution');
    await form.getByRole('heading').first().waitFor();
    await form.locator('summary').filter({ hasText: 'Que voulez-vous faire' }).click();
    const natures = form.getByRole('radio');
    await natures.first().waitFor();
    for (let index = 0; index < Math.min(6, await natures.count()); index += 1) {
      // By its key: the parts of the two others that still come move it from under a pointer.
      await natures.nth(index).press('Space');
      await expect.poll(() => natures.nth(index).isChecked()).toBe(true);
    }
    expect(problems).toEqual([]);
  });
});

/** Rules that pages have for every element, and those that come from resets gone too far. */
const RULES = `
  * { font: italic 40px cursive; line-height: 3; text-transform: uppercase; text-align: center; text-indent: 30px; white-space: nowrap;
    color: red; background: yellow; box-sizing: content-box; text-shadow: 1px 1px red; list-style: square inside; hyphens: auto; cursor: wait; word-break: break-all; }
  button, input, select, textarea, a, h2, h3, p, ul, li, div, dialog, svg { all: unset !important; display: none !important; }
  html { font-size: 40px; }
  di-search { --di-font-size: 16px; }`;

/** How each element of a search is drawn, through all its shadow roots. */
const drawn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const told: string[] = [];
    const walk = (root: ShadowRoot): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        // A card below the screen takes the height it is guessed to have, or its own where it was once drawn: all are drawn here.
        if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible';
        const style = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        const {
          fontSize,
          fontFamily,
          color,
          backgroundColor,
          lineHeight,
          textTransform,
          whiteSpace,
          boxSizing,
          cursor,
        } = style;
        told.push(
          [
            `${root.host.localName} ${element.localName}.${element.getAttribute('class') ?? ''}`,
            [fontSize, fontFamily, color, backgroundColor, lineHeight, textTransform, whiteSpace, boxSizing, cursor],
            [style.textAlign, style.textIndent, style.textShadow, style.fontStyle, style.display],
            Math.round(width * 10),
            Math.round(height * 10),
          ].join(' '),
        );
        if (element.shadowRoot !== null) walk(element.shadowRoot);
      }
    };
    walk(document.querySelector('di-search')!.shadowRoot!);
    return told;
  });

describe('in a page whose rules reach for every element', () => {
  it.each([360, 1280])('is drawn as in a page without any, at %i px', async (width) => {
    const body = (css: string): string =>
      `<style>${css}</style>${script('di-search.relay')}<main><di-search api="" code-commune="13055" url-state="off"></di-search></main>`;
    const look = async (css: string): Promise<Page> => {
      const { page } = await open(body(css), { width });
      await page.locator('di-filters').waitFor();
      await page.locator('di-offer-card').nth(19).waitFor();
      return page;
    };
    const pages = [await look(''), await look(RULES)] as const;
    const expectSame = async (): Promise<void> => {
      await expect.poll(async () => (await drawn(pages[0])).length).toBeGreaterThan(500);
      // Late parts come at another moment in each: both are read again until they are the same.
      await expect
        .poll(async () => {
          const [expected, told] = await Promise.all([drawn(pages[0]), drawn(pages[1])]);
          return {
            differs: told.filter((one, index) => one !== expected[index]),
            count: told.length - expected.length,
          };
        })
        .toEqual({ differs: [], count: 0 });
    };
    // The bar of a phone is folded into one line, which opens it.
    if (width === 360) {
      for (const page of pages) await page.locator('di-search .fold').waitFor();
      await expectSame();
      for (const page of pages) await page.locator('di-search .fold').click();
    }
    for (const page of pages) {
      await page.locator('di-search #bar').hover();
      await page.locator('di-place-field').waitFor();
      await page.locator('di-keyword-field').waitFor();
    }
    await expectSame();
  });
});

describe('elsewhere than in the body of a page', () => {
  it('works in an iframe of a page, and whole in the relay’s own page for one', async () => {
    const { page, problems } = await open(
      `<iframe id="plain" src="/essai?cadre" title="Recherche" width="1200" height="850"></iframe>
      <iframe id="embed" src="/embed?code-commune=13055" title="Recherche" width="1200" height="850"></iframe>`,
      { framed: `${script('di-search.relay')}<di-search api="" code-commune="13055"></di-search>` },
    );
    const plain = page.frameLocator('#plain').locator('di-search');
    await plain.locator('di-offer-card').first().getByRole('heading').getByRole('link').first().press('Enter');
    await plain.locator('di-service').getByRole('heading', { name: 'Contacter' }).waitFor();
    await openEverything(page, page.frameLocator('#embed').locator('di-search'));
    expect(problems).toEqual([]);
  });

  it('gives the browser’s own way back from an offer: to the list where it was, its filters chosen, and forward again', async () => {
    const { page, problems } = await open(
      `${script('di-search.relay')}<di-search api="" code-commune="13055" view="list"></di-search>`,
      { width: 360 },
    );
    const search = page.locator('di-search');
    const free = search.getByRole('button', { name: 'Gratuit' }).first();
    await free.click();
    await expect.poll(() => new URL(page.url()).searchParams.get('di-frais')).toBe('gratuit');
    const link = search.getByRole('article').nth(4).getByRole('heading').getByRole('link');
    const nom = await link.textContent();
    const listed = page.url();
    await link.click();
    await search.getByRole('heading', { name: 'Contacter' }).waitFor();
    expect(page.url()).toMatch(/\?di-frais=gratuit#di-offre=/);
    await page.goBack();
    await link.waitFor();
    await expect.poll(() => link.evaluate((one) => one === (one.getRootNode() as ShadowRoot).activeElement)).toBe(true);
    expect(page.url()).toBe(listed);
    expect(await search.locator('di-service').count()).toBe(0);
    expect(await free.getAttribute('aria-pressed')).toBe('true');
    await page.goForward();
    await search.getByRole('heading', { name: 'Contacter' }).waitFor();
    expect(await search.locator('di-service').getByRole('heading', { level: 2 }).first().textContent()).toBe(nom);
    expect(problems).toEqual([]);
  });

  it('stands twice on a page: each keeps its own search in the address, and going back gives both back', async () => {
    const two = (attributes: string): string =>
      `<di-search id="un" api="" url-prefix="un-" ${attributes}></di-search><di-search id="deux" api="" url-prefix="deux-" ${attributes}></di-search>`;
    const { page, problems } = await open(`${script('di-search.relay')}${two('page-size="3" view="list"')}`);
    const choose = async (id: string, typed: string, option: RegExp): Promise<void> => {
      const search = page.locator(`#${id}`);
      await search.getByRole('combobox', { name: /^Où/ }).fill(typed);
      await search.locator('di-place-field').getByRole('option', { name: option }).first().click();
      await search.locator('di-offer-card').first().waitFor();
    };
    const titles = async (): Promise<string[]> =>
      (await page.locator('#un #results, #deux #results').allTextContents()).map((text) => text.replace(/\s+/g, ' '));
    await choose('un', 'aubagn', /Aubagne/);
    await choose('deux', 'marseil', /Marseille/);
    await expect.poll(titles).toEqual([expect.stringContaining('Aubagne'), expect.stringContaining('Marseille')]);
    const places = () => ['un', 'deux'].map((id) => new URL(page.url()).searchParams.get(`${id}-code_commune`));
    await expect.poll(places).toEqual(['13005', '13055']);
    const shared = page.url();
    await page.goBack();
    await expect.poll(titles).toEqual([expect.stringContaining('Aubagne'), expect.not.stringContaining('Marseille')]);
    await page.goForward();
    await expect.poll(titles).toEqual([expect.stringContaining('Aubagne'), expect.stringContaining('Marseille')]);
    await page.goto('about:blank');
    await page.goto(shared);
    await expect.poll(titles).toEqual([expect.stringContaining('Aubagne'), expect.stringContaining('Marseille')]);
    expect(problems).toEqual([]);
  });
});
