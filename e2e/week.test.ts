import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { checkWeek, parseProgramme, planWeek, type Programme } from '@inclusion-kit/sdk/activities';
import { toWeekPage, weekLanguages } from '@inclusion-kit/widget/week-page';
import { expect, it } from 'vitest';
import { setUp } from './bench.ts';
import { countSyllables, measureFrench } from './readability.ts';
import { expectAccessible, overflowOf } from './support.ts';

const { relay, newPage } = setUp({ entries: ['di-week.relay', 'di-search.relay'] });

const MOST_GESTURES = 12;
/** The page for the person is read by those who read at level A2: sentences of a few short words. */
const EASY = 80;
const LONGEST_SENTENCE = 12;

const semaine = '2026-11-30';
const lieu = { nom: 'Auto-école solidaire', adresse: '18 rue des Tilleuls', latitude: 43.3, longitude: 5.38 };

/** Opens the page, which asks for a place before it searches for anything, or knows the one of its week. */
async function open(page: Page, path = '/semaine'): Promise<Locator> {
  await page.goto(`${relay.url}${path}`);
  const element = page.locator('di-week');
  // The search is folded where it is under the days.
  await element.locator('[role="combobox"], .here').first().waitFor({ state: 'attached' });
  return element;
}

const placeOf = (element: Locator): Locator => element.locator('di-suggest-field').getByRole('combobox');

/** Tells the place of the person, and waits until offers are proposed around it. */
async function tellPlace(element: Locator, gesture = (act: Promise<unknown>): Promise<unknown> => act): Promise<void> {
  await gesture(placeOf(element).fill('13005'));
  await gesture(element.locator('di-suggest-field').getByRole('option').first().click());
  await element.locator('.here').waitFor();
  await element.locator('.proposals[aria-busy="false"]').waitFor();
}

const isFull = async (element: Locator): Promise<boolean> =>
  (await element.locator('.left', { hasText: /Le compte y est|Plus rien à trouver/ }).count()) > 0;

const kept = async (page: Page): Promise<Programme> =>
  parseProgramme(JSON.parse((await page.evaluate(() => localStorage.getItem('inclusion-kit:week:2'))) ?? '')).valeur;

/** The words of a text, with plain spaces. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Told and not proved: it depends on the machine. The goal is 90 s. */
function tellTime(by: string, { gestures, begin }: { gestures: number; begin: number }): void {
  console.info(`A week by ${by}: ${gestures} gestures, ${((performance.now() - begin) / 1000).toFixed(1)} s.`);
}

it('fills a week of fifteen hours in at most twelve gestures of the mouse, sends nothing and can be erased', async () => {
  const { page, problems } = await newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const element = await open(page);
  const begin = performance.now();
  let gestures = 0;
  const gesture = async (act: Promise<unknown>): Promise<void> => {
    gestures += 1;
    await act;
  };
  await gesture(element.getByRole('button', { name: 'Semaine suivante' }).click());
  // Offers of the whole country are of no use: nothing is searched before the place is told, and nothing can be taken away.
  expect(asked.filter((one) => one.includes('/search/'))).toEqual([]);
  expect(await element.locator('.take, .views').count()).toBe(0);
  await tellPlace(element, gesture);
  while (!(await isFull(element)) && gestures <= MOST_GESTURES) {
    await gesture(element.locator('.add').first().click());
    // The drawing of a week with activities comes with the first of them.
    await element.locator('.act').first().waitFor();
  }
  expect(await isFull(element)).toBe(true);
  expect(gestures).toBeLessThanOrEqual(MOST_GESTURES);
  tellTime('the mouse', { gestures, begin });
  expect(await element.locator('.conflict.impossible').count()).toBe(0);
  const programme = await kept(page);
  expect(programme.activites.every(({ offre }) => offre !== null)).toBe(true);
  expect(asked.filter((one) => !/^GET \/(?:semaine|api\/v1\/|widget\/|pages\/)/.test(one))).toEqual([]);

  await page.reload();
  await element.getByRole('button', { name: 'Semaine suivante' }).click();
  await expect.poll(() => element.locator('.act').count()).toBeGreaterThan(3);
  await element.getByRole('button', { name: 'Effacer de cet appareil' }).click();
  expect(await element.locator('.act').count()).toBe(0);
  expect(await page.evaluate(() => localStorage.getItem('inclusion-kit:week:2'))).toBe(null);
  expect(problems).toEqual([]);
});

