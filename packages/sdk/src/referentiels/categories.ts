import { UsageError } from '../errors.ts';
import { isNeed, needs } from './needs/needs.ts';
import { thematiquesByCategorie } from './values/thematiques-by-categorie.ts';
import type { Categorie } from './values/thematiques-categories.ts';

/**
 * Replaces each need and each category by its thématiques, and keeps the rest as it is, without repeats.
 * The API answers 500 when a category is mixed with a thématique, and knows no needs, so neither leaves the client.
 * @param values thématiques, categories and needs, in any mix. Unknown values stay in the result.
 * @throws UsageError when the values are no array
 * @see /api/v1/search/services (checked 2026-06-30)
 * @example expandThematiques(['numerique', 'mobilite--preparer-un-permis']) // four `numerique--…`, then the permis
 */
export function expandThematiques(values: readonly string[]): string[] {
  if (!Array.isArray(values)) throw new UsageError('thematiques must be an array.');
  const expanded = new Set<string>();
  const parts = (values as readonly string[]).flatMap((value): readonly string[] =>
    isNeed(value) ? needs[value] : [value],
  );
  for (const value of parts) {
    if (!isCategorie(value)) expanded.add(value);
    else for (const suffix of thematiquesByCategorie[value]) expanded.add(`${value}--${suffix}`);
  }
  return [...expanded];
}

function isCategorie(value: string): value is Categorie {
  return typeof value === 'string' && Object.hasOwn(thematiquesByCategorie, value);
}
