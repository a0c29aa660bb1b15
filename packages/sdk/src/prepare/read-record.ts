import { isObject } from '../arguments.ts';
import { fieldsWith, requiredFields } from '../tables/field-names.ts';
import type { Position } from '../geography/geography.ts';
import type { Model } from '../tables/record-fields.ts';
import type { IsFlawless } from '../schemas/accept/is-flawless.ts';
import type { Day } from '../schemas/day.ts';
import { validateRecord, writableFields, type RecordIssue } from '../schemas/writing/index.ts';
import { toNumber } from '../schemas/writing/numbers.ts';
import { toDayText } from '../schemas/writing/rules.ts';
import { messages, type DatasetCode } from './format/messages.ts';
import { isReady } from './is-ready.ts';
import { isFarFrom, isOnEarth, toRightPoint, type CommuneCentres } from './misplaced-point.ts';
import type { Fields } from './raw-record.ts';
import type { Remark, Severity } from './report.ts';

/** The outcome of one record: the record to keep, or null when it is refused, and the remarks on it. */
export interface ReadRecord {
  readonly record: Readonly<Fields> | null;
  readonly remarks: readonly Remark[];
}

/** The options that a record is read with. */
export interface ReadOptions {
  now: Day;
  /** Returns true for a record on which `validateRecord` has no remark. */
  isFlawless: IsFlawless;
  /** The communes that exist, or null when unknown. */
  communes: CommuneCentres | null;
  /** Keeps records that lack what `MAY_LACK` names. */
  lenient: boolean;
}

/** Fields that the schema requires and that a lenient reading does without. */
const MAY_LACK: readonly string[] = ['date_maj', 'description'];

const NO_REMARKS: readonly Remark[] = [];
const numberFields = fieldsWith(({ kind, rule }) => kind === 'number' && rule !== undefined);

/**
 * Reads one record. A wrong required field refuses the record, a wrong optional field is emptied, and an unknown vocabulary
 * value is kept. Only the wrong items of a list are dropped. Absent fields become null. Fields outside the schema are kept. A
 * point whose numbers were exchanged, or lost their sign, is put right when the commune shows which it was.
 * A record that needs no change, as most of the API's, is kept itself. Any other is copied.
 */
export function readRecord(
  model: Model,
  raw: unknown,
  { now, isFlawless, communes, lenient }: ReadOptions,
): ReadRecord {
  if (!isObject(raw)) return { record: null, remarks: [remark('refused', '', 'not_an_object')] };
  const ready = isReady(model, raw) && isPlaceRight(raw, communes);
  if (ready && isFlawless(model, raw)) return { record: raw, remarks: NO_REMARKS };
  const record = toCompleteRecord(model, raw);
  const remarks: Remark[] = [];
  const required = requiredFields(model).filter((field) => !lenient || !MAY_LACK.includes(field)) as readonly string[];
  const wrongItems = new Map<string, Set<number>>();

  const issues = !ready && isFlawless(model, record) ? [] : validateRecord(model, record, { now });
  for (const issue of issues) {
    const [field = '', item] = issue.field.split('.');
    if (!required.includes(field) && lenient && MAY_LACK.includes(field) && isNone(record[field])) continue;
    const severity = severityOf(issue, valueAt(record, field, item), required.includes(field));
    remarks.push({ severity, field, code: issue.code, message: toMessage(issue) });
    if (severity !== 'repaired') continue;
    const items = wrongItems.get(field) ?? new Set();
    wrongItems.set(field, items.add(item === undefined ? -1 : Number(item)));
  }
  for (const field of required) {
    if (isBlank(record[field]) && !remarks.some((told) => told.field === field && told.severity === 'refused')) {
      remarks.push(remark('refused', field, 'missing'));
    }
  }
  if (remarks.some(({ severity }) => severity === 'refused')) return { record: null, remarks };

  for (const [field, items] of wrongItems) record[field] = withoutItems(record[field], items);
  toPlainValues(record);
  if (lenient) markIncomplete(model, record);
  remarks.push(...repairPlace(record, communes));
  return { record, remarks };
}

/** Copies a record with every field of the schema. A date in milliseconds, as published files have, becomes a day. */
function toCompleteRecord(model: Model, raw: Readonly<Fields>): Fields {
  const record: Fields = { ...raw };
  for (const field of writableFields(model)) record[field] ??= null;
  const { date_maj } = record;
  if (typeof date_maj === 'number') {
    const date = new Date(date_maj);
    if (!Number.isNaN(date.getTime())) record.date_maj = date.toISOString().slice(0, 10);
  }
  return record;
}

