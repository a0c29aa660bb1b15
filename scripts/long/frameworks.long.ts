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
import { createSteps } from '../release/steps.ts';

const asked = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'inclusion-kit-frameworks-'));
const steps = createSteps();
const registry = await startRegistry(scratch);
try {
  await steps.run('build, pack, publish on this machine', () => {
    run(process.execPath, [join(root, 'scripts/build.ts')], { quiet: true });
    registry.publishAll(packRelease(scratch).map(({ tarball }) => tarball));
  });
  const names = asked.length === 0 ? frameworks : frameworks.filter((name) => asked.includes(name));
  await useFrameworks(steps, registry.env, scratch, names);
} finally {
  await registry.stop();
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = steps.end() ? 0 : 1;
