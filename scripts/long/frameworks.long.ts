// Installs the examples of React, Vue, Svelte, Angular, Next and Astro from a registry on this machine, builds them, and uses each in
// a browser. The frameworks come from the network.
//   node --conditions=inclusion-kit-source scripts/long/frameworks.long.ts [name …]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frameworks, useFrameworks } from '../examples/frameworks.ts';
import { root, run } from '../packages/run.ts';
import { startRegistry } from '../release/local-registry.ts';
import { packRelease } from '../release/pack-release.ts';

const asked = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'inclusion-kit-frameworks-'));
const registry = await startRegistry(scratch);
try {
  run(process.execPath, [join(root, 'scripts/build.ts')]);
  registry.publishAll(packRelease(scratch).map(({ tarball }) => tarball));
  await useFrameworks(
    registry.env,
    scratch,
    asked.length === 0 ? frameworks : frameworks.filter((name) => asked.includes(name)),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await registry.stop();
  rmSync(scratch, { recursive: true, force: true });
}
