import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDemonstration } from '@inclusion-kit/demonstration';
import { expect, it } from 'vitest';
import { readRows } from '../packages/dataset/src/rows/read-rows.ts';
import { setUp } from './bench.ts';
import { expectAccessible, overflowOf } from './support.ts';

// A relay that has its communes from a file: those of the demonstration are some alone, and tell no code to be wrong.
const { relay, newPage, closeLater } = setUp({
  env: () => {
    const folder = mkdtempSync(join(tmpdir(), 'inclusion-kit-e2e-dataset-'));
    closeLater(() => rmSync(folder, { recursive: true }));
    const { communes, ...offer } = createDemonstration({ now: new Date('2026-11-25') });
    const [DATASET, COMMUNES] = [join(folder, 'offre.json'), join(folder, 'communes.json')];
    writeFileSync(DATASET, JSON.stringify(offer));
    writeFileSync(COMMUNES, JSON.stringify(communes));
    return { DATASET, COMMUNES };
  },
  entries: ['di-dataset.relay', 'mending-worker'],
});

const head = 'Nom de l’action;Porteur;Descriptif;Adresse;Ville;CP;Tél.;Public;Mise à jour;Latitude;Longitude;Divers';
const rows = [
  'Atelier CV;CCAS;Écrire un CV ensemble;1 rue de la Gare;AUBAGNE;13400;442000000;Tout public;12/11/2025;43,29;5,56;sur RDV',
  'Aide administrative;CCAS;Remplir des papiers;1 rue de la Gare;Aubagne;13400;04 42 00 00 01;Tout public;12/11/2025;43,29;5,56;',
  'Permis;CCAS;Passer le permis;2 rue de la Gare;Aubagne;13400;04 42 00 00 00 ou 06 00 00 00 01;Martiens;12/11/2025;;;',
];
const aFile = { name: 'Offre Aubagne.csv', mimeType: 'text/csv', buffer: Buffer.from([head, ...rows].join('\n')) };

it('makes a file ready in the browser: dropped, mended, questioned, taken away, and sent nowhere', async () => {
  const { page, problems } = await newPage({ viewport: { width: 1280, height: 900 } });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.goto(`${relay.url}/jeu-de-donnees`);
  const element = page.locator('di-dataset');
  await element.getByText('Déposez votre fichier ici').waitFor();
  await expectAccessible(page);

  await element.getByLabel('Choisir un fichier').setInputFiles(aFile);
  await element.locator('.loaded').getByText('3 offres, 1 structure').waitFor();
  // One column is not known: the step that asks about it has the focus, and the one filled button.
  const isOpen = (step: string) => element.locator(`.sec#${step}[aria-busy="false"]`).waitFor();
  await isOpen('columns');
  await expect.poll(() => element.locator(':focus').getAttribute('id')).toBe('columns-title');
  await expectAccessible(page);
  await element.locator('#confirm').press('Enter');
  await isOpen('mends');
  // Communes are looked up: the name is the official one, and a code is told with its name.
  await expect.poll(() => element.getByText('La liste des communes manque').count()).toBe(0);
  await element.locator('ins', { hasText: 'Aubagne (13005)' }).waitFor();
  await expect.poll(() => element.locator('.state').textContent()).toMatch(/3\sattendent vos choix/);
  await expectAccessible(page);
  await page.context().setOffline(true);

  await element.getByRole('button', { name: /^Accepter les \d+\sréparations sûres$/ }).press('Enter');
  await isOpen('questions');
  await element.getByText(/^\d+\sréparations acceptées\.$/).waitFor();
  await expectAccessible(page);
  const done = { phone: false, public: false };
  while (!done.phone || !done.public) {
    // An act before may draw the question anew: a key that is pressed then goes to nobody.
    await expect.poll(() => element.evaluate((one) => (one as unknown as { busy: number }).busy)).toBe(0);
    const ask = (await element.locator('.ask').textContent()) ?? '';
    if (ask.includes('06 00 00 00 01')) {
      done.phone = true;
      await element.getByRole('button', { name: '06 00 00 00 01' }).press('Enter');
    } else if (ask.includes('Martiens')) {
      done.public = true;
      await element.getByLabel('Réponse pour « Martiens »').selectOption('jeunes');
      await element.getByRole('button', { name: 'Répondre' }).press('Enter');
    } else await element.locator('#later').press('Enter');
    // All at once: a question that goes after it was counted would be waited for.
    await expect.poll(async () => (await element.locator('.ask').allTextContents()).join('')).not.toBe(ask);
  }
  // Steps that have something left to ask open one after the other, and draw their way past it a little later.
  const past = element.locator('.sec:is(#questions, #pairs) :is(#skip, #later)').first();
  await expect
    .poll(async () => {
      if (await past.isVisible()) await past.press('Enter', { timeout: 5000 }).catch(() => undefined);
      return element.locator('.sec#result[aria-busy="false"]').count();
    })
    .toBe(1);
  await element.locator('di-map .pin').first().waitFor();
  await expect.poll(() => element.locator('.sum').textContent()).not.toContain('vos choix');
  await expectAccessible(page);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    element.getByRole('button', { name: 'Télécharger le fichier réparé' }).press('Enter'),
  ]);
  await element.getByText('Offre Aubagne-repare.xlsx est téléchargé.').first().waitFor();
  expect(download.suggestedFilename()).toBe('Offre Aubagne-repare.xlsx');
  const bytes = await readFile(await download.path());
  const services: Record<string, unknown>[] = [];
  for await (const told of readRows({ name: 'x.xlsx', stream: () => new Blob([bytes]).stream() }))
    if (told.kind === 'row' && told.sheet === 'Services') services.push(told.cells);
  expect(services).toMatchObject([
    { nom: 'Atelier CV', commune: 'Aubagne', code_insee: '13005', telephone: '+33442000000', publics: 'tous-publics' },
    { nom: 'Aide administrative', telephone: '+33442000001' },
    { nom: 'Permis', telephone: '+33600000001', publics: 'jeunes' },
  ]);

  for (const width of [360, 768]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => overflowOf(page)).toBe(0);
  }
  expect(asked.filter((one) => !/^GET \/(?:jeu-de-donnees|communes\.json|widget\/|pages\/)/.test(one))).toEqual([]);
  expect(problems).toEqual([]);
});

