// Builds what is published: JavaScript and declarations of each package, and the bundled elements.
import { spawnSync } from 'node:child_process';
import { transformSync } from 'esbuild';
import { appendFileSync, cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { bundlePageScripts } from '../packages/relay/page-scripts.source.ts';
import { bundle } from '../packages/widget/bundle.mjs';
import { entryNames, MENDING } from '../packages/widget/entry-names.mjs';
import { renderEditorData } from './docs/editor-data.ts';
import { renderElementTypes } from './docs/element-types.ts';
import { createManifest } from './docs/elements.ts';
import { createNotices, packagesOf } from './packages/notices.ts';
import { packageNames } from './packages/run.ts';
import { deployFiles, shipGeodesic, shipWords, shipWorkers } from './packages/whole-files.ts';
import { toPublishedReadme } from './release/published-readme.ts';

const root = new URL('../', import.meta.url);

// npm puts the tools of node_modules in the path, node alone does not. Looked at before anything is removed.
const { error: missing } = spawnSync('tsc', ['--version'], { shell: process.platform === 'win32' });
if (missing !== undefined) {
  console.error(`tsc cannot be run (${missing.message}). Build by: npm run build`);
  process.exit(1);
}

for (const name of packageNames) {
  rmSync(new URL(`packages/${name}/dist`, root), { recursive: true, force: true });
  run('tsc', ['--project', `packages/${name}/tsconfig.build.json`]);
  pointAtJavaScript(new URL(`packages/${name}/dist/`, root));
  // npm packs the licence only from the package's own folder.
  cpSync(new URL('LICENSE', root), new URL(`packages/${name}/LICENSE`, root));
}
for (const name of deployFiles) cpSync(new URL(`deploy/${name}`, root), new URL(`packages/cli/deploy/${name}`, root));
writeFileSync(
  new URL('packages/cli/deploy/installer.md', root),
  toPublishedReadme(readFileSync(new URL('docs/installer.md', root), 'utf8'), 'docs', null),
);
// Sentences about names are in the declarations, where editors look for them.
for (const name of ['sdk', 'catalogue', 'dataset', 'widget', 'relay']) leaveOutComments(`packages/${name}/dist/`);
await shipGeodesic();
await shipWords();
const carried = await shipWorkers();
// One copy of the worker: the relay serves that of packages.
for (const name of entryNames.filter((one) => one !== MENDING)) {
  const { files } = await bundle(name);
  for (const file of files) {
    const path = new URL(`packages/widget/dist/bundle/${file.fileName}`, root);
    mkdirSync(new URL('.', path), { recursive: true });
    writeFileSync(path, file.type === 'chunk' ? file.code : file.source);
    if (file.type === 'chunk') carried.push(...file.moduleIds);
  }
}
cpSync(new URL('packages/widget/src/themes/', root), new URL('packages/widget/dist/bundle/themes/', root), {
  recursive: true,
  filter: (path) => !path.endsWith('.ts'),
});
// The manifest of the elements, and what is made of it: the data of editors, the types of templates.
const manifest = await createManifest();
const widget = new URL('packages/widget/dist/', root);
writeFileSync(new URL('custom-elements.json', widget), `${JSON.stringify(manifest, null, 2)}\n`);
for (const [path, text] of renderEditorData(manifest)) writeFileSync(new URL(path, widget), text);
for (const [path, text] of renderElementTypes(manifest)) appendFileSync(new URL(path, widget), text);
writeFileSync(new URL('packages/widget/dist/bundle/THIRD-PARTY-NOTICES.txt', root), createNotices(packagesOf(carried)));
for (const name of ['demonstration', 'relay']) {
  cpSync(new URL(`packages/${name}/src/`, root), new URL(`packages/${name}/dist/`, root), {
    recursive: true,
    filter: (path) => !/\.(ts|db)$/.test(path) && !path.endsWith('/fixtures'),
  });
}
const pageScripts = new URL('packages/relay/dist/pages/scripts/', root);
mkdirSync(pageScripts, { recursive: true });
for (const [name, code] of await bundlePageScripts()) writeFileSync(new URL(`${name}.js`, pageScripts), code);
// Built apart by `npm run docs`: a release has it, a build of every day may do without.
const documentation = new URL('docs/site/dist/', root);
if (existsSync(documentation)) {
  cpSync(documentation, new URL('packages/relay/dist/documentation/', root), { recursive: true });
} else {
  console.log('No documentation in the relay: npm run docs builds it.');
}
console.log('Built packages/*/dist.');

/** Ends what tsc leaves undone in classes with decorators: `import('./x.ts')` there keeps the name of the source. */
function pointAtJavaScript(dist: URL): void {
  for (const path of globSync('**/*.js', { cwd: dist })) {
    const file = new URL(path, dist);
    const text = readFileSync(file, 'utf8');
    const pointed = text.replace(/\bimport\((['"])(\.{1,2}\/[^'"]+)\.ts\1\)/g, 'import($1$2.js$1)');
    if (pointed !== text) writeFileSync(file, pointed);
  }
}

function run(tool: string, args: string[]): void {
  const { status } = spawnSync(tool, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Leaves the comments out of compiled modules, but for licences, and their indents: names stay, so that a stack says where it is. */
function leaveOutComments(folder: string): void {
  for (const path of globSync(`${folder}**/*.js`, { cwd: root })) {
    const file = new URL(path, root);
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      format: 'esm',
      target: 'esnext',
      charset: 'utf8',
      legalComments: 'inline',
      minifyWhitespace: true,
      minifySyntax: true,
    });
    writeFileSync(file, code);
  }
}
