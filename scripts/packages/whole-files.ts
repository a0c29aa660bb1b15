// The files of packages that tsc does not write, or that bundlers could not take as it writes them.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
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
];

const GEODESIC = 'geographiclib-geodesic';

/** Puts the geodesic library, which is no ES module, into the catalogue as one: Rollup alone takes no other. */
export async function shipGeodesic(): Promise<void> {
  const places = join(root, 'packages/catalogue/dist/places');
  const library = createRequire(import.meta.url).resolve(GEODESIC);
  await build({
    entryPoints: [library],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outfile: join(places, `${GEODESIC}.js`),
  });
  cpSync(join(dirname(library), 'LICENSE.txt'), join(places, `${GEODESIC}.LICENSE.txt`));
  const user = join(places, 'distance.js');
  const text = readFileSync(user, 'utf8');
  const pointed = text.replace(new RegExp(`from ?(['"])${GEODESIC}\\1`), `from './${GEODESIC}.js'`);
  if (pointed === text) throw new Error(`${user} imports no ${GEODESIC}.`);
  writeFileSync(user, pointed);
}

/**
 * Puts all that the workers import into their files. A bundler that meets the address of one copies it, or writes it into the
 * page, without looking for what it imports.
 * @returns the paths of the modules in it
 */
export async function shipWorkers(): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: ['dataset-worker', 'mending-worker'].map((name) =>
      join(root, `packages/widget/src/entries/${name}.ts`),
    ),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['inclusion-kit-source', 'production'],
    outdir: join(root, 'packages/widget/dist/entries'),
    allowOverwrite: true,
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}
