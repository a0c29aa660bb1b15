/** The formats that the first bytes of a file tell. `territory` is a file that `convert` writes, `compound` an old or locked workbook. */
export type Content = 'gzip' | 'zip' | 'parquet' | 'compound' | 'territory' | 'geojson' | 'json' | 'text' | 'binary';

const toBytes = (sign: string): number[] => [...new TextEncoder().encode(sign)];
/** The second beginning of Parquet is that of a file with a key. */
const SIGNS: readonly (readonly [content: Content, sign: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', toBytes('PK')],
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
  const known = SIGNS.find(([, sign]) => sign.every((byte, at) => start[at] === byte));
  if (known !== undefined) return known[0];
  const text = new TextDecoder()
    .decode(start)
    .replace(/^\uFEFF/, '')
    .trimStart();
  // Records of a territory are compressed: they are no text.
  if (TERRITORY.test(text)) return 'territory';
  const isWide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  if (!isWide && start.includes(0)) return 'binary';
  if (GEOJSON.test(text)) return 'geojson';
  return /^[[{]/.test(text) ? 'json' : 'text';
}

/** Reads the first bytes of a file, none of an empty one. */
export async function startOf(bytes: AsyncIterable<Uint8Array>, most = START_BYTES): Promise<Uint8Array> {
  for await (const chunk of bytes) if (chunk.length > 0) return chunk.subarray(0, most);
  return new Uint8Array();
}
