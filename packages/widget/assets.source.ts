// In the repository the relay serves the elements from source: bundled in memory at the start, nothing to build.
import { rollup } from 'rollup';
import type { WidgetAssets } from './src/assets.ts';
import { inputOptions, outputOptions, version } from './bundle.mjs';

export type { WidgetAssets } from './src/assets.ts';

/** Starts bundling the elements from source, and serves them from memory once it is done. */
export function createAssets(): Promise<WidgetAssets> {
  const files = bundleInMemory();
  // A failure is thrown at each read, where somebody waits for it.
  files.catch(() => undefined);
  return Promise.resolve({
    version,
    read: async (path: string) => (await files).get(path) ?? null,
    list: async () => [...(await files).keys()].sort(),
  });
}

async function bundleInMemory(): Promise<Map<string, Uint8Array>> {
  const bundle = await rollup(inputOptions);
  const { output } = await bundle.generate(outputOptions);
  await bundle.close();
  const encoder = new TextEncoder();
  return new Map(
    output.map((file) => [
      file.fileName,
      file.type === 'chunk' ? encoder.encode(file.code) : toBytes(file.source, encoder),
    ]),
  );
}

function toBytes(source: string | Uint8Array, encoder: TextEncoder): Uint8Array {
  return typeof source === 'string' ? encoder.encode(source) : source;
}
