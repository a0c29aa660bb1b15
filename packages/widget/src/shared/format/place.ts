import { arrondissementsOf, type Commune } from '@inclusion-kit/sdk/geography';
import { nameArrondissement } from '@inclusion-kit/sdk/internal';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';

/** The commune stands for all arrondissements of its city: one that was chosen by its postal code is named after it. */
const isWholeCity = ({ code, nom }: Commune): boolean =>
  arrondissementsOf(code).length > 0 && !/\s\d+(?:er|e)$/.test(nom);

/**
 * Returns the postal code of a commune: the one that was typed, or else its first. Empty when it has none, and for a city of
 * arrondissements of which none was typed.
 */
export function postalCodeOf(commune: Commune, typed = ''): string {
  const isWhole = isWholeCity(commune);
  const digits = (/\d{5}/.exec(typed) ?? (isWhole ? null : /\d{2,5}/.exec(typed)))?.[0];
  const matching = digits === undefined ? undefined : commune.codes_postaux.find((code) => code.startsWith(digits));
  return matching ?? (isWhole ? '' : (commune.codes_postaux[0] ?? ''));
}

/** Puts the postal code that was typed first, so that the commune is named with it from now on. */
export function keepPostalCode(commune: Commune, typed: string): Commune {
  const kept = postalCodeOf(commune, typed);
  if (kept === '') return commune;
  const others = commune.codes_postaux.filter((code) => code !== kept);
  return { ...commune, nom: nameBy(commune, kept), codes_postaux: [kept, ...others] };
}

/** Names a commune with its postal code: « Lille (59000) », « Marseille », « Marseille 1er (13001) ». */
export function formatCommune(commune: Commune, typed = ''): string {
  const postalCode = postalCodeOf(commune, typed);
  return postalCode === '' ? commune.nom : `${nameBy(commune, postalCode)} (${postalCode})`;
}

const nameBy = (commune: Commune, postalCode: string): string =>
  isWholeCity(commune) ? nameArrondissement(commune.nom, postalCode) : commune.nom;

/** Lists the postal codes of a commune in a proposal: the one that is meant, or the first and the last of a whole city. */
export function formatPostalCodes(commune: Commune, typed = ''): string {
  const one = postalCodeOf(commune, typed);
  const { codes_postaux: codes } = commune;
  return one === '' ? [...new Set([codes[0], codes.at(-1)])].filter(Boolean).join('–') : one;
}

/** Writes an address on one line: « 18 rue des Tilleuls, 59000 Lille ». Returns null when nothing is known. */
export function formatAddress(record: Pick<DetailedService, 'adresse' | 'code_postal' | 'commune'>): string | null {
  const town = [record.code_postal, record.commune].filter(Boolean).join(' ');
  const line = [record.adresse, town].filter(Boolean).join(', ');
  return line === '' ? null : line;
}
