/** Unzips a page whose length is known. */
export type Unzip = (zipped: Uint8Array, length: number) => Uint8Array;

/**
 * Decoders of pages, by the name that the format gives them. The one that comes with the reader itself is left out.
 * So is Brotli, whose decoder grows without bounds at a broken page, and brings a dictionary of 79 kB.
 */
const loaders: Readonly<Record<string, () => Promise<Unzip>>> = {
  GZIP: async () => {
    const { gunzip } = await import('hyparquet-compressors/src/gzip.js');
    return (zipped, length) => gunzip(zipped, new Uint8Array(length));
  },
  // Room is given, so that a frame cannot ask for a window of 2 GB.
  ZSTD: async () => {
    const { decompress } = await import('fzstd');
    return (zipped, length) => decompress(zipped, new Uint8Array(length));
  },
  LZ4: async () => (await import('hyparquet-compressors/src/lz4.js')).decompressLz4,
  LZ4_RAW: async () => (await import('hyparquet-compressors/src/lz4.js')).decompressLz4Raw,
};

/**
 * Loads the decoders of the columns of a file. The entry of the package is not used: it compiles WebAssembly as it is loaded, which the
 * policy of a page may forbid.
 */
export async function loadCodecs(names: ReadonlySet<string>): Promise<Record<string, Unzip>> {
  const known = [...names].flatMap((name) => {
    const load = loaders[name];
    return load === undefined ? [] : [load().then((unzip) => [name, unzip] as const)];
  });
  return Object.fromEntries(await Promise.all(known));
}
