// A word that searches did not find, from the list of the desk to the offers that it finds.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDemonstration } from '@inclusion-kit/demonstration';
import { hashPassword } from '../packages/relay/src/contributions/moderators/password.ts';
import { openDatabase } from '../packages/relay/src/store/database/open-database.ts';
import { addLostWords } from '../packages/relay/src/store/lost-words.ts';
import { bundle, createFolder, openBrowser, startRelay, type RunningRelay } from './support.ts';

const PASSWORD = 'une longue phrase';
const WORD = 'ptitdej';
const MEANING = 'equipement-et-alimentation--alimentation';

let browser: Browser;
let folder: Awaited<ReturnType<typeof createFolder>>;
let running: RunningRelay | undefined;

beforeAll(async () => {
  [browser, folder] = await Promise.all([openBrowser(), createFolder()]);
});
afterAll(async () => {
  await browser.close();
  await running?.stop();
  await folder.remove();
});

/** Starts the relay, in the place of the one that runs. */
async function start(): Promise<RunningRelay> {
  await running?.stop();
  const moderators = `zoe:administrateur:${await hashPassword(PASSWORD)}`;
  running = await startRelay(folder.path, {
    MODERATORS: moderators,
    RATE_LIMITS: 'off',
    DATASET: join(folder.path, 'offre.json'),
    TERRITORY: '13',
  });
  return running;
}

/** Returns how many offers the word finds, and the thématiques of the first ten. */
async function find({ url }: RunningRelay): Promise<{ total: number; thematiques: string[][] }> {
  const answer = await fetch(`${url}/api/v1/search/services?q=${WORD}&size=10`);
  const { total, items } = (await answer.json()) as {
    total: number;
    items: { service: { thematiques: string[] | null } }[];
  };
  return { total, thematiques: items.map(({ service }) => service.thematiques ?? []) };
}

test('a word that found nothing is given its meaning by one choice and one press, finds at once and after a start, until it is taken back', async () => {
  const { structures, services, communes } = createDemonstration();
  await writeFile(join(folder.path, 'offre.json'), JSON.stringify({ structures, services, communes }));
  const database = await openDatabase(`file:${join(folder.path, 'contributions.db')}`);
  const mois = new Date().toISOString().slice(0, 7);
  await addLostWords(database, [{ mot: WORD, departements: ['13'], mois, nombre: 4 }], mois);
  await database.close();
  const relay = await start();
  await bundle(relay, 'di-territory.relay');
  expect((await find(relay)).total).toBe(0);

  const context = await browser.newContext();
  const page = await context.newPage();
  const signed = await page.request.post(`${relay.url}/moderation/session`, {
    data: { nom: 'zoe', mot_de_passe: PASSWORD },
    headers: { Origin: relay.url },
  });
  expect(signed.ok()).toBe(true);
  await page.goto(`${relay.url}/territoire?vue=demandes`);
  const row = page.locator('tr', { hasText: WORD });
  await row.waitFor();
  let gestures = 0;
  await row.getByRole('combobox').selectOption(MEANING);
  gestures += 1;
  await row.getByRole('button', { name: /^Ajouter/ }).click();
  gestures += 1;
  await row.getByText('cherché depuis le').waitFor();
  expect(gestures).toBeLessThanOrEqual(2);
  const { total, thematiques } = await find(relay);
  expect(total).toBeGreaterThan(0);
  for (const values of thematiques) expect(values).toContain(MEANING);
  await row.getByRole('button', { name: /^Annuler/ }).click();
  await row.getByRole('combobox').waitFor();
  expect((await find(relay)).total).toBe(0);
  await row.getByRole('combobox').selectOption(MEANING);
  await row.getByRole('button', { name: /^Ajouter/ }).click();
  await row.getByText('cherché depuis le').waitFor();
  await context.close();
  expect((await find(await start())).total, 'after another start').toBe(total);
});
