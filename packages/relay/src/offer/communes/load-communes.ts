import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readCsvRows } from '@inclusion-kit/dataset';
import { openFile } from '@inclusion-kit/dataset/node';
import {
  createNationalGeography,
  departementOf,
  fetchCommunes,
  parseCommunes,
  type Commune,
  type ParsedCommunes,
} from '@inclusion-kit/sdk/geography';
import { fr } from '../../locales/fr.ts';
import { parseJson, StartError } from '@inclusion-kit/sdk/internal';
import { IN_MEMORY } from '../../store/database/sqlite.ts';

const GEO_API_DEADLINE_MS = 6000;
const CACHE_NAME = 'communes.cache.json';
/** Communes change once a year, and an offer is read again each time its files change. */
const FRESH_MS = 86_400_000;

export interface LoadedCommunes {
  communes: Commune[];
  /** False when they are only those that records bear. */
  isComplete: boolean;
  line: string;
  /** Complaints about the file given, in French. */
  complaints: readonly string[];
}

export interface CommuneSources {
  file: string | null;
  /** Those that came with the dataset. */
  fromDataset: readonly Commune[];
  /** The records to derive them from when nothing else answers. */
  records: () => Iterable<PlacedRecord>;
  databasePath: string;
  fetch?: typeof globalThis.fetch | undefined;
}

/** The part of a record that tells about its commune. */
export interface PlacedRecord {
  code_insee: string | null;
  code_postal: string | null;
  commune: string | null;
  latitude: number | null;
  longitude: number | null;
}

/**
 * Finds the communes: the file given, else those of the dataset, else the public geo API or its answer of the last day kept
 * beside the database, else an older answer, else those that the records bear.
 * @throws StartError when the file given cannot be read
 */
export async function loadCommunes({
  file,
  fromDataset,
  records,
  databasePath,
  fetch,
}: CommuneSources): Promise<LoadedCommunes> {
  if (file !== null) {
    const read = await readCommunesFile(file);
    const { communes } = read;
    return {
      communes,
      isComplete: true,
      line: fr.log.communes.file(file, communes.length),
      complaints: communesComplaints(read),
    };
  }
  const complete = (communes: Commune[], line: string) => ({ communes, isComplete: true, line, complaints: [] });
  if (fromDataset.length > 0) return complete([...fromDataset], fr.log.communes.dataset(fromDataset.length));

  const cache = databasePath === IN_MEMORY ? null : join(dirname(databasePath), CACHE_NAME);
  const isFresh = cache !== null && Date.now() - ((await stat(cache).catch(() => null))?.mtimeMs ?? 0) < FRESH_MS;
  const fresh = isFresh ? await readCache(cache) : [];
  if (cache !== null && fresh.length > 0) return complete(fresh, fr.log.communes.fresh(fresh.length, cache));
  // After any failure the next source is tried, and the log says which one answered.
  const fetched = await fetchCommunes({ signal: AbortSignal.timeout(GEO_API_DEADLINE_MS), fetch }).catch(() => null);
  if (fetched !== null) {
    if (cache !== null) await keep(cache, fetched);
    return complete(fetched, fr.log.communes.api(fetched.length));
  }
  const cached = cache === null ? [] : await readCache(cache);
  if (cache !== null && cached.length > 0) return complete(cached, fr.log.communes.cache(cached.length, cache));

  const derived = deriveCommunes(records());
  return { communes: derived, isComplete: false, line: fr.log.communes.records(derived.length), complaints: [] };
}

/** Tells whether a relay without a file of communes finds them: beside its database, where an answer is kept, or at the public geo API. */
export async function findsCommunes(databasePath: string): Promise<boolean> {
  const cached = databasePath === IN_MEMORY ? [] : await readCache(join(dirname(databasePath), CACHE_NAME));
  if (cached.length > 0) return true;
  const asked = createNationalGeography().commune('59350', { signal: AbortSignal.timeout(GEO_API_DEADLINE_MS) });
  return asked.then(
    () => true,
    () => false,
  );
}

/** Tells in French what a file of communes loses: rows, columns, or a field that no commune has. */
export function communesComplaints({ refused, unread, absent }: ParsedCommunes): string[] {
  const rows = refused.reduce((sum, { count }) => sum + count, 0);
  return [
    ...(rows === 0 ? [] : [fr.log.communes.skippedRows(rows)]),
    ...(unread.length === 0 ? [] : [fr.log.communes.unread(unread)]),
    ...absent.map((field) => fr.log.communes.absent[field]),
  ];
}

/**
 * Reads a file of communes, CSV or JSON.
 * @throws StartError when it is missing or holds no commune
 */
export async function readCommunesFile(path: string): Promise<ParsedCommunes> {
  const file = await openFile(path, { setting: 'COMMUNES' });
  let text: string;
  try {
    text = await file.readFile('utf8');
  } finally {
    await file.close();
  }
  const parsed = parseCommunes(/\.json$/i.test(path) ? parseJson(text)?.value : await readRecords(text, path));
  if (parsed.communes.length > 0) return parsed;
  const fields = parsed.refused.map(({ field }) => field).filter((field) => field !== '');
  throw new StartError(fr.start.communesUnreadable(path, fields));
}

/** Reads the rows of a CSV text as objects with the names of its first row. */
async function readRecords(text: string, path: string): Promise<unknown> {
  const records: Record<string, string | undefined>[] = [];
  let names: string[] | null = null;
  for await (const row of readCsvRows([text.replace(/^\uFEFF/, '')])) {
    if ('broken' in row) throw new StartError(fr.start.communesUnreadable(path, []));
    const { cells } = row;
    if (names === null) names = cells;
    else records.push(Object.fromEntries(names.slice(0, cells.length).map((name, at) => [name, cells[at]])));
  }
  return records;
}

/** Written aside then renamed, so that a stop half-way never leaves half a list. A folder that refuses it is no obstacle. */
async function keep(path: string, communes: Commune[]): Promise<void> {
  const written = writeFile(`${path}.part`, JSON.stringify(communes));
  await written.then(() => rename(`${path}.part`, path)).catch(() => undefined);
}

async function readCache(path: string): Promise<Commune[]> {
  return parseCommunes(parseJson(await readFile(path, 'utf8').catch(() => ''))?.value).communes;
}

/** Derives a commune from each code. Its centre is the mean of the points there, its name the first one met. */
function deriveCommunes(records: Iterable<PlacedRecord>): Commune[] {
  const byCode = new Map<string, { nom: string; postal: Set<string>; points: [number, number][] }>();
  for (const { code_insee, code_postal, commune, latitude, longitude } of records) {
    if (code_insee === null) continue;
    const known = byCode.get(code_insee) ?? { nom: commune ?? code_insee, postal: new Set<string>(), points: [] };
    byCode.set(code_insee, known);
    if (code_postal !== null) known.postal.add(code_postal);
    if (latitude !== null && longitude !== null) known.points.push([latitude, longitude]);
  }
  return [...byCode].map(([code, { nom, postal, points }]) => ({
    code,
    nom,
    codes_postaux: [...postal].sort(),
    code_departement: departementOf(code),
    code_epci: null,
    population: null,
    latitude: meanOf(points, 0),
    longitude: meanOf(points, 1),
  }));
}

function meanOf(points: readonly [number, number][], axis: 0 | 1): number | null {
  return points.length === 0 ? null : points.reduce((sum, point) => sum + point[axis], 0) / points.length;
}
