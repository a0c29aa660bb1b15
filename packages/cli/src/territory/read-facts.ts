import { basename } from 'node:path';
import { openDataset } from '@inclusion-kit/catalogue';
import { formatUnreadable, readDataset, readRows, type DataFile } from '@inclusion-kit/dataset';
import { listDataFiles } from '@inclusion-kit/dataset/node';
import {
  addFunder,
  freinsColumns,
  fundersColumns,
  numberOf,
  textOf,
  toFreinsGroup,
  toPeople,
  toRecipients,
  toWhole,
  withinPopulation,
} from '@inclusion-kit/relay/reading';
import { loadEpciNames } from '@inclusion-kit/sdk/geography';
import { isObject, StartError } from '@inclusion-kit/sdk/internal';
import {
  type DatedOffer,
  type DepartementPeople,
  type FreinsGroup,
  type RefusedNumber,
  type TerritoryCommune,
} from '@inclusion-kit/sdk/territory';
import { CallError } from '../call.ts';
import { territoire } from '../locales/territory/territory.ts';

/** A row of a table as read. */
type Row = Readonly<Record<string, unknown>>;

/** An offer whose records stand alone. */
interface ReadOffer extends DatedOffer {
  /** False where a part of the files could not be read. */
  readonly isWhole: boolean;
  readonly structures: readonly Row[];
  readonly services: readonly Row[];
}

/** Names of the files of an offer in a folder that holds others too. */
const OFFER_FILE = /(?:^|[._-])(?:structures|services)(?:[._-]|$)/i;

/** Reads the records of an offer as they stand, faults included, and tells what could not be read. @throws StartError when there are none */
export async function readOffer(paths: readonly string[], day: string): Promise<ReadOffer> {
  const listed = await listDataFiles(paths.flatMap((path) => path.split(',')));
  const named = listed.filter(({ name }) => OFFER_FILE.test(basename(name)));
  const dataset = await readDataset(named.length > 0 ? named : listed, { openTerritory: openDataset });
  if (dataset.unreadable.length > 0) console.error(formatUnreadable(dataset.unreadable));
  if (dataset.services.length + dataset.structures.length === 0)
    throw new StartError(territoire.noOffer(paths.join(', ')), { exitCode: 1 });
  const [structures, services] = [dataset.structures, dataset.services].map((list) =>
    list.flatMap(({ record }) => (isObject(record) ? [record] : [])),
  ) as [Row[], Row[]];
  return { day, structures, services, isWhole: dataset.unreadable.length === 0 };
}

/** Finds the day of an offer in the names of its files. */
export async function dayOfFiles(paths: readonly string[]): Promise<string | null> {
  for (const { name } of await listDataFiles(paths.flatMap((path) => path.split(',')))) {
    const day = /\d{4}-\d{2}-\d{2}/.exec(basename(name))?.[0];
    if (day !== undefined) return day;
  }
  return null;
}

/** Reads the communes with their territories and people. @throws CallError naming the columns that are missing */
export async function readTerritoryCommunes(path: string, refused: RefusedNumber[]): Promise<TerritoryCommune[]> {
  const rows = await readTable(path, ['code', 'departement']);
  const [first = {}] = rows;
  const point = 'latitude' in first ? ['latitude', 'longitude'] : ['lat', 'lon'];
  sayUnknownColumns(path, rows, ['epci', 'clpe_id', 'bassin_emploi', 'population', 'demandeurs_emploi', ...point]);
  return rows
    .filter(({ type }) => type === undefined || type === '' || type === 'commune-actuelle')
    .map((row) =>
      withinPopulation(
        {
          code: textOf(row['code']) ?? '',
          departement: textOf(row['departement']) ?? '',
          region: textOf(row['region']),
          epci: textOf(row['epci']),
          ...toPeople(row, refused),
          population: toWhole(row, 'population', refused),
          latitude: numberOf(row['lat'] ?? row['latitude']),
          longitude: numberOf(row['lon'] ?? row['longitude']),
        },
        refused,
      ),
    );
}

/** Says which columns a table lacks, or has without a value. */
function sayUnknownColumns(path: string, rows: readonly Row[], names: readonly string[]): void {
  const [first = {}] = rows;
  const absent = names.filter((name) => !(name in first));
  const empty = names.filter((name) => name in first && rows.every((row) => textOf(row[name]) === null));
  if (absent.length > 0) console.error(territoire.columnsAbsent(path, absent));
  if (empty.length > 0) console.error(territoire.columnsEmpty(path, empty));
}

/** Reads the names of communes, EPCI and CLPE that a file of communes tells, by code. EPCI without one have that of the kit's own list. */
export async function readNames(path: string): Promise<Map<string, string>> {
  const names = new Map(await loadEpciNames());
  for (const row of await readTable(path, ['code'])) {
    for (const [code, name] of [
      [row['code'], row['nom']],
      [row['epci'], row['epci_nom'] ?? row['epciNom']],
      [row['clpe_id'], row['clpe_nom']],
    ]) {
      const [key, value] = [textOf(code), textOf(name)];
      if (key !== null && value !== null) names.set(key, value);
    }
  }
  return names;
}

/** Reads France Travail's extraction of freins. @throws CallError naming the columns that are missing */
export async function readFreins(path: string, refused: RefusedNumber[]): Promise<FreinsGroup[]> {
  const rows = await readTable(path, freinsColumns);
  sayUnknownColumns(path, rows, freinsColumns);
  return rows.map((row) => toFreinsGroup(row, refused));
}

/** Reads the people of départements. The column of the latest month counts. @throws CallError naming the missing column */
export async function readDepartements(path: string, refused: RefusedNumber[]): Promise<DepartementPeople[]> {
  const read = (await readTable(path, ['code'])).map((row) => toRecipients(row, refused));
  if (read.length > 0 && read.every((one) => one === null))
    throw new CallError(territoire.columnsMissing(path, ['beneficiaires_rsa']));
  return read.filter((one) => one !== null);
}

/** Reads who pays for offers, by id of an offer or of a structure. @throws CallError naming the columns that are missing */
export async function readFunders(path: string): Promise<Map<string, string[]>> {
  const funders = new Map<string, string[]>();
  for (const row of await readTable(path, fundersColumns)) addFunder(funders, row);
  return funders;
}

async function readTable(path: string, needed: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const file of await listDataFiles([path])) rows.push(...(await readRecords(file)));
  const [first] = rows;
  const missing = needed.filter((name) => first === undefined || !(name in first));
  if (missing.length > 0) throw new CallError(territoire.columnsMissing(path, missing));
  return rows;
}

async function readRecords(file: DataFile): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const told of readRows(file)) {
    if (told.kind === 'row') rows.push(told.cells);
    else if (told.kind === 'broken' && told.isNote !== true)
      throw new CallError(territoire.cannotRead(file.name, told.line, told.reason));
  }
  return rows;
}
