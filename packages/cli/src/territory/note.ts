import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describeTerritory, readTerritoryOffer, type Level } from '@inclusion-kit/sdk/territory';
import { writeNote } from '@inclusion-kit/relay';
import { CallError, createCommand, isDay, list, text, type Environment } from '../call.ts';
import { territoire } from '../locales/territory.ts';
import { writeContent } from '../write-whole.ts';
import {
  dayOfFiles,
  readDepartements,
  readFreins,
  readFunders,
  readNames,
  readOffer,
  readTerritoryCommunes,
} from './read-facts.ts';

const run = promisify(execFile);
const PRINT_MS = 60_000;
/** The names of browsers that print, besides the one that `CHROME` names. */
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

/**
 * Runs `inclusion-kit territory note`: two pages for the comité territorial, as HTML or PDF. With a name that ends with `.json`,
 * the figures alone, for `<di-territory src>`.
 */
export const runNote = createCommand(
  'territory note',
  () => territoire.noteHelp,
  {
    options: {
      ...{ dataset: list, before: list, communes: text, freins: text, departement: text, epci: text, clpe: text },
      ...{ departements: text, financeurs: text, now: text, 'before-day': text, out: text },
    },
  },
  async (values, environment) => {
    const { dataset = [], before, communes, freins, departements, financeurs, departement, epci, clpe, out } = values;
    if (dataset.length === 0) throw new CallError(territoire.noDataset);
    if (communes === undefined) throw new CallError(territoire.noCommunes);
    if (out === undefined || !/\.(?:html?|pdf|json)$/i.test(out)) throw new CallError(territoire.noteOut);
    const asked = Object.entries({ departement, epci, clpe }).filter(([, code]) => code !== undefined);
    const [niveau = 'departement', code = ''] = asked[0] ?? [];
    if (asked.length !== 1) throw new CallError(territoire.noteTerritory);
    const today = values.now ?? new Date().toISOString().slice(0, 10);
    if (!isDay(today)) throw new CallError(territoire.badDay('now', today));
    const earlier = before === undefined ? null : (values['before-day'] ?? (await dayOfFiles(before)));
    if (before !== undefined && (earlier === null || !isDay(earlier) || earlier >= today)) {
      throw new CallError(
        earlier === null ? territoire.noBeforeDay(before.join(', ')) : territoire.badDay('before-day', earlier),
      );
    }
    const places = await readTerritoryCommunes(communes);
    const level = niveau === 'clpe' ? 'clpe_id' : (niveau as 'departement' | 'epci');
    if (!places.some((one) => one[level] === code)) throw new CallError(territoire.noteUnknown(niveau, code));
    const now = await readOffer(dataset, today);
    const past = before === undefined || earlier === null ? null : await readOffer(before, earlier);
    const exitCode = now.isWhole && past?.isWhole !== false ? 0 : 1;
    const offer = readTerritoryOffer({
      offer: now,
      ...(past === null ? {} : { before: past }),
      communes: places,
      noms: await readNames(communes),
      ...(freins === undefined ? {} : { freins: await readFreins(freins) }),
      ...(departements === undefined ? {} : { departements: await readDepartements(departements) }),
      ...(financeurs === undefined ? {} : { financeurs: await readFunders(financeurs) }),
    });
    const report = describeTerritory(offer, niveau as Level, code);
    if (/\.json$/i.test(out)) {
      await writeContent(out, [`${JSON.stringify(report)}\n`]);
      console.error(territoire.figuresWritten(out));
      return exitCode;
    }
    const html = writeNote(report);
    const isPdf = /\.pdf$/i.test(out);
    const pdf = isPdf ? await print(html, environment) : null;
    const path = isPdf && pdf === null ? out.replace(/\.pdf$/i, '.html') : out;
    await writeContent(path, [pdf ?? html]);
    console.error(
      isPdf && pdf === null ? territoire.noteNoBrowser(path, environment.CHROME) : territoire.noteWritten(path),
    );
    return exitCode;
  },
);

/** Prints a page by a browser of this machine. Null where there is none that does. */
async function print(html: string, { CHROME }: Environment): Promise<Uint8Array | null> {
  const folder = await mkdtemp(join(tmpdir(), 'inclusion-kit-note-'));
  const [page, pdf] = [join(folder, 'note.html'), join(folder, 'note.pdf')];
  try {
    await writeFile(page, html);
    const isRoot = process.getuid?.() === 0;
    const flags = [
      '--headless',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--user-data-dir=${join(folder, 'profile')}`,
    ];
    for (const browser of CHROME === undefined || CHROME === '' ? BROWSERS : [CHROME]) {
      try {
        const all = [...flags, ...(isRoot ? ['--no-sandbox'] : []), `--print-to-pdf=${pdf}`, pathToFileURL(page).href];
        await run(browser, all, { timeout: PRINT_MS });
        return await readFile(pdf);
      } catch {
        // Another browser may be there.
      }
    }
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
