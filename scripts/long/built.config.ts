import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

/** The tests of what is built: `npm test` has no build. */
export default defineConfig({
  ...config,
  root: new URL('../..', import.meta.url).pathname,
  test: { ...config.test, projects: [], include: ['scripts/long/*.built.ts'] },
});
