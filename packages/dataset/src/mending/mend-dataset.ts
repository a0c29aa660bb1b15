import { emptyRecord } from '@inclusion-kit/sdk/internal';
import type { Draft } from '../mapping/apply-mapping.ts';
import type { RawValue } from '../mapping/row-values.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { toSeenRow } from '../rows/row.ts';
import { isEmptyMark } from '../values/empty-mark.ts';
import { toTextOf } from '../values/fields/text.ts';
import { isIdem } from '../values/same-as-above.ts';
import { isRightAbove, type RecordContext } from './record/draft-values.ts';
import { findMonthFirst } from './record/month-first.ts';
import { createRecordReader, type RecordReader } from './record/read-record.ts';
import { ask, type Outcome, type QuestionCode } from '../values/outcome.ts';
import { fr } from '../locales/fr.ts';

/** A record with the place of its row. */
export interface MendedRecord extends Record<string, unknown> {
  /** Its id, with its source before it. */
  id: string;
  /** Rank of its row: from 1 in tables, from 0 in JSON. */
  _row: number;
  /** Tells that its row is an item of JSON or Parquet. */
  _isItem?: true;
  /** Name of its sheet, in workbooks. */
  _sheet?: string;
  /** JSON Pointer, for a record inside another one. */
  _pointer?: string;
}

/** Returns the row of a record as a person counts it, from 1. */
export const seenRowOf = ({ _row, _isItem }: { readonly _row: number; readonly _isItem?: true | undefined }): number =>
  toSeenRow({ row: _row, isItem: _isItem });

/** The place of a value in a file and in the records. */
export interface ValuePlace {
  /** The model of the record. */
  model: 'structure' | 'service';
  /** Its id. */
  id: string;
  /** The field of the schema. */
  field: string;
  /** Name of the file. */
  file: string;
  /** Name of the sheet, in workbooks. */
  sheet?: string;
  /** The row, from 1 in tables, from 0 in JSON. */
  row: number;
  /** Tells that the row is an item of JSON or Parquet, whose rank begins at 0. */
  isItem?: true;
  /** JSON Pointer of an item inside another one. */
  pointer?: string;
  /** The column that gave the value, absent when none did. */
  column?: string;
}

/** One change of a value, which is sure. */
export interface Mend extends ValuePlace {
  /** The name of the rule that changed it. */
  rule: string;
  /** The value as in the file. */
  before: unknown;
  /** The value now. */
  after: unknown;
  /** The value that the field has without the mend, where `before` is that of another field. */
  undone?: unknown;
}

/** One value that a person has to decide. Until then the record has it as it does no harm, mostly null. */
export interface Question extends ValuePlace {
  /** A stable word for code to branch on. */
  code: QuestionCode;
  /** The question, in French. */
  question: string;
  /** The value as in the file. */
  before: unknown;
  /** The values to choose from. */
  candidates: readonly unknown[];
  /** The values of a list that leave no doubt. An answer adds to them. */
  recognised?: readonly string[];
}

/** Records mended as far as it is sure, with what was done and what is to be asked. */
export interface MendedDataset {
  /** The structures, those made of the columns of services included. */
  structures: MendedRecord[];
  /** The services, in the order of the files. */
  services: MendedRecord[];
  /** The changes that were sure, each with its rule, the value before and the value after, which differ. */
  mends: Mend[];
  /** The values that a person has to decide about, with candidates where there are some. */
  questions: Question[];
}

/** Records whose values were not read yet. */
interface Drafts {
  readonly structures: readonly Draft[];
  readonly services: readonly Draft[];
}

/** The options of mending: facts that the files do not tell. */
export interface MendOptions extends RecordContext {
  /** Values of vocabularies by the words of the file, by field. */
  values?: Mapping['values'] | undefined;
}

/**
 * Reads the values of records and mends those that are sure: phones, links, dates, places, hours, vocabularies. What is not
 * sure is asked, never guessed. A structure without a date has the latest of its services. Records whose consent is unclear are
 * there: `withoutUnclear` leaves them out.
 * @example const { services, questions } = mendDataset(applyMapping(rows, mapping, { source, now }), { source, now, places, departement });
 */
export function mendDataset(drafts: Drafts, options: MendOptions): MendedDataset {
  const steps = mendBySteps(drafts, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The options of mending in turns. */
export interface MendInTurnsOptions extends MendOptions {
  /** Stops the mending. */
  signal?: AbortSignal | undefined;
  /** Hears how many records were read, and lets others have their turn. False stops it. */
  pause: (records: number) => Promise<boolean>;
}

/**
 * Mends records as `mendDataset` does, and lets others have their turn every thousand records.
 * @returns null once `pause` said to stop
 * @throws AbortError when `signal` stops it
 * @example const mended = await mendInTurns(drafts, { ...options, pause: async () => (await scheduler.yield(), true) });
 */
export async function mendInTurns(
  drafts: Drafts,
  { signal, pause, ...options }: MendInTurnsOptions,
): Promise<MendedDataset | null> {
  const steps = mendBySteps(drafts, options);
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done === true) return step.value;
    if (!(await pause(step.value))) return null;
  }
}

/** Records before the next turn of others. */
const TURN = 1000;

