import { departementOf, type Commune } from '@inclusion-kit/sdk/geography';
import { isEpci } from '../../shared/places/name-epcis.ts';
import { toZone, nameDepartement } from '../../shared/format/departement.ts';

/** The words that a zone needs. */
export interface ZoneTexts {
  france: string;
  everywhere: string;
  departement: (nom: string, code: string) => string;
  commune: (code: string) => string;
  epci: (code: string) => string;
  other: (code: string) => string;
  more: (n: number) => string;
}

const SHOWN = 12;

/** Returns the codes of a zone whose names are worth asking for: those of communes, and those of EPCI. */
export function placesToName(codes: readonly string[] | null): { communes: string[]; epcis: string[] } {
  const shown = toZone(codes).kind === 'limited' ? (codes ?? []).slice(0, SHOWN) : [];
  return { communes: shown.filter((code) => code.length === 5), epcis: shown.filter(isEpci) };
}

/** Names a zone of eligibility in words, one text for each place. Places without a known name stay codes. */
export function describeZone(
  codes: readonly string[] | null,
  names: ReadonlyMap<string, string>,
  t: ZoneTexts,
): string[] {
  if (codes === null || codes.length === 0) return [t.everywhere];
  if (toZone(codes).kind === 'everywhere') return [t.france];
  const words = codes.slice(0, SHOWN).map((code) => describeCode(code, names, t));
  return codes.length > SHOWN ? [...words, t.more(codes.length - SHOWN)] : words;
}

function describeCode(code: string, names: ReadonlyMap<string, string>, t: ZoneTexts): string {
  const name = nameDepartement(code);
  if (name !== code) return t.departement(name, code);
  if (isEpci(code)) return names.get(code) ?? t.epci(code);
  const commune = names.get(code);
  if (commune !== undefined) return t.departement(commune, departementOf(code));
  return code.length === 5 ? t.commune(code) : t.other(code);
}

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
  const isOut = zone.every((one) => (isEpci(one) ? code_epci !== null : /^(\d{2,3}|2[AB]|\w{5})$/.test(one)));
  return isOut ? 'out' : null;
}
