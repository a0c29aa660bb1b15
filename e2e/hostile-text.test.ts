// Records whose every text is hostile: markup, links that run, turned letters, words that never end. They are shown as text.
import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { version } from '../packages/widget/entry-names.mjs';
import { setUp } from './bench.ts';
import { openEverything } from './everything.ts';

const { relay, newPage } = setUp({ env: { RATE_LIMITS: 'off' }, entries: ['di-search.relay'] });

const run = (how: string): string => `hacked('${how}')`;

const markup = `<img src=x onerror="${run('img')}"><script>${run('script')}</script><svg onload="${run('svg')}"></svg>"'></bdi></p><!--?lit$1$-->`;
const markdown = `[lien](javascript:${run('link')}) ![image](https://elsewhere.example/i.png) <javascript:${run('auto')}>\n\n<details open ontoggle="${run('toggle')}">`;
const turned = '\u202Eesrevni \u2066\u2067\u2068 \u202Dgauche \u200F\u061C\u0000\u0007\u001B[31m\uFFFE\u2028\u2029';

/** The texts that an attacker, or a broken import, writes. Those that would run stand in one, in the order that hides none of them. */
const texts: Readonly<Record<string, string>> = {
  'markdown, markup and turned letters': `${markdown}${markup}${turned}`,
  'letters that pile up': `Z${'\u0300\u0301\u0489\u20DD'.repeat(400)}algo`,
  'a word that never ends': 'W'.repeat(10_000),
};

const links = [
  `javascript:${run('href')}`,
  `java\tscript:${run('tab')}`,
  `data:text/html,<script>${run('data')}</script>`,
  `https://a.example/" onclick="${run('quote')}`,
  `https://a.example/${'w'.repeat(10_000)}`,
];

const written = [
  'nom',
  'description',
  'frais_precisions',
  'publics_precisions',
  'conditions_acces',
  'adresse',
  'complement_adresse',
];
const saidBy = [
  'commune',
  'telephone',
  'courriel',
  'horaires_accueil',
  'contact_nom_prenom',
  'mobilisation_precisions',
  'siret',
];
const linked = ['lien_source', 'lien_mobilisation', 'site_web', 'accessibilite_lieu'];
const listed = [
  'thematiques',
  'publics',
  'modes_accueil',
  'zone_eligibilite',
  'reseaux_porteurs',
  'modes_mobilisation',
  'mobilisable_par',
];

/** Makes a record hostile in every field that its kind has. */
function poison(record: Record<string, unknown>, text: string, link: string): Record<string, unknown> {
  const hostile = { ...record };
  for (const name of [...written, ...saidBy]) if (name in record) hostile[name] = text;
  for (const name of linked) if (name in record) hostile[name] = link;
  for (const name of listed) {
    if (!(name in record)) continue;
    const known = (record[name] as string[] | null) ?? [];
    hostile[name] = [...known, text, ...Array.from({ length: 200 }, (_, index) => `valeur--inconnue-${index}`)];
  }
  for (const name of ['type', 'frais']) if (name in record) hostile[name] = text;
  if ('structure' in record) hostile['structure'] = poison(record['structure'] as Record<string, unknown>, text, link);
  return hostile;
}

type Body = Record<string, unknown> & { items?: Record<string, unknown>[] };

/** Answers as the relay does, every record of it hostile. */
async function serveHostile(page: Page, text: string): Promise<void> {
  let turn = 0;
  const next = (record: Record<string, unknown>) => poison(record, text, links[(turn += 1) % links.length] ?? '');
  const answer = async (route: Route): Promise<void> => {
    const response = await route.fetch();
    const body = (await response.json()) as Body;
    const json = Array.isArray(body.items)
      ? {
          ...body,
          items: body.items.map((item) =>
            'service' in item ? { ...item, service: next(item['service'] as Record<string, unknown>) } : next(item),
          ),
        }
      : next(body);
    await route.fulfill({ response, json });
  };
  await page.route(/\/api\/v1\/(?:search\/services\?|services|structures)/, answer);
  await page.route(/\/api\/v1\/sources/, async (route) => {
    const response = await route.fetch();
    const sources = (await response.json()) as Record<string, unknown>[];
    await route.fulfill({ response, json: sources.map((one) => ({ ...one, nom: text, description: text })) });
  });
}

describe.each(Object.entries(texts))('records made of %s', (_, text) => {
  it('are text wherever a search shows them, in a width of 360 px', async () => {
    const { page, problems } = await newPage({ viewport: { width: 360, height: 800 } });
    const executed: string[] = [];
    await page.exposeFunction('hacked', (how: string) => executed.push(how));
    await page.addInitScript(() => {
      window.print = () => undefined;
      addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        console.error(`violation: ${violatedDirective}`),
      );
    });
    await serveHostile(page, text);
    // There is no policy here: a text that is not executed is safe because it stays text.
    await page.route(`${relay.url}/essai*`, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="fr"><meta name="viewport" content="width=device-width"><title>Site</title><link rel="icon" href="data:,">
          <script type="module" src="/widget/${version}/di-search.relay.js"></script><di-search api="" code-commune="13055"></di-search></html>`,
      }),
    );
    await page.goto(`${relay.url}/essai`);
    const search = page.locator('di-search');
    const wide: string[] = [];
    const links: string[] = [];
    await openEverything(page, search, async (at) => {
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (beyond > 0) wide.push(`${at}: ${beyond} px`);
      links.push(...(await hrefs(page)));
    });
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((href) => !/^(?:https?|tel|mailto|sms|geo|blob):/.test(href))).toEqual([]);
    expect(wide).toEqual([]);
    expect(executed).toEqual([]);
    expect(problems.map((one) => one.slice(0, 300))).toEqual([]);
  });
});

/** The address of each link of the page, through shadow roots and frames to print from. */
function hrefs(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walk = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element instanceof HTMLAnchorElement && element.hasAttribute('href')) found.push(element.href);
        if (element.shadowRoot !== null) walk(element.shadowRoot);
        if (element instanceof HTMLIFrameElement && element.contentDocument !== null) walk(element.contentDocument);
      }
    };
    walk(document);
    return found;
  });
}
