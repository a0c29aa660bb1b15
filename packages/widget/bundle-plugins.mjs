// Rollup plugins: what the files of pages leave out.
import { posix } from 'node:path';
import { transformSync } from 'esbuild';
import MagicString from 'magic-string';
import { minifySync } from 'rolldown/utils';

const tags = /** @type {Record<string, (text: string) => string>} */ ({
  html: shrinkMarkup,
  svg: shrinkMarkup,
  css: shrinkStyles,
});

/**
 * Takes the line breaks, indents and comments out of `html` and `css` templates, which no minifier of JavaScript touches. A space
 * stays where there was one: what a page shows is the same.
 * @returns {import('rollup').Plugin}
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (id.includes('node_modules') || !/\b(?:html|svg|css)`/.test(code)) return null;
      const text = new MagicString(code);
      walk(this.parse(code), ({ type, tag, quasi }) => {
        if (type !== 'TaggedTemplateExpression' || tag.type !== 'Identifier' || !(tag.name in tags)) return;
        // Where nothing is put in, styles are read as such.
        const shrink = tag.name === 'css' && quasi.quasis.length === 1 ? minifyStyles : tags[tag.name];
        for (const { start, end } of quasi.quasis) {
          const part = code.slice(start, end);
          const shrunk = shrink(part);
          if (shrunk !== part && end > start) text.overwrite(start, end, shrunk);
        }
      });
      return { code: text.toString(), map: text.generateMap({ hires: 'boundary' }) };
    },
  };
}

/**
 * Minifies each file by the minifier of Rolldown, whose files are about 2 % smaller over the line than those of esbuild.
 * @returns {import('rollup').Plugin}
 */
export function minifyCode() {
  return {
    name: 'minify-code',
    renderChunk: (code, { fileName }) => {
      const { code: minified, errors } = minifySync(fileName, code, {
        module: true,
        compress: { target: 'es2022' },
        codegen: { legalComments: 'none' },
      });
      if (errors.length > 0) throw errors[0];
      return { code: minified, map: null };
    },
  };
}

/** The properties of lists and tables that no element reads, nor the catalogue of a page, by their files. */
const UNREAD = [
  [/\/sdk\/(?:src|dist)\/tables\/search-parameters\./, ['unit', 'vocabulary']],
  [/\/sdk\/(?:src|dist)\/referentiels\//, ['description']],
  [/\/sdk\/(?:src|dist)\/geography\/departements\./, ['slug', 'code_region']],
];

/**
 * A Rollup plugin that leaves out of vocabularies and lists all but the codes and labels that the elements show. It makes them anew for
 * each entry: modules that entries hand on to one another are whole in some and cut in others.
 * @param {{ isWhole: boolean }} options whether the entry answers with all of them, so that nothing is left out
 * @returns {import('rollup').Plugin}
 */
export function labelsOnly({ isWhole }) {
  const unreadIn = (id) => UNREAD.find(([path]) => path.test(id))?.[1];
  return {
    name: 'labels-only',
    // Rollup takes the first answer that it gets, and the plugin for CommonJS answers for all modules.
    shouldTransformCachedModule: { order: 'pre', handler: ({ id }) => (unreadIn(id) === undefined ? null : true) },
    transform(code, id) {
      const names = isWhole ? undefined : unreadIn(id);
      if (names === undefined) return null;
      const text = new MagicString(code);
      walk(this.parse(code), (node) => {
        if (node.type !== 'Property' || !names.includes(node.key.name) || node.value.type !== 'Literal') return;
        const rest = /^\s*,?/.exec(code.slice(node.end))?.[0].length ?? 0;
        text.remove(node.start, node.end + rest);
      });
      return { code: text.toString(), map: text.generateMap({ hires: 'boundary' }) };
    },
  };
}

function walk(node, onNode) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string') onNode(node);
  for (const value of Object.values(node)) if (typeof value === 'object') walk(value, onNode);
}

/**
 * Imports a file, once for all the elements of the page. After a failure it changes the address that the file is next asked by.
 */
