import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Handed to Node too: "import" among them would make `require` take ES modules, which pg does not survive.
const conditions = ['inclusion-kit-source', 'node'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: [
      'packages/!(widget)/src/**/*.test.ts',
      'scripts/**/*.test.ts',
      'examples/**/*.test.ts',
      'e2e/**/*.test.ts',
    ],
    globalSetup: ['packages/relay/src/testing-internal/databases/shared-postgres.ts'],
    // None of these proves anything: they end what hangs, and stay far from what a busy machine takes.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000 } },
    // Two more than there are cores, since tests of processes and pages wait.
    maxWorkers: availableParallelism() + 2,
  },
});