it.each([
  { width: 1280, most: 4 },
  { width: 360, most: 4 },
])(
  'prints a week from offers that are ticked in at most $most presses, in the commune that they were looked for around: $width px',
  async ({ width, most }) => {
    const { page, problems } = await newPage({ viewport: { width, height: 740 } });
    await page.goto(`${relay.url}/recherche?di-code_commune=13055&di-q=permis`);
    const search = page.locator('di-search');
    const cards = search.getByRole('article');
    const titles = [];
    for (const at of [0, 1, 2, 3, 4]) {
      await cards.nth(at).getByRole('checkbox').check();
      titles.push(await cards.nth(at).getByRole('heading').innerText());
    }
    let presses = 0;
    const press = async (what: Locator): Promise<void> => {
      await what.click();
      presses += 1;
    };
    const week = search.getByRole('link', { name: 'Préparer la semaine' });
    await search.getByText('5 offres sélectionnées', { exact: true }).waitFor({ state: 'attached' });
    if (!(await week.isVisible())) await press(search.locator('di-selection-tray .more'));
    await press(week);
    const element = page.locator('di-week');
    await element.getByText(/^Commune\s: Marseille/).waitFor({ state: 'attached' });
    await press(element.getByRole('button', { name: 'Ajouter les 5 offres de votre sélection' }));
    await expect.poll(() => element.locator('tr.act').count()).toBe(5);
    const { activites, code_insee } = await kept(page);
    expect(new Set(activites.map(({ offre }) => offre?.id)).size).toBe(5);
    for (const { titre } of activites) expect(titles.join(' ')).toContain(titre);
    expect(code_insee).toBe('13055');
    await press(element.getByRole('button', { name: 'Imprimer' }));
    const sheet = element.locator('iframe').contentFrame();
    await expect.poll(() => sheet.locator('.one').count()).toBe(5);
    expect(presses).toBeLessThanOrEqual(most);
    // The person reads all that they need to go there, or to call before.
    const told = (await sheet.locator('.one').allInnerTexts()).map(plain);
    for (const { titre, telephone, lieu } of activites) {
      const own = told.find((text) => text.includes(plain(titre))) ?? '';
      expect(own.replaceAll(' ', '')).toContain(telephone?.replace('+33', '0') ?? '');
      expect(own).toContain(plain(lieu?.adresse ?? ''));
      expect(own).toMatch(/\d\s?h\b|Heure \?|entre/);
    }
    // Loaded again, they are there, and are offered no more.
    await page.reload();
    await expect.poll(() => element.locator('tr.act').count()).toBe(5);
    expect(await element.locator('.selected').count()).toBe(0);
    await expectAccessible(page);
    expect(await overflowOf(page)).toBe(0);
    expect(problems).toEqual([]);
  },
);

it('fills it by the keyboard alone', async () => {
  const { page, problems } = await newPage();
  const element = await open(page);
  const begin = performance.now();
  let [gestures, moves] = [0, 0];
  const press = async (key: string): Promise<void> => {
    gestures += 1;
    await page.keyboard.press(key);
  };
  const moveTo = async (selector: string): Promise<void> => {
    for (;;) {
      const isThere = await page.evaluate((wanted) => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at?.matches(wanted) ?? false;
      }, selector);
      if (isThere) return;
      moves += 1;
      expect(moves, selector).toBeLessThan(80);
      await page.keyboard.press('Tab');
    }
  };
  await moveTo('.btn.next');
  await press('Enter');
  await moveTo('[role="combobox"]');
  gestures += 1;
  await page.keyboard.type('13005');
  await element.locator('di-suggest-field').getByRole('option').first().waitFor();
  await press('ArrowDown');
  await press('Enter');
  await element.locator('.proposals[aria-busy="false"]').waitFor();
  await moveTo('.add');
  while (!(await isFull(element)) && gestures <= MOST_GESTURES) {
    await press('Enter');
    await element.locator('.act').first().waitFor();
  }
  expect(await isFull(element)).toBe(true);
  expect(gestures).toBeLessThanOrEqual(MOST_GESTURES);
  tellTime('the keyboard', { gestures: gestures + moves, begin });
  expect(moves).toBeLessThan(60);
  expect(problems).toEqual([]);
});

