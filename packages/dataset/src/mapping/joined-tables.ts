import { fr } from '../locales/fr.ts';
import { foldColumn, namesAnOffer, serviceFields } from '../columns/column-names.ts';
import { isEmptyMark } from '../values/empty-mark.ts';
import { toTextOf } from '../values/fields/text.ts';
import type { MappedColumn } from './mapping.ts';
import { MOST_OF_THEM, shareOf } from './value-forms.ts';

/** A column that may hold the codes of records, with those of all its rows. */
export interface CodedColumn {
  readonly name: string;
  /** Counts the rows that give a value. */
  readonly filled: number;
  readonly codes: ReadonlySet<string> | null;
}

/** The columns of a table, each with its suggestion at the same place. */
export interface SuggestedTable {
  readonly columns: readonly CodedColumn[];
  readonly suggested: readonly MappedColumn[];
}

/** A column of more codes is not compared with others. */
export const MOST_CODES = 20_000;
const FEWEST_CODES = 3;
const BY_CODES = 0.8;
/** The numbers of rows, which are those of records where another table has them too. */
const RANK = /^(?:n|no|num|numero)$/;
const CODE = /^(?:structure\.|service\.)?id$/;

/** An unknown column that may tell the place of a record in another table: `site_cle`. */
const KEY = /(?:^| )(?:id|cle|code|ref|reference|key)$/;
/** The fields of a place. */
const PLACE = /^(?:structure\.|service\.)?(?:adresse|commune|code_postal|latitude|_latlon)$/;

/** Tells whether a column may hold codes by which other tables tell of its records, or that are those of another table. */
export const mayHoldCodes = (name: string, field: string | undefined): boolean =>
  field === 'id' || RANK.test(foldColumn(name)) || (field === undefined && KEY.test(foldColumn(name)));

/** Writes a code as it is compared: a number may have lost its zeros. */
export function toCode(value: unknown): string | null {
  const text = toTextOf(value).trim();
  return isEmptyMark(text) ? null : text.replace(/^(\d+)[.,]0$/, '$1').replace(/^0+(?=\d)/, '');
}

const has = ({ suggested }: SuggestedTable, fits: (field: string) => boolean): boolean =>
  suggested.some(({ field }) => field?.split(', ').some(fits) === true);
const isOfServices = (table: SuggestedTable): boolean =>
  has(table, (field) => serviceFields.includes(field.replace(/^service\./, '')));
/** Tells whether a table says more of services than whose they are. */
const tellsServices = (table: SuggestedTable): boolean =>
  has(table, (field) => field !== 'structure_id' && serviceFields.includes(field.replace(/^service\./, '')));
const isNamed = (table: SuggestedTable): boolean => has(table, (field) => /^(?:\w+\.)?nom$/.test(field));
const areUnique = ({ codes, filled }: CodedColumn): boolean => codes !== null && codes.size === filled && filled > 0;

/** Tells whether nearly all codes of a column are those of another one. */
const areAmong = ({ codes }: CodedColumn, other: CodedColumn | undefined): boolean =>
  codes !== null &&
  codes.size >= FEWEST_CODES &&
  shareOf([...codes], (code) => other?.codes?.has(code) === true) >= MOST_OF_THEM;

/** Tells whether a column counts rows from 1, which those of any table may be. */
const areRanks = ({ name, codes }: CodedColumn): boolean =>
  RANK.test(foldColumn(name)) && codes !== null && Array.from(codes).every((_, at) => codes.has(String(at + 1)));

/** Finds the column that gives the ids of a table. */
const idsOf = ({ columns, suggested }: SuggestedTable): CodedColumn | undefined =>
  columns.find((_, at) => CODE.test(suggested[at]?.field ?? ''));

/**
 * Joins the tables of files by the codes of their records. A code that stands on several rows of services, and is one of the structures of
 * another table, names the structure: the number of the row is then that of the service. A table that names nothing tells more of
 * the records whose codes it has.
 */
export function joinTables(tables: readonly SuggestedTable[]): MappedColumn[] {
  const owners = tables.filter((table) => isNamed(table) && !isOfServices(table)).map(idsOf);
  const joined = tables.map((table) => (isNamed(table) && isOfServices(table) ? withOwners(table, owners) : table));
  const offers = joined.filter((table) => isNamed(table) && isOfServices(table)).map(idsOf);
  const added = joined.map((table) => (isNamed(table) ? table : withMore(table, owners, offers)));
  return withPlaces(added).flatMap(({ suggested }) => suggested);
}

/**
 * Joins a table of places, which names nothing, to the services that have their codes in an unknown column. Both columns then give the part
 * `_lieu_id`.
 */
function withPlaces(tables: readonly SuggestedTable[]): readonly SuggestedTable[] {
  const told = new Set<CodedColumn>();
  for (const table of tables) {
    const own = idsOf(table);
    if (own === undefined || isNamed(table) || tellsServices(table) || !areUnique(own)) continue;
    if (!has(table, (field) => PLACE.test(field))) continue;
    for (const other of tables.filter((one) => isNamed(one) && isOfServices(one))) {
      const key = other.columns.find((one, at) => other.suggested[at]?.field === null && areAmong(one, own));
      if (key !== undefined) told.add(key).add(own);
    }
  }
  if (told.size === 0) return tables;
  return tables.map(({ columns, suggested }) => ({
    columns,
    suggested: suggested.map((one, at) => {
      const column = columns[at];
      return column !== undefined && told.has(column) ? toJoined(one, '_lieu_id') : one;
    }),
  }));
}

const toJoined = (one: MappedColumn, field: string): MappedColumn => ({
  ...one,
  ...{ field, confidence: BY_CODES, reason: fr.mapping.content },
});

function withOwners(table: SuggestedTable, owners: readonly (CodedColumn | undefined)[]): SuggestedTable {
  const { columns, suggested } = table;
  const at = suggested.findIndex(({ field }) => CODE.test(field ?? ''));
  const code = columns[at];
  const isOwned = has(table, (field) => /^structure(?:_id$|\.(?:id|nom)$)/.test(field));
  if (code?.codes == null || isOwned || code.codes.size >= code.filled * MOST_OF_THEM) return table;
  if (!owners.some((owner) => areAmong(code, owner))) return table;
  const rows = Math.max(...columns.map(({ filled }) => filled));
  const number = columns.findIndex((one) => RANK.test(foldColumn(one.name)) && areUnique(one) && one.filled === rows);
  return {
    columns,
    suggested: suggested.map((one, index) =>
      index === at ? toJoined(one, 'structure_id') : index === number ? toJoined(one, 'id') : one,
    ),
  };
}

function withMore(
  table: SuggestedTable,
  owners: readonly (CodedColumn | undefined)[],
  offers: readonly (CodedColumn | undefined)[],
): SuggestedTable {
  const code = idsOf(table) ?? table.columns.find(({ name }) => RANK.test(foldColumn(name)));
  if (code === undefined || !areUnique(code) || areRanks(code) || has(table, (field) => field === 'structure.id'))
    return table;
  const isOffer = offers.some((other) => areAmong(code, other));
  const isOwner = owners.some((other) => areAmong(code, other));
  if (!isOffer || (isOwner && !namesAnOffer(code.name))) return table;
  return {
    columns: table.columns,
    suggested: table.suggested.map((one, at) => (table.columns[at] === code ? toJoined(one, 'service.id') : one)),
  };
}
