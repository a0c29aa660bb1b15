// Packs the packages as they would be published, and uses them as their users will: installed in an empty folder without the
// network, imported by Node, type-checked, bundled for browsers. Then runs publint and are-the-types-wrong.
//   npm run check:packages                           the SDK, from a build apart
//   npm run check:packages -- --all                  all packages, from `npm run build`
//   npm run check:packages -- /path/to/another/node  in that version of Node too
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packAll, packApart, packDependencies } from './packages/pack.ts';
import { readPackage, root, run, tool } from './packages/run.ts';
import { bundleEntries, bundleStaticMode, checkTypes, importIn, install } from './packages/use.ts';

const args = process.argv.slice(2);
const all = args.includes('--all');
const nodes = [process.execPath, ...args.filter((arg) => arg !== '--all')];
const packages = (all ? ['sdk', 'catalogue', 'dataset', 'demonstration', 'widget', 'relay', 'cli'] : ['sdk']).map(
  readPackage,
);
const scratch = mkdtempSync(join(tmpdir(), 'inclusion-kit-packages-'));

try {
  if (all) run(process.execPath, [join(root, 'scripts/build.ts')], { cwd: root });
  const tarballs = all ? packAll(packages, scratch) : packages.map((one) => packApart(one, scratch));
  for (const [index, { entries }] of packages.entries()) {
    const tarball = tarballs[index] ?? '';
    run(tool('publint'), ['run', tarball, '--strict'], { quiet: true });
    if (entries.length > 0) run(tool('attw'), [tarball, '--profile', 'esm-only', '--format', 'ascii'], { quiet: true });
  }
  const user = install([...tarballs, ...packDependencies(packages, scratch)], scratch);
  for (const node of nodes) importIn(node, packages, user);
  checkTypes(packages, user);
  await bundleEntries(packages, user);
  if (all) await bundleStaticMode(user);
  console.log(
    `${packages.map(({ name }) => name).join(', ')}: packed, installed, imported, type-checked, bundled: clean.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
