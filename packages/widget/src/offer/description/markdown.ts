import { decodeEntities } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { renderHeading } from '../../shared/format/heading.ts';
import { opensPage, toSafeHref } from '../../shared/format/safe-link.ts';

/** The options of the drawing of Markdown. */
export interface MarkdownOptions {
  /** Level of the highest headings in the text. Deeper ones follow without a gap, down to 6. */
  headingLevel: number;
  /** Said to readers after a link that opens a new tab. */
  newTab: string;
}

/** The options while a text is drawn. */
interface Drawing extends MarkdownOptions {
  /** The levels of headings that the text uses, in order: `#` then `####` are two levels one after the other. */
  readonly depths: readonly number[];
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
  return tokens === null
    ? html`<p class="plain">${source}</p>`
    : html`${renderBlocks(tokens, { ...options, depths: findDepths(tokens) }, 0)}${cut}`;
}

/** A reader moves from heading to heading: one that skips a level sounds like a part that is missing. */
function findDepths(tokens: readonly Token[]): number[] {
  const depths = (tokens as readonly MarkedToken[]).flatMap((token) => (token.type === 'heading' ? [token.depth] : []));
  return [...new Set(depths)].sort((a, b) => a - b);
}

/** The last parsed text. An offer is drawn many times, while its surroundings load. */
let last: { readonly text: string; readonly tokens: Token[] | null } | null = null;

function parse(text: string): Token[] | null {
  if (last?.text !== text) last = { text, tokens: lex(text) };
  return last.tokens;
}

function lex(text: string): Token[] | null {
  try {
    return new Lexer({ gfm: true, breaks: true }).lex(text.replace(nestedLine, '\\$1'));
  } catch {
    // The parser recurses, and a text too deep for it is shown unformatted rather than not at all.
    return null;
  }
}

function renderBlocks(tokens: readonly Token[], options: Drawing, depth: number): Rendered[] {
  return tokens.map((token) => renderBlock(token as MarkedToken, options, depth));
}

function renderBlock(token: MarkedToken, options: Drawing, depth: number): Rendered {
  if (depth > MAX_DEPTH) return token.raw;
  const inside = (tokens: readonly Token[]): Rendered[] => renderBlocks(tokens, options, depth + 1);
  switch (token.type) {
    case 'paragraph':
      return html`<p>${renderInline(token.tokens, options, depth + 1)}</p>`;
    case 'heading':
      return renderHeading(
        Math.min(6, options.headingLevel + Math.max(0, options.depths.indexOf(token.depth))),
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

function renderTable(table: Tokens.Table, options: Drawing, depth: number): TemplateResult {
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

function renderInline(tokens: readonly Token[], options: Drawing, depth: number): Rendered[] {
  return tokens.map((token) => renderSpan(token as MarkedToken, options, depth));
}

function renderSpan(token: MarkedToken, options: Drawing, depth: number): Rendered {
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
      return renderLink(token.href, inside(token.tokens), options, token.text);
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

function renderLink(address: string, content: unknown, { newTab }: MarkdownOptions, text = ''): Rendered {
  const href = toSafeHref(decodeEntities(address));
  if (href === null) return html`${content}`;
  if (!opensPage(href)) return html`<a href=${href} rel="noopener noreferrer nofollow">${content}</a>`;
  return html`<a href=${href} rel="noopener noreferrer nofollow" target="_blank"
      >${content}<span class="vh"> (${newTab})</span></a
    >${showsElsewhere(text, href) ? html` <bdi>(${new URL(href).host})</bdi>` : nothing}`;
}

/** The text of a link looks like an address, and the link leads to another site: the reader must see which. */
function showsElsewhere(text: string, href: string): boolean {
  const shown = /^\s*(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?=[/:?#\s]|$)/iu.exec(text)?.[1];
  return shown !== undefined && shown.toLowerCase() !== new URL(href).hostname.replace(/^www\./, '');
}

function renderImage(image: Tokens.Image, options: Drawing): Rendered {
  const href = toSafeHref(decodeEntities(image.href));
  const description = decodeEntities(image.text);
  if (href === null || !opensPage(href)) return description;
  return renderLink(href, description === '' ? href : description, options);
}
