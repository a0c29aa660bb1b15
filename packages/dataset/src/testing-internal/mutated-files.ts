import { gzipSync, strToU8, zipSync } from 'fflate';
import { applyMapping } from '../mapping/apply-mapping.ts';
import { suggestMapping } from '../mapping/suggest-mapping.ts';
import { mendDataset } from '../mending/mend-dataset.ts';
import { createPlaces } from '../values/places/places.ts';
import type { DataFile } from '../readers/file-reader.ts';
import type { SourceRow } from '../rows/row.ts';
import { readRows } from '../rows/read-rows.ts';
import { validateFiles } from '../rules/validate-files.ts';
import { writeInPlace } from '../writers/write-in-place.ts';
import { columnsOf, toParquet } from './parquet.ts';
import { toWorkbook } from './workbook.ts';

/** A file that was sound before it was mutated. */
export interface MutatedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const header = [
  'id',
  'structure_id',
  'nom',
  'description',
  'telephone',
  'horaires',
  'thematiques',
  'code_postal',
  'ville',
  'maj',
];
const rows = [
  [
    '1',
    's',
    'Atelier « CV ».',
    'Écrire un CV, ensemble ; sans rendez-vous',
    '02 43 00 00 00',
    'du lundi au vendredi de 9h à 17h',
    'Emploi, FLE',
    '72000',
    'LE MANS',
    '01/02/2026',
  ],
  [
    '2',
    's',
    'Permis',
    'Passer le permis\nde conduire',
    '243000000 / poste 12',
    'sur rendez-vous',
    'mobilité',
    72000,
    'Le Mans',
    '2026-02-30',
  ],
  [
    '3',
    's',
    'Épicerie',
    'Colis "solidaires"',
    '',
    '24h/24',
    '["alimentation--aide-alimentaire"]',
    '2100',
    'St-Quentin',
    '46054',
  ],
] as const;
const records = rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? null])));
const quote = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`;
const csv = [header, ...rows].map((row) => row.map(quote).join(';')).join('\r\n');
const nested = records.map((record) => ({
  nom: 'CCAS',
  contacts: [{ type: 'telephone', valeur: '0243000000' }],
  horaires: [{ jour: 'lundi', ouverture: '9h', fermeture: '12h' }],
  services: [record, record],
}));
const features = records.map((properties) => ({
  ...{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [48.1, 0.2] } },
}));

/** Sound files, one of each format. */
const sound: readonly MutatedFile[] = [
  { name: 'offre.csv', bytes: toBytes(csv) },
  { name: 'offre.ndjson', bytes: toBytes(records.map((record) => JSON.stringify(record)).join('\n')) },
  { name: 'offre.json', bytes: toBytes(JSON.stringify({ structures: nested })) },
  { name: 'offre.geojson', bytes: toBytes(JSON.stringify({ type: 'FeatureCollection', features })) },
  {
    name: 'offre.xlsx',
    bytes: toWorkbook(
      { Titre: [['Offre 2026']], Services: [header, ...rows.map((row) => [...row])] },
      { shared: true },
    ),
  },
  { name: 'offre.csv.gz', bytes: Uint8Array.from(gzipSync(strToU8(csv))) },
  {
    name: 'offre.zip',
    bytes: Uint8Array.from(zipSync({ 'a/offre.csv': strToU8(csv), 'lisez-moi.txt': strToU8('Bonjour') })),
  },
  {
    name: 'offre.parquet',
    bytes: toParquet(
      Object.fromEntries(
        header.map((name, at) => [name, { schema: columnsOf.text(name), data: rows.map((row) => String(row[at])) }]),
      ),
    ),
  },
];

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(new TextEncoder().encode(text));
}

const HOSTILE = [
  '\0',
  '"',
  '""',
  ';',
  '\n',
  '\r',
  '{',
  '}',
  '[',
  ']',
  '\\u0000',
  '\uFEFF',
  '=1+1',
  '__proto__',
  '1e999',
  '<',
  '&#x110000;',
  'PK',
  '\u202E',
  '-',
  '99999999999999999999',
];

/** Makes the mutated files of a seed, always the same. */
export function* mutateFiles(seed: number, count: number): Generator<MutatedFile> {
  const random = createRandom(seed);
  for (let made = 0; made < count; made += 1) {
    const own = pick(sound, random);
    let { bytes } = own;
    for (let change = random(4); change >= 0; change -= 1) bytes = mutate(bytes, random);
    // One in eight has the name of another format.
    yield { name: random(8) === 0 ? pick(sound, random).name : own.name, bytes };
  }
}

function mutate(bytes: Uint8Array<ArrayBuffer>, random: (below: number) => number): Uint8Array<ArrayBuffer> {
  const at = random(bytes.length + 1);
  const end = Math.min(bytes.length, at + random(64));
  const joined = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(parts.flatMap((part) => [...part]));
  switch (random(7)) {
    case 0: {
      const copy = bytes.slice();
      if (at < copy.length) copy[at] = random(256);
      return copy;
    }
    case 1:
      return joined(bytes.subarray(0, at), bytes.subarray(end));
    case 2:
      return joined(bytes.subarray(0, end), bytes.subarray(at));
    case 3:
      return joined(bytes.subarray(0, at), toBytes(pick(HOSTILE, random).repeat(1 + random(40))), bytes.subarray(at));
    case 4:
      return bytes.slice(0, at);
    case 5:
      return joined(bytes, pick(sound, random).bytes);
    default: {
      const other = pick(sound, random).bytes;
      return joined(bytes.subarray(0, at), other.subarray(random(other.length)), bytes.subarray(end));
    }
  }
}

function pick<T>(items: readonly T[], random: (below: number) => number): T {
  return items[random(items.length)] as T;
}

/** Creates whole numbers that look random and are the same for a seed. */
function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

const context = { source: 'essai', now: '2026-11-20' };
const places = createPlaces([
  {
    ...{ code: '72181', nom: 'Le Mans', codes_postaux: ['72000'], code_departement: '72', code_epci: '247200132' },
    ...{ population: 143_252, latitude: 48, longitude: 0.2 },
  },
]);

/**
 * Reads, maps, mends, writes and validates a file as the commands do.
 * @returns what is wrong with how it was told, null when all is well
 */
export async function faultOf({ name, bytes }: MutatedFile): Promise<string | null> {
  const file: DataFile = { name, stream: () => new Blob([bytes]).stream() };
  try {
    const read: SourceRow[] = [];
    for await (const told of readRows(file)) {
      if (told.kind === 'row') read.push(told);
      else if (told.kind === 'broken' && !isTold(told.reason, told.line)) return `told badly: ${JSON.stringify(told)}`;
    }
    const mapping = suggestMapping(read);
    const drafts = applyMapping(read, mapping, context);
    const { mends } = mendDataset(drafts, { ...context, departement: '72', places });
    await writeInPlace(file, { mends, mapping });
    if (/\.zip$/.test(name)) return null;
    const { unreadable } = await validateFiles([file], context);
    const bad = unreadable.find(({ reason, line }) => !isTold(reason, line));
    return bad === undefined ? null : `told badly: ${JSON.stringify(bad)}`;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

const isTold = (reason: string, line: number): boolean => /\p{L}/u.test(reason) && Number.isInteger(line) && line > 0;
