import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { house } from './eslint/house.mjs';
import { boundaries } from './eslint.boundaries.mjs';

// Rules that need types, types themselves and what is not used are in .oxlintrc.json.
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
  js.configs.recommended,
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    plugins: { house },
    rules: {
      'house/no-cycle': 'error',
      'house/plain-english': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // A model's interface repeats its schema: editors then show its name instead of its forty fields.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-vars': 'off',
    },
  },
  {
    files: ['packages/widget/src/**/*.ts'],
    ...lit.configs['flat/recommended'],
  },
  {
    files: ['packages/widget/src/**/*.ts'],
    ...wc.configs['flat/best-practice'],
    rules: { ...wc.configs['flat/best-practice'].rules, 'wc/no-child-traversal-in-connectedcallback': 'error' },
  },
  {
    files: ['packages/widget/src/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: litA11y.configs.recommended.rules,
  },
  ...boundaries,
  {
    // Their compilers know the names of the platform.
    files: ['examples/{react,vue,svelte,angular,next,astro}/**/*.{ts,tsx}'],
    languageOptions: { parser: tseslint.parser },
    rules: { 'no-undef': 'off' },
  },
  {
    // The compiler does not read these.
    files: ['examples/{react,vue,svelte,angular,next,astro}/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }] },
  },
  { files: ['**/*.generated.ts'], rules: { 'house/plain-english': 'off' } },
  {
    files: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  { files: ['**/*.mjs', '**/*.js'], languageOptions: { globals: { ...globals.node } } },
);
