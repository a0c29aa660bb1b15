// Packs the SDK as it would be published, from a build apart, and uses it as its users will: installed in an empty folder without
// the network, imported by Node, type-checked, bundled for browsers. Then runs publint and are-the-types-wrong. All packages:
// npm run release -- --dry-run
//   npm run check:packages
//   npm run check:packages -- /path/to/another/node  in that version of Node too
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packApart, packDependencies } from './packages/pack.ts';
import { readPackage } from './packages/run.ts';
import { bundleEntries, checkShape, checkTypes, importIn, install } from './packages/use.ts';

const nodes = [process.execPath, ...process.argv.slice(2)];
const packages = [readPackage('sdk')];
const scratch = mkdtempSync(join(tmpdir(), 'inclusion-kit-packages-'));

try {
  const tarballs = packages.map((one) => packApart(one, scratch));
  for (const [index, one] of packages.entries()) checkShape(one, tarballs[index] ?? '');
  const user = install([...tarballs, ...packDependencies(packages, scratch)], scratch);
  for (const node of nodes) console.log(importIn(node, packages, user));
  checkTypes(packages, user);
  await bundleEntries(packages, user);
  console.log(
    `${packages.map(({ name }) => name).join(', ')}: packed, installed, imported, type-checked, bundled: clean.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
