/** Tells a count with its word, as in « 1 ligne » and « 1 234 lignes ». */
export const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('fr-FR')} ${count < 2 ? one : many}`;

/** Tells a moment to the second, as in « 04/12/2026 03:31:12 », in the time of the machine. @param date ISO date and time */
export const toMoment = (date: string): string =>
  new Date(date).toLocaleString('fr-FR', { dateStyle: 'short', timeStyle: 'medium' });
