import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { departementOf } from '@inclusion-kit/sdk/geography';
import { fr } from '../../locales/fr.ts';
import { describeExport } from '../../locales/memory.ts';
import { dayInParis, LEAST_TOLD, StartError } from '@inclusion-kit/sdk/internal';
import type { Database } from '../../store/database/database.ts';
import { connect } from '../../store/database/open-database.ts';
import { planMigration } from '../../store/database/migrate.ts';
import { toStartError } from '../../store/database/start-failure.ts';
import { isOver, monthOf } from '../figures/day.ts';
import { toFirstLine, toLine, type ExportFormat } from './export-lines.ts';
import { DIMENSIONS, dimensionNames, MEASURES, type Cells, type Dimension } from '../figures/figures.ts';
import { isOther, mergeSmall } from './merge-small.ts';
import { byResultat, tidySearchCounts, type Tidied } from './retention.ts';
import { ANY } from './search-cell.ts';
import { readCells } from '../figures/snapshot-text.ts';

/** The choice of the data to export, and where to write it. */
export interface ExportOptions {
  /** Folder to write to. It is created when missing. */
  out: string;
  /** Form of the files. */
  format: ExportFormat;
  /** First day, `YYYY-MM-DD`. For searches, its whole month. Default: everything. */
  since?: string | undefined;
  /** The current time, for tests. */
  now?: Date | undefined;
}

/** The content of an export. */
export interface ExportSummary {
  /** Lines of each file. */
  files: Record<string, number>;
  /** Days that have figures. */
  days: number;
  /** Months whose searches are told. */
  months: number;
}

const COUNT_COLUMNS = [
  'mois',
  'resultat',
  'code_departement',
  'code_commune',
  'thematiques',
  'publics',
  'autres_filtres',
  'nombre',
];

/**
 * Writes the memory of a database's territory to files, while relays go on: figures by day, searches by month. Months under
 * way are left out: otherwise two exports of the same month could be compared, and their difference be one search.
 * @throws StartError when the database cannot be read, or was never used by a relay of this version, and the errors of
 * `node:fs` when the folder cannot be written
 */
export async function exportMemory(urlOrPath: string, options: ExportOptions): Promise<ExportSummary> {
  const { out, format, since = '', now = new Date() } = options;
  const database = await connect(urlOrPath, { readOnly: true });
  try {
    await requireTables(database);
    await mkdir(out, { recursive: true });
    const extension = `.${format}`;
    const files: Record<string, number> = {};
    const days = await listDays(database, since);
    for (const dimension of dimensionNames) {
      const name = `offre-${dimension === 'total' ? '' : 'par-'}${dimension.replace('_', '-')}${extension}`;
      files[name] = await writeLines(join(out, name), figureLines(database, dimension, days, format));
    }
    const months = await listMonths(database, monthOf(since), dayInParis(now));
    const name = `recherches${extension}`;
    files[name] = await writeLines(join(out, name), countLines(database, months, format));
    await writeFile(join(out, 'LISEZMOI.txt'), describeExport({ date: dayInParis(now), extension }));
    return { files, days: days.length, months: months.length };
  } catch (error) {
    throw isFileError(error) ? error : toStartError(error, database);
  } finally {
    await database.close();
  }
}

/**
 * Does at once the daily work of a relay: adds up small numbers of the months that are over, and tells by département those
 * older than `months` months.
 * @throws StartError when the database cannot be written, or was never used by a relay of this version
 */
export async function pruneMemory(urlOrPath: string, months: number, now: Date = new Date()): Promise<Tidied> {
  const database = await connect(urlOrPath);
  try {
    await requireTables(database);
    return await tidySearchCounts(database, dayInParis(now), months);
  } catch (error) {
    throw toStartError(error, database);
  } finally {
    await database.close();
  }
}

/** Tells whether the folder is at fault, and not the database. */
function isFileError(error: unknown): boolean {
  return error instanceof Error && 'path' in error && 'syscall' in error && error.syscall !== 'connect';
}

async function requireTables(database: Database): Promise<void> {
  const { applied } = await planMigration(database);
  if (!applied.includes('0003-memory')) throw new StartError(fr.start.noMemory(database.name), { exitCode: 1 });
}

async function listDays({ db }: Database, since: string): Promise<string[]> {
  const rows = await db.selectFrom('offer_figures').select('jour').distinct().where('jour', '>=', since).execute();
  return rows.map(({ jour }) => jour).sort();
}

async function listMonths({ db }: Database, since: string, today: string): Promise<string[]> {
  const rows = await db.selectFrom('search_counts').select('mois').distinct().where('mois', '>=', since).execute();
  return rows
    .map(({ mois }) => mois)
    .filter((mois) => isOver(mois, today))
    .sort();
}

async function* figureLines(
  { db }: Database,
  dimension: Dimension,
  days: readonly string[],
  format: ExportFormat,
): AsyncGenerator<string> {
  const columns = ['jour', 'offre_du', ...DIMENSIONS[dimension], ...MEASURES];
  yield toFirstLine(format, columns);
  const find = (jour: string) =>
    db
      .selectFrom('offer_figures')
      .selectAll()
      .where('jour', '=', jour)
      .where('dimension', '=', dimension)
      .executeTakeFirst();
  let base = { jour: '', cells: new Map() as Cells };
  for (const jour of days) {
    const row = await find(jour);
    if (row === undefined) continue;
    if (row.base !== null && base.jour !== row.base) {
      const whole = await find(row.base);
      if (whole === undefined) throw new StartError(fr.start.figuresLost(jour, row.base), { exitCode: 1 });
      base = { jour: row.base, cells: await readCells(whole.contenu) };
    }
    const cells: Cells = row.base === null ? await readCells(row.contenu) : await readCells(row.contenu, base.cells);
    if (row.base === null) base = { jour, cells };
    for (const key of [...cells.keys()].sort()) {
      const parts = DIMENSIONS[dimension].length === 0 ? [] : key.split('\t');
      yield toLine(format, columns, [jour, row.offre_du ?? '', ...parts, ...(cells.get(key) ?? [])]);
    }
  }
}

async function* countLines({ db }: Database, months: readonly string[], format: ExportFormat): AsyncGenerator<string> {
  yield toFirstLine(format, COUNT_COLUMNS);
  for (const mois of months) {
    const rows = await db.selectFrom('search_counts').selectAll().where('mois', '=', mois).execute();
    for (const [resultat, cells] of byResultat(rows)) {
      // Merged once more: the relay that would have done it may not run any more.
      for (const cell of mergeSmall(cells)) {
        if (isOther(cell) && cell.nombre < LEAST_TOLD) continue;
        const { lieu, thematiques, publics, autres_filtres, nombre } = cell;
        const isCommune = lieu.length === 5;
        const places = [isCommune ? departementOf(lieu) : lieu, isCommune ? lieu : lieu === ANY ? ANY : ''];
        yield toLine(format, COUNT_COLUMNS, [mois, resultat, ...places, thematiques, publics, autres_filtres, nombre]);
      }
    }
  }
}

/** Writes a file under its name only once it is whole. Returns how many lines it has, the names of columns left out. */
async function writeLines(path: string, lines: AsyncGenerator<string>): Promise<number> {
  const next = `${path}.${process.pid}.partial`;
  let count = -1;
  const counted = async function* (): AsyncGenerator<string> {
    for await (const line of lines) {
      count += 1;
      if (line !== '') yield line;
    }
  };
  try {
    await pipeline(Readable.from(counted()), createWriteStream(next));
    await rename(next, path);
    return count;
  } finally {
    await rm(next, { force: true });
  }
}
