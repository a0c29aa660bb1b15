import { nameFirst } from '@inclusion-kit/sdk/internal';
import type { RefusedNumber } from '@inclusion-kit/sdk/territory';

const french = new Intl.ListFormat('fr');

/**
 * Names the first of some codes, and how many others there are.
 * @param count how many there are, where only some are given
 */
export const nameSome = (codes: readonly string[], count?: number): string =>
  french.format(nameFirst(codes, (others) => `${others.toLocaleString('fr-FR')} autre${others < 2 ? '' : 's'}`, count));

/** Says which numbers of people of files nobody can have. */
export const sayRefused = (refused: readonly RefusedNumber[]): string =>
  `${refused.length < 2 ? 'Un nombre de personnes n’a pas de sens et compte comme inconnu' : `${refused.length.toLocaleString('fr-FR')} nombres de personnes n’ont pas de sens et comptent comme inconnus`} : ${nameSome(refused.map(({ code, colonne, valeur }) => `${colonne} de ${code} vaut « ${valeur} »`))}`;
