import { html, nothing, type TemplateResult } from 'lit';
import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { decodeEntities } from './entities.ts';
import { renderHeading } from './heading.ts';
import { opensPage, toSafeHref } from './safe-link.ts';

/** How Markdown is shown. */
export interface MarkdownOptions {
  /** Level of the first heading in the text; deeper ones follow, down to 6. */
  headingLevel: number;
  /** Said to readers after a link that opens a new tab. */
  newTab: string;
}

type Rendered = TemplateResult | string | typeof nothing;

// Texts of the commons end at 10,000 characters, and nothing that a person writes nests deeper.
const MAX_LENGTH = 20_000;
const MAX_DEPTH = 12;
// Each quote or list mark is a level that the parser enters: so many on one line is an attack, not a text.
const nestedLine = /^[ \t]*((?:(?:[>*+-]|\d{1,9}[.)])[ \t]*){9,})/gm;

/**
 * Shows Markdown from strangers as Lit templates: no HTML string, raw HTML as text, links to the web, mail and phone only,
 * images as their description. A text that is too long or too nested is shown as it is written.
 */
export function renderMarkdown(source: string, options: MarkdownOptions): TemplateResult {
  const text = source.slice(0, MAX_LENGTH);
  const cut = source.length > MAX_LENGTH ? html`<p>${source.slice(MAX_LENGTH)}</p>` : nothing;
  const tokens = parse(text);
  return tokens === null ? html`<p class="plain">${source}</p>` : html`${renderBlocks(tokens, options, 0)}${cut}`;
}

function parse(text: string): Token[] | null {
  try {
    return new Lexer({ gfm: true, breaks: true }).lex(text.replace(nestedLine, '\\$1'));
  } catch {
    // The parser recurses: what it cannot take is shown unformatted rather than not at all.
    return null;
  }
}

function renderBlocks(tokens: readonly Token[], options: MarkdownOptions, depth: number): Rendered[] {
  return tokens.map((token) => renderBlock(token as MarkedToken, options, depth));
}

function renderBlock(token: MarkedToken, options: MarkdownOptions, depth: number): Rendered {
  if (depth > MAX_DEPTH) return token.raw;
  const inside = (tokens: readonly Token[]): Rendered[] => renderBlocks(tokens, options, depth + 1);
  switch (token.type) {
    case 'paragraph':
      return html`<p>${renderInline(token.tokens, options, depth + 1)}</p>`;
    case 'heading':
      return renderHeading(
        Math.min(6, options.headingLevel + token.depth - 1),
        renderInline(token.tokens, options, depth + 1),
      );
    case 'list':
      return renderList(token, inside);
    case 'blockquote':
      return html`<blockquote>${inside(token.tokens)}</blockquote>`;
    case 'code':
      return html`<pre><code>${token.text}</code></pre>`;
    case 'table':
      return renderTable(token, options, depth + 1);
    case 'hr':
      return html`<hr />`;
    case 'html':
      return html`<p>${token.raw}</p>`;
    case 'space':
    case 'def':
      return nothing;
    default:
      return renderSpan(token, options, depth);
  }
}

function renderList(list: Tokens.List, inside: (tokens: readonly Token[]) => Rendered[]): TemplateResult {
  const items = list.items.map((item) => html`<li>${inside(item.tokens)}</li>`);
  if (!list.ordered)
    return html`<ul>
      ${items}
    </ul>`;
  return html`<ol start=${typeof list.start === 'number' && list.start !== 1 ? list.start : nothing}>
    ${items}
  </ol>`;
}

function renderTable(table: Tokens.Table, options: MarkdownOptions, depth: number): TemplateResult {
  const head = table.header.map((cell) => html`<th scope="col">${renderInline(cell.tokens, options, depth)}</th>`);
  const body = table.rows.map(
    (row) =>
      html`<tr>
        ${row.map((cell) => html`<td>${renderInline(cell.tokens, options, depth)}</td>`)}
      </tr>`,
  );
  return html`<table>
    <thead>
      <tr>
        ${head}
      </tr>
    </thead>
    <tbody>
      ${body}
    </tbody>
  </table>`;
}

function renderInline(tokens: readonly Token[], options: MarkdownOptions, depth: number): Rendered[] {
  return tokens.map((token) => renderSpan(token as MarkedToken, options, depth));
}

function renderSpan(token: MarkedToken, options: MarkdownOptions, depth: number): Rendered {
  if (depth > MAX_DEPTH) return token.raw;
  const inside = (tokens: readonly Token[]): Rendered[] => renderInline(tokens, options, depth + 1);
  switch (token.type) {
    case 'strong':
      return html`<strong>${inside(token.tokens)}</strong>`;
    case 'em':
      return html`<em>${inside(token.tokens)}</em>`;
    case 'del':
      return html`<del>${inside(token.tokens)}</del>`;
    case 'codespan':
      return html`<code>${token.text}</code>`;
    case 'br':
      return html`<br />`;
    case 'link':
      return renderLink(token.href, inside(token.tokens), options);
    case 'image':
      return renderImage(token, options);
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'text':
      return token.tokens === undefined ? decodeEntities(token.text) : html`${inside(token.tokens)}`;
    case 'escape':
      return token.text;
    default:
      return token.raw;
  }
}

function renderLink(address: string, content: unknown, { newTab }: MarkdownOptions): Rendered {
  const href = toSafeHref(decodeEntities(address));
  if (href === null) return html`${content}`;
  if (!opensPage(href)) return html`<a href=${href} rel="noopener noreferrer nofollow">${content}</a>`;
  return html`<a href=${href} rel="noopener noreferrer nofollow" target="_blank"
    >${content}<span class="vh"> (${newTab})</span></a
  >`;
}

function renderImage(image: Tokens.Image, options: MarkdownOptions): Rendered {
  const href = toSafeHref(decodeEntities(image.href));
  const description = decodeEntities(image.text);
  if (href === null || !opensPage(href)) return description;
  return renderLink(href, description === '' ? href : description, options);
}
