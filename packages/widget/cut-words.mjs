// A Rollup plugin: the words that people say, cut into parts of which a page reads those that a query needs.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The module that holds the parts, where there are some. */
const HOLDER = /\/catalogue\/(?:src|dist)\/words\/tables\/word-parts\.[jt]s$/;
const CUTTER = fileURLToPath(new URL('../catalogue/src/words/tables/cut-tables.ts', import.meta.url));
/** The modules of parts, which stand in no file. */
const PART = '\0/words/';

/** @type {Promise<{ bounds: object, parts: ReadonlyMap<string, object> }> | undefined} */
let cut;

/**
 * Cuts the tables once, by the same sources that read the parts: whoever bundles may know no TypeScript, and no source of packages.
 * @returns {Promise<{ bounds: object, parts: ReadonlyMap<string, object> }>}
 */
export const cutTables = () => (cut ??= cutAnew());

async function cutAnew() {
  const {
    outputFiles: [{ text }],
  } = await build({
    entryPoints: [CUTTER],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    conditions: ['inclusion-kit-source'],
  });
  const cutter = await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
  return cutter.cutTables();
}

/**
 * Cuts the tables of words in a bundle of several files.
 * @returns {import('rollup').Plugin}
 */
export function cutWords() {
  return {
    name: 'cut-words',
    resolveId: (id) => (id.startsWith(PART) ? id : null),
    async load(id) {
      const isPart = id.startsWith(PART);
      if (!isPart && !HOLDER.test(id)) return null;
      const { bounds, parts } = await cutTables();
      if (isPart) return `export default ${JSON.stringify(parts.get(id.slice(PART.length, -'.js'.length)))};`;
      const loads = Array.from(
        parts.keys(),
        (name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(`${PART}${name}.js`)})`,
      );
      return [
        'export const isCut = true;',
        `const loads = {${loads.join(',')}};`,
        `export const wordParts = { bounds: ${JSON.stringify(bounds)}, load: async (name) => (await loads[name]()).default };`,
      ].join('\n');
    },
  };
}
