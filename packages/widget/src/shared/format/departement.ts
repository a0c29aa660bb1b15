import { departements } from '@inclusion-kit/sdk/geography';

const departementNames: ReadonlyMap<string, string> = new Map(departements.map(({ code, nom }) => [code, nom]));

/** Returns the name of a département, or its code when it is unknown. */
export function nameDepartement(code: string): string {
  return departementNames.get(code) ?? code;
}

/** The codes of a zone that stand for the whole country. */
const everywhere = new Set(['france', '99100']);

export type Zone = { kind: 'everywhere' } | { kind: 'departements'; names: string[] } | { kind: 'limited' };

/** Reads a zone of eligibility. Null or an empty list means everywhere. */
export function toZone(codes: readonly string[] | null): Zone {
  if (codes === null || codes.length === 0 || codes.some((code) => everywhere.has(code))) return { kind: 'everywhere' };
  if (!codes.every((code) => departementNames.has(code))) return { kind: 'limited' };
  return { kind: 'departements', names: codes.map(nameDepartement) };
}
