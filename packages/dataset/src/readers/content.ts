import { wideOf } from './utf8.ts';

/** The formats that the first bytes of a file tell. `territory` is a file that `convert` writes, `compound` an old or locked workbook. */
export type Content = 'gzip' | 'zip' | 'parquet' | 'compound' | 'territory' | 'geojson' | 'json' | 'text' | 'binary';

const toBytes = (sign: string): number[] => [...new TextEncoder().encode(sign)];
/** The second beginning of Parquet is that of a file with a key. */
const SIGNS: readonly (readonly [content: Content, sign: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ...['\u0003\u0004', '\u0005\u0006', '\u0007\u0008'].map((end) => ['zip', toBytes(`PK${end}`)] as const),
  ['parquet', toBytes('PAR1')],
  ['parquet', toBytes('PARE')],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0]],
];
/** Formats written in JSON by their beginnings. The first version of the file of a territory opened an array. */
const TERRITORY = /^\[?\{"format":"inclusion-kit\/offre"/;
const GEOJSON = /^\{\s*"type"\s*:\s*"FeatureCollection"/;
const START_BYTES = 4096;

/** Returns the format of a file by its first bytes. */
export function contentOf(start: Uint8Array): Content {
  const [known] = SIGNS.find(([, sign]) => sign.every((byte, at) => start[at] === byte)) ?? [];
  // « PARENT » begins a file of text too, and no text has the signs that the pages of Parquet have.
  if (known !== undefined && (known !== 'parquet' || start.some(isControl))) return known;
  const wide = wideOf(start);
  const text = (wide ?? new TextDecoder())
    .decode(start)
    .replace(/^\uFEFF/, '')
    .trimStart();
  // Records of a territory are compressed: they are no text.
  if (TERRITORY.test(text)) return 'territory';
  if (wide === null && start.includes(0)) return 'binary';
  if (GEOJSON.test(text)) return 'geojson';
  return /^[[{]/.test(text) ? 'json' : 'text';
}

/** Tells a sign that no text has: one before the space, without tabs and ends of lines. */
const isControl = (byte: number): boolean => byte < 0x20 && (byte < 0x09 || byte > 0x0d);

/** Reads the first bytes of a file, however small its pieces are, none of an empty one. */
export async function startOf(bytes: AsyncIterable<Uint8Array>, most = START_BYTES): Promise<Uint8Array> {
  const start = new Uint8Array(most);
  let length = 0;
  for await (const chunk of bytes) {
    start.set(chunk.subarray(0, most - length), length);
    length = Math.min(most, length + chunk.length);
    if (length === most) break;
  }
  return start.subarray(0, length);
}
