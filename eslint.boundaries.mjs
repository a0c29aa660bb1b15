// Who may import whom, as docs/architecture.md says it. An arrow never runs back.
import { roomBoundaries } from './eslint/package-rooms.mjs';
import { widgetBoundaries } from './eslint/widget-rooms.mjs';

const sdk = 'packages/sdk/src';
const widget = 'packages/widget/src';

/** One folder and what it may not import: gitignore-like patterns, or regular expressions, on the import's text. */
function forbid(files, message, forbidden, ignores = ['**/*.test.ts']) {
  const group = forbidden.filter((pattern) => typeof pattern === 'string');
  const patterns = [
    { group, message },
    ...forbidden.filter((pattern) => pattern instanceof RegExp).map(({ source }) => ({ regex: source, message })),
  ];
  return { files, ignores, rules: { 'core/no-restricted-imports': ['error', { patterns }] } };
}

const platform = ['node:*'];
const otherPackages = ['@inclusion-kit/*'];
const packagesBut = (...allowed) => [new RegExp(`^@inclusion-kit/(?!(?:${allowed.join('|')})(?:/|$))`)];
const acrossPackages = ['**/packages/**', /^\.\..*\/(?:sdk|catalogue|dataset|demonstration|widget|relay|cli)\/src\//];
const upperSdk = (...allowed) =>
  [
    ...['activities', 'api', 'contributions', 'geography', 'normalise', 'prepare', 'quality', 'relay', 'territory'],
    'testing',
  ]
    .filter((name) => !allowed.includes(name))
    .map((name) => `**/${name}/**`);

/** ky under one name in one file: as syntax, since the other rule knows no `import()`, and has one list a folder. */
const onlyOneUsesKy = {
  files: ['packages/*/src/**'],
  ignores: [`${sdk}/api/request.ts`],
  rules: {
    'core/no-restricted-syntax': [
      'error',
      {
        selector: String.raw`:matches(ImportDeclaration, ImportExpression, ExportAllDeclaration, ExportNamedDeclaration)[source.value=/^ky(\/|$)/]`,
        message: 'Only sdk/src/api/request.ts imports ky: others ask a transport.',
      },
    ],
  },
};

export const boundaries = [
  onlyOneUsesKy,
  // SDK: runs in browsers, so nothing of Node.
  forbid([`${sdk}/*.ts`, `${sdk}/tables/**`], 'The SDK runs in browsers and knows no other package.', [
    ...platform,
    ...otherPackages,
  ]),
  forbid(
    [`${sdk}/schemas/**`, `${sdk}/referentiels/**`],
    'schemas and referentiels are the ground floor: they import nothing of ours but each other.',
    [...platform, ...otherPackages, ...upperSdk()],
  ),
  forbid(
    [`${sdk}/quality/**`, `${sdk}/normalise/**`],
    'quality and normalise are pure: they import schemas and referentiels only.',
    [...platform, ...otherPackages, ...upperSdk('quality', 'normalise')],
  ),
  forbid(
    [`${sdk}/activities/**`],
    'activities import schemas, referentiels, normalise, geography, and the rule of small numbers of territory.',
    [...platform, ...otherPackages, ...upperSdk('activities', 'normalise', 'geography', 'territory')],
    ['**/*.test.ts', '**/testing-internal/**'],
  ),
  forbid(
    [`${sdk}/territory/**`],
    'territory imports schemas, referentiels, quality, normalise, geography and prepare.',
    [...platform, ...otherPackages, ...upperSdk('territory', 'quality', 'normalise', 'geography', 'prepare')],
    ['**/*.test.ts', '**/testing-internal/**'],
  ),
  forbid([`${sdk}/prepare/**`], 'prepare imports schemas, referentiels, quality, geography and normalise.', [
    ...platform,
    ...otherPackages,
    ...upperSdk('prepare', 'quality', 'geography', 'normalise'),
  ]),
  forbid(
    [`${sdk}/geography/**`, `${sdk}/contributions/**`],
    'Only api/request.ts talks to the network, and geography and contributions know nothing of the client.',
    [...platform, ...otherPackages, '**/prepare/**', '**/api/client*', '**/api/index*'],
  ),
  forbid([`${sdk}/api/**`], 'The client knows nothing of what is built on it.', [
    ...platform,
    ...otherPackages,
    ...upperSdk('api'),
  ]),
  forbid([`${sdk}/relay/**`], 'The entry of a relay gives what api and geography have for it.', [
    ...platform,
    ...otherPackages,
    ...upperSdk('api', 'geography'),
  ]),
  forbid([`${sdk}/testing/**`], 'The builders stand on the models, and run in browsers too.', [
    ...platform,
    ...otherPackages,
    ...upperSdk('testing'),
  ]),
  // The packages that use the SDK import its entries, never its files. They use nothing of Node, except in the part that finds
  // files on a disk.
  forbid(['packages/catalogue/src/**'], 'The catalogue stands on the SDK alone, and runs in browsers.', [
    ...platform,
    ...packagesBut('sdk'),
    ...acrossPackages,
  ]),
  forbid(
    ['packages/catalogue/src/**'],
    'Tools for tests are for tests.',
    [...platform, ...packagesBut('sdk'), ...acrossPackages, '**/testing/**'],
    ['**/*.test.ts', 'packages/catalogue/src/testing/**'],
  ),
  forbid(['packages/dataset/src/node/**'], 'The part that finds files on a disk stands on the SDK alone.', [
    ...packagesBut('sdk'),
    ...acrossPackages,
  ]),
  forbid(
    ['packages/dataset/src/**'],
    'Readers and rules of datasets stand on the SDK alone, and run in browsers: the part for Node is not theirs.',
    [...platform, ...packagesBut('sdk'), ...acrossPackages, '**/node/**'],
    ['**/*.test.ts', 'packages/dataset/src/{node,testing-internal}/**'],
  ),
  forbid(['packages/demonstration/src/**'], 'The demonstration stands on the SDK alone, and runs in browsers.', [
    ...platform,
    ...packagesBut('sdk'),
    ...acrossPackages,
  ]),
  // Widget: elements get their source through one controller. Only the entries know a mode.
  forbid(
    [`${widget}/{search,offer,contribution,selection,moderation,territory,shared}/**`, `${widget}/*.ts`],
    'Elements get their source through the connection controller: no zod, no api, no catalogue.',
    [
      ...platform,
      'zod',
      'zod/*',
      '@inclusion-kit/catalogue',
      '@inclusion-kit/catalogue/*',
      '@inclusion-kit/dataset',
      '@inclusion-kit/relay',
      '@inclusion-kit/cli',
      '**/entries/**',
    ],
    // The writer of workbooks is loaded alone, once somebody takes one away.
    ['**/*.test.ts', `${widget}/assets.ts`, `${widget}/territory/files/workbook.ts`],
  ),
  forbid(
    [`${widget}/dataset/**`],
    'The element takes the words of its worker from the entry of the worker, and knows no reader of files.',
    [...platform, 'zod', 'zod/*', ...packagesBut('sdk', 'dataset/worker'), '**/entries/**'],
  ),
  forbid([`${widget}/locales/**`], 'Texts import nothing but types of texts.', [...platform, 'lit', 'zod']),
  widgetBoundaries,
  // Relay and CLI: the public entry points of the others, never their files.
  forbid(
    ['packages/relay/src/**'],
    'The relay uses the entry points of the other packages and the assets of the widget.',
    [
      '@inclusion-kit/cli',
      /^@inclusion-kit\/widget(?!\/(?:assets|first-question|territory-words|towns|waiting)$)/,
      ...acrossPackages,
    ],
  ),
  forbid(
    ['packages/relay/src/pages/scripts/**'],
    'A script of a page runs in browsers: it imports the SDK, its neighbours, and what it shares with its page.',
    [
      ...platform,
      ...packagesBut('sdk', 'widget/first-question', 'widget/territory-words', 'widget/waiting'),
      ...acrossPackages,
      /^\.\.\/(?!(?:embed-messages|composer\/composer-facts|offline\/messages|\.\.\/home\/proposed-needs)\.ts$)/,
    ],
  ),
  forbid(['packages/cli/src/**'], 'The CLI uses the entry points of the other packages.', [
    /^@inclusion-kit\/widget(?!\/week-page$)/,
    ...acrossPackages,
  ]),
  ...roomBoundaries,
];
