import { loadPart } from '../../load-part.ts';
import type { WordTable } from './word-table.ts';

export { wordKinds, type WordKind, type WordsOfThematique, type WordTable } from './word-table.ts';

export { checkLocalWords, MOST_LOCAL_WORDS, type LocalWord, type LocalWordFault } from './local-words.ts';
export { dangers, type Danger, type DangerName } from '../dangers/dangers.ts';
export { dangersIn } from '../dangers/dangers-in.ts';
export { networkNames, type NetworkName } from './network-names.ts';
export { filterWords, type FilterWords } from './filter-words.ts';
export { contactWords, personWords, spokenLanguages } from './person-words.ts';

/** The words that people say for each thématique in the other languages, each loaded when it is asked for. */
export const otherWords: Readonly<Record<'en' | 'es' | 'ar' | 'uk', () => Promise<WordTable>>> = {
  en: async () => (await loadPart(() => import('./en.ts'))).en,
  es: async () => (await loadPart(() => import('./es.ts'))).es,
  ar: async () => (await loadPart(() => import('./ar.ts'))).ar,
  uk: async () => (await loadPart(() => import('./uk.ts'))).uk,
};
