// Bars beside the figures of a table, where a comment before it asks for them: `<!-- bars: median, p99 -->` names the columns.
// The table stays the only place that holds the figures.
import type { Token } from 'markdown-it';
import type { Lang } from './locales/texts.ts';

/** The longest bar, in the units of its picture. */
const LONGEST = 100;

/** The units of time, in milliseconds. Figures of one column may be told in several. */
const milliseconds: Readonly<Record<string, number>> = { µs: 0.001, ms: 1, s: 1000 };

/** Reads the first figure of a cell, with its thousands parted as its language parts them. Returns null when there is none. */
export function figureOf(text: string, lang: Lang): number | null {
  const plain =
    lang === 'fr'
      ? text.replaceAll(/(?<=\d)[\s\u202f\u00a0](?=\d{3})/g, '').replace(',', '.')
      : text.replaceAll(/(?<=\d),(?=\d{3})/g, '');
  const found = /^\s*(?<figure>\d+(?:\.\d+)?)\s*(?<unit>µs|ms|s)?\b/u.exec(plain);
  if (found?.groups === undefined) return null;
  return Number(found.groups['figure']) * (milliseconds[found.groups['unit'] ?? ''] ?? 1);
}

/**
 * Puts the bars that comments ask for into the tables that follow them.
 * @throws Error when the column that a comment names is not in its table, or holds no figure
 */
export function drawBars(tokens: Token[], lang: Lang, create: (content: string) => Token): void {
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const asked = /^<!-- bars: (?<columns>.+?) -->\s*$/
      .exec(tokens[at]?.content ?? '')
      ?.groups?.['columns']?.split(', ');
    if (tokens[at]?.type !== 'html_block' || asked === undefined) continue;
    const cells = cellsOf(tokens.slice(at + 1));
    const columns = asked.map((name) => {
      const column = cells.heads.indexOf(name);
      if (column < 0) throw new Error(`No column of the table is called "${name}": ${cells.heads.join(' | ')}`);
      return column;
    });
    const figures = cells.rows.flatMap((row) =>
      columns.map((column) => ({ cell: row[column], figure: figureOf(row[column]?.content ?? '', lang) })),
    );
    const most = Math.max(0, ...figures.map(({ figure }) => figure ?? 0));
    if (most === 0) throw new Error(`The column "${asked.join(', ')}" of the table holds no figure.`);
    for (const { cell, figure } of figures) {
      if (figure !== null) cell?.children?.push(create(renderBar((figure / most) * LONGEST)));
    }
    tokens.splice(at, 1);
  }
}

/** Reads the table that comes first: the names of its columns, and the contents of its cells. */
function cellsOf(tokens: readonly Token[]): { heads: readonly string[]; rows: readonly Token[][] } {
  const heads: string[] = [];
  const rows: Token[][] = [];
  for (const [index, { type }] of tokens.entries()) {
    if (type === 'table_close') break;
    const content = tokens[index + 1];
    if (type === 'th_open') heads.push(content?.content ?? '');
    if (type === 'tr_open' && heads.length > 0) rows.push([]);
    if (type === 'td_open' && content !== undefined) rows.at(-1)?.push(content);
  }
  return { heads, rows };
}

/** Draws a bar that a screen reader passes over: the figure beside it says the same. */
function renderBar(length: number): string {
  const shape = `<rect width="${Math.max(length, 0.5).toFixed(1)}" height="4"/>`;
  return `<svg class="bar" viewBox="0 0 ${LONGEST} 4" preserveAspectRatio="none" aria-hidden="true">${shape}</svg>`;
}
