// Uses packed packages as their users will.
import { deepStrictEqual as deepEqual } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { importMetaAssets } from '@web/rollup-plugin-import-meta-assets';
import { rollup, type Plugin } from 'rollup';
import { build as buildWithVite } from 'vite';
import { root, run, tool, type Package } from './run.ts';
import { sdkProgram, sdkProgramResult } from './sdk-program.ts';
import { oldestBrowsers } from './sizes.ts';

/** Elements are for browsers. Their assets are for a server. */
const isForNode = (entry: string): boolean => !entry.includes('/widget') || entry.endsWith('/assets');
/** The program of a worker does its work by being loaded, and exports nothing. */
const isForWorkers = (entry: string): boolean => entry.endsWith('/worker');
const isForBrowsers = (entry: string): boolean =>
  /\/(?:sdk|catalogue|demonstration)(?:\/|$)/.test(entry) || !isForNode(entry);

/** Asks publint and are-the-types-wrong about a packed package. @throws Error with their complaints */
export function checkShape({ entries }: Package, tarball: string): void {
  run(tool('publint'), ['run', tarball, '--strict'], { quiet: true });
  if (entries.length > 0) run(tool('attw'), [tarball, '--profile', 'esm-only', '--format', 'ascii'], { quiet: true });
}

/** Installs packed packages in an empty folder, without the network. Returns the folder. */
export function install(tarballs: readonly string[], scratch: string): string {
  const user = join(scratch, 'user');
  mkdirSync(user);
  writeFileSync(join(user, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const flags = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  run('npm', ['install', ...flags, ...tarballs], { cwd: user, quiet: true });
  return user;
}

/**
 * Imports every entry of the packages that run in a version of Node, uses the SDK by `import` and by `require`, and asks each
 * command for its help. Returns a line that says what was done.
 */
export function importIn(node: string, all: readonly Package[], user: string): string {
  const version = run(node, ['--print', 'process.versions.node'], { quiet: true }).trim();
  const packages = all.filter(({ leastNode }) => leastNode.localeCompare(version, 'en', { numeric: true }) <= 0);
  const entries = packages.flatMap((one) => one.entries).filter(isForNode);
  const code = [
    ...entries.map((entry) =>
      isForWorkers(entry)
        ? `await import('${entry}');`
        : `if (Object.keys(await import('${entry}')).length === 0) throw new Error('${entry}');`,
    ),
    `console.log('Node ' + process.version + ': ${entries.length} entries imported');`,
  ].join('\n');
  const told = run(node, ['--input-type=module', '--eval', code], { cwd: user, quiet: true });
  for (const program of writeSdkPrograms(user)) runSdkProgram(node, [program], user);
  for (const command of packages.flatMap(({ commands }) => commands)) {
    run(node, [join('node_modules/.bin', command), '--help'], { cwd: user, quiet: true });
  }
  return told.trim();
}

/** Writes the program that uses the SDK, as a module and as a script of CommonJS. Returns their files. */
export function writeSdkPrograms(user: string): string[] {
  const loads = {
    'sdk-program.mjs': (entry: string) => `await import('${entry}')`,
    'sdk-program.cjs': (entry: string) => `require('${entry}')`,
  };
  for (const [file, load] of Object.entries(loads)) {
    const [sdk, testing] = ['@inclusion-kit/sdk', '@inclusion-kit/sdk/testing'].map(load);
    const end = `use(sdk, testing).then((done) => console.log(JSON.stringify(done)));`;
    writeFileSync(join(user, file), `const sdk = ${sdk};\nconst testing = ${testing};\n${sdkProgram}\n${end}\n`);
  }
  return Object.keys(loads);
}

/** Runs the program that uses the SDK in a runtime. @throws Error when it does not return what it should */
export function runSdkProgram(runtime: string, args: string[], user: string): void {
  deepEqual(JSON.parse(run(runtime, args, { cwd: user, quiet: true })), sdkProgramResult);
}

/**
 * Type-checks a module that imports everything, declarations of the packages included and those of the language left out. Modules for
 * browsers are checked without the types of Node, which a page does not have.
 */
export function checkTypes(packages: readonly Package[], user: string): void {
  const entries = packages.flatMap((one) => one.entries);
  const forBrowsers = writeUse('use-in-browsers.ts', entries.filter(isForBrowsers), user);
  const forNode = writeUse('use-in-node.ts', entries.filter(isForNode), user);
  const nodeTypes = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')];
  checkFile(forBrowsers, user, ['--module', 'nodenext', '--moduleResolution', 'nodenext']);
  checkFile(forBrowsers, user, ['--module', 'esnext', '--moduleResolution', 'bundler']);
  checkFile(forNode, user, ['--module', 'nodenext', '--moduleResolution', 'nodenext', ...nodeTypes]);
}

function writeUse(file: string, entries: readonly string[], user: string): string {
  const imports = entries.map((entry, index) => `import * as entry${index} from '${entry}';\n`).join('');
  const names = entries.map((_, index) => `entry${index}`).join();
  writeFileSync(join(user, file), `${imports}export const all: object[] = [${names}];\n`);
  return file;
}

function checkFile(file: string, user: string, options: readonly string[]): void {
  const strict = ['--strict', '--exactOptionalPropertyTypes', '--skipDefaultLibCheck'];
  run(tool('tsc'), ['--noEmit', '--target', 'es2023', ...strict, ...options, file], { cwd: user });
}

/** Bundles each entry that a page may load: a module of Node, or an import that leads nowhere, is an error. */
export async function bundleEntries(packages: readonly Package[], user: string): Promise<void> {
  for (const entry of packages.flatMap((one) => one.entries).filter(isForBrowsers)) {
    await build({
      stdin: { contents: `export * from '${entry}';`, resolveDir: user },
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      target: oldestBrowsers,
      logLevel: 'error',
    });
  }
}

/**
 * Bundles the page of a file by Rollup, with no other plug-in than the one that finds packages and then with the usual one for
 * files, and by Vite as it comes.
 * @throws Error when an import leads nowhere, or when the worker of the file does not come as one whole file
 */
export async function bundleStaticMode(user: string): Promise<void> {
  const input = join(user, 'static.js');
  writeFileSync(input, `import '@inclusion-kit/widget/di-search.static.js';\n`);
  await bundleByRollup(input, []);
  requireWorker('Rollup', await bundleByRollup(input, [importMetaAssets()]));
  const built = await buildWithVite({
    root: user,
    logLevel: 'error',
    build: { write: false, rolldownOptions: { input } },
  });
  requireWorker(
    'Vite',
    [built].flat().flatMap((one) => ('output' in one ? one.output : [])),
  );
}

async function bundleByRollup(input: string, plugins: readonly Plugin[]): Promise<readonly BundledFile[]> {
  const bundle = await rollup({
    input,
    plugins: [nodeResolve({ browser: true }), ...plugins],
    onwarn: ({ code, message }) => {
      if (code === 'UNRESOLVED_IMPORT' || code === 'MISSING_EXPORT') throw new Error(message);
    },
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return output;
}

/** A file of a bundle, as Rollup and Vite both give it. */
interface BundledFile {
  fileName: string;
  source?: string | Uint8Array;
  code?: string;
}

/** @throws Error when the worker of the static mode is not there, when it needs other files, or when no script leads to it */
function requireWorker(bundler: string, files: readonly BundledFile[]): void {
  const worker = files.find(({ fileName }) => fileName.includes('dataset-worker'));
  const text = worker?.code ?? Buffer.from(worker?.source ?? '').toString();
  const name = worker?.fileName.split('/').at(-1) ?? '';
  const isLedTo = files.some(({ code, fileName }) => fileName !== worker?.fileName && code?.includes(name) === true);
  if (text === '' || !isLedTo || /\b(?:from|import)\s*\(?["'](?!data:)/.test(text)) {
    throw new Error(`${bundler} does not take the worker of the static mode as one whole file.`);
  }
}
