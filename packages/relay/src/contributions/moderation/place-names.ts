import { departements, loadEpciNames, type Geography } from '@inclusion-kit/sdk/geography';
import { EPCI, INSEE_COMMUNE, namingPostalCode } from '@inclusion-kit/sdk/internal';

/** Names a département by its code. Null when unknown. */
export function nameDepartement(code: string): string | null {
  return departements.find((one) => one.code === code)?.nom ?? null;
}

/** Names the communes and EPCI of a zone by their codes. Those that are unknown are left out. */
export async function nameZone(
  geography: Pick<Geography, 'commune'>,
  codes: readonly string[],
): Promise<Record<string, string>> {
  const communes = await nameCommunes(
    geography,
    codes.filter((code) => INSEE_COMMUNE.test(code)),
  );
  const epcis = codes.some((code) => EPCI.test(code)) ? await loadEpciNames().catch(() => null) : null;
  const named = codes.map((code) => [code, communes.get(code) ?? epcis?.get(code)?.replaceAll("'", '’')] as const);
  return Object.fromEntries(named.filter((one): one is [string, string] => one[1] !== undefined));
}

/** Names communes by their codes, « Bergues (59380) ». Those that are unknown have null. */
export async function nameCommunes(
  geography: Pick<Geography, 'commune'>,
  codes: Iterable<string>,
): Promise<ReadonlyMap<string, string | null>> {
  const once = [...new Set(codes)];
  return new Map(await Promise.all(once.map(async (code) => [code, await nameOf(geography, code)] as const)));
}

async function nameOf(geography: Pick<Geography, 'commune'>, code: string): Promise<string | null> {
  try {
    const commune = await geography.commune(code);
    if (commune === null) return null;
    const postal = namingPostalCode(commune);
    return postal === undefined ? commune.nom : `${commune.nom} (${postal})`;
  } catch {
    return null;
  }
}