it('asks for hours that nobody knows, counts them apart, and says what does not hold where it stands', async () => {
  const { page } = await newPage();
  const element = await open(page);
  await element.getByRole('button', { name: 'Semaine suivante' }).click();
  await element.getByLabel('Offre ou démarche').fill('Appeler le garage');
  await element.getByRole('button', { name: 'Ajouter comme démarche' }).click();
  // The form opens, on the field that is to fill in.
  await element.getByRole('form', { name: 'Modifier « Appeler le garage »' }).waitFor();
  expect(await element.locator('.big').textContent()).toMatch(/^0\smin sur 15\sh/);
  expect(await element.locator('.key li.unknown').innerText()).toBe('1 activité sans durée, pas comptée');
  await element.locator('.editing [name="jour"]').selectOption({ label: 'mardi' });
  await element.getByLabel('Début', { exact: true }).fill('09:00');
  await element.getByLabel('Fin', { exact: true }).fill('10:30');
  await element.getByRole('button', { name: 'Enregistrer', exact: true }).press('Enter');
  await expect.poll(() => element.locator('.big').textContent()).toMatch(/^1\sh\s30 sur 15\sh/);
  for (const [name, from] of [['Ranger mes papiers', '10:00']] as const) {
    await element.getByLabel('Offre ou démarche').fill(name);
    await element.getByRole('button', { name: 'Ajouter comme démarche' }).click();
    await element.locator('.editing [name="jour"]').selectOption({ label: 'mardi' });
    await element.getByLabel('Début', { exact: true }).fill(from);
    await element.getByLabel('Fin', { exact: true }).fill('11:00');
    await element.getByRole('button', { name: 'Enregistrer', exact: true }).press('Enter');
  }
  const row = element.getByRole('row', { name: /Ranger mes papiers/ });
  await expect
    .poll(() => row.locator('.conflict').textContent())
    .toMatch(/Au même moment que «\sAppeler le garage\s» pendant 30\smin/);
  await element.getByRole('button', { name: 'Voir « Ranger mes papiers »' }).click();
  expect(await row.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node)).toBe(true);
  // The three standings are told apart.
  await element.getByLabel('État : Appeler le garage').selectOption('validee');
  await element.getByLabel('État : Ranger mes papiers').selectOption('declaree');
  // The half hour that they share counts once.
  await expect
    .poll(() => element.locator('.key').innerText())
    .toMatch(/1\sh\s30 confirmées\s+30\smin déclarées\s+30\smin en même temps/);

  const take = async (name: string): Promise<{ name: string; text: string }> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      element.getByRole('button', { name }).click(),
    ]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };
  const calendar = await take('Agenda (.ics)');
  expect(calendar.name).toMatch(/^semaine-\d{4}-\d\d-\d\d\.ics$/);
  expect(calendar.text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect((await take('Tableur (CSV)')).text).toContain('Appeler le garage');
  await element.getByText('Plus', { exact: true }).click();
  expect(parseProgramme(JSON.parse((await take('Fichier JSON')).text)).valeur.activites).toHaveLength(2);
});

it('asks on a phone what to do first, and leads from the days to the search', async () => {
  const { page, problems } = await newPage({ viewport: { width: 360, height: 740 } });
  const element = await open(page);
  // Where it is said that there is nothing, the place is asked for. No day stands between that and the search.
  expect(await element.locator('.empty [role="combobox"]').count()).toBe(1);
  expect(await element.locator('.day').count()).toBe(0);
  await tellPlace(element);
  await element.locator('.add').first().click();
  // The search stays where its reader is, and leads to the week.
  await element.getByRole('button', { name: 'Voir la semaine' }).click();
  await element.locator('.act').first().waitFor();
  const isFocused = (selector: string): Promise<boolean> =>
    element
      .locator(selector)
      .evaluate(
        (node) => (node.getRootNode() as ShadowRoot).activeElement === node && node.getBoundingClientRect().top < 740,
      );
  await element.getByRole('button', { name: 'Ajouter une activité' }).click();
  await expect.poll(() => isFocused('#add')).toBe(true);
  expect(problems).toEqual([]);
});

