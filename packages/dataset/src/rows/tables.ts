import { fr } from '../locales/fr.ts';
import { readsAsColumn, serviceFields, targetOfName } from '../columns/column-names.ts';
import { createValueReader } from '../values/vocabularies/value-reader.ts';
import { toColumn, type RowTold, type SourceRow } from './row.ts';

/** A row of cells with its number as the person sees it. */
export interface NumberedCells {
  number: number;
  cells: readonly unknown[];
}

/** Column by which producers' workbooks mark the rows that explain or show. */
const IGNORE = '__ignore__';
/** Rows above a header: a title, an address, a date. */
const MAX_TITLE_ROWS = 40;
const TOTAL = /^(?:sous[- ]?)?tota(?:l|ux)\b|^nombre (?:total|d)|^somme\b|^moyenne\b/i;

/** The columns of the thématique and of the commune that stand as titles above rows. */
const COLUMNS = { theme: 'Thématique', town: 'Commune' } as const;
/** Rows from a title down to the header of its table: one may be blank. */
const MOST_BELOW = 2;

/** The kind of the values of a column. */
const KIND =
  /^(?:(?:var)?char|num(?:eric|ber)?|int(?:eger)?|decimal|float|date(?:time)?|bool(?:ean|éen)?|string|text[eo]?|cha[iî]ne|obligatoire|facultatif)s?(?:\s?\([\d,. ]+\))?$/i;