/** Mends records, and tells between two of them how many were read. */
function* mendBySteps(drafts: Drafts, options: MendOptions): Generator<number, MendedDataset> {
  let count = 0;
  const dataset: MendedDataset = { structures: [], services: [], mends: [], questions: [] };
  const all = [...drafts.structures, ...drafts.services];
  const read = createRecordReader({ ...options, isMonthFirst: findMonthFirst(all) });
  const structures = new Map<string, MendedRecord>();
  const made: { record: MendedRecord; draft: Draft }[] = [];
  for (const draft of drafts.structures) {
    if (count > 0 && count % TURN === 0) yield count;
    count += 1;
    const record = mendOne(draft, read, dataset);
    structures.set(draft.id, record);
    dataset.structures.push(record);
    if (record['date_maj'] === null && !hasValue(draft, 'date_maj')) made.push({ record, draft });
  }
  const latest = new Map<string, string>();
  let above: Draft | null = null;
  for (const draft of drafts.services) {
    if (count > 0 && count % TURN === 0) yield count;
    count += 1;
    const record = mendOne(draft, read, dataset);
    dataset.services.push(record);
    const owner = draft.structure_id;
    record['structure_id'] = owner;
    if (owner === null && draft.values.get('structure_id')?.some(({ value }) => isIdem(toTextOf(value))) === true) {
      const candidates =
        above?.structure_id == null || !isRightAbove(above.place, draft.place) ? [] : [above.structure_id];
      tell(dataset, draft, 'structure_id', draft.values.get('structure_id') ?? [], ask('meme_que_dessus', candidates));
      continue;
    }
    above = draft;
    if (owner === null || !structures.has(owner)) {
      tell(
        dataset,
        draft,
        'structure_id',
        draft.values.get('structure_id') ?? [],
        ask('structure_inconnue', [], owner),
      );
      continue;
    }
    const day = record['date_maj'];
    if (typeof day === 'string' && day > (latest.get(owner) ?? '')) latest.set(owner, day);
  }
  for (const { record, draft } of made) {
    const day = latest.get(record.id);
    if (day === undefined) tell(dataset, draft, 'date_maj', [], ask('date_absente'));
    else {
      record['date_maj'] = day;
      tell(dataset, draft, 'date_maj', [], { value: day, rule: 'date_des_services' });
    }
  }
  return dataset;
}

const hasValue = (draft: Draft, field: string): boolean =>
  (draft.values.get(field) ?? []).some(({ value }) => !isEmptyMark(toTextOf(value)));

/** Fields that take the text of another column as it is, such as a mobile phone. */
const PARTS_OF_TEXTS = /^(?:telephone|description|lien_mobilisation|conditions_acces|mobilisation_precisions)$/;

const blanks: Readonly<Record<Draft['model'], Readonly<Record<string, null>>>> = {
  structure: emptyRecord('structure'),
  service: emptyRecord('service'),
};

function mendOne(draft: Draft, read: RecordReader, dataset: MendedDataset): MendedRecord {
  const { place, id, model } = draft;
  const record: MendedRecord = { ...blanks[model], id, _row: place.row };
  if (place.isItem !== undefined) record._isItem = place.isItem;
  if (place.sheet !== null) record._sheet = place.sheet;
  if (place.pointer !== null) record._pointer = place.pointer;
  read(draft, (field, { outcome, raws }) => {
    record[field] = outcome.value ?? null;
    tell(dataset, draft, field, raws, outcome);
  });
  if (draft.isRepeated === true) tell(dataset, draft, 'id', [], ask('id_repete'));
  if (draft.isUncertain === true) tell(dataset, draft, 'id', [], ask('accord_incertain'));
  if (draft.isEnded) tell(dataset, draft, 'id', [], ask('fiche_terminee'));
  return record;
}

function tell(
  { mends, questions }: MendedDataset,
  draft: Draft,
  field: string,
  raws: readonly RawValue[],
  outcome: Outcome,
): void {
  if (outcome.ask === undefined && outcome.rule === undefined) return;
  const before = raws.length > 1 ? raws.map(({ value }) => value) : (raws[0]?.value ?? null);
  if (outcome.ask !== undefined) {
    const told: Question = Object.assign(placeOf(draft, field, raws), {
      code: outcome.ask,
      question: fr.questions[outcome.ask],
      before,
      candidates: outcome.candidates ?? [],
    });
    if (outcome.recognised !== undefined) told.recognised = outcome.recognised;
    questions.push(told);
  } else if (outcome.rule !== undefined) {
    const own = ownOf(draft, field, raws);
    // A cell that was empty stays so, and a list that holds nothing too: nothing was mended.
    if (raws.length <= 1 && own.length === raws.length && isSameJson(before, outcome.value)) return;
    // The names come in the order of the journal.
    const told = placeOf(draft, field, raws) as Mend;
    told.rule = outcome.rule;
    told.before = before;
    told.after = outcome.value;
    if (own.length < raws.length)
      told.undone = own.length > 1 ? own.map(({ value }) => value) : (own[0]?.value ?? null);
    mends.push(told);
  }
}

/** Returns the values of the field itself, among those that it was read from. */
function ownOf({ values }: Draft, field: string, raws: readonly RawValue[]): readonly RawValue[] {
  if (raws.length === 0 || PARTS_OF_TEXTS.test(field)) return raws;
  const given = values.get(field);
  const isOwn = (raw: RawValue): boolean => given?.some(({ column }) => column === raw.column) === true;
  // Nearly all fields are read from their first value.
  return raws.every((raw) => raw === given?.[0] || isOwn(raw)) ? raws : raws.filter(isOwn);
}

function placeOf({ model, id, place }: Draft, field: string, [raw]: readonly RawValue[]): ValuePlace {
  const { file, sheet, row } = place;
  const told: ValuePlace = sheet === null ? { model, id, field, file, row } : { model, id, field, file, sheet, row };
  if (place.isItem !== undefined) told.isItem = place.isItem;
  if (place.pointer !== null) told.pointer = place.pointer;
  if (raw !== undefined && raw.column !== '') told.column = raw.column;
  return told;
}

/** Tells whether two values are written alike as JSON. A text is like no list, and two texts need no writing. */
const isSameJson = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && (typeof b === 'string' || Array.isArray(b))
    ? a === b
    : JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