function severityOf(issue: RecordIssue, value: unknown, isRequired: boolean): Severity {
  if (issue.severity === 'warning' || (issue.code === 'enum' && typeof value === 'string')) return 'warning';
  return isRequired ? 'refused' : 'repaired';
}

/** A suggestion is made of the record's own value: it has no place in a sentence that stands for many records. */
function toMessage({ code, message, suggestion }: RecordIssue): string {
  if (suggestion === undefined || code === 'enum') return message;
  return message.split(` Vouliez-vous dire « ${suggestion} »`, 1)[0] ?? message;
}

function valueAt(record: Fields, field: string, item: string | undefined): unknown {
  const value = record[field];
  return item === undefined || !Array.isArray(value) ? value : (value as unknown[])[Number(item)];
}

/** Drops the wrong items of a list. Returns null when the value itself is wrong (-1) or no item is left. */
function withoutItems(value: unknown, items: ReadonlySet<number>): unknown {
  if (items.has(-1) || !Array.isArray(value)) return null;
  const left = (value as unknown[]).filter((_, index) => !items.has(index));
  return left.length === 0 ? null : left;
}

/** Gives what the schema tolerates the one form that answers have: days without an hour, numbers as numbers, no blanks. */
function toPlainValues(record: Fields): void {
  if (record.date_maj !== null) record.date_maj = String(toDayText(record.date_maj)).slice(0, 10);
  for (const field of Object.keys(record)) if (isBlank(record[field])) record[field] = null;
  for (const field of numberFields) if (field in record) record[field] = toNumber(record[field]);
}

/** Makes an empty text of what is missing, and names it in the record. */
function markIncomplete(model: Model, record: Fields): void {
  const missing = requiredFields(model).filter((field) => MAY_LACK.includes(field) && record[field] === null);
  if (missing.length === 0) return;
  for (const field of missing) record[field] = '';
  record.incomplet = missing;
}

function isPlaceRight(record: Readonly<Fields>, communes: CommuneCentres | null): boolean {
  if (pointFault(record) !== null) return false;
  const { code_insee } = record;
  if (typeof code_insee !== 'string' || communes === null) return true;
  const centre = communes.get(code_insee);
  if (centre === undefined) return false;
  return centre === null || record.latitude === null || !isFarFrom(centre, record as unknown as Position);
}

function repairPlace(record: Fields, communes: CommuneCentres | null): Remark[] {
  const remarks: Remark[] = [];
  const centre = centreOf(record, communes);
  const { latitude, longitude } = record;
  if (centre !== null && typeof latitude === 'number' && typeof longitude === 'number') {
    const point = { latitude, longitude };
    const right = isFarFrom(centre, point) ? toRightPoint(centre, point) : point;
    if (right !== null && right !== point) {
      Object.assign(record, right);
      remarks.push(remark('corrected', 'latitude', 'misplaced_point'));
    } else if (right === null && isOnEarth(point)) remarks.push(remark('warning', 'latitude', 'far_from_commune'));
  }
  const fault = pointFault(record);
  if (fault !== null) {
    remarks.push(remark('repaired', record.latitude === null ? 'longitude' : 'latitude', fault));
    record.latitude = record.longitude = null;
  }
  if (!isKnownCommune(record, communes)) {
    remarks.push(remark('repaired', 'code_insee', 'unknown_commune'));
    record.code_insee = null;
  }
  return remarks;
}

function pointFault({ latitude, longitude }: Readonly<Fields>): 'out_of_range' | 'half_point' | null {
  if (typeof latitude === 'number' && typeof longitude === 'number')
    return isOnEarth({ latitude, longitude }) ? null : 'out_of_range';
  return latitude === null && longitude === null ? null : 'half_point';
}

function isKnownCommune({ code_insee }: Readonly<Fields>, communes: CommuneCentres | null): boolean {
  return typeof code_insee !== 'string' || communes === null || communes.has(code_insee);
}

function centreOf({ code_insee }: Readonly<Fields>, communes: CommuneCentres | null): Position | null {
  return (typeof code_insee === 'string' ? communes?.get(code_insee) : null) ?? null;
}

function isNone(value: unknown): boolean {
  return value === undefined || value === null || isBlank(value);
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

/** Makes a remark in the words of whole datasets. */
export function remark(severity: Severity, field: string, code: DatasetCode): Remark {
  return { severity, field, code, message: messages[code] };
}
