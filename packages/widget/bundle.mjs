// How the elements are bundled for pages. Each entry is bundled alone: one file holds all that its first result waits for, so
// that a page fetches nothing one after the other, and what is loaded when used stands in a folder of the entry's name.
// Used by `npm run build` (written to dist/) and by the relay in development (kept in memory).
import { fileURLToPath } from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { askAgain, labelsOnly, minifyTemplates, minifyWell } from './bundle-plugins.mjs';
import { WHOLE } from './entry-names.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The entry that asks for its first offers before the element is there. */
const EARLY = 'di-search.relay';

/** @type {import('./bundle.d.mts').optionsOf} */
export function optionsOf(name, { published = true } = {}) {
  const isCatalogue = name === WHOLE || name === 'dataset-worker';
  return {
    input: {
      input: { [name]: here(`src/entries/${name === EARLY ? `${name}.page` : name}.ts`) },
      plugins: [
        {
          name: 'legacy-decorators',
          resolveId: (id) => (id === 'lit/decorators.js' ? here('legacy-decorators.mjs') : null),
        },
        // The geodesic library of the catalogue is no ES module.
        commonjs(),
        // Said here, or NODE_ENV would choose: Lit's development build is larger and warns.
        nodeResolve({ exportConditions: ['inclusion-kit-source', 'browser', 'production', 'import', 'default'] }),
        esbuild({
          target: 'es2022',
          charset: 'utf8',
          tsconfig: false,
          tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
        }),
        minifyTemplates(),
        // One file asks for no other.
        ...(name === WHOLE ? [] : [askAgain()]),
        // A catalogue answers with whole vocabularies.
        ...(isCatalogue ? [] : [labelsOnly()]),
        ...(published ? [minifyWell()] : [minify({ target: 'es2022', charset: 'utf8', legalComments: 'none' })]),
      ],
      onwarn(warning, warn) {
        if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.message.includes('node_modules/')) return;
        if (warning.code === 'INVALID_ANNOTATION' && warning.id?.includes('/zod/') === true) return;
        warn(warning);
      },
    },
    output: {
      format: 'es',
      entryFileNames: '[name].js',
      // What a page may preload has a name that stays.
      chunkFileNames: (chunk) => `${name}/${chunk.name === name ? 'element' : '[name]-[hash]'}.js`,
      inlineDynamicImports: name === WHOLE,
    },
  };
}
