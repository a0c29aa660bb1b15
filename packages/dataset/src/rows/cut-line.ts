/** Blanks between the quote that closes a cell and the separator. */
const MAX_BLANKS = 20;

/** Cells of a row, and whether its last cell waits for its closing quote. */
export interface Cut {
  cells: string[];
  isOpen: boolean;
}

/**
 * Cuts a line into cells. A quote inside a cell counts as text unless a separator or the end follows it.
 * @param before the lines before it, cut, whose last cell goes on in this one: its cells become those of the answer
 */
export function cutLine(text: string, delimiter: string, before: Cut | null = null): Cut {
  if (before === null && !text.includes('"')) return { cells: text.split(delimiter), isOpen: false };
  const cells = before?.cells ?? [];
  let goesOn = before !== null;
  let at = 0;
  for (;;) {
    const above = goesOn ? `${cells.pop() ?? ''}\n` : '';
    let start = at;
    while (!goesOn && text[start] === ' ') start += 1;
    if (goesOn || text[start] === '"') {
      const first = goesOn ? at : start + 1;
      let isDoubled = false;
      // A quote that stands alone inside the cell shows that those of the cell are not doubled.
      let hasLone = false;
      const isEnd = (place: number): boolean => place >= text.length || text[place] === delimiter;
      const toCell = (end?: number): string => {
        const own = text.slice(first, end);
        return above + (isDoubled ? own.replaceAll('""', '"') : own);
      };
      goesOn = false;
      for (let from = first; ;) {
        const quote = text.indexOf('"', from);
        if (quote === -1) {
          cells.push(toCell());
          return { cells, isOpen: true };
        }
        from = quote + 1;
        if (text[from] === '"') {
          // Three quotes before a separator: the second pair ends the cell.
          isDoubled = true;
          from += 1;
          if (!hasLone || !isEnd(from)) continue;
          isDoubled = false;
          cells.push(toCell(quote + 1));
          at = from;
          break;
        }
        let behind = from;
        while (text[behind] === ' ' && behind < quote + MAX_BLANKS) behind += 1;
        if (isEnd(behind)) {
          cells.push(toCell(quote));
          at = behind;
          break;
        }
        hasLone = true;
      }
    } else {
      const end = text.indexOf(delimiter, at);
      cells.push(end === -1 ? text.slice(at) : text.slice(at, end));
      at = end === -1 ? text.length : end;
    }
    if (text[at] !== delimiter) return { cells, isOpen: false };
    at += 1;
  }
}

/** Counts the cells of a line that is a row by itself, else 0. One that ends a cell of the lines above has a quote more than those that stand in pairs. */
export function cellsAlone(line: string, delimiter: string): number {
  let isEven = true;
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) isEven = !isEven;
  if (!isEven) return 0;
  const { cells, isOpen } = cutLine(line, delimiter);
  return isOpen ? 0 : cells.length;
}
