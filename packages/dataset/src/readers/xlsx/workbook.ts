import { readRows, type SheetRow } from './sheet.ts';
import { attributeOf, decodeText, joinTexts, readElementLots, readElements } from './xml.ts';
import { fr } from '../../locales/fr.ts';
import { openZip, readEntry, ZipError, type Room, type ZipEntry } from './zip.ts';

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The name of its file in the workbook. */
  readonly part: string;
  /** The room that is left for the workbook, or for the archive that it stands in. */
  readonly room: Room;
  /** Reads the places that are one cell together, such as `A2:A9`. They stand behind the rows. */
  merges(): AsyncIterable<string>;
  /** Reads the rows in lots, each row with its number from 1. Rows without any cell are left out. */
  rows(): AsyncIterable<SheetRow[]>;
}

/** Texts of a workbook stand once for all its sheets, in memory. */
const MAX_SHARED_CHARACTERS = 400_000_000;
/** Their unzipped bytes for each zipped one, and those that any workbook may have: no two are alike, so that they shrink less. */
const MOST_SHARED_INFLATION = 30;
const ALWAYS_SHARED_BYTES = 1_000_000;
/** The programs of a workbook, whatever the end of its name. */
const MACROS = 'xl/vbaProject.bin';
const MERGE = 'mergeCell';
/** Signs of a name with its prefix that may stand at the end of a piece. */
const LONGEST_NAME = 100;
/** Numbers of the formats of dates that every workbook has. */
const DATE_FORMATS: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 54, 57]);

/** Opens a workbook (.xlsx): its sheets, in the order of its tabs. @throws ZipError, also when rows are read */
export async function openWorkbook(content: Uint8Array<ArrayBuffer>, room?: Room): Promise<Sheet[]> {
  const entries = openZip(content, room);
  if (entries.has(MACROS)) throw new ZipError({ hasMacros: true });
  const text = (name: string): Promise<string> => readAll(entries.get(name));
  const workbook = await text('xl/workbook.xml');
  if (workbook === '') throw new ZipError();
  const targets = new Map<string, string>();
  for await (const { attributes } of readElements([await text('xl/_rels/workbook.xml.rels')], 'Relationship')) {
    targets.set(attributeOf(attributes, 'Id') ?? '', attributeOf(attributes, 'Target') ?? '');
  }
  const isDate = await readDateStyles(await text('xl/styles.xml'));
  const is1904 = /date1904\s*=\s*["'](?:1|true)["']/.test(workbook);
  let strings: Promise<string[]> | undefined;
  const shared = () => (strings ??= readShared(entries.get('xl/sharedStrings.xml')));

  const sheets: Sheet[] = [];
  for await (const { attributes } of readElements([workbook], 'sheet')) {
    const target = targets.get(attributeOf(attributes, '\\w+:id') ?? '') ?? '';
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const entry = entries.get(part);
    if (entry === undefined) throw new ZipError();
    sheets.push({
      part,
      name: attributeOf(attributes, 'name') ?? '',
      isHidden: /hidden/i.test(attributeOf(attributes, 'state') ?? ''),
      room: entry.room,
      async *merges() {
        for await (const merge of readElements(fromMerges(readEntry(entry)), 'mergeCell')) {
          yield attributeOf(merge.attributes, 'ref') ?? '';
        }
      },
      async *rows() {
        const lots = readRows(readEntry(entry), { strings: await shared(), isDate, is1904 }, entry.room);
        for await (const rows of lots) yield rows;
      },
    });
  }
  if (sheets.length === 0) throw new ZipError();
  return sheets;
}

/** Says why a workbook is not read. */
export const reasonOf = ({ hasMacros, isInflated }: ZipError): string =>
  hasMacros ? fr.readers.macros : isInflated ? fr.readers.inflated : fr.readers.noWorkbook;

async function readShared(entry: ZipEntry | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (entry === undefined) return strings;
  if (entry.size > entry.content.length * MOST_SHARED_INFLATION + ALWAYS_SHARED_BYTES) {
    throw new ZipError({ isInflated: true });
  }
  let characters = 0;
  for await (const lot of readElementLots(readEntry(entry), 'si')) {
    for (const { content } of lot) {
      const text = joinTexts(content);
      characters += text.length;
      if (characters > MAX_SHARED_CHARACTERS) throw new ZipError({ isInflated: true });
      strings.push(text);
    }
  }
  return strings;
}

/** Gives the end of a sheet, where merged cells stand: the rows before it are not looked through sign by sign. */
async function* fromMerges(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let end: string | null = '';
  for await (const piece of pieces) {
    if (end === null) {
      yield piece;
      continue;
    }
    const text: string = end + piece;
    const at = text.indexOf(MERGE);
    end = at === -1 ? text.slice(-LONGEST_NAME) : null;
    if (at !== -1) yield text.slice(Math.max(0, text.lastIndexOf('<', at)));
  }
}

async function readDateStyles(styles: string): Promise<(style: number) => boolean> {
  const custom = new Set<number>();
  for await (const { attributes } of readElements([styles], 'numFmt')) {
    const code = decodeText(attributeOf(attributes, 'formatCode') ?? '');
    // The parts in quotes or brackets (a text, a colour) are no part of the date.
    if (/[dyj]|m{3}/i.test(code.replace(/"[^"]*"|\[[^[\]]*\]|\\./g, ''))) {
      custom.add(Number(attributeOf(attributes, 'numFmtId')));
    }
  }
  const dates: boolean[] = [];
  for await (const { content } of readElements([styles], 'cellXfs')) {
    for (const [, attributes = ''] of content.matchAll(/<(?:\w+:)?xf(\s[^<>]*|\/?)>/g)) {
      const format = Number(attributeOf(attributes, 'numFmtId'));
      dates.push(DATE_FORMATS.has(format) || custom.has(format));
    }
  }
  return (style) => dates[style] ?? false;
}

async function readAll(entry: ZipEntry | undefined): Promise<string> {
  let text = '';
  if (entry === undefined) return text;
  for await (const piece of readEntry(entry)) {
    text += piece;
    if (text.length > 50_000_000) throw new ZipError();
  }
  return text;
}
