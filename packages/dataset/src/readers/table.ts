import type { FileNote, RecordList } from './record.ts';
import { createToValue, isEmpty, isTextual, type Cell, type ToValue } from './cells.ts';
import { fr } from '../locales/fr.ts';

/** Column by which producers' workbooks mark the rows that explain or show. */
const IGNORE = '__ignore__';

/** Reads a cell of a row by its place, from 0. */
type CellAt = (at: number) => Cell;

export type Table = NonNullable<ReturnType<typeof createTable>>;

/**
 * Reads the header of a table. Columns without a name (the index that pandas writes), and those whose name is no text, are left
 * out. Of columns with the same name, the first that is not empty counts. Returns null when it is no header of ours.
 * Producers' files have no `source`: data·inclusion adds it when it takes them. Here it is the name of the file, as a slug.
 */
export function createTable(header: readonly Cell[], file: string) {
  const columns: { at: number; name: string; toValue: ToValue; isText: boolean }[] = [];
  let ignoreAt = -1;
  for (const [at, cell] of header.entries()) {
    const name = typeof cell === 'string' ? cell.trim() : '';
    if (name === IGNORE) ignoreAt = at;
    else if (name !== '' && name !== '__proto__') {
      columns.push({ at, name, toValue: createToValue(name), isText: isTextual(name) });
    }
  }
  const names = new Set(columns.map(({ name }) => name));
  const list = toList(names);
  if (!names.has('id') && list !== 'communes') return null;
  const repeated = names.size < columns.length;
  const blank: Readonly<Record<string, unknown>> = Object.fromEntries(columns.map(({ name }) => [name, null]));
  const source = list === 'communes' || names.has('source') ? null : toSource(file);

  return {
    list,
    width: header.length,
    /** Tells the source that is filled in, or null when the file has its own column. */
    note: source === null ? null : ({ kind: 'note', message: fr.readers.noSource(source), file } as FileNote),
    isIgnored: (cellAt: CellAt): boolean => ignoreAt !== -1 && isMarked(cellAt(ignoreAt)),
    toRecord: (cellAt: CellAt) => {
      // A copy has the room for all names at once, where each name put in would make more of it.
      const record: Record<string, unknown> = { ...blank };
      for (let index = 0; index < columns.length; index += 1) {
        const { at, name, toValue, isText } = columns[index] as (typeof columns)[number];
        const cell = cellAt(at);
        // Nearly half of all cells say nothing, and most of the others are texts.
        if (cell === '') continue;
        const value = isText && typeof cell === 'string' ? (isEmpty(cell) ? null : cell) : toValue(cell);
        if (!repeated || (record[name] ?? null) === null) record[name] = value;
      }
      if (source !== null) record['source'] = source;
      return record;
    },
  };
}

function toList(names: ReadonlySet<string>): RecordList | null {
  if (names.has('structure_id')) return 'services';
  if (names.has('id')) return 'structures';
  return names.has('code') && names.has('nom') ? 'communes' : null;
}

function isMarked(cell: Cell): boolean {
  if (typeof cell === 'boolean') return cell;
  const text = String(cell ?? '')
    .trim()
    .toLowerCase();
  return text !== '' && text !== 'false' && text !== 'faux' && text !== '0';
}

function toSource(file: string): string {
  const name = (file.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]+(?:\.gz)?$/i, '');
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'fichier';
}
