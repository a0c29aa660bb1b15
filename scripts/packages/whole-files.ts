// The files of packages that tsc does not write, or that bundlers could not take as it writes them.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { cutTables } from '../../packages/widget/cut-words.mjs';
import { root } from './run.ts';

/** The files of `deploy/` that an operator copies from the package of the command. The others are for the repository itself. */
export const deployFiles = [
  'relay.env.example',
  'inclusion-kit.service',
  'inclusion-kit-backup.service',
  'inclusion-kit-backup.timer',
  'backup.sh',
  'restore-drill.sh',
  'relais.sh',
  'nginx.conf',
  'Caddyfile',
  'visiteurs.nft',
];

const GEODESIC = 'geographiclib-geodesic';

/** Puts the geodesic library, which is no ES module, into the catalogue as one: Rollup alone takes no other. */
export async function shipGeodesic(): Promise<void> {
  const geography = join(root, 'packages/catalogue/dist/geography');
  const library = createRequire(import.meta.url).resolve(GEODESIC);
  await build({
    entryPoints: [library],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outfile: join(geography, `${GEODESIC}.js`),
  });
  cpSync(join(dirname(library), 'LICENSE.txt'), join(geography, `${GEODESIC}.LICENSE.txt`));
  const user = join(geography, 'distance.js');
  const text = readFileSync(user, 'utf8');
  const pointed = text.replace(new RegExp(`from ?(['"])${GEODESIC}\\1`), `from './${GEODESIC}.js'`);
  if (pointed === text) throw new Error(`${user} imports no ${GEODESIC}.`);
  writeFileSync(user, pointed);
}

const TABLES = 'packages/catalogue/dist/words/tables';

/**
 * Puts the parts of the tables of words into the catalogue, each a module. A page that a bundler makes loads the parts of a query,
 * for itself and for its worker, as each is imported by its own name.
 */
export async function shipWords(): Promise<void> {
  const { bounds, parts } = await cutTables();
  mkdirSync(join(root, TABLES, 'parts'), { recursive: true });
  for (const [name, part] of parts) {
    writeFileSync(join(root, TABLES, `parts/${name}.js`), `export default ${JSON.stringify(part)};\n`);
  }
  const loads = Array.from(parts.keys(), (name) => `${JSON.stringify(name)}:()=>import('./parts/${name}.js')`);
  writeFileSync(
    join(root, TABLES, 'page-parts.js'),
    `const loads={${loads.join()}};\nexport const loadPagePart=async(name)=>(await loads[name]()).default;\n`,
  );
  // In the place of `word-parts.js` where a bundler makes a page: see `browser` in the package.
  writeFileSync(
    join(root, TABLES, 'cut-parts.js'),
    `import{loadPagePart}from'./page-parts.js';\nexport const isCut=true;\nexport const wordParts={bounds:${JSON.stringify(bounds)},load:loadPagePart};\n`,
  );
}

/** Leaves the tables of words out of a worker, which asks its page for the parts that it needs. */
async function askForWords(): Promise<Plugin> {
  const { bounds } = await cutTables();
  return {
    name: 'ask-for-words',
    setup(bundling) {
      bundling.onLoad({ filter: /\/catalogue\/src\/words\/tables\/word-parts\.ts$/ }, ({ path }) => ({
        contents: [
          "import { askForPart } from './asked-parts.ts';",
          'export const isCut = true;',
          `export const wordParts = { bounds: ${JSON.stringify(bounds)}, load: askForPart };`,
        ].join('\n'),
        resolveDir: dirname(path),
      }));
      bundling.onLoad({ filter: /\/referentiels\/words\/(?:fr|en|es|ar|uk)\.ts$/ }, ({ path }) => ({
        contents: `export const ${basename(path, '.ts')} = {};`,
      }));
    },
  };
}

/**
 * Puts all that the workers import into their files. A bundler that meets the address of one copies it, or writes it into the
 * page, without looking for what it imports.
 * @returns the paths of the modules in it
 */
export async function shipWorkers(): Promise<string[]> {
  const carried: string[] = [];
  for (const [name, plugins] of [
    ['dataset-worker', [await askForWords()]],
    ['mending-worker', []],
  ] as const) {
    const { metafile } = await build({
      entryPoints: [join(root, `packages/widget/src/entries/${name}.ts`)],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      conditions: ['inclusion-kit-source', 'production'],
      outdir: join(root, 'packages/widget/dist/entries'),
      allowOverwrite: true,
      metafile: true,
      plugins: [...plugins],
    });
    carried.push(...Object.keys(metafile.inputs));
  }
  return carried;
}
