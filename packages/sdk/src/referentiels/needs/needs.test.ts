import { describe, expect, it } from 'vitest';
import {
  categories,
  expandThematiques,
  isNeed,
  needNames,
  needOf,
  needTexts,
  thematiques,
  type NeedText,
} from '../index.ts';

describe('the needs', () => {
  it('are twelve, and each of the 69 thématiques stands under exactly one', () => {
    expect(needNames).toHaveLength(12);
    expect(thematiques).toHaveLength(69);
    const known = thematiques.map(({ value }) => value);
    expect(needNames.flatMap((name) => expandThematiques([name])).toSorted()).toEqual(known.toSorted());
    for (const value of known) {
      const holders = needNames.filter((name) => expandThematiques([name]).includes(value));
      expect(holders, value).toEqual([needOf(value)]);
    }
  });

  it('hold what no category names in plain words: violence, parents, work abroad', () => {
    expect(needOf('famille--surmonter-conflits-separation-violence')).toBe('reprendre-confiance');
    expect(needOf('famille--soutien-a-la-parentalite-et-a-leducation')).toBe('garder-mon-enfant');
    expect(needOf('souvrir-a-linternational--connaitre-les-opportunites-demploi-a-letranger')).toBe(
      'trouver-un-travail',
    );
  });

  it('take a thématique of tomorrow by its category, unless several needs share it', () => {
    expect(needOf('mobilite--prendre-le-train')).toBe('me-deplacer');
    expect(needOf('famille--adopter')).toBeNull();
    expect(needOf('inconnue--valeur')).toBeNull();
    expect(isNeed('toString')).toBe(false);
  });

  it('have names that no category and no thématique has', () => {
    const taken = new Set<string>([...categories, ...thematiques].map(({ value }) => value));
    expect(needNames.filter((name) => taken.has(name))).toEqual([]);
  });

  it('are told in five languages, each with examples and an icon, no two alike', () => {
    expect(Object.keys(needTexts)).toEqual(['fr', 'en', 'es', 'ar', 'uk']);
    for (const texts of Object.values(needTexts)) {
      expect(Object.keys(texts)).toEqual(needNames);
      const said: string[] = Object.values<NeedText>(texts).flatMap(({ label, examples }) => [label, examples]);
      expect(said.every((text) => text.trim() === text && text !== '')).toBe(true);
      expect(new Set(said).size).toBe(24);
    }
  });
});
