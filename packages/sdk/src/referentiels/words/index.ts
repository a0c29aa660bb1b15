import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { uk } from './uk.ts';
import type { WordTable } from './word-table.ts';

export { wordKinds, type WordKind, type WordsOfThematique, type WordTable } from './word-table.ts';

/** The words that people say for each thématique, by language. */
export const words: Readonly<Record<'fr' | 'en' | 'es' | 'ar' | 'uk', WordTable>> = { fr, en, es, ar, uk };
