// In the repository the relay serves the scripts of its pages from source: bundled when asked for, nothing to build.
import { fileURLToPath } from 'node:url';
import type { PageScript } from './src/pages/page-scripts.ts';

const names: readonly PageScript[] = [
  'composer',
  'copy-button',
  'follow-height',
  'home',
  'offline',
  'offline-home',
  'offline-worker',
  'reference',
  'structure',
  'tell-height',
  'territory',
];

/** Bundles each script of the pages into one file. */
export async function bundlePageScripts(): Promise<ReadonlyMap<PageScript, Uint8Array>> {
  return new Map(await Promise.all(names.map(async (name) => [name, await bundlePageScript(name)] as const)));
}

async function bundlePageScript(name: PageScript): Promise<Uint8Array> {
  // As large as the rest of the relay, and without use to its first answers.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`./src/pages/scripts/${name}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    conditions: ['inclusion-kit-source', 'browser', 'production'],
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`esbuild made nothing of the script ${name}.`);
  return file.contents;
}

const bundled = new Map<PageScript, Promise<Uint8Array>>();

/** Reads a script of the pages, bundled when it is first read. */
export function readPageScript(name: PageScript): Promise<Uint8Array> {
  const known = bundled.get(name);
  if (known !== undefined) return known;
  const script = bundlePageScript(name);
  bundled.set(name, script);
  return script;
}
