import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import house from './eslint/house.mjs';

/** The compiler does not read these, nor does oxlint: their frameworks are not installed here. */
const frameworks = 'examples/{react,vue,svelte,angular,next,astro}/**';

// For what oxlint.config.ts leaves: scripts without types, and the examples of frameworks.
export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'coverage/**',
      'docs/api/**',
      'examples/*/.{angular,astro,next}/**',
      '**/next-env.d.ts',
    ],
  },
  { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } },
  {
    files: ['**/*.{js,mjs}', `${frameworks}/*.{ts,tsx}`],
    ...js.configs.recommended,
  },
  ...tseslint.configs.strict.map((config) => ({ ...config, files: [`${frameworks}/*.ts`] })),
  {
    files: [`${frameworks}/*.ts`],
    plugins: { house },
    rules: {
      'house/plain-english': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  // Their compilers know the names of the platform.
  { files: [`${frameworks}/*.{ts,tsx}`], rules: { 'no-undef': 'off' } },
  { files: ['**/*.mjs', '**/*.js'], languageOptions: { globals: { ...globals.node } } },
);
