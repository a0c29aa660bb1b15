import { withOwnLetters } from './words/own-letters.ts';

/** Words by which people ask for what helps at once, in five languages. */
const NOW = withOwnLetters(
  /(?<!\p{L})(?:ce soir|ce midi|cette nuit|maintenant|tout de suite|imm[eé]diatement|aujourd ?[’']? ?hui|en urgence|urgent|urgente|urgemment|tonight|right now|today|urgently|esta noche|ahora|hoy|الليلة|اليوم|الآن|الان|مستعجل|зараз|сьогодні|терміново|негайно)(?!\p{L})/iu,
);

/** Tells whether words ask for what helps at once: « rien à manger ce soir ». */
export const isAskedNow = (words: string): boolean => NOW.test(words.slice(0, 300));
