// The purpose of the kit, from end to end in a real browser. An offer is found, corrected and confirmed, and another is added.
// A moderator decides. Readers see the offer, marked. The commons fetches it. Another relay takes all of it over.
// SHOTS=folder keeps a picture of each step at three widths. OFFER=files,COMMUNES=file plays it on other records.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readDataset } from '@inclusion-kit/dataset';
import { listDataFiles } from '@inclusion-kit/dataset/node';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../packages/relay/src/contributions/moderators/password.ts';
import { setUp } from './bench.ts';
import { expectAccessible, openContact, startRelay } from './support.ts';

const bin = new URL('../packages/cli/src/bin.js', import.meta.url).pathname;
const run = promisify(execFile);
const PASSWORD = 'une longue phrase';
const SOURCE = 'departement-essai';
const NEW_OFFER = 'Permanence numérique du jeudi';

interface Offer {
  id: string;
  nom: string;
  commune: string;
  code_postal: string;
  telephone: string;
  courriel: string;
  structure_id: string;
  structure: { nom: string };
}

let settings: Record<string, string>;
/** Offers of one commune, in the order that the search shows them. */
let offers: Offer[];
let structureName: string;
const problems: string[] = [];

const { relay, folder, newPage } = setUp({
  env: async () => {
    settings = {
      DATASET: process.env['OFFER'] ?? (await writeOffer()),
      COMMUNES: process.env['COMMUNES'] ?? (await writeCommunes()),
      FEED_SOURCE: SOURCE,
      MODERATORS: `lea:administrateur:${await hashPassword(PASSWORD)}`,
      RATE_LIMITS: 'off',
    };
    return settings;
  },
  entries: ['di-search.relay', 'di-moderation.relay', 'di-contribution.relay'],
});

beforeAll(async () => {
  const { items } = await ask<{ items: { code_insee: string }[] }>('/api/v1/services?size=1000');
  const code = process.env['CODE'] ?? items[0]!.code_insee;
  const found = await ask<{ items: { service: Offer }[] }>(
    `/api/v1/search/services?code_commune=${code}&size=20&exclure_doublons=true`,
  );
  offers = found.items.map(({ service }) => service);
  const structure = await ask<{ nom: string }>(`/api/v1/structures/${encodeURIComponent(offers[0]!.structure_id)}`);
  structureName = structure.nom;
});

/** Offers as the France services houses are told: one structure a house, one service each, of the same few words. */
async function writeOffer(): Promise<string> {
  const place = {
    commune: 'Valserhône',
    code_postal: '01200',
    code_insee: '01033',
    latitude: 46.106,
    longitude: 5.826,
  };
  const houses = ['de Valserhône', 'itinérante', 'La Poste', 'de la gare', 'du lycée', 'des hauts'].map(
    (name, index) => ({
      source: 'france-services',
      id: `france-services--${index + 1}`,
      nom: `France services ${name}`,
      date_maj: '2024-08-01',
      ...place,
      latitude: place.latitude + index / 1000,
      adresse: `${index + 1} rue des Papetiers`,
      telephone: `01 99 00 00 1${index}`,
      courriel: `accueil${index + 1}@exemple.fr`,
      horaires_accueil: 'Mo-Fr 09:00-12:00,14:00-17:00',
      reseaux_porteurs: ['france-service'],
    }),
  );
  const services = houses.map(({ id, nom, reseaux_porteurs: _, ...shared }) => ({
    ...shared,
    id: id.replace('--', '--svc-'),
    structure_id: id,
    nom: `Démarches du quotidien, ${nom}`,
    description:
      'Les agents accompagnent gratuitement toute personne dans ses démarches administratives et numériques.',
    type: 'accompagnement',
    thematiques: ['numerique--maitriser-les-fondamentaux-du-numerique'],
    frais: 'gratuit',
    publics: ['tous-publics'],
    modes_accueil: ['en-presentiel'],
    zone_eligibilite: ['01'],
    modes_mobilisation: ['se-presenter', 'telephoner', 'envoyer-un-courriel'],
    mobilisable_par: ['professionnels', 'usagers'],
  }));
  const paths = [join(folder.path, 'offre.structures.json'), join(folder.path, 'offre.services.json')];
  await writeFile(paths[0]!, JSON.stringify(houses));
  await writeFile(paths[1]!, JSON.stringify(services));
  return paths.join(',');
}

async function writeCommunes(): Promise<string> {
  const path = join(folder.path, 'communes.json');
  const commune = {
    ...{ code: '01033', nom: 'Valserhône', codes_postaux: ['01200'], code_departement: '01', code_epci: '240100891' },
    ...{ population: 16_000, latitude: 46.106, longitude: 5.826 },
  };
  await writeFile(path, JSON.stringify([commune]));
  return path;
}

