import { describe, expect, it } from 'vitest';
import { pageLanguages } from './languages.ts';
import { pageTexts } from './page-texts.ts';

describe('a closure in the follow-up of a contribution', () => {
  const days = { du: '2026-12-01', au: '2027-03-01' };
  const words = {
    fr: 'L’offre est fermée depuis le 1er décembre 2026. La fin n’est pas connue : à revoir le 1er mars 2027.',
    en: 'The offer is closed since 1 December 2026. The end is not known: to be looked at again on 1 March 2027.',
    es: 'La oferta está cerrada desde el 1 de diciembre de 2026. No se conoce el final: se volverá a mirar el 1 de marzo de 2027.',
    ar: 'العرض مغلق منذ 1 ديسمبر 2026. تاريخ النهاية غير معروف: يُعاد النظر فيه في 1 مارس 2027.',
    uk: 'Пропозицію закрито з 1 грудня 2026 року. Кінець невідомий: перевірити знову 1 березня 2027 року.',
  };

  it.each(pageLanguages)('promises no end where nobody knows it, in %s', (lang) => {
    const { closed } = pageTexts[lang].followUp;
    expect(closed({ ...days, fin_inconnue: true }).replaceAll('\u00a0', ' ')).toBe(words[lang]);
    expect(closed(days), 'one that is known is promised').not.toBe(closed({ ...days, fin_inconnue: true }));
    const open = closed({ au: days.au, fin_inconnue: true });
    expect(open, 'without a first day none is said').not.toMatch(/undefined|2026/);
  });
});
