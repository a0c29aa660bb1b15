import { describeTerritory, readTerritoryOffer } from '@inclusion-kit/sdk/territory';
import { writeNote } from '@inclusion-kit/relay';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { printPage } from '../packages/cli/src/territory/print-page.ts';
import { findChromium } from '../scripts/chromium.ts';
import { openBrowser } from './support.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const LONG = ' Association départementale pour la sauvegarde de l’enfance, de l’adolescence et des jeunes majeurs';

/** Writes the note of a département whose structures, communes and sources have names that are longer by some. */
function noteOf(more: string): string {
  const themes = ['mobilite--a', 'sante--a', 'famille--a', 'numerique--a', 'logement-hebergement--a'];
  const sources = ['a', 'b', 'c'].map((one) => `${one}${more.replaceAll(/\W+/g, '-')}`);
  const communes = Array.from({ length: 12 }, (_, at) => ({
    ...{ code: `0700${String(at)}`.slice(-5), departement: '07', region: '84', epci: `20000000${String(at % 4)}` },
    ...{ bassin_emploi: null, clpe_id: null, population: 900 + at, demandeurs_emploi: 60 + at },
    ...{ latitude: 44 + at / 4, longitude: 4 + at / 4 },
  }));
  const structures = Array.from({ length: 20 }, (_, at) => ({
    ...{ id: `s${String(at)}`, nom: `Maison ${String(at)}${more}`, source: sources[at % 3], code_insee: '07000' },
    ...{ date_maj: '2024-01-01', telephone: '+33400000000' },
  }));
  const services = Array.from({ length: 90 }, (_, at) => ({
    ...{ id: String(at), nom: 'Atelier', structure_id: `s${String(at % 20)}`, source: sources[at % 3] },
    ...{ code_insee: communes[at % 3]?.code, thematiques: [themes[at % 5]], modes_accueil: ['en-presentiel'] },
    ...{ date_maj: at % 2 === 0 ? '2024-01-01' : '2026-10-01', score_qualite: 0.7, frais: 'gratuit' },
  }));
  const offer = readTerritoryOffer({
    offer: { day: '2026-11-16', structures, services },
    communes,
    noms: new Map(communes.map(({ code }) => [code, `Saint-Martin-${code}${more}`])),
    financeurs: new Map(services.map(({ id }, at) => [id, [`Direction ${String(at % 4)}${more}`]])),
  });
  const report = describeTerritory(offer, 'departement', '07');
  // A relay with campaigns says of each structure that is late how it is reached, as long as that sentence is.
  const joindre = { ecrire: 6, attente: 5, appeler: 4 };
  const actions = report.actions.map((one) => (one.genre === 'verifier' ? { ...one, structures: 20, joindre } : one));
  return writeNote({ ...report, actions });
}

it.each([
  ['short names', ''],
  ['long names', LONG.repeat(2)],
])('a note with %s is two printed pages, and nothing of it is cut', async (_, more) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.setContent(noteOf(more));
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
    await page.emulateMedia({ media: 'print' });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('article')].map(
        ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
          scrollHeight > clientHeight || scrollWidth > clientWidth,
      ),
    );
    expect(cut).toEqual([false, false]);
  } finally {
    await page.close();
  }
});

it('is printed by the command line with the browser of the machine, on its own pages', async () => {
  const { executablePath } = await findChromium();
  const pdf = Buffer.from((await printPage(noteOf(''), executablePath)) ?? []).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
  // A4, as its own style says.
  expect(pdf).toMatch(/MediaBox \[0 0 59[45]\S* 84[12]/);
});
