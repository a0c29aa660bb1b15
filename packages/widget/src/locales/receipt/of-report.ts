import type { CorrectTexts } from '../fr/correct.ts';

/** Picks the words of a correction by which a report that was sent is told, taken back, and asked how its author knows. */
export const ofReport = ({ receipt, back, ...c }: CorrectTexts) => ({
  receipt,
  back: back.record,
  sent: {
    closedFinal: c.closedFinal,
    closedTemp: c.closedTemp,
    closedUnknown: c.closedUnknown,
    double: c.double,
    colon: c.colon,
  },
  asked: { how: c.how, howUse: c.howUse, proofs: c.proofs, proofKept: c.proofKept, proofFailed: c.proofFailed },
});