const ASK = `function import_again(file) {
  const { href } = new URL(file, import.meta.url);
  const asked = (globalThis.diFiles ??= {})[href] ??= { address: href };
  return asked.loading ??= import(asked.address).catch((error) => {
    asked.address += '?';
    delete asked.loading;
    throw error;
  });
}`;

/**
 * Has a file that did not come asked for by another address the next time. A browser keeps for the life of the page that the
 * first one failed, and fails it again without asking: « Réessayer » would never do anything. A part asks in the same way for
 * the parts that it stands on, since an `import` statement would name the address that failed.
 * @param {string} element the name of the chunk that is there before every part, where it is not the entry itself
 * @returns {import('rollup').Plugin}
 */
export function askAgain(element) {
  return {
    name: 'ask-again',
    renderDynamicImport: () => ({ left: 'import_again(', right: ')' }),
    renderChunk(code, { fileName, imports }, _output, { chunks }) {
      const text = new MagicString(code);
      const isAsked = (path) => !chunks[path].isEntry && chunks[path].name !== element;
      // Most parts stand on none that is asked for, the large tables among them.
      const statements = imports.some(isAsked) ? this.parse(code).body : [];
      const asked = statements.filter(
        ({ source }) => source && isAsked(posix.join(posix.dirname(fileName), source.value)),
      );
      for (const { start, end } of asked) text.remove(start, end);
      if (asked.length > 0) text.prepend(askTogether(asked));
      // In the file that asks: an address is relative to it.
      if (text.toString().includes('import_again(')) text.append(`\n${ASK}`);
      return text.hasChanged() ? { code: text.toString(), map: null } : null;
    },
  };
}

/** Writes one statement that asks for parts at the same time, in place of those that take names from them or hand names on. */
function askTogether(statements) {
  const takes = statements.map(({ type, specifiers }) => {
    // A default import names nothing: the texts of a language are one.
    const names = specifiers.map(({ imported, local, exported }) =>
      type === 'ImportDeclaration'
        ? `${imported?.name ?? 'default'}: ${local.name}`
        : `${local.name}: handed_${exported.name}`,
    );
    return `{ ${names.join(', ')} }`;
  });
  const handed = statements
    .filter(({ type }) => type !== 'ImportDeclaration')
    .flatMap(({ specifiers }) => specifiers.map(({ exported: { name } }) => `handed_${name} as ${name}`));
  const asks = statements.map(({ source }) => `import_again(${source.raw})`);
  return `const [${takes.join(', ')}] = await Promise.all([${asks.join(', ')}]);\nexport { ${handed.join(', ')} };\n`;
}

/**
 * Has browsers that know the sign compile all functions of some chunks in another thread while they come. The processor of the page has
 * nothing to do then, and would otherwise compile each function where the first cards or a person wait for it.
 * @param {readonly string[]} chunks their names
 * @returns {import('rollup').Plugin}
 */
export function compileAtOnce(chunks) {
  return {
    name: 'compile-at-once',
    renderChunk: (code, { name }) =>
      chunks.includes(name) ? { code: `//# allFunctionsCalledOnLoad\n${code}`, map: null } : null,
  };
}

// No-break spaces are text: only what a source is laid out with goes.
const BLANK = /[ \t\r\n]+/g;

function shrinkMarkup(text) {
  return text.replace(/<!--(?!\?).*?-->/gs, '').replace(BLANK, ' ');
}

function minifyStyles(text) {
  return transformSync(text, { loader: 'css', minify: true, charset: 'utf8' }).code.trim().replaceAll('\\', '\\\\');
}

function shrinkStyles(text) {
  return text
    .replace(/\/\*.*?\*\//gs, '')
    .split(/('[^']*'|"[^"]*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(BLANK, ' ')
            .replace(/ ?([{};]) ?/g, '$1')
            .replace(/([,:]) /g, '$1')
            .replace(/;}/g, '}'),
    )
    .join('');
}
