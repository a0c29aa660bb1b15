import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

const { projects: _, ...test } = config.test ?? {};

/** The tests of what is built: `npm test` has no build. */
export default defineConfig({
  ...config,
  root: new URL('../..', import.meta.url).pathname,
  test: { ...test, include: ['scripts/long/*.built.ts'] },
});
