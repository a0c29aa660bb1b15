import * as z from 'zod/mini';
import { requireNow } from '../../arguments.ts';
import type { Model } from '../../tables/record-fields.ts';
import { toDayNumber, type Day } from '../day.ts';
import { fieldsOf } from './fields.ts';
import type { Finding, RecordIssue } from './issue.ts';
import { toMessage } from './messages.ts';
import { isCategory, repair } from './repair.ts';
import { findWarnings } from './warnings.ts';

/** The options of a validation. The day is a Date, read as its UTC day, or `YYYY-MM-DD`. */
export interface ValidateOptions {
  /** The day that dates are compared with. `date_maj` may not be after it. */
  now: Day;
}

/**
 * Checks a record against the writing rules of schema v1, with French messages that say how to put each fault right. As under
 * the official rules, fields that the schema does not have are passed over: compare names with `writableFields(model)` where one
 * may be mistyped.
 * @returns errors and warnings in the order of the fields. Empty when the commons would accept the record.
 * @throws UsageError when there is no such model, or `now` is no day
 * @see https://github.com/gip-inclusion/data-inclusion-schema (read 2026-06-30)
 * @example validateRecord('structure', { source: 'dora', id: 'x', nom: 'CC', date_maj: '2026-01-05' }, { now: new Date() })
 * // [{ field: 'nom', code: 'too_short', severity: 'error', message: 'Trop court : il faut au moins 3 caractères.' }]
 */
export function validateRecord(model: Model, record: unknown, options: ValidateOptions): RecordIssue[] {
  const fields = fieldsOf(model);
  const today = requireNow(options);
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return [toIssue('', { code: 'type' }, record)];
  }
  return Object.entries(fields).flatMap(([field, schema]) =>
    check(field, schema, Object.hasOwn(record, field) ? (record as Record<string, unknown>)[field] : undefined, today),
  );
}

/**
 * Checks one field, for a form that gives advice while the person types. Only `validateRecord` checks rules between fields.
 * @param value the value, or undefined when the record leaves the field out.
 * @returns errors and warnings. Empty when the commons would accept the value.
 * @throws UsageError when there is no such model, or `now` is no day
 * @example validateField('service', 'frais', 'gratuti', { now: new Date() })[0]?.suggestion // 'gratuit'
 */
export function validateField(model: Model, field: string, value: unknown, options: ValidateOptions): RecordIssue[] {
  const fields = fieldsOf(model);
  const today = requireNow(options);
  const schema = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return schema === undefined ? [toIssue(field, { code: 'unknown_field' }, value)] : check(field, schema, value, today);
}

/** The rules that a field without a value breaks or not. Most fields of a record have none. */
const optional = new WeakMap<z.ZodMiniType, boolean>();

function isOptional(schema: z.ZodMiniType): boolean {
  const known = optional.get(schema) ?? z.safeParse(schema, null).success;
  optional.set(schema, known);
  return known;
}

function check(field: string, schema: z.ZodMiniType, value: unknown, today: number): RecordIssue[] {
  if (value === null && isOptional(schema)) return [];
  const parsed = z.safeParse(schema, value);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, ...issue }) => {
      const at = valueAt(value, path);
      return toIssue([field, ...path].map(String).join('.'), toFinding(field, issue, at), at);
    });
  }
  const future = field === 'date_maj' && isAfter(String(parsed.data), today);
  if (future) return [toIssue(field, { code: 'date_future' }, value)];
  return findWarnings(field, value).map((finding) => toIssue(field, finding, value, 'warning'));
}

function toFinding(
  field: string,
  issue: { code?: string | undefined; params?: unknown; expected?: unknown },
  value: unknown,
): Finding {
  if (issue.code === 'custom') return issue.params as Finding;
  if (value === undefined || value === null) return { code: 'missing' };
  if (issue.code === 'invalid_value') {
    return { code: 'enum', ...(isCategory(field, value) ? { reason: 'category' } : {}) };
  }
  return issue.expected === 'number' ? { code: 'number' } : { code: 'type', reason: String(issue.expected) };
}

function toIssue(path: string, finding: Finding, value: unknown, severity: 'error' | 'warning' = 'error'): RecordIssue {
  const field = path.split('.', 1)[0] ?? '';
  const suggestion = repair(field, finding, value);
  const issue: RecordIssue = {
    field: path,
    code: finding.code,
    severity,
    message: toMessage(field, finding, value, suggestion),
  };
  if (suggestion !== undefined) issue.suggestion = suggestion;
  return issue;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)[key], value);
}

function isAfter(date_maj: string, today: number): boolean {
  const updated = toDayNumber(date_maj.slice(0, 10));
  return updated !== null && updated > today;
}
