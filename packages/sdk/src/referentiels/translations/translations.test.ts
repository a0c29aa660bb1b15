import { describe, expect, it } from 'vitest';
import { loadTranslations } from '../../index.ts';
import { createLabels, needNames, referentiels, thematiquesCategories, type FrameworkValue } from '../index.ts';

const { 'reseaux-porteurs': _names, ...vocabularies } = referentiels;
const worded: readonly FrameworkValue[] = [...Object.values(vocabularies).flat(), ...thematiquesCategories];
/** The letters that a label may be written with, beside names that stay as they are. */
const letters = { en: /[a-z]{2}/i, es: /[a-zñáéíóú]{2}/i, ar: /\p{Script=Arabic}{2}/u, uk: /\p{Script=Cyrillic}{2}/u };
const languages = Object.keys(letters) as (keyof typeof letters)[];

describe('the labels in other languages', () => {
  it('stand in one table by value, which no two vocabularies share', () => {
    const values = worded.map(({ value }) => value);
    expect(values.length).toBeGreaterThan(110);
    expect(new Set(values).size).toBe(values.length);
  });

  it.each(languages)('lack none in "%s", in letters of that language', async (language) => {
    const labels = await loadTranslations(language);
    expect([...labels.keys()].sort()).toEqual([...worded.map(({ value }) => value), ...needNames].sort());
    for (const [value, label] of labels) {
      expect(label, value).toBe(label.trim().replaceAll("'", '’'));
      expect(label.replaceAll(/\b(MDPH|QPV|FRR)\b/g, ''), value).toMatch(letters[language]);
      if (language === 'ar' || language === 'uk')
        expect(label.replaceAll(/\b(MDPH|QPV|FRR)\b/g, ''), value).not.toMatch(/[a-z]/i);
    }
  });

  it.each(languages)('tell two values of a vocabulary apart in "%s"', async (language) => {
    const labels = await loadTranslations(language);
    for (const vocabulary of [...Object.values(vocabularies), thematiquesCategories]) {
      const told = vocabulary.map(({ value }) => labels.get(value));
      expect(new Set(told).size).toBe(told.length);
    }
  });

  it('leave a value that they do not know to its French label', async () => {
    const labels = await loadTranslations('uk');
    expect(labels.get('gens-du-voyage')).toBeUndefined();
    expect(labels.get('toString')).toBeUndefined();
    expect(createLabels(referentiels.publics)('gens-du-voyage')).toBe('Gens du voyage');
  });
});
