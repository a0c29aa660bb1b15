import type { TerritoryReport } from '@inclusion-kit/sdk/territory';
import type { TerritoryTexts } from '../../locales/fr/territory.ts';

/**
 * Tells the needs that people reported, as they say them, the most frequent first: how often, and whether that is the least it may be.
 * One that was written freely is of no category.
 */
export function tellNeeds(
  {
    t,
    askedOf,
  }: {
    readonly t: { readonly questions: Pick<TerritoryTexts['questions'], 'written'> };
    readonly askedOf: (category: string) => string;
  },
  { chiffres, themes }: Pick<TerritoryReport, 'chiffres' | 'themes'>,
): (readonly [need: string, count: number, isLeast: boolean])[] {
  const leasts = new Set(chiffres.manques_au_moins);
  const told = themes.map(
    ({ categorie, manques }) => [askedOf(categorie), manques ?? 0, leasts.delete(categorie)] as const,
  );
  const written = told.reduce((left, [, count]) => left - count, chiffres.manques ?? 0);
  return [...told, [t.questions.written, written, leasts.size > 0] as const]
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
}
