import { describe, expect, it } from 'vitest';
import { createBeginnings } from './beginnings.ts';

describe('the first letter of a word', () => {
  const isMet = (text: string, ...words: string[]): boolean => createBeginnings(words)(text, 0);

  it.each([
    ['écrire', 'ecrire'],
    ['École', 'ecrire'],
    ['œuvre', 'oeuvre'],
    ['Œil', 'oeuvre'],
    ['Ångström', 'aide'],
    ['É'.normalize('NFD'), 'ecrire'],
    ['18', '1er'],
    ['ß', 'ß'],
  ])('« %s » may be « %s »', (text, word) => {
    expect(isMet(text, word)).toBe(true);
  });

  it.each([
    ['logement', 'aide'],
    ['Écrire', 'aide'],
    ['aide', 'ßa'],
    ['œuvre', 'emploi'],
  ])('« %s » is never « %s »', (text, word) => {
    expect(isMet(text, word)).toBe(false);
  });

  it.each(['житло', 'سكن', 'ﬁn', '𝒂ide', '\u0301a'])('of « %s » tells nothing', (text) => {
    expect(isMet(text, 'logement')).toBe(true);
  });

  it('tells nothing where the words are unknown, and is looked at where the word stands', () => {
    expect(createBeginnings(null)('logement', 0)).toBe(true);
    expect(createBeginnings(['aide'])('une aide', 4)).toBe(true);
    expect(createBeginnings(['aide'])('une aide', 0)).toBe(false);
  });
});
