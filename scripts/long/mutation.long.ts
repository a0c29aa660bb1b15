// Changes the code of the rules, of the life cycle and of the territory bit by bit, and looks whether a test fails for each change:
// npm run test:long -- mutation
//   MUTATE=packages/sdk/src/quality/criteres.ts   only these files, with commas between
//   STATIC=1                                      also what is made once, when a module is loaded: minutes for each change
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const areas = [
  'packages/sdk/src/quality/*.ts',
  'packages/sdk/src/contributions/life-cycle.ts',
  'packages/sdk/src/contributions/changes/*.ts',
  'packages/sdk/src/territory/*.ts',
];
const mutate = process.env['MUTATE']?.split(',') ?? [...areas, '!**/*.test.ts', '!**/index.ts'];

const options = {
  mutate,
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  // The files that the tests read, and nothing else: the sandbox is a copy.
  ignorePatterns: ['**', '!packages/sdk/**', '!package.json', '!tsconfig.json', '!vitest.mutation.config.ts'],
  tempDirName: 'coverage/stryker',
  coverageAnalysis: 'perTest',
  reporters: ['clear-text'],
  clearTextReporter: { allowColor: false, reportTests: false },
  // A change of what is made once, when a module is loaded, would need every test again: minutes for each.
  ignoreStatic: process.env['STATIC'] === undefined,
  timeoutMS: 60_000,
  allowEmpty: false,
};
const file = join(mkdtempSync(join(tmpdir(), 'inclusion-kit-mutation-')), 'stryker.config.json');
writeFileSync(file, JSON.stringify(options));
const { status } = spawnSync(
  process.execPath,
  [fileURLToPath(new URL('../../node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url)), 'run', file],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
