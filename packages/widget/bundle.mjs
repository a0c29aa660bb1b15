// How the elements are bundled for pages. Each entry is bundled alone, but for those that `bundleOf` puts together: one file holds
// the code of the first screen, and one more file each part that is loaded when it is used, in a folder of the entry's name.
// Used by `npm run build` (written to dist/) and by the relay in development (kept in memory).
import { fileURLToPath } from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { askAgain, compileAtOnce, labelsOnly, minifyCode, minifyTemplates } from './bundle-plugins.mjs';
import { cutWords } from './cut-words.mjs';
import { bundleOf, entryNames, MENDING, SHARED, WHOLE } from './entry-names.mjs';

/**
 * The entry whose lines name its element too, so that both come at the same time: the element keeps its name, and an address that
 * leads elsewhere or has a query loads it once.
 */
const PRELOADED = 'di-search.relay';
const ELEMENT = 'element';
/** The module that pages load an entry by, where it does not stand in `entries` by the name of the entry. */
const PAGE_MODULES = {
  [PRELOADED]: 'pages/di-search.relay',
  'di-search.installed': 'pages/di-search.installed',
  'di-service.static': 'pages/di-service.static',
  'dataset-worker.installed': 'dataset-worker',
  'di-week.relay': 'week/di-week.relay',
  'di-week.static': 'week/di-week.static',
};

/** A part whose name changes with its content. */
const HASHED = /-[\w-]{8}\.js$/;

