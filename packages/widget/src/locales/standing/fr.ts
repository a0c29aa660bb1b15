/** A time in months, in words. */
const since = (months: number): string => (months < 24 ? `${months}\u00a0mois` : `${Math.floor(months / 12)}\u00a0ans`);

/** Says for how many months nobody has checked an offer. A week says it without the rest. */
export const stale = (months: number): string => `Non vérifiée depuis ${since(months)}`;

/** The French words that say whether an offer still stands, the same on a card, on an offer and on paper. */
const texts = {
  since,
  final: (date: string | null): string => (date === null ? 'N’existe plus' : `N’existe plus depuis le ${date}`),
  ends: (date: string): string => `S’arrête pour de bon le ${date}`,
  temp: (from: string | null, to: string): string =>
    from === null ? `Fermé jusqu’au ${to}` : `Fermé du ${from} au ${to}`,
  open: 'Fermé en ce moment, fin non connue',
  stale,
  /** Says of an offer that this reader called up to date: nobody has confirmed it yet. */
  told: 'À jour selon vous, pas encore confirmée',
  /** Follows « Modifié ici le… ». */
  rest: (months: number): string => `Le reste n’a pas été vérifié depuis ${since(months)}.`,
};

export type StandingTexts = typeof texts;

export default texts;
