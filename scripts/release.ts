// Releases the packages: npm run release -- --dry-run builds and packs them, checks them, publishes them to a registry on this
// machine, and follows from there what the documentation tells users to do. Without --dry-run it publishes for all.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageNames, readPackage, root, run } from './packages/run.ts';
import { checkShape } from './packages/use.ts';
import { findFileFaults, MOST_KB } from './release/check-packed.ts';
import { packRelease } from './release/pack-release.ts';
import { publish, readPublishing } from './release/publish.ts';
import { readRepository } from './release/published-manifest.ts';
import { createSteps, refuse } from './release/steps.ts';
import { tryOut } from './release/try-out.ts';

const isDryRun = process.argv.includes('--dry-run');
const repository = readAddress();
const scratch = mkdtempSync(join(tmpdir(), 'inclusion-kit-release-'));
const packages = packageNames.map(readPackage);
const steps = createSteps();

try {
  await release();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = steps.end() ? 0 : 1;

async function release(): Promise<void> {
  // A build of a minute ago may be tried again: --built.
  if (!process.argv.includes('--built')) {
    await steps.run('documentation', () =>
      run(process.execPath, ['--conditions=inclusion-kit-source', join(root, 'docs/site/build.ts')], { quiet: true }),
    );
    await steps.run('build', () => run(process.execPath, [join(root, 'scripts/build.ts')], { quiet: true }));
  }
  const packed = await steps.run('pack', () => packRelease(scratch, repository));
  if (packed === null) return;
  for (const [index, name] of packageNames.entries()) {
    const value = (packed[index]?.bytes ?? Infinity) / 1000;
    steps.reach({ name: `${name} tarball`, value, most: MOST_KB[name] ?? 0, unit: 'kB' });
  }
  await steps.run('files and licences', ({ tell }) => {
    refuse(packed.flatMap((one, index) => findFileFaults(packageNames[index] ?? '', one)));
    tell(`${packed.reduce((sum, { files }) => sum + files.length, 0)} files`);
  });
  await steps.run('publint, are-the-types-wrong', () => {
    for (const [index, one] of packages.entries()) checkShape(one, packed[index]?.tarball ?? '');
  });
  if (isDryRun) {
    const tarballs = packed.map(({ tarball }) => tarball);
    await tryOut(steps, tarballs, scratch);
  } else if (!steps.hasFailed()) {
    const names = packages.map(({ name }) => name);
    await steps.run('publish', () => publish(packed, names));
  }
}

/** Reads the address of the repository. Ends the process when it is needed and absent. */
function readAddress(): string | undefined {
  try {
    return isDryRun ? (readRepository(process.env) ?? undefined) : readPublishing(process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}
