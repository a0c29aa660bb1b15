import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { extname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The bundled files by the path that a page asks them by. A module that is an entry keeps the path of its source. */
type BundledTests = ReadonlyMap<string, string>;

/**
 * Bundles modules for pages, all at once: what several of them import is in files that they share. A page that loads each module of
 * its own waits for hundreds of answers.
 * @param patterns the entries, from the root of the repository
 * @param conditions the conditions of exports
 */
export async function bundleTests(patterns: readonly string[], conditions: readonly string[]): Promise<BundledTests> {
  const entryPoints = globSync(patterns, { cwd: root });
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: 'bundled',
    outbase: '.',
    chunkNames: '[hash]',
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    conditions: [...conditions],
    // A test imports modules for what they do alone.
    ignoreAnnotations: true,
    plugins: [keepAddresses()],
  });
  const entries = new Set(entryPoints);
  return new Map(
    outputFiles.map(({ path, text }) => {
      const output = relative(root, path);
      const source = metafile.outputs[output]?.entryPoint ?? '';
      return [`/${entries.has(source) ? source : relative('bundled', output)}`, text];
    }),
  );
}

/** Leaves each module the address of its own source, which it finds its other files by. */
function keepAddresses(): Plugin {
  return {
    name: 'keep-addresses',
    setup(made) {
      made.onLoad({ filter: /\.[jt]s$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        if (!text.includes('import.meta.url')) return null;
        const address = `new URL(${JSON.stringify(`/${relative(root, path)}`)}, location.origin).href`;
        return {
          contents: text.replaceAll('import.meta.url', address),
          loader: extname(path) === '.ts' ? 'ts' : 'js',
        };
      });
    },
  };
}
