import { vocabularyOf } from '@inclusion-kit/sdk/referentiels';
import { targetOfName } from '../../columns/column-names.ts';
import type { Draft } from '../../mapping/apply-mapping.ts';
import type { RawValue } from '../../mapping/row-values.ts';
import { isEmptyMark } from '../../values/empty-mark.ts';
import { toTextOf } from '../../values/fields/text.ts';
import { ask, keep, type Outcome } from '../../values/outcome.ts';
import { isIdem } from '../../values/same-as-above.ts';
import { isBlank, type ReadField } from './draft-values.ts';

/** Reads the value of a cell. */
export type Reader = (value: unknown, raw: RawValue) => Outcome;
/** Returns the values of a field that tell something. */
export type All = (field: string) => readonly RawValue[];
/** Returns the first value of some fields that tells something, else the first one. */
export type First = (field: string, ...others: readonly string[]) => RawValue | undefined;
/** Reads the first of some values. */
export type Read = (field: string, raws: readonly RawValue[], reader: Reader) => ReadField;

/** The cells of the record that is open: those of one record after the other. */
export interface Cells {
  /** Opens a record: all others tell of it from now on. */
  open(draft: Draft): void;
  readonly all: All;
  readonly first: First;
  readonly read: Read;
  /** Reads the first value of some fields. */
  readonly one: (field: string, reader: Reader, ...others: readonly string[]) => ReadField;
  /** Reads a contact that several columns of its name may give. Two different ones are asked, as those of one cell are. */
  readonly onlyOne: (field: string, reader: (value: unknown) => Outcome, ...others: readonly string[]) => ReadField;
}

export const none: readonly RawValue[] = [];
const absent: Outcome = keep(null);

/** Tells whether a record is a place of médiation numérique, which has other readers for the same fields. */
export const isOfMednum = ({ values }: Draft): boolean => values.has('_mednum_services');

const isMark = ({ value }: RawValue): boolean => typeof value === 'string' && isEmptyMark(value);
const isBlankCell = ({ value }: RawValue): boolean => isBlank(value);

/** Creates what gives the cells of records, one record after the other. */
export function createCells(once: Once): Cells {
  let values: Draft['values'] = new Map();
  let kind = '';
  const all: All = (field) => {
    const raws = values.get(field);
    if (raws === undefined) return none;
    return raws.some(isBlankCell) ? raws.filter((raw) => !isBlankCell(raw)) : raws;
  };
  const first: First = (field, ...others) => {
    let given: RawValue | undefined;
    for (let at = -1; at < others.length; at += 1) {
      for (const raw of values.get(others[at] ?? field) ?? none) {
        if (isBlank(raw.value)) continue;
        // Most fields have one value, which counts even if it is a mark: only of several is one looked for that tells something.
        if (given === undefined) given = raw;
        else if (!isMark(given)) return given;
        else if (!isMark(raw)) return raw;
      }
    }
    return given;
  };
  const read: Read = (field, raws, reader) => {
    const [given] = raws;
    if (given === undefined) return { outcome: absent, raws };
    const raw = Array.isArray(given.value) ? { ...given, value: toOneValue(field, given.value) } : given;
    if (raw.part !== undefined && !isIdem(toTextOf(raw.value))) {
      const { value, candidates = [] } = raw.part === null ? absent : reader(raw.part, raw);
      return { outcome: ask('valeur_inconnue', value === null ? candidates : [value]), raws };
    }
    return { outcome: once(kind, field, raw, reader), raws };
  };
  const one: Cells['one'] = (field, reader, ...others) => {
    const raw = first(field, ...others);
    return read(field, raw === undefined ? none : [raw], reader);
  };
  const onlyOne: Cells['onlyOne'] = (field, reader, ...others) => {
    const given = all(field);
    if (given.length < 2) return one(field, reader, ...others);
    const raws = given.filter((raw) => !isMark(raw) && targetOfName(raw.column)?.field === field);
    const told = raws.length < 2 ? [] : [...new Set(raws.map(({ value }) => reader(value).value))];
    return told.length < 2 || told.includes(null)
      ? one(field, reader, ...others)
      : { outcome: ask(field === 'telephone' ? 'deux_telephones' : 'deux_courriels', told), raws };
  };
  return {
    open: (draft) => {
      ({ values } = draft);
      kind = isOfMednum(draft) ? `${draft.model} mednum` : draft.model;
    },
    ...{ all, first, read, one, onlyOne },
  };
}

/** A list in a cell for one value is read as the text of its items. */
const toOneValue = (field: string, value: readonly unknown[]): unknown =>
  vocabularyOf(field).length === 0 && field !== 'zone_eligibilite'
    ? value.map((item) => toTextOf(item)).join(' ; ')
    : value;

/** Longer texts are alike nowhere. */
const LONGEST_KEPT = 200;
/** Texts of a column that are kept. */
const MOST_KEPT = 20_000;
/** Texts after which a column of which fewer than one in so many was known is kept no more: ids, phones and points hardly repeat. */
const TRIED = 1000;
const SELDOM = 8;

/** The readings of one column for one field. */
interface ReadColumn {
  readonly outcomes: Map<string, Outcome>;
  asked: number;
  found: number;
}

/** Reads the value of a cell for a field, of records of a kind: a text that a column had before is not read again. */
export type Once = (kind: string, field: string, raw: RawValue, reader: Reader) => Outcome;

/** Creates a reading that is done once for each text of a column. */
export function createOnce(readOne: (field: string, raw: RawValue, reader: Reader) => Outcome): Once {
  const known = new Map<string, Map<string, Map<string, ReadColumn>>>();
  return (kind, field, raw, reader) => {
    const { value, column } = raw;
    if (typeof value !== 'string' || value.length > LONGEST_KEPT) return readOne(field, raw, reader);
    // One name made of three would be made, and looked up sign by sign, for each value.
    const ofField = inner(inner(known, kind), field);
    let own = ofField.get(column);
    if (own === undefined) ofField.set(column, (own = { outcomes: new Map(), asked: 0, found: 0 }));
    if (own.asked >= TRIED && own.found * SELDOM < own.asked) {
      own.outcomes.clear();
      return readOne(field, raw, reader);
    }
    own.asked += 1;
    const found = own.outcomes.get(value);
    if (found !== undefined) {
      own.found += 1;
      return found;
    }
    const outcome = readOne(field, raw, reader);
    if (own.outcomes.size < MOST_KEPT) own.outcomes.set(value, outcome);
    return outcome;
  };
}

/** Returns the map of a name in another one, made at its first use. */
function inner<Value>(outer: Map<string, Map<string, Value>>, name: string): Map<string, Value> {
  let found = outer.get(name);
  if (found === undefined) outer.set(name, (found = new Map<string, Value>()));
  return found;
}
