import type { Capabilities } from '../capabilities.ts';
import type { ApiErrorBody, ProblemBody } from '../error-body.ts';
import type { Facets } from '../facets.ts';
import type { Page } from '../page.ts';
import type { ReferentielValue, Source } from '../source.ts';
import { areAll, areTexts, isNumber, isRecord } from './checks.ts';

// Accept functions of the answers around the records: each says yes when its schema would return the like of a value.
// They are few and short, so they are written by hand; a test holds them to their schemas.

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

/** Tells whether a value is a list of sources. */
export function areSources(value: unknown): value is Source[] {
  return areAll(
    value,
    (one) =>
      isRecord(one) &&
      typeof one['slug'] === 'string' &&
      typeof one['nom'] === 'string' &&
      isTextOrNull(one['description']),
  );
}

/** Tells whether a value is a vocabulary. */
export function areReferentielValues(value: unknown): value is ReferentielValue[] {
  return areAll(
    value,
    (one) =>
      isRecord(one) &&
      typeof one['value'] === 'string' &&
      typeof one['label'] === 'string' &&
      isTextOrNull(one['description']),
  );
}

/** Tells whether a value is the body of an error as the API gives it. */
export function isApiErrorBody(value: unknown): value is ApiErrorBody {
  if (!isRecord(value)) return false;
  const { detail } = value;
  return typeof detail === 'string' || areAll(detail, isComplaint);
}

function isComplaint(value: unknown): boolean {
  if (!isRecord(value) || typeof value['msg'] !== 'string' || typeof value['type'] !== 'string') return false;
  return areAll(value['loc'], (part) => typeof part === 'string' || isNumber(part));
}

/** Tells whether a value is the body of an error as a relay gives it. */
export function isProblemBody(value: unknown): value is ProblemBody {
  if (!isRecord(value) || typeof value['title'] !== 'string' || !isNumber(value['status'])) return false;
  const { detail, hint, errors } = value;
  return isTextIfAny(detail) && isTextIfAny(hint) && (errors === undefined || areAll(errors, isFault));
}

function isFault(value: unknown): boolean {
  if (!isRecord(value) || typeof value['field'] !== 'string') return false;
  return typeof value['message'] === 'string' && isTextIfAny(value['code']);
}

function isTextIfAny(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}
