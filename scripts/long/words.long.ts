// Compares the understanding of every phrase of the tables of words, as it is, misspelt in one of three ways and while it is typed: by the
// parts that a page reads, and by whole tables. It takes about 50 minutes of processor time, and may take two hours.
// npm run test:long -- words, or every tenth phrase in five minutes: EVERY_PHRASE=10 npm run test:long -- words
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'packages/catalogue/src/words/tables', '--testTimeout=7200000'],
  {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    env: { ...process.env, EVERY_PHRASE: process.env['EVERY_PHRASE'] ?? '1' },
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
