// A Rollup plugin that takes the line breaks, indents and comments out of `html` and `css` templates, which no minifier of
// JavaScript touches. A space stays where there was one: what a page shows is the same.
import MagicString from 'magic-string';

const tags = /** @type {Record<string, (text: string) => string>} */ ({
  html: shrinkMarkup,
  svg: shrinkMarkup,
  css: shrinkStyles,
});

/** @returns {import('rollup').Plugin} */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (id.includes('node_modules') || !/\b(?:html|svg|css)`/.test(code)) return null;
      const text = new MagicString(code);
      visit(this.parse(code), (tag, { quasis }) => {
        for (const { start, end } of quasis) {
          const part = code.slice(start, end);
          const shrunk = tags[tag](part);
          if (shrunk !== part && end > start) text.overwrite(start, end, shrunk);
        }
      });
      return { code: text.toString(), map: text.generateMap({ hires: 'boundary' }) };
    },
  };
}

function visit(node, onTemplate) {
  if (node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const one of node) visit(one, onTemplate);
    return;
  }
  if (node.type === 'TaggedTemplateExpression' && node.tag.type === 'Identifier' && node.tag.name in tags) {
    onTemplate(node.tag.name, node.quasi);
  }
  for (const value of Object.values(node)) if (typeof value === 'object') visit(value, onTemplate);
}

// No-break spaces are text: only what a source is laid out with goes.
const BLANK = /[ \t\r\n]+/g;

function shrinkMarkup(text) {
  return text.replace(/<!--(?!\?).*?-->/gs, '').replace(BLANK, ' ');
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
