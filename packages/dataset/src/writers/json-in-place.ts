import { isObject, parseJson } from '@inclusion-kit/sdk/internal';
import { isRecord, listsOf, partsOfEntry, withLists } from '../rows/json-rows.ts';
import { decodeLines } from '../rows/decode-lines.ts';
import { spannedText, type Span, type Spanned } from './json-spans.ts';
import type { MendedCells } from './mended-cells.ts';

type Item = Readonly<Record<string, unknown>>;

/** JSON written again with its mended values, and whether it has one record a line. */
export interface WrittenJson {
  readonly isByLine: boolean;
  readonly content: Blob;
}

/**
 * Writes JSON again as it came, with its mended values in their places. All the rest is the same text: blanks, lines, and numbers that a
 * program would round. A line that is no record stays as it is.
 * @returns null when it is no JSON, or when its records stand in no list
 */
export async function writeJsonInPlace(
  bytes: AsyncIterable<Uint8Array>,
  cells: MendedCells,
  mostCharacters: number,
): Promise<WrittenJson | null> {
  const lines: string[] = [];
  for await (const piece of decodeLines(bytes, undefined, mostCharacters)) lines.push(...piece);
  const [first] = lines.map(toBare).filter((line) => line !== '');
  const item = first === undefined ? null : parseJson(first);
  if (item !== null && isObject(item.value) && isRecord(withLists(item.value) as Item)) {
    const content = byLine(lines, cells);
    return content === null ? null : { isByLine: true, content };
  }
  const text = lines.join('\n').replace(/^\uFEFF/, '');
  const parsed = parseJson(text);
  // Records that stand by their ids are no list to write in.
  if (parsed === null || withLists(parsed.value) !== parsed.value) return null;
  const lists = listsOf(parsed.value);
  const edits = createEdits(text);
  for (const { name, pointer, path, first, items } of lists) {
    const sheet = lists.length > 1 ? name : null;
    let list = spannedText(text);
    for (const part of path) list = list.member(part);
    for (const [rank, one] of items.entries()) {
      const row = first + rank;
      const inner = lists.length > 1 ? `${pointer}/${rank}` : `/${row}`;
      if (isObject(one)) mendItem(one, list.member(rank), { sheet, row }, inner, { cells, edits });
    }
  }
  return { isByLine: false, content: new Blob([...edits.pieces(), '\n'], JSON_TYPE) };
}

const JSON_TYPE = { type: 'application/json' };
const toBare = (text: string): string => text.replace(/^\uFEFF/, '').trim();

/** Writes records again, one a line, or returns null where services stand by their ids in one of them, or structures inside one. */
function byLine(lines: readonly string[], cells: MendedCells): Blob | null {
  let row = 0;
  const written: string[] = [];
  for (const line of lines) {
    const text = line.replace(/^\uFEFF/, '');
    const item = toBare(text) === '' ? null : parseJson(text);
    if (item === null || !isObject(item.value)) {
      written.push(`${line}\n`);
      continue;
    }
    if (withLists(item.value, '', true) !== item.value || listsOf([item.value]).some(({ path }) => path.length > 0))
      return null;
    const edits = createEdits(text);
    mendItem(item.value, spannedText(text), { sheet: null, row }, `/${row}`, { cells, edits });
    row += 1;
    written.push(`${edits.pieces().join('')}\n`);
  }
  return new Blob(written, { type: 'application/x-ndjson' });
}

/** Other values for places in a text. */
interface Edits {
  put(span: Span, value: unknown): void;
  /** Returns the text with the other values, in pieces. */
  pieces(): string[];
}

function createEdits(text: string): Edits {
  const edits = new Map<number, { end: number; value: unknown }>();
  return {
    put: ({ start, end }, value) => edits.set(start, { end, value }),
    pieces: () => {
      const pieces: string[] = [];
      let at = 0;
      for (const [start, { end, value }] of [...edits].sort(([one], [other]) => one - other)) {
        pieces.push(text.slice(at, start), toText(value, text, start, end));
        at = end;
      }
      return [...pieces, text.slice(at)];
    },
  };
}

