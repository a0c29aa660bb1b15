// Builds the packages and bundles a site of them by three bundlers: a search by words loads parts of the tables, and no whole one.
//   node --conditions=inclusion-kit-source scripts/long/bundled-site.long.ts
import { join } from 'node:path';
import { root, run, tool } from '../packages/run.ts';

run(process.execPath, [join(root, 'scripts/build.ts')], { quiet: true });
run(tool('vitest'), ['run', '--config', 'scripts/long/built.config.ts'], { cwd: root });
