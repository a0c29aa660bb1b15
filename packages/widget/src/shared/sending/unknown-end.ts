import type { Contribution } from '@inclusion-kit/sdk/contributions';

/** Says in a report, for those who read it, that nobody knows the last day of a closure: the day it bears is that of another look. */
export const UNKNOWN_END = 'Le dernier jour n’est pas connu.';

/** Tells whether nobody gave the last day that a closure bears. */
export const isEndUnknown = ({ genre, preuve }: Pick<Contribution, 'genre' | 'preuve'>): boolean =>
  genre === 'fermeture' && preuve?.precisions?.endsWith(UNKNOWN_END) === true;

/** Returns the words of a proof without those that say so. Undefined where nothing is left. */
export const wordsOfProof = ({ genre, preuve }: Pick<Contribution, 'genre' | 'preuve'>): string | undefined =>
  isEndUnknown({ genre, preuve })
    ? preuve?.precisions?.slice(0, -UNKNOWN_END.length).trim() || undefined
    : preuve?.precisions;

/** Returns how the author of a contribution knows. Undefined where nobody said, or where its words say only that the end is not known. */
export const moyenOf = (contribution: Pick<Contribution, 'genre' | 'preuve'>) => {
  const { moyen } = contribution.preuve ?? {};
  const isBare = moyen === 'autre' && isEndUnknown(contribution) && wordsOfProof(contribution) === undefined;
  return isBare ? undefined : moyen;
};
