import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hashPassword } from '../packages/relay/src/contributions/moderators/password.ts';
import { setUp } from './bench.ts';
import { expectAccessible } from './support.ts';

const PASSWORD = 'une longue phrase';

interface Offer {
  id: string;
  source: string;
  nom: string;
  date_maj: string;
  telephone: string;
  code_insee: string;
  structure_id: string;
  twin?: string;
}

const hash = await hashPassword(PASSWORD);
const { relay, newPage } = setUp({
  env: { MODERATORS: `zoe:administrateur:${hash}`, RATE_LIMITS: 'off', TRUSTED_PROXIES: '127.0.0.1' },
  entries: ['di-moderation.relay', 'di-territory.relay'],
});

async function readOffers(): Promise<Offer[]> {
  const { items } = (await (await fetch(`${relay.url}/api/v1/services?size=200`)).json()) as { items: Offer[] };
  const names = new Set<string>();
  // Another offer of its structure with the same number is taken for the same one.
  for (const offer of items) {
    const { id, structure_id, telephone } = offer;
    const twin = items.find((one) => one.id !== id && one.structure_id === structure_id && one.telephone === telephone);
    if (twin !== undefined) offer.twin = twin.id;
  }
  return items.filter(({ nom, telephone }) => {
    const isNew = typeof telephone === 'string' && telephone !== '' && !names.has(nom);
    names.add(nom);
    return isNew;
  });
}

let visitors = 0;