it('goes on after a reload with the work that is kept on the device, and forgets it by one press', async () => {
  const { page, problems } = await newPage({ viewport: { width: 360, height: 800 } });
  const element = page.locator('di-dataset');
  const isOpen = (step: string) => element.locator(`.sec#${step}[aria-busy="false"]`).waitFor();
  const isIdle = () => expect.poll(() => element.evaluate((one) => (one as unknown as { busy: number }).busy)).toBe(0);
  const take = async () => {
    await isIdle();
    const [download] = await Promise.all([page.waitForEvent('download'), element.locator('#take-file').press('Enter')]);
    const bytes = await readFile(await download.path());
    const sheets: unknown[] = [];
    for await (const told of readRows({ name: 'x.xlsx', stream: () => new Blob([bytes]).stream() }))
      if (told.kind === 'row') sheets.push([told.sheet, told.cells]);
    return sheets;
  };
  await page.goto(`${relay.url}/jeu-de-donnees`);
  await element.getByLabel('Choisir un fichier').setInputFiles(aFile);
  await isOpen('columns');
  await element.locator('#confirm').press('Enter');
  await isOpen('mends');
  await element.locator('#all').press('Enter');
  await isOpen('questions');
  await element.locator('#to-result').press('Enter');
  await isOpen('result');
  const before = await take();
  await element.locator('#kept').waitFor();

  // Nothing is asked before the page is left: a question would hold the reload up. It is left far down.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.reload();
  await element.getByText(/^3\slignes, 2\schoix, aujourd’hui à \d+\sh/).waitFor();
  const top = () => element.locator('.again').evaluate((one) => one.getBoundingClientRect().top);
  await expect.poll(top).toBeGreaterThanOrEqual(0);
  expect(await top()).toBeLessThan(400);
  await expectAccessible(page);
  expect(await overflowOf(page)).toBe(0);
  await element.getByRole('button', { name: 'Reprendre' }).press('Enter');
  await isOpen('result');
  await expect.poll(() => element.locator(':focus').getAttribute('id')).toBe('result-title');
  expect(await take()).toEqual(before);
  await expectAccessible(page);

  await page.reload();
  await element.getByRole('button', { name: 'Oublier' }).press('Enter');
  await expect.poll(() => element.locator(':focus').getAttribute('id')).toBe('file');
  await page.reload();
  const keys = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open('inclusion-kit:dataset');
          opening.onsuccess = () => {
            const count = opening.result.transaction('kept').objectStore('kept').count();
            count.onsuccess = () => {
              opening.result.close();
              resolve(count.result);
            };
          };
        }),
    );
  expect(await keys()).toBe(0);
  await element.getByLabel('Choisir un fichier').setInputFiles(aFile);
  await isOpen('columns');
  await element.locator('#kept').waitFor();
  expect(await keys()).toBe(2);
  expect(problems).toEqual([]);
});
