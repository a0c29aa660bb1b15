import { thematiques } from '@inclusion-kit/sdk/referentiels';

/** Opens the terms that stand for a thématique: no text and no query gives a term that begins so. */
const OPENING = '\u0001';

const places: ReadonlyMap<string, number> = new Map(thematiques.map(({ value }, place) => [value, place]));

/** Returns the term that stands for a thématique in an index. Values that the vocabulary does not hold share one. */
export const toMeaningTerm = (thematique: string): string => `${OPENING}${places.get(thematique) ?? 'x'}`;