/** Sends a contribution as a visitor of their own: the confirmations of one visitor are one voice. */
async function send(body: object): Promise<string> {
  visitors += 1;
  const licence = { licence: 'etalab-2.0', licence_texte_version: '2026-11' };
  const answer = await fetch(`${relay.url}/contributions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': `192.0.2.${visitors}` },
    body: JSON.stringify({ ...body, ...licence }),
  });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

const at = ({ id, source, date_maj, nom, telephone }: Offer, base: object = {}) => ({
  cible: { modele: 'service', id, source, date_maj, base: { nom, telephone, ...base } },
});

/** Corrects the hours of an offer as its structure, by its own link. */
async function correctAsOwner({ id, structure_id }: Offer, telephone: string): Promise<void> {
  const post = (path: string, body: string, type: string, cookie = ''): Promise<Response> =>
    fetch(`${relay.url}${path}`, {
      ...{ method: 'POST', redirect: 'manual', body },
      headers: { 'Content-Type': type, Cookie: cookie, Origin: relay.url },
    });
  const cookieOf = (answer: Response): string => (answer.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
  const signIn = JSON.stringify({ nom: 'zoe', mot_de_passe: PASSWORD });
  const zoe = cookieOf(await post('/moderation/session', signIn, 'application/json'));
  const asked = JSON.stringify({ structure: structure_id });
  const made = await post('/moderation/invitations', asked, 'application/json', zoe);
  const { lien } = (await made.json()) as { lien: string };
  const owner = cookieOf(await fetch(lien, { redirect: 'manual' }));
  const form = new URLSearchParams({ id, ligne: 'telephone', telephone }).toString();
  const sent = await post('/contribuer/corrections', form, 'application/x-www-form-urlencoded', owner);
  expect(sent.status, 'the owner is heard').toBe(303);
}

/** Sends thirteen contributions about offers, of each kind and from each hand. Five of them are sure. Returns their ids. */
async function sendThirteen(offers: readonly Offer[], round: number): Promise<string[]> {
  const call = { preuve: { moyen: 'appel' } };
  // Two visitors called the same number. A name or a mail that one of them types would not make it sure.
  const byMail = { ...call, auteur: { courriel: 'camille@ccas.example' } };
  const byName = { ...call, auteur: { nom: 'Camille Exemple', organisation: 'CCAS' } };
  const phone = (n: number) => ({ changements: { telephone: `+33491200${round}${n}0` } });
  const of = (index: number): Offer => offers[index]!;
  const double = offers.filter(({ twin }, index) => index > 9 && twin !== undefined)[round]!;
  const need = { thematiques: [], publics: [], code_commune: of(0).code_insee, precisions: 'Garde avant 7 h' };
  const { items } = (await (await fetch(`${relay.url}/api/v1/structures?size=1`)).json()) as {
    items: { id: string }[];
  };
  const added = { nom: `Atelier ${round}`, description: 'Un atelier de couture le jeudi.', structure_id: items[0]!.id };
  const bodies = [
    // Its source changed the number meanwhile.
    { genre: 'correction', ...at(of(0), { telephone: '+33491999999' }), ...phone(1), ...call },
    { genre: 'confirmation', ...at(of(1)) },
    { genre: 'correction', ...at(of(2)), ...phone(2), ...byMail },
    { genre: 'doublon', ...at(double), doublon_de: double.twin },
    { genre: 'confirmation', ...at(of(4)) },
    { genre: 'manque', manque: need },
    { genre: 'correction', ...at(of(2)), ...phone(2), ...byName },
    { genre: 'fermeture', ...at(of(6)), fermeture: {} },
    { genre: 'nouveau-service', changements: added },
    // Some say that it is closed, and others that it is open.
    { genre: 'confirmation', ...at(of(8)) },
    { genre: 'fermeture', ...at(of(8)), fermeture: {}, ...call },
    { genre: 'confirmation', ...at(of(8)) },
  ];
  const ids: string[] = [];
  for (const body of bodies) ids.push(await send(body));
  await correctAsOwner(of(7), `04 91 20 0${round} 40`);
  return ids;
}

/**
 * Notes each contribution once its whole change was on screen, above the bar at the foot. Those of one row are seen where both sides
 * stand whole on the screen.
 */
async function watchSeen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const root = document.querySelector('di-moderation')!.shadowRoot!;
    const seen = new Set<string>();
    Object.assign(globalThis, { seen });
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting) seen.add((target.closest('li') as HTMLElement).dataset['id']!);
        }
      },
      { threshold: 0.99, rootMargin: '0px 0px -64px 0px' },
    );
    for (const change of root.querySelectorAll('.queue-list .chg')) observer.observe(change);
  });
  return () =>
    page.evaluate(() => {
      const dossier = document.querySelector('di-moderation')!.shadowRoot!.querySelector('di-dossier');
      const sides = dossier?.shadowRoot?.querySelector('#contrary .sides');
      const foot = dossier?.shadowRoot?.querySelector('.foot')?.getBoundingClientRect().top ?? 0;
      const isWhole = sides != null && sides.getBoundingClientRect().bottom <= Math.min(foot, innerHeight);
      const { seen } = globalThis as unknown as { seen: Set<string> };
      const both = isWhole ? (dossier as unknown as { dossier: { contraires: { id: string }[] } }).dossier : null;
      return [...seen, ...(both?.contraires.map(({ id }) => id) ?? [])];
    });
}

/** Tells whether the page stands still, and each change that is on screen was noted. */
const isAllSeen = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const before = scrollY;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { seen } = globalThis as unknown as { seen: Set<string> };
    const changes = document.querySelector('di-moderation')!.shadowRoot!.querySelectorAll('.queue-list .chg');
    const isNoted = (change: Element): boolean => {
      const { top, bottom } = change.getBoundingClientRect();
      return top < 0 || bottom > innerHeight - 64 || seen.has((change.closest('li') as HTMLElement).dataset['id']!);
    };
    return scrollY === before && [...changes].every(isNoted);
  });

describe.each([
  { width: 1280, height: 900, round: 1 },
  { width: 360, height: 740, round: 2 },
])('the desk at $width', ({ width, height, round }) => {
  it('clears thirteen contributions of each kind and from each hand in twelve gestures, each seen before it is decided', async () => {
    const offers = (await readOffers()).slice(round * 10);
    const ids = await sendThirteen(offers, round);
    const { page, problems } = await newPage({ viewport: { width, height } });
    await page.goto(`${relay.url}/moderation`);
    await page.getByLabel('Nom').fill('zoe');
    await page.getByLabel('Mot de passe').fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    const rows = page.locator('.queue-list > li');
    // The closure and the two confirmations of one offer are one row.
    await expect.poll(() => rows.count()).toBe(11);
    // Nothing is scrolled away by signing in.
    expect(await page.evaluate(() => scrollY)).toBe(0);
    problems.length = 0;
    const readSeen = await watchSeen(page);
    const decided: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'PATCH') return;
      const one = /contributions\/([^/?]+)$/.exec(request.url())?.[1];
      type Listed = { contributions?: { id: string }[] };
      const { contributions = [], contraires } = request.postDataJSON() as Listed & { contraires?: Listed };
      const along = [...contributions, ...(contraires?.contributions ?? [])];
      decided.push(...(one === undefined ? [] : [one]), ...along.map(({ id }) => id));
    });

    let gestures = 0;
    const gesture = async (work: () => Promise<unknown>): Promise<void> => {
      gestures += 1;
      const seen = new Set(await readSeen());
      const before = decided.length;
      await work();
      for (const id of decided.slice(before)) expect(seen, 'seen before it is decided').toContain(id);
    };
    const press = (name: RegExp | string) =>
      gesture(() => page.getByRole('button', { name }).filter({ visible: true }).first().click());
    const isWide = width >= 900;
    const outcome = page.locator('#outcome');

    const sure = await page.getByRole('button', { name: 'Choisir les 5 sûres' }).boundingBox();
    expect(sure!.y + sure!.height, 'within the first screen').toBeLessThan(height);
    await press('Choisir les 5 sûres');
    await page.getByText('5 choisies').first().waitFor();
    // Each turn of the wheel is a gesture. All that it brings on screen is noted before the next one.
    for (let seen = await readSeen(); seen.length < 11; seen = await readSeen()) {
      await gesture(() => page.mouse.wheel(0, height - 120));
      await expect.poll(async () => (await readSeen()).length).toBeGreaterThan(seen.length);
      await expect.poll(() => isAllSeen(page)).toBe(true);
    }
    const row = (text: string) => rows.filter({ hasText: text });
    const picked = ['Doublon proposé', 'Fermeture', 'Nouvelle offre'];
    for (const text of picked) await gesture(() => row(text).getByRole('checkbox').click());
    await press('Accepter les 8');
    await outcome.getByText('8 propositions acceptées. Visibles maintenant.').waitFor();
    await expectAccessible(page);
    await expect.poll(() => rows.count()).toBe(3);

    if (!isWide) await gesture(() => row('Fermeture contre 2 confirmations').locator('.it').click());
    await page.getByText('Garder l’un refuse l’autre.').waitFor();
    await expectAccessible(page);
    await press('Fermer l’offre');
    // The next one opens in the place of the last.
    await page.getByText('Notez ce besoin').waitFor();
    await expectAccessible(page);
    await press('Noter ce besoin');
    await page.getByText('a changé ce numéro depuis la proposition').waitFor();
    await expectAccessible(page);
    await gesture(() => page.getByRole('radio', { name: /^Cette proposition/ }).click());
    await press(/^Accepter/);
    await page.getByRole('heading', { name: 'Tout est relu' }).waitFor();
    await expectAccessible(page);

    expect(gestures).toBeLessThanOrEqual(12);
    expect(decided).toHaveLength(13);
    expect(decided).toEqual(expect.arrayContaining(ids));
    expect(problems).toEqual([]);
  });
});

describe('the one sign-in', () => {
  it('asks a reader of the state of the relay once, leads back, and opens the needs of the territory', async () => {
    const { page, problems } = await newPage();
    await page.goto(`${relay.url}/admin`);
    await page.getByLabel('Nom').fill('zoe');
    await page.getByLabel('Mot de passe').fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('heading', { name: 'État du relais', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Territoire', exact: true }).click();
    await page.getByRole('heading', { name: 'Besoins du territoire', level: 1 }).waitFor();
    await page.getByRole('tab', { name: 'Demandes' }).click();
    await page.getByRole('heading', { name: 'Par commune et par besoin', exact: true }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'À relire', exact: true }).click();
    await page.getByText('zoe, administration').waitFor();
    const signOut = page.getByRole('button', { name: 'Se déconnecter' });
    // In one place of the bar on each page, also on a phone.
    for (const [width, path] of [
      [1280, '/moderation'],
      [1280, '/admin'],
      [1280, '/composer'],
      [360, '/moderation'],
      [360, '/territoire'],
    ] as const) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(`${relay.url}${path}`);
      await signOut.waitFor();
      expect(await signOut.count(), path).toBe(1);
      const box = (await signOut.boundingBox())!;
      expect(box.y + box.height, `${path} at ${width} px`).toBeLessThan(70);
      expect(box.x + box.width, `${path} at ${width} px`).toBeGreaterThan(width * 0.8);
      const name = (await page.locator('.brand bdi').boundingBox())!;
      expect(name.height, `the name on one line, ${path} at ${width} px`).toBeLessThan(30);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
    await page.goto(`${relay.url}/moderation`);
    await signOut.click();
    await page.getByLabel('Mot de passe').waitFor();
    // A request for a password is no failure of the page, though the browser notes its status 401.
    expect(problems.filter((problem) => !problem.includes('401'))).toEqual([]);
  });
});

describe('a number that is wrong', () => {
  const isOf = async ({ id }: Pick<Offer, 'id'>) =>
    (await (await fetch(`${relay.url}/api/v1/services/${encodeURIComponent(id)}`)).json()) as Offer & {
      structure: { telephone: string | null };
    };

  it('goes from the offer that was called, its structure and all its offers that show it in one press, and the next reader is told', async () => {
    const offers = (await readOffers()).filter(({ twin }) => twin !== undefined);
    const [offer] = offers.slice(-1) as [Offer];
    const { telephone, nom } = offer;
    await send({ genre: 'correction', ...at(offer), changements: { telephone: null }, preuve: { moyen: 'appel' } });
    const { page } = await newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(`${relay.url}/moderation`);
    await page.getByLabel('Nom').fill('zoe');
    await page.getByLabel('Mot de passe').fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.locator('.queue-list').getByText(nom).first().click();
    const press = page.getByRole('button', { name: /^Enlever des \d+ fiches$/ });
    await press.waitFor();
    await expectAccessible(page);
    await press.click();
    await page
      .getByText(/Numéro enlevé aussi de \d+ autres? fiches?\./)
      .first()
      .waitFor();
    const twin = await isOf({ id: offer.twin! });
    expect([(await isOf(offer)).telephone, twin.telephone, twin.structure.telephone]).not.toContain(telephone);
    const reader = await newPage({ viewport: { width: 360, height: 740 } });
    await reader.page.goto(`${relay.url}/#di-offre=${encodeURIComponent(twin.id)}`);
    await reader.page.getByText('Numéro signalé faux : il est retiré.').first().waitFor();
    await expectAccessible(reader.page);
    await reader.page.getByRole('button', { name: 'Vous connaissez le bon ?' }).first().click();
    await reader.page.getByLabel('Téléphone', { exact: true }).waitFor();
  });
});
