import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  indicatorColumns,
  toIndicatorRows,
  weekIndicators,
  type IndicatorOptions,
  type Programme,
} from '@inclusion-kit/sdk/activities';
import { readActivityRows } from '../activities/read-list.ts';
import { toCsv } from '../activities/to-csv.ts';
import { CallError, isDay, isFileError } from '../call.ts';
import { semaine as texts } from '../locales/week.ts';
import { STANDARD_OUTPUT, writeContent } from '../write-whole.ts';
import { readProgramme } from './read-programme.ts';

interface Asked {
  readonly referentiel?: string | undefined;
  readonly du?: string | undefined;
  readonly au?: string | undefined;
  readonly json?: boolean | undefined;
  readonly csv?: boolean | undefined;
  readonly out?: string | undefined;
}

/** Counts the indicators of programmes, one file a person, and writes them as JSON or as a table. */
export async function tellIndicators(paths: readonly string[], asked: Asked): Promise<0> {
  const { du, au, json = false, csv = false, out = STANDARD_OUTPUT } = asked;
  if (json === csv) throw new CallError(texts.form);
  for (const [option, day] of Object.entries({ du, au })) {
    if (day !== undefined && !isDay(day)) throw new CallError(texts.badDay(day, option));
  }
  const list = asked.referentiel === undefined ? undefined : await readActivityRows([asked.referentiel]);
  const options: IndicatorOptions = { du, au, referentiel: list?.referentiel };
  const programmes: Programme[] = [];
  for (const path of paths) for (const file of await filesOf(path)) programmes.push(await readProgramme(file));
  const indicators = weekIndicators(programmes, options);
  const written = json
    ? `${JSON.stringify(indicators, null, 1)}\n`
    : toCsv(indicatorColumns, toIndicatorRows(indicators));
  await writeContent(out, [written]);
  console.error(texts.counted(programmes.length, indicators.intensite.heures_par_semaine.total !== null));
  if (list === undefined) console.error(texts.noList);
  return 0;
}

/** Lists the programmes of a folder, in the order of their names, or the one file. @throws CallError for a folder without any */
async function filesOf(path: string): Promise<string[]> {
  try {
    const names = (await readdir(path)).filter((name) => /\.json$/i.test(name)).sort();
    if (names.length === 0) throw new CallError(texts.noProgramme(path));
    return names.map((name) => join(path, name));
  } catch (error) {
    // A file, or nothing: reading it says which.
    if (isFileError(error)) return [path];
    throw error;
  }
}
