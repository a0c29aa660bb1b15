import { foldText, isObject } from '@inclusion-kit/sdk/internal';
import { vocabularyOf } from '@inclusion-kit/sdk/referentiels';
import { fr } from '../locales/fr.ts';
import { foldColumn, readsAsColumn, targetOfName } from '../columns/column-names.ts';
import { toTextOf } from '../values/fields/text.ts';
import { parseWithDigits } from '../readers/json/json-text.ts';
import { ZipError } from '../readers/xlsx/zip.ts';
import type { Decoder } from '../readers/utf8.ts';
import { decodeLines } from './decode-lines.ts';
import type { RowTold } from './row.ts';

/** A whole document is held in memory: beyond this, one record a line does better. */
const MAX_CHARACTERS = 200_000_000;
/** Cells that rows may hold for each character of a file, and those that any file may: services repeat their structure. */
const MOST_CELLS_A_CHARACTER = 8;
const ALWAYS_CELLS = 1_000_000;
const CHILDREN = /^(?:services?|actions?|offres?|prestations?|activites?|ateliers?|dispositifs?|permanences?)$/;
const DAYS = /^(?:lun|mar|mer|jeu|ven|sam|dim)|^(?:.*\/)?(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const ENGLISH_DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const FRENCH_DAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

/** Names of what an object says of a value of a vocabulary. */
const LABEL = /^(?:noms?|names?|labels?|libelles?|libellés?|titres?|titles?|intitules?|intitulés?)$/i;
const CODE = /^(?:id|codes?|slug|key|cle|value|valeur|ordre|order)$/i;
/** A way to be reached that nobody calls, and who is reached. */
const FAX = /^(?:fax|t[ée]l[ée]copie(?:ur)?)$/i;
const REACHES = /^(?:t[ée]l|(?:mobile|portable|fixe|phone)s?$|e-?mail|mail|courriel|m[ée]l$|contact)/i;
const PERSON = /^(?:noms?|nom_?(?:et_?)?prenom|prenom_?nom|name|full_?name|contact|interlocuteur|referent)$/i;
/** Two times, one to the other. */
const FROM_TO = /\d\s*(?:h|:)?\d*\s*(?:[-–àa]|au)\s*\d/i;

type Item = Readonly<Record<string, unknown>>;

/** Reads JSON of any nesting, one record a line, and GeoJSON: each item is a row, and so is each service inside an item. */
export async function* readJsonTables(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  decoder: Decoder,
): AsyncGenerator<RowTold[]> {
  const lines: string[] = [];
  let size = 0;
  const room = createRoom(0);
  let rank = 0;
  let isByLine: boolean | null = null;
  let line = 0;
  const broken = (reason: string, at: number): RowTold => ({ kind: 'broken', reason, file, line: at });
  const cut = (reason: string, at = 1): RowTold => ({ kind: 'broken', reason, file, line: at, isCut: true });
  for await (const piece of decodeLines(bytes, decoder, MAX_CHARACTERS)) {
    const told: RowTold[] = [];
    for (const text of piece) {
      line += 1;
      room.cells += text.length * MOST_CELLS_A_CHARACTER;
      const trimmed = text.replace(/^\uFEFF/, '').trim();
      if (trimmed === '') continue;
      const item: { value: unknown } | null = isByLine === false ? null : parseWithDigits(trimmed);
      isByLine ??= item !== null && isObject(item.value) && isRecord(withLists(item.value) as Item);
      if (!isByLine) {
        size += text.length;
        if (size > MAX_CHARACTERS) {
          yield [...told, cut(fr.rows.tooLarge, line)];
          return;
        }
        lines.push(text);
      } else if (item !== null && isObject(item.value)) {
        pushItem(told, { file, rank }, withLists(item.value, '', true) as Item, room);
        rank += 1;
      } else told.push(broken(fr.dataset.notJson, line));
    }
    yield told;
  }
  if (isByLine === true) return;
  const parsed = parseWithDigits(lines.join('\n').replace(/^\uFEFF/, ''));
  if (parsed === null) {
    yield [cut(lines.length === 0 ? fr.dataset.emptyFile : fr.dataset.notJson)];
    return;
  }
  const lists = listsOf(withLists(parsed.value));
  if (lists.length === 0) yield [cut(fr.dataset.noList)];
  for (const { name, pointer, first, items, shared } of lists) {
    const sheet = lists.length > 1 ? name : null;
    for (const [index, item] of items.entries()) {
      if (!isObject(item)) continue;
      const told: RowTold[] = [];
      const inner = lists.length > 1 ? `${pointer}/${index}` : null;
      pushRows(told, file, sheet, first + index, { ...shared, ...withoutPlaces(item) }, inner, room);
      yield told;
    }
  }
}

/**
 * Makes lists of objects whose names are ids, each item with its id: `{ "a1": { "nom": … }, "a2": { "nom": … } }`. Inside an item, only
 * services are looked for. Returns the value itself where there is none.
 */
export function withLists(value: unknown, name = '', isInside = false): unknown {
  if (Array.isArray(value)) {
    if (!isList(value)) return value;
    const items = value.map((item) => withLists(item, '', true));
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  if (!isObject(value)) return value;
  if ((!isInside || CHILDREN.test(foldText(name))) && isKeyed(value))
    return Object.entries(value).map(([id, item]) => ({ id, ...(withLists(item, '', true) as Item) }));
  const entries = Object.entries(value).map(
    ([own, one]) => [own, typeof one === 'object' ? withLists(one, own, isInside) : one] as const,
  );
  return entries.some(([own, inner]) => inner !== value[own]) ? Object.fromEntries(entries) : value;
}

/** Tells an object whose names are ids: its values are records of known columns, the first of which the others have too. */
function isKeyed(value: Item): boolean {
  const items = Object.entries(value);
  const columns = isObject(items[0]?.[1]) ? Object.keys(items[0][1]).filter(readsAsColumn) : [];
  return (
    columns.length >= 2 &&
    items.every(([id, item]) => !readsAsColumn(id) && isObject(item) && columns.slice(0, 1).every((one) => one in item))
  );
}

const isList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.some((item) => isObject(item));

/** Names that a document around lists has too. */
const OF_DOCUMENTS = /^(?:names?|titles?|updated)$/i;

/** Tells a record, which has columns of its own, from an object around lists of records. */
export function isRecord(value: Item): boolean {
  const names = Object.entries(value).flatMap(([name, inner]) => (!isList(inner) && readsAsColumn(name) ? [name] : []));
  if (listsOf(value).length === 0) return names.length > 0;
  return names.filter((name) => !OF_DOCUMENTS.test(name)).length > 1;
}

/** Items of a list, from one rank on: items of several lists of one name go on from those before. */
export interface ItemList {
  readonly name: string;
  readonly pointer: string;
  readonly path: readonly (string | number)[];
  readonly first: number;
  readonly items: readonly unknown[];
  /** The cells that the group around the list gives to each item. */
  readonly shared: Item;
}

/**
 * Finds the lists of items, at the top or inside objects. A group is no record: its items are. What is said of a place by the group, and
 * the topic that it stands for, hold for each of them.
 */
export function listsOf(value: unknown): ItemList[] {
  const ranks = new Map<string, number>();
  return [...findLists(value, [], {})].map((list) => {
    const first = ranks.get(list.name) ?? 0;
    ranks.set(list.name, first + list.items.length);
    return { ...list, first };
  });
}

const DEEPEST = 4;

function* findLists(
  value: unknown,
  path: readonly (string | number)[],
  shared: Item,
): Generator<Omit<ItemList, 'first'>> {
  if (Array.isArray(value)) {
    if (!isList(value)) return;
    const groups = value.some((item) => isObject(item) && placesIn(item).length > 0);
    if (!groups || value.some(isOwnRecord)) {
      const name = path.findLast((part): part is string => typeof part === 'string') ?? '';
      yield { name, pointer: path.map((part) => `/${part}`).join(''), path, items: value, shared };
    }
    if (!groups) return;
    for (const [rank, item] of value.entries()) {
      if (!isObject(item)) continue;
      const told = isOwnRecord(item) ? shared : { ...shared, ...sharedBy(item) };
      for (const name of placesIn(item)) yield* findLists(item[name], [...path, rank, name], told);
    }
  } else if (isObject(value) && path.filter((part) => typeof part === 'string').length < DEEPEST) {
    for (const [name, inner] of Object.entries(value)) yield* findLists(inner, [...path, name], shared);
  }
}

/** Names of lists of structures inside a group or another structure. */
const PLACES =
  /^(?:structures?|organismes?|etablissements?|associations?|antennes?|sites?|lieux|membres?|adherents?|partenaires?|points? d accueil|locations?|places?|organi[sz]ations?)$/;

/** Fields of a group that hold for each of its items. */
const SHARED = /^(?:commune|code_postal|code_insee|code_postal, commune|thematiques|publics)$/;

/**
 * Returns the names of the lists of structures in an item: each structure has a name, and services or a place or a contact of its own.
 * @param deepest the lists inside lists that are looked into
 */
function placesIn(item: Item, deepest = DEEPEST): string[] {
  if (!holdsLists(item)) return [];
  return Object.entries(item).flatMap(([name, list]) => {
    if (!isList(list) || CHILDREN.test(foldText(name)) || toWeek(list) !== null) return [];
    const items = list.filter((one) => isObject(one));
    const hasServices = items.some((one) => hasChildren(one) && names(one, 'nom'));
    const isOfPlaces = PLACES.test(foldColumn(name)) && items.every((one) => names(one, 'nom') && isReached(one));
    const areInside = deepest > 1 && items.some((one) => placesIn(one, deepest - 1).length > 0);
    return hasServices || isOfPlaces || areInside ? [name] : [];
  });
}

/** Tells whether a value of an item is a list of objects. Most have none, and are looked at no further. */
function holdsLists(item: Item): boolean {
  for (const name in item) if (isList(item[name])) return true;
  return false;
}

const hasChildren = (item: Item): boolean =>
  Object.entries(item).some(([name, list]) => isList(list) && CHILDREN.test(foldText(name)));

const names = (item: Item, field: string): boolean =>
  Object.entries(item).some(([name, value]) => typeof value === 'string' && targetOfName(name)?.field === field);

const isReached = (item: Item): boolean =>
  ['telephone', 'courriel', 'adresse', 'siret'].some((field) => names(item, field));

/** Tells a structure of its own, which may have others inside, from a group of structures. */
const isOwnRecord = (item: unknown): boolean =>
  isObject(item) && (hasChildren(item) || (names(item, 'nom') && isReached(item)));

const withoutPlaces = (item: Item): Item => {
  const places = placesIn(item);
  return places.length === 0
    ? item
    : Object.fromEntries(Object.entries(item).filter(([name]) => !places.includes(name)));
};

const sharedBy = (item: Item): Item =>
  Object.fromEntries(
    Object.entries(item).filter(
      ([name, value]) => typeof value !== 'object' && SHARED.test(targetOfName(name)?.field ?? ''),
    ),
  );

/** Creates the room for the cells of the rows of a file. */
export const createRoom = (characters: number): { cells: number } => ({
  cells: ALWAYS_CELLS + characters * MOST_CELLS_A_CHARACTER,
});

/** Adds the rows of an item that stands on a line: its own, or those of the structures in it. */
function pushItem(
  told: RowTold[],
  { file, rank }: { file: string; rank: number },
  item: Item,
  room: { cells: number },
): void {
  if (!holdsLists(item)) {
    pushRows(told, file, null, rank, item, null, room);
    return;
  }
  for (const { pointer, items, shared } of listsOf([item])) {
    const inside = pointer === '' ? null : pointer.replace(/^\/\d+/, `/${rank}`);
    for (const [index, one] of items.entries()) {
      if (!isObject(one)) continue;
      const inner = inside === null ? null : `${inside}/${index}`;
      pushRows(told, file, null, rank, { ...shared, ...withoutPlaces(one) }, inner, room);
    }
  }
}

/** Adds the row of an item, or the rows of its services, which know it. */
export function pushRows(
  told: RowTold[],
  file: string,
  sheet: string | null,
  row: number,
  item: Item,
  pointer: string | null,
  room: { cells: number },
): void {
  const place = { kind: 'row', file, sheet, table: 1, row, isItem: true } as const;
  const isFeature = isObject(item['properties']);
  const cells: Record<string, unknown> = {};
  const children: { name: string; items: readonly unknown[] }[] = [];
  const own = isFeature ? { ...(item['properties'] as Item), geometry: item['geometry'] ?? null } : item;
  flatten(own, '', cells, children);
  if (isFeature && item['id'] !== undefined && !('id' in cells)) cells['id'] = item['id'];
  const services = children.flatMap(({ name, items }) => items.map((child, index) => ({ name, child, index })));
  if (services.length === 0) {
    told.push({ ...place, pointer, cells });
    return;
  }
  const width = Object.keys(cells).length;
  for (const { name, child, index } of services) {
    room.cells -= width;
    if (room.cells < 0) throw new ZipError({ isInflated: true });
    const inner: Record<string, unknown> = { ...cells };
    flatten(child as Item, `${name}[].`, inner, null);
    told.push({ ...place, pointer: `${pointer ?? `/${row}`}/${name}/${index}`, cells: inner });
  }
}

function flatten(
  item: Item,
  path: string,
  cells: Record<string, unknown>,
  children: { name: string; items: readonly unknown[] }[] | null,
): void {
  for (const [name, value] of Object.entries(item)) {
    const column = `${path}${name}`;
    if (column === '__proto__') continue;
    if (name === 'geometry' || column === 'geometry') cells[column] = value;
    else if (isList(value)) {
      if (children !== null && CHILDREN.test(foldText(name)))
        children.push({ name: column, items: value.filter((one) => isObject(one)) });
      else if (toWeek(value) !== null) cells[column] = toWeek(value);
      else if (labelsOf(name, value) !== null) cells[column] = labelsOf(name, value);
      else {
        for (const [index, inner] of value.slice(0, 20).entries()) {
          if (isObject(inner)) flattenListed(inner, `${column}[${index}]`, cells);
        }
      }
    } else if (isObject(value)) {
      const week = toWeek(value);
      if (week === null) flatten(value, `${column}.`, cells, children);
      else cells[column] = week;
    } else cells[column] = value;
  }
}

/** Reads a list of values of a vocabulary, each an object of its label and its code, as the labels. Returns null for any other list. */
function labelsOf(name: string, list: readonly unknown[]): string[] | null {
  if (vocabularyOf(targetOfName(name)?.field ?? '').length === 0) return null;
  const labels = list.map((item) => {
    const told = Object.entries(isObject(item) ? item : {}).filter(([, one]) => one !== null);
    const label = told.find(([own]) => LABEL.test(own))?.[1];
    return told.every(([own]) => LABEL.test(own) || CODE.test(own)) ? label : null;
  });
  return labels.every((label) => typeof label === 'string') ? labels : null;
}

function flattenListed(entry: Item, path: string, cells: Record<string, unknown>): void {
  const told = partsOfEntry(entry);
  if (told === null) flatten(entry, `${path}.`, cells, null);
  else for (const { column, name } of told) cells[`${path}.${column}`] = entry[name];
}

/**
 * Returns the columns of an entry such as `{ type: 'telephone', valeur: '…', nom: '…' }`, each with the name of its value: its kind names
 * the first. The number of a fax is none of a phone.
 */
export function partsOfEntry(entry: Item): { column: string; name: string }[] | null {
  const kind = Object.entries(entry).find(([name]) => /^(?:type|nature|canal|moyen|kind)$/i.test(name))?.[1];
  const name = Object.keys(entry).find((one) => /^(?:valeur|value|coordonnee|numero)$/i.test(one));
  if (typeof kind !== 'string' || name === undefined) return null;
  const isFax = Object.values(entry).some((one) => typeof one === 'string' && FAX.test(one.trim()));
  const person = REACHES.test(kind) ? Object.keys(entry).find((one) => PERSON.test(one)) : undefined;
  const own = { column: isFax ? 'fax' : kind, name };
  return person === undefined || isFax ? [own] : [own, { column: 'contact nom', name: person }];
}

/** Writes hours by weekday as one text, or returns null when it is something else. */
function toWeek(value: unknown): string | null {
  if (isObject(value)) {
    const entries = Object.entries(value);
    if (entries.length === 0 || !entries.every(([name]) => DAYS.test(foldText(name)))) return null;
    // « Jeunes » begins as a day does.
    if (entries.length === 1 && !/(?:di|dimanche|day)$/.test(foldText(entries[0]?.[0] ?? ''))) return null;
    return entries.map(([day, hours]) => `${toFrenchDay(day)} : ${toHours(hours)}`).join(' ; ');
  }
  if (!Array.isArray(value)) return null;
  const lines = (value as Item[]).map((entry) => {
    const told = Object.entries(entry).find(
      ([name, one]) => /jour|day/i.test(name) && (typeof one === 'string' || Array.isArray(one)),
    );
    const days = [told?.[1]].flat();
    if (!days.every((day) => typeof day === 'string' && DAYS.test(foldText(day)))) return null;
    const rest = Object.fromEntries(Object.entries(entry).filter(([, one]) => one !== told?.[1]));
    return `${days.map((day) => toFrenchDay(String(day))).join(', ')} : ${toHours(rest)}`;
  });
  return lines.length > 0 && lines.every((one) => one !== null) ? lines.join(' ; ') : null;
}

/** Returns the French name of an English day, also of the address that schema.org gives it. */
function toFrenchDay(day: string): string {
  const at = ENGLISH_DAYS.indexOf(foldText(day).split('/').at(-1) ?? '');
  return FRENCH_DAYS[at] ?? day;
}

function toHours(value: unknown): string {
  if (value === null || value === undefined || value === '' || value === false) return 'fermé';
  if (Array.isArray(value)) return value.length === 0 ? 'fermé' : value.map(toHours).join(', ');
  if (!isObject(value)) return toTextOf(value);
  const times = Object.values(value).filter((one) => typeof one === 'string' || Array.isArray(one));
  if (times.length === 0) return 'fermé';
  // The morning and the afternoon, each with its hours.
  if (times.every((time) => FROM_TO.test(toTextOf(time)))) return times.map(toHours).join(', ');
  const pairs = [];
  for (let at = 0; at < times.length; at += 2) {
    pairs.push(times[at + 1] === undefined ? toHours(times[at]) : `${toHours(times[at])} - ${toHours(times[at + 1])}`);
  }
  return pairs.join(', ');
}
