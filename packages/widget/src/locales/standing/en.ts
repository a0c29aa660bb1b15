import type { StandingTexts } from './fr.ts';

const since = (months: number): string =>
  months < 24 ? `${months}\u00a0months` : `${Math.floor(months / 12)}\u00a0years`;

/** Says for how many months nobody has checked an offer. A week says it without the rest. */
export const stale = (months: number): string => `Not checked for ${since(months)}`;

/** The English words that say whether an offer still stands. */
const texts: StandingTexts = {
  since,
  final: (date) => (date === null ? 'No longer exists' : `No longer exists, since ${date}`),
  ends: (date) => `Ends for good on ${date}`,
  temp: (from, to) => (from === null ? `Closed until ${to}` : `Closed from ${from} to ${to}`),
  open: 'Closed for now, end not known',
  stale,
  told: 'Up to date according to you, not confirmed yet',
  rest: (months) => `The rest has not been checked for ${since(months)}.`,
};

export default texts;
