import type { ReferentielValue, Source } from '../source.ts';
import { hasTexts } from './answers.ts';
import { areAll } from './checks.ts';

// Apart from the other answers, for a page that reads no list.

/** Tells whether a value is a list of sources. */
export function areSources(value: unknown): value is Source[] {
  return areAll(value, (one) => hasTexts(one, 'slug', 'nom') && isTextOrNull(one['description']));
}

/** Tells whether a value is a vocabulary. */
export function areReferentielValues(value: unknown): value is ReferentielValue[] {
  return areAll(value, (one) => hasTexts(one, 'value', 'label') && isTextOrNull(one['description']));
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}