/** A text of more characters names no column of a second table. */
const LONGEST_NAME = 120;
/** Forms of values that no name of a column has: no letter, an address, a link, a code of a vocabulary, a list. */
const NO_NAME = /^[^a-zà-ÿ]*$|@|:\/\/|--|^[[{]/i;

interface Header {
  names: readonly string[];
  ignoreAt: number;
  /** The names of columns that are read, each with its place. */
  columns: readonly { name: string; at: number }[];
  /** A row of these columns whose cells say nothing. */
  blank: Readonly<Record<string, null>>;
  /** The names above the columns, by column, null where the header has one row. */
  groups: Readonly<Record<string, string>> | null;
  /** The kinds of titles whose values no column has: the thématiques of services, and communes. */
  lacks: readonly TitleKind[];
}

function isBlank(cell: unknown): boolean {
  if (typeof cell !== 'string') return cell === null || cell === undefined;
  // Nearly all cells are empty, or begin with a sign that no space is among.
  const first = cell.charCodeAt(0);
  return cell === '' || (!(first > 0x20 && first < 0x7f) && cell.trim() === '');
}

/**
 * Cuts the rows of a sheet into tables. A header is a row of different texts, several of which are names of columns. Titles,
 * blank rows, totals, notes and copies of a row are left out, the copies with a word. A second header begins another table.
 * @param onCopy hears of each row that is left out as a copy, and of the row that it is a copy of
 */
export function createTables(
  whole: Pick<SourceRow, 'file' | 'sheet'>,
  onCopy: (copy: { row: number; of: number }) => void = () => undefined,
) {
  let header: Header | null = null;
  let headerRow: NumberedCells | undefined;
  const columnsByTable: Header['columns'][] = [];
  let waiting: NumberedCells[] = [];
  let copies = new Map<number, SourceRow>();
  let leftOut = 0;
  const titles = createTitles();

  const toRow = (
    { number, cells }: NumberedCells,
    { names, ignoreAt, columns, blank, groups, lacks }: Header,
  ): SourceRow | null => {
    if (ignoreAt !== -1 && isMarked(cells[ignoreAt])) return null;
    let filled = 0;
    for (let at = 0; at < names.length; at += 1) if (at !== ignoreAt && !isBlank(cells[at])) filled += 1;
    if (filled === 0) return null;
    const start = cells.find((cell) => !isBlank(cell));
    const isFew = filled <= Math.max(2, names.length / 3);
    if (isFew && typeof start === 'string' && TOTAL.test(start.trim())) {
      titles.clear();
      return null;
    }
    // One cell alone is a note, or the title of a part.
    if (filled === 1 && names.filter((name) => name !== '').length > 3) {
      titles.take(start, number);
      return null;
    }
    if (names.every((name, at) => toColumn(cells[at] ?? '') === name)) return null;
    // Programs write the kinds of their columns below the names.
    if (filled > 2 && cells.every((cell) => isBlank(cell) || (typeof cell === 'string' && KIND.test(cell.trim()))))
      return null;
    // A copy has the room for all names at once, where each name put in would make more of it.
    const values: Record<string, unknown> = { ...blank };
    for (const { name, at } of columns) values[name] = cells[at] ?? null;
    for (const { kind, name } of titles.all) if (lacks.includes(kind)) values[COLUMNS[kind]] = name;
    // Few rows have the hash of another one, and nearly all of those are its copies. Else all of the row is hashed.
    let key = hashOf(columns, cells, MOST_HASHED);
    let same = copies.get(key);
    if (same !== undefined && !isSame(same, values)) {
      key = hashOf(columns, cells, Infinity);
      same = copies.get(key);
    }
    if (same !== undefined && isSame(same, values)) {
      leftOut += 1;
      onCopy({ row: number, of: same.row });
      return null;
    }
    const { file, sheet } = whole;
    const table = columnsByTable.length;
    const place: SourceRow = { kind: 'row', file, sheet, table, row: number, pointer: null, cells: values };
    const row = groups === null ? place : { ...place, groups };
    copies.set(key, row);
    return row;
  };

  /** Opens a table. The row right above its header names groups of columns where it is one of names too. */
  const open = (row: NumberedCells, above: NumberedCells | undefined): void => {
    const names = unique(row.cells.map(toColumn));
    const columns = names
      .map((name, at) => ({ name, at }))
      .filter(({ name }) => name !== '' && name !== IGNORE && name !== '__proto__');
    const groups = above?.number === row.number - 1 && namesGroups(above.cells) ? groupsOf(above, columns) : null;
    const targets = columns.map(({ name }) => targetOfName(name));
    const has = (field: string): boolean => targets.some((target) => target?.field === field);
    const namesOwner = targets.some((target) => target?.model === 'structure' && target.field === 'nom');
    const namesOffer = targets.some((target) => target?.model === null && target.field === 'nom');
    const isOfServices = serviceFields.some(has) || (namesOwner && namesOffer);
    const lacks: TitleKind[] = [
      ...(isOfServices && !has('thematiques') ? (['theme'] as const) : []),
      ...(PLACE_FIELDS.some(has) ? [] : (['town'] as const)),
    ];
    const blank = Object.fromEntries(columns.map(({ name }) => [name, null]));
    header = { names, ignoreAt: names.indexOf(IGNORE), columns, blank, groups, lacks };
    titles.clear(row.number - MOST_BELOW);
    headerRow = row;
    columnsByTable.push(header.columns);
    copies = new Map();
  };

  return {
    /** Takes the next row and adds the rows of tables that are known by then. */
    push(row: NumberedCells, told: RowTold[]): void {
      if (header !== null) {
        if (isOtherHeader(row.cells, header)) {
          open(row, headerRow);
          return;
        }
        const own = toRow(row, header);
        if (own !== null) told.push(own);
        return;
      }
      waiting.push(row);
      if (waiting.length >= MAX_TITLE_ROWS) this.end(told);
    },
    /** Adds the rows that still wait for a header. */
    end(told: RowTold[]): void {
      if (header !== null) return;
      const rows = waiting;
      waiting = [];
      const scores = rows.map(({ cells }) => score(cells));
      const best = Math.max(0, ...scores);
      if (best < 2 && rows.length < MAX_TITLE_ROWS && rows.length < 2) return;
      // Of two rows of names, groups stand above and columns below. A merged cell fills both.
      let at =
        best >= 2 ? scores.findIndex((one) => one >= best * 0.75) : rows.findIndex(({ cells }) => isNames(cells));
      if (at === -1) return;
      const wide = firstWide(rows);
      // Where hardly any name is known, values such as « Gratuit » read as names too: the first row of names counts.
      if (wide !== -1 && wide < at && best < filledOf(rows[at]) * MOST_NAMES) at = wide;
      else {
        const next = scores[at + 1] ?? 0;
        if (next >= (scores[at] ?? 0) && next >= 2) at += 1;
      }
      const first = rows[at];
      if (first === undefined) return;
      const title = rows.slice(0, at).findLast((row) => filledOf(row) > 0);
      if (title !== undefined && filledOf(title) === 1)
        titles.take(
          title.cells.find((cell) => !isBlank(cell)),
          title.number,
        );
      open(first, rows[at - 1]);
      for (const row of rows.slice(at + 1)) this.push(row, told);
    },
    /** Ends the sheet: adds the rows that still wait, and how many copies were left out. */
    close(told: RowTold[]): void {
      this.end(told);
      if (leftOut > 0) told.push({ kind: 'note', message: fr.rows.copies(leftOut, whole.sheet), file: whole.file });
    },
    /** Returns the columns of a table, each with its place from 0. */
    columnsOf: (table: number): Header['columns'] => columnsByTable[table - 1] ?? [],
    get isOpen(): boolean {
      return header !== null;
    },
  };
}

/** A year or a date, which the title of an edition has. */
const DATED = /\b(?:19|20)\d{2}\b/;

type TitleKind = keyof typeof COLUMNS;
interface Title {
  kind: TitleKind;
  name: string;
  row: number;
}

/** Fields by which a table tells the towns of its rows itself. */
const PLACE_FIELDS = ['commune', 'code_postal', 'code_postal, commune', 'code_insee', 'adresse', '_lieu'] as const;

/** Creates what keeps the titles that hold for the rows below: the thématique and the commune, the first of which has the other inside. */
function createTitles() {
  let all: Title[] = [];
  return {
    get all(): readonly Title[] {
      return all;
    },
    /** Takes a title. One of the outer kind ends that inside it, and any other text ends both. */
    take(text: unknown, row: number): void {
      const title = townOf(text, row) ?? themeOf(text, row);
      const at = title === null ? 0 : all.findIndex(({ kind }) => kind === title.kind);
      all = title === null ? [] : [...(at === -1 ? all : all.slice(0, at)), title];
    },
    /** Forgets the titles above a row, all without one. */
    clear(before = Infinity): void {
      all = all.filter(({ row }) => row >= before);
    },
  };
}

/** « Tulle (19000) », « 19000 Tulle » or « Commune de Tulle » above rows. */
const TOWN =
  /^(?:(?:(?:commune|ville) (?:d[eu]s? |d['’]|: ?))?([^\d:@()]{2,60}?)\s*\(?(\d{5})\)?|(\d{5})\s*[-–]?\s+([^\d:@()]{2,60}))$/iu;
const TOWN_ALONE = /^(?:commune|ville) (?:d[eu]s? |d['’]|: ?)([^\d:@()]{2,60})$/iu;
const NO_TOWN = /^(?:mairie|ccas|association|d[ée]partement|source|page|centre|maison|siret|tota)/iu;

function townOf(title: unknown, row: number): Title | null {
  if (typeof title !== 'string' || NO_TOWN.test(title.trim())) return null;
  const text = title.trim();
  const [, before, code, first, behind] = TOWN.exec(text) ?? [];
  const town = before ?? behind ?? TOWN_ALONE.exec(text)?.[1];
  return town === undefined ? null : { kind: 'town', name: `${code ?? first ?? ''} ${town}`.trim(), row };
}

/** Returns a title that is a thématique, or that has several to choose from. */
function themeOf(title: unknown, row: number): Title | null {
  if (typeof title !== 'string' || title.length > LONGEST_NAME || DATED.test(title)) return null;
  const { values, candidates } = createValueReader('thematiques')(title);
  const isTheme = (values ?? candidates ?? []).length > 0;
  return isTheme ? { kind: 'theme', name: title, row } : null;
}

/** A header has at least this share of names that are known, and of the cells of the widest row. */
const MOST_NAMES = 0.5;
const MOST_CELLS = 0.8;

const filledOf = (row: NumberedCells | undefined): number => row?.cells.filter((cell) => !isBlank(cell)).length ?? 0;

/** Returns the first row of names that is about as wide as the widest, -1 when there is none. */
function firstWide(rows: readonly NumberedCells[]): number {
  const widest = Math.max(...rows.map((row) => filledOf(row)));
  return rows.findIndex((row) => isNames(row.cells) && filledOf(row) >= widest * MOST_CELLS);
}

/** Names each column by the nearest name above it to the left, as a cell that is merged over several columns does. */
function groupsOf({ cells }: NumberedCells, columns: Header['columns']): Record<string, string> {
  const groups: Record<string, string> = {};
  let group = '';
  let next = 0;
  for (const { name, at } of columns) {
    for (; next <= at; next += 1) if (!isBlank(cells[next])) group = toColumn(cells[next]);
    if (group !== '' && group !== name) groups[name] = group;
  }
  return groups;
}

/** Tells whether a row may name groups of columns. Two texts side by side with nothing behind are a label and its value. */
function namesGroups(cells: readonly unknown[]): boolean {
  if (!isNames(cells)) return false;
  const filled = [...cells.keys()].filter((at) => !isBlank(cells[at]));
  const [first = 0, second = 0] = filled;
  return filled.length > 2 || second > first + 1;
}

/** Counts the names of columns in a row of texts. */
function score(cells: readonly unknown[]): number {
  if (!isNames(cells)) return 0;
  return cells.filter((cell) => readsAsColumn(toColumn(cell))).length;
}

/** Tells whether a row may be a header: at least two texts, short, nearly all of its cells. */
function isNames(cells: readonly unknown[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const texts = filled.filter((cell) => typeof cell === 'string' && cell.trim().length <= 80 && !NO_NAME.test(cell));
  return texts.length >= 2 && texts.length >= filled.length * 0.8 && new Set(texts).size > texts.length / 2;
}

/** Most rows hold values that no name of a column looks like: they are told before any name is looked up. */
function isOtherHeader(cells: readonly unknown[], { names }: Header): boolean {
  let filled = 0;
  for (const cell of cells) if (!isBlank(cell)) filled += 1;
  const most = filled - Math.max(4, Math.ceil(filled * 0.6));
  let others = 0;
  const texts: string[] = [];
  for (const cell of cells) {
    if (others > most) return false;
    if (isBlank(cell)) continue;
    if (typeof cell === 'string' && cell.length <= LONGEST_NAME && !NO_NAME.test(cell)) texts.push(cell);
    else others += 1;
  }
  if (others > most || !isNames(cells)) return false;
  for (const text of texts) if (!readsAsColumn(toColumn(text)) && (others += 1) > most) return false;
  return !names.every((name, at) => toColumn(cells[at] ?? '') === name);
}

const isSame = (row: SourceRow, cells: SourceRow['cells']): boolean =>
  JSON.stringify(row.cells) === JSON.stringify(cells);

/** Signs of a cell by which copies of its row are looked for first, half of them at its end. */
const MOST_HASHED = 8;

/** Returns 32 bits of the values of a row, which a copy of it has too. Of a longer cell than `most`, the signs in the middle do not count. */
function hashOf(columns: Header['columns'], cells: readonly unknown[], most: number): number {
  let hash = 0x81_1c_9d_c5;
  for (const { at } of columns) {
    const cell = cells[at] ?? null;
    const text = typeof cell === 'string' ? cell : `\0${JSON.stringify(cell)}`;
    const { length } = text;
    for (let i = 0; i < length; i += 1) {
      if (i === most / 2 && length > most) i = length - most / 2;
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01_00_01_93);
    }
    hash = Math.imul(hash ^ 0x1_00_00 ^ length, 0x01_00_01_93);
  }
  return hash;
}

/** Numbers the names that come twice. */
function unique(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const rank = (seen.get(name) ?? 0) + 1;
    seen.set(name, rank);
    return name === '' || rank === 1 ? name : `${name} (${rank})`;
  });
}

function isMarked(cell: unknown): boolean {
  if (typeof cell === 'boolean') return cell;
  const text = toColumn(typeof cell === 'number' ? String(cell) : cell).toLowerCase();
  return text !== '' && !['false', 'faux', '0', 'non'].includes(text);
}
