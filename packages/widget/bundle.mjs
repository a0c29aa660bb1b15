// How the elements are bundled for pages: one entry per element and mode, shared chunks, what is lazy stays lazy.
// Used by `npm run build` (written to dist/) and by the relay in development (kept in memory).
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild, { minify } from 'rollup-plugin-esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8'));

const entries = ['search', 'service', 'contribution'].flatMap((element) =>
  ['relay', 'host'].map((mode) => `di-${element}.${mode}`),
);

/** @type {import('rollup').RollupOptions} */
export const inputOptions = {
  input: Object.fromEntries(entries.map((name) => [name, here(`src/entries/${name}.ts`)])),
  plugins: [
    // The geodesic library of the catalogue is no ES module.
    commonjs(),
    nodeResolve({ exportConditions: ['inclusion-kit-source', 'browser', 'import', 'default'] }),
    esbuild({
      target: 'es2022',
      tsconfig: false,
      tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    }),
    minify({ target: 'es2022', legalComments: 'none' }),
  ],
  onwarn(warning, warn) {
    if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.message.includes('node_modules/')) return;
    if (warning.code === 'INVALID_ANNOTATION' && warning.id?.includes('/zod/') === true) return;
    warn(warning);
  },
};

/** @type {import('rollup').OutputOptions} */
export const outputOptions = {
  format: 'es',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  hoistTransitiveImports: true,
};
