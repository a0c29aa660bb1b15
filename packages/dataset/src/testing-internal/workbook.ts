import { strToU8, zipSync } from 'fflate';

/** The content of a cell of a test's workbook. A day is written as a serial number in a style of dates. */
export type WrittenCell = string | number | boolean | null | { day: string };

/** Writes a workbook: sheets by name, each a list of rows. Texts stand in the cells, or once for all sheets when asked. */
export function toWorkbook(
  sheets: Readonly<Record<string, readonly (readonly WrittenCell[])[]>>,
  {
    shared = false,
    hidden = [],
    merges = {},
  }: { shared?: boolean; hidden?: readonly string[]; merges?: Readonly<Record<string, readonly string[]>> } = {},
): Uint8Array<ArrayBuffer> {
  const strings: string[] = [];
  const names = Object.keys(sheets);
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook><sheets>${names
      .map(
        (name, index) =>
          `<sheet name="${escape(name)}" sheetId="${index + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="&quot;day&quot; 0.00"/></numFmts>' +
      '<cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
  };
  for (const [index, [name, rows]] of Object.entries(sheets).entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = toSheet(rows, shared ? strings : null, merges[name] ?? []);
  }
  if (shared) {
    const items = strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`);
    files['xl/sharedStrings.xml'] = `<sst>${items.join('')}</sst>`;
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function toSheet(
  rows: readonly (readonly WrittenCell[])[],
  strings: string[] | null,
  merges: readonly string[],
): string {
  const written = rows.map((cells, row) => {
    if (cells.length === 0) return '';
    const inner = cells.map((cell, column) => toCell(cell, `${toLetters(column)}${row + 1}`, strings)).join('');
    return `<row r="${row + 1}">${inner}</row>`;
  });
  const merged =
    merges.length === 0 ? '' : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return `<?xml version="1.0"?>\n<worksheet><sheetData>${written.join('\n')}</sheetData>${merged}</worksheet>`;
}

function toCell(cell: WrittenCell, place: string, strings: string[] | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}" s="2"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === 'object') return `<c r="${place}" s="1"><v>${Date.parse(cell.day) / 86_400_000 + 25_569}</v></c>`;
  if (strings === null) return `<c r="${place}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  strings.push(cell);
  return `<c r="${place}" t="s"><v>${strings.length - 1}</v></c>`;
}

function toLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : toLetters(Math.floor(column / 26) - 1) + last;
}

/** Writes characters beyond ASCII as numbers, as some libraries do. */
function escape(text: string): string {
  return text.replace(/[&<>"]|[^\u0020-\u007E\n\t]/gu, (character) => `&#${character.codePointAt(0)};`);
}
