// Packs the SDK as it would be published, and uses the package as its users will: installed in an empty folder without the
// network, imported by Node, type-checked, bundled for browsers; then publint and are-the-types-wrong.
// Other versions of Node may be given: npm run check:packages -- /path/to/another/node
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

interface Manifest {
  name: string;
  exports: Record<string, unknown>;
  dependencies?: Record<string, string>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (tool: string): string => join(root, 'node_modules/.bin', tool);
const folder = join(root, 'packages/sdk');
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
const entries = Object.keys(manifest.exports).map((entry) => manifest.name + entry.slice(1));
const nodes = [process.execPath, ...process.argv.slice(2)];
const scratch = mkdtempSync(join(tmpdir(), 'inclusion-kit-packages-'));
const user = join(scratch, 'user');

try {
  const tarball = pack();
  run(bin('publint'), ['run', tarball, '--strict']);
  run(bin('attw'), [tarball, '--profile', 'esm-only', '--format', 'ascii'], { quiet: true });
  install(tarball);
  for (const node of nodes) importIn(node);
  checkTypes();
  await bundle();
  console.log(`${manifest.name}: packed, installed, imported, type-checked and bundled: clean.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Builds into a copy, so that whoever works in the repository at the same time is left alone. */
function pack(): string {
  const copy = join(scratch, 'sdk');
  const project = join(folder, 'tsconfig.build.json');
  run(bin('tsc'), ['--project', project, '--inlineSources', '--outDir', join(copy, 'dist')]);
  for (const file of ['package.json', 'README.md']) cpSync(join(folder, file), join(copy, file));
  cpSync(join(root, 'LICENSE'), join(copy, 'LICENSE'));
  return packIn(copy);
}

function packIn(directory: string): string {
  const json = run('npm', ['pack', directory, '--json', '--ignore-scripts'], { quiet: true });
  const [packed] = JSON.parse(json) as [{ filename: string; size: number; entryCount: number }];
  console.log(`${packed.filename}: ${packed.entryCount} files, ${Math.round(packed.size / 1000)} kB`);
  return join(scratch, packed.filename);
}

/** Installs the package with its dependencies, those packed from what this repository has installed. */
function install(tarball: string): void {
  const dependencies = Object.keys(manifest.dependencies ?? {}).map((name) => packIn(join(root, 'node_modules', name)));
  mkdirSync(user);
  writeFileSync(join(user, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const quiet = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  run('npm', ['install', ...quiet, tarball, ...dependencies], { cwd: user, quiet: true });
}

function importIn(node: string): void {
  const code = [
    ...entries.map((entry) => `if (Object.keys(await import('${entry}')).length === 0) throw new Error('${entry}');`),
    `const { createClient } = await import('${manifest.name}');`,
    `const { buildOffer, createFakeApi } = await import('${manifest.name}/testing');`,
    `const { fetch } = createFakeApi(buildOffer({ structures: 2, services: 3, seed: 1 }));`,
    `const page = await createClient({ baseUrl: 'https://api.test', fetch }).services();`,
    `if (page.items.length !== 3) throw new Error('3 services expected, ' + page.items.length + ' read');`,
    `console.log('Node ' + process.version + ': ${entries.length} entries imported, a page read');`,
  ].join('\n');
  run(node, ['--input-type=module', '--eval', code], { cwd: user });
}

/** Type-checks a module that imports everything, declarations of the package included. */
function checkTypes(): void {
  writeFileSync(join(user, 'use.ts'), importAll());
  const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2023'];
  for (const [module, resolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ] as const) {
    run(bin('tsc'), [...options, '--module', module, '--moduleResolution', resolution, 'use.ts'], { cwd: user });
  }
}

/** Bundles each entry: a module of Node, or an import that leads nowhere, is an error. */
async function bundle(): Promise<void> {
  for (const entry of entries) {
    await build({
      stdin: { contents: `export * from '${entry}';`, resolveDir: user },
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      target: ['chrome109', 'firefox115', 'safari16.4'],
      logLevel: 'error',
    });
  }
}

function importAll(): string {
  const imports = entries.map((entry, index) => `import * as entry${index} from '${entry}';`);
  return `${imports.join('\n')}\nexport const all: object[] = [${entries.map((_, index) => `entry${index}`).join()}];\n`;
}

/** Runs a tool, and gives what it printed; a failure ends the check with all of it. */
function run(tool: string, args: string[], { cwd = scratch, quiet = false } = {}): string {
  const { status, stdout, stderr, error } = spawnSync(tool, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', npm_config_loglevel: 'error' },
    shell: process.platform === 'win32',
  });
  if (error !== undefined) throw error;
  if (status === 0) {
    if (!quiet) process.stdout.write(stdout);
    return stdout;
  }
  throw new Error(`${tool} ${args.join(' ')} failed (${status}).\n${stdout}${stderr}`);
}
