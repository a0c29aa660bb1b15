import { basename } from 'node:path';
import { openDataset } from '@inclusion-kit/catalogue';
import { formatUnreadable, readDataset, readRows, type DataFile } from '@inclusion-kit/dataset';
import { listDataFiles } from '@inclusion-kit/dataset/node';
import { isObject } from '@inclusion-kit/sdk/internal';
import {
  freins,
  type DatedOffer,
  type DepartementPeople,
  type FreinsGroup,
  type RawRecord,
  type TerritoryCommune,
} from '@inclusion-kit/sdk/territory';
import { CallError } from '../call.ts';
import { territoire } from '../locales/territory.ts';

/** Names of the files of an offer in a folder that holds others too. */
const OFFER_FILE = /(?:^|[._-])(?:structures|services)(?:[._-]|$)/i;

/** Reads the records of an offer as they stand, faults included. @throws CallError when there are none */
export async function readOffer(paths: readonly string[], day: string): Promise<DatedOffer> {
  const listed = await listDataFiles(paths.flatMap((path) => path.split(',')));
  const named = listed.filter(({ name }) => OFFER_FILE.test(basename(name)));
  const dataset = await readDataset(named.length > 0 ? named : listed, { openTerritory: openDataset });
  if (dataset.unreadable.length > 0) console.error(formatUnreadable(dataset.unreadable));
  if (dataset.services.length + dataset.structures.length === 0)
    throw new CallError(territoire.noOffer(paths.join(', ')));
  const [structures, services] = [dataset.structures, dataset.services].map((list) =>
    list.flatMap(({ record }) => (isObject(record) ? [record] : [])),
  ) as [RawRecord[], RawRecord[]];
  return { day, structures, services };
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
export async function readTerritoryCommunes(path: string): Promise<TerritoryCommune[]> {
  const rows = await readTable(path, ['code', 'departement']);
  const [first] = rows;
  const unknown = ['epci', 'clpe_id', 'bassin_emploi', 'population', 'demandeurs_emploi'].filter(
    (name) => first !== undefined && !(name in first),
  );
  if (first !== undefined && !('lat' in first || 'latitude' in first)) unknown.push('lat', 'lon');
  if (unknown.length > 0) console.error(territoire.columnsAbsent(path, unknown));
  return rows
    .filter(({ type }) => type === undefined || type === '' || type === 'commune-actuelle')
    .map((row) => ({
      code: textOf(row['code']) ?? '',
      departement: textOf(row['departement']) ?? '',
      region: textOf(row['region']),
      epci: textOf(row['epci']),
      bassin_emploi: textOf(row['bassin_emploi']),
      clpe_id: textOf(row['clpe_id']),
      population: wholeOf(row['population']),
      demandeurs_emploi: wholeOf(row['demandeurs_emploi']),
      latitude: numberOf(row['lat'] ?? row['latitude']),
      longitude: numberOf(row['lon'] ?? row['longitude']),
    }));
}

/** Reads the names of communes, EPCI and CLPE that a file of communes tells, by code. */
export async function readNames(path: string): Promise<Map<string, string>> {
  const names = new Map<string, string>();
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
export async function readFreins(path: string): Promise<FreinsGroup[]> {
  const columns = ['mois_statistique', 'c_territoire_id', 'defm', 'n_nbcontraintesactives'];
  const rows = await readTable(path, [...columns, ...freins.map(({ colonne }) => colonne)]);
  return rows.map((row) => ({
    id_clpe: textOf(row['c_territoire_id']) ?? '',
    libelle_clpe: textOf(row['c_lblterritoire']) ?? '',
    date_extraction: monthOf(String(row['mois_statistique'])),
    defm: wholeOf(row['defm']),
    freins_actifs: numberOf(row['n_nbcontraintesactives']),
    personnes: Object.fromEntries(freins.map(({ colonne }) => [colonne, wholeOf(row[colonne])])),
  }));
}

/** Reads the people of départements. The column of the latest month counts. @throws CallError naming the missing column */
export async function readDepartements(path: string): Promise<DepartementPeople[]> {
  const rows = await readTable(path, ['code']);
  const column = Object.keys(rows[0] ?? {})
    .filter((name) => name.startsWith('beneficiaires_rsa'))
    .sort()
    .at(-1);
  if (column === undefined) throw new CallError(territoire.columnsMissing(path, ['beneficiaires_rsa']));
  return rows.map((row) => ({ code: textOf(row['code']) ?? '', beneficiaires_rsa: wholeOf(row[column]) }));
}

async function readTable(path: string, needed: readonly string[]): Promise<RawRecord[]> {
  const rows: RawRecord[] = [];
  for (const file of await listDataFiles([path])) rows.push(...(await readRecords(file)));
  const [first] = rows;
  const missing = needed.filter((name) => first === undefined || !(name in first));
  if (missing.length > 0) throw new CallError(territoire.columnsMissing(path, missing));
  return rows;
}

async function readRecords(file: DataFile): Promise<RawRecord[]> {
  const rows: RawRecord[] = [];
  for await (const told of readRows(file)) {
    if (told.kind === 'row') rows.push(told.cells);
    else if (told.kind === 'broken') throw new CallError(territoire.cannotRead(file.name, told.line, told.reason));
  }
  return rows;
}

function monthOf(value: string): string {
  const [, year, month] = /^(\d{4})-?(\d{2})/.exec(value.trim()) ?? [];
  return year === undefined ? value : `${year}-${month ?? '01'}-01`;
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

/** People come whole: a mean of several years does not. */
function wholeOf(value: unknown): number | null {
  const number = numberOf(value);
  return number === null ? null : Math.round(number);
}

function numberOf(value: unknown): number | null {
  const text = textOf(value);
  const number = text === null ? Number.NaN : Number(text.replace(/\s/gu, '').replace(',', '.'));
  return Number.isFinite(number) ? number : null;
}
