import type { Thematique } from '../values/thematiques.ts';

/** The reason why a word stands in the table. */
export const wordKinds = ['synonyme', 'sigle', 'dispositif', 'metier', 'parle', 'faute'] as const;

/** The reason why a word stands in the table: another word for it, an acronym, a scheme, a trade, spoken language, a misspelling. */
export type WordKind = (typeof wordKinds)[number];

/** The words that people say for a thématique, by the reason why they stand there: phrases parted by commas. */
export type WordsOfThematique = Readonly<Partial<Record<WordKind, string>>>;

/** The words of one language for each thématique. */
export type WordTable = Readonly<Record<Thematique, WordsOfThematique>>;
