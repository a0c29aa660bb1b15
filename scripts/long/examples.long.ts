// Installs the examples from a registry on this machine, builds them, and uses each in a browser. What they stand on, frameworks among
// it, comes from the network.
//   node --conditions=inclusion-kit-source scripts/long/examples.long.ts [name …]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examples, useExamples } from '../examples/examples.ts';
import { root, run } from '../packages/run.ts';
import { startRegistry } from '../release/local-registry.ts';
import { packRelease } from '../release/pack-release.ts';
import { createSteps } from '../release/steps.ts';

const asked = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'inclusion-kit-examples-'));
const steps = createSteps();
const registry = await startRegistry(scratch);
try {
  await steps.run('build, pack, publish on this machine', () => {
    run(process.execPath, [join(root, 'scripts/build.ts')], { quiet: true });
    registry.publishAll(packRelease(scratch).map(({ tarball }) => tarball));
  });
  const names = asked.length === 0 ? examples : examples.filter((name) => asked.includes(name));
  await useExamples(steps, registry.env, scratch, names);
} finally {
  await registry.stop();
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = steps.end() ? 0 : 1;
