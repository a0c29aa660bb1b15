import { isObject, parseJson } from '@inclusion-kit/sdk/internal';
import { isRecord, kindOfEntry, listsOf } from '../rows/json-rows.ts';
import { decodeLines } from '../rows/decode-lines.ts';
import type { MendedCells } from './mended-cells.ts';

type Item = Record<string, unknown>;

/** JSON written again with its mended values, and whether it has one record a line. */
export interface WrittenJson {
  readonly isByLine: boolean;
  readonly content: Blob;
}

/**
 * Writes JSON again as it came, with its mended values: the same objects and lists, and its indentation. A line that is no record stays as
 * it is.
 * @returns null when it is no JSON
 */
export async function writeJsonInPlace(
  bytes: AsyncIterable<Uint8Array>,
  cells: MendedCells,
  mostCharacters: number,
): Promise<WrittenJson | null> {
  const lines: string[] = [];
  for await (const piece of decodeLines(bytes, mostCharacters)) lines.push(...piece);
  const [first] = lines.map(toBare).filter((line) => line !== '');
  const item = first === undefined ? null : parseJson(first);
  if (item !== null && isObject(item.value) && isRecord(item.value))
    return { isByLine: true, content: byLine(lines, cells) };
  const text = toBare(lines.join('\n'));
  const parsed = parseJson(text);
  if (parsed === null) return null;
  const lists = listsOf(parsed.value, '');
  for (const { name, pointer, items } of lists) {
    const sheet = lists.length > 1 ? name : null;
    for (const [row, one] of items.entries()) {
      if (isObject(one)) mendItem(one, { sheet, row }, lists.length > 1 ? `${pointer}/${row}` : `/${row}`, cells);
    }
  }
  const [, indent = ''] = /^[[{]\r?\n([ \t]+)/.exec(text) ?? [];
  return { isByLine: false, content: new Blob([JSON.stringify(parsed.value, null, indent), '\n'], JSON_TYPE) };
}

const JSON_TYPE = { type: 'application/json' };
const toBare = (text: string): string => text.replace(/^\uFEFF/, '').trim();

function byLine(lines: readonly string[], cells: MendedCells): Blob {
  let row = 0;
  const written = lines.map((line) => {
    const bare = toBare(line);
    const item = bare === '' ? null : parseJson(bare);
    if (item === null || !isObject(item.value)) return `${line}\n`;
    mendItem(item.value, { sheet: null, row }, `/${row}`, cells);
    row += 1;
    return `${JSON.stringify(item.value)}\n`;
  });
  return new Blob(written, { type: 'application/x-ndjson' });
}

/** Puts the mended values of an item, and of the services inside it, in their places. */
function mendItem(item: Item, place: { sheet: string | null; row: number }, pointer: string, cells: MendedCells): void {
  const set = (column: string, holder: Item, name: string, inner: string | null): void => {
    const at = { ...place, pointer: inner };
    if (name === 'geometry') {
      moveTo(holder[name], cells.pointOf(at, column));
      return;
    }
    const mended = cells.valueOf(at, column);
    if (mended !== undefined) holder[name] = mended.value;
  };
  const own = isObject(item['properties']) ? (item['properties'] as Item) : item;
  walk(
    own,
    '',
    (column, holder, name) => set(column, holder, name, null),
    (list, column) => {
      for (const [index, child] of list.filter((one) => isObject(one)).entries()) {
        const inner = `${pointer}/${column}/${index}`;
        walk(child, `${column}[].`, (path, holder, name) => set(path, holder, name, inner), null);
      }
    },
  );
  if (own !== item) {
    set('geometry', item, 'geometry', null);
    if (!('id' in own)) set('id', item, 'id', null);
  }
}

const holdsObjects = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.some((one) => isObject(one));

/** Goes through the values of an item, each with the name that its column has when the item is read as a row. */
function walk(
  item: Item,
  path: string,
  take: (column: string, holder: Item, name: string) => void,
  takeList: ((list: readonly unknown[], column: string) => void) | null,
): void {
  for (const [name, value] of Object.entries(item)) {
    const column = `${path}${name}`;
    if (name === 'geometry' || column === '__proto__') {
      if (name === 'geometry') take(column, item, name);
    } else if (holdsObjects(value)) {
      takeList?.(value, column);
      for (const [index, entry] of value.entries()) {
        if (!isObject(entry)) continue;
        const told = kindOfEntry(entry);
        if (told === null) walk(entry, `${column}[${index}].`, take, null);
        else take(`${column}[${index}].${told.kind}`, entry, told.name);
      }
    } else if (isObject(value)) walk(value, `${column}.`, take, takeList);
    else take(column, item, name);
  }
}

/** Moves a point of GeoJSON, whose longitude stands first. */
function moveTo(geometry: unknown, { latitude, longitude }: { latitude?: unknown; longitude?: unknown } = {}): void {
  const at: unknown = isObject(geometry) ? geometry['coordinates'] : null;
  if (!Array.isArray(at) || at.length < 2 || at.some((one) => Array.isArray(one))) return;
  if (typeof longitude === 'number') at[0] = longitude;
  if (typeof latitude === 'number') at[1] = latitude;
}