it('begins on a phone with the week, folds what is not it, and has the whole week of the grid in sight', async () => {
  const { page, problems } = await newPage({ viewport: { width: 360, height: 740 } });
  await page.clock.setFixedTime(new Date('2026-11-30T08:00:00+01:00'));
  await page.addInitScript((kept) => localStorage.setItem('inclusion-kit:week:2', kept), JSON.stringify(toConfirm));
  const element = await open(page, '/semaine');
  const first = element.locator('.act').first();
  await first.waitFor();
  expect((await first.boundingBox())?.y).toBeLessThanOrEqual(400);
  const heightOf = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
  expect(await heightOf()).toBeLessThanOrEqual(2000);
  // The dates take one line.
  const title = element.getByRole('heading', { name: 'Du 30 nov. au 6 déc.' });
  expect((await title.boundingBox())?.height).toBeLessThan(30);
  // A press on a day leads to its first activity. A day without any is none.
  const days = element.locator('.strip');
  expect(await days.getByRole('button').count()).toBe(5);
  await days.getByRole('button', { name: /^Ven/ }).click();
  await expect.poll(() => element.evaluate((one) => one.shadowRoot?.activeElement?.id)).toBe('act-a4');
  // A card says where in a few words, and its pencil opens the rest.
  const address = first.getByText('18 bis avenue');
  expect(await address.isVisible()).toBe(false);
  await first.locator('.edit').click();
  await address.waitFor();
  await element.getByRole('button', { name: 'Fermer' }).click();
  const fold = element.getByRole('button', { name: 'Objectif, absences et détail des heures' });
  const change = element.getByText('Changer l’objectif');
  expect([await element.locator('.left').isVisible(), await change.isVisible()]).toEqual([false, false]);
  await fold.click();
  await change.waitFor();
  // The hours to find stand at the foot, and are told once.
  expect([await element.locator('.left').isVisible(), await fold.getAttribute('aria-expanded')]).toEqual([
    false,
    'true',
  ]);
  await fold.click();
  await change.waitFor({ state: 'hidden' });
  // All that is to settle is folded under its count, which the hours lead to.
  const settle = element.getByRole('region', { name: /^À régler/ });
  expect(await settle.getByRole('listitem').first().isVisible()).toBe(false);
  await element.locator('.to-settle').click();
  await settle.getByRole('listitem').first().waitFor();
  // The way to the search stays in sight. The search takes the place of the days, and leads back to them.
  const add = element.getByRole('button', { name: 'Ajouter une activité' });
  expect((await add.boundingBox())?.y).toBeLessThan(740);
  const words = element.getByLabel('Offre ou démarche');
  expect(await words.isVisible()).toBe(false);
  await add.click();
  await words.waitFor();
  expect(await first.isVisible()).toBe(false);
  const need = element.locator('[name="need"]');
  expect(await need.isVisible()).toBe(false);
  await element.getByRole('button', { name: 'Besoin · Pour qui' }).click();
  await need.waitFor();
  const back = element.getByRole('button', { name: 'Voir la semaine' });
  expect((await back.boundingBox())?.y).toBeLessThan(740);
  await expectAccessible(page);
  await back.click();
  await first.waitFor();
  expect(await words.isVisible()).toBe(false);

  await element.getByRole('button', { name: 'Grille' }).click();
  const heads = element.locator('.grid .head');
  await heads.last().waitFor();
  expect(await heads.count()).toBe(7);
  // The whole week is in sight, and nothing of it is beside the page.
  const edges = await heads.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => [left, right]),
  );
  for (const [left = -1, right = Infinity] of edges) expect([left >= 0, right <= 360]).toEqual([true, true]);
  const frame = element.locator('.scroll');
  expect(await frame.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true);
  expect(problems).toEqual([]);
});

