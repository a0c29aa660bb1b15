import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { SlowFirst } from './scripts/vitest-order.ts';

// Handed to Node too: "import" among them would make `require` take ES modules, which pg does not survive.
const conditions = ['inclusion-kit-source', 'node'];

// Tests start hundreds of threads and commands that read the same files of TypeScript: each file is compiled once for all of them.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/compiled');

const every = [
  'packages/!(widget)/src/**/*.test.ts',
  'scripts/**/*.test.ts',
  'docs/site/**/*.test.ts',
  'examples/**/*.test.ts',
  'e2e/**/*.test.ts',
];

const read = (path: string): string => readFileSync(`${import.meta.dirname}/${path}`, 'utf8');
const find = (patterns: readonly string[]): string[] => globSync(patterns, { cwd: import.meta.dirname });

/**
 * The tests that follow one another in a process, with what they loaded: a third of the time of each would go to loading it anew. One
 * that replaces a module has a process of its own.
 */
const sharing = find(every).filter((path) => !read(path).includes('vi.mock('));

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    globalSetup: ['packages/relay/src/testing-internal/databases/shared-postgres.ts', 'e2e/relays-of-run.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'one process', include: sharing, isolate: false, restoreMocks: true },
      },
      { extends: true, test: { name: 'a process each', include: every, exclude: sharing } },
    ],
    sequence: { sequencer: SlowFirst },
    // None of these proves anything: they end what hangs, and stay far from what a busy machine takes.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000 } },
    // Four more than there are cores, since tests of processes and pages wait.
    maxWorkers: availableParallelism() + 4,
  },
});
