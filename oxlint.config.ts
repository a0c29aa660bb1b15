// All rules over TypeScript, and its types: those that need types, those that need none, and those of ESLint's plug-ins, in one reading.
// scripts/type-rules.test.ts holds the lists equal to those of ESLint and of typescript-eslint.
import { createRequire } from 'node:module';
import { defineConfig, type OxlintConfig } from 'oxlint';
import { boundaries } from './eslint.boundaries.mjs';
import { elementRules } from './eslint/element-rules.mjs';

const { resolve } = createRequire(import.meta.url);

type Rules = NonNullable<OxlintConfig['rules']>;

const error = (plugin: string, names: readonly string[]): Rules =>
  Object.fromEntries(names.map((name) => [`${plugin}${name}`, 'error']));

/** Rules of ESLint that need no types. */
const plain = [
  'for-direction',
  'no-async-promise-executor',
  'no-case-declarations',
  'no-compare-neg-zero',
  'no-cond-assign',
  'no-constant-binary-expression',
  'no-constant-condition',
  'no-control-regex',
  'no-debugger',
  'no-delete-var',
  'no-dupe-else-if',
  'no-duplicate-case',
  'no-empty',
  'no-empty-character-class',
  'no-empty-pattern',
  'no-empty-static-block',
  'no-ex-assign',
  'no-extra-boolean-cast',
  'no-fallthrough',
  'no-global-assign',
  'no-invalid-regexp',
  'no-irregular-whitespace',
  'no-loss-of-precision',
  'no-misleading-character-class',
  'no-nonoctal-decimal-escape',
  'no-prototype-builtins',
  'no-regex-spaces',
  'no-self-assign',
  'no-shadow-restricted-names',
  'no-sparse-arrays',
  'no-unassigned-vars',
  'no-unexpected-multiline',
  'no-unsafe-finally',
  'no-unsafe-optional-chaining',
  'no-unused-labels',
  'no-unused-private-class-members',
  'no-useless-assignment',
  'no-useless-backreference',
  'no-useless-catch',
  'no-useless-escape',
  'preserve-caught-error',
  'require-yield',
  'use-isnan',
  'valid-typeof',
  'no-var',
  'prefer-const',
  'prefer-rest-params',
  'prefer-spread',
];

/** Rules of typescript-eslint that need no types. */
const untyped = [
  'ban-ts-comment',
  'no-duplicate-enum-values',
  'no-dynamic-delete',
  'no-empty-object-type',
  'no-explicit-any',
  'no-extra-non-null-assertion',
  'no-extraneous-class',
  'no-invalid-void-type',
  'no-misused-new',
  'no-namespace',
  'no-non-null-asserted-nullish-coalescing',
  'no-non-null-asserted-optional-chain',
  'no-non-null-assertion',
  'no-require-imports',
  'no-this-alias',
  'no-unnecessary-type-constraint',
  'no-unsafe-declaration-merging',
  'no-unsafe-function-type',
  'no-wrapper-object-types',
  'prefer-as-const',
  'prefer-literal-enum-member',
  'prefer-namespace-keyword',
  'triple-slash-reference',
  'unified-signatures',
  'consistent-type-imports',
];

/** Rules of typescript-eslint that need types. */
const typed = [
  'await-thenable',
  'no-array-delete',
  'no-base-to-string',
  'no-confusing-void-expression',
  'no-deprecated',
  'no-duplicate-type-constituents',
  'no-floating-promises',
  'no-for-in-array',
  'no-generated-empty-object-type',
  'no-implied-eval',
  'no-meaningless-void-operator',
  'no-misused-promises',
  'no-misused-spread',
  'no-mixed-enums',
  'no-redundant-type-constituents',
  'no-unnecessary-boolean-literal-compare',
  'no-unnecessary-condition',
  'no-unnecessary-template-expression',
  'no-unnecessary-type-arguments',
  'no-unnecessary-type-assertion',
  'no-unnecessary-type-conversion',
  'no-unnecessary-type-parameters',
  'no-unsafe-argument',
  'no-unsafe-assignment',
  'no-unsafe-call',
  'no-unsafe-enum-comparison',
  'no-unsafe-member-access',
  'no-unsafe-return',
  'no-unsafe-unary-minus',
  'no-useless-default-assignment',
  'only-throw-error',
  'prefer-promise-reject-errors',
  'prefer-reduce-type-parameter',
  'prefer-return-this-type',
  'related-getter-setter-pairs',
  'require-await',
  'restrict-plus-operands',
  'restrict-template-expressions',
  'return-await',
  'unbound-method',
  'use-unknown-in-catch-callback-variable',
];

export default defineConfig({
  plugins: ['typescript'],
  // By their files, so that this holds for files in another folder too.
  jsPlugins: [
    ...['house', 'core', 'lit-a11y'].map((name) => resolve(`./eslint/${name}.mjs`)),
    { name: 'lit', specifier: resolve('eslint-plugin-lit') },
    { name: 'paths', specifier: resolve('eslint-plugin-import-x') },
    { name: 'wc', specifier: resolve('eslint-plugin-wc') },
  ],
  categories: { correctness: 'off' },
  options: { typeAware: true, typeCheck: true },
  ignorePatterns: [
    '**/dist/**',
    'coverage/**',
    'docs/api/**',
    '**/*.{js,mjs}',
    // Their frameworks are not installed here: a build of each checks its types.
    'examples/{react,vue,svelte,angular,next,astro}/**',
  ],
  rules: {
    ...error('', plain),
    ...error('typescript/', untyped),
    ...error('typescript/', typed),
    'no-unused-expressions': 'error',
    'no-array-constructor': 'error',
    'no-useless-constructor': 'error',
    // A name that begins with an underscore is found too.
    'no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^$', varsIgnorePattern: '^$' }],
    'typescript/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    // A model's interface repeats its schema: editors then show its name instead of its forty fields.
    'typescript/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    'typescript/restrict-plus-operands': [
      'error',
      { allowAny: false, allowBoolean: false, allowNullish: false, allowNumberAndString: false, allowRegExp: false },
    ],
    'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
    'typescript/return-await': ['error', 'error-handling-correctness-only'],
    'typescript/unbound-method': ['error', { ignoreStatic: true }],
    'house/no-cycle': 'error',
    'house/plain-english': 'error',
  },
  overrides: [
    { files: ['packages/widget/src/**/*.ts'], rules: elementRules },
    ...boundaries.map(({ files, ignores, rules }) => ({ files, excludeFiles: ignores, rules })),
    { files: ['**/*.generated.ts'], rules: { 'house/plain-english': 'off' } },
    {
      files: ['**/*.test.ts'],
      rules: { 'typescript/no-non-null-assertion': 'off', 'no-unused-expressions': 'off' },
    },
    {
      // Chai's plug-ins make every assertion thenable by type, so the rule would want an await on each.
      files: ['packages/widget/src/**/*.test.ts'],
      rules: { 'typescript/no-floating-promises': 'off' },
    },
  ],
});