/** A week of fifteen hours and more, with long names and addresses. */
const longWeek = {
  ...{ version: 1, debut: semaine, code_insee: '13055' },
  activites: Array.from({ length: 12 }, (_, index) => ({
    ...{ id: `a${index}`, semaine, jour: (index % 5) + 1, telephone: '+33353010012' },
    ...{ debut: `${String(9 + 2 * Math.floor(index / 5)).padStart(2, '0')}:00`, duree_minutes: 90 },
    titre: `Atelier ${index + 1} pour préparer son projet professionnel et ses candidatures`,
    lieu: { ...lieu, adresse: '18 bis avenue du Général de Gaulle, bâtiment C, 13005 Marseille' },
  })),
};
/** A week as offers fill it: the hours of most are to confirm. */
const toConfirm = {
  ...longWeek,
  activites: longWeek.activites.slice(0, 7).map((one, index) => (index < 2 ? one : { ...one, debut: null })),
};
const HARD_HOST = `<style>
  html { background: #222; color: #eee; color-scheme: dark; text-align: center; letter-spacing: .1em }
  body { display: grid; grid-template-columns: 300px 1fr; min-height: 200vh; padding: 4rem; counter-reset: x }
  main { max-width: 640px; padding: 3rem; border: 5px solid; transform: rotate(0deg); overflow: hidden }
  main::before { content: "before"; display: block; height: 40vh }
  @page { margin: 50mm }
</style><header style="height: 80vh">Espace du conseiller</header><nav>${'<p>Menu</p>'.repeat(60)}</nav>
<main>Words of the page <h1>Programme</h1><a-card></a-card><p>${'More words. '.repeat(900)}</p></main><footer>Foot</footer>
<script>customElements.define('a-card', class extends HTMLElement { connectedCallback() {
  this.attachShadow({ mode: 'open' }).innerHTML = '<h2>Card</h2><section><slot></slot></section><p>Under</p>';
  this.innerHTML = '<p>Beside</p><di-week api="" contact="Ma conseillère : 03 53 01 00 80"></di-week>';
} })</script>`;

