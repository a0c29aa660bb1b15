import type { Commune } from '@inclusion-kit/sdk/geography';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';

/** Returns the postal code of a commune: the one that was typed, or else its first. Empty when it has none. */
export function postalCodeOf(commune: Commune, typed = ''): string {
  const digits = (/\d{5}/.exec(typed) ?? /\d{2,5}/.exec(typed))?.[0];
  const matching = digits === undefined ? undefined : commune.codes_postaux.find((code) => code.startsWith(digits));
  return matching ?? commune.codes_postaux[0] ?? '';
}

/** Puts the postal code that was typed first, so that the commune is named with it from now on. */
export function keepPostalCode(commune: Commune, typed: string): Commune {
  const kept = postalCodeOf(commune, typed);
  const others = commune.codes_postaux.filter((code) => code !== kept);
  return { ...commune, codes_postaux: kept === '' ? [] : [kept, ...others] };
}

/** Names a commune with its postal code: « Lille (59000) ». */
export function formatCommune(commune: Commune, typed = ''): string {
  const postalCode = postalCodeOf(commune, typed);
  return postalCode === '' ? commune.nom : `${commune.nom} (${postalCode})`;
}

/** Writes an address on one line: « 18 rue des Tilleuls, 59000 Lille ». Returns null when nothing is known. */
export function formatAddress(
  record: Pick<DetailedService, 'adresse' | 'code_postal' | 'commune' | 'complement_adresse'>,
): string | null {
  const town = [record.code_postal, record.commune].filter(Boolean).join(' ');
  const line = [record.adresse, town].filter(Boolean).join(', ');
  return line === '' ? null : line;
}
