import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../packages/relay/src/contributions/moderators/password.ts';
import { setUp } from './bench.ts';
import { expectAccessible, type Watched } from './support.ts';

const PASSWORD = 'une longue phrase';
const MAIL = 'camille@exemple.fr';

interface Offer {
  id: string;
  source: string;
  nom: string;
  date_maj: string;
  telephone: string;
  courriel: string | null;
  description: string;
}

const hash = await hashPassword(PASSWORD);
const { relay, newPage } = setUp({
  env: { MODERATORS: `zoe:administrateur:${hash},relecture:moderateur:${hash}`, RATE_LIMITS: 'off' },
  entries: ['di-moderation.relay', 'di-search.relay'],
});
let offers: Offer[];

beforeAll(async () => {
  const { items } = (await (await fetch(`${relay.url}/api/v1/services?size=200`)).json()) as { items: Offer[] };
  // Names told apart, so that a test finds the row it means.
  const names = new Map<string, number>();
  for (const { nom } of items) names.set(nom, (names.get(nom) ?? 0) + 1);
  offers = items.filter(
    ({ nom, telephone, description }) =>
      names.get(nom) === 1 && typeof telephone === 'string' && telephone !== '' && description.length > 50,
  );
});

/** Sends a contribution as an element of a page does. Returns what the contributor gets back. */
async function contribute(genre: string, offer: Offer, more: object = {}, base: object = {}) {
  const answer = await fetch(`${relay.url}/contributions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      genre,
      cible: {
        modele: 'service',
        id: offer.id,
        source: offer.source,
        date_maj: offer.date_maj,
        base: { nom: offer.nom, telephone: offer.telephone, courriel: offer.courriel, ...base },
      },
      auteur: { nom: 'Camille Exemple', courriel: MAIL },
      licence: 'etalab-2.0',
      licence_texte_version: '2026-11',
      ...more,
    }),
  });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return (await answer.json()) as { id: string; numero: string; suivi: string };
}

const readOffer = async ({ id }: Offer): Promise<Record<string, unknown>> =>
  (await (await fetch(`${relay.url}/api/v1/services/${encodeURIComponent(id)}`)).json()) as Record<string, unknown>;

async function openDesk(nom: string): Promise<Watched> {
  const { page, problems } = await newPage();
  await page.goto(`${relay.url}/moderation`);
  await page.getByLabel('Nom').fill(nom);
  await page.getByLabel('Mot de passe').fill(PASSWORD);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByText(`${nom}, `).waitFor();
  // A request for a password is no failure of the page, though the browser notes its status 401.
  expect(problems.filter((problem) => !problem.includes('401'))).toEqual([]);
  problems.length = 0;
  return { page, problems };
}

const outcome = (page: Page) => page.locator('#outcome');
const detail = (page: Page) => page.locator('di-dossier');
const openRow = (page: Page, { nom }: Offer) => page.locator('.it').filter({ hasText: nom }).first().click();
const reload = (page: Page) => page.getByRole('button', { name: 'Actualiser la file' }).click();

describe('the page of those who moderate', () => {
  it('asks who moderates, refuses a wrong password, and shows nothing before', async () => {
    await contribute('confirmation', offers[0]!);
    const { page } = await newPage();
    await page.goto(`${relay.url}/moderation`);
    await page.getByLabel('Nom').fill('zoe');
    await page.getByLabel('Mot de passe').fill('faux');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByText('Ce nom ou ce mot de passe ne convient pas.').waitFor();
    await expectAccessible(page);
    expect(await page.getByText(offers[0]!.nom).count()).toBe(0);
    for (const path of ['/moderation/contributions', '/moderation/session']) {
      expect((await fetch(relay.url + path)).status).toBe(401);
    }
  });

  it('accepts a correction, shows it to readers, takes it back, and tells who did', async () => {
    const offer = offers[1]!;
    const { suivi } = await contribute('correction', offer, { changements: { telephone: '+33491000001' } });
    const { page, problems } = await openDesk('relecture');
    await openRow(page, offer);
    await expectAccessible(page);
    await detail(page).getByRole('button', { name: 'Accepter', exact: true }).click();
    await outcome(page).getByText('1 proposition acceptée.').waitFor();
    await expectAccessible(page);
    expect(await readOffer(offer)).toMatchObject({
      telephone: '+33491000001',
      overlay: { changements: { telephone: { avant: offer.telephone, apres: '+33491000001' } } },
    });

    await page.getByRole('button', { name: 'Annuler cette décision' }).click();
    await outcome(page).getByText('1 décision annulée.').waitFor();
    const undone = await readOffer(offer);
    expect(undone['telephone']).toBe(offer.telephone);
    expect(undone).not.toHaveProperty('overlay');
    const log = detail(page).locator('.log').getByRole('listitem');
    await expect
      .poll(() => log.allTextContents())
      .toEqual([
        expect.stringContaining('Décision annulée par relecture'),
        expect.stringContaining('Acceptée par relecture'),
        expect.stringContaining('Reçue'),
      ]);
    // The contributor reads where it stands, and not by whom.
    expect(await (await fetch(suivi)).text()).not.toMatch(/relecture|camille/);
    expect(problems).toEqual([]);
  });

  it('takes an offer that is no more out of the searches, says so at its address and in a selection, and brings it back', async () => {
    const offer = offers.at(-1)!;
    const query = `q=${encodeURIComponent(offer.nom)}`;
    const isFound = async (): Promise<boolean> => {
      const answer = await fetch(`${relay.url}/api/v1/search/services?${query}&size=100`);
      const { items } = (await answer.json()) as { items: { service: Offer }[] };
      return items.some(({ service }) => service.id === offer.id);
    };
    expect(await isFound()).toBe(true);
    const { page: reader, problems } = await newPage();
    await reader.goto(`${relay.url}/recherche?di-${query}`);
    const search = reader.locator('di-search');
    const card = search.getByRole('article').filter({ hasText: offer.nom }).first();
    await card.getByRole('checkbox').check();
    await search.locator('di-selection-tray').getByText('1 offre sélectionnée').waitFor();

    await contribute('fermeture', offer, { fermeture: { du: '2026-10-31' }, preuve: { moyen: 'appel' } });
    const { page } = await openDesk('relecture');
    await openRow(page, offer);
    await detail(page).getByRole('button', { name: 'Accepter', exact: true }).click();
    await outcome(page).getByText('1 proposition acceptée.').waitFor();
    expect(await isFound()).toBe(false);

    await search.getByRole('button', { name: 'Voir la sélection' }).click();
    const kept = search.locator('di-selection');
    await kept.getByText('N’existe plus depuis le 31 octobre 2026. N’y allez pas.').first().waitFor();
    await kept.getByText('Aperçu de la feuille').click();
    const sheet = kept.locator('.sheet');
    await sheet.getByText('N’existe plus depuis le 31 octobre 2026').waitFor();
    expect(await sheet.locator('.offer dt').allTextContents()).toEqual(['Attention']);
    await expectAccessible(reader);
    await reader.goto('about:blank');
    await reader.goto(`${relay.url}/recherche#di-offre=${encodeURIComponent(offer.id)}`);
    const record = search.locator('di-service');
    await record.getByText('Cette offre n’existe plus depuis le 31 octobre 2026.').waitFor();
    await record.getByText('Une personne a appelé la structure. Relu et accepté ici le').waitFor();
    await expectAccessible(reader);
    expect(problems).toEqual([]);

    await page.getByRole('button', { name: 'Annuler cette décision' }).click();
    await outcome(page).getByText('1 décision annulée.').waitFor();
    expect(await isFound()).toBe(true);
  });

  it('accepts some fields, says one better, and leaves the others out', async () => {
    const offer = offers[2]!;
    await contribute('correction', offer, {
      changements: { telephone: '+33491000002', courriel: 'accueil@asso-exemple.fr' },
    });
    const { page, problems } = await openDesk('relecture');
    await openRow(page, offer);
    await detail(page).getByLabel('Accepter cette ligne : Courriel').uncheck();
    await detail(page).getByRole('button', { name: 'Modifier…' }).click();
    await detail(page).getByLabel('Courriel').fill('pas une adresse');
    await detail(page).getByRole('button', { name: 'Enregistrer et accepter' }).click();
    await detail(page).getByText('1 valeur à revoir').waitFor();
    await expectAccessible(page);
    await detail(page).getByLabel('Courriel').fill('accueil@asso-exemple.fr');
    await detail(page).getByLabel('Téléphone').fill('04 91 00 00 03');
    await detail(page).getByRole('button', { name: 'Enregistrer et accepter' }).click();
    await outcome(page).getByText('1 proposition acceptée.').waitFor();
    const read = await readOffer(offer);
    expect(read['telephone']).toBe('+33491000003');
    expect(read['courriel']).toBe(offer.courriel);
    expect(problems).toEqual([]);
  });

  it('settles three ways what the source changed meanwhile', async () => {
    const offer = offers[3]!;
    await contribute(
      'correction',
      offer,
      { changements: { telephone: '+33491000004' } },
      { telephone: '+33491999999' },
    );
    const { page, problems } = await openDesk('relecture');
    await openRow(page, offer);
    // Nothing is chosen yet: a press only leads to the choice.
    await detail(page).getByRole('button', { name: 'Accepter', exact: true, disabled: true }).press('Enter');
    await detail(page).getByText('Choisissez d’abord la valeur à garder.').waitFor();
    await expectAccessible(page);
    expect((await readOffer(offer))['telephone']).toBe(offer.telephone);
    await detail(page)
      .getByRole('radio', { name: /Cette proposition/ })
      .check();
    await detail(page).getByRole('button', { name: 'Accepter', exact: true }).click();
    await outcome(page).getByText('1 proposition acceptée.').waitFor();
    expect((await readOffer(offer))['telephone']).toBe('+33491000004');
    expect(problems).toEqual([]);
  });

  it('gives a person what is to be handed on, and notes that it was', async () => {
    const offer = offers[12]!;
    const { suivi } = await contribute('correction', offer, { changements: { telephone: '+33491000012' } });
    const { page, problems } = await openDesk('relecture');
    await openRow(page, offer);
    await detail(page).getByRole('button', { name: 'Accepter', exact: true }).click();
    await outcome(page).getByText('1 proposition acceptée.').waitFor();
    await page.getByRole('button', { name: /^Acceptées/ }).click();
    await openRow(page, offer);
    const handedOn = detail(page).getByRole('button', { name: 'C’est transmis' });
    await expect
      .poll(
        async () => {
          await reload(page);
          return handedOn.count();
        },
        { interval: 500 },
      )
      .toBe(1);
    await detail(page).getByText('04 91 00 00 12').first().waitFor();
    await expectAccessible(page);
    await handedOn.click();
    await detail(page).getByText('Transmise par relecture').waitFor();
    await detail(page).getByRole('button', { name: 'Annuler l’acceptation' }).waitFor({ state: 'detached' });
    expect(await (await fetch(suivi)).text()).not.toContain('relecture');
    expect(problems).toEqual([]);
  });

  it('refuses with a reason that the contributor reads', async () => {
    const offer = offers[4]!;
    const { suivi } = await contribute('correction', offer, { changements: { telephone: '+33491000005' } });
    const { page, problems } = await openDesk('relecture');
    await openRow(page, offer);
    await detail(page).getByRole('button', { name: 'Refuser…' }).click();
    await page.getByRole('button', { name: 'Refuser', exact: true }).click();
    await page.getByText('Choisissez un motif.').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Déjà corrigé').check();
    await page.getByLabel('Message').fill('Le numéro a changé en mars.');
    await page.getByRole('button', { name: 'Refuser', exact: true }).click();
    await outcome(page).getByText('1 proposition refusée.').waitFor();
    expect(await (await fetch(suivi)).text()).toContain('Déjà corrigé. Le numéro a changé en mars.');
    expect(problems).toEqual([]);
  });

  it('accepts confirmations together, by two who work at once, and none twice', async () => {
    const [one, two] = [offers[5]!, offers[6]!];
    await contribute('confirmation', one);
    await contribute('confirmation', two);
    const [first, second] = await Promise.all([openDesk('relecture'), openDesk('zoe')]);
    for (const { page } of [first, second]) {
      for (const { nom } of [one, two]) await page.getByLabel(`Choisir : ${nom}`).check();
    }
    await first.page.getByRole('button', { name: 'Accepter les 2' }).click();
    await outcome(first.page).getByText('2 propositions acceptées.').waitFor();
    await second.page.getByRole('button', { name: 'Accepter les 2' }).click();
    await outcome(second.page).getByText('2 sur 2 n’ont pas pu être traitées').waitFor();
    await second.page.getByText('Quelqu’un a agi sur cette contribution entre-temps').first().waitFor();
    await expectAccessible(second.page);
    for (const offer of [one, two]) expect(await readOffer(offer)).toHaveProperty('overlay.confirmee_le');
    expect([...first.problems, ...second.problems]).toEqual([]);
  });

  it('shows who sent a contribution to those who moderate alone, and lets administrators forget them', async () => {
    const offer = offers[7]!;
    const { id } = await contribute('correction', offer, { changements: { telephone: '+33491000007' } });
    const { page: reader } = await openDesk('relecture');
    await openRow(reader, offer);
    await detail(reader).getByText(MAIL).waitFor();
    expect(
      await detail(reader)
        .getByRole('button', { name: /Effacer/ })
        .count(),
    ).toBe(0);

    const { page, problems } = await openDesk('zoe');
    await openRow(page, offer);
    await detail(page).getByRole('button', { name: 'Effacer qui l’a envoyée…' }).click();
    await expectAccessible(page);
    await detail(page).getByRole('button', { name: 'Effacer', exact: true }).click();
    await detail(page).getByText('La personne n’a rien dit d’elle').waitFor();
    await reload(reader);
    await detail(reader).getByText('La personne n’a rien dit d’elle').waitFor();
    expect(problems).toEqual([]);

    const anonymous = [
      `/api/v1/services/${encodeURIComponent(offer.id)}`,
      '/feed/services.json',
      '/api/v1/services',
      '/',
    ];
    for (const path of anonymous) expect(await (await fetch(relay.url + path)).text(), path).not.toContain(MAIL);
    expect((await fetch(`${relay.url}/moderation/contributions/${id}`)).status).toBe(401);
    expect(relay.output()).not.toContain(MAIL);
  });

  it('goes on where it was when the session is over', async () => {
    const offer = offers[8]!;
    await contribute('correction', offer, { changements: { telephone: '+33491000008' } });
    const { page } = await openDesk('relecture');
    await openRow(page, offer);
    await detail(page).getByRole('button', { name: 'Demander…' }).click();
    await page.getByLabel('Que demander à la personne ?').fill('Est-ce le numéro de l’accueil ?');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Demander', exact: true }).click();
    await page.getByText('Votre session est terminée').waitFor();
    await page.getByLabel('Nom').fill('relecture');
    await page.getByLabel('Mot de passe').fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('button', { name: 'Demander', exact: true }).click();
    await detail(page).getByText('En attente de réponse').waitFor();
    await detail(page)
      .getByText(/Précision demandée par relecture.*Est-ce le numéro de l’accueil/)
      .waitFor();
  });

  it('takes nothing from another site, signed in or not', async () => {
    const offer = offers[9]!;
    const { id } = await contribute('confirmation', offer);
    const { page } = await openDesk('zoe');
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    const headers = {
      Cookie: `${cookie?.name ?? ''}=${cookie?.value ?? ''}`,
      'Content-Type': 'application/json',
      Origin: 'https://evil.example',
    };
    const body = JSON.stringify({ acte: 'acceptation', version: 1 });
    const url = `${relay.url}/moderation/contributions/${id}`;
    expect((await fetch(url, { method: 'PATCH', headers, body })).status).toBe(403);
    expect((await fetch(`${url}/auteur`, { method: 'DELETE', headers })).status).toBe(403);
    const framed = await fetch(`${relay.url}/moderation`);
    expect(framed.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });

  it('is worked by the keyboard alone', async () => {
    const [one, two] = [offers[10]!, offers[11]!];
    await contribute('confirmation', two);
    await contribute('confirmation', one);
    const { page, problems } = await openDesk('relecture');
    // A person who has signed in stands at the queue.
    await page.locator('#queue:focus').waitFor();
    await page.locator('.it').filter({ hasText: two.nom }).waitFor();
    // A key decides the dossier that is shown: each waits for what the one before it leads to.
    await detail(page).getByRole('heading', { name: one.nom }).waitFor();
    await page.keyboard.press('j');
    await detail(page).getByRole('heading', { name: two.nom }).waitFor();
    await page.keyboard.press('k');
    await detail(page).getByRole('heading', { name: one.nom }).waitFor();
    await page.keyboard.press('a');
    await outcome(page).getByText('1 proposition acceptée.').waitFor();
    await detail(page).getByRole('heading', { name: two.nom }).waitFor();
    await page.keyboard.press('x');
    await page.getByText('1 choisie').waitFor();
    await page.keyboard.press('r');
    await page.locator('di-refusal input:focus').waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await outcome(page).getByText('1 proposition refusée.').waitFor();
    expect(problems).toEqual([]);
  });
});
