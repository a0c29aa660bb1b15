import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { drawBars, figureOf } from './bars.ts';

function render(text: string): string {
  const markdown = new MarkdownIt({ html: true });
  markdown.core.ruler.push('bars', ({ tokens, Token }) => {
    drawBars(tokens, 'en', (content) => Object.assign(new Token('html_inline', '', 0), { content }));
  });
  return markdown.render(text);
}

/** The lengths of the bars, in the order of the page. */
const lengths = (html: string): number[] =>
  [...html.matchAll(/<rect width="([\d.]+)"/g)].map(([, width]) => Number(width));

describe('the figure of a cell', () => {
  it.each([
    ['263 ms', 'en', 263],
    ['1,644 ms', 'en', 1644],
    ['21.3 s', 'en', 21_300],
    ['45 µs', 'en', 0.045],
    ['103,800', 'en', 103_800],
    ['771, 737', 'en', 771],
    ['0.95 ×', 'en', 0.95],
    ['21 773', 'fr', 21_773],
    ['3,54 Go', 'fr', 3.54],
    ['—', 'fr', null],
    ['', 'en', null],
    ['none', 'en', null],
  ] as const)('is read from « %s » in %s', (text, lang, figure) => {
    expect(figureOf(text, lang)).toBe(figure);
  });
});

describe('the bars of a table', () => {
  const table = '| case | time | again |\n| --- | --- | --- |\n| a | 500 ms | 1 s |\n| b | 2 s | |\n';

  it('are as long as the figures of the columns that are named, in one scale', () => {
    const html = render(`<!-- bars: time, again -->\n\n${table}`);
    expect(lengths(html)).toEqual([25, 50, 100]);
    expect(html).not.toContain('<!--');
  });

  it('leave other tables alone', () => {
    expect(lengths(render(`${table}\n<!-- bars: time -->\n\n${table}`))).toEqual([25, 100]);
    expect(lengths(render(`${table}\n<!-- a word -->\n\n${table}`))).toEqual([]);
  });

  it('are refused where the column is not there, or holds no figure', () => {
    expect(() => render(`<!-- bars: times -->\n\n${table}`)).toThrow(
      'No column of the table is called "times": case | time | again',
    );
    expect(() => render(`<!-- bars: case -->\n\n${table}`)).toThrow('The column "case" of the table holds no figure.');
  });
});