const ask = async <T>(path: string, at: { url: string } = relay): Promise<T> =>
  (await (await fetch(at.url + path)).json()) as T;
const readOffer = (id: string, at: { url: string } = relay) =>
  ask<Record<string, unknown>>(`/api/v1/services/${encodeURIComponent(id)}`, at);

async function openPage(path: string): Promise<Page> {
  const { page, ...watched } = await newPage();
  page.on('close', () => problems.push(...watched.problems.filter((one) => !one.includes('401'))));
  await page.goto(relay.url + path);
  return page;
}

async function shoot(page: Page, step: string, part: Locator = page.locator('body')): Promise<void> {
  const to = process.env['SHOTS'];
  if (to === undefined) return;
  await mkdir(to, { recursive: true });
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(400);
    await part.first().screenshot({ path: join(to, `${step}-${width}.png`) });
  }
}

/** Asks the search of the relay's page for the offers of the commune. */
async function findOffers(): Promise<{ page: Page; search: Locator; card: (offer: Offer) => Locator }> {
  const page = await openPage('/recherche');
  const search = page.locator('di-search');
  await search.getByLabel(/^Où/).fill(offers[0]!.code_postal);
  await search
    .getByRole('option', { name: new RegExp(offers[0]!.commune) })
    .first()
    .click();
  await search.getByRole('heading', { name: new RegExp(`offres?\\s.*${offers[0]!.commune}`) }).waitFor();
  const card = ({ id }: Offer): Locator =>
    search.locator('di-offer-card').filter({ has: page.locator(`h3 a[href$="${encodeURIComponent(id)}"]`) });
  return { page, search, card };
}

/** Corrects an offer from its card. Returns the contribution's private link. */
async function correct(offer: Offer, values: Record<string, string>, step?: string): Promise<string> {
  const { page, search, card } = await findOffers();
  if (step !== undefined) await shoot(page, '1-trouver', search);
  await card(offer)
    .getByRole('button', { name: /^Corriger/ })
    .click();
  // The whole form opens from the back of the card.
  await search.getByRole('button', { name: 'Tout corriger' }).click();
  const form = search.locator('di-contribution');
  await form.getByRole('heading', { name: 'Corriger cette fiche' }).waitFor();
  await form.getByText('Rien n’a changé pour l’instant.').waitFor();
  if (step !== undefined) await shoot(page, `${step}-formulaire`, form);
  await openContact(form);
  for (const [champ, value] of Object.entries(values)) {
    await form.locator(`#${champ}`).fill(value);
    await form.locator(`#${champ}`).blur();
  }
  if (step !== undefined) {
    await expectAccessible(page);
    await shoot(page, `${step}-modifie`, form);
  }
  await form.getByRole('button', { name: 'Envoyer la correction' }).click();
  await form.getByText('Merci, votre correction est enregistrée.').waitFor();
  const link = (await form.getByRole('link', { name: /^Suivre mon envoi/ }).getAttribute('href'))!;
  if (step !== undefined) await shoot(page, `${step}-recu`, form);
  await page.close();
  return link;
}

