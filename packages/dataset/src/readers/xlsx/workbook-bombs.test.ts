import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fr } from '../../locales/fr.ts';
import { readRows } from '../../rows/read-rows.ts';
import { toWorkbook } from '../../testing-internal/workbook.ts';
import { readDataset } from '../read-dataset.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const header = ['id', 'structure_id', 'nom', 'thematiques'];

/** A workbook of one sheet, whose rows behind the header, and whose other parts, are written by hand. */
function withRows(rows: string, parts: Readonly<Record<string, string>> = {}): Uint8Array<ArrayBuffer> {
  const files = unzipSync(toWorkbook({ Services: [header] }));
  const sheet = strFromU8(files[SHEET] ?? new Uint8Array()).replace('</sheetData>', () => `${rows}</sheetData>`);
  const written = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({ ...files, [SHEET]: strToU8(sheet), ...Object.fromEntries(written) });
}

const inBoth = async (content: Uint8Array<ArrayBuffer>): Promise<string[][]> => {
  const { unreadable } = await readDataset([new File([content], 'offre.xlsx')]);
  const reasons: string[] = [];
  for await (const told of readRows(new File([content], 'offre.xlsx')))
    if (told.kind === 'broken') reasons.push(told.reason);
  return [unreadable.map(({ reason }) => reason), reasons];
};
const refused = [[fr.readers.inflated], [fr.readers.inflated]];
const record = (cells: string): string => `<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c>${cells}</row>`;

describe('a small workbook that would keep its reader busy without end', () => {
  it('has one long text for all its rows, which together are far longer than the file', async () => {
    const long = Array.from({ length: 450_000 }, () => 'a').join();
    const rows = record('<c t="s"><v>0</v></c><c t="s"><v>0</v></c>').repeat(200);
    const content = withRows(rows, { 'xl/sharedStrings.xml': `<sst><si><t>${long}</t></si></sst>` });
    expect(content.length).toBeLessThan(20_000);
    expect(await inBoth(content)).toEqual(refused);
  });

  it('has an empty cell in the last column of each row', async () => {
    const content = withRows('<row><c r="XFD2" s="1"/></row>'.repeat(200_000));
    expect(content.length).toBeLessThan(50_000);
    expect(await inBoth(content)).toEqual(refused);
  });

  it.each([
    ['cells', record('<c><v>'.repeat(1_000_000))],
    ['tags of cells', record('<c '.repeat(2_000_000))],
    ['values', record(`<c>${'<v '.repeat(2_000_000)}</c>`)],
    ['sounds', record(`<c t="inlineStr"><is>${'<rPh>'.repeat(1_000_000)}</is></c>`)],
    ['texts', record(`<c t="inlineStr"><is>${'<t '.repeat(2_000_000)}</is></c>`)],
  ])('begins %s that have no end', async (_, rows) => {
    const content = withRows(rows + record(''));
    expect(content.length).toBeLessThan(100_000);
    for (const reasons of await inBoth(content)) expect(reasons.length).toBeLessThan(2);
  });

  it('has styles that begin what has no end', async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${'['.repeat(2_000_000)}"/></numFmts><cellXfs>${'<xf '.repeat(1_000_000)}</cellXfs></styleSheet>`;
    const content = withRows(record(''), { 'xl/styles.xml': styles });
    expect(await inBoth(content)).toEqual([[], []]);
  });

  it('merges cells upwards, and thousands of times', async () => {
    const merged = (refs: string): string => `</sheetData><mergeCells>${refs}</mergeCells><sheetData>`;
    const upwards = '<mergeCell ref="A99999999:A1"/>'.repeat(100) + '<mergeCell ref="A1:A99999999"/>';
    expect((await inBoth(withRows(record('') + merged(upwards))))[1]).toEqual([fr.readers.inflated]);
    const same = '<mergeCell ref="A2:A2"/>'.repeat(150_000);
    const rows = '<row r="2"><c r="A2" t="str"><v>a</v></c></row>'.repeat(20_000);
    expect((await inBoth(withRows(rows + merged(same))))[1]).toEqual([fr.readers.inflated]);
  });
});
