// The weight of the SDK in a page: entries bundled and minified as an application would do, then compressed.
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

/** A use of the packages in a page, and what it weighs. */
export interface Use {
  name: string;
  /** The lines that a page's script would hold. */
  code: string;
  /** Bytes, gzip, as last recorded: they may grow by 5 % without argument. */
  bytes: number;
  /** Whether the parts loaded later are left out of the weight. All is counted together when absent. */
  laterApart?: boolean;
  /** Modules, by path from `packages`, that are loaded later. The weight is the bytes that they add to the rest. */
  later?: readonly string[];
}

const sdk = '@inclusion-kit/sdk';
const inMemory = '@inclusion-kit/catalogue';
const files = '@inclusion-kit/dataset';
const catalogue = { code: use('createCatalogue', inMemory), laterApart: true };

/** The oldest browsers of the packages, as esbuild names them. */
export const oldestBrowsers = ['chrome109', 'firefox115', 'safari16.4'];

/** The words of dangers in five languages, how those misspelt are heard, and the numbers that a page names. A page of a relay has them beside what it tells of words. */
export const dangersUse: Use = {
  name: 'dangersIn, with the numbers',
  code: [
    use('dangersIn', `${sdk}/words`),
    use('dangers', `${sdk}/words`),
    use('urgentNumbers', `${sdk}/referentiels`),
  ].join('\n'),
  bytes: 30_100,
};

/** Uses with the weight that is recorded of them. */
export const recordedUses: readonly Use[] = [
  // It holds schemas and ky at once. The entry also has sources that load parts later, which a single file would wrap.
  // Loops over lists, raw answers, copies of a client and the user agent are in it. The vocabularies that values are checked by
  // come with the first value.
  { name: 'createClient, reading schemas included', code: use('createClient', sdk), laterApart: true, bytes: 32_000 },
  {
    name: 'createRelaySource, with places of a relay',
    code: [use('createRelaySource', sdk), use('createRelayGeography', `${sdk}/geography`)].join('\n'),
    laterApart: true,
    // The table of search parameters is in it: checks, names and types of queries are made of it.
    bytes: 10_500,
  },
  // ky is in it: a page that sends has loaded all that sends before its network goes.
  {
    name: 'createRelaySink',
    code: use('createRelaySink', `${sdk}/contributions`),
    laterApart: true,
    bytes: 14_500,
  },
  { name: 'one schema: Source', code: use('Source', `${sdk}/schemas`), bytes: 5200 },
  { name: 'one schema: Service', code: use('Service', `${sdk}/schemas`), bytes: 6700 },
  { name: 'validateRecord', code: use('validateRecord', `${sdk}/schemas`), bytes: 18_600 },
  // Days are read sign by sign: of a million rows, each holds some.
  { name: 'scoreQualite', code: use('scoreQualite', `${sdk}/quality`), bytes: 2240 },
  { name: 'toE164', code: use('toE164', `${sdk}/normalise`), bytes: 980 },
  { name: 'openState', code: use('openState', `${sdk}/normalise`), bytes: 3900 },
  // Opening hours and bank holidays are in both. An hour to confirm is told by the hours of its offer in `checkWeek` and `toCalendar`.
  { name: 'planWeek', code: use('planWeek', `${sdk}/activities`), bytes: 4800 },
  { name: 'checkWeek', code: use('checkWeek', `${sdk}/activities`), bytes: 10_100 },
  { name: 'readReferentiel', code: use('readReferentiel', `${sdk}/activities`), bytes: 5550 },
  // Of it 9 kB are the writer of iCalendar, and 7 the conflicts that an event tells.
  { name: 'toCalendar', code: use('toCalendar', `${sdk}/activities`), bytes: 20_100 },
  { name: 'parseProgramme', code: use('parseProgramme', `${sdk}/activities`), bytes: 8850 },
  { name: 'createGeography', code: use('createGeography', `${sdk}/geography`), laterApart: true, bytes: 4600 },
  {
    name: 'createNationalGeography',
    code: use('createNationalGeography', `${sdk}/geography`),
    laterApart: true,
    bytes: 23_200,
  },
  dangersUse,
  { name: 'connectDataset, the page of a worker', code: use('connectDataset', inMemory), bytes: 3780 },
  {
    name: 'the worker of a dataset, words and raw files included',
    code: `import '${inMemory}/worker';`,
    // Most of it is the words that people say, in five languages. The worker of the package has none: it asks its page for parts.
    bytes: 440_500,
  },
  // Opening hours are in it: facets, which come with a page's first results, count what is open. So are the counts of what does
  // not tell, which questions keep. 100 of them are for the queries that the server of a country asks itself first.
  { ...catalogue, name: 'createCatalogue, before its first call', bytes: 37_100 },
  // The words that tell a shared mailbox from a personal one are in it: an address that is not shown is found by no word, and the mobile
  // beside it brings no offer first in a danger.
  {
    ...catalogue,
    name: 'createCatalogue, added by a first q: index, stems, labels',
    later: ['catalogue/src/words/word-finder.ts'],
    // Of it 72 kB are the French words that people say. Those of another language come with a query that holds some.
    bytes: 109_600,
  },
  {
    ...catalogue,
    name: 'createCatalogue, added by a first recherche_public',
    later: ['catalogue/src/words/public-search.ts'],
    bytes: 11_050,
  },
  {
    ...catalogue,
    name: 'createCatalogue, added by sources or a vocabulary',
    later: ['catalogue/src/search/vocabularies.ts'],
    bytes: 8750,
  },
  // The reader of Parquet comes with the first such file.
  { name: 'readDataset', code: use('readDataset', files), laterApart: true, bytes: 17_180 },
  { name: 'validateDataset', code: use('validateDataset', files), bytes: 23_900 },
  {
    name: 'createDemonstration',
    code: use('createDemonstration', '@inclusion-kit/demonstration'),
    bytes: 52_600,
  },
];

function use(name: string, from: string): string {
  return `import { ${name} } from '${from}'; globalThis.used_${name} = ${name};`;
}

/** Leaves out what is loaded later. */
const apart: Plugin = {
  name: 'later-apart',
  setup: (bundling) => {
    bundling.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/**
 * Bundles code for browsers and returns its weight in bytes, gzip. For parts loaded later, returns the bytes they add to the
 * rest.
 */
export async function measure({ code, laterApart = false, later = [] }: Omit<Use, 'name' | 'bytes'>): Promise<number> {
  const rest = await weigh(code, laterApart);
  if (later.length === 0) return rest;
  const added = later.map((path, index) => {
    const from = new URL(`../../packages/${path}`, import.meta.url).pathname;
    return `import * as later${index} from '${from}'; globalThis.used_later${index} = later${index};`;
  });
  return (await weigh([code, ...added].join('\n'), laterApart)) - rest;
}

async function weigh(code: string, laterApart: boolean): Promise<number> {
  const {
    outputFiles: [bundle],
  } = await build({
    stdin: { contents: code, resolveDir: new URL('.', import.meta.url).pathname, loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: oldestBrowsers,
    conditions: ['inclusion-kit-source'],
    logLevel: 'error',
    legalComments: 'none',
    plugins: laterApart ? [apart] : [],
  });
  if (bundle === undefined) throw new Error('esbuild gave no bundle.');
  return gzipSync(bundle.contents, { level: 9 }).length;
}
