import { describe, expect, it } from 'vitest';
import {
  categorieOf,
  expandThematiques,
  isReferentielName,
  referentiels,
  thematiques,
  thematiquesCategories,
} from './index.ts';

describe('the vocabularies', () => {
  it('are the eight of the API, without repeats, each with labels', () => {
    expect(Object.keys(referentiels)).toHaveLength(8);
    for (const values of Object.values(referentiels)) {
      expect(new Set(values.map(({ value }) => value)).size).toBe(values.length);
      expect(values.every(({ label }) => label.trim().length > 0)).toBe(true);
    }
    expect(isReferentielName('publics')).toBe(true);
    expect(isReferentielName('toString')).toBe(false);
  });

  it('put each thématique in a known category', () => {
    const slugs = new Set<string>(thematiquesCategories.map(({ value }) => value));
    expect(thematiques.filter(({ value }) => !slugs.has(categorieOf(value)))).toEqual([]);
  });
});

describe('expandThematiques', () => {
  it('replaces a category by its thématiques and keeps the rest, without repeats', () => {
    const expanded = expandThematiques(['mobilite--preparer-un-permis', 'mobilite', 'inconnue--valeur']);
    expect(expanded).toHaveLength(7);
    expect(new Set(expanded).size).toBe(7);
    expect(expanded).toContain('inconnue--valeur');
    expect(expanded).not.toContain('mobilite');
  });

  it('knows the thématiques of each category, in the order of the vocabulary', () => {
    for (const { value } of thematiquesCategories) {
      const own = thematiques.filter((thematique) => categorieOf(thematique.value) === value);
      expect(expandThematiques([value])).toEqual(own.map((thematique) => thematique.value));
    }
  });
});
