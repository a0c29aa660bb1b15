import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';
import { root } from '../packages/run.ts';

const { projects: _, ...test } = config.test ?? {};

/** The tests of what is built: `npm test` has no build. */
export default defineConfig({
  ...config,
  root,
  test: { ...test, include: ['scripts/long/*.built.ts'] },
});
