import { toText, withOwnLetters } from '@inclusion-kit/sdk/internal';
import { spellOut } from './short-messages.ts';
import { MAX_QUERY_LENGTH } from '../query-limits.ts';

/** Words by which people ask for what helps at once, in five languages. */
const NOW = withOwnLetters(
  /(?<!\p{L})(?:[cs]e soir|ce midi|cette nuit|maintenant|tout de suite|imm[eé]diatement|aujourd ?[’']? ?hui|en urgence|urgent|urgente|urgemment|tonight|this evening|right now|today|urgently|esta noche|ahora|hoy|و?(?:الليلة|اليوم|الآن|الان|مستعجل)|зараз|сьогодні|цієї ночі|терміново|негайно)(?!\p{L})/iu,
);

/** Tells whether words that are spelt out ask for what helps at once. */
export const tellsNow = (words: string): boolean => NOW.test(words.slice(0, 300));

const EACH_NOW = new RegExp(NOW, 'giu');

/** Returns words that are spelt out without those that ask for what helps at once. */
export const withoutNow = (words: string): string => words.replaceAll(EACH_NOW, ' ');

/** Tells whether a query asks for what helps at once, as it was typed: « rien à manger ce soir », « manger mtn ». */
export const isAskedNow = (query: string): boolean =>
  tellsNow(spellOut(toText(query).slice(0, MAX_QUERY_LENGTH)).query);
