import { loadPart } from '@inclusion-kit/sdk/internal';

/** The kinds of EPCI that their names abbreviate. */
const kinds = { CC: 'Communauté de communes', CA: 'Communauté d’agglomération', CU: 'Communauté urbaine' };

/** Tells whether the code of a place is one of an EPCI. */
export function isEpci(code: string): boolean {
  return /^\d{9}$/.test(code);
}

/** Returns the names of EPCI by SIREN, without those that are unknown. The list is loaded for the first one. Never rejects. */
export async function nameEpcis(codes: readonly string[]): Promise<[code: string, nom: string][]> {
  if (codes.length === 0) return [];
  const list = await loadPart(() => import('./epcis.generated.ts')).catch(() => null);
  return codes.flatMap((code): [string, string][] => {
    const nom = new RegExp(`^${code}\\|(.*)$`, 'm').exec(list?.epcis ?? '')?.[1];
    return nom === undefined ? [] : [[code, nom.replace(/^C[CAU](?= )/, (kind) => kinds[kind as keyof typeof kinds])]];
  });
}
