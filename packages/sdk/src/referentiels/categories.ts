import { categories } from './thematiques-categories.ts';
import { thematiques } from './thematiques.ts';

const categorySlugs: ReadonlySet<string> = new Set(categories.map(({ value }) => value));

/**
 * Returns the category of a thématique: the part before `--`, known or not.
 * @example categorieOf('mobilite--louer-un-vehicule') // 'mobilite'
 */
export function categorieOf(thematique: string): string {
  const end = thematique.indexOf('--');
  return end === -1 ? thematique : thematique.slice(0, end);
}

/**
 * Replaces each category by its thématiques, and keeps the rest as it is, without repeats.
 * The API answers 500 when a category is mixed with a thématique, so categories never leave the client.
 * @param values thématiques and categories, in any mix; unknown values pass through.
 * @see /api/v1/search/services (checked 2026-06-30)
 * @example expandThematiques(['numerique', 'mobilite--preparer-un-permis']) // four `numerique--…`, then the permis
 */
export function expandThematiques(values: readonly string[]): string[] {
  const expanded = new Set<string>();
  for (const value of values) {
    if (!categorySlugs.has(value)) {
      expanded.add(value);
      continue;
    }
    for (const thematique of thematiques) {
      if (categorieOf(thematique.value) === value) expanded.add(thematique.value);
    }
  }
  return [...expanded];
}