/** The address by which a file names a part: from the entry by its folder, from another part without. */
const NAMED_PART = /(["'`])\.\/([\w.-]+\/)?([\w.-]+-[\w-]{8}\.js)(?=\1)/g;

/** The parts that nearly every search asks for once its first cards are on screen: one file. The first gives it its name. */
const JOINED = ['di-search-around-cards', 'api-records'];

/** The parts that come before all others, the first of these first: what they share with another stands in their file. */
const EARLY = [...JOINED, 'bar-fields', 'di-filters-panel', 'words-danger', 'words-words'];

/** The chunks of which nearly all is used as soon as it is there. */
const USED_WHOLE = [ELEMENT, ...EARLY, 'map'];

/** A table of facts that a script made: a file of its own, which all entries share. */
const TABLE = /\/widget\/src\/.*?([\w-]+)\.generated\.ts$/;

/** The names of thématiques, which several parts show: a file of its own where the first screen does without it. */
const THEMES =
  /\/(?:referentiels\/(?:categories|values\/thematiques(?:-by-categorie)?)|shared\/offers\/themes|filters\/theme-labels)\.[jt]s$/;
const FOLDING = /\/geography\/fold-text\.[jt]s$/;

/** A list that the page on a device and its worker would both hold: a file of its own there, which the two share. */
const LIST = /\/sdk\/(?:src|dist)\/referentiels\/dangers\/(dangers)\.[jt]s$/;

/** The rank of a part among those that share modules, that of an entry before all. */
const rankOf = (part) => (part === null ? -1 : EARLY.includes(part) ? EARLY.indexOf(part) : EARLY.length);

/** The end of the names of entries for a page with its own back end. A package that is bundled there imports the module itself. */
const HOST = '.host';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** @type {import('./bundle.d.mts').bundle} */
export async function bundle(asked, { input, cache } = {}) {
  if (asked.endsWith(HOST)) return { files: [wholeAs(asked)], cache };
  const name = bundleOf(asked);
  const names = entryNames.filter((one) => bundleOf(one) === name);
  const entry = (one) => [one, here(`src/entries/${PAGE_MODULES[one] ?? one}.ts`)];
  const inputs = input === undefined ? Object.fromEntries(names.map(entry)) : { [name]: input };
  const built = await rollup({ ...inputOf(name, inputs), ...(cache === undefined ? {} : { cache }) });
  const { output: files } = await built.generate({
    ...outputOf(name),
    ...(isOneFile(name) ? {} : await divisionOf(name, built)),
    plugins: finish(name),
  });
  await built.close();
  shareLeaves(files, name);
  return { files, cache: built.cache };
}

/**
 * Tells which module goes to which part. The files that Rollup divides them into by itself tell it, as they are before anything is
 * made small.
 * @param {string} name the entry
 * @param {import('rollup').RollupBuild} built
 */
async function divisionOf(name, built) {
  const { output: files } = await built.generate(outputOf(name));
  const parts = partsOf(files);
  const tableOf = (id) => (TABLE.exec(id) ?? (isInstalled(name) ? LIST.exec(id) : null))?.[1];
  return { manualChunks: (id) => tableOf(id) ?? parts.get(id), onlyExplicitManualChunks: true };
}

/**
 * Moves the parts that stand on no other file to the folder of all entries. Their names hold the hash of their content, so a
 * dictionary or a list that several entries load is one file in the package, and one in the browser's cache.
 * @param {readonly (import('rollup').OutputChunk | import('rollup').OutputAsset)[]} files
 * @param {string} name the entry
 */
function shareLeaves(files, name) {
  const chunks = files.filter(({ type }) => type === 'chunk');
  const isLeaf = ({ fileName, imports, dynamicImports }) =>
    HASHED.test(fileName) && imports.length === 0 && dynamicImports.length === 0;
  const leaves = chunks.filter(isLeaf);
  if (leaves.length === 0) return;
  /** The names of the leaves within the folder of the entry. */
  const moved = new Set(leaves.map(({ fileName }) => fileName.slice(name.length + 1)));
  const move = (path) =>
    path.startsWith(`${name}/`) && moved.has(path.slice(name.length + 1)) ? path.replace(name, SHARED) : path;
  for (const chunk of chunks) {
    chunk.code = chunk.code.replace(NAMED_PART, (all, quote, folder, file) => {
      if (!moved.has(file)) return all;
      if (folder === `${name}/`) return `${quote}./${SHARED}/${file}`;
      return folder === undefined && !chunk.isEntry ? `${quote}../${SHARED}/${file}` : all;
    });
    chunk.imports = chunk.imports.map(move);
  }
  for (const leaf of leaves) leaf.fileName = move(leaf.fileName);
}

/** A file that loads the whole: a page with its own back end and no bundler has every element by it. */
function wholeAs(name) {
  return { type: 'asset', fileName: `${name}.js`, source: `import './${WHOLE}.js';\n` };
}

/** The whole needs no other file. The worker that reads files works on once the network is gone. */
const isOneFile = (name) => name === WHOLE || name === MENDING;

/** A catalogue answers with whole vocabularies. */
const isCatalogue = (name) => name === WHOLE || /-worker(?:\.|$)/.test(name);

/** A page that stands on a device asks no network for parts of the words: it has them all, in few files. */
const isInstalled = (name) => name.endsWith('.installed');

function inputOf(name, inputs) {
  return {
    input: inputs,
    plugins: [
      // The geodesic library of the catalogue is no ES module.
      commonjs(),
      // Without these conditions NODE_ENV would choose: the development build of Lit is larger and warns.
      nodeResolve({ exportConditions: ['inclusion-kit-source', 'browser', 'production', 'import', 'default'] }),
      esbuild({
        target: 'es2022',
        charset: 'utf8',
        tsconfig: false,
        tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
      }),
      minifyTemplates(),
      ...(isOneFile(name) || isInstalled(name) ? [] : [cutWords()]),
      labelsOnly({ isWhole: isCatalogue(name) }),
    ],
    onwarn(warning, warn) {
      if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.message.includes('node_modules/')) return;
      if (warning.code === 'INVALID_ANNOTATION' && warning.id?.includes('/zod/') === true) return;
      warn(warning);
    },
  };
}

/** The plugins for the files as pages get them. One file asks for no other. */
const finish = (name) => [...(isOneFile(name) ? [] : [askAgain(ELEMENT)]), minifyCode(), compileAtOnce(USED_WHOLE)];

function outputOf(name) {
  return {
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: (chunk) => `${name}/${chunk.name === ELEMENT ? ELEMENT : '[name]-[hash]'}.js`,
    inlineDynamicImports: isOneFile(name),
  };
}

/**
 * Gives each module to one part, so that a part is one file. A module that several parts use goes with the part that comes
 * first.
 * @param {readonly (import('rollup').OutputChunk | import('rollup').OutputAsset)[]} files as Rollup divides them by itself
 * @returns {Map<string, string>} the name of its part, by the id of a module
 */
function partsOf(files) {
  const chunks = new Map(files.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
  const parts = new Map();
  const seen = new Set();
  const roots = [...chunks.values()].filter(({ isEntry }) => isEntry).map((chunk) => ({ chunk, part: null }));
  while (roots.length > 0) {
    const first = Math.min(...roots.map(({ part }) => rankOf(part)));
    const [{ chunk, part }] = roots.splice(
      roots.findIndex((one) => rankOf(one.part) === first),
      1,
    );
    const open = [chunk];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      if (part !== null) for (const id of next.moduleIds) parts.set(id, part);
      open.push(...next.imports.map((file) => chunks.get(file)).filter((one) => one !== undefined));
      const loaded = next.dynamicImports.map((file) => chunks.get(file)).filter((one) => one !== undefined);
      roots.push(...loaded.map((chunk) => ({ chunk, part: nameOf(chunk) })));
    }
  }
  const joined = [...parts.values()].includes(JOINED[0]) ? JOINED : [];
  for (const [id, part] of parts) {
    if (joined.includes(part)) parts.set(id, JOINED[0]);
    // The names of thématiques stand on it, and are to stand on no other part.
    else if (joined.length > 0 && FOLDING.test(id)) parts.set(id, JOINED[0]);
    // Only where no first file uses it: that one would wait for it before it runs, and a worker would lose what is said meanwhile.
    else if (joined.length > 0 && THEMES.test(id)) parts.set(id, 'thematiques');
  }
  return parts;
}

/** Names the file of a part after the module that is loaded, or the last one it runs, and the folder that tells it apart. */
function nameOf({ facadeModuleId, moduleIds, name }) {
  const [folder, file] = (facadeModuleId ?? moduleIds.at(-1) ?? name)
    .replace(/\.\w+$/, '')
    .split('/')
    .slice(-2);
  if (file === PRELOADED) return ELEMENT;
  return file === 'define' ? folder : `${folder}-${file}`;
}
