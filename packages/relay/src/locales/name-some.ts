import { nameFirst } from '@inclusion-kit/sdk/internal';
import { splitRefused, type RefusedNumber } from '@inclusion-kit/sdk/territory';

const digits = (count: number): string => count.toLocaleString('fr-FR');
const french = new Intl.ListFormat('fr');

/**
 * Names the first of some codes, and how many others there are.
 * @param count how many there are, where only some are given
 */
export const nameSome = (codes: readonly string[], count?: number): string =>
  french.format(nameFirst(codes, (others) => `${digits(others)} autre${others < 2 ? '' : 's'}`, count));

/** Says which numbers of files have no sense, and how many rows of freins have no month that can be read. */
export function sayRefused(refused: readonly RefusedNumber[]): string {
  const { nombres, mois } = splitRefused(refused);
  return [
    ...(nombres.length === 0
      ? []
      : [
          `${nombres.length < 2 ? 'Un nombre n’a pas de sens et compte comme inconnu' : `${digits(nombres.length)} nombres n’ont pas de sens et comptent comme inconnus`} : ${nameSome(nombres.map(({ code, colonne, valeur }) => `${colonne} de ${code} vaut « ${valeur} »`))}`,
        ]),
    ...(mois.length === 0
      ? []
      : [
          `${mois.length < 2 ? 'Une ligne de freins est sans mois lisible : elle compte' : `${digits(mois.length)} lignes de freins sont sans mois lisible : elles comptent`} là où le CLPE n’a pas de ligne d’un mois connu`,
        ]),
  ].join('. ');
}
