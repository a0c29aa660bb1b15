import { fileURLToPath } from 'node:url';

/** The rooms of packages, lowest first, and those that each may import from. */
export const packageRooms = {
  catalogue: {
    locales: [],
    shared: [],
    columns: ['shared'],
    geography: ['shared', 'columns'],
    params: ['geography'],
    places: ['shared', 'columns', 'geography', 'params'],
    words: ['shared', 'columns'],
    selection: ['shared', 'columns', 'params', 'words'],
    facets: ['shared', 'columns', 'selection'],
    questions: ['locales', 'words'],
    search: ['shared', 'columns', 'geography', 'params', 'places', 'words', 'selection', 'facets', 'questions'],
    offer: ['columns', 'geography', 'questions', 'search'],
    merge: ['shared', 'questions', 'search'],
    'territory-file': ['shared', 'columns', 'geography', 'offer'],
    opening: ['shared', 'geography', 'offer', 'territory-file'],
    worker: ['shared', 'words', 'offer', 'opening'],
    testing: ['columns', 'offer'],
  },
  dataset: {
    locales: [],
    readers: ['locales'],
    values: ['readers'],
    columns: ['values'],
    rows: ['locales', 'readers', 'values', 'columns'],
    mapping: ['locales', 'values', 'columns', 'rows'],
    mending: ['locales', 'values', 'columns', 'rows', 'mapping'],
    rules: ['readers'],
    duplicates: ['locales', 'rules'],
    compare: ['rules', 'duplicates'],
    writers: ['readers', 'rows', 'mapping', 'mending'],
    worker: ['readers', 'values', 'rows', 'mapping', 'mending', 'rules', 'duplicates', 'compare', 'writers'],
    node: ['locales', 'readers', 'rules'],
  },
  relay: {
    locales: [],
    shared: ['locales'],
    ground: ['locales', 'shared'],
    store: ['locales', 'shared'],
    territory: ['locales', 'shared', 'store'],
    privacy: ['locales', 'shared', 'store'],
    offer: ['locales', 'shared', 'store', 'territory', 'privacy'],
    contributions: ['locales', 'shared', 'store', 'privacy', 'offer'],
    pages: ['locales', 'shared', 'store', 'offer', 'contributions'],
    http: ['locales', 'shared', 'ground', 'store', 'territory', 'privacy', 'offer', 'contributions', 'pages'],
    settings: ['locales', 'shared', 'ground', 'store', 'offer', 'contributions', 'http'],
  },
};

/** Holds the rooms of a package. The files at its root assemble them, and only tests import what helps tests. */
function boundaryOf(name, rooms) {
  const source = `packages/${name}/src`;
  const zones = Object.entries(rooms).map(([room, allowed]) => ({
    target: `${source}/${room}`,
    from: source,
    except: [room, ...allowed].map((one) => `./${one}`),
    message: `${room} imports from ${allowed.length === 0 ? 'no other room' : allowed.join(', ')}.`,
  }));
  const root = {
    target: `${source}/*.ts`,
    from: `${source}/testing-internal`,
    message: 'Only tests import what helps tests.',
  };
  return {
    files: [`${source}/**`],
    ignores: ['**/*.test.ts', `${source}/testing-internal/**`],
    rules: {
      'paths/no-restricted-paths': [
        'error',
        { basePath: fileURLToPath(new URL('../', import.meta.url)), zones: [...zones, root] },
      ],
    },
  };
}

export const roomBoundaries = Object.entries(packageRooms).map(([name, rooms]) => boundaryOf(name, rooms));
