import type { Commune } from '@inclusion-kit/sdk/geography';
import type { Random } from '../random.ts';

/**
 * Beginnings of the numbers that ARCEP keeps for fiction: no subscriber will ever have them. La Réunion has no such numbers.
 * @see https://www.arcep.fr/la-regulation/grands-dossiers-thematiques-transverses/la-numerotation.html
 */
export const fictionalPrefixes = ['19900', '26191', '35301', '46571', '53649', '63998'] as const;

const byDepartement: Readonly<Record<string, string>> = { '13': '46571', '93': '19900', '974': '26191' };

/** Invents a number reserved to fiction, mostly as E.164. */
export function inventPhone(random: Random, commune: Commune): string {
  const prefix = random.chance(0.06) ? '63998' : (byDepartement[commune.code_departement] ?? '19900');
  const digits = `${prefix}${String(random.int(0, 9999)).padStart(4, '0')}`;
  if (random.chance(0.8)) return `+33${digits}`;
  const separator = random.pick([' ', ' ', '.', '']);
  return `0${digits}`.match(/../g)?.join(separator) ?? `+33${digits}`;
}

/** Cuts a slug to the length and signs that a host name allows. */
export function hostLabel(slug: string): string {
  return slug.slice(0, 50).replace(/-$/, '');
}

/** Invents a phone number and an address on a reserved domain. Each may be missing. */
export function createContacts(
  random: Random,
  commune: Commune,
  slug: string,
): { telephone: string | null; courriel: string | null } {
  const box = random.pick(['contact', 'accueil', 'bonjour', 'secretariat', 'info', 'insertion']);
  return {
    telephone: random.chance(0.88) ? inventPhone(random, commune) : null,
    courriel: random.chance(0.8) ? `${box}@${hostLabel(slug)}.example` : null,
  };
}
