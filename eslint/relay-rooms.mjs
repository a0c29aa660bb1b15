import { fileURLToPath } from 'node:url';

const relay = 'packages/relay/src';

/** The rooms of the relay, lowest first, and those that each may import from. */
export const relayRooms = {
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
};

const zones = Object.entries(relayRooms).map(([room, allowed]) => ({
  target: `${relay}/${room}`,
  from: relay,
  except: [room, ...allowed].map((name) => `./${name}`),
  message: `${room} imports from ${allowed.length === 0 ? 'no other room' : allowed.join(', ')}.`,
}));

/** The files at the root assemble the rooms. Only tests import what helps tests. */
const root = {
  target: `${relay}/*.ts`,
  from: `${relay}/testing-internal`,
  message: 'Only tests import what helps tests.',
};

export const relayBoundaries = {
  files: [`${relay}/**`],
  ignores: ['**/*.test.ts', `${relay}/testing-internal/**`],
  rules: {
    'paths/no-restricted-paths': [
      'error',
      { basePath: fileURLToPath(new URL('../', import.meta.url)), zones: [...zones, root] },
    ],
  },
};
