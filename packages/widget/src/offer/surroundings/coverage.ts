import type { Commune } from '@inclusion-kit/sdk/geography';
import { toZone } from '../../shared/format/departement.ts';

/** Tells whether a zone of eligibility holds a commune. Null when it is not known. */
export type Coverage = 'in' | 'out' | null;

/**
 * Tells whether an offer is for the people of a commune. A zone that is not told is everywhere. A zone that this version cannot
 * read or place turns nobody away.
 */
export function toCoverage(zone: readonly string[] | null, commune: Commune): Coverage {
  if (zone === null || toZone(zone).kind === 'everywhere') return 'in';
  const { code, code_departement, code_epci } = commune;
  if (zone.includes(code) || zone.includes(code_departement) || (code_epci !== null && zone.includes(code_epci))) {
    return 'in';
  }
  const isOut = zone.every((one) => (/^\d{9}$/.test(one) ? code_epci !== null : /^(\d{2,3}|2[AB]|\w{5})$/.test(one)));
  return isOut ? 'out' : null;
}
