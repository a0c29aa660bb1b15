import { UsageError } from '../../errors.ts';
import { communeOf } from '../communes/arrondissements.ts';
import { INSEE_COMMUNE } from '../forms.ts';
import { checkLimit, checkText } from '../checks.ts';

/** A search for addresses, checked. */
export interface AddressQuery {
  q: string;
  limit: number;
  code_commune: string | undefined;
}

/**
 * The limits of a text for the national geocoder. @see
 * https://geoservices.ign.fr/documentation/services/services-geoplateforme/geocodage (checked 2026-06-30)
 */
const MIN_LENGTH = 3;
const MAX_LENGTH = 200;
const LIMITS = { usual: 5, most: 20 };

/** Checks a search for addresses. Returns null when the text is too short to send. @throws UsageError */
export function checkAddressQuery(
  q: string,
  { limit, code_commune }: { limit?: number | null | undefined; code_commune?: string | null | undefined },
): AddressQuery | null {
  checkText('q', q);
  const checked = checkLimit(limit, LIMITS);
  const given = code_commune ?? undefined;
  if (given !== undefined && !(typeof given === 'string' && INSEE_COMMUNE.test(given))) {
    throw new UsageError('code_commune must be an INSEE code, for instance "59350" or "2A004".', {
      hint: 'A postal code is no INSEE code: `communes` gives the INSEE code of a postal code.',
    });
  }
  // The geocoder refuses what does not begin with a letter or a digit. Cut by characters, so that none is left in halves.
  const characters = Array.from(q.replace(/^[^\p{L}\p{N}]+/u, '').trimEnd()).slice(0, MAX_LENGTH);
  if (characters.filter((character) => /[\p{L}\p{N}]/u.test(character)).length < MIN_LENGTH) return null;
  return { q: characters.join(''), limit: checked, code_commune: given };
}

/** Tells whether an address lies in the commune asked for, if any. An arrondissement stands for its city. */
export function isInCommune(address: { code_commune: string }, code_commune: string | undefined): boolean {
  return code_commune === undefined || communeOf(address.code_commune) === communeOf(code_commune);
}
