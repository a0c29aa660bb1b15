// Rollup plugins: what the files of pages leave out.
import { transformSync } from 'esbuild';
import MagicString from 'magic-string';

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

/** The properties of lists that no element shows, by the files of the lists. */
const UNSHOWN = [
  [/\/sdk\/(?:src|dist)\/referentiels\//, ['description']],
  [/\/sdk\/(?:src|dist)\/geography\/departements\./, ['slug', 'code_region']],
];

/**
 * A Rollup plugin that leaves out of vocabularies and lists all but the codes and labels that the elements show.
 * @returns {import('rollup').Plugin}
 */
export function labelsOnly() {
  return {
    name: 'labels-only',
    transform(code, id) {
      const names = UNSHOWN.find(([path]) => path.test(id))?.[1];
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

/** Imports a file. After a failure it changes the file's next address, which all the elements of the page share. */
const ASK = `function import_again(file) {
  const asked = globalThis.diFiles ??= {};
  return import(asked[file] ??= file).catch((error) => {
    asked[file] += '?';
    throw error;
  });
}`;

/**
 * Has a file that did not come asked for by another address the next time. A browser keeps for the life of the page that the
 * first one failed, and fails it again without asking: « Réessayer » would never do anything. Further files that stand on the
 * one that failed still name its first address: they come once the page is loaded again, as the elements say.
 * @returns {import('rollup').Plugin}
 */
export function askAgain() {
  return {
    name: 'ask-again',
    renderDynamicImport: () => ({ left: 'import_again(', right: ')' }),
    // In the file that asks: an address is relative to it.
    renderChunk: (code) => (code.includes('import_again(') ? { code: `${code}\n${ASK}`, map: null } : null),
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
