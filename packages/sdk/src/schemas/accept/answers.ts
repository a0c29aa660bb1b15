import type { Capabilities } from '../capabilities.ts';
import type { ApiErrorBody, ProblemBody } from '../error-body.ts';
import type { Facets } from '../facets.ts';
import type { Page } from '../page.ts';
import { areAll, areTexts, isNumber, isRecord } from './checks.ts';

// Accept functions of the answers around the records: each returns true when its schema would return an equal value. They are
// few and short, so they are written by hand, and a test keeps them equal to their schemas.

/** Tells whether a value is a page, whatever its items are. */
export function isPage(value: unknown): value is Page<unknown> {
  if (!isRecord(value)) return false;
  const { items, total, page, size, pages } = value;
  return Array.isArray(items) && isNumber(total) && isNumber(page) && isNumber(size) && isNumber(pages);
}

/** Tells whether a value is what a relay says it can do. */
export function isCapabilities(value: unknown): value is Capabilities {
  if (!isRecord(value)) return false;
  const { params, tri, facets, sources_absentes } = value;
  const isKnown = areTexts(params) && areTexts(tri) && areTexts(facets);
  return isKnown && (sources_absentes === undefined || areTexts(sources_absentes));
}

/** Tells whether a value is the counts of a search. */
export function isFacets(value: unknown): value is Facets {
  if (!isRecord(value) || !isNumber(value['total'])) return false;
  const { facets } = value;
  return isRecord(facets) && Object.values(facets).every((counts) => isRecord(counts) && areNumbers(counts));
}

function areNumbers(counts: Readonly<Record<string, unknown>>): boolean {
  return Object.values(counts).every(isNumber);
}

/** Tells whether a value is the body of an error as the API gives it. */
export function isApiErrorBody(value: unknown): value is ApiErrorBody {
  if (!isRecord(value)) return false;
  const { detail } = value;
  return typeof detail === 'string' || areAll(detail, isComplaint);
}

function isComplaint(value: unknown): boolean {
  return hasTexts(value, 'msg', 'type') && areAll(value['loc'], (part) => typeof part === 'string' || isNumber(part));
}

/** Tells whether a value is the body of an error as a relay gives it. */
export function isProblemBody(value: unknown): value is ProblemBody {
  if (!hasTexts(value, 'title') || !isNumber(value['status'])) return false;
  const { detail, hint, errors } = value;
  return isTextIfAny(detail) && isTextIfAny(hint) && (errors === undefined || areAll(errors, isFault));
}

function isFault(value: unknown): boolean {
  return hasTexts(value, 'field', 'message') && isTextIfAny(value['code']);
}

/** Tells whether a value is an object of which these fields are texts. */
export function hasTexts(value: unknown, ...names: string[]): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && names.every((name) => typeof value[name] === 'string');
}

function isTextIfAny(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
