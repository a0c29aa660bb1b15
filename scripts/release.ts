// Releases the packages: npm run release -- --dry-run builds and packs them, checks them, publishes them to a registry on this
// machine, and follows from there what the documentation tells users to do. Without --dry-run it publishes for all.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageNames, readPackage, root, run } from './packages/run.ts';
import { bundleEntries, bundleStaticMode, checkShape, checkTypes, importIn } from './packages/use.ts';
import { packRelease } from './release/pack-release.ts';
import { startRegistry } from './release/local-registry.ts';
import { createSteps } from './release/steps.ts';

const scratch = mkdtempSync(join(tmpdir(), 'inclusion-kit-release-'));
const steps = createSteps();

await steps.run('build', () => run(process.execPath, [join(root, 'scripts/build.ts')], { quiet: true }));
const packed = await steps.run('pack', () => packRelease(scratch));
const registry = await steps.run('publish on this machine', async () => {
  const started = await startRegistry(scratch);
  started.publishAll((packed ?? []).map(({ tarball }) => tarball));
  return started;
});
const packages = packageNames.map(readPackage);
await steps.run('publint, are-the-types-wrong', () => {
  for (const [index, one] of packages.entries()) checkShape(one, packed?.[index]?.tarball ?? '');
});
await steps.run('install from there, import, type-check, bundle', async () => {
  if (registry === null) throw new Error('There is no registry to install from.');
  const user = join(scratch, 'user');
  registry.lead(user);
  run('npm', ['install', '--no-audit', ...packages.map(({ name }) => name)], { cwd: user, quiet: true });
  importIn(process.execPath, packages, user);
  checkTypes(packages, user);
  await bundleEntries(packages, user);
  await bundleStaticMode(user);
});
await registry?.stop();
process.exitCode = steps.end() ? 0 : 1;
rmSync(scratch, { recursive: true, force: true });