it.each(['fr', 'en', 'es', 'ar', 'uk'] as const)(
  'gives by the browser’s own menu the one page that the button gives in "%s": on the relay, in each direction in a page that makes it hard, without a network',
  async (lang) => {
    const isFirstOfDirection = lang === 'fr' || lang === 'ar';
    const { page, context } = await newPage();
    await page.clock.setFixedTime(new Date('2026-11-30T08:00:00+01:00'));
    await page.addInitScript((kept) => localStorage.setItem('inclusion-kit:week:2', kept), JSON.stringify(longWeek));
    await page.route(`${relay.url}/essai`, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><title>Site</title><link rel="icon" href="data:,"><script type="module" src="/widget/latest/di-week.relay.js"></script>${HARD_HOST}</html>`,
      }),
    );
    for (const path of [`/semaine?lang=${lang}`, ...(isFirstOfDirection ? ['/essai'] : [])]) {
      await context.setOffline(false);
      const element = await open(page, path);
      await element.locator('.act').first().waitFor();
      await context.setOffline(true);
      const title = await page.title();
      // The words of the page that the menu prints are read while it is laid out.
      await page.evaluate(() =>
        addEventListener('beforeprint', () => {
          const paper = document.querySelector('di-week')?.shadowRoot?.querySelector('.paper')?.shadowRoot;
          Object.assign(globalThis, { printed: paper?.querySelector('article')?.outerHTML, entitled: document.title });
        }),
      );
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g), path).toHaveLength(1);
      const byMenu = await page.evaluate(() => {
        const { printed, entitled } = globalThis as unknown as Record<'printed' | 'entitled', string>;
        return { printed, entitled };
      });
      const byButton = await element.evaluate(async (one) => {
        let frame = { printed: '', entitled: '' };
        await (one as unknown as { print: (open: (window: Window) => void) => Promise<void> }).print(
          ({ document: paper }) =>
            (frame = { printed: paper.querySelector('article')?.outerHTML ?? '', entitled: paper.title }),
        );
        return frame;
      });
      const withoutMarks = ({ printed, entitled }: typeof byMenu) => [printed.replace(/<!--.*?-->/g, ''), entitled];
      expect(withoutMarks(byMenu)).toEqual(withoutMarks(byButton));
      expect(byMenu.printed).toContain('Atelier 12');
      // The page is as it was.
      expect([await page.title(), await element.locator('.paper').count()]).toEqual([title, 0]);
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    }
  },
);

it('says that a week could not be drawn without a network, asks for nothing without end, and draws it then', async () => {
  const { page } = await newPage();
  await page.clock.setFixedTime(new Date('2026-11-30T08:00:00+01:00'));
  await page.addInitScript((kept) => localStorage.setItem('inclusion-kit:week:2', kept), JSON.stringify(fullWeek));
  let asked = 0;
  const isOfActivities = /of-activities/;
  await page.route(isOfActivities, (route) => {
    asked += 1;
    return route.abort();
  });
  const element = await open(page);
  await element.getByText('La semaine n’a pas pu être lue').waitFor();
  expect(asked).toBe(1);
  expect(await element.locator('.act').count()).toBe(0);
  await page.unroute(isOfActivities);
  await element.getByRole('button', { name: 'Réessayer' }).click();
  await element.locator('.act').first().waitFor();
});

it('tells the three standings apart in the colours that a reader forces', async () => {
  const { page } = await newPage({ forcedColors: 'active' });
  await page.clock.setFixedTime(new Date('2026-11-30T08:00:00+01:00'));
  await page.addInitScript((kept) => localStorage.setItem('inclusion-kit:week:2', kept), JSON.stringify(fullWeek));
  const element = await open(page);
  await element.locator('.act').first().waitFor();
  const bars = element.locator('.bar rect:not(.ground, .line)');
  const fills = await bars.evaluateAll((all) => all.map((one) => getComputedStyle(one).fill));
  expect([fills.length, new Set(fills).size]).toEqual([3, 3]);
});

it('asks after the week whether each session took place, until all are confirmed', async () => {
  const { page, problems } = await newPage();
  await page.clock.setFixedTime(new Date('2026-12-06T08:00:00+01:00'));
  await page.addInitScript((kept) => localStorage.setItem('inclusion-kit:week:2', kept), JSON.stringify(fullWeek));
  const element = await open(page);
  const after = element.getByRole('region', { name: 'Après la semaine' });
  await after.waitFor();
  const left = after.getByRole('listitem');
  // One is declared and three are planned. The others are validated, called off, or have no day.
  expect(await left.count()).toBe(4);
  await after.getByRole('button', { name: 'Confirmer : Médiathèque' }).click();
  await expect.poll(() => element.locator('.key').innerText()).toMatch(/4\sh\s30 confirmées/);
  await after.getByRole('button', { name: 'N’a pas eu lieu : Rendez-vous' }).click();
  await after.getByRole('button', { name: 'A eu lieu : Atelier CV et lettre' }).click();
  expect(
    await after.getByRole('heading').evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node),
  ).toBe(true);
  await after.getByRole('button', { name: 'Confirmer : Atelier CV et lettre' }).click();
  await after.getByRole('button', { name: 'N’a pas eu lieu : Jardin' }).click();
  await after.waitFor({ state: 'detached' });
  expect(problems).toEqual([]);
});

it('prints a full week on one page that is easy to read', async () => {
  const { page } = await newPage();
  const element = await open(page);
  await element.getByRole('button', { name: 'Semaine suivante' }).click();
  await tellPlace(element);
  for (let added = 0; added < 12; added += 1) await element.locator('.add').first().click();
  for (const lang of ['fr', 'en', 'es', 'ar', 'uk']) {
    await page.evaluate((language) => (document.documentElement.lang = language), lang);
    await expect
      .poll(() => element.evaluate((one) => getComputedStyle(one).direction))
      .toBe(lang === 'ar' ? 'rtl' : 'ltr');
    const sheet = await element.evaluate(async (one) => {
      let [body, css, own, title] = ['', '', [] as string[], ''];
      await (one as unknown as { print: (open: (frame: Window) => void) => Promise<void> }).print(
        ({ document: paper }) => {
          ({ title } = paper);
          body = paper.body.innerHTML;
          css = paper.adoptedStyleSheets.flatMap((style) => [...style.cssRules].map((rule) => rule.cssText)).join('\n');
          // The words of the kit. Names and places are those of the sources.
          const copy = paper.body.cloneNode(true) as HTMLElement;
          copy.querySelectorAll('bdi').forEach((said) => said.remove());
          own = [...copy.querySelectorAll('p, th, footer, h1, td')]
            .filter((node) => node.querySelector('p') === null)
            .map((node) => node.textContent.replace(/\s+/g, ' ').trim());
        },
      );
      return { body, css, own, title };
    });
    expect(sheet.title).not.toBe('');
    const paper = await page.context().newPage();
    await paper.setContent(`<html lang="${lang}"><style>${sheet.css}</style><body>${sheet.body}</body></html>`);
    const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g), lang).toHaveLength(1);
    await paper.close();
    if (lang !== 'fr') continue;
    const sentences = sheet.own.flatMap((text) => text.split(/(?<=[.?!])\s/)).filter((text) => /\p{L}/u.test(text));
    const { score, longestSentence } = measureFrench(sentences);
    expect(score, JSON.stringify({ score, sentences: [...new Set(sentences)] })).toBeGreaterThanOrEqual(EASY);
    expect(longestSentence).toBeLessThanOrEqual(LONGEST_SENTENCE);
  }
});

it.each(weekLanguages)(
  'writes in "%s" one page that anybody can read, of one activity or of fifty, with all that cannot be',
  async (language) => {
    const { page } = await newPage();
    const sizes: (string | null)[] = [];
    for (const count of [1, 10, 19, 22, 50]) {
      const activites = Array.from({ length: count }, (_, index) => ({
        ...{ id: `a${index}`, semaine, jour: (index % 7) + 1, debut: '09:00', fin: '12:00' },
        // One has a phone, the next a mail, and the third neither.
        ...[{ telephone: '+33353010012' }, { courriel: 'accueil.insertion@maison-de-quartier.example' }, {}][index % 3],
        titre: 'Atelier pour préparer son projet et ses candidatures',
        lieu: { ...lieu, adresse: '18 bis avenue du Général de Gaulle, bâtiment C, 13005 Marseille' },
      }));
      const { valeur } = parseProgramme({ version: 1, debut: semaine, activites });
      const conflits = checkWeek(valeur);
      const now = new Date('2026-11-27T09:00:00Z');
      await page.setContent(await toWeekPage(planWeek(valeur), { language, conflits, now }));
      // From ten on two stand at the same time, and each of them says so.
      const doubts = await page.locator('.doubt').allInnerTexts();
      expect(doubts.length > 0).toBe(count >= 10);
      if (language === 'fr' && doubts.length > 0) {
        // The names of activities are those of the sources.
        const said = await page.locator('.doubt, td > p, .cannot, .from').allInnerTexts();
        const own = said.map((text) => text.replace(/«.*»/, '« Atelier »'));
        const sentences = own.flatMap((text) => text.split(/(?<=[.?!])\s/)).filter((text) => /\p{L}/u.test(text));
        const { score, longestSentence } = measureFrench(sentences);
        expect(score, own.join(' ')).toBeGreaterThanOrEqual(EASY);
        expect(longestSentence).toBeLessThanOrEqual(LONGEST_SENTENCE);
      }
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g), `${count}`).toHaveLength(1);
      sizes.push(await page.locator('.sheet').evaluate((sheet) => getComputedStyle(sheet).fontSize));
      // The parts of the page are the same in every language, and all there from ten activities on.
      if (language === 'fr' || count === 10) await expectAccessible(page);
    }
    // The letters are as large as the week lets them be.
    expect(new Set(sizes).size).toBeGreaterThanOrEqual(3);
  },
);

it.each(['fr', 'uk'] as const)(
  'writes in "%s" one page of fifty activities whose hours nobody knows',
  async (language) => {
    const { page } = await newPage();
    const activites = Array.from({ length: 50 }, (_, index) => ({
      ...{ id: `a${index}`, semaine, jour: index % 3 === 0 ? null : (index % 7) + 1, telephone: '+33353010012' },
      ...(index % 4 === 1 ? { duree_minutes: 90 } : {}),
      titre: 'Atelier pour préparer son projet et ses candidatures',
      lieu: { ...lieu, adresse: '18 bis avenue du Général de Gaulle, bâtiment C, 13005 Marseille' },
    }));
    const { valeur } = parseProgramme({ version: 1, debut: semaine, activites });
    await page.setContent(await toWeekPage(planWeek(valeur), { language, now: new Date('2026-11-27T09:00:00Z') }));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  },
);

it('measures readability as its authors do: a sentence of an administration is hard', () => {
  expect(['semaine', 'jour', 'appelle', 'téléphone', 'activité', 'administration'].map(countSyllables)).toEqual([
    2, 1, 2, 3, 4, 5,
  ]);
  const hard =
    'La contractualisation des engagements réciproques conditionne le versement de l’allocation aux bénéficiaires.';
  expect(measureFrench([hard]).score).toBeLessThan(40);
});

/** A week with each kind of state: standings, conflicts, hours that nobody knows, a time after midnight, an absence. */
const fullWeek = {
  ...{ version: 1, debut: semaine, code_insee: '13055' },
  absences: [
    { du: '2026-12-02', au: '2026-12-02', raison: 'garde' },
    { du: '2026-12-05', au: '2026-12-05', debut: '12:00', raison: 'formation interne' },
  ],
  garde: [1, 2, 4, 5].map((jour) => ({ jour, debut: '08:30', fin: '16:30' })),
  objectif: { heures: 12, raison: 'Pas de garde le mercredi', jusqu_au: '2027-01-31' },
  activites: [
    { titre: 'Code de la route', jour: 1, debut: '09:00', fin: '12:00', etat: 'validee', telephone: '+33353010012' },
    {
      titre: 'Médiathèque',
      jour: 1,
      debut: '14:00',
      fin: '15:30',
      etat: 'declaree',
      lieu: { ...lieu, latitude: 43.35 },
    },
    { titre: 'Rendez-vous', jour: 4, debut: '09:00', fin: '10:00', lieu },
    {
      titre: 'Atelier CV et lettre',
      jour: 4,
      debut: '09:30',
      fin: '11:30',
      lieu: { ...lieu, nom: 'Maison de quartier' },
    },
    { titre: 'Veille de nuit', jour: 6, debut: '22:00', fin: '02:00', etat: 'annulee' },
    { titre: 'Jardin', jour: 6, telephone: '+33353010012', lieu },
    { titre: 'Simulation d’entretien', lieu: { a_distance: true } },
  ].map(({ etat, ...one }, index) => ({
    ...{ id: `a${index}`, semaine, lieu, ...one },
    seances: etat === undefined ? [] : [{ semaine, etat }],
  })),
};
const WIDTHS = [360, 768, 1280];

it.each([
  { lang: 'fr', first: 0, isDarkToo: true },
  { lang: 'en', first: 1, isDarkToo: false },
  { lang: 'es', first: 2, isDarkToo: false },
  { lang: 'ar', first: 0, isDarkToo: true },
  { lang: 'uk', first: 2, isDarkToo: false },
] as const)(
  'has no fault of accessibility in "$lang": the list, its forms, the grid, an empty week, on a phone, a tablet and a screen',
  async ({ lang, first, isDarkToo }) => {
    const { page, problems } = await newPage();
    await page.clock.setFixedTime(new Date('2026-11-30T08:00:00+01:00'));
    await page.addInitScript((kept) => localStorage.setItem('inclusion-kit:week:2', kept), JSON.stringify(fullWeek));
    const element = await open(page, `/semaine?lang=${lang}`);
    let turn: number = first;
    const expectFine = async (state: string): Promise<void> => {
      // A language and a scheme change other things than a width does: in French each state is examined at each width, in another
      // language and in the dark at one width, the next state at the next. Nothing but colours is other in the dark, and colours are other
      // in no language.
      const one = WIDTHS[turn++ % WIDTHS.length];
      const examine = async (width: number): Promise<void> => {
        if (lang === 'fr' || width === one) await expectAccessible(page, isDarkToo ? undefined : 'all but colours');
        if (!isDarkToo || width !== one) return;
        await page.emulateMedia({ colorScheme: 'dark' });
        await expectAccessible(page, 'colours');
        await page.emulateMedia({ colorScheme: 'light' });
      };
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await examine(width);
        expect(await overflowOf(page), `${state}, ${width}`).toBe(0);
        // A phone folds the hours and the search. They are looked at too, and folded again for the next width.
        const fold = element.locator('.total > .fold');
        if (!(await fold.isVisible())) continue;
        await fold.click();
        if (state === 'list') await element.locator('.to-settle').click();
        await examine(width);
        expect(await overflowOf(page), `${state}, ${width}, unfolded`).toBe(0);
        await fold.click();
        if (state !== 'list') continue;
        // The search takes the place of the days.
        await element.locator('.to-add').click();
        await element.locator('.ask > .fold').click();
        await examine(width);
        expect(await overflowOf(page), `${state}, ${width}, the search`).toBe(0);
        await element.locator('.to-week').click();
      }
    };
    await expect.poll(() => element.locator('.conflict.impossible').count()).toBeGreaterThan(0);
    await element.locator('.edit').first().click();
    await element.locator('.times summary').click();
    await element.locator('.availability').waitFor();
    await expectFine('list');
    await element.locator('.views .btn').last().click();
    await element.locator('.grid').waitFor();
    await expectFine('grid');
    await element.locator('.next').click();
    await element.locator('.resume').waitFor();
    await expectFine('empty');
    expect(problems).toEqual([]);
  },
);
