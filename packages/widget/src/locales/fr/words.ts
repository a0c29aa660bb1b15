export { at, of } from '@inclusion-kit/sdk/internal';

/** Writes a number as French does. */
export const count = new Intl.NumberFormat('fr-FR');
/** Counts offers. */
export const offres = (n: number) => `${count.format(n)}\u00a0${n < 2 ? 'offre' : 'offres'}`;
