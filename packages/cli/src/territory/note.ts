import { describeTerritory, readTerritoryOffer, type Level, type RefusedNumber } from '@inclusion-kit/sdk/territory';
import { writeNote } from '@inclusion-kit/relay/reading';
import { CallError, createCommand, list, text } from '../call.ts';
import { territoire } from '../locales/territory/territory.ts';
import { writeContent } from '../write-whole.ts';
import { readDays } from './days.ts';
import { sayGaps } from './gaps.ts';
import { printPage } from './print-page.ts';
import {
  readDepartements,
  readFreins,
  readFunders,
  readNames,
  readOffer,
  readTerritoryCommunes,
} from './read-facts.ts';

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
    const { day, earlier } = await readDays(values);
    const refused: RefusedNumber[] = [];
    const places = await readTerritoryCommunes(communes, refused);
    const level = niveau === 'clpe' ? 'clpe_id' : (niveau as 'departement' | 'epci');
    if (!places.some((one) => one[level] === code)) throw new CallError(territoire.noteUnknown(niveau, code));
    const now = await readOffer(dataset, day);
    const past = before === undefined || earlier === null ? null : await readOffer(before, earlier);
    const exitCode = now.isWhole && past?.isWhole !== false ? 0 : 1;
    const facts = {
      offer: now,
      ...(past === null ? {} : { before: past }),
      communes: places,
      ...(freins === undefined ? {} : { freins: await readFreins(freins, refused) }),
      ...(departements === undefined ? {} : { departements: await readDepartements(departements, refused) }),
    };
    for (const sentence of sayGaps(facts, refused)) console.error(sentence);
    const offer = readTerritoryOffer({
      ...facts,
      noms: await readNames(communes),
      nombresRefuses: refused,
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
    const pdf = isPdf ? await printPage(html, environment.CHROME) : null;
    const path = isPdf && pdf === null ? out.replace(/\.pdf$/i, '.html') : out;
    await writeContent(path, [pdf ?? html]);
    console.error(
      isPdf && pdf === null ? territoire.noteNoBrowser(path, environment.CHROME) : territoire.noteWritten(path),
    );
    return exitCode;
  },
);