/** Writes a value. A list that stood on several lines stays on several. */
function toText(value: unknown, text: string, start: number, end: number): string {
  if (!Array.isArray(value) || !text.slice(start, end).includes('\n')) return JSON.stringify(value ?? null);
  const [lead = ''] = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', start) + 1, start)) ?? [];
  const [, inner = `${lead}  `] = /\n([ \t]*)\S/.exec(text.slice(start, end)) ?? [];
  return JSON.stringify(value, null, inner.slice(lead.length) || '  ').replaceAll('\n', `\n${lead}`);
}

/** Puts the mended values of an item, and of the services inside it, in their places. */
function mendItem(
  item: Item,
  spanned: Spanned,
  place: { sheet: string | null; row: number },
  pointer: string,
  { cells, edits }: { cells: MendedCells; edits: Edits },
): void {
  const set = (column: string, value: unknown, holder: Spanned, name: string, inner: string | null): void => {
    const at = { ...place, pointer: inner };
    if (name === 'geometry') {
      moveTo(value, () => holder.member(name), cells.pointOf(at, column), edits);
      return;
    }
    const mended = cells.valueOf(at, column);
    if (mended !== undefined) edits.put(holder.member(name).span(), mended.value);
  };
  const properties = item['properties'];
  const [own, holder] = isObject(properties) ? [properties, spanned.member('properties')] : [item, spanned];
  walk(
    own,
    holder,
    '',
    (column, value, inside, name) => set(column, value, inside, name, null),
    (list, spannedList, column) => {
      let index = 0;
      for (const [rank, child] of list.entries()) {
        if (!isObject(child)) continue;
        const inner = `${pointer}/${column}/${index}`;
        index += 1;
        const take: Take = (path, value, inside, name) => set(path, value, inside, name, inner);
        walk(child, spannedList.member(rank), `${column}[].`, take, null);
      }
    },
  );
  if (own !== item) {
    if ('geometry' in item) set('geometry', item['geometry'], spanned, 'geometry', null);
    if (!('id' in own) && 'id' in item) set('id', item['id'], spanned, 'id', null);
  }
}

const holdsObjects = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.some((one) => isObject(one));

type Take = (column: string, value: unknown, holder: Spanned, name: string) => void;

/** Goes through the values of an item, each with the name that its column has when the item is read as a row. */
function walk(
  item: Item,
  spanned: Spanned,
  path: string,
  take: Take,
  takeList: ((list: readonly unknown[], spanned: Spanned, column: string) => void) | null,
): void {
  for (const [name, value] of Object.entries(item)) {
    const column = `${path}${name}`;
    if (name === 'geometry' || column === '__proto__') {
      if (name === 'geometry') take(column, value, spanned, name);
    } else if (holdsObjects(value)) {
      const list = spanned.member(name);
      takeList?.(value, list, column);
      for (const [index, entry] of value.entries()) {
        if (!isObject(entry)) continue;
        const told = partsOfEntry(entry);
        if (told === null) walk(entry, list.member(index), `${column}[${index}].`, take, null);
        else
          for (const part of told)
            take(`${column}[${index}].${part.column}`, entry[part.name], list.member(index), part.name);
      }
    } else if (isObject(value)) walk(value, spanned.member(name), `${column}.`, take, takeList);
    else take(column, value, spanned, name);
  }
}

/** Moves a point of GeoJSON, whose longitude stands first. */
function moveTo(
  geometry: unknown,
  spanned: () => Spanned,
  { latitude, longitude }: { latitude?: unknown; longitude?: unknown } = {},
  edits: Edits,
): void {
  const at: unknown = isObject(geometry) ? geometry['coordinates'] : null;
  if (!Array.isArray(at) || at.length < 2 || at.some((one) => Array.isArray(one))) return;
  for (const [rank, value] of [longitude, latitude].entries()) {
    if (typeof value === 'number') edits.put(spanned().member('coordinates').member(rank).span(), value);
  }
}
