// Rules of Markdown on top of the usual ones: headings that links can name, links of the site, tables that scroll by themselves.
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import Prism from 'prismjs';
import loadLanguages from 'prismjs/components/index.js';
import { drawBars } from './bars.ts';
import type { Target } from './links.ts';
import { texts } from './locales/texts.ts';
import { readSource, titleOf, type SitePage } from './pages.ts';

/** The facts that a page hands to the rules. */
export interface Rendering {
  readonly sitePage: SitePage;
}

/** A heading of a page, for its table of contents. */
export interface Heading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** The languages of the blocks of code, by the name that Prism has for them. The others stay without colours. */
const languages: Readonly<Record<string, string>> = {
  ts: 'typescript',
  tsx: 'tsx',
  js: 'javascript',
  jsx: 'jsx',
  json: 'json',
  css: 'css',
  html: 'markup',
  vue: 'markup',
  svelte: 'markup',
  sh: 'bash',
  sql: 'sql',
};
loadLanguages([...new Set(Object.values(languages))]);

/** Adds the rules to an instance of markdown-it. */
export function addRules(markdown: MarkdownIt, follow: (from: SitePage, href: string) => Target): void {
  const { rules } = markdown.renderer;
  const { fence } = rules;
  const usual: NonNullable<(typeof rules)['link_open']> = (tokens, index, options, _env, self) =>
    self.renderToken(tokens, index, options);
  markdown.set({ highlight });
  // Columns of numbers: markdown-it says so by an inline style, which a strict policy refuses.
  markdown.core.ruler.push('alignment', ({ tokens }) => {
    for (const token of tokens) {
      const side = /^text-align:(\w+)$/.exec(token.attrGet('style') ?? '')?.[1];
      if (side !== undefined) token.attrs = [['class', side]];
    }
  });
  // A column without a name has no header.
  markdown.core.ruler.push('empty-headers', ({ tokens }) => {
    tokens.forEach((token, index) => {
      if (token.type !== 'th_open' || tokens[index + 1]?.content !== '') return;
      for (const part of [token, tokens[index + 2]]) if (part !== undefined) part.tag = 'td';
    });
  });
  markdown.core.ruler.push('bars', ({ tokens, env, Token: Made }) => {
    drawBars(tokens, (env as Rendering).sitePage.lang, (content) =>
      Object.assign(new Made('html_inline', '', 0), { content }),
    );
  });
  // A picture, or a page, as the repository names it. Words about a file that is in the repository only stay words.
  markdown.core.ruler.push('links-of-the-site', ({ tokens, env }) => {
    const { sitePage } = env as Rendering;
    for (const { children } of tokens) {
      const unlinked: boolean[] = [];
      for (const [index, token] of (children ?? []).entries()) {
        if (token.type === 'image') {
          const target = follow(sitePage, token.attrGet('src') ?? '');
          if (target.kind !== 'file') token.attrSet('src', target.href);
          token.attrSet('loading', 'lazy');
        } else if (token.type === 'link_open') {
          const target = follow(sitePage, token.attrGet('href') ?? '');
          unlinked.push(target.kind === 'file');
          if (target.kind === 'file') {
            token.tag = 'span';
            token.attrs = [
              ['class', 'file'],
              ['title', `${texts[sitePage.lang].elsewhere} : ${target.path}`],
            ];
          } else {
            token.attrSet('href', target.href);
            const words = children?.[index + 1];
            // The repository names a page by its file. Readers of the site know it by its title.
            if (target.kind === 'page' && words !== undefined && /^[\w/.-]+\.md$/.test(words.content)) {
              words.type = 'text';
              words.content = titleOf(readSource(target.page));
            }
            if (/^https?:/.test(target.href)) token.attrSet('rel', 'noreferrer');
          }
        } else if (token.type === 'link_close' && unlinked.pop() === true) {
          token.tag = 'span';
        }
      }
    }
  });
  markdown.core.ruler.push('named-headings', ({ tokens }) => {
    const name = createNames();
    tokens.forEach((token, index) => {
      if (token.type !== 'heading_open') return;
      token.attrSet('id', name(textOf(tokens[index + 1])));
    });
  });
  rules.fence = (tokens, index, options, env, self) =>
    (fence?.(tokens, index, options, env, self) ?? '').replace('<pre>', '<pre tabindex="0">');
  rules.table_open = (...given) => `<div class="table" tabindex="0">${usual(...given)}`;
  rules.table_close = (...given) => `${usual(...given)}</div>`;
}

/** Colours code by classes. An empty text leaves it to markdown-it, which escapes it. */
function highlight(code: string, name: string): string {
  const language = languages[name] ?? '';
  const grammar = Prism.languages[language];
  return grammar === undefined ? '' : Prism.highlight(code, grammar, language);
}

/** Reads the headings of a rendered page, of the second and third level. */
export function headingsOf(html: string): Heading[] {
  return [...html.matchAll(/<h(?<level>[23]) id="(?<id>[^"]*)">(?<text>.*?)<\/h\k<level>>/gs)].map(({ groups }) => ({
    level: Number(groups?.['level']),
    id: groups?.['id'] ?? '',
    text: (groups?.['text'] ?? '').replace(/<[^>]*>/g, ''),
  }));
}

/** Creates the maker of names of headings, as forges make them: the links of the repository name headings so. */
export function createNames(): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const name = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}-${before}`;
  };
}

function textOf(token: Token | undefined): string {
  return (token?.children ?? [])
    .map(({ type, content }) => (type === 'text' || type === 'code_inline' ? content : ''))
    .join('');
}
