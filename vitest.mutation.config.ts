import { defineConfig } from 'vitest/config';

const conditions = ['inclusion-kit-source', 'node'];

/** The tests that have to notice each change of the code, of pure code: no database is set up for them. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['packages/sdk/src/{contributions,quality,territory}/**/*.test.ts'],
    restoreMocks: true,
    testTimeout: 600_000,
  },
});
