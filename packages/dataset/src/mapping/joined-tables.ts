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

/** Tells whether a column may hold codes by which other tables tell of its records. */
export const mayHoldCodes = (name: string, field: string | undefined): boolean =>
  field === 'id' || RANK.test(foldColumn(name));

/** Writes a code as it is compared: a number may have lost its zeros. */
export function toCode(value: unknown): string | null {
  const text = toTextOf(value).trim();
  return isEmptyMark(text) ? null : text.replace(/^(\d+)[.,]0$/, '$1').replace(/^0+(?=\d)/, '');
}

const has = ({ suggested }: SuggestedTable, fits: (field: string) => boolean): boolean =>
  suggested.some(({ field }) => field?.split(', ').some(fits) === true);
const isOfServices = (table: SuggestedTable): boolean =>
  has(table, (field) => serviceFields.includes(field.replace(/^service\./, '')));
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
  return joined.flatMap((table) => (isNamed(table) ? table : withMore(table, owners, offers)).suggested);
}

const told = (one: MappedColumn, field: string): MappedColumn => ({
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
      index === at ? told(one, 'structure_id') : index === number ? told(one, 'id') : one,
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
    suggested: table.suggested.map((one, at) => (table.columns[at] === code ? told(one, 'service.id') : one)),
  };
}
