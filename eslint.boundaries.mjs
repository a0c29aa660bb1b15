// Who may import whom, as docs/architecture.md says it. An arrow never runs back.

const sdk = 'packages/sdk/src';
const widget = 'packages/widget/src';

/** One folder and what it may not import: gitignore-like patterns, or regular expressions, on the import's text. */
function forbid(files, message, forbidden, ignores = ['**/*.test.ts']) {
  const group = forbidden.filter((pattern) => typeof pattern === 'string');
  const patterns = [
    { group, message },
    ...forbidden.filter((pattern) => pattern instanceof RegExp).map(({ source }) => ({ regex: source, message })),
  ];
  return { files, ignores, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

const platform = ['node:*'];
const otherPackages = ['@inclusion-kit/*'];
const acrossPackages = [
  '**/packages/**',
  '../../../sdk/**',
  '../../../widget/**',
  '../../../relay/**',
  '../../../cli/**',
];
const upperSdk = (...allowed) =>
  ['api', 'catalogue', 'contributions', 'dataset', 'geography', 'normalise', 'quality', 'territory', 'testing']
    .filter((name) => !allowed.includes(name))
    .map((name) => `**/${name}/**`);
const ky = ['ky', 'ky/*'];

export const boundaries = [
  // SDK: runs in browsers, so nothing of Node; its only HTTP is api/request.ts, without a library.
  forbid([`${sdk}/*.ts`], 'The SDK runs in browsers and knows no other package.', [
    ...platform,
    ...otherPackages,
    ...ky,
  ]),
  forbid(
    [`${sdk}/schemas/**`, `${sdk}/referentiels/**`],
    'schemas and referentiels are the ground floor: they import nothing of ours but each other.',
    [...platform, ...otherPackages, ...ky, ...upperSdk()],
  ),
  forbid(
    [`${sdk}/quality/**`, `${sdk}/normalise/**`],
    'quality and normalise are pure: they import schemas and referentiels only.',
    [...platform, ...otherPackages, ...ky, ...upperSdk('quality', 'normalise')],
  ),
  forbid([`${sdk}/catalogue/**`], 'The catalogue imports schemas, referentiels, geography and normalise.', [
    ...platform,
    ...otherPackages,
    ...ky,
    ...upperSdk('catalogue', 'geography', 'normalise'),
  ]),
  forbid(
    [`${sdk}/catalogue/static/**`, `${sdk}/catalogue/worker/**`],
    'Reading a file of records also takes dataset, which prepares them; nothing of the network but fetch.',
    [...platform, ...otherPackages, ...ky, ...upperSdk('catalogue', 'geography', 'normalise', 'dataset')],
  ),
  forbid([`${sdk}/dataset/**`], 'dataset imports schemas, referentiels, quality, geography and normalise.', [
    ...platform,
    ...otherPackages,
    ...ky,
    ...upperSdk('dataset', 'quality', 'geography', 'normalise'),
  ]),
  forbid(
    [`${sdk}/geography/**`, `${sdk}/contributions/**`],
    'Only api/request.ts talks to the network, and geography and contributions know nothing of the catalogue.',
    [...platform, ...otherPackages, ...ky, '**/catalogue/**', '**/dataset/**', '**/api/client*', '**/api/index*'],
  ),
  forbid([`${sdk}/api/**`], 'The client knows nothing of the catalogue, and weighs no HTTP library.', [
    ...platform,
    ...otherPackages,
    ...ky,
    ...upperSdk('api'),
  ]),
  forbid([`${sdk}/relay/**`], 'The entry of a relay gives what api and geography have for it.', [
    ...platform,
    ...otherPackages,
    ...ky,
    ...upperSdk('api', 'geography'),
  ]),
  forbid([`${sdk}/merge/**`], 'A merge knows sources by their interface alone: of the catalogue, the order of ids.', [
    ...platform,
    ...otherPackages,
    ...ky,
    ...upperSdk('merge', 'api', 'catalogue'),
    '**/catalogue/!(order.ts)',
    '**/api/!(time-limit.ts)',
  ]),
  forbid([`${sdk}/testing/**`], 'The testing tools stand on the catalogue and the models, and run in browsers too.', [
    ...platform,
    ...otherPackages,
    ...ky,
    ...upperSdk('testing', 'catalogue', 'geography'),
  ]),
  // Widget: elements get their source through one controller; only the entries know a mode.
  forbid(
    [`${widget}/elements/**`, `${widget}/controllers/**`, `${widget}/*.ts`],
    'Elements get their source through the connection controller: no ky, no zod, no api, no catalogue.',
    [
      ...platform,
      'ky',
      'zod',
      'zod/*',
      '@inclusion-kit/sdk/catalogue',
      '@inclusion-kit/sdk/dataset',
      '@inclusion-kit/relay',
      '@inclusion-kit/cli',
      '**/entries/**',
    ],
    ['**/*.test.ts', `${widget}/assets.ts`],
  ),
  forbid(
    [`${widget}/state/**`, `${widget}/format/**`],
    'state and format are pure: no Lit element, no DOM, no network, no elements.',
    [...platform, 'ky', 'zod', 'zod/*', '@lit/*', '**/elements/**', '**/controllers/**', '**/entries/**'],
  ),
  forbid([`${widget}/locales/**`], 'Texts import nothing but types of texts.', [
    ...platform,
    'lit',
    'ky',
    'zod',
    '**/elements/**',
    '**/controllers/**',
  ]),
  // Relay and CLI: the public entry points of the others, never their files.
  forbid(['packages/relay/src/**'], 'The relay uses the public entry points of the SDK and the assets of the widget.', [
    '@inclusion-kit/cli',
    /^@inclusion-kit\/widget(?!\/assets$)/,
    ...acrossPackages,
  ]),
  forbid(['packages/cli/src/**'], 'The CLI uses the public entry points of the SDK and the relay.', [
    '@inclusion-kit/widget',
    '@inclusion-kit/widget/*',
    ...acrossPackages,
  ]),
];