// One step is what the next begins with: after a failure, none of the others tells anything.
describe('the journey of what somebody knows about an offer', () => {
  let refusedLink: string;
  let newId: string;

  it('begins in the search: corrections from cards, of one field and of two', async () => {
    const [, changed, half, refused] = offers;
    const link = await correct(changed!, { telephone: '01 99 00 00 91' }, '2-corriger');
    expect(await ask<object>(new URL(link).pathname + new URL(link).search)).toMatchObject({ etat: 'recue' });
    await correct(half!, { telephone: '01 99 00 00 92', courriel: 'nouvel-accueil@exemple.fr' });
    refusedLink = await correct(refused!, { telephone: '01 99 00 00 93' });
  });

  it('takes « toujours à jour » from cards, in one gesture each', async () => {
    const { page, card } = await findOffers();
    const confirmed = [offers[0]!, offers[4]!];
    const statuses: number[] = [];
    page.on('response', (answer) => {
      if (answer.url().endsWith('/contributions') && answer.request().method() === 'POST')
        statuses.push(answer.status());
    });
    // Both wait for the time to undo at the same time.
    for (const offer of confirmed) await card(offer).getByRole('button', { name: /^Oui/ }).click();
    for (const offer of confirmed) await card(offer).getByText('pas encore confirmée').waitFor();
    await shoot(page, '3-confirmer', card(confirmed[0]!));
    await expect.poll(() => statuses).toEqual([201, 201]);
    await page.close();
  });

  it('adds an offer from nothing, to a structure found by its name', async () => {
    const page = await openPage('/ajouter');
    await page.waitForFunction(() => customElements.get('di-contribution') !== undefined);
    await page.evaluate(() => {
      const main = document.createElement('main');
      const title = document.createElement('h1');
      title.textContent = 'Ajouter une offre';
      const element = document.createElement('di-contribution');
      element.setAttribute('api', '');
      element.setAttribute('genre', 'nouveau-service');
      main.append(title, element);
      document.body.replaceChildren(main);
    });
    const form = page.locator('di-contribution');
    await form.getByRole('combobox', { name: 'Chercher la structure' }).fill(structureName);
    await form.locator('[role="option"]').first().waitFor();
    await shoot(page, '4-ajouter-structure', form);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: 'Changer', exact: true }).waitFor();
    // The address of the structure is taken over: another is given in its place.
    await form.getByRole('checkbox', { name: /^À l’adresse de la structure/ }).uncheck();
    const { commune, code_postal } = offers[0]!;
    const values = {
      nom: NEW_OFFER,
      description: 'Chaque jeudi après-midi, une aide pour les démarches en ligne, sans rendez-vous.',
      telephone: '01 99 00 00 94',
      commune,
      code_postal,
    };
    for (const [champ, value] of Object.entries(values)) {
      const field = form.locator(`#${champ}`);
      await field.evaluate((element) => {
        for (let at = element.parentElement; at !== null; at = at.parentElement) {
          if (at instanceof HTMLDetailsElement) at.open = true;
        }
      });
      await field.fill(value);
      await field.blur();
    }
    await form.locator('#modes_accueil').getByLabel('Sur place').check();
    await expectAccessible(page);
    await shoot(page, '4-ajouter-rempli', form);
    await form.getByRole('button', { name: 'Envoyer l’offre' }).click();
    await form.getByRole('button', { name: 'Envoyer quand même' }).click();
    await form.getByText('Merci, la nouvelle offre est enregistrée.').waitFor();
    await page.close();
  });

  it('is decided by a moderator: some fields, a refusal with its reason, the confirmations together', async () => {
    const [confirmed, changed, half, refused, alsoConfirmed] = offers;
    const page = await openPage('/moderation');
    await page.getByLabel('Nom').fill('lea');
    await page.getByLabel('Mot de passe').fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByText('lea, ').waitFor();
    const detail = page.locator('di-dossier');
    const outcome = page.locator('#outcome');
    const row = (text: string, kind: RegExp) => page.locator('.it').filter({ hasText: text }).filter({ hasText: kind });
    // The row of a correction begins with its change.
    const open = ({ structure }: Offer) =>
      row(structure.nom, /Téléphone/)
        .first()
        .click();
    await shoot(page, '5-moderer-file');

    await open(changed!);
    await detail.getByRole('button', { name: 'Accepter', exact: true }).waitFor();
    await shoot(page, '5-moderer-correction');
    await page.setViewportSize({ width: 1280, height: 900 });
    await detail.getByRole('button', { name: 'Accepter', exact: true }).click();
    await outcome.getByText('1 proposition acceptée.').waitFor();

    await open(half!);
    await detail.getByLabel('Accepter cette ligne : Courriel').uncheck();
    await detail.getByRole('button', { name: /^Accepter 1/ }).click();
    await expect.poll(async () => (await readOffer(half!.id))['telephone']).toBe('+33199000092');

    await open(refused!);
    await detail.getByText('01 99 00 00 93').first().waitFor();
    await detail.getByRole('button', { name: 'Refuser…' }).click();
    await page.getByLabel('Déjà corrigé').check();
    await shoot(page, '5-moderer-refus');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'Refuser', exact: true }).click();
    await outcome.getByText('1 proposition refusée.').waitFor();

    await row(NEW_OFFER, /Nouve/).first().click();
    await detail.getByRole('heading', { name: NEW_OFFER }).waitFor();
    await detail.getByRole('button', { name: 'Publier', exact: true }).click();
    await outcome.getByText('1 proposition acceptée.').waitFor();

    const confirmations = page.locator('li').filter({ hasText: 'Toujours à jour' });
    for (const { structure } of [confirmed!, alsoConfirmed!]) {
      await confirmations.filter({ hasText: structure.nom }).getByRole('checkbox').check();
    }
    await shoot(page, '5-moderer-confirmations');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'Accepter les 2' }).click();
    await outcome.getByText('2 propositions acceptées.').waitFor();
    await page.close();
    const told = await ask<{ etat: string }>(new URL(refusedLink).pathname + new URL(refusedLink).search);
    expect(told).toMatchObject({ etat: 'refusee' });
  });

  it('is seen by readers in the search and in the detail, marked as waiting for its source', async () => {
    const [confirmed, changed, half, refused] = offers;
    const { page, search, card } = await findOffers();
    await card(changed!).getByText('Modifié ici le').waitFor();
    await card(changed!).getByText('01 99 00 00 91').waitFor();
    await card(half!).getByText('01 99 00 00 92').waitFor();
    await card(refused!).waitFor();
    expect(await card(refused!).getByText('Modifié ici le').count()).toBe(0);
    await search.getByRole('article').filter({ hasText: NEW_OFFER }).waitFor();
    await expectAccessible(page);
    await shoot(page, '6-voir-recherche', search);
    await page.setViewportSize({ width: 1280, height: 900 });
    await card(changed!).getByRole('heading').getByRole('link').click();
    const detail = search.locator('di-service');
    await detail.getByText('En attente de reprise par la source.').first().waitFor();
    await detail.getByText('Voir ce qui change').click();
    await detail.locator('.changes').getByText('01 99 00 00 91').first().waitFor();
    await expectAccessible(page);
    await shoot(page, '6-voir-fiche', search);
    await page.close();
    expect(await readOffer(half!.id)).toMatchObject({ telephone: '+33199000092', courriel: half!.courriel });
    expect(await readOffer(confirmed!.id)).toHaveProperty('overlay.confirmee_le');
    expect(problems).toEqual([]);
  });

  it('is fetched by the commons, in each form of the feed', async () => {
    const services =
      await ask<{ id: string; nom: string; source: string; structure_id: string }[]>('/feed/services.json');
    expect(services).toMatchObject([{ nom: NEW_OFFER, source: SOURCE, telephone: '+33199000094' }]);
    newId = services[0]!.id;
    expect(newId).toMatch(new RegExp(`^${SOURCE}--`));
    const structures = await ask<{ id: string }[]>('/feed/structures.json');
    expect(structures.map(({ id }) => id)).toEqual([services[0]!.structure_id]);
    for (const file of ['services.ndjson', 'services.csv', 'structures.ndjson', 'structures.csv']) {
      expect(await (await fetch(`${relay.url}/feed/${file}`)).text(), file).toContain(SOURCE);
    }
    const none = await ask<unknown[]>('/feed/services.json?depuis=2099-01-01');
    expect(none).toEqual([]);
  });

  it('is read from each form of the feed, and by another relay', async () => {
    let elsewhere = '';
    for (const files of [
      ['structures.ndjson', 'services.ndjson'],
      ['structures.csv', 'services.csv'],
      ['offre.xlsx'],
    ]) {
      elsewhere = await mkdtemp(join(folder.path, 'elsewhere-'));
      for (const file of files) {
        const content = await (await fetch(`${relay.url}/feed/${file}`)).arrayBuffer();
        await writeFile(join(elsewhere, file), Buffer.from(content));
      }
      const read = await readDataset(await listDataFiles([elsewhere], { setting: 'DATASET' }));
      expect(prepareDataset(read), files.join()).toMatchObject({
        services: [{ id: newId, nom: NEW_OFFER, telephone: '+33199000094', source: SOURCE }],
      });
    }
    const other = await startRelay(await mkdtemp(join(folder.path, 'database-')), {
      DATASET: elsewhere,
      COMMUNES: settings['COMMUNES']!,
    });
    try {
      expect(await readOffer(newId, other)).toMatchObject({
        nom: NEW_OFFER,
        telephone: '+33199000094',
        source: SOURCE,
      });
      expect(await ask('/api/v1/services?size=10', other)).toMatchObject({ total: 1 });
    } finally {
      await other.stop();
    }
  });

  it('is taken over whole by an empty relay, which shows the same', async () => {
    const file = join(folder.path, 'contributions.ndjson');
    const target = join(folder.path, 'empty');
    await mkdir(target);
    const call = (...given: string[]) =>
      run(process.execPath, ['--conditions=inclusion-kit-source', bin, 'contributions', ...given]);
    await call('export', '--out', file, '--authors', '--database', `file:${join(folder.path, 'contributions.db')}`);
    await call('import', file, '--database', `file:${join(target, 'contributions.db')}`);
    const other = await startRelay(target, settings);
    try {
      for (const { id } of offers) expect(await readOffer(id, other), id).toEqual(await readOffer(id));
      expect(await readOffer(newId, other)).toEqual(await readOffer(newId));
      expect(await ask('/feed/services.json', other)).toEqual(await ask('/feed/services.json'));
    } finally {
      await other.stop();
    }
  });
});
