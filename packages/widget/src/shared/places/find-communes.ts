import type { Commune, Geography } from '@inclusion-kit/sdk/geography';

/** Returns the communes of INSEE codes. One that is unknown, or cannot be read, is left out. Never rejects. */
export async function findCommunes(
  geography: Geography,
  codes: readonly string[],
  signal: AbortSignal,
): Promise<Commune[]> {
  const found = await Promise.all(codes.map((code) => geography.commune(code, { signal }).catch(() => null)));
  return found.filter((commune) => commune !== null);
}
